import { narrow, type Read, saysNothing } from './read.ts'

/** An official number (文号) taken apart; the printed form stays as it is. */
export interface DocumentNumber {
  readonly word: string
  readonly year: number
  readonly no: number
}

/**
 * 三环罚﹝2017﹞131号, （2023）龙口镇人调字第5号, 穗番环罚【2019】0013号, 2019-156: word, year and number. One that cannot be taken apart is kept as
 * printed and flagged.
 */
export function readDocumentNumber(raw: string | null | undefined): Read<DocumentNumber> {
  if (raw === null || raw === undefined || saysNothing(raw)) return { status: 'flag', says: '没有文号' }
  const text = narrow(raw)
    .replace(/\s+/g, '')
    .replace(/[﹝〔[【（(<《]/g, '(')
    .replace(/[﹞〕\]】）)>》]/g, ')')
  const [, word, year, no] = /^(.*?)\((\d{4})年?\)(?:年)?字?(?:第)?0*(\d+)号?$/.exec(text) ?? []
  if (word !== undefined && word !== '') return numbered(word, year, no)
  const [, before, middle, last] = /^\((\d{4})\)(.+?)(?:第)?0*(\d+)号?$/.exec(text) ?? []
  if (middle !== undefined) return numbered(middle, before, last)
  const [, plainYear, plainNo] = /^(\d{4})-0*(\d+)号?$/.exec(text) ?? []
  if (plainYear !== undefined) return numbered('', plainYear, plainNo)
  if (/\(\d{4}\)/.test(text)) return { status: 'flag', says: '文号的序号不是整数，按原文保留' }
  return { status: 'flag', says: '文号没有年份，按原文保留' }
}

const numbered = (word: string, year = '', no = ''): Read<DocumentNumber> => ({
  status: 'ok',
  value: { word, year: Number(year), no: Number(no) },
})

/** What two numbers that mean the same have in common, however they are printed; '' for none. */
export function numberKey(raw: string): string {
  if (saysNothing(raw)) return ''
  const read = readDocumentNumber(raw)
  if (read.status !== 'ok') return narrow(raw).replace(/\s+/g, '')
  const { word, year, no } = read.value
  return `${word.replace(/[字第]$/, '')}|${year}|${no}`
}
