import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../../api/client.ts'
import { useProcedures, useSigned } from '../../../api/queries.ts'
import type { Row } from '../../../api/types.ts'
import { DueMark } from '../../../patterns/ClockMark.tsx'
import { Asked, Block } from '../Block.tsx'
import { Lines } from '../Lines.tsx'
import type { HomeDesk } from '../useHomeDesk.ts'
import { FiveTicks } from './FiveTicks.tsx'

interface Drafts {
  readonly drafts: readonly { readonly form: string; readonly file: string; readonly savedAt?: string }[]
}

/** 今天: what is late or due today, what is due next, and drafts to go on with. */
export function Today({ desk }: { desk: HomeDesk }) {
  const { data } = useQuery({ queryKey: ['drafts'], queryFn: () => ask<Drafts>('/drafts') })
  const drafts = (data?.drafts ?? []).filter(({ form }) => !form.startsWith('views.'))
  return (
    <Block title="要办的">
      <Lines
        lines={desk.open.filter((line) => !line.right && (line.mine || line.due <= desk.today))}
        today={desk.today}
        empty="今天没有到期的事。"
        says={(line) => `${line.steps[0]?.title ?? line.clock}　${line.why}`}
      />
      {drafts.length > 0 && (
        <p>
          <Link to="/drafts">继续草稿　{drafts.length} 份</Link>
        </p>
      )}
    </Block>
  )
}

/** ＋ 立案 and ＋ 检查记录, and the five things to be sure of before. */
export function Begin() {
  const session = useSigned()
  const procedures = useProcedures()
  const opening = (type: string) =>
    procedures
      .get(type)
      ?.acts.find(({ opens, by }) => opens && by.some(({ code }) => session.capacities.some(({ capacity }) => capacity === code)))
  const begin = [
    { type: 'penalty', title: '＋ 立案' },
    { type: 'inspection', title: '＋ 检查记录' },
  ].flatMap(({ type, title }) => {
    const act = opening(type)
    return act ? [{ title, to: `/files/${type}/new/${act.act}` }] : []
  })
  return (
    <Block>
      <nav className="home-big" aria-label="登记">
        {begin.map(({ title, to }) => (
          <Link key={to} to={to}>
            {title}
          </Link>
        ))}
      </nav>
      <FiveTicks />
    </Block>
  )
}

interface Cases {
  readonly rows: readonly (Row & { readonly next: readonly { readonly act: string; readonly title: string }[] })[]
}

/** 我的案件: cases the officer handles that are not over, each with its next lawful step. */
export function MyCases() {
  const { county } = useSigned()
  const { data, error } = useQuery({ queryKey: ['desk', 'my-cases'], queryFn: () => ask<Cases>('/officer-check/cases') })
  return (
    <Block title="我的案件" more={<Link to="/files/penalty">全部案件</Link>}>
      <Asked data={data} error={error}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="second">没有未办结的案件。</p>
          ) : (
            <ul className="home-lines">
              {rows.map((row) => (
                <li key={row.id}>
                  {row.due && <DueMark due={row.due} today={county.today} late={row.late ?? false} />}
                  <Link to={`/files/${row.type}/${row.id}`} data-row-link>
                    {row.number ?? row.title}
                  </Link>
                  <div className="small second">
                    {row.state.title}
                    {row.next[0] && (
                      <>
                        　下一步：
                        <Link to={`/files/${row.type}/${row.id}/acts/${row.next[0].act}`}>{row.next[0].title}</Link>
                      </>
                    )}
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

/** A mediator works on the phone's pages; here is only the way there. */
export function Record() {
  return (
    <Block>
      <a className="home-record" href="/phone/">
        ＋ 记一件
      </a>
      <p className="second" style={{ marginTop: 8 }}>
        在手机页面记，可以说话输入，没有网络也能记。
      </p>
    </Block>
  )
}
