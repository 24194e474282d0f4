import { type Answer, answer, type Catalogue, type Records } from '../../kernel/figure/answer.ts'
import type { Period } from '../../kernel/figure/period.ts'
import type { Day } from '../../kernel/time/day.ts'
import { causeSources, causes } from '../studyCauses.ts'
import { defaultTopics, type StudyTopic } from './topics.ts'

/** The figures proposals are made from, by where the fault was found. */
export const cueFigures = {
  loss: 'STU.OPEN.LOSS',
  correction: 'STU.OPEN.CORRECTION',
  evaluation: 'STU.OPEN.EVALUATION',
  supervision: 'STU.OPEN.SUPERVISION',
} as const satisfies Record<keyof typeof causeSources, string>

/** One cause behind a proposal: how often, and the figure that opens to its cases. */
export interface Grounds {
  readonly source: string
  readonly cause: string
  readonly title: string
  readonly cues: number
  readonly figure: string
}

/** A subject proposed for the next sessions, with what it is proposed from. */
export interface Proposal {
  readonly topic: string
  readonly title: string
  readonly laws: readonly string[]
  readonly cues: number
  readonly grounds: readonly Grounds[]
}

export interface AskProposals {
  readonly period: Period
  readonly today: Day
  readonly units?: readonly string[]
}

/**
 * What to study next (学法选题建议): the cues of the period that nobody has planned or studied, grouped by cause, each cause under the first
 * subject that answers it, so that no cue counts twice. The subject with the most cues comes first; of as many, the one listed first.
 * Causes that no subject answers stand together as 其他问题.
 */
export async function proposals(
  ask: AskProposals,
  catalogue: Catalogue,
  records: Records,
  topics: readonly StudyTopic[] = defaultTopics,
): Promise<Proposal[]> {
  const found = await Promise.all(
    Object.entries(cueFigures).map(async ([source, figure]) =>
      groundsOf(source, await answer(figure, { ...ask, by: 'cause' }, catalogue, records)),
    ),
  )
  const grounds = found.flat()
  const topicOf = (cause: string) => topics.find(({ answers }) => answers.includes(cause))?.id ?? unanswered.id
  return [...topics, unanswered]
    .map(({ id, title, laws }) => {
      const own = grounds.filter(({ cause }) => topicOf(cause) === id)
      return { topic: id, title, laws, cues: own.reduce((all, { cues }) => all + cues, 0), grounds: own }
    })
    .filter(({ cues }) => cues > 0)
    .sort((a, b) => b.cues - a.cues)
}

const unanswered = { id: 'unanswered', title: '其他问题', laws: [] } as const

function groundsOf(source: string, { id, groups = [] }: Answer): Grounds[] {
  const from = causeSources[source as keyof typeof causeSources]
  return groups.flatMap(({ key, value }) =>
    value ? [{ source, cause: key, title: `${from}·${causes[key] ?? key}`, cues: value, figure: id }] : [],
  )
}
