import { useState } from 'react'
import { ApiProblem, ask } from '../../src/api/client.ts'
import type { Entered, FieldSchema, FilePageAnswer, FullAct, FullProcedure } from '../../src/api/types.ts'
import { newId } from '../../src/form/newId.ts'
import { shown as inWords } from '../../src/patterns/shown.ts'
import { Choices } from '../parts/Choices.tsx'
import { useElder } from '../parts/elder.ts'
import { DueMark } from '../parts/Mark.tsx'
import { To } from '../parts/route.tsx'
import { Screen, Trouble } from '../parts/Screen.tsx'
import { useSigned } from '../parts/session.ts'
import { ReadAloud } from '../parts/speech.tsx'
import { useAsked } from '../parts/useAsked.ts'
import type { Matter, Matters } from './matter.ts'

/** The whole matter, then the remark, then the one button: what is signed has been on the page before it is signed. */
export function MatterPage({ type, id, act }: { type: string; id: string; act: string }) {
  const all = useAsked<Matters>('/deciding')
  const file = useAsked<FilePageAnswer>(`/${type}/${id}`)
  const procedure = useAsked<FullProcedure>(`/definitions/${type}`)
  const [done, setDone] = useState<string>()
  const problem = file.problem ?? procedure.problem
  const matter = all.heard?.answer.matters.find((one) => one.id === id && one.act === act)
  const definition = procedure.heard?.answer.acts.find((one) => one.act === act)
  if (done)
    return (
      <Screen
        title={done}
        foot={
          <To href="/phone/leader" className="button main">
            看下一件
          </To>
        }
      >
        <p className="strip good" role="status">
          已经办理，记在“{file.heard?.answer.title}”卷中。
        </p>
      </Screen>
    )
  if (problem)
    return (
      <Screen title="要您定的" back="/phone/leader">
        <Trouble problem={problem} />
      </Screen>
    )
  if (!file.heard || !definition || !all.heard) return null
  if (!matter)
    return (
      <Screen title={file.heard.answer.title} back="/phone/leader">
        <p>这件事现在不需要您定，状态是“{file.heard.answer.state.title}”。</p>
      </Screen>
    )
  return (
    <Deciding
      matter={matter}
      file={file.heard.answer}
      definition={definition}
      facts={procedure.heard?.answer.facts.properties ?? {}}
      onDone={setDone}
    />
  )
}

const plain = new Set(['text', 'long', 'choice', 'day', 'yes-no', 'count'])
const isPlain = ({ kind, type }: FieldSchema): boolean => plain.has(kind ?? '') && type !== 'array'

function Deciding({
  matter,
  file,
  definition,
  facts,
  onDone,
}: {
  matter: Matter
  file: FilePageAnswer
  definition: FullAct
  facts: Readonly<Record<string, FieldSchema>>
  onDone: (title: string) => void
}) {
  const { session, today } = useSigned()
  const elder = useElder()
  const { properties = {}, required = [] } = definition.form
  const [ids] = useState(() => ({ forward: newId(), back: newId() }))
  const [data, setData] = useState<Readonly<Record<string, unknown>>>(matter.remark ? { [matter.remark]: '同意。' } : {})
  const [backing, setBacking] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const shown = Object.entries(properties).filter(([name]) => required.includes(name) || name === matter.remark)
  const hard = shown.filter(([, schema]) => !isPlain(schema))
  const wanted = shown.filter(([name]) => required.includes(name) && (data[name] === undefined || data[name] === ''))
  const { back } = matter

  const enter = async (act: string, title: string, id: string, given: Readonly<Record<string, unknown>>) => {
    const by = act === matter.act ? definition.by : undefined
    const open = file.choices.find((choice) => choice.act === act)?.capacities ?? []
    const worn = session.capacities.find(
      ({ capacity }) => open.some(({ code }) => code === capacity) && (by?.some(({ code }) => code === capacity) ?? true),
    )
    if (!worn || busy) return
    setBusy(true)
    try {
      const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
      const body = { id, on: today, capacity: worn.capacity, unit: worn.unit, data: filled, expect: file.seq }
      await ask<Entered>(`/${matter.type}/${matter.id}/acts/${act}`, { method: 'POST', body })
      onDone(`已办理：${title}`)
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem(500, {}))
      setBusy(false)
    }
  }

  if (backing && back)
    return (
      <Screen
        title={back.title}
        back={() => setBacking(false)}
        foot={
          <button
            type="button"
            className="button main"
            aria-disabled={reason.trim() === '' || busy}
            onClick={() =>
              reason.trim() !== '' &&
              void enter(back.act, back.title, ids.back, { ...back.data, ...(back.remark && { [back.remark]: reason.trim() }) })
            }
          >
            {reason.trim() === '' ? '先写理由' : back.title}
          </button>
        }
      >
        <p className="lead">{file.title}</p>
        {problem && <Trouble problem={problem} />}
        <label className="field">
          理由
          <textarea rows={4} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      </Screen>
    )

  /** Other files by their names, as the desk shows them; what may not be read is said to be another file. */
  const linked = (name: string, value: unknown) =>
    file.links.filter(({ field, to }) => field === name && [value].flat().includes(to)).map(({ title }) => title ?? '另一卷')
  // What a fact lists is told line by line: nothing of what is signed is left out of the page.
  const lines = file.facts
    .map(({ name, title, kind, value, shown: text }) => ({
      name,
      title,
      text:
        kind === 'list' && Array.isArray(value)
          ? value.map((one) => inWords(ordered(one, facts[name]?.items), facts[name]?.items, (id) => id)).join('\n')
          : linked(name, value).join('、') || text,
    }))
    .filter(({ text }) => text !== '')
  return (
    <Screen
      title={definition.title}
      back="/phone/leader"
      last
      foot={
        <div className="feet">
          {back && (
            <button type="button" className="button" onClick={() => setBacking(true)}>
              {back.title}
            </button>
          )}
          {hard.length > 0 ? (
            <a className="button main" href={`/console/files/${matter.type}/${matter.id}/acts/${matter.act}`}>
              到工作台办理
            </a>
          ) : (
            <button
              type="button"
              className="button main"
              aria-disabled={wanted.length > 0 || busy}
              onClick={() => wanted.length === 0 && void enter(matter.act, definition.title, ids.forward, data)}
            >
              {wanted.length > 0 ? `先填${wanted[0]?.[1].title ?? ''}` : definition.title}
            </button>
          )}
        </div>
      }
    >
      {problem && <Trouble problem={problem} />}
      <p className="lead">
        {file.number && `${file.number}　`}
        {file.title}
      </p>
      <p>
        {file.typeTitle}，{file.unit.name}，{file.state.title} <DueMark due={matter.due} today={today} late={matter.late} />
      </p>
      <p className="hint">依据：{definition.source}</p>
      <dl className="card">
        {lines.map(({ name, title, text }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {file.findings.length > 0 && (
        <ul className="strip soon" aria-label="检查发现">
          {file.findings.map(({ act, rule, text }) => (
            <li key={`${act} ${rule}`}>{text}</li>
          ))}
        </ul>
      )}
      <section>
        <h2>经过</h2>
        <ol className="past">
          {[...file.timeline].reverse().map(({ seq, on, title, actor }) => (
            <li key={seq}>
              {on}　{title}
              <small>
                {actor.name}（{actor.capacity.title}，{actor.unit.name}）
              </small>
            </li>
          ))}
        </ol>
      </section>
      {definition.documents.length > 0 && <p>产生文书：{definition.documents.join('、')}</p>}
      {file.documents.some(({ href }) => href) && !elder && (
        <p>
          文书：
          {file.documents.map(
            ({ name, href, seq }) =>
              href && (
                <a key={`${seq} ${name}`} href={href}>
                  {name}{' '}
                </a>
              ),
          )}
        </p>
      )}
      {!elder && <ReadAloud text={lines.map(({ title, text }) => `${title}：${text}`).join('。')} />}
      {hard.length === 0 &&
        shown.map(([name, schema]) => (
          <PlainField key={name} schema={schema} value={data[name]} onChange={(value) => setData({ ...data, [name]: value })} />
        ))}
    </Screen>
  )
}

/** The parts of an item in the order of its form, whatever order they were kept in. */
function ordered(item: unknown, schema: FieldSchema | undefined): unknown {
  if (typeof item !== 'object' || item === null || !schema?.properties) return item
  const parts = item as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(schema.properties).flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]]])))
}

function PlainField({ schema, value, onChange }: { schema: FieldSchema; value: unknown; onChange: (value: unknown) => void }) {
  const title = schema.title ?? ''
  if (schema.kind === 'choice' || schema.kind === 'yes-no') {
    const options = schema.kind === 'yes-no' ? { true: '是', false: '否' } : (schema.options ?? {})
    return (
      <Choices
        legend={title}
        options={Object.entries(options).map(([code, word]) => ({ value: code, title: word }))}
        chosen={value === undefined ? [] : [String(value)]}
        onChoose={(code) => onChange(schema.kind === 'yes-no' ? code === 'true' : code)}
      />
    )
  }
  const text = value === undefined ? '' : String(value)
  if (schema.kind === 'long')
    return (
      <label className="field">
        {title}
        <textarea rows={3} value={text} onChange={(event) => onChange(event.target.value)} />
      </label>
    )
  return (
    <label className="field">
      {title}
      <input
        type={schema.kind === 'day' ? 'date' : 'text'}
        inputMode={schema.kind === 'count' ? 'numeric' : undefined}
        value={text}
        onChange={({ target }) => onChange(schema.kind === 'count' && target.value !== '' ? Number(target.value) : target.value)}
      />
    </label>
  )
}
