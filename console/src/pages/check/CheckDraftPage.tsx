import { Button, Input, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import './check.css'

type Verdict = 'agrees' | 'differs' | 'external' | 'hole' | 'not-ours'
interface Checked {
  readonly at: number
  readonly end: number
  readonly text: string
  readonly sentence: string
  readonly verdict: Verdict
  readonly covered?: boolean
  readonly figure?: string
  readonly title?: string
  readonly computed?: string
  readonly note?: string
  readonly flags: readonly string[]
  readonly period?: { readonly from: string; readonly to: string; readonly title: string }
}
interface Result {
  readonly passes: boolean
  readonly numbers: readonly Checked[]
  readonly summary: { readonly text: string }
}

const words: Readonly<Record<string, string>> = {
  agrees: '一致',
  differs: '不一致',
  hole: '空缺',
  external: '外部事实',
  uncovered: '尚未覆盖',
  'not-ours': '不是指标',
}
const looks = { agrees: 'done', differs: 'late', hole: 'soon', external: 'paused', uncovered: 'unknown', 'not-ours': 'paused' } as const
type Kind = keyof typeof looks
const kindOf = (one: Checked): Kind => (one.verdict === 'not-ours' && one.covered === false ? 'uncovered' : one.verdict)

const flagWords: Readonly<Record<string, string>> = { vague: '约数', 'unit-wording': '百分点与百分比写法', contradiction: '前后矛盾' }

/** The number check (数字核对): a draft pasted or uploaded, each of its numbers beside what the records say. Nothing is kept. */
export function CheckDraftPage() {
  const [text, setText] = useState('')
  const [checked, setChecked] = useState<{ readonly text: string; readonly result: Result }>()
  const [name, setName] = useState<string>()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const run = async (body: unknown, of: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      setChecked({ text: of, result: await ask<Result>('/check', { method: 'POST', body }) })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const upload = (chosen: File) => {
    setName(chosen.name)
    const body = new FormData()
    body.append('file', chosen)
    void run(body, '')
  }
  return (
    <Page title="数字核对" acts={checked && <Button onClick={() => window.print()}>打印</Button>}>
      <p className="second no-print">
        把报告、总结、汇报的文稿贴在下面，或者上传
        Word、文本文件，逐个数字与本县记录核对，并找出前后矛盾、空缺、约数和百分点写成百分比之处。文稿不留存。
      </p>
      <div className="block no-print">
        <div className="field" style={{ maxWidth: 'none' }}>
          <label htmlFor="draft">文稿</label>
          <Input.TextArea
            id="draft"
            autoSize={{ minRows: 6, maxRows: 16 }}
            placeholder="2023年，全县审结行政复议案件95件，同比增长39.7%……"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="filters" style={{ marginBottom: 0 }}>
          <Button type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void run({ text }, text)}>
            核对文稿
          </Button>
          <input
            ref={file}
            type="file"
            className="sr-only"
            aria-label="上传文稿"
            accept=".txt,.md,.docx"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (chosen) upload(chosen)
              event.target.value = ''
            }}
          />
          <Button onClick={() => file.current?.click()}>上传文稿核对</Button>
          {name && <span className="second">{name}</span>}
        </div>
      </div>
      {problem !== undefined && <ProblemStrip problem={problem} />}
      {checked && <Shown text={checked.text} result={checked.result} />}
    </Page>
  )
}

function Shown({ text, result }: { text: string; result: Result }) {
  const [only, setOnly] = useState<Kind | 'wrong'>('wrong')
  const counts = useMemo(() => {
    const found = new Map<Kind, number>()
    for (const one of result.numbers) found.set(kindOf(one), (found.get(kindOf(one)) ?? 0) + 1)
    return found
  }, [result])
  const isWrong = (one: Checked) => kindOf(one) === 'differs' || kindOf(one) === 'hole' || one.flags.length > 0
  const rows = result.numbers.filter((one) => (only === 'wrong' ? isWrong(one) : kindOf(one) === only))
  return (
    <>
      <div className={result.passes ? 'strip good' : 'strip bad'} role="status">
        {result.summary.text}
        {result.passes ? '没有与记录不一致、前后矛盾之处。' : '有与记录不一致或者前后矛盾之处，见下。'}
      </div>
      {text !== '' && (
        <section className="block draft" aria-label="文稿">
          <Draft text={text} numbers={result.numbers} />
        </section>
      )}
      <section className="block" aria-label="逐项结果">
        <div className="filters scroll">
          <Segmented
            aria-label="结果"
            value={only}
            onChange={(value) => setOnly(value)}
            options={[
              { value: 'wrong' as const, label: `要处理的 ${result.numbers.filter(isWrong).length}` },
              ...[...counts].map(([kind, n]) => ({ value: kind, label: `${words[kind]} ${n}` })),
            ]}
          />
        </div>
        {rows.length === 0 && <p className="second">没有。</p>}
        {rows.length > 0 && (
          <div className="scroll">
            <table className="plain cards">
              <caption className="sr-only">逐项核对结果</caption>
              <thead>
                <tr>
                  <th scope="col">结果</th>
                  <th scope="col">文稿写</th>
                  <th scope="col">记录为</th>
                  <th scope="col">指标</th>
                  <th scope="col">说明</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.at} id={`n-${one.at}`}>
                    <td>
                      <Mark look={looks[kindOf(one)]}>{words[kindOf(one)] ?? ''}</Mark>
                    </td>
                    <td data-title="文稿写">
                      <strong>{one.text}</strong>
                      <div className="small second">{one.sentence}</div>
                    </td>
                    <td data-title="记录为">{one.computed ?? '—'}</td>
                    <td data-title="指标">
                      {one.figure ? (
                        <Link to={`/figures/${one.figure}${one.period?.from ? `?period=${one.period.from}..${one.period.to}` : ''}`}>
                          {one.title ?? one.figure}
                        </Link>
                      ) : (
                        '—'
                      )}
                    </td>
                    <td data-title="说明">
                      {[one.note, ...one.flags.map((flag) => flagWords[flag] ?? flag)].filter(Boolean).join('；') || '—'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}

/** The draft with every number marked by its verdict. */
function Draft({ text, numbers }: { text: string; numbers: readonly Checked[] }) {
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const one of numbers) {
    if (one.at < at) continue
    pieces.push(text.slice(at, one.at))
    const kind = kindOf(one)
    pieces.push(
      kind === 'not-ours' ? (
        one.text
      ) : (
        <a key={one.at} href={`#n-${one.at}`} className={`mark ${looks[kind]}`} title={one.note ?? words[kind]}>
          {text.slice(one.at, one.end)}
        </a>
      ),
    )
    at = one.end
  }
  pieces.push(text.slice(at))
  return <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{pieces}</p>
}
