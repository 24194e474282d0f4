import { useDesk } from '../../api/queries.ts'
import { addDays, weekdayNumber } from '../../patterns/days.ts'

/** The desk's lines in one order: late, due, waiting. */
export function useHomeDesk() {
  const { data, error } = useDesk(15)
  if (!data) return { error, desk: undefined }
  const open = [...data.late, ...data.due]
  // Sunday ends the week.
  const sunday = addDays(data.today, (7 - weekdayNumber(data.today)) % 7)
  return { error: undefined, desk: { today: data.today, sunday, open, waiting: data.waiting, all: [...open, ...data.waiting] } }
}

export type HomeDesk = NonNullable<ReturnType<typeof useHomeDesk>['desk']>
