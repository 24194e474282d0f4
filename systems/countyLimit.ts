import { cite } from '../kernel/law/cite.ts'
import type { OwnRule, OwnRuleId } from '../kernel/law/rules.ts'

interface Limit {
  readonly title: string
  readonly length: number
  readonly unit: 'day' | 'workday'
  /** The event it runs from, and whom it binds. */
  readonly starts: string
  readonly party: string
  /** What the county wrote it in; absent where no text is in hand. */
  readonly law?: string
  readonly article?: string
}

const own = (id: OwnRuleId, limit: Omit<Limit, 'length' | 'unit'>) =>
  ({
    ...cite(limit.law ?? '县级管理要求', limit.article ?? limit.title),
    id,
    docNumber: null,
    version: 'county',
    effectiveFrom: '2023-01-01' as OwnRule['effectiveFrom'],
    effectiveTo: null,
    title: limit.title,
    direction: 'after',
    extend: null,
    party: limit.party,
    trust: 'memory',
    starts: limit.starts,
  }) as const

/** A limit that the county set itself, where no statute sets one: shown as unverified wherever it is shown. */
export function countyLimit(id: OwnRuleId, limit: Limit): OwnRule {
  const { length, unit } = limit
  return { ...own(id, limit), length, unit, bound: 'max', roll: unit === 'workday' ? 'not-needed' : 'analogy' }
}

/** A limit that a document names by its day (限期): the clock starts on that day and ends with it, workday or not. */
export function dayNamed(id: OwnRuleId, limit: Omit<Limit, 'length' | 'unit'>): OwnRule {
  return { ...own(id, limit), length: 0, unit: 'day', bound: 'by-date', byDate: 'expiry', roll: 'do-not-roll' }
}
