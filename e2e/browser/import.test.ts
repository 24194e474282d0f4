import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kernel/time/day.ts'
import { countyCode } from '../../sample/index.ts'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import {
  application,
  type Cell,
  lockedWorkbook,
  openBook,
  plainWorkbook,
  reconsiderationHead,
  saved,
  workbook,
} from '../testing/ledgers.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let window: BrowserContext
let page: Page
let folder = ''
const patience = 120_000

beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer({ jobs: true }), launchBrowser()])
  folder = await mkdtemp(join(tmpdir(), 'ledgers-'))
  window = await openWindow(browser, server.url, { acceptDownloads: true })
  page = await window.newPage()
  page.setDefaultTimeout(patience)
  await signIn(page, 'fuyi-fzr', '/console/import')
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const sumLine = (of: Page = page) => of.getByLabel('行数平衡')
/** The sum as it is printed; it holds, or the test fails. */
async function balance(of: Page = page) {
  const text = ((await sumLine(of).textContent()) ?? '').replaceAll(',', '')
  const found = /读取 (\d+) 行.*?入库 (\d+).*?搁置 (\d+).*?合并 (\d+).*?跳过 (\d+).*?停下 (\d+)/s.exec(text)
  const [read = -1, imported = 0, setAside = 0, merged = 0, skipped = 0, stopped = 0] = found?.slice(1).map(Number) ?? []
  expect(imported + setAside + merged + skipped + stopped, text).toBe(read)
  return { read, imported, setAside, merged, skipped, stopped }
}

/** Hands a ledger over in step ① and waits for ②. @returns the import's id */
async function upload(name: string, content: Buffer, type = 'reconsideration', of: Page = page): Promise<string> {
  await of.goto(`/console/import/new?type=${type}`)
  await of.getByLabel('台账文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
  await of.waitForURL(/\/import\/[0-9a-f-]{36}\/head$/)
  await sumLine(of).waitFor()
  return of.url().split('/').at(-2) ?? ''
}
async function step(id: string, name: string, of: Page = page): Promise<void> {
  await of.goto(`/console/import/${id}/${name}`)
  await sumLine(of).waitFor()
}
/** Step ⑤ to its end: the receipt. */
async function enter(id: string, of: Page = page): Promise<void> {
  await step(id, 'enter', of)
  await of.getByRole('button', { name: /^入库 \d+ 件$/ }).click()
  await of.waitForURL(/\/result$/)
  await of.getByRole('heading', { name: '台账导入回执' }).waitFor()
}
const ledger = (rows: readonly (readonly Cell[])[]) => workbook([reconsiderationHead, ...rows])

describe('脏台账', () => {
  const dirty: readonly (readonly [string, string, () => Promise<Buffer>])[] = [
    [
      '两行表头、小计、重复表头、页脚.xlsx',
      'reconsideration',
      () =>
        workbook(
          [
            ['宁川县2023年行政复议收案台账'],
            ['填报单位：县司法局'],
            ['序号', '收到日期', '申请人', null, '被申请人', '备注'],
            [null, null, '姓名', '证件号码', null, null],
            [1, '2023.3.5', '张三', '11010519491231002X', '公安局', '  有空格　'],
            [2, 45012, '李四', null, '县公安局', '已移送公安'],
            [3, '23.3.5', '王五\n赵六', null, '市监局', null],
            ['小  计', null, null, null, null, null],
            ['序号', '收到日期', '姓名', '证件号码', '被申请人', '备注'],
            [4, '2023-02-30', '钱七', null, '〃', null],
            [4, '2023-02-30', '钱七', null, '〃', null],
            ['总计：5件'],
            ['填表人：甲      审核人：乙'],
          ],
          ['A1:F1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4'],
        ),
    ],
    ['扩展名不对.xls', 'reconsideration', () => ledger([application(1), application(2, { day: '3月5日' })])],
    [
      '国标编码.csv',
      'guidance-visit',
      async () => Buffer.from('d6b8b5bcb6d4cff32cc1a2beedc8d5c6da0acfd8b9abb0b2bed62c323032342d30312d30320a', 'hex'),
    ],
    [
      '约数、负数、星号.xlsx',
      'outreach-event',
      () =>
        workbook([
          ['活动主题', '活动日期', '主办单位', '签到人数', '发放资料份数'],
          ['宪法宣传', '2023-12-04', '县司法局', '1280余人', '*件'],
          ['', '无', '—', '约40', '近百'],
          ['反诈', '2023.3.5-3.8', '司法局、公安局', '１２', '12件'],
        ]),
    ],
    ['只有表头.xlsx', 'reconsideration', () => ledger([])],
  ]
  const path = '../shared/data/dirty-ledger-cases.json'
  if (existsSync(path)) {
    const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: readonly { kind: string; raw: string | number | null }[] }
    const column = (kind: string) => cases.filter((one) => one.kind === kind).map(({ raw }) => raw)
    const [days, money, counts, ids] = ['date', 'money', 'count', 'idcard'].map(column) as [Cell[], Cell[], Cell[], Cell[]]
    const most = Math.max(days.length, money.length, counts.length, ids.length)
    const at = (list: readonly Cell[], n: number) => list[n % list.length] ?? null
    const rows = Array.from({ length: most }, (_, n) => [`事项${n}`, at(days, n), at(money, n), at(counts, n), at(ids, n)] as Cell[])
    test.skipIf(most === 0)('every cell of real ledgers in one workbook: read, and the sum holds', async () => {
      await upload('真实台账的格.xlsx', await workbook([['案件名称', '立卷日期', '案件涉及款额', '签到人数', '证件号码'], ...rows]))
      expect((await balance()).read).toBe(most + 1)
    })
  }

  test.each(dirty)(
    '%s is read without a crash, and every line is accounted for at each step',
    async (name, type, make) => {
      await upload(name, await make(), type)
      await balance()
      for (const one of ['③ 核对', '④ 处理问题', '⑤ 入库']) {
        await page.getByRole('navigation', { name: '导入步骤' }).getByRole('link', { name: one }).click()
        await page.getByRole('heading', { name: one.slice(2), level: 1 }).waitFor()
        await balance()
        expect(await page.getByText('本页没有显示出来').count()).toBe(0)
      }
    },
    patience * 2,
  )

  test('what was copied in WPS goes the same way', async () => {
    await page.goto('/console/import/new?type=reconsideration')
    await page.getByRole('tab', { name: '粘贴表格' }).click()
    await page
      .getByLabel('从 WPS 或者 Excel 复制的内容')
      .fill([reconsiderationHead, application(31), application(32)].map((row) => row.join('\t')).join('\n'))
    await page.getByRole('button', { name: '检查粘贴的内容' }).click()
    await page.waitForURL(/\/head$/)
    await sumLine().waitFor()
    expect(await balance()).toMatchObject({ read: 3, imported: 2, setAside: 1 })
  })

  test.each([
    ['加密.xlsx', async () => lockedWorkbook(), /设了打开密码/, /密码清空/],
    ['登记表.csv', async () => Buffer.from('姓名：,张三\n电话：,0396\n地址：,县城\n'), /是表单，不是台账/, /一行一件/],
    ['截图.xlsx', async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /是图片或者 PDF/, /图片转文字/],
    ['图贴在表里.xlsx', () => workbook([]), /没有可以导入的表/, /贴进去的图片/],
  ] as const)('%s is refused in words, with what to do in WPS', async (name, make, says, way) => {
    await page.goto('/console/import/new?type=reconsideration')
    await page.getByLabel('台账文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: await make() })
    await expect
      .poll(
        () =>
          page
            .getByRole('alert')
            .allTextContents()
            .then((all) => all.join()),
        { timeout: patience },
      )
      .toMatch(says)
    expect(await page.getByRole('region', { name: '怎么处理' }).textContent()).toMatch(way)
  })

  test('a ledger over 50 MB is refused in words', async () => {
    const path = join(folder, '太大.csv')
    await writeFile(path, Buffer.alloc(51 * 1024 * 1024, '事'))
    await page.goto('/console/import/new?type=reconsideration')
    await page.getByLabel('台账文件').setInputFiles(path)
    await expect
      .poll(
        () =>
          page
            .getByRole('alert')
            .allTextContents()
            .then((all) => all.join()),
        { timeout: patience },
      )
      .toMatch(/超过50MB/)
    expect(await page.getByRole('region', { name: '怎么处理' }).textContent()).toMatch(/拆成几个文件/)
  }, 240_000)
})

describe('五个错格', () => {
  const bad = [
    application(41),
    application(42, { day: '2023-02-30' }),
    application(43),
    application(44, { day: '2023.3.5-3.8' }),
    application(45, { day: '2031-01-01' }),
    application(46, { amount: '2000元/人' }),
    application(47, { amount: '20000元' }),
    application(48),
  ]
  const cells = ['B4', 'B6', 'B7', 'L8', 'L9']
  let annotated: Buffer
  let id = ''
  test('all five are listed at once, each with its address, its text and why', async () => {
    id = await upload(
      '五个错格.xlsx',
      await workbook([['2023年复议台账', ...Array.from({ length: 11 }, () => null)], reconsiderationHead, ...bad], ['A1:L1'], '收案'),
    )
    await step(id, 'problems')
    const rows = page.getByRole('region', { name: '行错误' }).locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(5)
    expect(await rows.locator('td:first-child').allTextContents()).toEqual(cells)
    expect(await rows.nth(0).textContent()).toContain('“2023-02-30”没有这一天')
    expect(await rows.nth(0).textContent()).toContain('可以填：2023-03-05')
    expect(await balance()).toMatchObject({ read: 10, imported: 3, setAside: 2, stopped: 5 })
  })

  test('a cell is mended in place: Enter saves and goes to the next', async () => {
    const first = page.getByLabel('B4改为')
    await first.fill('2023-02-28')
    await first.press('Enter')
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('B6改为')
    await expect.poll(async () => (await balance()).imported, { timeout: patience }).toBe(4)
    expect(await page.getByRole('region', { name: '已改的行' }).textContent()).toContain('B4 改为“2023-02-28”')
    await page.getByRole('button', { name: '恢复第 4 行' }).click()
    await expect.poll(async () => (await balance()).imported, { timeout: patience }).toBe(3)
  })

  test('the annotated copy keeps sheet, heading and merged cells and has one more column', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载带批注的原表' }).click()])
    annotated = await readFile(await download.path())
    const sheet = (await openBook(annotated)).getWorksheet('收案')
    expect(sheet?.getCell('A1').value).toBe('2023年复议台账')
    expect(sheet?.getCell('D1').isMerged).toBe(true)
    expect(reconsiderationHead.map((_, at) => sheet?.getRow(2).getCell(at + 1).value)).toEqual(reconsiderationHead)
    expect(sheet?.getCell('M2').value).toBe('导入问题')
    for (const cell of cells) expect(String(sheet?.getCell(`M${cell.slice(1)}`).value)).toContain(cell)
    expect(sheet?.getCell('M3').value ?? '').toBe('')
  })

  test('only the clean rows go in; the copy, put right and uploaded again, adds the five and doubles nothing', async () => {
    const before = await applications()
    await step(id, 'problems')
    await page.getByRole('button', { name: '只导入没问题的 3 件' }).click()
    await page.waitForURL(/\/enter$/)
    await enter(id)
    expect(await balance()).toMatchObject({ read: 10, imported: 3, stopped: 5 })
    expect(await applications()).toBe(before + 3)

    const book = await openBook(annotated)
    const sheet = book.getWorksheet('收案')
    const right: Readonly<Record<string, Cell>> = { B4: '2023-02-28', B6: '2023-03-05', B7: '2023-01-01', L8: 2, L9: 2 }
    for (const [cell, value] of Object.entries(right)) (sheet as NonNullable<typeof sheet>).getCell(cell).value = value
    const again = await upload('五个错格（导入问题）.xlsx', await saved(book))
    expect(await balance()).toMatchObject({ read: 10, imported: 5, merged: 3, stopped: 0 })
    await enter(again)
    expect(await balance()).toMatchObject({ imported: 5, merged: 3 })
    expect(await applications()).toBe(before + 8)
  }, 300_000)
})

describe('撤回', () => {
  test('all of it, with the reason; another, once a record was used, not, and the record is named', async () => {
    const before = await applications()
    const first = await upload('撤回.xlsx', await ledger([application(61), application(62)]))
    await enter(first)
    expect(await applications()).toBe(before + 2)
    await page.getByRole('button', { name: '撤回本次导入' }).click()
    await page.getByLabel('撤回理由').fill('口径不对，重新整理')
    await page.getByRole('button', { name: '撤回 2 件' }).click()
    await page.getByText('已撤回', { exact: true }).first().waitFor()
    expect(await applications()).toBe(before)
    expect(await page.getByRole('button', { name: '撤回本次导入' }).count()).toBe(0)

    const second = await upload('用过的.xlsx', await ledger([application(63), application(64)]))
    await enter(second)
    const used = page.getByRole('region', { name: '入库的案卷' }).getByRole('link').first()
    const title = (await used.textContent()) ?? ''
    const file = (await used.getAttribute('href'))?.split('/').at(-1) ?? ''
    const actor = { person: 'p-test', name: '承办人', unit: 'unit-justice', capacity: 'reconOffice' }
    const county = await server.store.county(countyCode)
    const entered = await server.store.system.enter(
      { county: countyCode, unit: county.root, person: 'p-test' },
      { type: 'reconsideration', id: file, act: { id: `used-${file}`, kind: 'accept', on: day('2024-03-11'), data: {}, actor } },
    )
    expect(entered.ok).toBe(true)
    await page.reload()
    const reason = page.getByRole('region', { name: '不能撤回的原因' })
    await reason.waitFor()
    expect(await reason.getByRole('link').allTextContents()).toEqual([title])
    expect(await page.getByRole('button', { name: '撤回本次导入' }).getAttribute('aria-disabled')).toBe('true')
    expect(await applications()).toBe(before + 2)
  }, 300_000)
})

test('a total of the ledger that disagrees is told before step ⑤, with the row it may be', async () => {
  const rows = [application(71), application(72, { amount: 20 }), application(73)]
  const id = await upload('合计不符.xlsx', await ledger([...rows, ['合计', ...Array.from({ length: 10 }, () => null), 6]]))
  await step(id, 'check')
  const told = page.getByRole('region', { name: '合计核对' })
  await expect.poll(() => told.textContent(), { timeout: patience }).toContain('第 3 行 L3“20”：若少写一位')
  expect(await told.textContent()).toContain('60,000.00 元')
  expect(await told.textContent()).toContain('240,000.00 元')
  expect(await told.textContent()).toContain('180,000.00 元')
  await step(id, 'enter')
  expect(await page.getByRole('region', { name: '入库之前' }).textContent()).toContain('有 1 处合计与按行相加之数不符')
})

test('leaving keeps the import, and a map saved under a name is taken up by the next ledger with the same heading', async () => {
  const odd = reconsiderationHead.map((title) => (title === '事实和理由' ? '为啥来的' : title))
  const make = () => workbook([odd, application(81), application(82)])
  const id = await upload('城管局台账.xlsx', await make())
  await step(id, 'check')
  await page.getByLabel('“为啥来的”对应的系统字段').click()
  await page.keyboard.type('事实和理由')
  await page.getByTitle('事实和理由（必填）').click()
  await expect.poll(async () => (await balance()).imported, { timeout: patience }).toBe(2)
  await page.getByLabel('方案名称').fill('城管局台账')
  await page.getByRole('button', { name: '保存方案' }).click()
  await page.getByText('已存为“城管局台账”').waitFor()

  await page.goto('/console/import')
  await page.getByRole('region', { name: '没有办完的导入' }).getByRole('link', { name: '城管局台账.xlsx' }).click()
  await page.waitForURL(new RegExp(`${id}/check$`))
  expect(await balance()).toMatchObject({ imported: 2 })

  const next = await upload('城管局台账二.xlsx', await make())
  await step(next, 'check')
  expect(
    (await page.getByText('表头与方案“城管局台账”有 100% 相同').count()) + (await page.getByText('已存为方案“城管局台账”').count()),
  ).toBe(1)
  expect(await balance()).toMatchObject({ imported: 2 })
})

test('every step fits a phone', async () => {
  const id = await upload('手机.xlsx', await ledger([application(91), application(92, { day: '2023-02-30' })]))
  const small = await window.newPage()
  await small.setViewportSize(phone)
  for (const one of ['head', 'check', 'problems', 'enter']) {
    await step(id, one, small)
    expect(await small.evaluate<number>('document.documentElement.scrollWidth'), one).toBeLessThanOrEqual(phone.width)
  }
  await small.close()
})

test('ten thousand rows of long Chinese text go in as a job that shows its progress, outlives the server, and alters not one character', async () => {
  const office = await openWindow(browser, server.url)
  const own = await office.newPage()
  own.setDefaultTimeout(240_000)
  await signIn(own, 'yifa', '/console/import')
  const signs = '依法治县“一规划两纲要”　推进〔2023〕第（七）项——𠮷、㐂、龘；\n 次日\t复核'
  const text = (n: number) => `第${n}次：${signs}${'县域治理与行政执法监督，'.repeat(40)}${String(n).padStart(5, '0')}`
  const lines = Array.from({ length: 10_000 }, (_, n): string[] => [
    '会议研究法治工作',
    `大批量第${n}次会议`,
    '县司法局',
    `2023-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    `2023-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    `纪要第${n}期`,
    text(n),
  ])
  const path = join(folder, '一万行.xlsx')
  await writeFile(path, plainWorkbook([['类别', '事项', '主办单位', '日期', '立卷日期', '佐证文件（会议纪要、文号等）', '结果'], ...lines]))
  await own.goto('/console/import/new?type=work-record')
  await own.getByLabel('台账文件').setInputFiles(path)
  await own.getByRole('button', { name: '停止检查' }).click()
  await own.getByRole('button', { name: '选择文件' }).waitFor()
  await own.getByLabel('台账文件').setInputFiles(path)
  const reading = own.getByText(/^正在(读取|逐行检查)“一万行.xlsx”：.*每秒 [\d,]+ 行/)
  await reading.waitFor()
  // The program ends in the middle: the next one goes on from what was kept, and so does the page.
  await server.restart()
  await reading.waitFor()
  // Left alone it goes on, and is found again.
  await own.getByRole('link', { name: '先做别的' }).click()
  await own.getByRole('region', { name: '没有办完的导入' }).getByRole('link', { name: '一万行.xlsx' }).click()
  await own.waitForURL(/\/(head|check)$/)
  await sumLine(own).waitFor()
  expect(await balance(own)).toMatchObject({ read: 10_001, imported: 10_000, setAside: 1 })
  const id = own.url().split('/').at(-2) ?? ''
  await step(id, 'enter', own)

  const owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  expect((await owner.query('select tries from upload where id = $1', [id])).rows).toEqual([{ tries: 2 }])
  // A slow disk, so that there is a middle to be cut off in.
  await owner.query(`create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(1); return null; end'`)
  await owner.query('create trigger slow after insert on file for each statement execute function slow()')
  const there = async () =>
    Number((await owner.query(`select count(*) from file where type = 'work-record' and title like '大批量第%'`)).rows[0].count)
  await own.getByRole('button', { name: '入库 10000 件' }).click()
  const progress = own.getByRole('status').filter({ hasText: /^正在入库：[\d,]+ \/ 10,000 件/ })
  await progress.waitFor()
  await expect.poll(there, { timeout: 240_000, interval: 100 }).toBeGreaterThan(0)
  // As when the machine loses its power: every connection gone at once, in the middle.
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
  const half = await there()
  expect(half).toBeLessThan(10_000)
  expect(await progress.isVisible()).toBe(true)
  await owner.query('drop trigger slow on file')
  await server.restart()
  await own.getByRole('heading', { name: '台账导入回执' }).waitFor({ timeout: 300_000 })
  expect(await balance(own)).toMatchObject({ read: 10_001, imported: 10_000 })
  const { rows } = await owner.query<{ title: string; result: string }>(
    `select file.title, act.data->>'result' as result from file join act on act.county = file.county and act.file = file.id and act.seq = 1
     where file.type = 'work-record' and file.title like '大批量第%'`,
  )
  await owner.end()
  expect(rows).toHaveLength(10_000)
  const kept = new Map(rows.map((row) => [row.title, row.result]))
  for (let n = 0; n < 10_000; n++) if (kept.get(`大批量第${n}次会议`) !== text(n)) expect(kept.get(`大批量第${n}次会议`)).toBe(text(n))
  await office.close()
}, 900_000)

/** Applications for reconsideration that are there and not void. */
async function applications(): Promise<number> {
  const { total } = (await page.evaluate(async () => (await fetch('/api/reconsideration?limit=1&count=1')).json())) as { total: number }
  return total
}
