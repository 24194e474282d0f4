import { Button } from 'antd'
import { useRef, useState } from 'react'
import { type ApiProblem, ask } from '../api/client.ts'

/** Several attached files, each sent at once and kept by its digest; the same content is taken once. */
export function AttachmentsInput({
  id,
  value,
  onChange,
}: {
  id: string
  value: readonly string[]
  onChange: (digests: readonly string[] | undefined) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const send = async (files: readonly File[]) => {
    setBusy(true)
    setProblem(undefined)
    const kept: string[] = [...value]
    try {
      for (const file of files) {
        const body = new FormData()
        body.append('file', file)
        const { sha256 } = await ask<{ sha256: string }>('/attachments', { method: 'POST', body })
        setNames((before) => ({ ...before, [sha256]: file.name }))
        if (!kept.includes(sha256)) kept.push(sha256)
      }
    } catch (error) {
      setProblem(error as ApiProblem)
    } finally {
      if (kept.length > value.length) onChange(kept)
      setBusy(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="sr-only"
        onChange={(event) => {
          void send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <span className="second after">{value.length} 份</span>
      {value.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
          {value.map((digest, at) => (
            <li key={digest}>
              {names[digest] ?? `第 ${at + 1} 份，已上传`}
              <Button
                type="link"
                size="small"
                onClick={() => {
                  const rest = value.filter((one) => one !== digest)
                  onChange(rest.length > 0 ? rest : undefined)
                }}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <div className="wrong" role="alert">
          {problem.message}。{problem.way}。
        </div>
      )}
    </>
  )
}
