import { Button } from 'antd'
import { useRef, useState } from 'react'
import { type ApiProblem, ask } from '../api/client.ts'

interface Kept {
  readonly sha256: string
  readonly name?: string
  readonly size?: number
}

/** One attached file: sent at once and kept by its digest. */
export function AttachmentInput({
  id,
  value,
  onChange,
}: {
  id: string
  value: string | undefined
  onChange: (sha256: string | undefined) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = new FormData()
      body.append('file', file)
      const kept = await ask<Kept>('/attachments', { method: 'POST', body })
      setName(file.name)
      onChange(kept.sha256)
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void send(file)
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        {value ? '更换文件' : '选择文件'}
      </Button>
      {value && (
        <span>
          　{name ?? '已上传'}
          <Button type="link" onClick={() => onChange(undefined)}>
            移除
          </Button>
        </span>
      )}
      {problem && (
        <div className="wrong" role="alert">
          {problem.message}。{problem.way}。
        </div>
      )}
    </>
  )
}
