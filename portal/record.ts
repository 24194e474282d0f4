/** One thing that everybody may see: already masked, already in words. */
export interface PublicRecord {
  readonly kind: string
  readonly id: string
  readonly href: string
  readonly title: string
  readonly number?: string
  readonly unit: { readonly id: string; readonly name: string }
  /** The day it is listed by. */
  readonly on?: string
  /** What stands in the columns of its kind, in their order. */
  readonly cells: readonly Cell[]
  /** Withdrawn: the number stays as a blank, with the reason. */
  readonly gone?: { readonly on?: string; readonly why: string }
}

export type Cell = string | number | null

export interface PublicColumn {
  readonly title: string
  /** Days become date cells and money (in fen) yuan in a workbook. */
  readonly holds: 'text' | 'day' | 'count' | 'money'
  /** What the column means, for the definition sheet. */
  readonly says: string
  /** Shown in the list on a screen; all columns are in the data. */
  readonly listed?: boolean
}

/** A kind of public record. */
export interface PublicKind {
  readonly key: string
  readonly title: string
  readonly group: Group
  /** What stands in the list and what does not, in a sentence or two. */
  readonly says: string
  readonly columns: readonly PublicColumn[]
  /** What a row is called and its day. */
  readonly heads: { readonly title: string; readonly on: string }
}

export const groups = {
  enforcement: '行政执法',
  decisions: '决策和文件',
  lists: '清单和办事指南',
  law: '普法和法律服务',
  report: '报告和考核',
} as const
export type Group = keyof typeof groups

/** What a list was narrowed by. */
export interface Sought {
  readonly text?: string
  readonly year?: string
  readonly unit?: string
  readonly kind?: string
}

/** Folds width and case, so that ２０２３ finds 2023 and 〔 〕 stay what they are. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const texts = new WeakMap<PublicRecord, string>()
function textOf(record: PublicRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const { title, number = '', unit, cells, gone } = record
  const text = folded([title, number, unit.name, ...cells.filter((cell) => typeof cell === 'string'), gone?.why ?? ''].join('\n'))
  texts.set(record, text)
  return text
}

/** The records that bear every word asked for and lie within year, authority and kind; only what is shown is searched. */
export function found(records: readonly PublicRecord[], { text = '', year, unit, kind }: Sought): PublicRecord[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return records.filter(
    (record) =>
      (year === undefined || record.on?.startsWith(year)) &&
      (unit === undefined || record.unit.id === unit) &&
      (kind === undefined || record.kind === kind) &&
      words.every((word) => textOf(record).includes(word)),
  )
}
