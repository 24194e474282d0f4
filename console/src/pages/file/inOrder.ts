import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'

/**
 * Acts open to this post: first those that a running limit waits for, the nearest limit first; of two limits of one day, what must be done
 * comes before what may be done.
 */
export function inOrder(file: FilePageAnswer, procedure: FullProcedure): FilePageAnswer['choices'] {
  const running = file.clocks.filter(({ met, stopped }) => !met && !stopped)
  const dueOf = (act: string): string =>
    running
      .flatMap(({ name, due }) => {
        const clock = procedure.clocks.find((one) => one.name === name)
        return clock?.ends.includes(act) ? [`${due}${clock.right ? '~' : ''}`] : []
      })
      .toSorted()[0] ?? '9999'
  const ranked = file.choices.filter((choice) => choice.open).map((choice) => ({ choice, due: dueOf(choice.act) }))
  return ranked.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ choice }) => choice)
}
