import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import type { Row } from '../../api/types.ts'

interface Case extends Row {
  readonly panelOn?: string
  readonly members: number
}
export interface Panels {
  readonly planned: readonly Case[]
  readonly waiting: readonly Case[]
  /** Of every open case, under which text it runs. */
  readonly editions: Readonly<Record<string, string>>
}

export const usePanels = (enabled = true) =>
  useQuery({ queryKey: ['desk', 'panels'], queryFn: () => ask<Panels>('/home/panels'), enabled, staleTime: 60_000 })
