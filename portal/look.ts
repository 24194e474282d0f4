import type { Day } from '../kernel/time/day.ts'

/** How a page is to be drawn: for which county, on which day, at which address, and how large. Values only; a page can reach nothing else. */
export interface Look {
  readonly county: string
  readonly demo: boolean
  readonly today: Day
  /** The address of the page without its query, and the query it was asked with. */
  readonly path: string
  readonly query: string
  /** 长者模式: one column, large type, at most five things to choose on a page. */
  readonly elder: boolean
  /** Type of the running text, in pixels. */
  readonly size: number
  /** Where one may telephone instead of reading. */
  readonly phone: { readonly number: string; readonly says: string }
}

/** Sizes one may choose between; the first is where each mode starts. */
export const sizes = { plain: [16, 18, 20, 24], elder: [20, 24, 30] } as const

/** Most choices that a page offers in 长者模式. */
export const fewest = 5

/** The same page with other values in its query; a value of undefined takes the name out. */
export function address({ path, query }: Pick<Look, 'path' | 'query'>, changes: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) asked.delete(name)
    else asked.set(name, value)
  const text = asked.toString()
  return text ? `${path}?${text}` : path
}
