import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Input } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh } from '../../api/queries.ts'
import type { FilePageAnswer, Outcome, Remark } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { instant } from '../../patterns/instant.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { tellDone } from '../../shell/undo.ts'

/** 批注和标签: working remarks of the office, no part of the record; whoever sees the file sees them. */
export function Remarks({ file }: { file: FilePageAnswer }) {
  const refresh = useRefresh()
  const [problem, setProblem] = useState<unknown>()
  const [says, setSays] = useState<string>()
  const of = (kind: Remark['kind']) => file.remarks.filter((one) => one.kind === kind)
  const { data } = useQuery({
    queryKey: ['tags', file.type],
    queryFn: () => ask<{ tags: { tag: string; files: number }[] }>('/tags', { query: { type: file.type } }),
  })
  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined)
    setSays(undefined)
    try {
      await work()
      refresh()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    }
  }
  const remove = (remark: Remark) => ask(`/remarks/${file.id}/${remark.id}`, { method: 'DELETE' })
  const add = async (kind: Remark['kind'], text: string): Promise<boolean> => {
    let added = false
    await attempt(async () => {
      const id = newId()
      const { results } = await ask<{ results: readonly Outcome[] }>('/remarks', {
        method: 'POST',
        body: { kind, text, items: [{ id, type: file.type, file: file.id }] },
      })
      const [one] = results
      if (!one?.ok) return setSays(one?.says)
      added = true
      tellDone(one.says, () => ask(`/remarks/${file.id}/${id}`, { method: 'DELETE' }))
    })
    return added
  }
  const takeBack = (remark: Remark, done: string) =>
    attempt(async () => {
      await remove(remark)
      tellDone(done, async () => {
        const items = [{ id: newId(), type: file.type, file: file.id }]
        await ask('/remarks', { method: 'POST', body: { kind: remark.kind, text: remark.text, items } })
      })
    })
  return (
    <section className="block no-print" aria-labelledby="remarks">
      <h2 id="remarks">批注和标签</h2>
      {problem !== undefined && <ProblemStrip problem={problem} />}
      {says && (
        <p className="wrong" role="alert">
          {says}
        </p>
      )}
      <p className="tags">
        {of('tag').map((tag) => (
          <span key={tag.id} className="tag">
            {tag.text}
            <button type="button" aria-label={`去掉标签 ${tag.text}`} onClick={() => void takeBack(tag, `已去掉标签“${tag.text}”`)}>
              ×
            </button>
          </span>
        ))}
        <NewTag known={(data?.tags ?? []).map(({ tag }) => tag)} onAdd={(text) => add('tag', text)} />
      </p>
      <ul className="notes">
        {of('note')
          .toReversed()
          .map((note) => (
            <li key={note.id}>
              {note.text}
              <div className="small second">
                {note.name}　{instant(note.at)}
                {note.removable && (
                  <Button type="link" size="small" onClick={() => void takeBack(note, '已撤回批注')}>
                    撤回
                  </Button>
                )}
              </div>
            </li>
          ))}
      </ul>
      <NewNote onAdd={(text) => add('note', text)} />
      {of('copy').length > 0 && (
        <p className="small second copies">
          已抄送：
          {of('copy').map((copy) => (
            <span key={copy.id}>
              {copy.text}（{copy.name}，{instant(copy.at)}）
              {copy.removable && (
                <Button type="link" size="small" onClick={() => void attempt(async () => void (await remove(copy)))}>
                  撤回
                </Button>
              )}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function NewNote({ onAdd }: { onAdd: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    if (await onAdd(text.trim())) setText('')
    setBusy(false)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void send()
      }}
    >
      <label htmlFor="note" className="small second">
        批注不入卷，可以查看本卷的人都能看到
      </label>
      <Input.TextArea
        id="note"
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" size="small" loading={busy} disabled={text.trim() === ''} style={{ marginTop: 4 }}>
        加批注
      </Button>
    </form>
  )
}

function NewTag({ known, onAdd }: { known: readonly string[]; onAdd: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState<string>()
  if (text === undefined)
    return (
      <Button size="small" onClick={() => setText('')}>
        加标签
      </Button>
    )
  const send = async () => {
    if (text.trim() === '') return setText(undefined)
    if (await onAdd(text.trim())) setText(undefined)
  }
  return (
    <form
      style={{ display: 'inline-flex', gap: 4 }}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <AutoComplete
        autoFocus
        aria-label="标签"
        style={{ width: 140 }}
        value={text}
        maxLength={12}
        onChange={setText}
        options={known.filter((one) => one.includes(text)).map((value) => ({ value }))}
      />
      <Button htmlType="submit" size="small">
        加标签
      </Button>
      <Button size="small" type="link" onClick={() => setText(undefined)}>
        取消
      </Button>
    </form>
  )
}
