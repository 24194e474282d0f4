import { drawLot } from '../../kernel/file/lot.ts'
import type { Day } from '../../kernel/time/day.ts'

/** How a paper is drawn: so many questions of a kind, each worth so many tenths of a point. */
export interface PaperRule {
  readonly id: string
  readonly title: string
  readonly parts: readonly { readonly kind: string; readonly count: number; readonly tenths: number }[]
  readonly minutes: number
  /** Out of 100. */
  readonly pass: number
}

/** The monthly spot exam: 50 questions in 60 minutes, 100 points, 60 to pass. A county changes the numbers, not the code. */
export const monthlyPaper: PaperRule = {
  id: 'monthly',
  title: '乡镇综合行政执法人员月度考试',
  parts: [
    { kind: 'single', count: 30, tenths: 20 },
    { kind: 'multiple', count: 10, tenths: 30 },
    { kind: 'judge', count: 10, tenths: 10 },
  ],
  minutes: 60,
  pass: 60,
}

/** What a paper must know of a question; `answer` only where it is marked. Questions are told apart by their codes (题号). */
export interface Question {
  readonly id: string
  readonly kind: string
  readonly answer: readonly string[]
  /** The fault it is asked against, see `studyCauses.ts`. */
  readonly cause?: string
  readonly validFrom: string
  readonly validTo?: string
}

/** 侧重选题: a subject to be asked about, and the faults whose questions ask about it. As it stood when the exam was called. */
export interface Focus {
  readonly name: string
  readonly causes: readonly string[]
}

const inForce = (on: Day, { validFrom, validTo }: Question): boolean => validFrom <= on && (validTo === undefined || validTo >= on)
const asksAbout = (focus: readonly Focus[], { cause }: Question): boolean =>
  cause !== undefined && focus.some(({ causes }) => causes.includes(cause))

/**
 * Draws a paper: of each kind the questions in force on the day, by lot. Where something is to be asked about, the first half of each kind
 * (rounded up) comes from its questions, as far as there are so many; the rest from all that are left. The same seed, day, bank and focus
 * give the same paper, so that anybody can draw it again.
 * @param seed stored with the sitting; one per officer, so that neighbours have different papers
 * @returns ids of questions in the order in which they are asked, and how many of which kind the bank was short of
 */
export function drawPaper(
  seed: string,
  on: Day,
  rule: PaperRule,
  bank: readonly Question[],
  focus: readonly Focus[] = [],
): { questions: string[]; short: { kind: string; missing: number }[] } {
  const parts = rule.parts.map(({ kind, count }) => {
    const usable = bank.filter((one) => one.kind === kind && inForce(on, one))
    const focused = new Set(usable.filter((one) => asksAbout(focus, one)).map(({ id }) => id))
    const order = drawLot(
      seed,
      usable.map(({ id }) => id),
      usable.length,
    )
    const first = new Set(order.filter((id) => focused.has(id)).slice(0, Math.ceil(count / 2)))
    const rest = new Set(order.filter((id) => !first.has(id)).slice(0, count - first.size))
    const drawn = order.filter((id) => first.has(id) || rest.has(id))
    return { kind, drawn, missing: count - drawn.length }
  })
  return {
    questions: parts.flatMap(({ drawn }) => drawn),
    short: parts.filter(({ missing }) => missing > 0).map(({ kind, missing }) => ({ kind, missing })),
  }
}

/** What any paper drawn on that day holds of the focus at least, whatever the seed; and how many questions it has in all. */
export function promised(on: Day, rule: PaperRule, bank: readonly Question[], focus: readonly Focus[]): { asked: number; focused: number } {
  const about = (kind: string) => bank.filter((one) => one.kind === kind && inForce(on, one) && asksAbout(focus, one)).length
  return {
    asked: rule.parts.reduce((sum, { count }) => sum + count, 0),
    focused: rule.parts.reduce((sum, { kind, count }) => sum + Math.min(Math.ceil(count / 2), about(kind)), 0),
  }
}

/** How many questions of a paper ask about the focus. */
export const focusedIn = (paper: readonly string[], bank: readonly Question[], focus: readonly Focus[]): number =>
  bank.filter((one) => paper.includes(one.id) && asksAbout(focus, one)).length

/** A question of the register as papers take it. */
export function questionOf(facts: Readonly<Record<string, unknown>>): Question {
  const { code, kind, answer, cause, validFrom, validTo } = facts as {
    code: string
    kind: string
    answer: readonly string[]
    cause?: string
    validFrom: string
    validTo?: string
  }
  return { id: code, kind, answer, ...(cause !== undefined && { cause }), validFrom, ...(validTo !== undefined && { validTo }) }
}

export interface Answer {
  readonly question: string
  readonly chosen: readonly string[]
}

/**
 * Marks a paper. A question counts in full or not at all: several answers must be all right and none wrong. The last answer to a
 * question counts.
 * @returns points out of 100, half-up to whole points
 */
export function markPaper(rule: PaperRule, paper: readonly string[], answers: readonly Answer[], bank: readonly Question[]): number {
  const byId = new Map(bank.map((one) => [one.id, one]))
  const given = new Map(answers.map((one) => [one.question, [...one.chosen].sort().join('')]))
  const full = rule.parts.reduce((all, { count, tenths }) => all + count * tenths, 0)
  const won = paper.reduce((all, id) => {
    const asked = byId.get(id)
    const right = asked && given.get(id) === [...asked.answer].sort().join('')
    return right ? all + (rule.parts.find(({ kind }) => kind === asked.kind)?.tenths ?? 0) : all
  }, 0)
  return Math.floor((won * 200 + full) / (2 * full))
}

/** What marking a paper makes of the exam: the data of `score`, or of `score-resit`. */
export function resultOf(points: number, passMark: number, resit: boolean): Readonly<Record<string, unknown>> {
  const passed = points >= passMark
  if (resit) return { resitScore: points, resitResult: passed ? 'passed' : 'failed', verdict: passed ? 'passed-resit' : 'failed' }
  return { firstScore: points, firstResult: passed ? 'passed' : 'failed', ...(passed && { verdict: 'passed' }) }
}

/** Draws who sits a spot exam: a share of a unit's officers by lot, and besides them all who failed the month before. */
export function drawOfficers(seed: string, officers: readonly string[], share: number, failedBefore: readonly string[]): string[] {
  const wanted = Math.ceil(officers.length * share)
  return [...new Set([...officers.filter((one) => failedBefore.includes(one)), ...drawLot(seed, officers, wanted)])]
}
