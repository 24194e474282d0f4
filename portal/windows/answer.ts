import { type Day, isDay } from '../../kernel/time/day.ts'
import type { Option, Question } from './window.ts'

/** An answer as it will be kept, or what is wrong with it, in the words of both the summary and the field. */
export type Judged = { readonly value: string } | { readonly wrong: string }

/**
 * Reads what somebody typed. Days may be written as people write them; a telephone number may bear blanks.
 * @param options the codes that may be chosen
 */
export function judgeAnswer(question: Question, typed: string, options: readonly Option[], today: Day): Judged {
  const { kind, short, optional, most = 5000 } = question
  // Papers are judged one by one as they arrive.
  if (kind === 'papers') return { value: typed }
  // Words stay as they were written: folding would turn Chinese commas into others.
  const text = kind === 'long' || kind === 'text' ? typed.replaceAll('\r\n', '\n').trim() : typed.normalize('NFKC').trim()
  if (text === '') return optional ? { value: '' } : { wrong: missing(question) }
  if (text.length > most) return { wrong: `“${short}”写了${text.length}个字，请缩短到${most}个字以内` }
  switch (kind) {
    case 'choice':
      return options.some(({ code }) => code === text) ? { value: text } : { wrong: `请从所列的里面选一个“${short}”` }
    case 'several': {
      const codes = text.split(',').filter((one) => options.some(({ code }) => code === one))
      return codes.length > 0 ? { value: codes.join(',') } : { wrong: `请至少选一项“${short}”` }
    }
    case 'day':
      return judgeDay(question, text, today)
    case 'count':
      return /^\d{1,6}$/.test(text) ? { value: String(Number(text)) } : { wrong: `“${short}”请写数字，例如80` }
    case 'phone': {
      const digits = text.replace(/[\s()-]/g, '')
      return /^\+?\d{7,15}$/.test(digits) ? { value: digits } : { wrong: `“${short}”看起来不是电话号码，请写手机号，或者带区号的座机` }
    }
    case 'id-number':
      return /^[A-Za-z0-9()-]{5,30}$/.test(text) ? { value: text.toUpperCase() } : { wrong: `“${short}”只有数字和字母，请核对` }
    default:
      return { value: text }
  }
}

const missing = ({ kind, short }: Question): string => (kind === 'choice' || kind === 'several' ? `请选择“${short}”` : `请填写“${short}”`)

function judgeDay({ short, until, from }: Question, text: string, today: Day): Judged {
  const day = readDay(text)
  if (day === undefined) return { wrong: `“${short}”认不出来，请写成2024年3月5日或者20240305` }
  if (!isDay(day)) return { wrong: `“${short}”没有这一天（${day}），请核对` }
  if (until === 'today' && day > today) return { wrong: `“${short}”还没有到（${day}），请写今天或者以前的日期` }
  if (from === 'today' && day < today) return { wrong: `“${short}”已经过去（${day}），请写今天以后的日期` }
  return { value: day }
}

/** A day as people write it: 20240305, 2024.3.5, 2024年3月5日, in narrow or wide figures; undefined for what is none. */
export function readDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, year, month, day] = plain.match(/^(\d{4})(\d{2})(\d{2})$/) ?? plain.match(/^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})日?$/) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
