import type { File } from '../../kernel/file/file.ts'
import { guidanceWeeks } from './rota.ts'

/** A cell of the grid: a township's week, with the visits paid. */
export interface Cell {
  readonly week: string
  readonly visits: readonly string[]
}

export interface Coverage {
  readonly weeks: readonly string[]
  readonly rows: readonly { readonly township: string; readonly cells: readonly Cell[]; readonly visits: number; readonly empty: number }[]
  readonly visits: number
  readonly owed: number
  /** Weeks without a visit, named: an empty cell is a duty not met, not a blank. */
  readonly empty: readonly { readonly township: string; readonly week: string }[]
}

/**
 * The coverage grid (覆盖表), townships by weeks, from the files of visits themselves. Counted by the day on which the guide was there.
 * @param visits files of type `guidance-visit`; those of other townships or outside the weeks are left out
 */
export function coverage(visits: readonly File[], townships: readonly string[], weeks = guidanceWeeks): Coverage {
  const rows = townships.map((township) => {
    const own = visits.filter(({ facts }) => facts.township === township)
    const cells = weeks.map(({ title, from, to }) => ({
      week: title,
      visits: own.filter(({ facts }) => String(facts.visitedOn) >= from && String(facts.visitedOn) <= to).map(({ id }) => id),
    }))
    const paid = cells.reduce((all, cell) => all + cell.visits.length, 0)
    return { township, cells, visits: paid, empty: cells.filter((cell) => cell.visits.length === 0).length }
  })
  return {
    weeks: weeks.map(({ title }) => title),
    rows,
    visits: rows.reduce((all, row) => all + row.visits, 0),
    owed: townships.length * weeks.length,
    empty: rows.flatMap(({ township, cells }) =>
      cells.flatMap(({ week, visits: paid }) => (paid.length === 0 ? [{ township, week }] : [])),
    ),
  }
}
