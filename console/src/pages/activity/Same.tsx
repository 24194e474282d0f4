import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { newId } from '../../form/newId.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { EffectsAnswer } from './types.ts'

/** An event that is perhaps there already: the same day, place and kind. If it is, the hosts come together; if not, nothing more is asked. */
export function Same({
  type,
  other,
  hosts,
  capacity,
  unit,
  onNot,
  onMerged,
}: {
  type: string
  other: EffectsAnswer['same'][number]
  hosts: readonly string[]
  capacity: string
  unit: string | undefined
  onNot: () => void
  onMerged: (added: number) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const merge = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { added } = await ask<{ added: number }>(`/activities/${type}/${other.id}/hosts`, {
        method: 'POST',
        body: { id: newId(), capacity, ...(unit && { unit }), hosts },
      })
      onMerged(added)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="strip" role="alert">
      <strong>这一场可能已经登记过：</strong>
      {other.open ? <Link to={`/files/${type}/${other.id}`}>{other.title}</Link> : other.title}
      <div>
        {other.on}，{other.place}
        {other.hosts && `；主办：${other.hosts.join('、')}`}
        {other.signed !== undefined && `；签到 ${other.signed} 人`}
        {other.estimated !== undefined && `；估计 ${other.estimated} 人`}
      </div>
      {problem && <ProblemStrip problem={problem} />}
      <div className="same-ways">
        {other.mayMerge && (
          <Button loading={busy} disabled={hosts.length === 0} onClick={() => void merge()}>
            是同一场，合并主办单位
          </Button>
        )}
        <Button onClick={onNot}>不是同一场</Button>
      </div>
    </div>
  )
}
