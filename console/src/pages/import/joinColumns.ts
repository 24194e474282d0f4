import type { ColumnResult } from '../../../../systems/organisation/importTold.ts'

/** A column as it is asked about: of one heading, whichever sheets it stands on. */
export interface JoinedColumn extends Omit<ColumnResult, 'sheet'> {
  readonly sheets: readonly string[]
}

/** Columns of the same heading on several sheets are one: they mean the same, and are counted together. */
export function joinColumns(columns: readonly ColumnResult[]): JoinedColumn[] {
  const joined = new Map<string, JoinedColumn>()
  for (const { sheet, ...column } of columns) {
    const known = joined.get(column.column)
    joined.set(column.column, known ? together(known, column, sheet) : { ...column, sheets: [sheet] })
  }
  return [...joined.values()]
}

function together(known: JoinedColumn, more: Omit<ColumnResult, 'sheet'>, sheet: string): JoinedColumn {
  return {
    ...known,
    letters: [...new Set([...known.letters.split('、'), more.letters])].join('、'),
    sheets: [...known.sheets, sheet],
    target: known.target ?? more.target,
    samples: [...new Set([...known.samples, ...more.samples])].slice(0, 3),
    usable: known.usable + more.usable,
    empty: known.empty + more.empty,
    problems: known.problems + more.problems,
    flags: known.flags + more.flags,
  }
}
