import { useQuery } from '@tanstack/react-query'
import { Button, Radio, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { useProcedure, useRefresh, useSigned } from '../../api/queries.ts'
import type { Entered, FieldSchema, FullAct, FullProcedure, Occasion } from '../../api/types.ts'
import { ErrorSummary } from '../../form/ErrorSummary.tsx'
import { Field, idOf, StarNote } from '../../form/Field.tsx'
import { type Fault, faultsOf, missing } from '../../form/faults.ts'
import { newId } from '../../form/newId.ts'
import { type Draft, savedWords, useDraft } from '../../form/useDraft.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import './activity.css'
import { Effects } from './Effects.tsx'
import { isRoll, Roll } from './Roll.tsx'
import { keptOf, remember, remembered } from './remembered.ts'
import { Same } from './Same.tsx'
import type { EffectsAnswer } from './types.ts'
import { useKinds } from './useKinds.ts'

const crumbs = [{ title: '普法与服务' }, { title: '活动登记', to: '/activities' }]

/** Registering one activity (登记一场), whatever its kind: drawn from the definition. */
export function NewActivityPage() {
  const [query, setQuery] = useSearchParams()
  const { own } = useKinds()
  const type = query.get('type') ?? own[0]?.type ?? ''
  const { data: procedure, error } = useProcedure(type)
  if (error) return <PageProblem problem={error} />
  if (own.length > 0 && !own.some((one) => one.type === type))
    return (
      <Page title="登记一场" crumbs={crumbs}>
        <Empty action={<Link to="/activities">看已登记的活动</Link>}>本账号的岗位不登记这一种活动。</Empty>
      </Page>
    )
  const act = procedure?.acts[0]
  if (!procedure?.occasion || !act) return <Skeleton rows={8} />
  return (
    <ActivityForm
      key={type}
      procedure={procedure}
      act={act}
      occasion={procedure.occasion}
      kinds={own.map((one) => ({ value: one.type, label: one.title }))}
      onKind={(next) => setQuery({ type: next }, { replace: true })}
      given={query}
    />
  )
}

function ActivityForm({
  procedure,
  act,
  occasion,
  kinds,
  onKind,
  given,
}: {
  procedure: FullProcedure
  act: FullAct
  occasion: Occasion
  kinds: readonly { readonly value: string; readonly label: string }[]
  onKind: (type: string) => void
  given: URLSearchParams
}) {
  const session = useSigned()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { type } = procedure
  const capacities = session.capacities.filter(({ capacity }) => act.by.some(({ code }) => code === capacity))
  const fresh = (): Draft => ({
    id: newId(),
    on: session.county.today,
    capacity: capacities[0]?.capacity ?? '',
    data: {
      ...hostsFrom(act.form, occasion, session.unit.id),
      [occasion.day]: session.county.today,
      ...remembered(session, type),
      ...fromAddress(act.form, given),
    },
  })
  const { draft, change, saved, clear } = useDraft(session, `${type}.${act.act}`, fresh)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Entered>()
  const [notSame, setNotSame] = useState<readonly string[]>([])
  const [merged, setMerged] = useState<{ readonly id: string; readonly title: string; readonly added: number }>()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  const effects = useEffects(type, draft)
  // What a link brings along holds also against a draft that was begun before.
  const brought = useRef(false)
  useEffect(() => {
    if (!draft || brought.current) return
    brought.current = true
    const more = fromAddress(act.form, given)
    if (Object.entries(more).some(([name, value]) => JSON.stringify(draft.data[name]) !== JSON.stringify(value)))
      change({ ...draft, data: { ...draft.data, ...more } })
  }, [draft, change, act.form, given])

  if (!draft) return <Skeleton rows={10} />
  const { data } = draft
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = data
    setDone(undefined)
    change({ ...draft, data: value === undefined ? rest : { ...rest, [name]: value } })
  }
  const worn = session.capacities.find(({ capacity }) => capacity === draft.capacity)
  const estimating = occasion.estimated !== undefined && data[occasion.estimated] !== undefined
  const uncounted = occasion.signed !== undefined && data[occasion.signed] === undefined && !estimating
  const save = async (again: boolean) => {
    const found = missing(act.form, data)
    if (draft.capacity === '') found.push({ path: '', says: '本账号没有登记这种活动的身份' })
    setProblem(undefined)
    setFaults(found)
    if (found.length > 0) return
    setBusy(true)
    try {
      const entered = await ask<Entered>(`/${type}/acts/${act.act}`, {
        method: 'POST',
        body: { id: draft.id, on: draft.on, capacity: draft.capacity, data, ...(worn && { unit: worn.unit }) },
      })
      const kept = keptOf(act.form, occasion.day, data)
      remember(session, type, kept)
      await clear()
      refresh()
      if (!again) return void navigate(`/files/${type}/${entered.id}`)
      setDone(entered)
      // Whoever registers another one at once knows of the one before.
      setNotSame([entered.id])
      change({ ...draft, id: newId(), data: { [occasion.day]: data[occasion.day], ...kept } })
      document.getElementById(idOf(occasion.day))?.focus()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.refusals.length > 0) setFaults(faultsOf(error.refusals, act.form))
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const at = new Map(faults.map(({ path, says }) => [path, says]))
  const groups = groupsOf(act.form, occasion)
  const field = (name: string, title?: string) => {
    const schema = act.form.properties?.[name]
    if (!schema) return null
    const required = act.form.required?.includes(name) ?? false
    if (schema.items?.type === 'object' && isRoll(schema))
      return (
        <div key={`${name} ${draft.id}`} className={at.has(name) ? 'field has-error' : 'field'}>
          <label className={required ? 'required' : undefined} htmlFor={idOf(name)}>
            {schema.title}
          </label>
          <Roll id={idOf(name)} schema={schema} value={data[name]} onChange={(next) => set(name, next)} />
          {at.has(name) && <div className="wrong">{at.get(name)}</div>}
        </div>
      )
    return (
      <Field
        key={name}
        path={name}
        schema={title ? { ...schema, title } : schema}
        value={data[name]}
        required={required}
        faults={at}
        onChange={(value) => set(name, value)}
      />
    )
  }
  const same = (effects?.same ?? []).filter(({ id }) => !notSame.includes(id))
  return (
    <Page
      title={`${faults.length > 0 ? '有误：' : ''}登记一场`}
      crumbs={crumbs}
      aside={
        <span className="second small" role="status">
          {savedWords(saved)}
        </span>
      }
    >
      {done && (
        <div className="strip good" role="status">
          已登记：<Link to={`/files/${type}/${done.id}`}>{done.title}</Link>。地点、主办和主题照旧，人数已清空，可以登记下一场。
        </div>
      )}
      {merged && (
        <div className="strip good" role="status">
          {merged.added > 0 ? `已列为共同主办（${merged.added} 个），仍是一场：` : '这一场已列有这些主办单位：'}
          <Link to={`/files/${type}/${merged.id}`}>{merged.title}</Link>
        </div>
      )}
      {problem && <ProblemStrip problem={problem} />}
      <ErrorSummary faults={faults} box={summary} />
      {same.map((other) => (
        <Same
          key={other.id}
          type={type}
          other={other}
          hosts={occasion.hosts ? [data[occasion.hosts]].flat().flatMap((one) => (typeof one === 'string' ? [one] : [])) : []}
          capacity={draft.capacity}
          unit={worn?.unit}
          onNot={() => setNotSame([...notSame, other.id])}
          onMerged={(added) => {
            setMerged({ id: other.id, title: other.title, added })
            setNotSame([...notSame, other.id])
            refresh()
          }}
        />
      ))}
      <div className="two">
        <form
          className="block activity-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save(false)
          }}
          onKeyDown={(event) => {
            // Enter in a field ends what an input method composes; it never sends the form.
            if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') event.preventDefault()
          }}
        >
          <StarNote />
          {kinds.length > 1 && (
            <div className="field">
              <label htmlFor="activity-kind">类型</label>
              {kinds.length > 6 ? (
                <Select id="activity-kind" style={{ width: 260 }} value={type} onChange={onKind} options={[...kinds]} />
              ) : (
                <Radio.Group id="activity-kind" value={type} onChange={(event) => onKind(event.target.value)} options={[...kinds]} />
              )}
            </div>
          )}
          {capacities.length > 1 && (
            <div className="field">
              <label htmlFor="act-capacity">登记身份</label>
              <Select
                id="act-capacity"
                style={{ width: 260 }}
                value={draft.capacity}
                onChange={(capacity) => change({ ...draft, capacity })}
                options={capacities.map(({ capacity, title }) => ({ value: capacity, label: title }))}
              />
            </div>
          )}
          <div className="group-fields">{groups.where.map((name) => field(name))}</div>
          <div className="group-fields">{groups.who.map((name) => field(name))}</div>
          <div className="group-fields">{groups.what.map((name) => field(name))}</div>
          {groups.rest.map((name) => field(name))}
          {occasion.signed && occasion.estimated && (
            <Heads
              signed={occasion.signed}
              estimated={occasion.estimated}
              data={data}
              wrong={at.get(occasion.signed) ?? at.get(occasion.estimated)}
              onChange={(next) => change({ ...draft, data: next })}
            />
          )}
          {groups.more.length > 0 && (
            <details open={groups.more.some((name) => at.has(name) || data[name] !== undefined)}>
              <summary>其他事项（选填）{groups.more.length} 项</summary>
              {groups.more.map((name) => field(name))}
            </details>
          )}
          {occasion.pictures && (
            <>
              {field(occasion.pictures, '照片')}
              <p className="second">不要求拍照留痕。</p>
            </>
          )}
          <div className="activity-acts">
            <Button type="primary" htmlType="submit" loading={busy}>
              保存
            </Button>
            <Button loading={busy} onClick={() => void save(true)}>
              保存并再登一场
            </Button>
          </div>
        </form>
        <aside className="block activity-aside" aria-live="polite" aria-label="登记后的变动">
          <Effects effects={effects} estimated={estimating} uncounted={uncounted} />
          <p className="small second" style={{ margin: 0 }}>
            {act.source}
          </p>
        </aside>
      </div>
    </Page>
  )
}

/** How many came, and how that is known: a number that was only estimated is no number of any figure. */
function Heads({
  signed,
  estimated,
  data,
  wrong,
  onChange,
}: {
  signed: string
  estimated: string
  data: Readonly<Record<string, unknown>>
  wrong: string | undefined
  onChange: (data: Readonly<Record<string, unknown>>) => void
}) {
  const [guessed, setGuessed] = useState(data[estimated] !== undefined)
  useEffect(() => {
    if (data[estimated] !== undefined) setGuessed(true)
    if (data[signed] !== undefined) setGuessed(false)
  }, [data, signed, estimated])
  const put = (byGuess: boolean, value: unknown) => {
    const { [signed]: _, [estimated]: __, ...rest } = data
    onChange(value === undefined ? rest : { ...rest, [byGuess ? estimated : signed]: value })
  }
  const name = guessed ? estimated : signed
  return (
    <div className="group-fields">
      <Field
        path={name}
        schema={{ type: 'integer', kind: 'count', title: guessed ? '到场人数（约数）' : '到场人数（人）' }}
        value={data[name]}
        required
        faults={new Map(wrong === undefined ? [] : [[name, wrong]])}
        onChange={(value) => put(guessed, value)}
      />
      <fieldset className="field">
        <legend>人数来源</legend>
        <Radio.Group
          value={guessed}
          onChange={(event) => {
            const value = data[name]
            setGuessed(event.target.value)
            put(event.target.value, value)
          }}
          options={[
            { value: false, label: '签到册' },
            { value: true, label: '估计' },
          ]}
        />
        {guessed && <div className="hint">估计数不进入统计，只写约数</div>}
      </fieldset>
    </div>
  )
}

/** The answer for what is typed, asked when the typing rests. */
function useEffects(type: string, draft: Draft | undefined): EffectsAnswer | undefined {
  const [settled, settle] = useState<Draft>()
  useEffect(() => {
    const timer = setTimeout(() => settle(draft), 400)
    return () => clearTimeout(timer)
  }, [draft])
  const body = settled && { on: settled.on, capacity: settled.capacity, data: settled.data }
  const { data } = useQuery({
    queryKey: ['list', 'effects', type, body],
    enabled: body !== undefined,
    queryFn: ({ signal }) => ask<EffectsAnswer>(`/activities/${type}/effects`, { method: 'POST', body, signal }),
    placeholderData: (before) => before,
  })
  return data
}

/** The fields in the order they are asked: when and where, by whom, about what, the rest that is needed, and what may be left out. */
function groupsOf(form: FieldSchema, { day, place, hosts, theme, signed, estimated, pictures, reached }: Occasion) {
  const names = Object.keys(form.properties ?? {})
  const where = [day, ...place, ...(place.includes(reached) || reached === hosts ? [] : [reached])].filter((name) => names.includes(name))
  const taken = new Set([...where, theme, signed, estimated, pictures])
  const kind = (name: string) => form.properties?.[name]?.kind
  const needed = (name: string) => form.required?.includes(name) ?? false
  const who = names.filter((name) => !taken.has(name) && (name === hosts || (kind(name) === 'unit' && needed(name))))
  const rest = names.filter((name) => !taken.has(name) && !who.includes(name) && needed(name))
  const short = rest.filter((name) => ['text', 'count', 'day'].includes(kind(name) ?? ''))
  const what = [...(theme ? [theme] : []), ...short]
  const more = names.filter((name) => !taken.has(name) && !who.includes(name) && !needed(name))
  return { where, who, what, rest: rest.filter((name) => !short.includes(name)), more }
}

/** Without an earlier one to remember, the own unit holds it; where it went is never guessed. */
function hostsFrom(form: FieldSchema, { reached }: Occasion, unit: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(form.properties ?? {}).flatMap(([name, { kind, type }]) =>
      kind === 'unit' && name !== reached && form.required?.includes(name) ? [[name, type === 'array' ? [unit] : unit]] : [],
    ),
  )
}

/** Facts that a link brings along: `?township=...`. */
function fromAddress(form: FieldSchema, query: URLSearchParams): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...query].flatMap(([name, value]) => {
      const schema = form.properties?.[name]
      if (!schema || (schema.type !== 'string' && schema.items?.type !== 'string')) return []
      return [[name, schema.type === 'array' ? [value] : value]]
    }),
  )
}
