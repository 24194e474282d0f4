import { type Agreement, type Answer, agreement, exactAnswer } from './agree.ts'
import { contradictions } from './contradictions.ts'
import { size } from './exact.ts'
import { type Hole, holes } from './holes.ts'
import { NOT_A_FIGURE } from './notFigures.ts'
import { type Mention, numbers } from './numbers.ts'
import { type PeriodCue, reportYearOf } from './period.ts'
import type { Spoken } from './phrase.ts'
import { type Reading, readings } from './reading.ts'
import { type Sentence, sentences } from './sentences.ts'
import { type CheckSummary, summarise } from './summary.ts'
import type { CheckedNumber } from './verdict.ts'
import { unitWording } from './wording.ts'

export type { Answer } from './agree.ts'
export type { CheckedNumber, Flag, Verdict } from './verdict.ts'

export interface CheckResult {
  readonly numbers: readonly CheckedNumber[]
  readonly summary: CheckSummary
}

export interface CheckOptions {
  readonly figures: readonly Spoken[]
  /** The county's records; without it nothing agrees or differs. `undefined`: this figure is not on record. */
  readonly compute?: (figure: string, period: PeriodCue) => Promise<Answer | undefined> | Answer | undefined
  /** The year the report is on; read from the text when absent. */
  readonly reportYear?: number
}

/**
 * Checks the numbers of any report draft. Every numeral, hole and vague word appears once, in order of the text.
 * The draft passes (`passes`) when nothing differs from the records and nothing contradicts itself.
 */
export async function checkText(text: string, { figures, compute, reportYear = reportYearOf(text) }: CheckOptions): Promise<CheckResult> {
  const found = numbers(text)
  const missing = holes(text).filter(
    (hole) => !found.some((mention) => mention.at < hole.end && mention.end > hole.at && mention.kind !== 'title'),
  )
  const mentions = [...found, ...missing.map(asMention)].sort((a, b) => a.at - b.at || a.end - b.end)
  const all = sentences(text, mentions)
  const read = readings(all, figures, reportYear)
  const byMention = new Map(read.map((reading, i) => [reading.number.mention, { reading, before: read[i - 1] }]))
  const against = new Map(contradictions(read).map(({ mention, note }) => [mention, note]))
  const checked: CheckedNumber[] = []
  for (const mention of mentions) {
    const place = placeOf(mention, all)
    const hole = missing.find((one) => one.at === mention.at)
    const { reading, before } = byMention.get(mention) ?? {}
    if (mention.kind === 'hole' && hole) checked.push({ ...place, ...(await holeVerdict(hole, reading, compute)) })
    else if (reading && (mention.kind === 'number' || reading.match)) {
      const verdict = await judge(reading, compute)
      checked.push({ ...place, ...verdict, ...marked(verdict, mention, unitWording(reading, before), against.get(mention)) })
    } else checked.push({ ...place, verdict: 'not-ours', covered: true, ...plain(mention) })
  }
  return { numbers: checked, summary: summarise(checked, against.size) }
}

/** Whether a draft may go on: nothing differs, nothing contradicts itself. The command's exit status follows it. */
export const passes = ({ summary }: CheckResult): boolean => summary.differs === 0 && summary.contradictions === 0

type Judged = Omit<CheckedNumber, 'at' | 'end' | 'text' | 'sentence'>

/** A number that may be a figure: unmatched, external, on record or not. */
async function judge(reading: Reading, compute: CheckOptions['compute']): Promise<Judged> {
  const { match, period } = reading
  const uncovered = { verdict: 'not-ours', covered: false, flags: [] } as const
  if (!match) return { ...uncovered, note: '本县记录尚未覆盖：未识别出对应的指标' }
  const named = { figure: match.figure.id, title: match.figure.title, ...(period && { period }) }
  if (match.figure.external) return { ...named, verdict: 'external', flags: [], note: '外部事实，以来源文件为准，不由本县记录计算' }
  if (!period) return { ...named, ...uncovered, note: '本县记录尚未覆盖：看不出报告的年度，请指明年度后再核' }
  const answer = await compute?.(match.figure.id, period)
  if (!answer) return { ...named, ...uncovered, note: '本县记录尚未覆盖' }
  const shown = { ...named, computed: answer.shown }
  const recorded = exactAnswer(answer)
  if (!recorded) return { ...shown, verdict: 'differs', flags: [], note: `${period.title}的记录得不出该数（基数为零或者未填报）` }
  const wrongWay = match.direction && recorded.n !== 0n && match.direction < 0 !== recorded.n < 0n
  const said = agreement(reading.number.mention, match.direction === undefined ? recorded : size(recorded))
  if (said.agrees && !wrongWay) return { ...shown, verdict: 'agrees', flags: said.vague ? ['vague'] : [], note: said.note }
  return { ...shown, verdict: 'differs', flags: said.vague ? ['vague'] : [], note: differs(answer, period, said, Boolean(wrongWay)) }
}

const differs = (answer: Answer, period: PeriodCue, said: Agreement, wrongWay: boolean): string =>
  [`${period.title}记录为${answer.shown}`, wrongWay ? '增减方向相反' : '', said.note].filter(Boolean).join('，')

/** Adds the flags that do not depend on records. */
function marked(
  verdict: Judged,
  mention: Mention,
  wording: string | undefined,
  contradiction: string | undefined,
): Pick<Judged, 'flags' | 'note'> {
  const flags = new Set(verdict.flags)
  if (mention.approximation) flags.add('vague')
  if (wording) flags.add('unit-wording')
  if (contradiction) flags.add('contradiction')
  const note = [verdict.note, wording, contradiction && `前后矛盾：${contradiction}`].filter(Boolean).join('；')
  return { flags: [...flags], note }
}

async function holeVerdict(hole: Hole, reading: Reading | undefined, compute: CheckOptions['compute']): Promise<Judged> {
  const { match, period } = reading ?? {}
  if (!match || !period || hole.unit === '') return { verdict: 'hole', flags: [], note: hole.note }
  const answer = await compute?.(match.figure.id, period)
  const named = { figure: match.figure.id, title: match.figure.title, period }
  if (!answer) return { ...named, verdict: 'hole', flags: [], note: `${hole.note}，应填“${match.figure.title}”` }
  return { ...named, computed: answer.shown, verdict: 'hole', flags: [], note: `${hole.note}，${period.title}记录为${answer.shown}` }
}

function plain(mention: Mention): Pick<Judged, 'flags' | 'note'> {
  if (mention.kind === 'word') return { flags: ['vague'], note: '只有概数，没有具体数字' }
  if (mention.kind === 'number' || mention.kind === 'hole') return { flags: [], note: '' }
  return { flags: [], note: `不是统计数：${NOT_A_FIGURE[mention.kind]}` }
}

const asMention = ({ at, end, text, unit }: Hole): Mention => ({ at, end, text, unit, kind: 'hole' })

function placeOf({ at, end, text }: Mention, all: readonly Sentence[]): Pick<CheckedNumber, 'at' | 'end' | 'text' | 'sentence'> {
  return { at, end, text, sentence: all.find((sentence) => at >= sentence.at && at < sentence.end)?.text ?? '' }
}
