import { z } from 'zod'
import { fieldMeta } from './fields.ts'
import type { Procedure } from './procedure.ts'

/** What the columns of every file are called. */
const own: Readonly<Record<string, string>> = {
  state: '状态',
  unit: '单位',
  outcome: '结果',
  edition: '适用的规定',
  holder: '承办人',
  opened: '登记日期',
  closed: '办结日期',
}

/** What people call a name that `lookup` knows: a fact or column by its title, `on.accept` as 受理日期, `due.decide` by its limit. */
export function nameTitle(procedure: Procedure, name: string): string {
  const fact = procedure.facts.shape[name] as z.ZodType | undefined
  const title = (fact && fieldMeta(fact)?.title) ?? own[name]
  if (title) return title
  const dot = name.indexOf('.')
  const [kind, rest] = [name.slice(0, dot), name.slice(dot + 1)]
  const act = procedure.acts[rest]?.title
  const clock = procedure.clocks[rest]?.title
  if (kind === 'on' && act) return `${act}的日期`
  if (kind === 'n' && act) return `${act}的次数`
  if (kind === 'due' && clock) return `“${clock}”届满日`
  if (kind === 'met' && clock) return `“${clock}”完成日`
  const list = procedure.facts.shape[kind] as z.ZodType | undefined
  const listed = list && fieldMeta(list)?.title
  if (!listed) return name
  if (rest === 'size') return `${listed}的数量`
  const [, field = ''] = rest.split('sum.')
  return `${itemTitle(list, field) ?? listed}合计`
}

/** The title of a field of a list's items. */
function itemTitle(list: z.ZodType, field: string): string | undefined {
  const array = list instanceof z.ZodOptional ? list.unwrap() : list
  const item = array instanceof z.ZodArray ? array.element : undefined
  const schema = item instanceof z.ZodObject ? (item.shape[field] as z.ZodType | undefined) : undefined
  return schema && fieldMeta(schema)?.title
}
