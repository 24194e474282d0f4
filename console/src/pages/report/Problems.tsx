import { Button, Input } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type Heard, type Problem, problemTitles, type ReportText } from './types.ts'
import { useEnter, writers } from './useEnter.ts'

const looks = {
  hole: 'late',
  unbound: 'late',
  empty: 'late',
  differs: 'late',
  contradiction: 'late',
  wording: 'late',
  vague: 'soon',
  copied: 'soon',
  request: 'soon',
  comment: 'soon',
} as const

export interface ProblemDoing {
  /** Goes to the words, in whatever part they stand. */
  readonly show: (part: string, words: string | undefined) => void
  /** Puts a figure in the place of words. */
  readonly bind: (part: string, words: string, token: string) => void
  /** Asks for the figure that shall stand in the place of words. */
  readonly choose: (part: string, words: string) => void
  readonly textOf: (part: string) => string
  readonly openTab: (tab: 'requests' | 'comments') => void
}

/** What the check of the whole found, part by part: each with the way to it and what settles it. */
export function Problems({
  report,
  may,
  checks,
  unsaved,
  onCheck,
  checking,
  doing,
}: {
  report: ReportText
  may: boolean
  /** Whether the account may have the whole checked. */
  checks: boolean
  unsaved: boolean
  onCheck: () => void
  checking: boolean
  doing: ProblemDoing
}) {
  const parts = [...report.parts.map(({ key, name }) => ({ key, name })), { key: '', name: '征求材料和其他' }]
  const of = (key: string) =>
    report.problems.filter(({ part = '' }) => part === key || (key === '' && !report.parts.some((one) => one.key === part)))
  return (
    <>
      {checks && (
        <p>
          <Button type="primary" loading={checking} onClick={onCheck}>
            核对全文
          </Button>
          {unsaved && <span className="small second">　先保存再核对</span>}
        </p>
      )}
      <p role="status" aria-live="polite">
        {report.checked ? (
          report.problems.length === 0 ? (
            <Mark look="done">核对没有发现问题</Mark>
          ) : (
            `核对发现 ${report.problems.length} 处`
          )
        ) : (
          <Mark look="unknown">文稿、材料或者意见变动后还没有核对</Mark>
        )}
      </p>
      {!report.checked && report.problems.length > 0 && <p className="small second">下面是上次核对的结果。</p>}
      {parts.map(({ key, name }) =>
        of(key).length === 0 ? null : (
          <section key={key} aria-label={name}>
            <h3>{name}</h3>
            <ul className="problems">
              {of(key).map((problem, at) => (
                // The same words may stand in a part more than once, each a problem of its own.
                <Line
                  key={`${problem.kind} ${problem.words ?? ''} ${nthOf(of(key), at)}`}
                  problem={problem}
                  report={report}
                  may={may}
                  doing={doing}
                  onAnswered={onCheck}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  )
}

const nthOf = (all: readonly Problem[], at: number): number =>
  all.slice(0, at).filter(({ kind, words }) => kind === all[at]?.kind && words === all[at]?.words).length

function Line({
  problem,
  report,
  may,
  doing,
  onAnswered,
}: {
  problem: Problem
  report: ReportText
  may: boolean
  doing: ProblemDoing
  onAnswered: () => void
}) {
  const { kind, part, words, note } = problem
  const [answering, setAnswering] = useState(false)
  const [suggested, suggest] = useState<Heard | null>()
  const binds = part !== undefined && words !== undefined && ['unbound', 'differs', 'hole', 'vague', 'contradiction'].includes(kind)
  const listen = async () => {
    if (part === undefined) return
    const { heard } = await ask<{ heard: Heard[] }>(`/annual-report/${report.id}/listen`, {
      method: 'POST',
      body: { part, text: doing.textOf(part) },
    })
    suggest(heard.find((one) => one.words === words && one.token) ?? null)
  }
  return (
    <li>
      <div>
        <Mark look={looks[kind]}>{problemTitles[kind]}</Mark>
        {words && <strong className="after">{words}</strong>}
      </div>
      <div className="small">{note}</div>
      <div className="filters">
        {part !== undefined && kind !== 'comment' && (
          <Button size="small" onClick={() => doing.show(part, words)}>
            {kind === 'empty' ? '到该部分' : '到原文'}
          </Button>
        )}
        {may && binds && (
          <Button size="small" onClick={() => void listen()}>
            绑定指标
          </Button>
        )}
        {may && part !== undefined && words !== undefined && (kind === 'vague' || kind === 'unbound') && (
          <Button size="small" onClick={() => setAnswering(!answering)} aria-expanded={answering}>
            {kind === 'vague' ? '说明' : '不是统计数'}
          </Button>
        )}
        {may && kind === 'empty' && (
          <Button size="small" onClick={() => setAnswering(!answering)} aria-expanded={answering}>
            说明空缺
          </Button>
        )}
        {kind === 'request' && (
          <Button size="small" onClick={() => doing.openTab('requests')}>
            看征求材料
          </Button>
        )}
        {kind === 'comment' && (
          <Button size="small" onClick={() => doing.openTab('comments')}>
            看意见
          </Button>
        )}
      </div>
      {suggested !== undefined && part !== undefined && words !== undefined && (
        <div className="filters">
          {suggested?.token && (
            <Button
              size="small"
              type="primary"
              onClick={() => {
                if (suggested.token) doing.bind(part, spokenWords(suggested), suggested.token)
                suggest(undefined)
              }}
            >
              绑定“{suggested.title}”{suggested.computed && `（${suggested.computed}）`}
            </Button>
          )}
          {suggested === null && <span className="small">没有听出是哪一个指标。</span>}
          <Button
            size="small"
            onClick={() => {
              doing.choose(part, words)
              suggest(undefined)
            }}
          >
            选别的指标
          </Button>
        </div>
      )}
      {answering && part !== undefined && (
        <Reason
          report={report}
          part={part}
          {...(words !== undefined && kind !== 'empty' && { words })}
          onDone={() => {
            setAnswering(false)
            onAnswered()
          }}
          onLeave={() => setAnswering(false)}
        />
      )}
    </li>
  )
}

/** The words a token takes the place of. */
export const spokenWords = ({ words }: Heard): string => words

/** Why words may stand as they are, or why a part is empty: kept with the report, shown to whoever signs it. */
export function Reason({
  report,
  part,
  words,
  onDone,
  onLeave,
}: {
  report: ReportText
  part: string
  words?: string
  onDone: () => void
  onLeave: () => void
}) {
  const { enter, busy, problem } = useEnter()
  const [reason, setReason] = useState('')
  const id = `reason-${part}-${words ?? 'empty'}`
  const save = async () => {
    const act = words === undefined ? 'leave-empty' : 'explain'
    const done = await enter(`/annual-report/${report.id}/acts/${act}`, writers, { part, reason, ...(words !== undefined && { words }) })
    if (done) onDone()
  }
  return (
    <div className="field">
      <label htmlFor={id}>{words === undefined ? '空缺的理由' : `“${words}”可以这样写的理由`}</label>
      <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem && <ProblemStrip problem={problem} />}
      <div className="filters">
        <Button size="small" type="primary" loading={busy} disabled={reason.trim() === ''} onClick={() => void save()}>
          {words === undefined ? '登记空缺理由' : '登记说明'}
        </Button>
        <Button size="small" onClick={onLeave}>
          返回
        </Button>
      </div>
    </div>
  )
}
