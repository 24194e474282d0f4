import { Button, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useFile, useProcedure, useRefresh, useSigned } from '../../api/queries.ts'
import type { Entered, FieldSchema, FilePageAnswer, FullAct, FullProcedure } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { ErrorSummary } from '../../form/ErrorSummary.tsx'
import { Field, StarNote } from '../../form/Field.tsx'
import { type Fault, faultsOf, missing } from '../../form/faults.ts'
import { newId } from '../../form/newId.ts'
import { type Draft, savedWords, useDraft } from '../../form/useDraft.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import { CheckPage } from './CheckPage.tsx'
import { DonePage } from './DonePage.tsx'

/** One act of a file, or the act that opens one: fill in, check before it is final, done. */
export function ActPage() {
  const { type = '', id, act = '' } = useParams()
  const [query] = useSearchParams()
  const { data: procedure, error } = useProcedure(type)
  const file = useFile(type, id ?? '')
  if (error) return <PageProblem problem={error} />
  if (id !== undefined && file.error) return <PageProblem problem={file.error} />
  if (!procedure || (id !== undefined && !file.data)) return <Skeleton rows={8} />
  const definition = procedure.acts.find((one) => one.act === act)
  if (!definition) return <NotFoundPage />
  // Activities are registered on a page of their own, which says what they will move.
  if (procedure.occasion && id === undefined)
    return <Navigate replace to={`/activities/new?${new URLSearchParams([['type', type], ...query])}`} />
  return (
    <ActForm
      key={`${type} ${id ?? ''} ${act}`}
      procedure={procedure}
      act={definition}
      {...(file.data && id !== undefined && { file: file.data })}
    />
  )
}

function ActForm({ procedure, act, file }: { procedure: FullProcedure; act: FullAct; file?: FilePageAnswer }) {
  const session = useSigned()
  const refresh = useRefresh()
  const [query] = useSearchParams()
  const form = `${procedure.type}.${act.act}${file ? `:${file.id}` : ''}`
  const capacities = session.capacities.filter(({ capacity }) => act.by.some(({ code }) => code === capacity))
  const { draft, change, saved, clear } = useDraft(
    session,
    form,
    (): Draft => ({
      id: newId(),
      on: session.county.today,
      capacity: capacities[0]?.capacity ?? '',
      data: { ...prefilled(act.form, file), ...fromAddress(act.form, query) },
    }),
  )
  const [step, setStep] = useState<'fill' | 'check'>('fill')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Entered>()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  // A link to one of the fields, from the list of what is missing, ends there.
  const { hash } = useLocation()
  const ready = draft !== undefined
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(hash.slice(1))?.focus()
  }, [ready, hash])

  if (done) return <DonePage procedure={procedure} act={act} done={done} />
  if (!draft) return <Skeleton rows={8} />

  // An act that makes a document or gives a number is final; it is read once more before it is done.
  const final = act.documents.length > 0 || procedure.numberedAt === act.act
  const origin = prefilled(act.form, file)
  const crumbs = [
    { title: procedure.title, to: `/files/${procedure.type}` },
    ...(file ? [{ title: file.number ?? file.title, to: `/files/${procedure.type}/${file.id}` }] : []),
  ]
  const show = (found: readonly Fault[]) => {
    setFaults(found)
    setStep('fill')
  }
  const forward = () => {
    const found = missing(act.form, draft.data)
    if (draft.capacity === '') found.push({ path: '', says: '本账号没有办理这一行为的身份' })
    if (found.length > 0) return show(found)
    setFaults([])
    if (final) setStep('check')
    else void send()
  }
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { id, on, capacity, data, reason } = draft
      const path = `/${procedure.type}${file ? `/${file.id}` : ''}/acts/${act.act}`
      const unit = session.capacities.find((one) => one.capacity === capacity)?.unit
      const entered = await ask<Entered>(path, {
        method: 'POST',
        body: { id, on, capacity, data, ...(unit && { unit }), ...(reason && { reason }), ...(file && { expect: file.seq }) },
      })
      await clear()
      refresh()
      setDone(entered)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.refusals.length > 0) show(faultsOf(error.refusals, act.form))
      else {
        setProblem(error)
        setStep('fill')
      }
      if (error.code === 'moved') refresh()
    } finally {
      setBusy(false)
    }
  }

  if (step === 'check')
    return (
      <CheckPage
        procedure={procedure}
        act={act}
        draft={draft}
        {...(file && { file })}
        crumbs={crumbs}
        busy={busy}
        onBack={() => setStep('fill')}
        onSend={() => void send()}
      />
    )
  const at = new Map(faults.map(({ path, says }) => [path, says]))
  const title = `${faults.length > 0 ? '有误：' : ''}${act.title}`
  return (
    <Page
      title={title}
      crumbs={crumbs}
      aside={
        <span className="second small" role="status">
          {savedWords(saved)}
        </span>
      }
    >
      {problem && <ProblemStrip problem={problem} />}
      <ErrorSummary faults={faults} box={summary} />
      <div className="two">
        <form
          className="block"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            forward()
          }}
          onKeyDown={(event) => {
            // Enter in a field ends what an input method composes; it never sends the form.
            if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') event.preventDefault()
          }}
        >
          <StarNote />
          {file && (
            <p className="second">
              {file.number && `${file.number}　`}
              {file.title}
            </p>
          )}
          <div className="field">
            <label className="required" htmlFor="act-on">
              办理日期
            </label>
            <DayInput id="act-on" value={draft.on} onChange={(on) => on && change({ ...draft, on })} />
          </div>
          {capacities.length > 1 && (
            <div className="field">
              <label htmlFor="act-capacity">办理身份</label>
              <Select
                id="act-capacity"
                style={{ width: 260 }}
                value={draft.capacity}
                onChange={(capacity) => change({ ...draft, capacity })}
                options={capacities.map(({ capacity, title }) => ({ value: capacity, label: title }))}
              />
            </div>
          )}
          {Object.entries(act.form.properties ?? {}).map(([name, schema]) => (
            <Field
              key={name}
              path={name}
              schema={schema}
              value={draft.data[name]}
              required={act.form.required?.includes(name) ?? false}
              faults={at}
              {...(origin[name] !== undefined && origin[name] === draft.data[name] && { origin: '取自本卷已有记载，可以更改' })}
              onChange={(value) => {
                const { [name]: _, ...rest } = draft.data
                change({ ...draft, data: value === undefined ? rest : { ...rest, [name]: value } })
              }}
            />
          ))}
          <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
            <Button type="primary" htmlType="submit" loading={busy}>
              {final ? '下一步：核对' : act.title}
            </Button>
            <Button onClick={() => window.history.back()}>返回</Button>
          </div>
        </form>
        <aside className="block">
          <h2>办理依据和条件</h2>
          <p>{act.source}</p>
          <p className="second">办理身份：{act.by.map(({ title: capacity }) => capacity).join('、')}</p>
          {act.conditions.length > 0 && <p className="second">有下列情形的不能办理，系统会说明怎么补正：</p>}
          {act.conditions.length > 0 && (
            <ul style={{ paddingLeft: 20, margin: 0 }}>
              {act.conditions.map(({ says, source }) => (
                <li key={says}>
                  {says}
                  <span className="small second">　{source}</span>
                </li>
              ))}
            </ul>
          )}
          {act.documents.length > 0 && <p style={{ marginTop: 8 }}>产生文书：{act.documents.join('、')}</p>}
        </aside>
      </div>
    </Page>
  )
}

/** Facts the file holds already and the act asks again. Secrets are never filled in: what is shown is only a mask. */
function prefilled(form: FieldSchema, file: FilePageAnswer | undefined): Readonly<Record<string, unknown>> {
  if (!file) return {}
  return Object.fromEntries(
    file.facts.flatMap(({ name, value }) => {
      const schema = form.properties?.[name]
      return schema && !holdsSecret(schema) ? [[name, value]] : []
    }),
  )
}

const holdsSecret = (schema: FieldSchema): boolean =>
  schema.kind === 'secret' ||
  Object.values(schema.properties ?? {}).some(holdsSecret) ||
  (schema.items !== undefined && holdsSecret(schema.items))

/** Facts that a link into the form brings along: `?certificate=...`; one of a list once for each of its values. */
function fromAddress(form: FieldSchema, query: URLSearchParams): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...new Set(query.keys())].flatMap((name): [string, unknown][] => {
      const { type, items } = form.properties?.[name] ?? {}
      if (type === 'string') return [[name, query.get(name)]]
      return type === 'array' && items?.type === 'string' ? [[name, query.getAll(name)]] : []
    }),
  )
}
