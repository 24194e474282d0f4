import { day } from '../time/day.ts'
import { type Catalogue, NoSuchFigure, type Records } from './answer.ts'

/** The types of file a figure counts, through all that it is made of; none for what is stated from outside. */
export function typesOf(id: string, catalogue: Catalogue): ReadonlySet<string> {
  const figure = catalogue.get(id)
  if (!figure) throw new NoSuchFigure(id)
  switch (figure.kind) {
    case 'count':
    case 'sum':
      return new Set([figure.of])
    case 'total':
      return union(figure.of, catalogue)
    case 'ratio':
      return union([...figure.hit, figure.base], catalogue)
    case 'change':
    case 'streak':
    case 'distinct':
      return union([figure.of], catalogue)
    case 'compare':
      return union(
        figure.all.flatMap(({ left, right }) => [left, right]),
        catalogue,
      )
    case 'reported':
    case 'outside':
      return new Set()
  }
}

/**
 * Whether the records keep what a figure counts: at least one file, of any year, of each of its types. A county that has not yet begun to
 * keep a system has no zero to hold against a report, only nothing to say.
 */
export function coverage(catalogue: Catalogue, records: Records): (id: string) => Promise<boolean> {
  const kept = new Map<string, Promise<boolean>>()
  const isKept = (type: string) => {
    const known = kept.get(type) ?? anyOf(type, records)
    kept.set(type, known)
    return known
  }
  return async (id) => (await Promise.all([...typesOf(id, catalogue)].map(isKept))).every(Boolean)
}

const ever = { from: day('1949-10-01'), to: day('9999-12-31'), title: '历年' }

async function anyOf(type: string, records: Records): Promise<boolean> {
  const measure = { kind: 'count', id: type, title: type, unit: '', definition: '', of: type, at: 'opened' } as const
  return (await records.measure({ measure, period: ever })).value > 0
}

const union = (ids: readonly string[], catalogue: Catalogue) => new Set(ids.flatMap((id) => [...typesOf(id, catalogue)]))
