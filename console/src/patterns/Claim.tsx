import { Button, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../api/client.ts'
import { useProcedure, useProcedures, useRefresh, useSigned } from '../api/queries.ts'
import type { Entered, Row } from '../api/types.ts'
import { Field } from '../form/Field.tsx'
import { newId } from '../form/newId.ts'
import { tellDone } from '../shell/undo.ts'
import { ProblemStrip } from './ProblemStrip.tsx'

/** Whether this account may take up a file that nobody holds. */
export function useClaim(type: string) {
  const session = useSigned()
  const claim = useProcedures().get(type)?.claim
  const act = useProcedures()
    .get(type)
    ?.acts.find((one) => one.act === claim?.act)
  const worn = session.capacities.find(({ capacity }) => act?.by.some(({ code }) => code === capacity))
  return claim && act && worn ? { claim, act, worn } : undefined
}

const clock = (instant: string) =>
  new Date(instant).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' })

/** 领取: takes a file up. Whoever comes second is told who was first, and when. */
export function Claim({ row, onTaken }: { row: Pick<Row, 'id' | 'type' | 'title' | 'seq' | 'unit'>; onTaken?: (says: string) => void }) {
  const session = useSigned()
  const refresh = useRefresh()
  const found = useClaim(row.type)
  const { data: procedure } = useProcedure(row.type)
  const [open, setOpen] = useState(false)
  const [data, setData] = useState<Readonly<Record<string, unknown>>>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [taken, setTaken] = useState<string>()
  if (taken) return <output className="claimed">{taken}</output>
  if (!found) return null
  const form = procedure?.acts.find(({ act }) => act === found.claim.act)?.form
  const asked = Object.entries(form?.properties ?? {}).filter(
    ([name, schema]) => name !== found.claim.holder && schema.kind !== 'unit' && form?.required?.includes(name),
  )
  const units = Object.entries(form?.properties ?? {}).filter(([, schema]) => schema.kind === 'unit')
  const tell = (says: string) => {
    setTaken(says)
    setOpen(false)
    onTaken?.(says)
  }
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const filled = { ...Object.fromEntries(units.map(([name]) => [name, row.unit.id])), ...data, [found.claim.holder]: session.person }
      const { seq } = await ask<Entered>(`/${row.type}/${row.id}/acts/${found.claim.act}`, {
        method: 'POST',
        body: {
          id: newId(),
          on: session.county.today,
          capacity: found.worn.capacity,
          unit: found.worn.unit,
          data: filled,
          expect: row.seq,
        },
      })
      tell('已领取')
      tellDone(`已领取：${row.title}`, async () => {
        await ask('/transfers/undo', { method: 'POST', body: { id: newId(), type: row.type, file: row.id, seq } })
        setTaken(undefined)
      })
      refresh()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const first = error.acts.find(({ kind }) => kind === found.claim.act)
      if (first) tell(`${first.name} ${clock(first.recordedAt)} 已领取`)
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" loading={busy} disabled={!form} onClick={() => (asked.length > 0 ? setOpen(true) : void send())}>
        领取
      </Button>
      {problem && !open && <ProblemStrip problem={problem} />}
      <Modal
        title={`领取：${row.title}`}
        open={open}
        okText="领取"
        cancelText="返回"
        confirmLoading={busy}
        okButtonProps={{ disabled: asked.some(([name]) => data[name] === undefined) }}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {problem && <ProblemStrip problem={problem} />}
        <p>承办人：{session.name}</p>
        {asked.map(([name, schema]) => (
          <Field
            key={name}
            path={name}
            schema={schema}
            value={data[name]}
            required
            faults={new Map()}
            onChange={(value) => setData((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </Modal>
    </>
  )
}
