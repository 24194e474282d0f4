import type { ListRow, Measured } from '../kernel/figure/answer.ts'
import { narrowed } from '../kernel/figure/narrowed.ts'
import { measureFiles } from '../kernel/figure/overFiles.ts'
import type { Period } from '../kernel/figure/period.ts'
import type { File } from '../kernel/file/file.ts'
import { catalogue } from '../systems/index.ts'
import { UnlawfulSample, type World } from './world.ts'

/** A figure's answer while the county is being made, when nobody can be waited for. */
export interface Told {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly shown: string
  readonly groups: readonly {
    readonly key: string
    readonly value: number | null
    readonly numerator?: number
    readonly denominator?: number
  }[]
  readonly list: readonly ListRow[]
}

export interface Asked {
  readonly period: Period
  readonly by?: string
  readonly unit?: string
  readonly column?: string
}

/** Counts, sums and rates over the county's files as they were known at an instant, by the catalogue's own definitions. */
export class KnownFigures {
  private readonly world: World
  private readonly instant: string
  private readonly byType = new Map<string, readonly File[]>()

  constructor(world: World, instant: string) {
    this.world = world
    this.instant = instant
  }

  ask(id: string, { period, by, unit, column }: Asked): Told {
    const own = unit !== undefined && column !== undefined && column !== 'unit' ? narrowed(catalogue, id, column, unit) : catalogue
    const units = column === 'unit' && unit !== undefined ? [unit] : undefined
    const measure = (part: string): Measured => {
      const definition = own.get(part)
      if (definition?.kind !== 'count' && definition?.kind !== 'sum') throw new UnlawfulSample(`“${part}” is neither a count nor a sum`)
      return measureFiles(this.files(definition.of), {
        measure: definition,
        period,
        list: true,
        ...(by && { by }),
        ...(units && { units }),
      })
    }
    const figure = own.get(id)
    if (figure?.kind !== 'ratio') {
      const { value, groups = [], list = [] } = measure(id)
      return { value, shown: `${value}${figure?.unit ?? ''}`, groups, list }
    }
    const hits = figure.hit.map(measure)
    const base = measure(figure.base)
    const numerator = hits.reduce((sum, { value }) => sum + value, 0)
    const groups = (base.groups ?? []).map(({ key, value: denominator }) => {
      const hit = hits.reduce((sum, one) => sum + (one.groups?.find((group) => group.key === key)?.value ?? 0), 0)
      return { key, value: null, numerator: hit, denominator }
    })
    const value = base.value === 0 ? null : (100 * numerator) / base.value
    return {
      value,
      numerator,
      denominator: base.value,
      shown: value === null ? '—' : `${value.toFixed(figure.digits)}%`,
      groups,
      list: hits.flatMap(({ list = [] }) => list),
    }
  }

  /** Files of a type as they were known; those untouched since are taken as they stand. */
  private files(type: string): readonly File[] {
    const known = this.byType.get(type)
    if (known) return known
    const files = this.world.ofType(type).flatMap((file) => {
      const last = this.world.acts.get(file.id)?.at(-1)?.recordedAt ?? ''
      return last <= this.instant ? [file] : (this.world.fileAt(file.id, this.instant) ?? [])
    })
    this.byType.set(type, files)
    return files
  }
}

/** The assessed unit that a unit's files count for. */
export const homeAmong = (assessed: ReadonlySet<string>, above: (unit: string) => readonly string[]) => (unit: string) =>
  assessed.has(unit) ? unit : above(unit).find((one) => assessed.has(one))
