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
  readonly validFrom: string
  readonly validTo?: string
}

/**
 * Draws a paper: of each kind the questions in force on the day, by lot. The same seed, day and bank give the same paper, so that
 * anybody can draw it again.
 * @param seed stored with the sitting; one per officer, so that neighbours have different papers
 * @returns ids of questions in the order in which they are asked, and how many of which kind the bank was short of
 */
export function drawPaper(
  seed: string,
  on: Day,
  rule: PaperRule,
  bank: readonly Question[],
): { questions: string[]; short: { kind: string; missing: number }[] } {
  const parts = rule.parts.map(({ kind, count }) => {
    const usable = bank.filter((one) => one.kind === kind && one.validFrom <= on && (one.validTo === undefined || one.validTo >= on))
    const drawn = drawLot(
      seed,
      usable.map(({ id }) => id),
      count,
    )
    return { kind, drawn, missing: count - drawn.length }
  })
  return {
    questions: parts.flatMap(({ drawn }) => drawn),
    short: parts.filter(({ missing }) => missing > 0).map(({ kind, missing }) => ({ kind, missing })),
  }
}

/** A question of the register as papers take it. */
export function questionOf(facts: Readonly<Record<string, unknown>>): Question {
  const { code, kind, answer, validFrom, validTo } = facts as {
    code: string
    kind: string
    answer: readonly string[]
    validFrom: string
    validTo?: string
  }
  return { id: code, kind, answer, validFrom, ...(validTo !== undefined && { validTo }) }
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
