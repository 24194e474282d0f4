import { Problem } from './problem.ts'

/** What came of one file of several. */
export interface Outcome {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  readonly says: string
}

/** What became of each of several files, one after another: one that fails leaves the others alone. @param work answers what is told of success */
export async function forEach<W extends { readonly type: string; readonly file: string }>(
  which: readonly W[],
  work: (one: W) => Promise<Pick<Outcome, 'name' | 'ok' | 'says'>>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const one of which) {
    try {
      outcomes.push({ file: one.file, ...(await work(one)) })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const refusals = (error.more.refusals as readonly { readonly message: string }[] | undefined)?.map(({ message }) => message) ?? []
      outcomes.push({
        file: one.file,
        name: '',
        ok: false,
        says: refusals.length > 0 ? refusals.join('') : `${error.message}。${error.way}`,
      })
    }
  }
  return outcomes
}
