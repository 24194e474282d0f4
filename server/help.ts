import { type Day, isDay } from '../kernel/time/day.ts'
import { type Need, type NeedKind, needKinds } from '../systems/legalService/need.ts'
import { oneOf } from './ask.ts'

/** What was asked of the front door, and what of it could not be read, in Chinese. */
export interface AskedNeed {
  readonly need?: Need
  readonly faults: readonly string[]
}

const days = { knewOn: '知道的日期', madeOn: '作出决定或者提出申请的日期', reconsideredOn: '收到复议决定书的日期' } as const
const choices = { told: '是否告知了救济途径和期限', immovable: '是否涉及土地、房屋', hardship: '是否请不起律师' } as const

/** Reads a need from a query string. A day that is none, or lies ahead, is a fault and is left out; so is an answer that is not 1 or 0. */
export function needOf(query: unknown, today: Day): AskedNeed {
  const kind = oneOf(query, 'kind')
  if (kind === undefined) return { faults: [] }
  if (!Object.hasOwn(needKinds, kind)) return { faults: ['没有这一类事情，请从所列的里面选'] }
  const faults: string[] = []
  const need: Record<string, unknown> = { kind: kind as NeedKind }
  for (const [name, title] of Object.entries(days)) {
    const value = oneOf(query, name)
    if (value === undefined) continue
    if (!isDay(value)) faults.push(`“${title}”应按2024-03-11的样式填写`)
    else if (value > today) faults.push(`“${title}”不应晚于今日`)
    else need[name] = value
  }
  for (const [name, title] of Object.entries(choices)) {
    const value = oneOf(query, name)
    if (value === undefined) continue
    if (value === '1' || value === '0') need[name] = value === '1'
    else faults.push(`“${title}”应填写1（是）或者0（否）`)
  }
  return { need: need as unknown as Need, faults }
}
