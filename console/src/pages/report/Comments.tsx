import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useFile } from '../../api/queries.ts'
import type { FilePageAnswer, Row } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { ReportText } from './types.ts'
import { commenters, office, useEnter } from './useEnter.ts'
import { useRows } from './useReport.ts'

const looks = { raised: 'soon', adopted: 'done', partly: 'done', declined: 'paused' } as const

/** What others say of the draft; each is taken up, in part or not, with a reason. */
export function Comments({ report, part }: { report: ReportText; part: string }) {
  const { data: rows = [] } = useRows('report-comment', { report: report.id })
  const { worn } = useEnter()
  const [raising, setRaising] = useState(false)
  const open = ['drafting', 'reviewing', 'reported', 'signing'].includes(report.state.code)
  const waiting = rows.filter((row) => row.state.code === 'raised').length
  return (
    <>
      <p role="status">
        共 {rows.length} 条，待处理 {waiting} 条
      </p>
      {open && worn(commenters) && !raising && <Button onClick={() => setRaising(true)}>提出意见</Button>}
      {raising && <Raise report={report} part={part} onDone={() => setRaising(false)} />}
      <ul className="problems">
        {rows
          .toSorted((a, b) => Number(b.state.code === 'raised') - Number(a.state.code === 'raised'))
          .map((row) => (
            <Comment key={row.id} row={row} report={report} />
          ))}
      </ul>
    </>
  )
}

const factOf = (file: FilePageAnswer | undefined, name: string): string =>
  String(file?.facts.find((fact) => fact.name === name)?.value ?? '')

function Comment({ row, report }: { row: Row; report: ReportText }) {
  const units = useUnits()
  const { data: file } = useFile('report-comment', row.id)
  const [answering, setAnswering] = useState(false)
  const name = report.parts.find(({ key }) => key === factOf(file, 'part'))?.name ?? factOf(file, 'part')
  const may = file?.choices.some(({ act, open }) => act === 'adopt' && open)
  const look = looks[row.state.code as keyof typeof looks] ?? 'unknown'
  return (
    <li>
      <div>
        <Mark look={look}>{row.state.title}</Mark>
        <span className="after small second">
          {units.get(factOf(file, 'commenter')) ?? ''}　{name}
        </span>
      </div>
      <div>{factOf(file, 'says')}</div>
      {factOf(file, 'change') && <div className="small">修改情况：{factOf(file, 'change')}</div>}
      {factOf(file, 'why') && <div className="small">理由：{factOf(file, 'why')}</div>}
      {may && !answering && (
        <div className="filters">
          <Button size="small" onClick={() => setAnswering(true)}>
            处理意见
          </Button>
        </div>
      )}
      {answering && <Answer id={row.id} onDone={() => setAnswering(false)} />}
    </li>
  )
}

function Answer({ id, onDone }: { id: string; onDone: () => void }) {
  const { enter, busy, problem } = useEnter()
  const [how, setHow] = useState<'adopt' | 'adopt-partly' | 'decline'>('adopt')
  const [change, setChange] = useState('')
  const [why, setWhy] = useState('')
  const needs = { change: how !== 'decline', why: how !== 'adopt' }
  const ready = (!needs.change || change.trim() !== '') && (!needs.why || why.trim() !== '')
  const save = async () => {
    const data = { ...(needs.change && { change: change.trim() }), ...(needs.why && { why: why.trim() }) }
    if (await enter(`/report-comment/${id}/acts/${how}`, office, data)) onDone()
  }
  return (
    <div className="note">
      <Radio.Group
        aria-label="处理"
        value={how}
        onChange={(event) => setHow(event.target.value)}
        options={[
          { value: 'adopt', label: '采纳' },
          { value: 'adopt-partly', label: '部分采纳' },
          { value: 'decline', label: '不采纳' },
        ]}
      />
      {needs.change && (
        <div className="field">
          <label htmlFor={`change-${id}`}>修改情况</label>
          <Input.TextArea
            id={`change-${id}`}
            autoSize={{ minRows: 2 }}
            value={change}
            onChange={(event) => setChange(event.target.value)}
          />
        </div>
      )}
      {needs.why && (
        <div className="field">
          <label htmlFor={`why-${id}`}>理由</label>
          <Input.TextArea id={`why-${id}`} autoSize={{ minRows: 2 }} value={why} onChange={(event) => setWhy(event.target.value)} />
        </div>
      )}
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button size="small" type="primary" loading={busy} disabled={!ready} onClick={() => void save()}>
          登记处理结果
        </Button>
        <Button size="small" onClick={onDone}>
          返回
        </Button>
      </div>
    </div>
  )
}

function Raise({ report, part, onDone }: { report: ReportText; part: string; onDone: () => void }) {
  const { enter, busy, problem, session } = useEnter()
  const [about, setAbout] = useState(part)
  const [says, setSays] = useState('')
  const save = async () => {
    const data = { report: report.id, reporter: report.reporter.id, commenter: session.unit.id, part: about, says: says.trim() }
    if (await enter('/report-comment/acts/raise', commenters, data)) onDone()
  }
  return (
    <section className="note" aria-label="提出意见">
      <div className="field">
        <label htmlFor="comment-part">部分</label>
        <Select
          id="comment-part"
          style={{ width: '100%' }}
          value={about}
          onChange={setAbout}
          options={report.parts.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </div>
      <div className="field">
        <label htmlFor="comment-says">意见</label>
        <Input.TextArea id="comment-says" autoSize={{ minRows: 3 }} value={says} onChange={(event) => setSays(event.target.value)} />
      </div>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button type="primary" loading={busy} disabled={says.trim() === ''} onClick={() => void save()}>
          提出意见
        </Button>
        <Button onClick={onDone}>返回</Button>
      </div>
    </section>
  )
}
