import { z } from 'zod'
import { isName, type Procedure } from '../file/procedure.ts'
import type { Catalogue } from './answer.ts'
import type { Distinct, Indicator } from './indicator.ts'
import { namesIn } from './where.ts'

const spoken = {
  id: z.string().regex(/^[A-Z][A-Z0-9]*([.-][A-Z0-9]+)*$/),
  title: z.string().min(1).max(60),
  unit: z.string().max(10),
  definition: z.string().min(1).max(400),
}
const question = {
  of: z.string(),
  where: z.record(z.string(), z.unknown()).optional(),
  at: z.string(),
  sharedBy: z.string().optional(),
}
const rounded = { digits: z.int().min(0).max(4), rounding: z.enum(['half-up', 'truncate']).optional() }
const is = z.enum(['above', 'below', 'at-least'])
const years = z.int().min(1).max(10)

/** A figure as a county writes it down: the kernel's own words, without functions. */
export const figureDefinition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), ...spoken, ...question }),
  z.strictObject({ kind: z.literal('sum'), ...spoken, ...question, column: z.string() }),
  z.strictObject({ kind: z.literal('total'), ...spoken, of: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('distinct'), ...spoken, of: z.string(), by: z.string() }),
  z.strictObject({ kind: z.literal('ratio'), ...spoken, hit: z.array(z.string()).min(1), base: z.string(), ...rounded }),
  z.strictObject({ kind: z.literal('change'), ...spoken, of: z.string(), as: z.enum(['percent', 'points']), years, ...rounded }),
  z.strictObject({
    kind: z.literal('compare'),
    ...spoken,
    all: z
      .array(z.strictObject({ left: z.string(), is, right: z.string(), yearsBefore: years.optional(), bothYearsBefore: years.optional() }))
      .min(1),
  }),
  z.strictObject({ kind: z.literal('streak'), ...spoken, of: z.string(), atMost: z.int().min(0) }),
  z.strictObject({ kind: z.literal('reported'), ...spoken }),
  z.strictObject({ kind: z.literal('outside'), ...spoken }),
])

/** A definition read, or what is wrong with it, in Chinese. */
export type ReadDefinition = { readonly figure: Indicator } | { readonly faults: readonly string[] }

/**
 * Reads a county's definition of a figure: well-formed, of a type of file that exists, asking only what lists can search, and made only of
 * figures that exist.
 */
export function readDefinition(text: string, procedures: ReadonlyMap<string, Procedure>, catalogue: Catalogue): ReadDefinition {
  const parsed = figureDefinition.safeParse(jsonOf(text))
  if (!parsed.success) return { faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || '定义'}：${message}`) }
  const figure = parsed.data as Indicator
  const faults = faultsOf(figure, procedures, catalogue)
  return faults.length > 0 ? { faults } : { figure }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const always = ['state', 'edition', 'unit', 'outcome', 'opened', 'closed']

function faultsOf(figure: Indicator, procedures: ReadonlyMap<string, Procedure>, catalogue: Catalogue): string[] {
  switch (figure.kind) {
    case 'count':
    case 'sum': {
      const procedure = procedures.get(figure.of)
      if (!procedure) return [`没有“${figure.of}”这类案卷`]
      const { kinds = [], days = [], amounts = [] } = procedure.columns
      const known = new Set([...always, ...kinds, ...days, ...amounts, ...procedure.terms])
      return [
        ...namesIn(figure.where ?? {}).flatMap((name) =>
          known.has(name) && isName(procedure, name) ? [] : [`不能按“${name}”统计，可用：${[...known].join('、')}`],
        ),
        ...([...days, 'opened', 'closed', 'standing'].includes(figure.at)
          ? []
          : [`“${figure.at}”不是日期项，可用：${[...days, 'opened', 'closed', 'standing'].join('、')}`]),
        ...(figure.sharedBy === undefined || procedure.terms.includes(figure.sharedBy)
          ? []
          : [`“${figure.sharedBy}”不是检索项，可用：${procedure.terms.join('、')}`]),
        ...(figure.kind === 'count' || amounts.includes(figure.column)
          ? []
          : [`“${figure.column}”不是数额项，可用：${amounts.join('、')}`]),
      ]
    }
    case 'total':
      return figure.of.flatMap((id) => measure(id, catalogue))
    case 'distinct':
      return [...measure(figure.of, catalogue), ...groupFaults(figure, procedures, catalogue)]
    case 'ratio':
      return [...figure.hit, figure.base].flatMap((id) => measure(id, catalogue))
    case 'streak':
      return measure(figure.of, catalogue)
    case 'change':
      return numeric(figure.of, catalogue)
    case 'compare':
      return figure.all.flatMap(({ left, right }) => [...numeric(left, catalogue), ...numeric(right, catalogue)])
    case 'reported':
    case 'outside':
      return []
  }
}

/** What a measure is spread over has to be something that its files are grouped by. */
function groupFaults({ of, by }: Distinct, procedures: ReadonlyMap<string, Procedure>, catalogue: Catalogue): string[] {
  const counted = catalogue.get(of)
  const procedure = counted?.kind === 'count' || counted?.kind === 'sum' ? procedures.get(counted.of) : undefined
  const groups = ['unit', ...(procedure?.columns.kinds ?? []), ...(procedure?.terms ?? [])]
  return !procedure || groups.includes(by) ? [] : [`不能按“${by}”分组，可用：${groups.join('、')}`]
}

const measure = (id: string, catalogue: Catalogue) =>
  ['count', 'sum'].includes(catalogue.get(id)?.kind ?? '') ? [] : [`“${id}”不是计数或者求和指标`]
const numeric = (id: string, catalogue: Catalogue) =>
  ['count', 'sum', 'ratio'].includes(catalogue.get(id)?.kind ?? '') ? [] : [`“${id}”不是计数、求和或者比率指标`]
