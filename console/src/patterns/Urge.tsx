import { Button } from 'antd'
import { useState } from 'react'
import { ApiProblem, ask } from '../api/client.ts'
import { useRefresh, useSigned } from '../api/queries.ts'
import type { Outcome, Urged } from '../api/types.ts'

const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 7月3日 李某催办. */
export const urgedWords = ({ on, name }: Urged): string => `${monthAndDay(on)} ${name}催办`

/** 催办 of one file, once a day; what came of it stands beside the button. */
export function Urge({
  type,
  file,
  clock,
  urged,
  small = false,
}: {
  type: string
  file: string
  clock?: string
  urged?: Urged | undefined
  small?: boolean
}) {
  const { county } = useSigned()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [says, setSays] = useState<string>()
  const today = urged?.mine && urged.on === county.today
  const send = async () => {
    setBusy(true)
    try {
      const { results } = await ask<{ results: readonly Outcome[] }>('/urges', {
        method: 'POST',
        body: { files: [{ type, file, ...(clock !== undefined && { clock }) }] },
      })
      setSays(results[0]?.says)
      refresh()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSays(`${error.message}。${error.way}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="urge no-print">
      {!today && says === undefined && (
        <Button size={small ? 'small' : 'medium'} loading={busy} onClick={() => void send()}>
          催办
        </Button>
      )}
      {says !== undefined && (
        <span className="small second" role="status">
          {says}
        </span>
      )}
    </span>
  )
}
