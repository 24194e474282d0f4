import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile } from '../../api/queries.ts'
import type { Row } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { Mark } from '../../patterns/ClockMark.tsx'
import { addDays } from '../../patterns/days.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { useCatalogue } from './FigurePicker.tsx'
import type { ReportText } from './types.ts'
import { office, useEnter } from './useEnter.ts'
import { useRows } from './useReport.ts'

export const requestLooks = { sent: 'soon', answered: 'done', disputed: 'late', withdrawn: 'paused' } as const
export const lookOf = (state: string) => requestLooks[state as keyof typeof requestLooks] ?? 'unknown'

/** Material asked of units for a report: how each stands, what is disputed, and asking another. */
export function Requests({ report, figures }: { report: ReportText; figures: readonly string[] }) {
  const { data: rows = [] } = useRows('report-request', { report: report.id })
  const { worn } = useEnter()
  const [asking, setAsking] = useState(false)
  const open = ['drafting', 'reviewing', 'reported', 'signing'].includes(report.state.code)
  const order = ['disputed', 'sent', 'answered', 'withdrawn']
  return (
    <>
      <p role="status">
        共 {rows.length} 件：
        {order
          .map((state) => ({ state, own: rows.filter((row) => row.state.code === state) }))
          .filter(({ own }) => own.length > 0)
          .map(({ own }) => `${own[0]?.state.title} ${own.length}`)
          .join('，') || '没有'}
      </p>
      {open && worn(office) && !asking && <Button onClick={() => setAsking(true)}>征求材料</Button>}
      {asking && <Ask report={report} figures={figures} onDone={() => setAsking(false)} />}
      <ul className="problems">
        {rows
          .toSorted((a, b) => order.indexOf(a.state.code) - order.indexOf(b.state.code))
          .map((row) => (
            <Request key={row.id} row={row} />
          ))}
      </ul>
    </>
  )
}

function Request({ row }: { row: Row }) {
  return (
    <li>
      <div>
        <Mark look={lookOf(row.state.code)}>{row.state.title}</Mark>
        <Link className="after" to={`/report/requests/${row.id}`}>
          {row.title}
        </Link>
      </div>
      {row.state.code === 'disputed' && <Objections id={row.id} />}
    </li>
  )
}

function Objections({ id }: { id: string }) {
  const { data: file } = useFile('report-request', id)
  const value = (name: string) => file?.facts.find((fact) => fact.name === name)?.value
  const figures = (value('figures') ?? []) as readonly { figure: string; name: string; shown: string }[]
  return (
    <>
      {((value('objections') ?? []) as readonly { figure: string; why: string }[]).map((one) => (
        <div key={`${one.figure} ${one.why}`} className="small">
          “{figures.find(({ figure }) => figure === one.figure)?.name ?? one.figure}”有异议：{one.why}
        </div>
      ))}
      <div className="filters">
        <Link className="act" to={`/report/requests/${id}`}>
          处理异议
        </Link>
      </div>
    </>
  )
}

/** Asks a unit: its own figures are filled in from the records, it confirms or disputes them. */
function Ask({ report, figures, onDone }: { report: ReportText; figures: readonly string[]; onDone: () => void }) {
  const units = useUnits()
  const { data } = useCatalogue()
  const { run, around, busy, problem, session } = useEnter()
  const [unit, setUnit] = useState<string>()
  const [topic, setTopic] = useState('')
  const [asks, setAsks] = useState('')
  const [replyBy, setReplyBy] = useState<string | undefined>(addDays(session.county.today, 7))
  const [chosen, setChosen] = useState<string[]>([])
  const used = new Set(figures)
  const options = (data?.figures ?? [])
    .filter(({ kind }) => kind !== 'outside' && kind !== 'reported')
    .map(({ id, title }) => ({ value: id, label: used.has(id) ? `${title}（报告已用）` : title, first: used.has(id) }))
    .toSorted((a, b) => Number(b.first) - Number(a.first))
    .map(({ value, label }) => ({ value, label }))
  const ready = unit !== undefined && topic.trim() !== '' && replyBy !== undefined && chosen.length > 0
  const send = async () => {
    const done = await run(() =>
      ask(`/annual-report/${report.id}/requests`, {
        method: 'POST',
        body: {
          ...around(office),
          asked: unit,
          topic: topic.trim(),
          replyBy,
          figures: chosen.map((figure) => ({ figure, span: report.year })),
          ...(asks.trim() && { asks: asks.trim() }),
        },
      }),
    )
    if (done) onDone()
  }
  return (
    <section className="note" aria-label="征求材料">
      <div className="field">
        <label htmlFor="ask-unit">征求单位</label>
        <Select
          id="ask-unit"
          // 龙台镇 itself comes before its villages.
          showSearch={{ optionFilterProp: 'label', filterSort: (a, b) => String(a.label).length - String(b.label).length }}
          style={{ width: '100%' }}
          value={unit}
          onChange={setUnit}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="field">
        <label htmlFor="ask-topic">事项</label>
        <Input id="ask-topic" value={topic} onChange={(event) => setTopic(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="ask-figures">预填的指标</label>
        <Select
          id="ask-figures"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={chosen}
          onChange={setChosen}
          options={options}
        />
        <div className="hint">数值由记录算出，只计该单位及其下属单位，单位不重新填数</div>
      </div>
      <div className="field">
        <label htmlFor="ask-day">答复截止日</label>
        <DayInput id="ask-day" value={replyBy} onChange={setReplyBy} short />
      </div>
      <div className="field">
        <label htmlFor="ask-asks">
          需要的文字材料<span className="optional">（选填）</span>
        </label>
        <Input.TextArea
          id="ask-asks"
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={asks}
          onChange={(event) => setAsks(event.target.value)}
        />
      </div>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button type="primary" loading={busy} disabled={!ready} onClick={() => void send()}>
          发出征求材料通知
        </Button>
        <Button onClick={onDone}>返回</Button>
      </div>
      {!ready && (
        <p className="small second">
          还缺：
          {[!unit && '征求单位', topic.trim() === '' && '事项', chosen.length === 0 && '预填的指标', !replyBy && '答复截止日']
            .filter(Boolean)
            .join('、')}
        </p>
      )}
    </section>
  )
}
