import { Link } from 'react-router'
import { useSigned } from '../../../api/queries.ts'
import type { DeskLine } from '../../../api/types.ts'
import { daysBetween } from '../../../patterns/days.ts'
import { Urge } from '../../../patterns/Urge.tsx'
import { Block } from '../Block.tsx'
import { Lines } from '../Lines.tsx'
import type { HomeDesk } from '../useHomeDesk.ts'

const waitedFor = (line: DeskLine) => [...new Set(line.steps.flatMap(({ by }) => by))].join('、') || '另一方'

/** 等别人的: files of one's own kinds that others have to take forward, with how long they have been waited for. */
export function Others({ desk }: { desk: HomeDesk }) {
  const session = useSigned()
  const own = new Set(desk.all.filter((line) => line.mine).map((line) => line.type))
  const others = desk.open.filter((line) => !line.mine && (line.holder === session.person || own.has(line.type)))
  const lines = [...others, ...desk.waiting]
  return (
    <Block title={`等别人的　${lines.length} 件`}>
      <Lines
        lines={lines}
        today={desk.today}
        most={6}
        empty="没有等着别人办的事。"
        says={(line) => (
          <>
            等{waitedFor(line)}，已等 {Math.max(0, daysBetween(line.started, desk.today))} 日。{line.why}{' '}
            {line.paused === undefined && !line.right && (
              <Urge small type={line.type} file={line.file} clock={line.clock} urged={line.urged} />
            )}
          </>
        )}
      />
    </Block>
  )
}

/** 本周要做: what falls due by Sunday. */
export function Week({ desk }: { desk: HomeDesk }) {
  const lines = desk.open.filter((line) => line.mine && line.due >= desk.today && line.due <= desk.sunday)
  return (
    <Block title={`本周要做　${lines.length} 件`} more={<Link to="/calendar">期限日历</Link>}>
      <Lines
        lines={lines}
        today={desk.today}
        empty={`到 ${desk.sunday} 没有届满的事。`}
        says={(line) => `${line.due}　${line.steps[0]?.title ?? line.clock}`}
        all="/calendar"
      />
    </Block>
  )
}

/** What a department does by itself; everything else on its desk was asked of it by others. */
const ownWork = new Set(['penalty', 'penalty-summary', 'inspection', 'coercion', 'service-matter', 'dispute', 'publication'])
const isAsked = (line: DeskLine) => line.mine && !line.right && !ownWork.has(line.type)

/** 缺材料: what the justice bureau, the reconsideration office or the court has asked of the unit, the nearest date first. */
export function Lacking({ desk }: { desk: HomeDesk }) {
  const lines = desk.all.filter((line) => isAsked(line))
  return (
    <Block>
      <Lines
        lines={lines}
        today={desk.today}
        most={10}
        empty="现在没有等本单位提交的材料。"
        says={(line) => (
          <>
            {line.due} 前{'　'}
            {line.steps.slice(0, 2).map(({ act, title }) => (
              <Link key={act} to={`/files/${line.type}/${line.file}/acts/${act}`} style={{ marginRight: 8 }}>
                {title}
              </Link>
            ))}
            {line.typeTitle}
          </>
        )}
      />
    </Block>
  )
}

/** 本单位案件: the unit's other files with a running limit. Other units' files never stand here. */
export function UnitCases({ desk }: { desk: HomeDesk }) {
  const { unit } = useSigned()
  const lines = desk.all.filter((line) => line.unit.id === unit.id && !isAsked(line))
  return (
    <Block title={`本单位案件　${lines.length} 件有期限`}>
      <Lines lines={lines} today={desk.today} empty="本单位没有 15 日内届满的案件。" says={(line) => `${line.typeTitle}　${line.why}`} />
    </Block>
  )
}

/** 没办完的: names, one line each, days. */
export function Unfinished({ desk }: { desk: HomeDesk }) {
  return (
    <Block title={`没办完的　${desk.all.length} 件`}>
      <Lines lines={desk.all} today={desk.today} empty="没有没办完的纠纷。" says={(line) => line.why} />
    </Block>
  )
}
