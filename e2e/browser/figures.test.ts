import type { Browser, Page } from '@playwright/test'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
  page = await (await openWindow(browser, server.url)).newPage()
  await signIn(page, 'yifa')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Answer {
  readonly id: string
  readonly kind?: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly base?: string
  readonly hits?: readonly string[]
  readonly list?: readonly { readonly id: string; readonly amount: number }[]
}
const figure = async (id: string, more = ''): Promise<Answer> =>
  (await page.request.get(`/api/figures/${id}?period=2023&list=1${more}`)).json()
const main = async () => (await page.locator('main').textContent()) ?? ''
const open = async (path: string) => {
  await page.goto(`/console/figures/${path}`)
  await page.getByText('没有计入：').waitFor({ timeout: 60_000 })
}

test('every number is its list: the amounts of a count or sum add up to it, and whatever is in a numerator is in its denominator', async () => {
  const { figures } = (await (await page.request.get('/api/figures')).json()) as { figures: { id: string; kind: string }[] }
  const ids = figures.filter(({ kind }) => ['count', 'sum', 'ratio'].includes(kind)).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(100)
  const answers = new Map<string, Answer>()
  for (let at = 0; at < ids.length; at += 12)
    for (const found of await Promise.all(ids.slice(at, at + 12).map((id) => figure(id)))) answers.set(found.id, found)
  const wrong: string[] = []
  let shares = 0
  const asks = async (id: string): Promise<string> => {
    const { versions } = (await (await page.request.get(`/api/figures/${id}/versions`)).json()) as {
      versions: { of: string; at: string }[]
    }
    return `${versions.at(-1)?.of} ${versions.at(-1)?.at}`
  }
  for (const { id, kind, value, list = [], base, hits = [], numerator } of answers.values()) {
    if (kind !== 'ratio' && list.reduce((sum, { amount }) => sum + amount, 0) !== value) wrong.push(`${id}: ${value}`)
    const [hit, whole] = [answers.get(hits[0] ?? ''), answers.get(base ?? '')]
    // Rates of sums, of files of two types, or of files counted by two different days are no shares of one list.
    if (kind !== 'ratio' || hits.length !== 1 || hit?.kind !== 'count' || whole?.kind !== 'count' || hit.value !== numerator) continue
    const [part, all] = [await asks(hits[0] ?? ''), await asks(base ?? '')]
    if (part !== all) continue
    shares++
    const inside = new Set((whole.list ?? []).map((one) => one.id))
    if ((hit.list ?? []).some((one) => !inside.has(one.id))) wrong.push(`${id}: numerator outside its denominator`)
  }
  expect(wrong).toEqual([])
  expect(shares).toBeGreaterThan(20)
}, 120_000)

test('a rate opens to its two lists, its exported workbook counts the same, and its parts lead on', async () => {
  await open('LIT.LOSS?period=2023&by=unit')
  expect(await main()).toContain('16.3% = 分子 14 ÷ 分母 86')
  // Between two rates the difference is in points, never in per cent; and the definition, its version and what is left out are there.
  expect(await main()).toMatch(/上年同期 28\.2%，下降 11\.9 个百分点/)
  expect(await main()).not.toMatch(/(上升|下降|升|降) [\d.]+ ?%/)
  expect(await main()).toMatch(/口径第 1 版；单位：%没有计入：没有缺日期、缺数额或者作废的件。/)
  const rows = page.getByRole('table', { name: '分组数值' }).locator('tbody tr')
  // A handful is a fraction, and is not compared.
  const few = rows.filter({ has: page.getByRole('rowheader', { name: '宁川县公安局' }) })
  expect(await few.locator('td').allTextContents()).toEqual(['2', '4', '2/4', '件数少，不比较'])
  const many = rows.filter({ has: page.getByRole('rowheader', { name: '宁川县自然资源局' }) })
  expect(await many.locator('td').nth(2).textContent()).toBe('36.4%')
  expect(await many.locator('td').nth(3).textContent()).toMatch(/个百分点$/)

  const exported = await page.request.get(`/api/figures/LIT.LOSS/export?period=2023`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await exported.body()) as never)
  const [data, about] = book.worksheets
  const lines = (data?.getSheetValues() ?? []).slice(2) as unknown[][]
  expect(lines).toHaveLength(86)
  expect(lines.filter((line) => line[5] === '是')).toHaveLength(14)
  expect(JSON.stringify(about?.getSheetValues())).toContain('没有计入')

  await page.getByRole('link', { name: '86', exact: true }).first().click()
  await page.getByRole('heading', { name: '行政诉讼一审审结' }).waitFor()
  await page.getByText('共 86 件').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '14', exact: true }).first().click()
  await page.getByText('共 14 件').waitFor()
}, 60_000)

test('rolled up from unit to county: what several hosts held together counts for each of them and once in all, and the page says so', async () => {
  await page.goto('/console/figures/LEC.HELD?period=2023')
  await page.getByRole('link', { name: '逐级汇总' }).click()
  const table = page.locator('main table')
  await table.locator('tfoot').waitFor()
  const numbers = await table.locator('tbody td.number').allTextContents()
  const sum = numbers.reduce((all, text) => all + Number.parseInt(text.replaceAll(',', ''), 10), 0)
  const total = (await figure('LEC.HELD')).value ?? 0
  expect(sum).toBeGreaterThan(total)
  expect(await main()).toContain(`下列各单位相加为 ${sum}，合计仍为 ${total}，多出的 ${sum - total} 是同一件在几个单位各计一次`)
  expect(await table.locator('tfoot tr').first().textContent()).toContain(String(sum))
  expect(await table.locator('tfoot tr').last().textContent()).toContain(String(total))

  // Where nobody shares, units add up to the county, and a township opens to its villages.
  await page.goto('/console/figures/MED.CLOSED/below?period=2023')
  await page.getByText('下列各单位相加等于合计。').waitFor()
  const town = table.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name: '龙台镇' }) })
  const shown = Number.parseInt((await town.locator('td.number').textContent()) ?? '', 10)
  await town.getByRole('link', { name: /个单位$/ }).click()
  await page.getByRole('heading', { level: 2, name: '龙台镇' }).waitFor()
  const villages = (await table.locator('tbody td.number').allTextContents()).map((text) => Number.parseInt(text, 10))
  expect(villages.reduce((all, one) => all + one, 0)).toBe(shown)
  await page.setViewportSize(phone)
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
}, 60_000)

test('what cannot be computed says so and why, and is never a nought', async () => {
  await page.goto('/console/figures/LIT.LOSS?period=2027')
  const value = page.locator('.figure-value')
  await value.waitFor()
  expect(await value.textContent()).toBe('?算不出来：缺2027年日历，这一期间还没有开始')
  await page.goto('/console/figures/FIL.ONTIME.RATE?period=2024-to-date')
  await value.waitFor()
  expect(await value.textContent()).toBe('?算不出来：基数为零')
})
