import type { Store } from '../../store/store.ts'

/** How far a ledger that was handed over has been read and checked. */
export interface ReadingShown {
  readonly id: string
  readonly name: string
  readonly phase: 'reading' | 'checking' | 'done' | 'failed'
  readonly rows: number
  /** Known once the whole of it is read. */
  readonly of?: number
  readonly seconds: number
  readonly perSecond: number
  /** Why it cannot be used, as the wizard shows it. */
  readonly problem?: { readonly code: string; readonly message: string; readonly way: string }
}

/** Somebody stopped it; nothing is kept of it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** One ledger being read. Its work calls `watch` as it goes, which throws once it was stopped. */
export class LedgerReading {
  readonly id: string
  readonly name: string
  readonly person: string
  #phase: ReadingShown['phase'] = 'reading'
  #rows = 0
  #of: number | undefined
  #phaseBegan = performance.now()
  readonly #began = performance.now()
  #ended = 0
  #looked = performance.now()
  #stopped = false
  #problem: ReadingShown['problem']

  constructor(id: string, name: string, person: string) {
    this.id = id
    this.name = name
    this.person = person
  }

  /** @throws Stopped */
  watch(phase: 'reading' | 'checking', rows: number, of?: number): void {
    if (this.#stopped) throw new Stopped(this.name)
    if (phase !== this.#phase) this.#phaseBegan = performance.now()
    this.#phase = phase
    this.#rows = rows
    this.#of = of
  }
  stop(): void {
    this.#stopped = true
  }
  done(): void {
    this.#phase = 'done'
    this.#ended = performance.now()
  }
  failed(problem: NonNullable<ReadingShown['problem']>): void {
    this.#phase = 'failed'
    this.#problem = problem
    this.#ended = performance.now()
  }
  get isOver(): boolean {
    return this.#ended > 0
  }
  /** Nobody has been looking: whoever handed it over has left the page. */
  get isUnwatched(): boolean {
    return performance.now() - this.#looked > 5000
  }
  get overFor(): number {
    return this.isOver ? performance.now() - this.#ended : 0
  }
  show(): ReadingShown {
    this.#looked = performance.now()
    const end = this.#ended || performance.now()
    const inPhase = (end - this.#phaseBegan) / 1000
    return {
      id: this.id,
      name: this.name,
      phase: this.#phase,
      rows: this.#rows,
      ...(this.#of !== undefined && { of: this.#of }),
      seconds: Math.round((end - this.#began) / 100) / 10,
      perSecond: inPhase > 0 ? Math.round(this.#rows / inPhase) : 0,
      ...(this.#problem && { problem: this.#problem }),
    }
  }
}

/** How long what came of a reading is told, in milliseconds; what was read is the import itself. */
const keptFor = 10 * 60_000

const all = new WeakMap<Store, Map<string, LedgerReading>>()

/** Ledgers that this process reads now, or has just read. A restart forgets them: nothing was kept yet, and the ledger is handed over again. */
export function readingsOf(store: Store) {
  const own = all.get(store) ?? new Map<string, LedgerReading>()
  all.set(store, own)
  for (const [id, reading] of own) if (reading.overFor > keptFor) own.delete(id)
  return {
    begin: (id: string, name: string, person: string): LedgerReading => {
      const reading = new LedgerReading(id, name, person)
      own.set(id, reading)
      return reading
    },
    find: (id: string, person: string): LedgerReading | undefined => {
      const found = own.get(id)
      return found?.person === person ? found : undefined
    },
    of: (person: string): LedgerReading[] => [...own.values()].filter((one) => one.person === person && !one.isOver),
    forget: (id: string): void => void own.delete(id),
  }
}
