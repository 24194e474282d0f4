import type { Remark } from '../../systems/organisation/importTold.ts'
import { columnLetters, type LedgerColumn } from '../xlsx/ledgerColumns.ts'
import { answers, type Questions } from './questions.ts'
import { narrow, saysNothing } from './read.ts'
import { numberKey, readDocumentNumber } from './readDocumentNumber.ts'
import type { MoneyUnit } from './readMoney.ts'
import { type Directory, type Habits, readTarget, type Value } from './readTarget.ts'
import type { LedgerTable, TableColumn, TableRow } from './table.ts'
import type { Target } from './targets.ts'

/** A row as far as it could be read. Values are by target; parties and items by their order. */
export interface ReadRow {
  readonly sheet: string
  readonly row: number
  readonly values: Map<string, Value | readonly Value[] | readonly (Value | readonly Value[] | undefined)[]>
  /** Every column's text as it stands. */
  readonly raw: Readonly<Record<string, string>>
  readonly number?: string
  readonly numberKey: string
  readonly problems: Remark[]
  readonly flags: Remark[]
  /** An answer said to leave the row out. */
  skipped?: string
}

/** A column that means something here. */
export interface MappedColumn {
  readonly column: TableColumn
  readonly target: Target
}

export interface Reading {
  readonly table: LedgerTable
  readonly columns: readonly MappedColumn[]
  /** By target id: what a whole column is given that the ledger has not. */
  readonly constants: readonly { readonly target: Target; readonly answer: string }[]
  readonly directory: Directory
  readonly questions: Questions
  /** What an id is called, for the offers of a question. */
  readonly called: (target: Target, id: string) => string
}

/** Reads one row's cells. @param texts by column, with corrections and ditto marks already worked in */
export function readRow(reading: Reading, row: TableRow, texts: readonly string[]): ReadRow {
  const { table, columns } = reading
  const read: ReadRow = {
    sheet: table.sheet,
    row: row.row,
    values: new Map(),
    raw: Object.fromEntries(table.columns.flatMap(({ at, name }) => (texts[at] ? [[name, texts[at]]] : []))),
    ...numberOf(columns, texts),
    problems: [],
    flags: [],
  }
  for (const mapped of columns) readColumn(reading, read, mapped, texts[mapped.column.at] ?? '')
  for (const { target, answer } of reading.constants) if (!read.values.has(target.id)) readConstant(reading, read, target, answer)
  for (const mapped of columns) spreadOne(reading, read, mapped)
  for (const { column } of columns) noteRemark(read, column, row.cells[column.at]?.note)
  return read
}

function numberOf(columns: readonly MappedColumn[], texts: readonly string[]): { number?: string; numberKey: string } {
  const own = columns.find(({ target }) => target.id === '$number')
  const text = own ? (texts[own.column.at] ?? '').trim() : ''
  return saysNothing(text) ? { numberKey: '' } : { number: text, numberKey: numberKey(text) }
}

function readColumn(reading: Reading, read: ReadRow, { column, target }: MappedColumn, text: string): void {
  const remark = (says: string, raw = text): Remark => ({
    sheet: read.sheet,
    row: read.row,
    cell: `${columnLetters(column.at + 1)}${read.row}`,
    column: column.name,
    raw,
    says,
  })
  if (target.id === '$number') {
    const number = readDocumentNumber(text)
    if (number.status === 'flag') read.flags.push(remark(number.says))
    return
  }
  if (target.id === '$remark') {
    if (/(撤销|撤案|移送|重复|作废)/.test(text))
      read.flags.push(remark(`备注中有“${/(撤销|撤案|移送|重复|作废)/.exec(text)?.[1]}”，请核对这一件是否还应当算`))
    return
  }
  if (text.trim() === '') return
  const one = (raw: string): Value | undefined => readOne(reading, read, target, column, raw, remark)
  const of = target.column
  if (!of?.items) {
    const value = of?.many ? partsOf(text).map(one) : one(text)
    if (Array.isArray(value)) {
      const all = value.filter((each): each is Value => each !== undefined)
      if (all.length > 0) read.values.set(target.id, all)
    } else if (value !== undefined) read.values.set(target.id, value)
    return
  }
  const items = itemsOf(reading, column, target, text, remark)
  read.values.set(
    target.id,
    items.map((part) => (part.trim() === '' ? undefined : of.many ? partsOf(part).flatMap((each) => one(each) ?? []) : one(part))),
  )
}

const partsOf = (text: string): string[] =>
  text
    .split(/[、；;，,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Several in one cell: between “；” or line breaks; “、” between names is asked about. */
function itemsOf({ questions }: Reading, column: TableColumn, target: Target, text: string, remark: (says: string) => Remark): string[] {
  const lines = text.split('\n')
  // A break within a name (钱⏎七) parts nobody.
  const parts = /[；;]/.test(text) || lines.some((line) => line.trim().length < 2) ? text.split(/[；;]/) : lines
  if (target.column?.field !== 'name' || !parts.some((part) => part.includes('、'))) return parts
  const answer = questions.ask(
    {
      id: `split:${column.name}`,
      kind: 'split',
      column: column.name,
      target: target.id,
      raw: text.trim(),
      says: `“${column.name}”的一格里有几个名字，以“、”隔开的是否各算一个？`,
      offers: [
        { answer: answers.no, title: '照原样，算一个' },
        { answer: answers.yes, title: '以“、”隔开的各算一个' },
      ],
      free: false,
      needed: false,
    },
    remark('').cell,
  )
  return answer === answers.yes ? parts.flatMap((part) => part.split('、')) : parts
}

function readOne(
  reading: Reading,
  read: ReadRow,
  target: Target,
  column: TableColumn,
  raw: string,
  remark: (says: string, raw?: string) => Remark,
): Value | undefined {
  const habits = habitsOf(reading, column)
  const given = readTarget(target, raw, reading.directory, habits)
  switch (given.status) {
    case 'ok':
      return given.value
    case 'empty':
      return undefined
    case 'flag':
      read.flags.push(remark(given.says, raw))
      return given.value
    case 'stop':
      read.problems.push(remark(given.says.includes('“') ? given.says : `“${raw.trim()}”${given.says}`, raw))
      return undefined
    case 'ask': {
      const { answer, says } = askAbout(reading, target, column, raw, given, remark('').cell)
      if (answer === undefined) {
        read.problems.push(remark(says, raw))
        return undefined
      }
      if (answer === answers.skip) read.skipped = `“${raw.trim()}”的行按答复不导入`
      if (answer === answers.skip || answer === answers.empty) return undefined
      const again = readTarget(target, answer, reading.directory, habits)
      if (again.status === 'ok') return again.value
      if (again.status === 'flag' && again.value !== undefined) return again.value
      read.problems.push(remark(`答复“${answer}”${'says' in again ? again.says : '是空的'}`, raw))
      return undefined
    }
  }
}

/** What is known of a whole column: the unit of its heading, otherwise what was answered. */
function habitsOf({ questions }: Reading, { name, unit: headed }: TableColumn): Habits {
  const unit = headed ?? questions.given(`money-unit:${name}`)
  const year = Number(questions.given(`year:${name}`) ?? '')
  const century = questions.given(`century:${name}`)
  return {
    ...(unit && { unit: unit as MoneyUnit }),
    ...(year >= 1900 && year <= 2100 && { year }),
    ...((century === '20' || century === '19') && { century: Number(century) * 100 }),
  }
}

function askAbout(
  { questions, called, table }: Reading,
  target: Target,
  column: TableColumn,
  raw: string,
  given: { readonly why: string; readonly says: string; readonly offers?: readonly string[] },
  cell: string,
): { answer: string | undefined; says: string } {
  const base = { column: column.name, target: target.id, free: false, needed: true }
  const only = (title: string) => ({ answer: undefined, says: `“${raw.trim()}”${given.says}；${title}` })
  if (given.why === 'money-unit') {
    const offers = [
      { answer: '元', title: '元' },
      { answer: '万元', title: '万元' },
    ]
    questions.ask(
      {
        ...base,
        id: `money-unit:${column.name}`,
        kind: 'money-unit',
        says: `“${column.name}”没有写单位，是元还是万元？`,
        offers,
        raw: raw.trim(),
      },
      cell,
    )
    return only('请回答这一列的单位')
  }
  if (given.why === 'two-digit-year') {
    const [, short] = /^(\d{2})\D/.exec(narrow(raw).trim()) ?? []
    const offers = ['20', '19'].map((answer) => ({
      answer,
      title: short === undefined ? `${answer}××年` : `${answer}××年（“${raw.trim()}”为${answer}${short}年）`,
    }))
    questions.ask(
      {
        ...base,
        id: `century:${column.name}`,
        kind: 'century',
        says: `“${column.name}”的年份只有两位数，是哪个世纪？`,
        offers,
        raw: raw.trim(),
      },
      cell,
    )
    return only('请回答这一列的世纪')
  }
  if (given.why === 'year-missing') {
    const { year } = table.about
    const offers = year === undefined ? [] : [{ answer: String(year), title: `${year}年（表头所写）` }]
    questions.ask(
      {
        ...base,
        id: `year:${column.name}`,
        kind: 'year',
        says: `“${column.name}”有些日期没有写年份，是哪一年？`,
        offers,
        free: true,
        raw: raw.trim(),
      },
      cell,
    )
    return only('请回答这一列的年份')
  }
  const value = narrow(raw)
  const answer = questions.ask(
    {
      ...base,
      id: `value:${target.id}:${value}`,
      kind: 'value',
      raw: raw.trim(),
      says: given.says.includes(`“${raw.trim()}”`)
        ? `“${column.name}”一列：${given.says}`
        : `“${column.name}”的“${raw.trim()}”${given.says}`,
      offers: [
        ...(given.offers ?? []).map((id) => ({ answer: id, title: called(target, id) })),
        { answer: answers.empty, title: '当作没有填' },
        { answer: answers.skip, title: '这些行先不导入' },
      ],
      free: true,
    },
    cell,
  )
  return { answer, says: given.says.includes(`“${raw.trim()}”`) ? given.says : `“${raw.trim()}”${given.says}` }
}

function readConstant({ directory }: Reading, read: ReadRow, target: Target, answer: string): void {
  if (answer === answers.empty) return
  const names = namesBeside(read, target.column)
  if (answer === answers.infer) {
    if (names.length > 0) read.values.set(target.id, target.column?.items ? names.map(kindOfParty) : kindOfParty(names[0] ?? ''))
    return
  }
  const given = readTarget(target, answer, directory, { unit: '元' })
  if (!('value' in given) || given.value === undefined) return
  const { value } = given
  if (!target.column?.items) read.values.set(target.id, target.column?.many ? [value] : value)
  else if (names.length > 0)
    read.values.set(
      target.id,
      names.map(() => value),
    )
}

/** Two names in a row and 自然人 written once: whether it is said of both, is asked once for the column. */
function spreadOne({ questions }: Reading, read: ReadRow, { column, target }: MappedColumn): void {
  const of = target.column
  if (!of?.items || (target.kind !== 'choice' && target.kind !== 'yes-no')) return
  const [names, value] = [namesBeside(read, of), read.values.get(target.id)]
  if (names.length < 2 || !Array.isArray(value) || value.length !== 1 || value[0] === undefined) return
  const cell = `${columnLetters(column.at + 1)}${read.row}`
  const raw = (read.raw[column.name] ?? '').trim()
  const answer = questions.ask(
    {
      id: `spread:${column.name}`,
      kind: 'spread',
      column: column.name,
      target: target.id,
      raw,
      says: `有几个名字的行，“${column.name}”只写了一个，是否各个都是它？`,
      offers: [
        { answer: answers.yes, title: '各个都是' },
        { answer: answers.no, title: '只是第一个的，其余另填' },
      ],
      free: false,
      needed: true,
    },
    cell,
  )
  if (answer === answers.yes)
    read.values.set(
      target.id,
      names.map(() => value[0]),
    )
  else {
    const ask = answer === answers.no ? `请写${names.length}个，以“；”隔开` : '请回答是否各个都是它'
    const says = `有${names.length}个名字，这一格只写了1个；${ask}`
    read.problems.push({ sheet: read.sheet, row: read.row, cell, column: column.name, raw, says })
  }
}

/** The names of the parties whose kind or the like is being filled in. */
function namesBeside(read: ReadRow, column: LedgerColumn | undefined): string[] {
  const names = read.values.get(`fact:${column?.fact}.name`)
  return names === undefined ? [] : [names].flat().map(String)
}

/** 自然人, 法人 or 个体工商户, by how a name ends. Asked for once, never assumed. */
export function kindOfParty(name: string): string {
  if (/(店|超市|经营部|商行|餐馆|饭店|诊所|门市|摊|工作室|养殖场)$/.test(name)) return 'business'
  if (/(公司|厂|社|集团|银行|医院|学校|中心|院|局|委员会|政府|协会|合伙)(（.*）)?$/.test(name) || name.length > 8) return 'legal'
  return 'natural'
}

function noteRemark(read: ReadRow, column: TableColumn, note: string | undefined): void {
  if (note !== undefined)
    read.flags.push({
      sheet: read.sheet,
      row: read.row,
      cell: `${columnLetters(column.at + 1)}${read.row}`,
      column: column.name,
      raw: note,
      says: `有批注“${note.slice(0, 60)}”，请核对`,
    })
}
