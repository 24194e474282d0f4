import { unitKinds } from '../../systems/organisation/unit.ts'
import { BadLedger, readSheet, type SheetRow } from './readSheet.ts'

/** One unit of a county's tree, as its row says. */
export interface UnitRow {
  readonly id: string
  readonly data: Readonly<Record<string, string | number | boolean>>
}

export const unitColumns = [
  '编号',
  '名称',
  '简称',
  '机关代字',
  '性质',
  '上级编号',
  '区划代码',
  '考核组',
  '行政执法主体',
  '承接赋权事项',
] as const

/**
 * The unit tree of one xlsx, parents before children.
 * @throws BadLedger naming every bad cell at once: empty or repeated ids, unknown kinds, parents that are not there, circles, no root or several
 */
export async function readUnitTree(path: string): Promise<UnitRow[]> {
  const rows = await readSheet(path, unitColumns)
  const problems = rows.flatMap((row) => problemsOf(row, rows))
  const roots = rows.filter(({ cells }) => !cells.上级编号?.trim())
  if (roots.length !== 1) problems.push(`应有且只有一个没有上级的单位（县本级），现有${roots.length}个`)
  if (problems.length > 0) throw new BadLedger(`“${path}”有${problems.length}处需要修改：\n${problems.join('\n')}`)
  return inOrder(rows).map(({ cells }, sort) => ({ id: cell(cells, '编号'), data: dataOf(cells, sort) }))
}

type Cells = SheetRow['cells']
const cell = (cells: Cells, name: (typeof unitColumns)[number]) => (cells[name] ?? '').trim()
const kindOf = new Map(Object.entries(unitKinds).map(([code, title]) => [title as string, code]))
const letter = (name: (typeof unitColumns)[number]) => String.fromCharCode(65 + unitColumns.indexOf(name))

function problemsOf({ row, cells }: SheetRow, rows: readonly SheetRow[]): string[] {
  const at = (name: (typeof unitColumns)[number], says: string) => `${letter(name)}${row}（${name}）：${says}`
  const id = cell(cells, '编号')
  const problems: string[] = []
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) problems.push(at('编号', `“${id}”应为1至40位字母、数字、横线`))
  else if (rows.some((other) => other.row < row && cell(other.cells, '编号') === id)) problems.push(at('编号', `“${id}”重复`))
  if (!cell(cells, '名称')) problems.push(at('名称', '不能为空'))
  if (!kindOf.has(cell(cells, '性质')))
    problems.push(at('性质', `“${cell(cells, '性质')}”不在可选范围，可选：${[...kindOf.keys()].join('、')}`))
  const parent = cell(cells, '上级编号')
  if (parent && !rows.some((other) => cell(other.cells, '编号') === parent)) problems.push(at('上级编号', `没有编号为“${parent}”的单位`))
  if (parent && circles(id, rows)) problems.push(at('上级编号', '上下级关系成环'))
  if (cell(cells, '考核组') && !/^[ABCD]$/.test(cell(cells, '考核组'))) problems.push(at('考核组', '应为 A、B、C、D 或者空'))
  for (const name of ['行政执法主体', '承接赋权事项'] as const)
    if (!['', '是', '否'].includes(cell(cells, name))) problems.push(at(name, '应为“是”“否”或者空'))
  return problems
}

function circles(id: string, rows: readonly SheetRow[]): boolean {
  const parents = new Map(rows.map(({ cells }) => [cell(cells, '编号'), cell(cells, '上级编号')]))
  const seen = new Set<string>()
  for (let at: string | undefined = id; at; at = parents.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

function inOrder(rows: readonly SheetRow[]): SheetRow[] {
  const children = (parent: string): SheetRow[] =>
    rows.filter(({ cells }) => cell(cells, '上级编号') === parent).flatMap((row) => [row, ...children(cell(row.cells, '编号'))])
  return children('')
}

function dataOf(cells: Cells, sort: number): UnitRow['data'] {
  const text = (fact: string, name: (typeof unitColumns)[number]) => (cell(cells, name) ? { [fact]: cell(cells, name) } : {})
  const yes = (fact: string, name: (typeof unitColumns)[number]) => (cell(cells, name) ? { [fact]: cell(cells, name) === '是' } : {})
  return {
    name: cell(cells, '名称'),
    shortName: cell(cells, '简称') || cell(cells, '名称'),
    kind: kindOf.get(cell(cells, '性质')) ?? '',
    ...text('docWord', '机关代字'),
    ...text('parent', '上级编号'),
    ...text('regionCode', '区划代码'),
    ...text('group', '考核组'),
    ...yes('enforcement', '行政执法主体'),
    ...yes('delegated', '承接赋权事项'),
    sort,
  }
}
