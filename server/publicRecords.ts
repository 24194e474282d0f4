import type { PublicRecord } from '../portal/record.ts'
import { publicKinds, type ReadKind } from './publicKinds.ts'
import type { Serving } from './serving.ts'

/** A reading may be shown again for at least so long, in milliseconds; and for twenty times as long as it took. */
const least = 3000
const share = 20

interface Reading {
  readonly records: Promise<readonly PublicRecord[]>
  /** Until when it may be shown again; set once it is read. */
  until: number
}

/**
 * Every public record, in words, as the public may read it: what is searched is what is shown, so that nobody finds by a name what
 * is masked. Kept in memory and read anew when it is old; a large county's list is read the more seldom, the longer that takes.
 */
export class PublicRecords {
  readonly #serving: Serving
  readonly #readings = new Map<string, Reading>()
  readonly #counts = new Map<string, number>()
  readonly kinds: readonly ReadKind[]

  constructor(serving: Serving) {
    this.#serving = serving
    this.kinds = publicKinds(serving.definitions)
  }

  kind(key: string): ReadKind | undefined {
    return this.kinds.find((kind) => kind.key === key)
  }

  /** Records of one kind, latest first. */
  of(kind: ReadKind): Promise<readonly PublicRecord[]> {
    const known = this.#readings.get(kind.key)
    if (known && known.until > performance.now()) return known.records
    const began = performance.now()
    const reading: Reading = { records: this.#read(kind), until: Number.POSITIVE_INFINITY }
    this.#readings.set(kind.key, reading)
    reading.records.then(
      (records) => {
        this.#counts.set(kind.key, records.length)
        const took = performance.now() - began
        reading.until = performance.now() + Math.max(least, took * share)
      },
      () => this.#readings.delete(kind.key),
    )
    return reading.records
  }

  /** All records of all kinds, latest first. */
  async all(): Promise<PublicRecord[]> {
    const read: (readonly PublicRecord[])[] = []
    // One after another: a search must not take every connection of the county.
    for (const kind of this.kinds) read.push(await this.of(kind))
    return read.flat().sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0))
  }

  /** How many records there are of the kinds read so far; begins to read those that were not. */
  counts(): ReadonlyMap<string, number> {
    for (const kind of this.kinds) if (!this.#counts.has(kind.key)) void this.of(kind).catch(() => undefined)
    return this.#counts
  }

  /** Reads what was never read. */
  async warm(): Promise<void> {
    for (const kind of this.kinds) if (!this.#counts.has(kind.key)) await this.of(kind)
  }

  async #read(kind: ReadKind): Promise<readonly PublicRecord[]> {
    return kind.read(this.#serving, await this.#serving.store.county(this.#serving.settings.county))
  }
}

const kept = new WeakMap<object, PublicRecords>()

/** The public records of a server, read once for all its routes. */
export function publicRecordsOf(serving: Serving): PublicRecords {
  const known = kept.get(serving.store) ?? new PublicRecords(serving)
  kept.set(serving.store, known)
  return known
}
