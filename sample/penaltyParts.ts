import { type AnyWhere, holds } from '../kernel/figure/where.ts'
import type { Day } from '../kernel/time/day.ts'
import type { CaseFacts } from '../systems/lists/caseFacts.ts'
import { consult, traceOf } from '../systems/lists/consult.ts'
import { hearingPenalty, majorPenalty } from '../systems/penaltyThresholds.ts'
import { itemsAbout, type ListItem } from './lists.ts'
import { enterpriseName, personName, shopName } from './names.ts'
import type { Ending } from './penaltyPlan.ts'
import { powerId } from './powers.ts'
import type { Random } from './random.ts'
import { bandOf, type Grade, type Violation } from './violations.ts'

const yuan = (amount: number): number => amount * 100

export interface Party {
  readonly party: { readonly kind: 'natural' | 'business' | 'legal'; readonly name: string }
  readonly partyKind: 'citizen' | 'organisation'
}

/** Who is punished: a citizen, a sole trader (who counts with citizens), or a firm. */
export function drawParty(random: Random, { who }: Violation, firm = random.chance(0.5)): Party {
  if (who === 'firm' || (who === 'any' && firm))
    return { party: { kind: 'legal', name: enterpriseName(random) }, partyKind: 'organisation' }
  const trader = who === 'any' && random.chance(0.7)
  return {
    party: trader ? { kind: 'business', name: shopName(random) } : { kind: 'natural', name: personName(random).name },
    partyKind: 'citizen',
  }
}

export interface Punishment {
  readonly kinds: readonly string[]
  /** Fen. */
  readonly fine?: number
  readonly confiscated?: number
  readonly grade: Grade
}

const thresholds = { citizen: yuan(10_000), organisation: yuan(100_000) }

/** A fine within the band of its grade, below the threshold of filing unless it is to reach it, in round figures. */
export function drawPunishment(random: Random, violation: Violation, ending: Ending, partyKind: Party['partyKind']): Punishment {
  if (ending === 'warning') return { kinds: ['warning'], grade: 'lighter' }
  const threshold = thresholds[partyKind]
  if (ending === 'major') {
    const fine = rounded(random.int(threshold, Math.min(violation.most, Math.floor(threshold * 2.2))), threshold)
    const closes = violation.field === 'emergency' && random.chance(0.3)
    return { kinds: closes ? ['fine', 'halt-business'] : ['fine'], fine, grade: gradeOf(violation, fine) }
  }
  if (ending === 'reduced') return { kinds: ['fine'], fine: rounded((violation.least * random.int(3, 8)) / 10, 0), grade: 'lighter' }
  const wanted: Grade = ending === 'lighter' ? 'lighter' : random.pick(['lighter', 'lighter', 'general', 'general', 'heavier'])
  const grade = bandOf(violation, wanted).from < threshold * 0.9 ? wanted : 'lighter'
  const { from, to } = bandOf(violation, grade)
  const fine = rounded(random.int(from, Math.min(to, threshold - yuan(100))), from)
  const confiscated = ending === 'confiscate' ? yuan(random.int(2, 40) * 20) : undefined
  return { kinds: confiscated ? ['fine', 'confiscate-gains'] : ['fine'], fine, grade, ...(confiscated && { confiscated }) }
}

/** Down to a round sum, and not below the least. */
function rounded(amount: number, least: number): number {
  const unit = amount < yuan(1000) ? yuan(10) : amount < yuan(20_000) ? yuan(100) : yuan(1000)
  return Math.max(Math.floor(amount / unit) * unit, least, yuan(10))
}

function gradeOf(violation: Violation, fine: number): Grade {
  const grades: readonly Grade[] = ['lighter', 'general', 'heavier']
  return grades.find((grade) => fine <= bandOf(violation, grade).to) ?? 'heavier'
}

/** Whether the party must be told that it may ask for a hearing, and whether the decision is to be filed. */
export function weighed(field: string, partyKind: string, { kinds, fine, confiscated }: Punishment): { hearing: boolean; major: boolean } {
  const facts: Readonly<Record<string, unknown>> = {
    ...{ field, partyKind, intendedKinds: kinds, intendedFine: fine, intendedConfiscated: confiscated },
    ...{ penaltyKinds: kinds, fine, confiscated },
  }
  const asked = (where: AnyWhere) => holds(where, (name) => facts[name])
  return { hearing: asked(hearingPenalty as AnyWhere), major: asked(majorPenalty as AnyWhere) }
}

/** What the four lists answer to a case on the day, and the item that is followed. */
export function askLists(
  random: Random,
  { code, name }: Violation,
  ending: Ending,
  on: Day,
): { found: ReturnType<typeof traceOf>; item?: ListItem } {
  const items = itemsAbout(code)
  const wanted = { 'no-penalty': 'no-penalty', lighter: 'lighter', reduced: 'reduced' }[ending as string]
  const fitting = wanted ? items.filter(({ kind }) => kind === wanted) : []
  const item = fitting.length > 0 ? random.pick(fitting) : undefined
  // Two conditions that no list is content with: not put right in time, not the first time.
  const facts: CaseFacts = item ? item.met : { firstOffence: false, corrected: false, cooperates: true }
  const found = traceOf(consult(items, { violationCode: code, violation: name, facts }, on))
  return item ? { found, item } : { found }
}

/** The basis of the power to punish: the unit's own, or the item that the township took over. */
export function powerOf(agency: string, { power }: Violation, township: boolean): { powerSource: string; power?: string } {
  return township && power ? { powerSource: 'delegated', power: powerId(agency, power) } : { powerSource: 'statutory' }
}

export const sayYuan = (fen: number): string => `${(fen / 100).toLocaleString('en-US').replaceAll(',', '')}元`
