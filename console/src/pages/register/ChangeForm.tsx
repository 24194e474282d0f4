import { Button, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import type { Entered, FieldSchema, FilePageAnswer, FullAct } from '../../api/types.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { ErrorSummary } from '../../form/ErrorSummary.tsx'
import { Field, idOf, StarNote } from '../../form/Field.tsx'
import { type Fault, faultsOf, missing } from '../../form/faults.ts'
import { newId } from '../../form/newId.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'

/**
 * An entry changed from a day on (自某日起变更), or ended with a day (停用): what was before stays as it was until then. Only what differs is
 * written, with the reason.
 */
export function ChangeForm({
  file,
  acts,
  onDone,
  onBack,
}: {
  file: FilePageAnswer
  acts: readonly FullAct[]
  onDone: (says: string) => void
  onBack: () => void
}) {
  const session = useSigned()
  const refresh = useRefresh()
  const [kind, setKind] = useState(acts[0]?.act)
  const act = acts.find((one) => one.act === kind)
  const [on, setOn] = useState<string | undefined>(session.county.today)
  const now = Object.fromEntries(file.facts.map(({ name, value }) => [name, value]))
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({})
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const [id] = useState(newId)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  if (!act) return <p className="second">本岗位没有可以办理的变更。</p>
  const worn = session.capacities.find(({ capacity }) => act.by.some(({ code }) => code === capacity))
  const fields = Object.entries(act.form.properties ?? {}).filter(([name]) => name !== 'changeReason')
  const asksWhy = act.form.properties?.changeReason !== undefined
  const required = (name: string) => act.form.required?.includes(name) ?? false
  const shownIn = (name: string, schema: FieldSchema) => (name in typed ? typed[name] : holdsSecret(schema) ? undefined : now[name])
  const data = Object.fromEntries(
    fields.flatMap(([name, schema]) => {
      const value = shownIn(name, schema)
      const changed = JSON.stringify(value) !== JSON.stringify(now[name])
      return value !== undefined && (changed || required(name)) ? [[name, value]] : []
    }),
  )
  const save = async () => {
    const found = missing(act.form, data)
    if (on === undefined) found.push({ path: '$on', says: '请填写自何日起' })
    if (asksWhy && reason.trim() === '') found.push({ path: '$why', says: '请填写变更理由' })
    if (fields.length > 0 && !fields.some(([name]) => required(name)) && Object.keys(data).length === 0)
      found.push({ path: '', says: '没有改动任何一项' })
    setFaults(found)
    setProblem(undefined)
    if (found.length > 0) return
    setBusy(true)
    try {
      await ask<Entered>(`/${file.type}/${file.id}/acts/${act.act}`, {
        method: 'POST',
        body: {
          id,
          on,
          capacity: worn?.capacity ?? '',
          ...(worn && { unit: worn.unit }),
          data: { ...data, ...(asksWhy && { changeReason: reason.trim() }) },
          expect: file.seq,
        },
      })
      refresh()
      onDone(`已办理“${act.title}”，自 ${on} 起；此前的记载保留`)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.refusals.length > 0) setFaults(faultsOf(error.refusals, act.form))
      else setProblem(error)
      if (error.code === 'moved') refresh()
    } finally {
      setBusy(false)
    }
  }
  const at = new Map(faults.map(({ path, says }) => [path, says]))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {problem && <ProblemStrip problem={problem} />}
      <ErrorSummary faults={faults} box={summary} />
      <StarNote />
      {acts.length > 1 && (
        <div className="field">
          <label htmlFor="change-act">办理什么</label>
          <Select
            id="change-act"
            style={{ width: '100%' }}
            value={act.act}
            onChange={(next: string) => {
              setKind(next)
              setTyped({})
              setFaults([])
            }}
            options={acts.map((one) => ({ value: one.act, label: one.title }))}
          />
        </div>
      )}
      <div className="field">
        <label className="required" htmlFor={idOf('$on')}>
          自何日起
        </label>
        <DayInput id={idOf('$on')} value={on} onChange={setOn} />
        {at.has('$on') && <div className="wrong">{at.get('$on')}</div>}
      </div>
      {fields.map(([name, schema]) => (
        <Field
          key={`${act.act} ${name}`}
          path={name}
          schema={schema}
          value={shownIn(name, schema)}
          required={required(name)}
          faults={at}
          {...(name in typed &&
            now[name] !== undefined && { origin: `原为：${file.facts.find((fact) => fact.name === name)?.shown ?? '—'}` })}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      {asksWhy && (
        <div className={at.has('$why') ? 'field has-error' : 'field'}>
          <label htmlFor={idOf('$why')}>变更理由</label>
          <Input.TextArea id={idOf('$why')} autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
          {at.has('$why') && <div className="wrong">{at.get('$why')}</div>}
        </div>
      )}
      <p className="small second">{act.source}</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {act.title}
        </Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </form>
  )
}

const holdsSecret = (schema: FieldSchema): boolean =>
  schema.kind === 'secret' ||
  Object.values(schema.properties ?? {}).some(holdsSecret) ||
  (schema.items !== undefined && holdsSecret(schema.items))
