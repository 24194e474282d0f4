import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/client.ts'
import { useRefresh, useSigned } from '../../api/queries.ts'
import type { FilePageAnswer, FullProcedure, Outcome } from '../../api/types.ts'
import { newId } from '../../form/newId.ts'
import { useClaim } from '../../patterns/Claim.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Urge } from '../../patterns/Urge.tsx'
import { tellDone } from '../../shell/undo.ts'
import { Colleague } from './Colleague.tsx'
import { HandOver } from './HandOver.tsx'

/** What one does with a file beside its acts: 转交, 抄送, 催办. */
export function Verbs({ file, procedure }: { file: FilePageAnswer; procedure: FullProcedure }) {
  const { person } = useSigned()
  const claim = useClaim(file.type)
  const [open, setOpen] = useState<'hand' | 'copy'>()
  const hands = claim?.claim.from.includes(file.state.code) && file.holder !== undefined
  return (
    <>
      {mayWait(file, procedure, person) && <Urge type={file.type} file={file.id} urged={file.urged} />}
      {hands && <Button onClick={() => setOpen('hand')}>转交</Button>}
      <Button onClick={() => setOpen('copy')}>抄送</Button>
      {open === 'hand' && <HandOver files={[file]} procedure={procedure} onClose={() => setOpen(undefined)} />}
      {open === 'copy' && <Copy file={file} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** Whether the file may wait for somebody; for whom, or that it is one's own to do, the server says. */
function mayWait(file: FilePageAnswer, procedure: FullProcedure, me: string): boolean {
  if (procedure.states.find(({ code }) => code === file.state.code)?.closed) return false
  const running = file.clocks.some(({ met, stopped, standing }) => !met && !stopped && standing !== 'paused')
  return running || (file.holder !== undefined && file.holder !== me)
}

/** 抄送: a colleague who may see the file is told of it, with a word. */
function Copy({ file, onClose }: { file: FilePageAnswer; onClose: () => void }) {
  const refresh = useRefresh()
  const [id] = useState(newId)
  const [receiver, setReceiver] = useState<string>()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [says, setSays] = useState<string>()
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    setSays(undefined)
    try {
      const { results } = await ask<{ results: readonly Outcome[] }>('/remarks', {
        method: 'POST',
        body: { kind: 'copy', receiver, ...(text.trim() && { text: text.trim() }), items: [{ id, type: file.type, file: file.id }] },
      })
      const [one] = results
      if (!one?.ok) return setSays(one?.says)
      tellDone(one.says, () => ask(`/remarks/${file.id}/${id}`, { method: 'DELETE' }))
      refresh()
      onClose()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      title="抄送"
      open
      okText="抄送"
      cancelText="返回"
      confirmLoading={busy}
      okButtonProps={{ disabled: receiver === undefined }}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      {problem && <ProblemStrip problem={problem} />}
      {says && (
        <p className="wrong" role="alert">
          {says}
        </p>
      )}
      <div className="field">
        <label htmlFor="copy-to">抄送给</label>
        <Colleague
          id="copy-to"
          type={file.type}
          file={file.id}
          purpose="copy"
          value={receiver}
          onChange={(value) => setReceiver(value as string | undefined)}
        />
        <div className="hint">只能抄送给可以查看本卷的人</div>
      </div>
      <div className="field">
        <label htmlFor="copy-text">
          附言<span className="optional">（选填）</span>
        </label>
        <Input id="copy-text" maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
    </Modal>
  )
}
