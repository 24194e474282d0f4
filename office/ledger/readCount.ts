import { chineseNumber } from './chineseNumber.ts'
import { empty, narrow, ok, type Read, saysNothing, stop } from './read.ts'

/** A number of persons, cases, times: 12件, １２, 1,280. An approximation stays text and counts for nothing; a dash is nothing, not 0. */
export function readCount(raw: string): Read<number> {
  if (saysNothing(raw)) return empty
  const text = narrow(raw)
    .replace(/\s+/g, '')
    .replace(/^['‘’`]/, '')
  if (/[*＊×]/.test(text)) return stop('有星号遮盖，看不出数目；请填写实际数目')
  if (/(余|多|约|近|左右|上下|以上|\+|几|数十|数百)/.test(text)) return { status: 'flag', says: '约数，只保留原文，不计入数目' }
  const [, digits] = /^(\d[\d,]*)(?:\.0+)?[\p{Script=Han}]{0,3}$/u.exec(text) ?? []
  const value =
    digits === undefined ? chineseNumber(text.replace(/[个件人次起宗份户项名条场期]+$/, '')) : Number(digits.replaceAll(',', ''))
  if (value === undefined || !Number.isSafeInteger(value)) return stop(`“${raw.trim()}”不是数目；请填写非负整数`)
  return ok(value)
}

/** Points and the like, written with decimals and kept in parts of one: 92.3分 are 923 tenths. */
export function readParts(raw: string, per: number): Read<number> {
  if (saysNothing(raw)) return empty
  const [, digits] = /^(\d[\d,]*(?:\.\d+)?)\p{Script=Han}{0,2}$/u.exec(narrow(raw).replace(/\s+/g, '')) ?? []
  const parts = Math.round(Number(digits?.replaceAll(',', '')) * per * 1e6) / 1e6
  if (!Number.isSafeInteger(parts)) return stop(`“${raw.trim()}”不是最多${Math.log10(per)}位小数的数目；请填写数字`)
  return ok(parts)
}
