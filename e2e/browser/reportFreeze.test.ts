import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openWindow, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const county = '/console/report/annual-report-2023'

async function signedIn(login: string): Promise<Page> {
  const window = await openWindow(browser, server.url)
  const page = await window.newPage()
  await signIn(page, login)
  return page
}

async function voidFile(page: Page, type: string, file: string) {
  const { csrf } = (await (await page.request.get('/api/session')).json()) as { csrf: string }
  const data = { id: crypto.randomUUID(), on: '2024-03-11', capacity: 'countyOffice', data: { seq: 1 }, reason: '重复登记' }
  const answer = await page.request.post(`/api/${type}/${file}/acts/$void`, { headers: { 'x-csrf-token': csrf }, data })
  expect(answer.status(), await answer.text()).toBe(201)
}

test('a dispute is settled, the report signed, frozen and published; a record voided afterwards leaves the frozen number and is told of in an erratum', async () => {
  const [office, leader] = [await signedIn('yifa'), await signedIn('xianzhang')]
  // It cannot be signed while a dispute is open, and the page says so.
  await leader.goto(county)
  await leader.getByText('现在不能：').click({ timeout: 60_000 })
  expect(await leader.locator('.closed-acts').textContent()).toContain('文稿有“征求材料没有了结”')
  expect(await leader.getByRole('link', { name: '签发', exact: true }).count()).toBe(0)

  await office.goto(county)
  await office.getByRole('tab', { name: /^征求材料/ }).click({ timeout: 60_000 })
  await office.getByRole('link', { name: '处理异议' }).click()
  await office.getByRole('link', { name: '处理异议' }).click()
  await office.getByText('不成立', { exact: true }).click()
  await office.getByLabel('处理说明').fill('决定日期为2023年12月29日，计入2023年。')
  await office.getByRole('button', { name: '处理异议' }).click()
  await office.getByText('已办理：处理异议').first().waitFor({ timeout: 30_000 })
  await office.goto(county)
  await office.getByRole('button', { name: '核对全文' }).first().click({ timeout: 60_000 })
  await office.getByText('核对没有发现问题').waitFor({ timeout: 60_000 })

  await leader.goto(county)
  await leader.getByRole('link', { name: '签发', exact: true }).click({ timeout: 60_000 })
  await leader.getByRole('button', { name: '签发', exact: true }).click()
  await leader.getByText('已办理：签发').first().waitFor({ timeout: 30_000 })

  await office.goto(county)
  await office.getByRole('button', { name: '定稿封存' }).click({ timeout: 60_000 })
  const dialog = office.getByRole('dialog', { name: '定稿封存' })
  await expect.poll(() => dialog.getByRole('button', { name: '返回' }).evaluate((one) => one === document.activeElement)).toBe(true)
  await dialog.getByRole('button', { name: '封存文字和数字' }).click()
  await office.getByText('已封存，待公开').first().waitFor({ timeout: 120_000 })
  await office.getByRole('link', { name: '公开', exact: true }).click()
  await office.getByLabel('公开载体').fill('县人民政府网站')
  await office.getByRole('button', { name: '公开', exact: true }).click()
  await office.getByText('已办理：公开').first().waitFor({ timeout: 30_000 })

  const parts = `${county}?part=first-persons`
  await office.goto(parts)
  const text = office.locator('.page-text')
  await text.locator('p').first().waitFor({ timeout: 60_000 })
  const before = await text.textContent()
  await voidFile(office, 'chief-act', 'chief-act-2023-1')
  await office.goto(parts)
  await office.getByRole('tab', { name: '封存' }).click({ timeout: 60_000 })
  const panel = office.getByRole('tabpanel')
  const moved = panel.locator('li').filter({ hasText: '数值有变' })
  await expect.poll(() => moved.count(), { timeout: 60_000 }).toBeGreaterThan(0)
  expect(await text.textContent()).toBe(before)
  await panel.getByRole('button', { name: /登记 \d+ 个数有变动/ }).click()
  await office.getByText('发布勘误', { exact: true }).first().waitFor({ timeout: 60_000 })
  const [was, now] =
    /封存 (\d+)次，现在 (\d+)次/
      .exec((await moved.first().textContent()) ?? '')
      ?.slice(1)
      .map(Number) ?? []
  expect(now).toBe((was ?? 0) - 1)
  await moved.first().getByRole('button', { name: '发布勘误' }).click()
  const form = office.getByRole('region', { name: '发布勘误' })
  await form.getByLabel('更正的原因').fill('有一条重复登记，已作废。')
  await form.getByRole('button', { name: '发布勘误' }).click()
  await panel.locator('ol li').filter({ hasText: '有一条重复登记，已作废。' }).waitFor({ timeout: 60_000 })
  expect(await panel.locator('ol li').first().textContent()).toContain(`更正为“${now}次”`)
  expect(await text.textContent()).toBe(before)

  // The figure's own page says who has printed it, and by how much it differs now.
  const href = (await moved.first().locator('a[href*="/figures/"]').first().getAttribute('href')) ?? ''
  await office.goto(href.startsWith('/console') ? href : `/console${href}`)
  await office.getByText(`2023年度报告已引用 ${was}次；现为 ${now}次，差 1 次`).waitFor({ timeout: 60_000 })

  // The periods behind it are closed: each number opens to its list as it was, each row is chained.
  await office.goto('/console/closings')
  await office.getByRole('button', { name: '2023年', exact: true }).click({ timeout: 60_000 })
  const row = office.getByRole('region', { name: '结账明细' }).locator('tbody tr').filter({ hasText: '审结行政复议案件' }).first()
  await office.getByLabel('指标名称').fill('审结行政复议案件')
  await row.waitFor({ timeout: 60_000 })
  expect(await row.textContent()).toMatch(/[0-9a-f]{8} → [0-9a-f]{8}$/)
  const files = Number.parseInt((await row.locator('td').nth(3).textContent()) ?? '', 10)
  expect(files).toBeGreaterThan(0)
  await row.getByRole('link').click()
  await office.getByText(`共 ${files} 件`).first().waitFor({ timeout: 60_000 })
  await office.context().close()
  await leader.context().close()
}, 300_000)
