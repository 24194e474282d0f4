import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { Mark } from '../../../patterns/ClockMark.tsx'
import { Asked, Block } from '../Block.tsx'

interface Running {
  readonly today: string
  readonly imports: readonly {
    readonly id: string
    readonly title: string
    readonly opened: string
    readonly refused: number
    readonly standing: string
  }[]
  readonly certificates: readonly {
    readonly unit: { readonly id: string; readonly name: string }
    readonly soon: number
    readonly over: number
    readonly first: string
  }[]
  readonly accounts: {
    readonly requests: readonly { readonly id: string; readonly name: string; readonly unitName: string; readonly opened: string }[]
    readonly without: number
    readonly first: number
  }
  readonly alerts: readonly { readonly what: string; readonly about: string; readonly count: number; readonly last: string }[]
  readonly calendar: { readonly coveredTo: string; readonly provisional: number; readonly missing: readonly number[] }
}

export const useRunning = () => useQuery({ queryKey: ['desk', 'operation'], queryFn: () => ask<Running>('/home/operation') })

/** Imports that stopped or left rows out. */
export function Imports() {
  const { data, error } = useRunning()
  return (
    <Block title="没有完成的导入">
      <Asked data={data} error={error}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p>
              <Mark look="done">没有中断的导入</Mark>
            </p>
          ) : (
            <ul className="home-lines">
              {imports.map((batch) => (
                <li key={batch.id}>
                  <Mark look="late">{batch.standing}</Mark>　{batch.title}
                  <div className="small second">
                    {batch.opened} 导入{batch.refused > 0 && `，未导入 ${batch.refused} 行`}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
}

/** Certificates that end within sixty days, by unit: numbers, no names. */
export function Certificates() {
  const { data, error } = useRunning()
  return (
    <Block title="将到期的执法证件">
      <Asked data={data} error={error}>
        {({ certificates }) =>
          certificates.length === 0 ? (
            <p>
              <Mark look="done">60 日内没有到期的证件</Mark>
            </p>
          ) : (
            <ul className="home-lines">
              {certificates.map(({ unit, soon, over, first }) => (
                <li key={unit.id}>
                  <Mark look={over > 0 ? 'late' : 'soon'}>{over > 0 ? `已过期 ${over} 件` : `60 日内到期 ${soon} 件`}</Mark>　{unit.name}
                  <div className="small second">最早 {first}</div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
}

/** Years that no holiday notice covers: limits that reach them are provisional. */
export function Calendars() {
  const { data, error } = useRunning()
  return (
    <Block title="没有日历的年度">
      <Asked data={data} error={error}>
        {({ calendar }) => (
          <>
            <p>
              节假日安排已到 {calendar.coveredTo}。
              {calendar.provisional > 0
                ? `有 ${calendar.provisional} 个期限超出这一日，通知公布后重算。`
                : '正在计算的期限都没有超出这一日。'}
            </p>
            {calendar.missing.map((year) => (
              <p key={year}>
                <Mark look="unknown">{`日历未发布 ${year}`}</Mark>　由依法治县办或者单位管理员录入放假通知
              </p>
            ))}
          </>
        )}
      </Asked>
    </Block>
  )
}
