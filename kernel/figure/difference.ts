import type { ListRow } from './answer.ts'

/** A file that moved a number between two states of the records. */
export interface MovedFile {
  readonly id: string
  readonly type: string
  readonly number?: string
  readonly title: string
  readonly unit: string
  /** What the file adds to the number now and did before; nought where it is not in the list. */
  readonly before: number
  readonly after: number
  readonly how: 'entered' | 'left' | 'changed'
}

/** Why a measure moved: the files in one list and not the other, or with another amount. The differences add up to the number's. */
export function difference(before: readonly ListRow[], after: readonly ListRow[]): MovedFile[] {
  const [was, is] = [byId(before), byId(after)]
  const moved: MovedFile[] = []
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(id), is.get(id)]
    if (old && now && old.amount === now.amount) continue
    const row = now?.row ?? old?.row
    if (!row) continue
    moved.push({
      id,
      type: row.type,
      ...(row.number && { number: row.number }),
      title: row.title,
      unit: row.unit,
      before: old?.amount ?? 0,
      after: now?.amount ?? 0,
      how: old ? (now ? 'changed' : 'left') : 'entered',
    })
  }
  return moved.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Amounts by file: a list that was grouped may show a file more than once. */
function byId(rows: readonly ListRow[]): Map<string, { row: ListRow; amount: number }> {
  const found = new Map<string, { row: ListRow; amount: number }>()
  for (const row of rows) found.set(row.id, { row, amount: (found.get(row.id)?.amount ?? 0) + row.amount })
  return found
}
