import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import type { Coded } from '../../api/types.ts'

export interface YearStep {
  readonly step: string
  readonly title: string
  readonly by: 'scheme' | 'units' | 'form' | 'awaited'
  readonly state: 'none' | 'going' | 'done' | 'not-yet'
  readonly says: string
  readonly ready: readonly { readonly id: string; readonly unit: string }[]
  readonly open: boolean
}
export interface Year {
  readonly id: string
  readonly title: string
  readonly state: Coded
  readonly today: string
  readonly cutoff: string
  /** Whom the year before assessed, while the scheme waits to be issued. */
  readonly unitsBefore: readonly string[]
  readonly steps: readonly YearStep[]
}

export const useYear = (id: string) =>
  useQuery({ queryKey: ['year', id], queryFn: () => ask<Year>(`/reckoning/assessment-scheme/${id}/steps`) })

export const crumbsOf = (year: Pick<Year, 'id' | 'title'>) => [
  { title: '考核与报告' },
  { title: '法治考核', to: '/assessment' },
  { title: year.title, to: `/assessment/years/${year.id}` },
]
