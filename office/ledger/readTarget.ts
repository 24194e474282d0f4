import type { SecretKind } from '../../kernel/file/fields.ts'
import type { Day } from '../../kernel/time/day.ts'
import { narrow, type Read, saysNothing } from './read.ts'
import { readCount, readParts } from './readCount.ts'
import { type DayHabit, readDay } from './readDay.ts'
import { readIdNumber, readPhone } from './readIdNumber.ts'
import { type MoneyUnit, readMoney } from './readMoney.ts'
import { readWords } from './readWords.ts'
import { readYesNo } from './readYesNo.ts'
import { nearest } from './similar.ts'
import type { Target } from './targets.ts'
import type { Found } from './unitNames.ts'

/** Whom and what names in cells mean. */
export interface Directory {
  unit(text: string): Found
  person(text: string): Found
  file(text: string, type: string): Found
}

/** A personal identifier read from a cell: sealed when the act is entered, never kept in plain. */
export class Identifier {
  readonly kind: SecretKind
  readonly value: string
  constructor(kind: SecretKind, value: string) {
    this.kind = kind
    this.value = value
  }
}

export interface Habits extends DayHabit {
  readonly unit?: MoneyUnit
}

export type Value = string | number | boolean | Day | Identifier

/** One value of a cell, as its target takes it. What cannot be understood is asked; the offers are what a person may choose. */
export function readTarget({ kind, column, title }: Target, raw: string, directory: Directory, habits: Habits): Read<Value> {
  switch (kind) {
    case 'day':
      return readDay(raw, habits)
    case 'money':
      return readMoney(raw, habits.unit)
    case 'count':
      return column?.meta.per ? readParts(raw, column.meta.per) : readCount(raw)
    case 'yes-no':
      return readYesNo(raw)
    case 'unit':
      return saysNothing(raw) ? { status: 'empty' } : told(directory.unit(raw))
    case 'person':
      return saysNothing(raw) ? { status: 'empty' } : told(directory.person(raw))
    case 'ref':
      return saysNothing(raw) ? { status: 'empty' } : told(directory.file(raw, column?.meta.of ?? ''))
    case 'secret':
      return identifier(raw, column?.meta.mask ?? 'id-number')
    default:
      if (column?.meta.options) return choice(raw, column.meta.options)
      return readWords(raw, /名/.test(title))
  }
}

const told = (found: Found): Read<Value> => {
  if ('id' in found)
    return found.says === undefined ? { status: 'ok', value: found.id } : { status: 'flag', value: found.id, says: found.says }
  return { status: 'ask', why: 'unknown-value', says: found.says, offers: found.offers.map(({ id }) => id) }
}

function identifier(raw: string, kind: SecretKind): Read<Value> {
  const read = kind === 'phone' ? readPhone(raw) : kind === 'id-number' ? readIdNumber(raw) : readWords(raw)
  if ('value' in read && read.value !== undefined) return { ...read, value: new Identifier(kind, read.value) }
  return read as Read<Value>
}

/** Common ways of saying what is chosen from; the first word of a line is looked for among the choices. */
const ways: readonly (readonly string[])[] = [
  ['成功', '调解成功', '达成协议', '已调', '调成', '调处成功'],
  ['不成', '调解不成', '调解失败', '未达成', '失败', '未成功'],
  ['自然人', '个人', '公民'],
  ['法人', '企业', '公司', '单位', '法人或其他组织'],
  ['个体工商户', '个体', '个体户'],
  ['男', '男性', 'M'],
  ['女', '女性', 'F'],
  ['维持', '维持原行为', '予以维持'],
  ['其他', '其它', '别的'],
]

function choice(raw: string, options: Readonly<Record<string, string>>): Read<Value> {
  if (saysNothing(raw) && !Object.values(options).includes(raw.trim())) return { status: 'empty' }
  const text = plain(raw)
  const all = Object.entries(options)
  const exact = all.find(([code, word]) => code === raw.trim() || plain(word) === text)
  if (exact) return { status: 'ok', value: exact[0] }
  const same = all.filter(([, word]) => kindless(plain(word)) === kindless(text))
  if (same.length === 1) return { status: 'ok', value: same[0]![0] }
  const way = ways.find((words) => words.includes(text))
  const meant = way ? all.filter(([, word]) => way.includes(plain(word)) || plain(word).includes(way[0] ?? '')) : []
  if (meant.length === 1) return { status: 'ok', value: meant[0]![0] }
  const near = nearest(text, all, ([, word]) => word, all.length)
  return {
    status: 'ask',
    why: 'unknown-value',
    says: `不在可选范围；可选：${Object.values(options).join('、')}`,
    offers: [...new Set([...near, ...all].map(([code]) => code))],
  }
}

/** 婚姻家庭 and 婚姻家庭纠纷, 食品类 and 食品: what every word of such a column ends in tells nothing apart. */
const kindless = (text: string): string => text.replace(/(?<=..)(纠纷|案件|类)$/, '')

const plain = (text: string): string => narrow(text).replace(/[\s（）()“”"'、，,。.]/g, '')
