import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import { useSigned } from '../../../api/queries.ts'
import type { ListAnswer, Row } from '../../../api/types.ts'
import { Mark } from '../../../patterns/ClockMark.tsx'
import { Asked, Block } from '../Block.tsx'

interface Faulty {
  readonly rows: readonly (Row & { readonly findings: readonly string[] })[]
}

/** Files of the unit that a check finds at fault now, while it can still be put right. */
export function UnitFaults() {
  const { data, error } = useQuery({ queryKey: ['desk', 'faults'], queryFn: () => ask<Faulty>('/home/faults') })
  return (
    <Block title="检查不符合的">
      <Asked data={data} error={error}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="second">本单位未办结的案卷没有不符合项。</p>
          ) : (
            <ul className="home-lines">
              {rows.slice(0, 6).map((row) => (
                <li key={row.id}>
                  <Mark look="late">{`不符合 ${row.findings.length} 项`}</Mark>
                  <Link to={`/files/${row.type}/${row.id}`}>{row.number ?? row.title}</Link>
                  <div className="small second">{row.findings[0]}</div>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
}

const points = (hundredths: unknown): string => (typeof hundredths === 'number' ? `${(hundredths / 100).toFixed(2)} 分` : '待评')

/** 我单位得分: the unit's own assessment of the last year assessed, and where every lost point is told with its rule and records. */
export function UnitScore() {
  const { unit } = useSigned()
  const { data, error } = useQuery({
    queryKey: ['list', 'assessment', 'own', unit.id],
    queryFn: () => ask<ListAnswer>('/assessment', { query: { assessed: unit.id, sort: '-opened', limit: 1 } }),
  })
  return (
    <Block title="我单位得分">
      <Asked data={data} error={error}>
        {({ rows: [row] }) =>
          row ? (
            <>
              <p>
                <span className="home-score">{points(row.columns.total)}</span>　{String(row.columns.forYear)}年度　{row.state.title}
              </p>
              <p>
                日常评价 {points(row.columns.autoScore)}，实地考核 {points(row.columns.handScore)}。
              </p>
              <p>
                <Link to={`/files/assessment/${row.id}`}>逐项看失分、依据和记录</Link>
                {row.state.code === 'published' && (
                  <Link className="after" to={`/files/assessment-appeal/new/open?assessment=${row.id}`}>
                    申诉
                  </Link>
                )}
              </p>
            </>
          ) : (
            <p className="second">本单位还没有考核结果。</p>
          )
        }
      </Asked>
    </Block>
  )
}
