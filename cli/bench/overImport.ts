import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readBook } from '../../office/xlsx/readBook.ts'
import { walk } from '../../office/xlsx/readXlsx.ts'
import { tableBook } from '../../office/xlsx/table.ts'
import { zipEntries } from '../../office/xlsx/zipEntries.ts'
import { carryOut } from '../../server/import/carryOut.ts'
import type { ImportState } from '../../server/import/importState.ts'
import { keepBook, planImport } from '../../server/import/planImport.ts'
import { startImport } from '../../server/import/startImport.ts'
import { ourDefinitions } from '../../server/ourDefinitions.ts'
import { code, root } from './county.ts'
import type { Ground } from './ground.ts'
import { type Line, rate } from './line.ts'
import { copyAgain } from './overStore.ts'
import type { Speed } from './speed.ts'

const columns = ['类别', '事项', '主办单位', '日期', '立卷日期', '佐证文件（会议纪要、文号等）', '结果']
const name = '大台账.xlsx'

/** A ledger with some five hundred Chinese characters to a row, brought in as the server's job does it. @param loads a fifth of its rows */
export async function* importLines({ store, owner }: Ground, loads: number): AsyncGenerator<Line> {
  const rows = loads * 5
  const content = await ledger(rows)
  const county = await store.county(code)
  const eyes = { county: code, unit: root, person: 'bench-officer' }
  const actor = { person: 'bench-officer', name: '建县人', unit: root, capacity: 'countyOffice' }
  const { sha256 } = await store
    .attachments(eyes)
    .add(Readable.from([content]), { name, type: 'application/octet-stream', most: content.length })
  const state: ImportState = {
    id: randomUUID(),
    type: 'work-record',
    opening: 'hold',
    unit: root,
    system: 'ledger',
    original: { sha256, name },
    headRows: {},
    map: {},
    answers: {},
    fixes: {},
    createdAt: new Date().toISOString(),
  }
  const planner = { store, county, procedures: ourDefinitions.procedures, mayKeep: () => true }
  const read = await timed(rows, async () => {
    keepBook(code, state.original, { bytes: content, book: await readBook(content, name) })
    return planImport(planner, state)
  })
  const planned = read.made
  if (planned.balance.imported !== rows) throw new Error(`读出${planned.balance.imported}行，应为${rows}行`)
  const walked = await timed(rows, () => walk(zipEntries(content).get('xl/worksheets/sheet1.xml')?.().toString('utf8') ?? '<r/>', {}))
  const size = `${rows.toLocaleString('en')}行，每行约五百字`
  yield bare(`读取、检查台账（${size}）`, read, walked, '台账检查：解压同一工作簿，只走过一遍，不取不查。')

  const batch = await startImport({ store }, county, { actor, eyes }, state, planned)
  const log = { info: () => {}, warn: () => {} }
  const entered = await timed(rows, () => carryOut({ store, definitions: ourDefinitions, county, log }, batch))
  const files = await store.imports(code).filesOf(batch)
  if (files.length !== rows) throw new Error(`入库${files.length}件，应为${rows}件`)
  const floor = await copyAgain(
    owner,
    files.map(({ id }) => id),
    rows,
  )
  yield bare(`台账入库（${size}）`, entered, floor, '台账入库：同样的行以 COPY 写入索引相同的空表。')
}

async function timed<T>(done: number, work: () => Promise<T>): Promise<Speed & { readonly made: T }> {
  const began = performance.now()
  const made = await work()
  return { made, done, seconds: (performance.now() - began) / 1000, times: [] }
}

/** Measured once: a rate, and no spread of times. */
function bare(what: string, ours: Speed, floor: Speed, floorIs: string): Line {
  const { p50: _, p99: __, floorP50: ___, ...line } = rate('import', what, ours, floor, { floorIs })
  return line
}

function ledger(rows: number): Promise<Buffer> {
  const day = (n: number) => `2023-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
  const row = (n: number) => [
    '会议研究法治工作',
    `第${n}次会议`,
    '测试镇1',
    day(n),
    day(n),
    `纪要第${n}期`,
    `第${n}次：${'县域治理与行政执法监督，'.repeat(40)}`,
  ]
  const pages = (async function* () {
    for (let at = 0; at < rows; at += 500) yield Array.from({ length: Math.min(500, rows - at) }, (_, n) => row(at + n))
  })()
  return buffer(
    tableBook(
      columns.map((title) => ({ title, holds: 'text' as const })),
      pages,
      () => [],
    ),
  )
}
