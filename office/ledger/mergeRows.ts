import type { ReadRow } from './readRow.ts'
import { Identifier, type Value } from './readTarget.ts'

type Cell = ReadRow['values'] extends Map<string, infer V> ? V : never

/**
 * Several rows of one case (one for each measure or party) as one: what only one of them says is taken, lists are put together.
 * @returns the row, and the titles of what they disagree on
 */
export function mergeRows(
  rows: readonly ReadRow[],
  isItems: (target: string) => boolean,
  titleOf: (target: string) => string,
): { row: ReadRow; clashes: string[] } {
  const [first, ...more] = rows as [ReadRow, ...ReadRow[]]
  const values = new Map(first.values)
  const clashes: string[] = []
  for (const row of more)
    for (const [target, value] of row.values) {
      const known = values.get(target)
      if (known === undefined) values.set(target, value)
      else if (textOf(known) !== textOf(value)) {
        if (isItems(target)) values.set(target, [...(known as Value[]), ...(value as Value[])] as Cell)
        else if (Array.isArray(known) && Array.isArray(value)) values.set(target, [...new Set([...known, ...value])] as Cell)
        else clashes.push(titleOf(target))
      }
    }
  // Items are put together whole: where one list grew, the others of the same rows must grow beside it.
  for (const target of [...values.keys()].filter(isItems)) {
    const each = rows.map((row) => row.values.get(target))
    const party = target.split('.')[0]
    const names = rows.map((row) => [row.values.get(`${party}.name`)].flat())
    if (new Set(names.map((name) => name.map(String).join())).size === 1)
      values.set(target, (each.find((value) => value !== undefined) ?? []) as Cell)
    else
      values.set(
        target,
        each.flatMap((value, at) => (value === undefined ? (names[at] ?? []).map(() => undefined) : [value].flat())) as Cell,
      )
  }
  return {
    row: { ...first, values, problems: rows.flatMap(({ problems }) => problems), flags: rows.flatMap(({ flags }) => flags) },
    clashes: [...new Set(clashes)],
  }
}

/** Values that are equal have equal texts. */
export function textOf(value: Cell | undefined): string {
  return JSON.stringify(value, (_, one: unknown) => (one instanceof Identifier ? `${one.kind} ${one.value}` : one)) ?? ''
}
