import { z } from 'zod'
import type { AnyWhere } from '../../kernel/figure/where.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { caseFacts } from './caseFacts.ts'

const value = z.union([z.boolean(), z.int()])
const bounds = z.union([
  value,
  z.strictObject({ in: z.array(value).min(1) }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ from: z.int().optional(), to: z.int().optional() }).describe('from-to'),
])
const lines = Object.fromEntries(Object.keys(caseFacts.shape).map((name) => [name, bounds.optional()]))

/** Conditions of a list item: `Where` data over the facts of a case, kept as JSON text. */
export const conditionsSchema: z.ZodType<AnyWhere> = z.lazy(() =>
  z.strictObject({
    ...lines,
    any: z.array(conditionsSchema).min(1).optional(),
    all: z.array(conditionsSchema).min(1).optional(),
    not: conditionsSchema.optional(),
  }),
)

/** The text of an item's conditions is not what it should be; the message says where and what to do. */
export class BadConditions extends Error {
  override readonly name = 'BadConditions'
}

/**
 * The conditions that a text holds.
 * @throws BadConditions in Chinese, for text that is no JSON, asks for nothing, or asks for an unknown fact
 */
export function parseConditions(text: string): AnyWhere {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new BadConditions('适用条件不是规范的 JSON 文本，请按“{"firstOffence":true,"corrected":true}”的样式填写')
  }
  const parsed = conditionsSchema.safeParse(read)
  if (!parsed.success) throw new BadConditions(`适用条件中${placeOf(parsed.error)}不能识别，可用的条件：${known()}`)
  if (Object.keys(parsed.data).length === 0) throw new BadConditions('没有适用条件，请至少填写一项')
  return parsed.data
}

function placeOf({ issues }: z.ZodError): string {
  const issue = issues[0]
  if (issue?.code === 'unrecognized_keys') return `“${issue.keys.join('、')}”`
  return issue && issue.path.length > 0 ? `“${issue.path.join('.')}”的值` : '的内容'
}

const known = () =>
  Object.keys(caseFacts.shape)
    .map((name) => `${titleOf(name)}（${name}）`)
    .join('、')

/** The Chinese title of a case's fact. */
export function titleOf(name: string): string {
  return fieldMeta(caseFacts.shape[name as keyof typeof caseFacts.shape])?.title ?? name
}

/** A line of a condition in words: 逾期天数不超过30. Amounts of money are said in yuan. */
export function sayCondition(name: string, condition: unknown): string {
  if (name === 'not') return `不属于：${sayAll(condition as AnyWhere, '并且')}`
  if (name === 'any') return (condition as AnyWhere[]).map((where) => sayAll(where, '并且')).join('，或者')
  if (name === 'all') return (condition as AnyWhere[]).map((where) => sayAll(where, '并且')).join('，并且')
  return titleOf(name) + sayBounds(name, condition)
}

const sayAll = (where: AnyWhere, and: string): string =>
  Object.entries(where)
    .map(([name, condition]) => sayCondition(name, condition))
    .join(and)

function sayBounds(name: string, condition: unknown): string {
  if (typeof condition !== 'object' || condition === null)
    return condition === true ? '' : condition === false ? '：否' : `为${sayValue(name, condition)}`
  const { from, to, in: among, exists } = condition as { from?: number; to?: number; in?: unknown[]; exists?: boolean }
  if (among) return `为${among.map((one) => sayValue(name, one)).join('或')}`
  if (exists !== undefined) return exists ? '已查明' : '未查明'
  return [from !== undefined && `不少于${sayValue(name, from)}`, to !== undefined && `不超过${sayValue(name, to)}`]
    .filter(Boolean)
    .join('、')
}

/** A fact's value in words. */
export function sayValue(name: string, value_: unknown): string {
  if (value_ === undefined || value_ === null) return '未填写'
  if (typeof value_ === 'boolean') return value_ ? '是' : '否'
  const kind = fieldMeta(caseFacts.shape[name as keyof typeof caseFacts.shape])?.kind
  return kind === 'money' && typeof value_ === 'number' ? `${value_ / 100}元` : String(value_)
}
