import { type ClockState, standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { showSource } from '../kernel/law/cite.ts'
import type { RuleId } from '../kernel/law/ruleId.ts'
import { type AnyRule, rule as ruleOf, showTrust } from '../kernel/law/rules.ts'
import { daysBetween } from '../kernel/time/day.ts'
import type { Awaited } from '../portal/applyPages.ts'
import type { County } from '../store/county.ts'
import type { Serving } from './serving.ts'

/** The limits that run on a file: what is to be done, by when, and why then; the nearest first. Late ones stay, as late. */
export function awaitedOf({ definitions }: Serving, county: County, file: File): Awaited[] {
  const procedure = definitions.procedures.get(file.type)
  const today = county.today()
  return file.clocks
    .filter((clock) => ['running', 'late'].includes(standing(clock, today, procedure?.clocks[clock.name]?.right)))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map((clock): Awaited => {
      const rule = ruleBehind(clock)
      const caution = showTrust(rule.trust)
      return {
        title: procedure?.clocks[clock.name]?.title ?? clock.name,
        due: clock.due,
        left: daysBetween(today, clock.due),
        source: showSource(rule),
        ...(caution && { caution }),
        provisional: clock.provisional,
      }
    })
}

const ruleBehind = (clock: ClockState): AnyRule => clock.own ?? ruleOf(clock.rule as RuleId)
