import type { Catalogue } from './answer.ts'
import type { Indicator } from './indicator.ts'
import type { Period } from './period.ts'

/** A figure as it was defined from a day on (口径版本). */
export interface FigureVersion {
  readonly figure: Indicator
  /** 1 is what the program brings, or a county's first. */
  readonly n: number
  /** The first day of periods it holds for; absent: always. */
  readonly from?: string
  readonly reason?: string
}

/** Every version of every figure, oldest first. */
export type Versions = ReadonlyMap<string, readonly FigureVersion[]>

/** Adds a county's own definitions to the program's: a new id is a new figure, a known one a new version of it. */
export function versionsOf(
  base: Catalogue,
  own: readonly { readonly figure: Indicator; readonly from?: string; readonly reason?: string }[],
): Versions {
  const all = new Map<string, FigureVersion[]>([...base].map(([id, figure]) => [id, [{ figure, n: 1 }]]))
  for (const { figure, from, reason } of own) {
    const known = all.get(figure.id) ?? []
    // A figure that was not there before has no older reading: its first version holds for earlier periods too.
    const version = { figure, n: known.length + 1, ...(from && known.length > 0 && { from }), ...(reason && { reason }) }
    all.set(figure.id, [...known, version])
  }
  return all
}

/** The version that holds for a period: the last whose day is not after the period's last. */
export function versionFor(versions: readonly FigureVersion[], span: Pick<Period, 'to'>): FigureVersion | undefined {
  return versions.findLast(({ from }) => from === undefined || from <= span.to) ?? versions[0]
}

/** The catalogue as it holds for a period: values of old periods keep their old definition. */
export function catalogueFor(versions: Versions, span: Pick<Period, 'to'>): Catalogue {
  return new Map(
    [...versions].flatMap(([id, all]) => {
      const version = versionFor(all, span)
      return version ? [[id, version.figure] as const] : []
    }),
  )
}

/** The version before the one that holds, where the change falls into the period's year: that year both values are shown. */
export function overlapping(versions: readonly FigureVersion[], span: Pick<Period, 'to'>): FigureVersion | undefined {
  const holds = versionFor(versions, span)
  if (!holds?.from || holds.from.slice(0, 4) !== span.to.slice(0, 4)) return undefined
  return versions.find(({ n }) => n === holds.n - 1)
}
