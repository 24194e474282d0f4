import { Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import type { FullProcedure, Outcome } from '../../api/types.ts'
import { Field } from '../../form/Field.tsx'
import { newId } from '../../form/newId.ts'
import { Outcomes } from '../../patterns/Outcomes.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { tellDone } from '../../shell/undo.ts'
import { Colleague } from './Colleague.tsx'

interface Handed {
  readonly id: string
  readonly seq: number
}

/** 转交 of one file or several: the people who are named must be able to do the work; of each file what became of it. */
export function HandOver({ files, procedure, onClose }: { files: readonly Handed[]; procedure: FullProcedure; onClose: () => void }) {
  const refresh = useRefresh()
  const [items] = useState(() => files.map(({ id, seq }) => ({ id: newId(), file: id, expect: seq })))
  const [data, setData] = useState<Readonly<Record<string, unknown>>>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>()
  const form = procedure.acts.find(({ act }) => act === procedure.claim?.act)?.form
  const lacking = (form?.required ?? []).some((name) => data[name] === undefined)
  const first = files[0]
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { results } = await ask<{ results: readonly Outcome[] }>('/transfers', {
        method: 'POST',
        body: { type: procedure.type, items, data },
      })
      refresh()
      const done = results.filter(({ ok }) => ok)
      const undo = async () => {
        for (const { file } of done) {
          const seq = (files.find(({ id }) => id === file)?.seq ?? 0) + 1
          await ask('/transfers/undo', { method: 'POST', body: { id: newId(), type: procedure.type, file, seq } })
        }
      }
      if (done.length > 0) tellDone(done.length === 1 ? `${done[0]?.says}：${done[0]?.name}` : `已转交 ${done.length} 件`, undo)
      if (done.length === results.length) onClose()
      else setOutcomes(results)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title={files.length === 1 ? '转交' : `转交 ${files.length} 件`}
      open
      okText={outcomes ? '关闭' : '转交'}
      cancelText="返回"
      confirmLoading={busy}
      okButtonProps={{ disabled: !outcomes && lacking }}
      onOk={() => (outcomes ? onClose() : void send())}
      onCancel={onClose}
      destroyOnHidden
    >
      {problem && <ProblemStrip problem={problem} />}
      {outcomes ? (
        <Outcomes done="已转交" outcomes={outcomes} />
      ) : (
        Object.entries(form?.properties ?? {}).map(([name, schema]) =>
          first && (schema.kind === 'person' || schema.items?.kind === 'person') ? (
            <div className="field" key={name}>
              <label className={form?.required?.includes(name) ? 'required' : undefined} htmlFor={`hand-${name}`}>
                {schema.title}
              </label>
              <Colleague
                id={`hand-${name}`}
                type={procedure.type}
                file={first.id}
                purpose="hand"
                value={data[name]}
                multiple={schema.type === 'array'}
                onChange={(value) => setData((before) => ({ ...before, [name]: value }))}
              />
            </div>
          ) : (
            <Field
              key={name}
              path={name}
              schema={schema}
              value={data[name]}
              required={form?.required?.includes(name) ?? false}
              faults={new Map()}
              onChange={(value) => setData((before) => ({ ...before, [name]: value }))}
            />
          ),
        )
      )}
    </Modal>
  )
}
