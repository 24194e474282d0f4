import { answer, type Catalogue } from '../kernel/figure/answer.ts'
import { coverage } from '../kernel/figure/coverage.ts'
import { type CheckOptions, type CheckResult, checkText } from '../kernel/report/check.ts'
import { recorded, spokenOf } from '../kernel/report/spoken.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'

/** The records a draft is held against. */
export interface CheckRecords {
  readonly store: Pick<Store, 'records'>
  readonly scope: Scope
  readonly county: Pick<County, 'today'>
}

/**
 * Checks every number of a draft: against a county's records, or without them only for what contradicts itself, is empty or vague.
 * @param reportYear read from the text when absent
 */
export function checkDraft(
  text: string,
  { catalogue, records, reportYear }: { readonly catalogue: Catalogue; readonly records?: CheckRecords; readonly reportYear?: number },
): Promise<CheckResult> {
  return checkText(text, {
    figures: spokenOf(catalogue.values()),
    ...(reportYear !== undefined && { reportYear }),
    ...(records && { compute: computeFrom(catalogue, records) }),
  })
}

function computeFrom(catalogue: Catalogue, { store, scope, county }: CheckRecords): CheckOptions['compute'] {
  const records = store.records(scope)
  const covers = coverage(catalogue, records)
  return async (id, span) => {
    const figure = catalogue.get(id)
    if (!figure || !(await covers(id))) return undefined
    return recorded(figure, await answer(id, { period: span, today: county.today() }, catalogue, records))
  }
}
