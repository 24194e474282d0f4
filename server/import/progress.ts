import type { Store } from '../../store/store.ts'

/** How far an import, or its withdrawal, has come in this process. */
export interface Shown {
  readonly files: number
  readonly total: number
  readonly seconds: number
  readonly perSecond: number
  readonly running: boolean
  readonly failed?: string
}

class Progress {
  #files = 0
  #total = 0
  #began = 0
  #ended = 0
  #failed: string | undefined
  begin(): void {
    this.#began = performance.now()
    this.#files = 0
    this.#ended = 0
    this.#failed = undefined
  }
  total(files: number): void {
    this.#total = files
  }
  done(files: number): void {
    this.#files = files
  }
  end(): void {
    this.#ended = performance.now()
  }
  failed(says: string): void {
    this.#failed = says
    this.end()
  }
  show(): Shown {
    const seconds = this.#began === 0 ? 0 : ((this.#ended || performance.now()) - this.#began) / 1000
    return {
      files: this.#files,
      total: this.#total,
      seconds: Math.round(seconds * 10) / 10,
      perSecond: seconds > 0 ? Math.round(this.#files / seconds) : 0,
      running: this.#began > 0 && this.#ended === 0,
      ...(this.#failed !== undefined && { failed: this.#failed }),
    }
  }
}

const all = new WeakMap<Store, Map<string, Progress>>()

/** The progress of one batch; what a restart forgets is counted anew from what is there. */
export function progressOf(store: Store, batch: string): Progress {
  const own = all.get(store) ?? new Map<string, Progress>()
  all.set(store, own)
  const known = own.get(batch) ?? new Progress()
  own.set(batch, known)
  return known
}
