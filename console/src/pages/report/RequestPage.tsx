import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useFile, useProcedure } from '../../api/queries.ts'
import type { FilePageAnswer } from '../../api/types.ts'
import { useUnits } from '../../api/units.ts'
import { AttachmentInput } from '../../form/AttachmentInput.tsx'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Clocks } from '../file/Clocks.tsx'
import { Timeline } from '../file/Timeline.tsx'
import { pathOf } from './Blocks.tsx'
import { lookOf } from './Requests.tsx'
import './report.css'
import { answerers, office, useEnter } from './useEnter.ts'

interface Filled {
  readonly figure: string
  readonly name: string
  readonly span: string
  readonly shown: string
  readonly filledAt: string
  readonly now?: string
  readonly definition?: string
  readonly href: string
}

/** One request for material: the unit's own figures, filled in; it confirms them or disputes one, and never types a number. */
export function RequestPage() {
  const { id = '' } = useParams()
  const { data: file, error } = useFile('report-request', id)
  const { data: procedure } = useProcedure('report-request')
  const { data: figures } = useQuery({
    queryKey: ['report', 'request', id, file?.seq],
    enabled: file !== undefined,
    queryFn: () => ask<{ figures: Filled[] }>(`/report-request/${id}/figures`),
  })
  if (error && !file) return <PageProblem problem={error} />
  if (!file || !procedure) return <Skeleton rows={10} />
  const text = (name: string) => file.facts.find((fact) => fact.name === name)?.shown
  const objections = (file.facts.find(({ name }) => name === 'objections')?.value ?? []) as readonly Objection[]
  return (
    <Page
      title={file.title}
      crumbs={[
        { title: '年度报告', to: '/report' },
        { title: '征求材料', to: '/report/requests' },
      ]}
      aside={<Mark look={lookOf(file.state.code)}>{file.state.title}</Mark>}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Clocks file={file} />
      <section className="block" aria-labelledby="filled">
        <h2 id="filled">预填的指标</h2>
        <p className="second">数值由案卷算出。点开名单逐件核对；不对的，提出异议，更正案卷后重新取数，不在这里改数。</p>
        {figures ? <Figures file={file} figures={figures.figures} objections={objections} /> : <Skeleton rows={3} />}
      </section>
      {text('asks') && (
        <section className="block" aria-labelledby="asks">
          <h2 id="asks">需要的文字材料</h2>
          <p>{text('asks')}</p>
          {text('material') && <p>已提交：{text('material')}</p>}
        </section>
      )}
      {text('answer') && (
        <section className="block" aria-label="异议处理">
          <h2>异议处理</h2>
          <p>
            {text('decision')}。{text('answer')}
          </p>
        </section>
      )}
      <Answer file={file} asks={text('asks') !== undefined} />
      <Office file={file} />
      <section className="block">
        <Timeline file={file} procedure={procedure} />
      </section>
    </Page>
  )
}

interface Objection {
  readonly figure: string
  readonly span: string
  readonly why: string
}

function Figures({ file, figures, objections }: { file: FilePageAnswer; figures: readonly Filled[]; objections: readonly Objection[] }) {
  const [disputing, dispute] = useState<string>()
  const may = file.choices.some(({ act, open }) => act === 'dispute' && open)
  return (
    <table className="plain cards">
      <caption className="sr-only">预填的指标</caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="number">
            预填
          </th>
          <th scope="col" className="number">
            现在
          </th>
          <th scope="col">口径</th>
          <th scope="col">核对</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => {
          const key = `${one.figure} ${one.span}`
          return (
            <tr key={key}>
              <td>
                <strong>{one.name}</strong>
                <div className="small second">{/^\d{4}$/.test(one.span) ? `${one.span}年` : one.span}</div>
              </td>
              <td className="number" data-title="预填">
                <strong>{one.shown}</strong>
              </td>
              <td className="number" data-title="现在">
                {one.now === one.shown ? '相同' : (one.now ?? '—')}
              </td>
              <td className="small" data-title="口径">
                {one.definition}
              </td>
              <td>
                <Link to={pathOf(one.href)}>看名单</Link>
                {may && (
                  <Button
                    size="small"
                    className="after"
                    onClick={() => dispute(disputing === key ? undefined : key)}
                    aria-expanded={disputing === key}
                  >
                    有异议
                  </Button>
                )}
                {objections
                  .filter(({ figure, span }) => figure === one.figure && span === one.span)
                  .map(({ why }) => (
                    <div key={why} className="small">
                      <Mark look="late">有异议</Mark> {why}
                    </div>
                  ))}
                {disputing === key && <Dispute file={file} figure={one} onDone={() => dispute(undefined)} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Dispute({ file, figure, onDone }: { file: FilePageAnswer; figure: Filled; onDone: () => void }) {
  const { enter, busy, problem } = useEnter()
  const [why, setWhy] = useState('')
  const [proof, setProof] = useState<string>()
  const id = `dispute-${figure.figure}`
  const send = async () => {
    const data = { figure: figure.figure, span: figure.span, why: why.trim(), ...(proof && { proof }) }
    if (await enter(`/report-request/${file.id}/acts/dispute`, answerers, data, file.seq)) onDone()
  }
  return (
    <div className="note">
      <div className="field">
        <label htmlFor={id}>异议的理由</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          placeholder="写明哪一件、为什么"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-proof`}>
          佐证<span className="optional">（选填）</span>
        </label>
        <AttachmentInput id={`${id}-proof`} value={proof} onChange={setProof} />
      </div>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button type="primary" loading={busy} disabled={why.trim() === ''} onClick={() => void send()}>
          提出异议
        </Button>
        <Button onClick={onDone}>返回</Button>
      </div>
    </div>
  )
}

/** The unit's answer: everything is right. */
function Answer({ file, asks }: { file: FilePageAnswer; asks: boolean }) {
  const { enter, busy, problem } = useEnter()
  const [material, setMaterial] = useState('')
  const [appended, setAppended] = useState<string>()
  const confirm = file.choices.find(({ act }) => act === 'confirm')
  // What else a confirmation lacks is asked for right here.
  if (!confirm || file.state.code !== 'sent') return null
  const may = confirm.open || confirm.refusals.every(({ says }) => says.includes('文字材料'))
  if (!may) return null
  const send = () =>
    enter(
      `/report-request/${file.id}/acts/confirm`,
      answerers,
      { ...(material.trim() && { material: material.trim() }), ...(appended && { appended }) },
      file.seq,
    )
  return (
    <section className="block" aria-label="确认">
      <h2>全部无误的，确认</h2>
      {asks && (
        <>
          <div className="field">
            <label htmlFor="material">文字材料</label>
            <Input.TextArea
              id="material"
              autoSize={{ minRows: 4, maxRows: 14 }}
              value={material}
              onChange={(event) => setMaterial(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="appended">
              附件<span className="optional">（选填）</span>
            </label>
            <AttachmentInput id="appended" value={appended} onChange={setAppended} />
          </div>
        </>
      )}
      {problem && <ProblemStrip problem={problem} />}
      <Button type="primary" loading={busy} disabled={asks && material.trim() === ''} onClick={() => void send()}>
        确认无误
      </Button>
      {asks && material.trim() === '' && <span className="small second">　还缺：文字材料</span>}
    </section>
  )
}

/** What the office does with it: settle what is disputed, fill in anew after a correction, withdraw. */
function Office({ file }: { file: FilePageAnswer }) {
  const units = useUnits()
  const { run, worn, busy, problem } = useEnter()
  const report = file.links.find(({ field }) => field === 'report')
  if (!worn(office)) return null
  const open = (act: string) => file.choices.some((choice) => choice.act === act && choice.open)
  return (
    <section className="block no-print" aria-label="办理">
      <h2>办理</h2>
      <p className="second">
        征求单位：{units.get(String(file.facts.find(({ name }) => name === 'asked')?.value ?? '')) ?? '—'}
        {report && (
          <Link className="after" to={`/report/${report.to}`}>
            打开报告
          </Link>
        )}
      </p>
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters" style={{ marginBottom: 0 }}>
        {open('settle') && (
          <Link className="act first" to={`/files/report-request/${file.id}/acts/settle`}>
            处理异议
          </Link>
        )}
        {(file.state.code === 'sent' || file.state.code === 'disputed') && (
          <Button loading={busy} onClick={() => void run(() => ask(`/report-request/${file.id}/refill`, { method: 'POST', body: {} }))}>
            按现在的记录重新取数
          </Button>
        )}
        {open('withdraw') && (
          <Link className="act" to={`/files/report-request/${file.id}/acts/withdraw`}>
            撤回
          </Link>
        )}
      </div>
    </section>
  )
}
