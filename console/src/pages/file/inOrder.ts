import type { FilePageAnswer, FullProcedure } from '../../api/types.ts'

/** Acts open to this post: first those that a running limit waits for, the nearest limit first. */
export function inOrder(file: FilePageAnswer, procedure: FullProcedure): FilePageAnswer['choices'] {
  const dueOf = (act: string): string =>
    file.clocks
      .filter(
        ({ name, met, stopped }) => !met && !stopped && procedure.clocks.some((clock) => clock.name === name && clock.ends.includes(act)),
      )
      .map(({ due }) => due)
      .toSorted()[0] ?? '9999'
  return file.choices.filter((choice) => choice.open).toSorted((a, b) => dueOf(a.act).localeCompare(dueOf(b.act)))
}
