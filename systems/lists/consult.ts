import { type AnyWhere, holds } from '../../kernel/figure/where.ts'
import type { Day } from '../../kernel/time/day.ts'
import type { CaseFacts } from './caseFacts.ts'
import { BadConditions, parseConditions, sayCondition, sayValue } from './conditions.ts'

/** What the consultation needs of an item of the lists: facts of its register file, as on the day. */
export interface Item {
  readonly id: string
  readonly kind: 'no-penalty' | 'lighter' | 'reduced' | 'no-coercion'
  readonly itemCode: string
  readonly violation: string
  readonly violationCode?: string
  readonly conditions: string
  readonly validFrom: Day
  readonly validTo?: Day
}

/** One condition of an item, held against the case. */
export interface Line {
  readonly says: string
  readonly met: boolean
  /** The value that the case has, in words. */
  readonly found: string
}

export interface Consulted {
  readonly item: Item
  readonly matches: boolean
  readonly lines: readonly Line[]
}

/** The case as the lists are asked about it. */
export interface Question {
  readonly violationCode?: string
  readonly violation?: string
  readonly facts: CaseFacts
}

/**
 * Which items of the four lists a case meets on a day, and of those it does not meet, which conditions fail. Only items in force on
 * the day and about the same violation are asked: by the violation's code where both have one, otherwise by its name.
 * Items that match come first, then by code. An item whose conditions cannot be read matches nothing and says so.
 * @source 行政处罚法 第三十二条、第三十三条; 行政强制法 第十六条
 */
export function consult(items: readonly Item[], question: Question, on: Day): Consulted[] {
  return items
    .filter((item) => item.validFrom <= on && (!item.validTo || item.validTo >= on) && isAbout(item, question))
    .map((item) => ask(item, question.facts))
    .sort((a, b) => Number(b.matches) - Number(a.matches) || (a.item.itemCode < b.item.itemCode ? -1 : 1))
}

/** What a case file keeps of a consultation: the two facts `listFound` and `listTrace` of a penalty or a coercive measure. */
export function traceOf(consulted: readonly Consulted[]): {
  listFound: 'none' | 'unmet' | 'matched'
  listItems?: string[]
  listTrace?: string
} {
  if (consulted.length === 0) return { listFound: 'none' }
  const listTrace = consulted.map(({ item, lines }) => `${item.itemCode} ${item.violation}：${lines.map(sayLine).join('；')}`).join('\n')
  return {
    listFound: consulted.some(({ matches }) => matches) ? 'matched' : 'unmet',
    listItems: consulted.map(({ item }) => item.id),
    listTrace,
  }
}

const isAbout = (item: Item, { violation, violationCode }: Question): boolean =>
  item.violationCode && violationCode ? item.violationCode === violationCode : item.violation === violation

function ask(item: Item, facts: CaseFacts): Consulted {
  try {
    const lines = Object.entries(parseConditions(item.conditions)).map(([name, condition]) => lineOf(name, condition, facts))
    return { item, matches: lines.every(({ met }) => met), lines }
  } catch (error) {
    if (!(error instanceof BadConditions)) throw error
    return { item, matches: false, lines: [{ says: error.message, met: false, found: '无法核对' }] }
  }
}

function lineOf(name: string, condition: unknown, facts: CaseFacts): Line {
  const look = (fact: string) => facts[fact as keyof CaseFacts]
  const where: AnyWhere = { [name]: condition }
  const group = name === 'any' || name === 'all' || name === 'not'
  const met = holds(where, look)
  return { says: sayCondition(name, condition), met, found: group ? (met ? '符合' : '不符合') : sayValue(name, look(name)) }
}

const sayLine = ({ says, met, found }: Line): string => `${says}（本案：${found}，${met ? '符合' : '不符合'}）`
