import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures } from '../../api/queries.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { ClockMark } from '../../patterns/ClockMark.tsx'
import { dueWords } from '../../patterns/dueWords.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { ReportText } from './types.ts'
import { publishers, useEnter } from './useEnter.ts'

/** The way of a report, step by step; the act first on it is offered first. */
const forward = ['submit', 'send-up', 'submit-publication', 'approve', 'approve-own', 'publish', 'archive']

/** Acts that stand elsewhere on this page. */
const elsewhere = ['write', 'leave-empty', 'explain', 'check', 'hear', 'move', 'erratum', 'freeze', 'open']

/** The two limits of a report, what can be done with it next, and why the rest cannot be done yet. */
export function Steps({ file, report }: { file: FilePageAnswer; report: ReportText }) {
  const procedures = useProcedures()
  const { worn } = useEnter()
  const [shown, show] = useState(false)
  const path = `/files/annual-report/${file.id}/acts`
  const own = file.choices.filter(({ act }) => !elsewhere.includes(act))
  const open = own.filter((choice) => choice.open)
  const from = new Map((procedures.get('annual-report')?.acts ?? []).map((act) => [act.act, [act.from].flat() as string[]]))
  const closed = own.filter((choice) => !choice.open && from.get(choice.act)?.includes(file.state.code))
  const order = [...forward, 'deliberate', 'withhold', 'return', 'drop']
  const clocks = file.clocks.filter(({ name, met, stopped }) => name !== 'erratum' || (!met && !stopped))
  return (
    <section className="block steps no-print" aria-label="期限和办理">
      <div className="deadlines">
        {clocks.map((clock) => (
          <span key={`${clock.name} ${clock.n}`}>
            <ClockMark clock={clock} /> {clock.title}
            <span className="small second">　{dueWords(clock)}</span>
          </span>
        ))}
      </div>
      <div className="filters" style={{ marginBottom: 0 }}>
        {open
          .toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act))
          .map((choice, at) => (
            <Link key={choice.act} to={`${path}/${choice.act}`} className={at === 0 && forward.includes(choice.act) ? 'act first' : 'act'}>
              {choice.title}
            </Link>
          ))}
        {report.state.code === 'approved' && worn(publishers) && <Freeze report={report} />}
        {open.length === 0 && report.state.code !== 'approved' && <span className="second">本岗位现在没有可以办理的行为。</span>}
        {closed.length > 0 && (
          <Button type="link" aria-expanded={shown} onClick={() => show(!shown)}>
            现在不能：{closed.map(({ title }) => title).join('、')}
          </Button>
        )}
      </div>
      {shown && (
        <ul className="closed-acts">
          {closed.map((choice) => (
            <li key={choice.act}>
              {choice.title}：{choice.refusals.map(({ message }) => message).join('；')}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** 定稿封存 cannot be undone: said once more before it is done. */
function Freeze({ report }: { report: ReportText }) {
  const { run, busy, problem } = useEnter()
  const [asking, setAsking] = useState(false)
  const back = useRef<HTMLButtonElement>(null)
  const freeze = async () => {
    const done = await run(() => ask(`/annual-report/${report.id}/freeze`, { method: 'POST', body: {} }))
    if (done) setAsking(false)
  }
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        定稿封存
      </Button>
      <Modal
        title="定稿封存"
        open={asking}
        onCancel={() => setAsking(false)}
        afterOpenChange={(opened) => opened && back.current?.focus()}
        footer={[
          <Button key="back" ref={back} onClick={() => setAsking(false)}>
            返回
          </Button>,
          <Button key="freeze" type="primary" loading={busy} onClick={() => void freeze()}>
            封存文字和数字
          </Button>,
        ]}
      >
        <p>封存后，文字和每个数字的数值、口径、名单都按现在的记录固定，不再改动；所用指标同时结账，签名成链。</p>
        <p>封存后记录有变动的，公开的仍是封存的数，另发勘误。</p>
        {problem && <ProblemStrip problem={problem} />}
      </Modal>
    </>
  )
}
