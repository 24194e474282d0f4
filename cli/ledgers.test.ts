import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { period } from '../kernel/figure/period.ts'
import { day } from '../kernel/time/day.ts'
import { targetsOf } from '../office/ledger/targets.ts'
import { ledgerTemplate } from '../office/xlsx/ledgerTemplate.ts'
import type { ImportChange } from '../server/import/importState.ts'
import { openStore, type Store } from '../store/store.ts'
import { type TestDatabase, testDatabase } from '../store/testing/database.ts'
import { petition, toyAct, toyCounty, toyProcedures, toyUnits } from '../store/testing/toy.ts'
import { toyHistories } from '../store/testing/toyHistories.ts'
import { foundCounty } from '../store/testing/toyStore.ts'
import { importBatch } from '../systems/organisation/importBatch.ts'
import { importMap } from '../systems/organisation/importMap.ts'
import { personRegister } from '../systems/organisation/person.ts'
import { exportLedger } from './export.ts'
import { importLedger, openingAct } from './import.ts'

const excel = createRequire(import.meta.url)('@protobi/exceljs') as typeof ExcelJS
const procedures = new Map([...toyProcedures, ...[importBatch, importMap, personRegister].map((one) => [one.type, one] as const)])
const scope = { county: toyCounty, unit: toyUnits.county, person: 'p0' }
const databases: TestDatabase[] = []
const stores: Store[] = []
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledgers-'))
})
afterAll(async () => {
  for (const store of stores) await store.close()
  for (const database of databases) await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function county(found = true): Promise<Store> {
  const database = await testDatabase()
  databases.push(database)
  const store = await openStore({
    url: database.ownerUrl,
    as: database.url,
    procedures,
    folder: join(folder, `attachments-${stores.length}`),
  })
  stores.push(store)
  if (found) await foundCounty(store)
  return store
}

type Cells = (string | number | Date | ExcelJS.CellFormulaValue | null)[]
let written = 0
async function sheet(rows: Cells[]): Promise<string> {
  const book = new excel.Workbook()
  const made = book.addWorksheet('台账')
  for (const row of rows) made.addRow(row)
  const path = join(folder, `ledger-${++written}.xlsx`)
  await book.xlsx.writeFile(path)
  return path
}
async function open(path: string) {
  const book = new excel.Workbook()
  await book.xlsx.readFile(path)
  return (name: string) => {
    const found = book.getWorksheet(name)!
    const rows: unknown[][] = []
    found.eachRow({ includeEmpty: true }, (row) => void rows.push((row.values as unknown[]).slice(1)))
    return { rows, views: found.views }
  }
}
const definitions = { systems: [], procedures, catalogue: new Map(), reactions: [], duties: [], roles: {}, people: personRegister.type }
const run = async (store: Store, path: string, dryRun = false, change?: ImportChange) => {
  const at = {
    store,
    county: await store.county(toyCounty),
    definitions,
    procedure: petition,
    opening: 'receive',
    unit: toyUnits.office,
    dryRun,
  }
  return (await importLedger(path, { ...at, ...(change && { change }) })).told
}
const listed = async (store: Store, type = 'petition') => (await store.list(scope, { type, sort: 'opened', limit: 200 })).rows

const head = [
  '立卷日期',
  '申请人·类别',
  '申请人·姓名或名称',
  '申请人·证件号码',
  '被申请单位',
  '事由',
  '领域',
  '加急',
  '标签',
  '涉及金额',
  '金额（元）',
  '人数',
  '证件号码',
  '前一来信',
]
const good: Cells[] = [
  [
    '2024/3/1',
    '自然人；法人',
    '张三；李四公司',
    '11010119900307123X；',
    '试验县land',
    '征地补偿',
    '土地',
    '是',
    '群体、网上',
    '不用',
    1234.5,
    3,
    '110101199003071231',
    null,
  ],
  [
    new Date('2024-03-02T00:00:00Z'),
    '自然人',
    '王五',
    null,
    toyUnits.police,
    '处罚过重',
    'police',
    '否',
    null,
    null,
    { formula: '0.1+0.2', result: 0.1 + 0.2 } as ExcelJS.CellFormulaValue,
    null,
    null,
    null,
  ],
  ['20240303', '自然人', '王五', null, toyUnits.police, '重复来信', '公安', '否', null, null, '1,000.05', null, null, null],
  ['20240303', '自然人', '王五', null, toyUnits.police, '重复来信', '公安', '否', null, null, '1,000.05', null, null, null],
]

describe('a ledger imported', () => {
  let store: Store
  beforeAll(async () => {
    store = await county()
  })

  test('on trial enters nothing', async () => {
    expect(await run(store, await sheet([head, ...good]), true)).toMatchObject({
      read: 5,
      imported: 3,
      setAside: 1,
      skipped: 1,
      stopped: 0,
      problems: [],
    })
    expect(await listed(store)).toEqual([])
    expect(await listed(store, 'import-batch')).toEqual([])
  })

  test('makes a file of each row, of two equal rows one, and says so in a record that keeps the ledger', async () => {
    const bad: Cells = ['2024-03-04', '自然人', '赵六', null, toyUnits.land, null, '土地', '否', null, null, null, null, null, null]
    const path = await sheet([head, ...good, bad])
    const told = await run(store, path)
    expect(told).toMatchObject({ read: 6, imported: 3, setAside: 1, merged: 0, skipped: 1, stopped: 1 })
    const files = await listed(store)
    expect(files.map(({ file }) => [file.opened, file.unit, file.state, file.facts.amount])).toEqual([
      ['2024-03-01', toyUnits.office, 'received', 123_450],
      ['2024-03-02', toyUnits.office, 'received', 30],
      ['2024-03-03', toyUnits.office, 'received', 100_005],
    ])
    const { facts, id } = files[0]!.file
    expect(facts).toMatchObject({ respondent: toyUnits.land, field: 'land', urgent: true, tags: ['group', 'online'], persons: 3 })
    expect(facts.applicants).toMatchObject([
      { kind: 'natural', name: '张三', idNumber: { mask: '110***********123X' } },
      { kind: 'legal', name: '李四公司' },
    ])
    expect(JSON.stringify(await store.history(scope, id))).not.toContain('110101199003071231')
    expect(await store.secrets(scope).open((facts.idNumber as { ref: string }).ref, '核对')).toBe('110101199003071231')
    expect((await store.history(scope, id))[0]?.actor.name).toBe(`台账导入（ledger-${written}.xlsx“台账”第2行）`)

    const batch = (await listed(store, 'import-batch'))[0]!.file
    expect(batch).toMatchObject({
      id: told.batch,
      state: 'held',
      facts: { importedType: '来信', rows: 6, taken: 3, refused: 1, skipped: 1 },
    })
    expect(batch.facts.refusals).toBe(`台账!F6（事由）：缺少“事由”；请填写“事由”`)
    const kept = await buffer(store.attachments(scope).open(String(batch.facts.original)))
    expect(kept.subarray(0, 2).toString()).toBe('PK')
    expect((await store.verify(toyCounty)).faults).toEqual([])
  })

  test('again, or with its columns turned about, adds nothing; corrected it adds what is new', async () => {
    const same = await run(store, await sheet([head, ...good]))
    expect(same).toMatchObject({ read: 5, imported: 0, merged: 3, stopped: 0 })
    expect(same.batch).toBeUndefined()
    const turned = await run(store, await sheet([head.toReversed(), ...good.map((row) => row.toReversed())]))
    expect(turned).toMatchObject({ imported: 0, merged: 3 })
    const corrected: Cells = [
      '2024-03-04',
      '自然人',
      '赵六',
      null,
      toyUnits.land,
      '补填事由',
      '土地',
      '否',
      null,
      null,
      null,
      null,
      null,
      null,
    ]
    expect(await run(store, await sheet([head, corrected, ...good]))).toMatchObject({ read: 6, imported: 1, merged: 3, stopped: 0 })
    expect(await listed(store)).toHaveLength(4)
    expect((await store.verify(toyCounty)).faults).toEqual([])
  })

  test.each<[string, Partial<Record<string, string | number>>, string, RegExp]>([
    ['no day', { 立卷日期: '2024-13-01' }, 'A2', /没有这一天/],
    ['a day that has not come', { 立卷日期: '2030-01-01' }, 'A2', /晚于今日/],
    ['a code that is none', { 领域: '教育' }, 'G2', /可选：土地、公安、税务/],
    ['neither yes nor no', { 加急: '也许' }, 'H2', /“是”或者“否”/],
    ['three decimals', { '金额（元）': '1.005' }, 'K2', /两位小数/],
    ['a negative count', { 人数: -1 }, 'L2', /非负整数/],
    ['a unit nobody knows', { 被申请单位: '某某局' }, 'E2', /没有名为“某某局”的单位/],
    ['a file that is not there', { 前一来信: '试信字〔2020〕9号' }, 'N2', /没有名为“试信字〔2020〕9号”的案卷/],
    ['nothing where something must be', { 事由: '' }, 'F2', /缺少“事由”/],
    ['too long a text', { 事由: '长'.repeat(401) }, 'F2', /内容过多/],
  ])('keeps out %s by its cell, on trial and in earnest', async (_what, change, cell, says) => {
    const row: Cells = head.map((title, at) => (title in change ? (change[title] ?? null) : (good[1]![at] ?? null)))
    const path = await sheet([head, row])
    const before = (await listed(store)).length
    for (const dryRun of [true, false]) {
      const told = await run(store, path, dryRun)
      expect(told).toMatchObject({ read: 2, imported: 0, merged: 0, stopped: 1 })
      expect(told.problems).toContainEqual(expect.objectContaining({ row: 2, cell, says: expect.stringMatching(says) }))
      expect(told.batch).toBeUndefined()
    }
    expect(await listed(store)).toHaveLength(before)
  })

  test('asks about two who bear one name, and takes the answer', async () => {
    const clerk = { capacity: 'justiceBureau' }
    const enrol = (id: string, name: string) =>
      store.system.enter(scope, { type: 'person', id, act: toyAct('enter', '2024-03-01', { name, workUnit: toyUnits.land }, clerk) })
    for (const [id, name] of [
      ['h1', '周全'],
      ['h2', '吴用'],
      ['h3', '吴用'],
    ] as const)
      expect(await enrol(id, name)).toMatchObject({ ok: true })
    const rows: Cells[] = ['周全', '吴用'].map((name, n) => [
      `2024-03-0${n + 5}`,
      '自然人',
      `来信人${n}`,
      null,
      toyUnits.land,
      '询问',
      '土地',
      '否',
      null,
      null,
      null,
      null,
      null,
      null,
      '2024-03-08',
      name,
    ])
    const path = await sheet([[...head, '受理日期', '承办人'], ...rows])
    const told = await run(store, path, true)
    expect(told).toMatchObject({ imported: 1, stopped: 1 })
    expect(told.questions).toMatchObject([{ id: 'value:fact:handler:吴用', offers: [{ answer: 'h2' }, { answer: 'h3' }, {}, {}] }])
    const answered = await run(store, path, false, { answers: { 'value:fact:handler:吴用': 'h3' } })
    expect(answered).toMatchObject({ imported: 2, stopped: 0, questions: [] })
    const taken = (await listed(store))
      .filter(({ file }) => file.facts.subject === '询问')
      .map(({ file }) => [file.state, file.facts.handler])
    expect(taken).toEqual([
      ['accepted', 'h1'],
      ['accepted', 'h3'],
    ])
    // No number was printed and none is given: the history is another's.
    expect((await listed(store)).every(({ number }) => number === undefined)).toBe(true)
    expect((await store.verify(toyCounty)).faults).toEqual([])
  })

  test('asks what a column that is not there is to hold', async () => {
    const at = head.indexOf('事由')
    const without = (row: Cells) => row.filter((_, n) => n !== at)
    const told = await run(store, await sheet([head, ...good].map(without)), true)
    expect(told).toMatchObject({ imported: 0, stopped: 3, questions: [{ id: 'constant:fact:subject' }] })
    await expect(run(store, join(folder, 'nowhere.xlsx'))).rejects.toThrow(/没有这个文件/)
    expect(() => openingAct(importBatch)).toThrow(/不能由台账导入/)
  })

  test('begins with a template whose head it reads back', async () => {
    const path = join(folder, 'template.xlsx')
    await writeFile(path, await ledgerTemplate('收到', 'receive', targetsOf(petition, 'receive')))
    const shown = (await open(path))('台账')
    expect(shown.rows[0]).toEqual(expect.arrayContaining(['文号', '立卷日期', '申请人·姓名或名称', '事由', '金额（元）', '前一来信']))
    expect((await open(path))('填写说明').rows).toHaveLength(shown.rows[0]!.length + 1)
    expect((await open(path))('可以加的列').rows.map(([title]) => title)).toEqual(expect.arrayContaining(['受理日期', '办结日期', '结果']))
    expect(await run(store, path)).toMatchObject({ read: 1, imported: 0, stopped: 0 })
  })
})

describe('a ledger exported', () => {
  let store: Store
  let at: Parameters<typeof exportLedger>[2]
  beforeAll(async () => {
    store = await county(false)
    await store.load(toyCounty, toyHistories(230))
    at = { store, scope, county: await store.county(toyCounty) }
  })

  test('has a row for each file that is listed, page after page, and says when, which and how many', async () => {
    const path = join(folder, 'all.xlsx')
    const rows = await exportLedger(path, petition, at)
    const book = await open(path)
    const [titles, ...lines] = book('台账').rows as [string[], ...unknown[][]]
    expect(lines).toHaveLength(rows)
    const voided = (await store.list(scope, { type: 'petition', where: { state: '$void' }, limit: 200 })).rows.length
    expect(voided).toBeGreaterThan(3)
    expect(rows).toBe(230 - voided)
    expect(new Set(lines.map((line) => line[titles.indexOf('卷编号')])).size).toBe(rows)
    expect(titles.slice(0, 6)).toEqual(['文号', '案卷标题', '管卷单位', '状态', '立卷日期', '结卷日期'])
    expect(titles).toEqual(expect.arrayContaining(['申请人·姓名或名称', '听取意见·对象', '审查期限（届满日）', '办理期限（届满日）']))
    expect(book('台账').views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(book('说明').rows).toEqual(
      expect.arrayContaining([
        ['立卷期间', '全部'],
        ['件数', rows],
        ['数据', '演示数据'],
      ]),
    )
  })

  test('shows codes as words, units and files by name, amounts in yuan, days and due days as days, secrets masked', async () => {
    const sealed = store.secrets(scope).seal('masked', [{ kind: 'id-number', value: '11010119900307123X' }])
    const data = {
      applicants: [{ kind: 'natural', name: '张三' }],
      respondent: toyUnits.land,
      office: toyUnits.office,
      subject: '查询',
      field: 'tax',
      urgent: true,
      tags: ['group', 'repeat'],
      amount: 1_234_567,
      persons: 4,
      earlier: 'w00000',
      idNumber: sealed.facts[0],
    }
    const act = toyAct('receive', '2024-03-05', data, {}, 'masked')
    expect(await store.enter(scope, { type: 'petition', id: 'masked', act, secrets: sealed.rows })).toMatchObject({ ok: true })
    const path = join(folder, 'one.xlsx')
    expect(await exportLedger(path, petition, { ...at, span: period('2024-03-05..2024-03-05', day('2024-03-11')) })).toBe(1)
    const [titles, line] = (await open(path))('台账').rows as [string[], unknown[]]
    const earlier = (await store.read(scope, { type: 'petition', id: 'w00000' })).row!
    expect(Object.fromEntries(titles.map((title, n) => [title, line[n]]))).toMatchObject({
      管卷单位: '试验县office',
      状态: '已收到',
      立卷日期: '2024-03-05',
      被申请单位: '试验县land',
      领域: '税务',
      加急: '是',
      标签: '群体、重复',
      '金额（元）': 12_345.67,
      人数: 4,
      证件号码: '110***********123X',
      前一来信: earlier.number ?? earlier.file.title,
      '审查期限（届满日）': (await store.read(scope, { type: 'petition', id: 'masked' })).row!.file.clocks[0]!.due,
    })
  })

  test('keeps to the period and to the units below the one asked for', async () => {
    const year = await exportLedger(join(folder, '2022.xlsx'), petition, { ...at, span: period('2022', day('2024-03-11')) })
    const files = []
    for (let after: string | undefined; ; ) {
      const page = await store.list(scope, { type: 'petition', limit: 200, ...(after && { after }) })
      files.push(...page.rows)
      if (!page.next) break
      after = page.next
    }
    expect(year).toBe(files.filter(({ file }) => file.opened.startsWith('2022')).length)
    expect(year).toBeGreaterThan(50)
    expect(await exportLedger(join(folder, 'town.xlsx'), petition, { ...at, unit: toyUnits.town })).toBe(0)
    expect(await exportLedger(join(folder, 'county.xlsx'), petition, { ...at, unit: toyUnits.county })).toBe(files.length)
  })

  test('is not written over what is there', async () => {
    await expect(exportLedger(join(folder, 'all.xlsx'), petition, at)).rejects.toThrow(/已经存在/)
  })

  test('can be imported into another county, and the facts are the same', async () => {
    const path = join(folder, 'across.xlsx')
    const span = period('2022-Q1', day('2024-03-11'))
    const rows = await exportLedger(path, petition, { ...at, span })
    const other = await county()
    const told = await run(other, path)
    // A row that names an earlier letter cannot be taken where that letter is not.
    const away = new Set(told.problems.filter(({ column }) => column === '前一来信').map(({ row }) => row))
    expect(told).toMatchObject({ read: rows + 1, setAside: 1, stopped: away.size })
    expect(told.imported).toBe(rows - away.size)
    expect(told.imported).toBeGreaterThan(15)
    const mine = await listed(other)
    for (const { file } of mine) {
      const from = (await store.list(scope, { type: 'petition', where: { opened: file.opened }, limit: 200 })).rows
      const facts = from.map((row) => Object.fromEntries(Object.keys(file.facts).map((name) => [name, row.file.facts[name]])))
      expect(facts, file.title).toContainEqual(file.facts)
    }
  })
})
