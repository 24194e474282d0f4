import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type PaperKind, paperKinds } from '../../../../kernel/file/paperKinds.ts'

export interface Uploaded {
  readonly digest: string
  readonly name: string
  readonly pages: number
}

const lastPlace = 'zhunsheng.origin'

/** What the name of a file says it is; what it does not say is asked. */
const guesses: readonly (readonly [RegExp, PaperKind])[] = [
  [/回证/, 'receipt'],
  [/笔录|记录/, 'record'],
  [/身份证|执照|资格|委托/, 'identity'],
  [/照片|证据|票据|清单|鉴定/, 'evidence'],
  [/函|信|申请|答复/, 'letter'],
  [/录音|录像|视听/, 'recording'],
]

/** A paper just brought: what it is, how many pages, where the original lies; asked once, then it is in the file. */
export function NewPaper({
  paper,
  onKeep,
  onDrop,
}: {
  paper: Uploaded
  onKeep: (data: Record<string, unknown>) => Promise<void>
  onDrop: () => void
}) {
  const [name, setName] = useState(paper.name.replace(/\.[a-z0-9]+$/i, ''))
  const [kind, setKind] = useState(guesses.find(([words]) => words.test(paper.name))?.[1])
  const [pages, setPages] = useState(paper.pages)
  const [origin, setOrigin] = useState(localStorage.getItem(lastPlace) ?? '')
  const [busy, setBusy] = useState(false)
  const id = `paper-${paper.digest.slice(0, 8)}`
  return (
    <fieldset className="item">
      <legend>{paper.name}</legend>
      <div className="group-fields">
        <div className="field">
          <label htmlFor={`${id}-name`}>名称</label>
          <Input id={`${id}-name`} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-kind`}>种类</label>
          <Select
            id={`${id}-kind`}
            style={{ width: '100%' }}
            placeholder="看不出种类，请选择"
            value={kind}
            onChange={setKind}
            options={Object.entries(paperKinds).map(([value, label]) => ({ value: value as PaperKind, label }))}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-pages`}>页数</label>
          <InputNumber id={`${id}-pages`} min={1} max={5000} precision={0} value={pages} onChange={(next) => setPages(next ?? 1)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-origin`}>
            原件存放处<span className="optional">（选填）</span>
          </label>
          <Input
            id={`${id}-origin`}
            placeholder="例如 办公室档案柜 2 格"
            value={origin}
            onChange={(event) => setOrigin(event.target.value)}
          />
        </div>
      </div>
      <div style={{ display: 'flex', gap: 8, marginBottom: 12 }}>
        <Button
          type="primary"
          loading={busy}
          disabled={kind === undefined || name.trim() === ''}
          onClick={async () => {
            setBusy(true)
            localStorage.setItem(lastPlace, origin.trim())
            await onKeep({ content: paper.digest, name: name.trim(), kind, pages, ...(origin.trim() && { origin: origin.trim() }) })
            setBusy(false)
          }}
        >
          收入卷内
        </Button>
        <Button onClick={onDrop}>不收</Button>
      </div>
    </fieldset>
  )
}
