import { AutoComplete, Button, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import type { FullProcedure, Outcome, Row } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { useClaim } from '../../patterns/Claim.tsx'
import { Outcomes } from '../../patterns/Outcomes.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { tellDone } from '../../shell/undo.ts'
import { HandOver } from '../file/HandOver.tsx'

const receipt = '送达回证'

interface Done {
  readonly title: string
  readonly word: string
  readonly outcomes: readonly Outcome[]
}

/** What can be done with several files at once: never anything that decides, closes or seals. Of each file it is told what became of it. */
export function Chosen({
  rows,
  procedure,
  tags,
  onClear,
}: {
  rows: readonly Row[]
  procedure: FullProcedure
  tags: readonly string[]
  onClear: () => void
}) {
  const refresh = useRefresh()
  const claim = useClaim(procedure.type)
  const [open, setOpen] = useState<'hand' | 'tag'>()
  const [copied, setCopied] = useState(false)
  const [busy, setBusy] = useState<string>()
  const [done, setDone] = useState<Done>()
  const [problem, setProblem] = useState<ApiProblem>()
  const attempt = async (what: string, work: () => Promise<Done | undefined>) => {
    setBusy(what)
    setProblem(undefined)
    try {
      setDone(await work())
      refresh()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(undefined)
    }
  }
  if (rows.length === 0 && !done) return null
  const movable = claim ? rows.filter(({ state }) => claim.claim.from.includes(state.code)) : []
  const receipts = procedure.acts.some(({ documents }) => documents.includes(receipt))
  const copy = async () => {
    const text = rows
      .map(({ number, title, state, unit, due }) => [number ?? '', title, state.title, unit.name, due ?? ''].join('\t'))
      .join('\n')
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  const urge = async (): Promise<Done> => {
    const files = rows.map(({ id }) => ({ type: procedure.type, file: id }))
    const { results } = await ask<{ results: readonly Outcome[] }>('/urges', { method: 'POST', body: { files } })
    return { title: '催办', word: '已催办', outcomes: results }
  }
  const print = async (): Promise<Done> => {
    const answer = await ask<{ results: readonly Outcome[]; documents?: number; name?: string; content?: string }>('/receipts', {
      method: 'POST',
      body: { type: procedure.type, files: rows.map(({ id }) => id) },
    })
    if (answer.content && answer.name) save(answer.name, answer.content)
    return { title: `打印${receipt}`, word: `已取出，共 ${answer.documents ?? 0} 份${receipt}，合为一个文件`, outcomes: answer.results }
  }
  const tag = async (text: string): Promise<Done | undefined> => {
    const items = rows.map(({ id }) => ({ id: newId(), type: procedure.type, file: id }))
    const { results } = await ask<{ results: readonly Outcome[] }>('/remarks', { method: 'POST', body: { kind: 'tag', text, items } })
    setOpen(undefined)
    const added = items.filter(({ file }) => results.some((one) => one.file === file && one.ok))
    if (added.length > 0)
      tellDone(`已给 ${added.length} 件加标签“${text}”`, async () => {
        for (const { id, file } of added) await ask(`/remarks/${file}/${id}`, { method: 'DELETE' })
      })
    return added.length === results.length ? undefined : { title: '加标签', word: '已加标签', outcomes: results }
  }
  return (
    <>
      {rows.length > 0 && (
        <div className="chosen no-print" role="toolbar" aria-label="选中的案卷">
          <strong>已选 {rows.length} 件</strong>
          {movable.length > 0 && <Button onClick={() => setOpen('hand')}>转交 {movable.length} 件</Button>}
          <Button loading={busy === 'urge'} onClick={() => void attempt('urge', urge)}>
            催办
          </Button>
          <Button onClick={() => setOpen('tag')}>加标签</Button>
          {receipts && (
            <Button loading={busy === 'print'} onClick={() => void attempt('print', print)}>
              批量打印{receipt}
            </Button>
          )}
          <Button onClick={() => void copy()}>复制清单</Button>
          {copied && <span role="status">已复制，可粘贴到表格</span>}
          <Button type="link" onClick={onClear}>
            取消选择
          </Button>
          {problem && <ProblemStrip problem={problem} />}
        </div>
      )}
      {open === 'hand' && <HandOver files={movable} procedure={procedure} onClose={() => setOpen(undefined)} />}
      {open === 'tag' && (
        <Tag
          n={rows.length}
          known={tags}
          busy={busy === 'tag'}
          onClose={() => setOpen(undefined)}
          onTag={(text) => void attempt('tag', () => tag(text))}
        />
      )}
      <Modal
        title={done?.title}
        open={done !== undefined}
        footer={<Button onClick={() => setDone(undefined)}>关闭</Button>}
        onCancel={() => setDone(undefined)}
        destroyOnHidden
      >
        {done && <Outcomes done={done.word} outcomes={done.outcomes} />}
      </Modal>
    </>
  )
}

/** Gives the browser a file that came within an answer. */
function save(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }))
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function Tag({
  n,
  known,
  busy,
  onTag,
  onClose,
}: {
  n: number
  known: readonly string[]
  busy: boolean
  onTag: (text: string) => void
  onClose: () => void
}) {
  const [text, setText] = useState('')
  return (
    <Modal
      title={`给 ${n} 件加标签`}
      open
      okText="加标签"
      cancelText="返回"
      confirmLoading={busy}
      okButtonProps={{ disabled: text.trim() === '' }}
      onOk={() => onTag(text.trim())}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="field">
        <label htmlFor="tag-text">标签</label>
        <AutoComplete
          id="tag-text"
          style={{ width: '100%', maxWidth: 240 }}
          value={text}
          maxLength={12}
          onChange={setText}
          options={known.filter((one) => one.includes(text)).map((value) => ({ value }))}
        />
        <div className="hint">不超过12个字的一个词，如：涉企</div>
      </div>
    </Modal>
  )
}
