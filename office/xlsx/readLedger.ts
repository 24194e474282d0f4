import type { Sealed, SecretKind } from '../../kernel/file/fields.ts'
import { actSchema, type Procedure } from '../../kernel/file/procedure.ts'
import type { Refusal } from '../../kernel/file/refusal.ts'
import { type Day, day, isDay } from '../../kernel/time/day.ts'
import { ownTitles } from './ledger.ts'
import { columnLetters, distinct, itemSeparator, type LedgerColumn, ledgerColumns } from './ledgerColumns.ts'
import { BadLedger, openSheet, type SheetRow } from './readSheet.ts'

/** The day of the act that opens the file. */
export const dayTitle = ownTitles.opened

/** The columns of the act that opens files of a type. @throws BadLedger where it asks for an attachment, which no cell holds */
export function importColumns(procedure: Procedure, kind: string): LedgerColumn[] {
  const { shape } = actSchema(procedure, kind)
  const file = ledgerColumns(shape).find(({ meta, required }) => meta.kind === 'file' && required)
  if (file) throw new BadLedger(`“${procedure.title}”必须附“${file.title}”，台账里放不下附件，不能成批导入，请逐件办理。`)
  return distinct(ledgerColumns(shape, false), [dayTitle])
}

/** A name found to be an id, or why it was not. */
export type Found = { readonly id: string } | { readonly says: string }

/** Whom and what the names in cells mean. */
export interface Lookups {
  unit(text: string): Promise<Found>
  person(text: string): Promise<Found>
  file(text: string, type: string): Promise<Found>
  /** What an act is to hold in place of an identifier. */
  seal(kind: SecretKind, value: string): Sealed
}

/** A cell that cannot be taken. */
export interface CellProblem {
  readonly cell: string
  readonly title: string
  readonly says: string
}

export interface LedgerRow {
  readonly row: number
  readonly on?: Day
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: readonly CellProblem[]
}

export interface Ledger {
  /** Columns of the sheet that mean nothing here. */
  readonly ignored: readonly string[]
  readonly taken: readonly string[]
  readonly rows: readonly SheetRow[]
  /** The text of a row, the same however its columns are ordered and whatever other columns there are. */
  textOf(row: SheetRow): string
  parse(row: SheetRow, lookups: Lookups): Promise<LedgerRow>
  /** Where a refusal of the act belongs: the cell of the fact it is about, otherwise the row. */
  place(row: SheetRow, refusal: Refusal): CellProblem
}

/**
 * Opens a ledger to be imported.
 * @throws BadLedger where it cannot be read, lacks a column that must be filled, or has one twice
 */
export async function openLedger(path: string, columns: readonly LedgerColumn[]): Promise<Ledger> {
  const sheet = await openSheet(path)
  const named = new Set([dayTitle, ...columns.map(({ title }) => title)])
  const titles = sheet.titles.filter((title) => title !== '' && title !== undefined)
  const missing = [dayTitle, ...columns.filter(({ required }) => required).map(({ title }) => title)].filter(
    (title) => !titles.includes(title),
  )
  if (missing.length > 0) throw new BadLedger(`“${path}”第1行缺少必填的列：${missing.join('、')}；可用 --template 取得空白表。`)
  const twice = titles.find((title, at) => named.has(title) && titles.indexOf(title) !== at)
  if (twice) throw new BadLedger(`“${path}”第1行有两列“${twice}”，请删去一列。`)
  const present = columns.filter(({ title }) => titles.includes(title))
  const address = (title: string, row: number) => `${columnLetters(sheet.titles.indexOf(title) + 1)}${row}`
  return {
    ignored: titles.filter((title) => !named.has(title)),
    taken: present.map(({ title }) => title),
    rows: sheet.rows([dayTitle, ...present.map(({ title }) => title)]),
    textOf: ({ cells }) =>
      JSON.stringify(
        Object.entries(cells)
          .flatMap(([title, text]) => (text.trim() ? [[title, text.trim()]] : []))
          .sort(),
      ),
    parse: async (row, lookups) => {
      const problems: CellProblem[] = []
      const bad = (title: string, says: string) => problems.push({ cell: address(title, row.row), title, says })
      const written = (row.cells[dayTitle] ?? '').trim()
      const on = dayOf(written)
      if (!on) bad(dayTitle, written ? `“${written}”不是日期，请按“2024-03-11”填写` : '不能为空')
      const data = await dataOf(present, row, lookups, bad)
      return { row: row.row, data, problems, ...(on && { on }) }
    },
    place: ({ row }, { code, about = '', says, way }) => {
      if (code === 'future') return { cell: address(dayTitle, row), title: dayTitle, says: `${says}；${way}` }
      const [fact, ...path] = about.split(',')[0]?.split('.') ?? []
      const own = present.filter((column) => column.fact === fact)
      const column = own.find(({ field }) => field !== undefined && path.includes(field)) ?? own[0]
      const absent = columns.find((each) => each.fact === fact)
      return column
        ? { cell: address(column.title, row), title: column.title, says: `${says}；${way}` }
        : { cell: `第${row}行`, title: absent?.title ?? '', says: `${says}；${way}` }
    },
  }
}

type Bad = (title: string, says: string) => void

async function dataOf(columns: readonly LedgerColumn[], { cells }: SheetRow, lookups: Lookups, bad: Bad): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {}
  for (const fact of new Set(columns.map((column) => column.fact))) {
    const own = columns.filter((column) => column.fact === fact)
    const single = own.find(({ field }) => field === undefined)
    const value = single ? await readCell(single, cells[single.title] ?? '', lookups, bad) : await itemsOf(own, cells, lookups, bad)
    if (value !== undefined) data[fact] = value
  }
  return data
}

/** Parties or items: the n-th part of each column makes the n-th of them. */
async function itemsOf(own: readonly LedgerColumn[], cells: SheetRow['cells'], lookups: Lookups, bad: Bad): Promise<unknown> {
  const listed = own[0]?.items === true
  const parts = own.map((column) => {
    const text = (cells[column.title] ?? '').trim()
    return { column, parts: text === '' ? [] : listed ? text.split(/[；;]/) : [text] }
  })
  const n = Math.max(...parts.map((each) => each.parts.length))
  if (n === 0) return undefined
  const items: Record<string, unknown>[] = Array.from({ length: n }, () => ({}))
  for (const { column, parts: texts } of parts) {
    if (texts.length !== 0 && texts.length !== n)
      bad(column.title, `有${texts.length}项，同一行其他列有${n}项，各项应以“${itemSeparator}”对应隔开`)
    for (const [at, text] of texts.entries()) {
      const value = await readCell(column, text, lookups, bad)
      if (value !== undefined && items[at]) items[at][column.field ?? ''] = value
    }
  }
  return listed ? items : items[0]
}

async function readCell(column: LedgerColumn, cell: string, lookups: Lookups, bad: Bad): Promise<unknown> {
  const text = cell.trim()
  if (text === '') return undefined
  if (!column.many) return readOne(column, text, lookups, bad)
  const values = []
  for (const each of text.split(/[、；;]/).map((one) => one.trim())) if (each) values.push(await readOne(column, each, lookups, bad))
  return values
}

async function readOne({ meta, title }: LedgerColumn, text: string, lookups: Lookups, bad: Bad): Promise<unknown> {
  const or = <T>(value: T | undefined, says: string): T | undefined => {
    if (value === undefined) bad(title, says)
    return value
  }
  const looked = (found: Found): string | undefined => ('id' in found ? found.id : or(undefined, found.says))
  switch (meta.kind) {
    case 'day':
      return or(dayOf(text), `“${text}”不是日期，请按“2024-03-11”填写`)
    case 'money':
      return or(fenOf(text), `“${text}”不是金额，请以元为单位填写，最多两位小数`)
    case 'count':
      return or(/^\d{1,15}$/.test(text) ? Number(text) : undefined, `“${text}”应为非负整数`)
    case 'yes-no':
      return or({ 是: true, 否: false }[text], `“${text}”应为“是”或者“否”`)
    case 'unit':
      return looked(await lookups.unit(text))
    case 'person':
      return looked(await lookups.person(text))
    case 'ref':
      return looked(await lookups.file(text, meta.of ?? ''))
    case 'secret':
      return text.includes('*') ? or(undefined, '是掩码，不是完整号码') : lookups.seal(meta.mask ?? 'id-number', text)
    default: {
      if (!meta.options) return text
      const code = Object.entries(meta.options).find(([key, word]) => key === text || word === text)?.[0]
      return or(code, `“${text}”不在可选范围，可选：${Object.values(meta.options).join('、')}`)
    }
  }
}

/** Days as they are written: 2024-03-11, 2024/3/11, 2024.3.11, 2024年3月11日, 20240311. */
function dayOf(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(written) ? day(written) : undefined
}

/** Yuan to fen. What a formula leaves beyond the hundredth (0.1+0.2) is not a third decimal. */
function fenOf(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/元$/, '')
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined
  const fen = Math.round(Number(plain) * 100)
  return Math.abs(Number(plain) * 100 - fen) < 1e-4 && Number.isSafeInteger(fen) ? fen : undefined
}

/** How a column is to be filled in, for the sheet 填写说明. */
export function howToFill({ meta, many, items }: LedgerColumn): string {
  const one = () => {
    switch (meta.kind) {
      case 'day':
        return '日期，如 2024-03-11'
      case 'money':
        return '金额，以元为单位，最多两位小数'
      case 'count':
        return '非负整数'
      case 'yes-no':
        return '是、否'
      case 'unit':
        return '单位的全称或者编号'
      case 'person':
        return '人员姓名或者编号；有同名的填编号'
      case 'ref':
        return '所引用案卷的文号、标题或者卷编号'
      case 'secret':
        return '完整号码；加密保存，不以原文显示'
      default:
        return meta.options ? Object.values(meta.options).join('、') : '文字'
    }
  }
  return [one(), many && '可填多项，以“、”隔开', items && `有几个的，各列按同一顺序以“${itemSeparator}”隔开`].filter(Boolean).join('；')
}
