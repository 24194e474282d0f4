import { Link } from 'react-router'
import { useFile, useSigned } from '../../api/queries.ts'
import type { Entered, FullAct, FullProcedure } from '../../api/types.ts'
import { ClockMark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'

/** What came of an act: number, state, documents, the limits that now run, and what can be done next. */
export function DonePage({ procedure, act, done }: { procedure: FullProcedure; act: FullAct; done: Entered }) {
  const session = useSigned()
  const { data: file } = useFile(done.type, done.id)
  const path = `/files/${done.type}/${done.id}`
  const running = (file?.clocks ?? []).filter(({ met, stopped }) => !met && !stopped)
  const made = (file?.documents ?? []).filter(({ seq }) => seq === done.seq)
  const next = (file?.choices ?? []).filter(({ open }) => open)
  const again = act.opens
  return (
    <Page
      title={`已办理：${act.title}`}
      crumbs={[
        { title: procedure.title, to: `/files/${procedure.type}` },
        { title: done.title, to: path },
      ]}
    >
      <div className="strip good" role="status">
        {done.number && `文号：${done.number}。`}
        现在的状态：{done.state.title}。{session.name}于系统中记为第 {done.seq} 号行为。
      </div>
      {made.length > 0 && (
        <div className="block">
          <h2>文书</h2>
          {made.map(({ name, href, printable }) => (
            <p key={name}>{printable && href ? <a href={href}>{name}（Word）</a> : name}</p>
          ))}
        </div>
      )}
      {running.length > 0 && (
        <div className="block">
          <h2>现在计算的期限</h2>
          {running.map((clock) => (
            <p key={`${clock.name} ${clock.n}`}>
              <ClockMark clock={clock} />　{clock.title}，{clock.due} 24:00 前<span className="small second">　{clock.rule.source}</span>
            </p>
          ))}
        </div>
      )}
      <div className="block">
        <h2>下一步</h2>
        <p>
          <Link to={path}>打开本卷</Link>
        </p>
        {again && (
          <p>
            <a href={`/console/files/${procedure.type}/new/${act.act}`}>再登记一件</a>
          </p>
        )}
        {next.map((choice) => (
          <p key={choice.act}>
            <Link to={`${path}/acts/${choice.act}`}>{choice.title}</Link>
          </p>
        ))}
        {file && next.length === 0 && <p className="second">本岗位暂无可以接着办理的行为。</p>}
      </div>
    </Page>
  )
}
