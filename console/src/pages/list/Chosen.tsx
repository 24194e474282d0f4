import { Button, Modal } from 'antd'
import { useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import type { Entered, FullProcedure, Row } from '../../api/types.ts'
import { Field } from '../../form/Field.tsx'
import { newId } from '../../form/newId.ts'
import { useClaim } from '../../patterns/Claim.tsx'

/** What can be done with several files at once: never anything that decides, closes or seals. */
export function Chosen({ rows, procedure, onClear }: { rows: readonly Row[]; procedure: FullProcedure; onClear: () => void }) {
  const [handing, hand] = useState(false)
  const [copied, setCopied] = useState(false)
  const claim = useClaim(procedure.type)
  if (rows.length === 0) return null
  const movable = claim ? rows.filter(({ state }) => claim.claim.from.includes(state.code)) : []
  const copy = async () => {
    const text = rows
      .map(({ number, title, state, unit, due }) => [number ?? '', title, state.title, unit.name, due ?? ''].join('\t'))
      .join('\n')
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="chosen no-print" role="toolbar" aria-label="选中的案卷">
      <strong>已选 {rows.length} 件</strong>
      {movable.length > 0 && <Button onClick={() => hand(true)}>转交 {movable.length} 件</Button>}
      <Button onClick={() => void copy()}>复制清单</Button>
      {copied && <span role="status">已复制，可粘贴到表格</span>}
      <Button type="link" onClick={onClear}>
        取消选择
      </Button>
      {claim && <HandOver open={handing} rows={movable} procedure={procedure} claim={claim} onClose={() => hand(false)} />}
    </div>
  )
}

/** 转交: the same act that names the holder, once for each file; what was refused says why. */
function HandOver({
  open,
  rows,
  procedure,
  claim,
  onClose,
}: {
  open: boolean
  rows: readonly Row[]
  procedure: FullProcedure
  claim: NonNullable<ReturnType<typeof useClaim>>
  onClose: () => void
}) {
  const session = useSigned()
  const refresh = useRefresh()
  const [data, setData] = useState<Readonly<Record<string, unknown>>>({})
  const [busy, setBusy] = useState(false)
  const [told, tell] = useState<readonly string[]>([])
  const act = procedure.acts.find(({ act: name }) => name === claim.claim.act)
  const fields = Object.entries(act?.form.properties ?? {})
  const lacking = (act?.form.required ?? []).some((name) => data[name] === undefined)
  const send = async () => {
    setBusy(true)
    const says: string[] = []
    for (const row of rows) {
      const body = { id: newId(), on: session.county.today, capacity: claim.worn.capacity, unit: claim.worn.unit, data, expect: row.seq }
      try {
        await ask<Entered>(`/${row.type}/${row.id}/acts/${claim.claim.act}`, { method: 'POST', body })
        says.push(`${row.number ?? row.title}：已转交`)
      } catch (error) {
        says.push(`${row.number ?? row.title}：${(error as ApiProblem).message}`)
      }
    }
    tell(says)
    setBusy(false)
    refresh()
  }
  return (
    <Modal
      title={`转交 ${rows.length} 件`}
      open={open}
      okText={told.length > 0 ? '关闭' : `转交 ${rows.length} 件`}
      cancelText="返回"
      confirmLoading={busy}
      okButtonProps={{ disabled: told.length === 0 && lacking }}
      onOk={() => (told.length > 0 ? onClose() : void send())}
      onCancel={onClose}
      destroyOnHidden
    >
      {told.length > 0 ? (
        <ul role="status">
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        fields.map(([name, schema]) => (
          <Field
            key={name}
            path={name}
            schema={schema}
            value={data[name]}
            required={act?.form.required?.includes(name) ?? false}
            faults={new Map()}
            onChange={(value) => setData((before) => ({ ...before, [name]: value }))}
          />
        ))
      )}
    </Modal>
  )
}
