import { useQuery } from '@tanstack/react-query'
import type { Balance, ColumnResult, Remark, RowFix } from '../../../../systems/organisation/importTold.ts'
import { ask } from '../../api/client.ts'
import type { FieldKind } from '../../api/types.ts'

export interface Opening {
  readonly act: string
  readonly title: string
}
export interface ImportTypes {
  readonly types: readonly { readonly type: string; readonly title: string; readonly openings: readonly Opening[] }[]
  readonly systems: Readonly<Record<string, string>>
}

export interface Question {
  readonly id: string
  readonly kind: string
  readonly says: string
  readonly column?: string
  readonly target?: string
  readonly raw?: string
  readonly count: number
  readonly cells: readonly string[]
  readonly offers: readonly { readonly answer: string; readonly title: string }[]
  readonly free: boolean
  readonly needed: boolean
  readonly answer?: string
}
export interface Target {
  readonly id: string
  readonly title: string
  readonly kind: FieldKind | 'number' | 'remark'
  readonly required: boolean
  readonly options?: Readonly<Record<string, string>>
  /** The type of file it refers to. */
  readonly of?: string
}
export interface ClaimedTotal {
  readonly sheet: string
  readonly row: number
  readonly cell: string
  readonly column: string
  readonly unit: string
  readonly claimed: number
  readonly ours: number
  readonly difference: number
  readonly suspects?: readonly { readonly row: number; readonly cell: string; readonly raw: string; readonly says: string }[]
}
interface Limited<T> {
  readonly count: number
  readonly shown: readonly T[]
}
/** A dry run: what an import would do, and everything it asks. */
export interface DryRun {
  readonly id: string
  readonly type: { readonly id: string; readonly title: string }
  readonly opening: { readonly id: string; readonly title: string }
  readonly unit: string
  readonly system: string
  readonly run: boolean
  readonly saved?: { readonly id: string; readonly name: string; readonly alike: number }
  readonly file: { readonly name: string; readonly format: string; readonly said: readonly string[] }
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly lines: number
    readonly chosen: boolean
    readonly headRow?: number
    readonly rows?: number
    readonly about?: { readonly unit?: string; readonly day?: string; readonly year?: number; readonly legend?: string }
    readonly says?: string
  }[]
  readonly firstLines: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly columns: readonly ColumnResult[]
  readonly map: Readonly<Record<string, string | null>>
  readonly targets: readonly Target[]
  readonly balance: Balance
  readonly questions: readonly Question[]
  readonly open: number
  readonly answers: Readonly<Record<string, string>>
  readonly fixes: Readonly<Record<string, RowFix>>
  readonly problems: Limited<Remark>
  readonly flags: Limited<Remark>
  readonly skipped: Limited<Remark>
  readonly aside: Limited<{ readonly sheet: string; readonly row: number; readonly kind: string; readonly text: string }>
  readonly totals: readonly ClaimedTotal[]
  readonly findings: readonly { readonly says: string; readonly count: number; readonly rows: readonly number[] }[]
  readonly unplaced: readonly string[]
  readonly changed: readonly { readonly id: string; readonly sheet: string; readonly rows: readonly number[] }[]
  readonly preview: readonly {
    readonly sheet: string
    readonly rows: readonly number[]
    readonly number?: string
    readonly title: string
    readonly acts: readonly { readonly kind: string; readonly title: string; readonly on: string }[]
  }[]
}

export interface Progress {
  readonly state: 'entering' | 'held' | 'withdrawing' | 'withdrawn'
  readonly stateTitle: string
  readonly files: number
  readonly total: number
  readonly seconds: number
  readonly perSecond: number
  readonly running: boolean
  readonly failed?: string
}
export interface UsedFile {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly number?: string
  readonly since: number
  readonly referred: number
}
export interface Result {
  readonly batch: string
  readonly title: string
  readonly state: Progress['state']
  readonly stateTitle: string
  readonly on: string
  readonly by?: string
  readonly unit: string
  readonly system: { readonly code: string; readonly title: string }
  readonly file: { readonly name: string; readonly sheets?: readonly string[] }
  readonly map: string
  readonly balance: Balance
  readonly refusals?: string
  readonly files: {
    readonly count: number
    readonly shown: readonly {
      readonly id: string
      readonly type: string
      readonly title: string
      readonly number?: string
      readonly state: string
    }[]
  }
  readonly mayWithdraw: boolean
  readonly used: readonly UsedFile[]
}
/** A ledger that the server has kept and reads, is going to read, or could make nothing of. */
export interface LedgerReading {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly opening: string
  readonly phase: 'waiting' | 'reading' | 'checking' | 'done' | 'failed'
  readonly rows: number
  readonly of?: number
  readonly seconds: number
  readonly perSecond: number
  readonly problem?: { readonly code: string; readonly message: string; readonly way: string }
}
export interface ImportList {
  readonly reading: readonly LedgerReading[]
  readonly drafts: readonly {
    readonly id: string
    readonly type: string
    readonly title: string
    readonly name: string
    readonly savedAt: string
  }[]
  readonly batches: readonly {
    readonly id: string
    readonly title: string
    readonly state: Progress['state']
    readonly stateTitle: string
    readonly opened: string
    readonly unit: string
    readonly facts: Readonly<Record<string, number>>
  }[]
}

/** What may be said of an import; `null` takes back. */
export interface Change {
  readonly unit?: string
  readonly system?: string
  readonly sheets?: readonly string[]
  readonly headRows?: Readonly<Record<string, number>>
  readonly map?: Readonly<Record<string, string | null>>
  readonly answers?: Readonly<Record<string, string | null>>
  readonly fixes?: Readonly<Record<string, RowFix | null>>
}

export const useImportTypes = () =>
  useQuery({ queryKey: ['import-types'], queryFn: () => ask<ImportTypes>('/imports/types'), staleTime: Number.POSITIVE_INFINITY })

/** Asked again every second while a ledger is being read. */
export const useImportList = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () => ask<ImportList>('/imports'),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.reading.some(({ phase }) => phase !== 'failed') ? 1000 : false),
  })

/** A dry run is made anew by every change, never by a glance at another window. */
export const useDryRun = (id: string) =>
  useQuery({ queryKey: ['import', id], queryFn: () => ask<DryRun>(`/imports/${id}`), staleTime: 60_000, refetchOnWindowFocus: false })

export const useTotals = (id: string, version: unknown) =>
  useQuery({
    queryKey: ['import-totals', id, version],
    queryFn: () => ask<{ totals: readonly ClaimedTotal[] }>(`/imports/${id}/totals`),
    placeholderData: (before) => before,
    refetchOnWindowFocus: false,
  })
