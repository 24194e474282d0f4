import { useDesk } from '../../api/queries.ts'
import type { DeskLine } from '../../api/types.ts'
import { addDays, weekdayNumber } from '../../patterns/days.ts'
import type { GroupedLine } from './Lines.tsx'

/** The desk's lines in one order: late, due, waiting. */
export function useHomeDesk() {
  const { data, error } = useDesk(15)
  if (!data) return { error, desk: undefined }
  const group = (lines: readonly DeskLine[], waiting: boolean): GroupedLine[] => lines.map((line) => ({ line, waiting }))
  const open = [...group(data.late, false), ...group(data.due, false)]
  const waiting = group(data.waiting, true)
  // Sunday ends the week.
  const sunday = addDays(data.today, (7 - weekdayNumber(data.today)) % 7)
  return { error: undefined, desk: { today: data.today, sunday, open, waiting, all: [...open, ...waiting] } }
}

export type HomeDesk = NonNullable<ReturnType<typeof useHomeDesk>['desk']>
