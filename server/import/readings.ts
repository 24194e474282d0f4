import type { Store } from '../../store/store.ts'
import type { Upload, UploadProblem } from '../../store/uploads.ts'
import type { Given } from './importState.ts'

/** How far a ledger that was handed over has been read and checked. */
export interface ReadingShown {
  readonly id: string
  readonly name: string
  /** The kind of file it is to make, and the act that opens one. */
  readonly type: string
  readonly opening: string
  /** Waiting: kept, and not being read; so after a restart, until its turn comes. */
  readonly phase: 'waiting' | 'reading' | 'checking' | 'done' | 'failed'
  readonly rows: number
  /** Known once the whole of it is read. */
  readonly of?: number
  readonly seconds: number
  readonly perSecond: number
  /** Why it cannot be used, as the wizard shows it. */
  readonly problem?: UploadProblem
}

/** A reading was stopped: by its uploader, and nothing is kept; or because the program ends, and the next one goes on with it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** One ledger being read. Its work calls `watch` as it goes, which throws once it was stopped. */
export class LedgerReading {
  readonly upload: Pick<Upload, 'id' | 'name' | 'person'> & { readonly given: Given }
  #phase: 'reading' | 'checking' = 'reading'
  #rows = 0
  #of: number | undefined
  #phaseBegan = performance.now()
  readonly #began = performance.now()
  #looked: number
  #stopped = false

  /** @param watched somebody sits before the page it was handed over on */
  constructor(upload: LedgerReading['upload'], watched: boolean) {
    this.upload = upload
    this.#looked = watched ? performance.now() : Number.NEGATIVE_INFINITY
  }

  /** @throws Stopped */
  watch(phase: 'reading' | 'checking', rows: number, of?: number): void {
    if (this.#stopped) throw new Stopped(this.upload.name)
    if (phase !== this.#phase) this.#phaseBegan = performance.now()
    this.#phase = phase
    this.#rows = rows
    this.#of = of
  }
  stop(): void {
    this.#stopped = true
  }
  /** Nobody has been looking: whoever handed it over has left the page. */
  get isUnwatched(): boolean {
    return performance.now() - this.#looked > 5000
  }
  show(): ReadingShown {
    this.#looked = performance.now()
    const inPhase = (performance.now() - this.#phaseBegan) / 1000
    return {
      ...named(this.upload),
      phase: this.#phase,
      rows: this.#rows,
      ...(this.#of !== undefined && { of: this.#of }),
      seconds: Math.round((performance.now() - this.#began) / 100) / 10,
      perSecond: inPhase > 0 ? Math.round(this.#rows / inPhase) : 0,
    }
  }
}

/** A ledger that this process is not reading, as its row says. */
export const showKept = (upload: Upload): ReadingShown => ({
  ...named({ ...upload, given: upload.given as Given }),
  phase: upload.problem ? 'failed' : upload.isRead ? 'done' : 'waiting',
  rows: 0,
  seconds: 0,
  perSecond: 0,
  ...(upload.problem && { problem: upload.problem }),
})

const named = ({ id, name, given: { type, opening } }: LedgerReading['upload']) => ({ id, name, type, opening })

interface Readings {
  readonly running: Map<string, { readonly reading: LedgerReading; readonly ended: Promise<unknown> }>
  isEnding: boolean
}
const all = new WeakMap<Store, Readings>()

/** The ledgers that this process reads now. Each is kept in the database too, so that the next process finds what this one leaves. */
export function readingsOf(store: Store) {
  const own = all.get(store) ?? { running: new Map(), isEnding: false }
  all.set(store, own)
  return {
    /** Does the work and has it listed meanwhile. */
    follow: async <T>(reading: LedgerReading, work: () => Promise<T>): Promise<T> => {
      const { id } = reading.upload
      if (own.isEnding) reading.stop()
      const ended = work().finally(() => own.running.delete(id))
      own.running.set(id, { reading, ended })
      return ended
    },
    find: (id: string, person: string): LedgerReading | undefined => {
      const found = own.running.get(id)?.reading
      return found?.upload.person === person ? found : undefined
    },
    ids: (): string[] => [...own.running.keys()],
    get isEnding(): boolean {
      return own.isEnding
    },
    /** Stops them all, because the program ends, and waits until they have stopped. */
    end: async (): Promise<void> => {
      own.isEnding = true
      for (const { reading } of own.running.values()) reading.stop()
      await Promise.allSettled([...own.running.values()].map(({ ended }) => ended))
    },
  }
}
