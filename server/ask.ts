import type { FastifyRequest } from 'fastify'
import type { Procedure } from '../kernel/file/procedure.ts'
import { type Day, day } from '../kernel/time/day.ts'
import { badRequest, notSignedIn } from './problem.ts'
import type { Asking } from './serving.ts'

/** Who asks. @throws Problem 401 on a route whose hook found nobody */
export function asking(request: FastifyRequest): Asking {
  if (!request.asking) throw notSignedIn()
  return request.asking
}

/** One value of the query string; a name given twice is refused. @throws Problem 400 */
export function oneOf(query: unknown, name: string): string | undefined {
  const value = (query as Record<string, unknown>)[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw badRequest(`“${name}”只能给出一个值`, '请删去多余的值')
  if (value.length > 400) throw badRequest(`“${name}”过长`, '请缩短后重试')
  return value
}

/** A day of the query string. @throws NotADay */
export function dayOfQuery(query: unknown, name: string): Day | undefined {
  const value = oneOf(query, name)
  return value === undefined ? undefined : day(value)
}

/** A whole number of the query string within bounds. @throws Problem 400 */
export function countOfQuery(query: unknown, name: string, otherwise: number, most: number): number {
  const value = oneOf(query, name)
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most) throw badRequest(`“${name}”应为1至${most}的整数`, '请改正后重试')
  return number
}

/** Names a list may be filtered by: the file's own columns, the typed columns and the terms of its procedure. */
export function filterNames(procedure: Procedure): string[] {
  const { kinds = [], days = [], amounts = [] } = procedure.columns
  return [
    ...new Set(['state', 'unit', 'outcome', 'edition', 'holder', 'opened', 'closed', ...kinds, ...days, ...amounts, ...procedure.terms]),
  ]
}

/** Days and amounts take a span, `name=from..to` with either end left out; everything else is equal, or one of several parted by commas. */
export function filtersOf(procedure: Procedure, query: unknown, not: readonly string[]): Record<string, unknown> {
  const names = new Set(filterNames(procedure))
  const { days = [], amounts = [] } = procedure.columns
  const where: Record<string, unknown> = {}
  for (const name of Object.keys(query as object)) {
    if (not.includes(name)) continue
    if (!names.has(name)) throw badRequest(`不能按“${name}”筛选`, `可用：${[...names, ...not].join('、')}`)
    const value = oneOf(query, name)
    if (value === undefined) continue
    if (['opened', 'closed', ...days].includes(name)) where[name] = span(name, value, day)
    else if (amounts.includes(name)) where[name] = span(name, value, number)
    else where[name] = value.includes(',') ? { in: value.split(',') } : literal(procedure, name, value)
  }
  return where
}

function span<T>(name: string, value: string, read: (text: string) => T): { from?: T; to?: T } | T {
  const [from = '', to, ...rest] = value.split('..')
  if (rest.length > 0) throw badRequest(`“${name}”的范围写法有误`, '请写作“起..止”，其中一端可以省略')
  if (to === undefined) return read(from)
  return { ...(from && { from: read(from) }), ...(to && { to: read(to) }) }
}

function number(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw badRequest(`“${text}”不是整数`, '请填写整数')
  return value
}

/** Yes-or-no facts come as words in a query string. */
function literal(procedure: Procedure, name: string, value: string): string | boolean {
  const schema = procedure.facts.shape[name] as { meta?: () => { kind?: string } | undefined } | undefined
  return schema?.meta?.()?.kind === 'yes-no' ? value === 'true' : value
}
