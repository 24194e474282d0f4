import { useEffect, useState } from 'react'
import { type ApiProblem, ask } from '../../src/api/client.ts'
import type { Entered } from '../../src/api/types.ts'
import { newId } from '../../src/form/newId.ts'
import { Choices } from '../parts/Choices.tsx'
import { useElder } from '../parts/elder.ts'
import { Mark } from '../parts/Mark.tsx'
import { go } from '../parts/route.tsx'
import { Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import type { Checked, Ticked, Violation } from './answer.ts'

interface Asked {
  readonly violation: string
  readonly violationCode?: string
  readonly power?: string
  readonly partner?: string
  readonly band?: string
  readonly facts: Readonly<Record<string, boolean | number>>
  readonly case?: string
}

/** 立案前五项核对: what is looked into, then the five ticks, then the form. */
export function CheckPage({ query }: { query: URLSearchParams }) {
  const violation = query.get('violation')
  const code = query.get('code')
  const file = query.get('case')
  const [asked, setAsked] = useState<Asked | undefined>(
    violation ? { violation, ...(code && { violationCode: code }), ...(file && { case: file }), facts: {} } : undefined,
  )
  const choose = ({ violation: named, violationCode, power }: Violation) =>
    setAsked({ violation: named, ...(violationCode && { violationCode }), ...(power && { power }), ...(file && { case: file }), facts: {} })
  if (!asked) return <ViolationPicker onChoose={choose} />
  return <Ticks asked={asked} onChange={setAsked} onBack={() => (violation ? history.back() : setAsked(undefined))} />
}

function ViolationPicker({ onChoose }: { onChoose: (one: Violation) => void }) {
  const elder = useElder()
  const [words, setWords] = useState('')
  const [rows, setRows] = useState<readonly Violation[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const [from, setFrom] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => {
      ask<{ rows: readonly Violation[] }>('/officer-check/violations', { query: { q: words.trim() } }).then(
        (answer) => {
          setRows(answer.rows)
          setFrom(0)
          setProblem(undefined)
        },
        (error: unknown) => setProblem(error as ApiProblem),
      )
    }, 300)
    return () => clearTimeout(timer)
  }, [words])
  const size = elder ? 3 : 12
  return (
    <Screen title="查的是什么" back="/phone/officer">
      <label className="field">
        违法行为（写两个字就找）
        <input value={words} placeholder="比如：占道" onChange={(event) => setWords(event.target.value)} />
      </label>
      {problem && <Trouble problem={problem} />}
      <p aria-live="polite" className="hint">
        {rows.length === 0 ? '没有找到' : `找到 ${rows.length} 项`}
      </p>
      <ul className="cards">
        {rows.slice(from, from + size).map((one) => (
          <li key={one.violation}>
            <button type="button" className="card" onClick={() => onChoose(one)}>
              <strong>{one.violation}</strong>
              <span>{one.power ? '本机关承接的赋权事项' : '不在本机关承接的赋权事项内'}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > size && (
        <button type="button" className="button" onClick={() => setFrom(from + size < rows.length ? from + size : 0)}>
          {from + size < rows.length ? '看下面的' : '从头看'}
        </button>
      )}
    </Screen>
  )
}

function Ticks({ asked, onChange, onBack }: { asked: Asked; onChange: (next: Asked) => void; onBack: () => void }) {
  const signed = useSigned()
  const elder = useElder()
  const [checked, setChecked] = useState<Checked>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [part, setPart] = useState<'ticks' | 'partner' | 'lists' | 'band'>('ticks')
  const [id] = useState(newId)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let gone = false
    ask<Checked>('/officer-check', { method: 'POST', body: asked }).then(
      (answer) => {
        if (gone) return
        setChecked(answer)
        setProblem(undefined)
      },
      (error: unknown) => gone || setProblem(error as ApiProblem),
    )
    return () => {
      gone = true
    }
  }, [asked])
  if (!checked)
    return (
      <Screen title="立案前核对" back={onBack}>
        {problem ? <Trouble problem={problem} /> : <p>正在核对五项</p>}
      </Screen>
    )

  const answers = Object.keys(asked.facts).length
  const partner = (
    <Choices
      legend="今天和谁一起办"
      columns={2}
      options={checked.partners.map((one) => ({ value: one.id, title: one.name, hint: one.valid ? '证件今日有效' : one.state }))}
      chosen={asked.partner ? [asked.partner] : []}
      onChoose={(chosen) => {
        onChange({ ...asked, partner: chosen })
        if (elder) setPart('ticks')
      }}
    />
  )
  const questions = checked.questions.map(({ name, title, kind }) => (
    <Question
      key={name}
      title={title}
      kind={kind}
      value={asked.facts[name]}
      onAnswer={(value) => {
        const { [name]: _, ...rest } = asked.facts
        onChange({ ...asked, facts: value === undefined ? rest : { ...rest, [name]: value } })
      }}
    />
  ))
  const band = (
    <Choices
      legend="初步判断的裁量阶次"
      columns={1}
      options={checked.bands.map(({ id: value, says, when }) => ({ value, title: says, hint: when }))}
      chosen={asked.band ? [asked.band] : []}
      onChoose={(chosen) => {
        onChange({ ...asked, band: chosen })
        if (elder) setPart('ticks')
      }}
    />
  )
  const propose = async () => {
    const worn = signed.session.capacities.find(({ capacity }) => capacity === 'officer')
    if (!checked.proposal || !checked.case || !worn) return
    setBusy(true)
    try {
      await ask<Entered>(`/penalty/${checked.case.id}/acts/propose-case`, {
        method: 'POST',
        body: { id, on: checked.on, capacity: worn.capacity, unit: worn.unit, data: checked.proposal, expect: checked.case.seq },
      })
      go(`/phone/cases/${checked.case.id}`, { replace: true })
    } catch (error) {
      setProblem(error as ApiProblem)
      setBusy(false)
    }
  }
  const { violation, violationCode, field } = checked.named
  const form = new URLSearchParams({
    agency: signed.session.unit.id,
    violation,
    ...(violationCode && { violationCode }),
    ...(field && { field }),
  })
  const foot =
    checked.case && checked.case.state.code === 'registered' ? (
      <button type="button" className="button main" aria-disabled={!checked.proposal || busy} onClick={() => void propose()}>
        {checked.proposal ? '提请立案' : checked.ready ? '先选裁量阶次' : '还不能提请立案'}
      </button>
    ) : checked.ready ? (
      <>
        <a className="button main" href={`/console/files/penalty/new/register-source?${form}`}>
          去填立案登记
        </a>
        {checked.scene && (
          <a className="button" href={`/console/files/penalty-summary/new/tell-and-hear?${form}&${onSpot(checked.scene)}`}>
            当场处罚（警告、小额罚款）
          </a>
        )}
      </>
    ) : (
      <button type="button" className="button main" aria-disabled="true">
        五项没有全对，还不能立案
      </button>
    )
  const list = (
    <ol className="ticks" aria-label="五项核对">
      {checked.ticks.map((one) => (
        <TickLine key={one.key} tick={one} />
      ))}
    </ol>
  )
  if (!elder)
    return (
      <Screen title="立案前核对" back={onBack} foot={foot}>
        <p className="lead">{violation}</p>
        {problem && <Trouble problem={problem} />}
        {list}
        {partner}
        {questions.length > 0 && (
          <fieldset className="choices">
            <legend>对照四张清单（已答{answers}个）</legend>
            {questions}
          </fieldset>
        )}
        {checked.items.length > 0 && (
          <details>
            <summary>清单{checked.items.length}项逐项核对的情况</summary>
            <Items items={checked.items} />
          </details>
        )}
        {checked.bands.length > 0 && band}
      </Screen>
    )
  const nextQuestion = checked.questions.find(({ name }) => asked.facts[name] === undefined)
  if (part === 'partner')
    return (
      <Screen title="搭档" back={() => setPart('ticks')}>
        {partner}
      </Screen>
    )
  if (part === 'band')
    return (
      <Screen title="裁量" back={() => setPart('ticks')}>
        {band}
      </Screen>
    )
  if (part === 'lists')
    return (
      <Screen title="清单" back={() => setPart('ticks')}>
        {nextQuestion ? questions[checked.questions.indexOf(nextQuestion)] : <Items items={checked.items} />}
      </Screen>
    )
  return (
    <Screen title="立案前核对" back={onBack} foot={foot}>
      <p className="lead">{violation}</p>
      {problem && <Trouble problem={problem} />}
      {list}
      <div className="big">
        <button type="button" className="button" onClick={() => setPart('partner')}>
          选搭档
        </button>
        {checked.questions.length > 0 && (
          <button type="button" className="button" onClick={() => setPart('lists')}>
            对照清单
          </button>
        )}
        {checked.bands.length > 0 && (
          <button type="button" className="button" onClick={() => setPart('band')}>
            选裁量阶次
          </button>
        )}
      </div>
    </Screen>
  )
}

/** Facts of the scene as the form takes them from its address: a list is given value by value. */
const onSpot = (scene: NonNullable<Checked['scene']>) =>
  new URLSearchParams(Object.entries(scene).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])))

const looks = { met: 'done', not: 'cross', open: 'unknown' } as const
const words = { met: '符合', not: '不符合', open: '还要核对' } as const

function TickLine({ tick: { title, standing, says, way, source } }: { tick: Ticked }) {
  return (
    <li className={`tick ${standing}`}>
      <strong>{title}</strong> <Mark look={looks[standing]}>{words[standing]}</Mark>
      <p>{says}</p>
      {way && <p>{way}</p>}
      {source && <p className="hint">依据：{source}</p>}
    </li>
  )
}

/** One question of the lists: yes or no, or a number; amounts of money are asked in yuan and kept in fen. */
function Question({
  title,
  kind,
  value,
  onAnswer,
}: {
  title: string
  kind: string
  value: boolean | number | undefined
  onAnswer: (value: boolean | number | undefined) => void
}) {
  const money = kind === 'money'
  if (kind !== 'yes-no')
    return (
      <label className="field">
        {title}
        {money && '（元）'}
        <input
          inputMode="numeric"
          value={value === undefined ? '' : String(money ? Number(value) / 100 : value)}
          onChange={({ target }) => {
            const typed = target.value.replace(/[^\d]/g, '')
            onAnswer(typed === '' ? undefined : Number(typed) * (money ? 100 : 1))
          }}
        />
      </label>
    )
  return (
    <div className="question">
      <span>{title}</span>
      <span className="row">
        {([true, false] as const).map((answer) => (
          <button
            key={String(answer)}
            type="button"
            className="choice"
            aria-pressed={value === answer}
            aria-label={`${title}：${answer ? '是' : '否'}`}
            onClick={() => onAnswer(answer)}
          >
            {answer ? '是' : '否'}
          </button>
        ))}
      </span>
    </div>
  )
}

const kinds: Readonly<Record<string, string>> = { 'no-penalty': '不予处罚', lighter: '从轻', reduced: '减轻', 'no-coercion': '不予强制' }

function Items({ items }: { items: Checked['items'] }) {
  return (
    <ul className="cards" aria-label="清单事项">
      {items.map(({ code, kind, matches, lines }) => (
        <li key={code} className="card">
          <strong>
            {kinds[kind] ?? kind}　{code}
          </strong>
          <Mark look={matches ? 'done' : 'unknown'}>{matches ? '本案符合条件' : '本案还不符合条件'}</Mark>
          {lines.map(({ says, met, found }) => (
            <span key={says}>
              {met ? '✓' : '✗'} {says}（{found}）
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
