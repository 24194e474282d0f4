import { Button, Input } from 'antd'
import { useState } from 'react'
import { type ApiProblem, ask } from '../../api/client.ts'
import type { FilePageAnswer } from '../../api/types.ts'

/** A personal identifier as its mask. Reading it whole asks for a reason and is kept in the log. */
export function Secret({ mask, reference, file }: { mask: string; reference: string; file: FilePageAnswer }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const read = async () => {
    try {
      const { value: whole } = await ask<{ value: string }>(`/secrets/${encodeURIComponent(reference)}`, {
        query: { reason, type: file.type, file: file.id },
      })
      setValue(whole)
      setAsking(false)
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  return (
    <span>
      　{value ?? mask}
      {!asking && value === undefined && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          查看全文
        </Button>
      )}
      {asking && (
        <form
          style={{ display: 'inline-flex', gap: 4 }}
          onSubmit={(event) => {
            event.preventDefault()
            void read()
          }}
        >
          <Input
            autoFocus
            size="small"
            aria-label="查看理由"
            placeholder="查看理由，至少四个字，留有记录"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" htmlType="submit" disabled={reason.trim().length < 4}>
            查看
          </Button>
        </form>
      )}
      {problem && <span className="wrong small">{problem.message}</span>}
    </span>
  )
}
