import { randomBytes, randomUUID } from 'node:crypto'
import type { Act, Actor } from '../kernel/file/act.ts'
import type { File } from '../kernel/file/file.ts'
import { day } from '../kernel/time/day.ts'
import type { County } from '../store/county.ts'
import type { KeptAct } from '../store/history.ts'
import type { Store } from '../store/store.ts'
import {
  type Answer,
  drawPaper,
  type Focus,
  markPaper,
  monthlyPaper,
  type PaperRule,
  type Question,
  questionOf,
  resultOf,
} from '../systems/exams/paper.ts'
import { paperRuleOf } from '../systems/exams/paperRule.ts'
import { minutesLater, secondsLater, secondsLeft } from '../systems/exams/timeOfDay.ts'
import { Problem } from './problem.ts'
import { refused } from './refusals.ts'

/** Where exams are kept and whose they are. Questions and rules are read as the program: whoever sits an exam may not read them. */
export interface Exams {
  readonly store: Store
  readonly county: County
}

/** An exam with its acts. */
export interface Seat {
  readonly file: File
  readonly history: readonly KeptAct[]
}

/** What is being answered and not yet handed in. */
export interface Draft {
  /** Counted by the page; a save that was overtaken on the way is not kept over a later one. */
  readonly n: number
  readonly answers: readonly Answer[]
}

/** A question as it is put: without its answer. */
export interface AskedQuestion {
  readonly code: string
  readonly kind: string
  readonly stem: string
  readonly options: readonly { readonly letter: string; readonly says: string }[]
  /** Points out of a hundred, in tenths of the rule's own points. */
  readonly tenths: number
}

/** The form under which a seat keeps its answers. */
export const answersForm = 'exam.answers'
const eyes = ({ county }: Exams) => ({ county: county.code, unit: county.root, person: 'system' })

/** An exam whoever it is of; the caller asks whether it may be shown. */
export async function seatOf({ store, county }: Exams, id: string): Promise<Seat | undefined> {
  const scope = { county: county.code, unit: county.root, person: 'system' }
  const { row } = await store.system.read(scope, { type: 'exam', id })
  return row && { file: row.file, history: await store.system.history(scope, id) }
}

export const isSitting = ({ file }: Seat): boolean => file.state === 'sitting' || file.state === 'resit-sitting'

const startOf = ({ history }: Seat) => history.findLast(({ kind }) => kind === 'start' || kind === 'start-resit')

/** The instant until which answers are taken, by the server's clock: a frozen or a passing day of law does not move it. */
export function endOf(seat: Seat): Date | undefined {
  const start = startOf(seat)
  if (!start || !isSitting(seat)) return undefined
  const { startedAt, endsAt } = start.data as { startedAt: string; endsAt: string }
  return new Date(Date.parse(start.recordedAt) + secondsLeft(endsAt, startedAt) * 1000)
}

/** Whole seconds left; 0 when time has run out. */
export const leftOf = (seat: Seat, now: Date): number => Math.max(0, Math.floor(((endOf(seat)?.getTime() ?? 0) - now.getTime()) / 1000))

/** 09:00:00 in Asia/Shanghai. */
export const timeOfDay = (now: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium', hourCycle: 'h23' }).format(now)

/** The time of the day as the sitting counts it, on past midnight. */
function timeAt(seat: Seat, now: Date): string {
  const start = startOf(seat)
  if (!start) return timeOfDay(now)
  const passed = Math.floor((now.getTime() - Date.parse(start.recordedAt)) / 1000)
  return secondsLater((start.data as { startedAt: string }).startedAt, Math.max(0, passed))
}

/**
 * Draws the paper and starts the clock, for whoever sits. Started already, it is left as it is: the page was opened twice.
 * @throws Problem 409 where the rule is not there or the bank has too few questions; 422 where the procedure does not let it start
 */
export async function startExam(exams: Exams, seat: Seat, actor: Actor, now: Date): Promise<Seat> {
  if (isSitting(seat)) return seat
  const { county } = exams
  const today = county.today()
  const rule = await ruleFor(exams, seat.file)
  const bank = await wholeBank(exams)
  const seed = randomBytes(16).toString('hex')
  const { questions, short } = drawPaper(seed, today, rule, bank, focusOf(seat.file))
  if (short.length > 0) throw new Problem(409, 'short-bank', '题库中可用的试题不够组成一份试卷', '请联系县司法局补充题库')
  const startedAt = timeOfDay(now)
  const minutes = Number(seat.file.facts.minutes)
  const data = { seed, questions, startedAt, endsAt: minutesLater(startedAt, minutes) }
  const kind = seat.file.state === 'resit' ? 'start-resit' : 'start'
  await drafts(exams, seat).remove(seat.file.id, answersForm)
  return enter(exams, seat, { kind, on: today, actor, data })
}

/** The questions of the paper in the order of the paper, without answers. */
export async function paperOf(exams: Exams, { file }: Seat): Promise<AskedQuestion[]> {
  const codes = (file.facts.questions ?? []) as readonly string[]
  const rule = await ruleFor(exams, file)
  const full = rule.parts.reduce((all, { count, tenths }) => all + count * tenths, 0)
  const known = await questionsOf(exams, codes)
  return codes.flatMap((code) => {
    const facts = known.get(code)
    if (!facts) return []
    const { kind, stem, options } = facts as unknown as Omit<AskedQuestion, 'code' | 'tenths'>
    const worth = rule.parts.find((part) => part.kind === kind)?.tenths ?? 0
    const asked = options.map(({ letter, says }) => ({ letter, says }))
    return [{ code, kind, stem, options: asked, tenths: Math.round((worth * 1000) / full) }]
  })
}

const drafts = ({ store, county }: Exams, { file }: Seat) =>
  store.drafts({ county: county.code, unit: file.unit, person: String(file.facts.person) })

export async function draftOf(exams: Exams, seat: Seat): Promise<(Draft & { readonly savedAt: string }) | undefined> {
  const kept = await drafts(exams, seat).find(seat.file.id, answersForm)
  return kept && { ...(kept.body as Draft), savedAt: kept.savedAt }
}

/** Keeps what has been answered so far: all of it, each time, so that any save may be lost or come twice. */
export async function saveAnswers(exams: Exams, seat: Seat, draft: Draft): Promise<{ readonly n: number; readonly savedAt: string }> {
  proveAnswers(seat, draft.answers)
  const before = await draftOf(exams, seat)
  if (before && before.n > draft.n) return { n: before.n, savedAt: before.savedAt }
  const { savedAt } = await drafts(exams, seat).save(seat.file.id, answersForm, draft)
  return { n: draft.n, savedAt }
}

/** Hands in for the officer and has it marked. */
export async function handIn(exams: Exams, seat: Seat, actor: Actor, answers: readonly Answer[], now: Date): Promise<Seat> {
  proveAnswers(seat, answers)
  const handed = await enter(exams, seat, {
    kind: 'hand-in',
    on: exams.county.today(),
    actor,
    data: { answers, at: timeAt(seat, now) },
  })
  return mark(exams, handed)
}

/**
 * What the program does with an exam left alone: hands in the last draft once time has run out, marks what was handed in. Run by the
 * minute, and before anything else whenever somebody asks for the exam.
 */
export async function settle(exams: Exams, seat: Seat, now: Date): Promise<Seat> {
  const end = endOf(seat)
  if (!end || end > now) return mark(exams, seat)
  const start = startOf(seat)
  const answers = (await draftOf(exams, seat))?.answers ?? []
  const on = start?.on ?? exams.county.today()
  return mark(exams, await enter(exams, seat, { kind: 'time-out', on, actor: machine(seat), data: { answers } }))
}

/** Every exam that time ran out on or that waits to be marked. @returns how many were settled */
export async function settleExams(exams: Exams, now: Date): Promise<number> {
  let settled = 0
  const { rows } = await exams.store.system.list(eyes(exams), {
    type: 'exam',
    where: { state: { in: ['sitting', 'resit-sitting', 'handed', 'resit-handed'] } },
    limit: 200,
  })
  for (const { file } of rows) {
    const seat = await seatOf(exams, file.id)
    if (seat && (await settle(exams, seat, now)).file.seq > file.seq) settled++
  }
  return settled
}

/** Marks a paper handed in; one whose questions are not all in the bank any more is left to a person. */
async function mark(exams: Exams, seat: Seat): Promise<Seat> {
  const { state, facts } = seat.file
  if (state !== 'handed' && state !== 'resit-handed') return seat
  const codes = facts.questions as readonly string[]
  const known = await questionsOf(exams, codes)
  if (codes.some((code) => !known.has(code))) return seat
  const bank = [...known.values()].map(questionOf)
  const points = markPaper(await ruleFor(exams, seat.file), codes, (facts.answers ?? []) as readonly Answer[], bank)
  const resit = state === 'resit-handed'
  const scored = await enter(exams, seat, {
    kind: resit ? 'score-resit' : 'score',
    on: exams.county.today(),
    actor: machine(seat),
    data: resultOf(points, Number(facts.passMark), resit),
  })
  await drafts(exams, seat).remove(seat.file.id, answersForm)
  return scored
}

const machine = ({ file }: Seat): Actor => ({ person: 'system', name: '系统', unit: file.unit, capacity: 'system' })

/** Enters an act upon what was read; overtaken, the exam is taken as the other left it. */
async function enter(exams: Exams, seat: Seat, act: Pick<Act, 'kind' | 'actor' | 'data'> & { readonly on: string }): Promise<Seat> {
  const { file } = seat
  const entered = await exams.store.system.enter(
    { county: exams.county.code, unit: exams.county.root, person: act.actor.person },
    { type: 'exam', id: file.id, act: { ...act, on: day(act.on), id: randomUUID() }, expect: file.seq },
  )
  if (!entered.ok && 'refusals' in entered) throw refused(entered.refusals)
  return (await seatOf(exams, file.id)) ?? seat
}

/** @throws Problem 400 for answers that are not to this paper */
function proveAnswers({ file }: Seat, answers: readonly Answer[]): void {
  const asked = new Set(file.facts.questions as readonly string[])
  const strange = answers.find(({ question }) => !asked.has(question))
  if (strange) throw new Problem(400, 'not-asked', `试卷上没有题号为“${strange.question.slice(0, 40)}”的试题`, '请刷新试卷后重新作答')
}

/** @throws Problem 409 */
async function ruleFor(exams: Exams, { facts }: File): Promise<PaperRule> {
  const code = String(facts.rule)
  const { rows } = await exams.store.system.list(eyes(exams), { type: 'paper-rule', where: { code }, limit: 200 })
  const found = rows.find(({ file }) => file.state === 'valid') ?? rows[0]
  if (found) return paperRuleOf(found.file.facts)
  if (code === monthlyPaper.id) return monthlyPaper
  throw new Problem(409, 'no-paper-rule', `没有编号为“${code}”的组卷规则`, '请联系县司法局制定组卷规则')
}

async function questionsOf(exams: Exams, codes: readonly string[]): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  if (codes.length === 0) return new Map()
  const { rows } = await exams.store.system.list(eyes(exams), { type: 'question', where: { code: { in: [...codes] } }, limit: 200 })
  return new Map(rows.map(({ file }) => [String(file.facts.code), file.facts]))
}

/** What the papers of an exam are to ask about first. */
export const focusOf = ({ facts }: File): readonly Focus[] => (facts.focus ?? []) as readonly Focus[]

/** Every question that is asked. */
export async function wholeBank(exams: Exams): Promise<Question[]> {
  const bank: Question[] = []
  for (let after: string | undefined; ; ) {
    const page = await exams.store.system.list(eyes(exams), {
      type: 'question',
      where: { state: 'valid' },
      sort: 'opened',
      limit: 200,
      ...(after && { after }),
    })
    bank.push(...page.rows.map(({ file }) => questionOf(file.facts)))
    if (!page.next) return bank
    after = page.next
  }
}
