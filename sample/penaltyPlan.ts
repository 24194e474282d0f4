import { addDays, type Day, day } from '../kernel/time/day.ts'
import { officeDays, openDay, today } from './days.ts'
import { itemsAbout } from './lists.ts'
import type { Random } from './random.ts'
import { delegatedUnits } from './unitTable.ts'
import { type Violation, violations } from './violations.ts'

export type Ending =
  | 'fine'
  | 'warning'
  | 'confiscate'
  | 'lighter'
  | 'reduced'
  | 'major'
  | 'no-penalty'
  | 'withdrawn'
  | 'police'
  | 'enforced'

/** One case of the ordinary procedure, before its acts are told. */
export interface Case {
  readonly id: string
  readonly agency: string
  readonly violation: Violation
  readonly ending: Ending
  readonly filed: Day
  readonly decided: Day
  readonly township: boolean
  /** The party asks for a hearing, and it is held. */
  readonly hearing: boolean
}

/** Ordinary cases decided in 2023 by the units of the county, 962; those of the townships are 158. */
const byUnit: Readonly<Record<string, number>> = {
  market: 236,
  urban: 158,
  transport: 122,
  health: 72,
  farming: 62,
  land: 58,
  emergency: 52,
  ecology: 40,
  fire: 36,
  housing: 32,
  culture: 18,
  tobacco: 16,
  labour: 12,
  police: 10,
  water: 8,
  forestry: 6,
  tax: 4,
  education: 2,
  civil: 2,
  commerce: 2,
  ...Object.fromEntries(
    [
      'finance',
      'development',
      'industry',
      'insurance',
      'statistics',
      'audit',
      'justice',
      'veterans',
      'weather',
      'air-defence',
      'grain',
      'archives',
      'local-finance',
      'approval',
    ].map((unit) => [unit, 1]),
  ),
}

/** Decisions not to punish, 214 with the 30 of the townships: they are among the 1,120. */
const notPunished: Readonly<Record<string, number>> = {
  market: 80,
  urban: 50,
  transport: 26,
  health: 10,
  farming: 8,
  emergency: 6,
  fire: 4,
}
/** Those that reach the threshold for filing, 46; two more are planted. */
const major: Readonly<Record<string, number>> = { market: 18, ecology: 9, emergency: 7, housing: 6, transport: 4, farming: 2 }
const withdrawn: Readonly<Record<string, number>> = { market: 2, urban: 2 }
const police: Readonly<Record<string, number>> = { market: 1, tobacco: 1 }
const enforced: Readonly<Record<string, number>> = { urban: 2, land: 1 }
/** Cases of these units that are told one by one (see `plantedPenalties`). */
const planted: Readonly<Record<string, number>> = { market: 1, urban: 1, ecology: 1, emergency: 1 }
const firstOfTownships = day('2023-04-12')
const ofTownships = { all: 158, notPunished: 30, planted: 1 }

const ownViolations = (agency: string): Violation[] => violations.filter(({ unit }) => unit === agency)
const yuan = (amount: number): number => amount * 100

/** Whether a fine under this violation may reach the threshold: a citizen's ten thousand, a firm's hundred thousand. */
const mayBeMajor = ({ who, most }: Violation): boolean => (who === 'firm' ? most >= yuan(150_000) : who === 'any' && most >= yuan(20_000))

/** The 1,115 ordinary cases of 2023 but the five that are planted, in the order of their decisions, and those of 2024 so far. */
export function planCases(random: Random): Case[] {
  const days = officeDays(random)
  const drafts = [
    ...Object.keys(byUnit).flatMap((unit) =>
      endingsOf(unit).map((ending) => {
        const [from, to] = (byUnit[unit] ?? 0) > 4 ? year : early
        return draft(`unit-${unit}`, ending, from, to)
      }),
    ),
    ...townshipEndings().map((ending, at) =>
      draft(delegatedUnits[at % delegatedUnits.length]?.id ?? '', ending, '2023-05-22', '2023-12-29'),
    ),
  ]
  const fresh = Array.from({ length: 96 }, (_, at) =>
    draft(
      at % 7 === 0
        ? (delegatedUnits[at % delegatedUnits.length]?.id ?? '')
        : `unit-${random.pick(['market', 'urban', 'transport', 'health', 'farming'])}`,
      at < 2 ? 'fine' : random.pick(['fine', 'fine', 'fine', 'warning', 'no-penalty'] as const),
      '2024-01-02',
      '2024-05-10',
    ),
  ).filter(({ filed }) => filed < addDays(today, -5))
  return [...numbered('2023', drafts, 4), ...numbered('2024', fresh, 3)]

  function draft(agency: string, wanted: Ending, from: string, to: string): Omit<Case, 'id'> {
    const township = delegatedUnits.some(({ id }) => id === agency)
    const known = township ? violations.filter(({ power }) => power) : ownViolations(agency)
    const ending = known.some((one) => fits(one, wanted)) ? wanted : 'fine'
    const fitting = known.filter((one) => fits(one, ending))
    const hearing = ending === 'major' && random.chance(0.15)
    const decided = ending === 'enforced' ? days.between('2023-01-05', '2023-02-10') : days.between(from, to)
    const aimed = addDays(decided, -(hearing ? random.int(78, 85) : random.int(34, 80)))
    // No township acts before it may.
    const filed = openDay(township && aimed < firstOfTownships ? firstOfTownships : aimed)
    return { agency, ending, township, hearing, decided, filed, violation: random.pick(fitting) }
  }

  function endingsOf(unit: string): Ending[] {
    const fixed: Ending[] = [
      ...Array<Ending>(notPunished[unit] ?? 0).fill('no-penalty'),
      ...Array<Ending>(major[unit] ?? 0).fill('major'),
      ...Array<Ending>(withdrawn[unit] ?? 0).fill('withdrawn'),
      ...Array<Ending>(police[unit] ?? 0).fill('police'),
      ...Array<Ending>(enforced[unit] ?? 0).fill('enforced'),
    ]
    const rest = (byUnit[unit] ?? 0) - fixed.length - (planted[unit] ?? 0)
    return [...fixed, ...Array.from({ length: rest }, () => ordinary(unit === 'market' || unit === 'tobacco'))]
  }

  function townshipEndings(): Ending[] {
    const rest = ofTownships.all - ofTownships.notPunished - ofTownships.planted
    return random.shuffle([
      ...Array<Ending>(ofTownships.notPunished).fill('no-penalty'),
      ...Array.from({ length: rest }, () => ordinary(false)),
    ])
  }

  function ordinary(confiscates: boolean): Ending {
    const drawn = random.next()
    if (drawn < 0.08) return 'lighter'
    if (drawn < 0.12) return 'reduced'
    if (drawn < 0.2) return 'warning'
    return confiscates && drawn < 0.35 ? 'confiscate' : 'fine'
  }
}

/** The whole year; of units that punish seldom, early enough for the evaluation of November. */
const year = ['2023-01-04', '2023-12-29'] as const
const early = ['2023-02-06', '2023-08-31'] as const

function fits(one: Violation, ending: Ending): boolean {
  const listed = (kind: string) => itemsAbout(one.code).some((item) => item.kind === kind)
  if (ending === 'major') return mayBeMajor(one)
  if (ending === 'no-penalty') return listed('no-penalty')
  if (ending === 'lighter' || ending === 'reduced') return listed(ending)
  return true
}

function numbered(year_: string, drafts: readonly Omit<Case, 'id'>[], digits: number): Case[] {
  return [...drafts]
    .sort((a, b) => (a.decided < b.decided ? -1 : a.decided > b.decided ? 1 : 0))
    .map((one, at) => ({ ...one, id: `penalty-${year_}-${String(at + 1).padStart(digits, '0')}` }))
}
