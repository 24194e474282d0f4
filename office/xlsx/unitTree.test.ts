import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { BadLedger } from './readSheet.ts'
import { readUnitTree, unitColumns } from './unitTree.ts'

async function sheet(rows: readonly (readonly unknown[])[], head: readonly string[] = unitColumns): Promise<string> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('机构')
  page.addRow([...head])
  for (const row of rows) page.addRow([...row])
  const path = join(await mkdtemp(join(tmpdir(), 'units-')), '机构.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

const county = ['county', '某县人民政府', '某县政府', '', '县', '', '411797', '', '', '']
const town = ['t-1', '一号镇人民政府', '一号镇', '一镇', '乡镇', 'county', '411797100', 'A', '是', '是']
const village = ['v-1', '一号村', '一号村', '', '村（社区）', 't-1', '411797100201', '', '', '']

test('parents come before children, whatever the order of the rows', async () => {
  const tree = await readUnitTree(await sheet([village, town, county]))
  expect(tree.map(({ id }) => id)).toEqual(['county', 't-1', 'v-1'])
  expect(tree[1]?.data).toEqual({
    name: '一号镇人民政府',
    shortName: '一号镇',
    kind: 'township',
    docWord: '一镇',
    parent: 'county',
    regionCode: '411797100',
    group: 'A',
    enforcement: true,
    delegated: true,
    sort: 1,
  })
})

test('every bad cell is named at once, with its address', async () => {
  const bad = await sheet([
    county,
    ['t 1', '', '', '', '镇子', 'nobody', '', 'E', '也许', ''],
    ['t-2', '甲', '', '', '乡镇', 't-3', '', '', '', ''],
    ['t-3', '乙', '', '', '乡镇', 't-2', '', '', '', ''],
    county,
  ])
  const error = await readUnitTree(bad).catch((e: unknown) => e as BadLedger)
  expect(error).toBeInstanceOf(BadLedger)
  for (const at of [
    'A3（编号）',
    'B3（名称）',
    'E3（性质）',
    'F3（上级编号）',
    'H3（考核组）',
    'I3（行政执法主体）',
    'F4（上级编号）：上下级关系成环',
    'A6（编号）：“county”重复',
    '现有2个',
  ])
    expect((error as BadLedger).message).toContain(at)
})

test('a missing column, a missing file and a file that is no xlsx are told apart', async () => {
  await expect(readUnitTree(await sheet([], ['编号', '名称']))).rejects.toThrow(/第1行缺少列：简称、机关代字/)
  await expect(readUnitTree('/nowhere/机构.xlsx')).rejects.toThrow(/没有这个文件/)
  const path = join(await mkdtemp(join(tmpdir(), 'units-')), '机构.xlsx')
  await writeFile(path, '编号,名称')
  await expect(readUnitTree(path)).rejects.toThrow(/不是有效的 xlsx/)
})
