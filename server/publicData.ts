import type { LedgerCell } from '../office/xlsx/ledgerCell.ts'
import type { PublicColumn, PublicKind, PublicRecord, Sought } from '../portal/record.ts'
import type { County } from '../store/county.ts'

/** Columns of the data of one kind; without a kind, what all records have in common. */
export const dataColumns = (kind: PublicKind | undefined): PublicColumn[] => [
  ...(kind ? [] : [{ title: '类别', holds: 'text', says: '公开内容的类别' } as const]),
  { title: '文号', holds: 'text', says: '文书或者文件的编号；没有编号的为空' },
  { title: kind?.heads.title ?? '名称', holds: 'text', says: '自然人的姓名按规定隐去名字' },
  { title: '单位', holds: 'text', says: '作出、制定或者保管的单位' },
  { title: kind?.heads.on ?? '日期', holds: 'day', says: '清单按这个日期从近到远排列' },
  ...(kind?.columns ?? []),
  { title: '网址', holds: 'text', says: '本站上的网页（站内地址）' },
]

export function dataRow(record: PublicRecord, kind: PublicKind | undefined, kinds: readonly PublicKind[]): LedgerCell[] {
  const { number, title, unit, on, cells, href } = record
  return [
    ...(kind ? [] : [kinds.find(({ key }) => key === record.kind)?.title ?? record.kind]),
    number ?? '',
    title,
    unit.name,
    on ?? null,
    ...(kind ? cells : []),
    href,
  ]
}

/** What the data is: for the sheet 说明. */
export function aboutData({
  county,
  kind,
  rows,
  sought,
  kinds,
}: {
  readonly county: County
  readonly kind: PublicKind | undefined
  readonly rows: number
  readonly sought: Sought
  readonly kinds: readonly PublicKind[]
}): (readonly [string, string | number])[] {
  const conditions = [
    sought.text && `含“${sought.text}”`,
    sought.year && `${sought.year}年`,
    sought.unit && `单位：${county.unitName(sought.unit)}`,
    sought.kind && `类别：${kinds.find(({ key }) => key === sought.kind)?.title ?? sought.kind}`,
  ].filter(Boolean)
  return [
    ['内容', `${county.name}${kind?.title ?? '公开内容'}`],
    ['范围', kind?.says ?? '本站公开的全部类别'],
    ['条数', rows],
    ['条件', conditions.join('；') || '无'],
    ['截至', county.today()],
    ['隐去', '身份证号、手机号一律不公开；自然人当事人只写姓氏'],
    ...(county.demo ? [['提示', '演示数据，单位和人员均为虚构'] as const] : []),
  ]
}

/** CSV with the mark that Excel and WPS need for Chinese. What a table program would take for a formula is kept from being one. */
export function csvOf(rows: readonly (readonly LedgerCell[])[], columns: readonly Pick<PublicColumn, 'holds'>[] = []): string {
  const cell = (value: LedgerCell, at: number, head: boolean): string => {
    if (value === null) return ''
    const shown = !head && columns[at]?.holds === 'money' ? (Number(value) / 100).toFixed(2) : String(value)
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row, line) => row.map((value, at) => cell(value, at, line === 0)).join(',')).join('\r\n')}\r\n`
}
