import { chineseNumber, numberWords } from './chineseNumber.ts'
import { empty, narrow, ok, type Read, saysNothing, stop } from './read.ts'

export type MoneyUnit = '元' | '万元' | '亿元'
const fenOf: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }
/** A unit alone (万元) is no number in words. */
const words = new RegExp(`(?<![${numberWords}\\d.(（])(?![万萬亿億千百仟佰])[${numberWords}]+(?=[元圆])`)

/**
 * An amount in fen: 2万元, 20,000元, ￥574,451, 贰万元整, 罚款:8.0（万元. Without a unit in cell or heading it is asked; where the two differ,
 * or the amount is one of many (2000元/人), it is stopped.
 * @param unit of the heading, or as the column's question was answered
 */
export function readMoney(raw: string, unit?: MoneyUnit): Read<number> {
  if (saysNothing(raw)) return empty
  const text = narrow(raw).replace(/\s+/g, '')
  if (/[元万]\/?(每)?(\/|每)(人|户|件|次|天|日|月|年|亩|平)/.test(text) || /^每(人|户|件|次|天|日|月)/.test(text))
    return stop('是每人、每件的数额，不是合计；请填写合计金额')
  if (/[*＊]/.test(text)) return stop('有星号遮盖，看不出数额；请填写完整金额')
  if (/(余|多|左右|约|近|上下|\+)/.test(text.replace(/多缴|多收/, ''))) return { status: 'flag', says: '约数，只保留原文，不计入金额' }
  const inWords = wordsOf(text)
  const number = /-?\d[\d,]*(\.\d+)?(e[+-]?\d+)?/i.exec(text)
  if (!number) {
    return inWords === undefined ? stop(`“${raw.trim()}”不是金额；请以元为单位填写`) : inFen(raw, inWords, 100)
  }
  if (/\d[\d,.]*\D+\d/.test(text) && inWords === undefined && /[;；、+]/.test(text)) return stop('一格里有几个数额；请分列或者填写合计')
  const value = Number(number[0].replaceAll(',', ''))
  const own = unitAfter(text, number.index + number[0].length) ?? (/[￥¥$]|RMB|人民币/i.test(text) ? '元' : undefined)
  if (inWords !== undefined) {
    const said = inFen(raw, inWords, 100)
    const digits = inFen(raw, value, fenOf[own ?? '元'])
    return said.status === 'ok' && digits.status === 'ok' && said.value !== digits.value ? stop('大写和小写金额不一致；请核对') : said
  }
  if (own !== undefined && unit !== undefined && own !== unit) return stop(`格内写的是“${own}”，这一列是“${unit}”；请核对后统一`)
  const meant = own ?? unit
  if (meant === undefined) {
    if (value === 0) return ok(0)
    return { status: 'ask', why: 'money-unit', says: '格内和表头都没有写单位', offers: ['元', '万元'] }
  }
  return inFen(raw, value, fenOf[meant])
}

/** 贰万元整, 一千五百元: words that end in 元. */
function wordsOf(text: string): number | undefined {
  const found = words.exec(text)
  return found ? chineseNumber(found[0]) : undefined
}

function unitAfter(text: string, at: number): MoneyUnit | undefined {
  const [, found] = /^[（(]?(亿元|亿|万元|万|元|圆|块)/.exec(text.slice(at)) ?? []
  return found === undefined ? undefined : found.startsWith('亿') ? '亿元' : found.startsWith('万') ? '万元' : '元'
}

/** What floating point leaves beyond the hundredth (0.1+0.2) is not a third decimal. */
function inFen(raw: string, value: number, per: number): Read<number> {
  const fen = Math.round(value * per)
  if (!Number.isSafeInteger(fen) || fen < 0) return stop(`“${raw.trim()}”不是金额；请填写不小于零的数额`)
  return Math.abs(value * per - fen) < 1e-4 * Math.max(1, value) ? ok(fen) : stop(`“${raw.trim()}”细于一分；金额最多两位小数，请核对`)
}
