import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchBrowser, openWindow, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

// Machines that build are slow, and several browsers share them.
vi.setConfig({ testTimeout: 120_000 })

let server: SampleServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Enters an act as the page itself would, with the token of its session. */
async function enter(page: Page, path: string, body: object) {
  const { csrf } = await (await page.request.get('/api/session')).json()
  const answer = await page.request.post(`/api${path}`, { data: { id: crypto.randomUUID(), ...body }, headers: { 'x-csrf-token': csrf } })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return answer.json()
}

describe('期限日历', () => {
  test('a month as a table: days off in words, a day’s list, and the sum of its days is what is said above it', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'fuyi', '/console/calendar?month=2024-02')
    const month = page.locator('table.month')
    await month.waitFor()
    expect(await month.getByRole('link', { name: /2024年2月4日，调休上班/ }).count()).toBe(1)
    expect(await month.getByRole('link', { name: /2024年2月12日，休（春节）/ }).count()).toBe(1)
    expect(await month.getByRole('link', { name: /2024年2月24日，休，/ }).count()).toBe(1)
    await page.goto('/console/calendar?scope=all')
    await month.waitFor()
    const said = Number(/本月届满 (\d+) 件/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[1])
    const each = await month
      .getByRole('link')
      .evaluateAll((links) => links.map((one) => Number(/届满 (\d+) 件/.exec(one.textContent ?? '')?.[1])))
    expect(each).toHaveLength(31)
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(said)
    const full = each.findIndex((one) => one > 0)
    await month.getByRole('link').nth(full).click()
    await expect.poll(() => page.locator('section[aria-labelledby=day] tbody tr').count()).toBe(each[full])
    await window.close()
  })

  test('a holiday entered inside a running limit moves its due day: before and after are told, the file says so, the day is not counted', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'yifa', '/console/calendar')
    const file = 'reconsideration-2024-018'
    const before = await (await page.request.get(`/api/reconsideration/${file}`)).json()
    const review = before.clocks.find(
      (clock: { due: string; met?: string; rule: { title: string } }) => !clock.met && clock.due === '2024-03-15',
    )
    expect(review).toBeDefined()
    await enter(page, '/calendar-notice/acts/issue', {
      on: '2024-03-11',
      capacity: 'countyOffice',
      data: {
        issuer: 'county',
        year: 2024,
        document: '宁政办明电〔2024〕3号',
        issuedOn: '2024-03-11',
        daysOff: [{ on: '2024-03-14', name: '县庆' }],
        workdays: [],
      },
    })
    // The program's jobs do so for all files once the notice is in.
    await server.store.rebuild('411798', [file])
    await page.goto('/console/calendar')
    await page.getByRole('button', { name: '改变了哪些期限' }).click()
    const row = page.locator('section[aria-labelledby=notices] tbody tr').filter({ hasText: '谭英云' }).first()
    await row.waitFor()
    expect(await row.locator('del').textContent()).toBe('2024-03-15')
    expect(await row.locator('strong').textContent()).toBe('2024-03-18')
    expect(await page.getByRole('link', { name: /2024年3月14日，休（县庆）/ }).count()).toBe(1)

    await page.goto(`/console/files/reconsideration/${file}`)
    const banner = page.locator('.strip', { hasText: '宁政办明电〔2024〕3号' }).first()
    await banner.waitFor()
    expect(await banner.textContent()).toMatch(/由 2024-03-15 改为 2024-03-18/)
    const clock = page.locator('.clock', { hasText: '2024-03-18' }).first()
    await clock.getByRole('button', { name: '怎么算的' }).click()
    const day = page.getByRole('region', { name: '逐日计算表' }).locator('tr', { hasText: '2024-03-14' })
    await day.waitFor()
    expect(await day.textContent()).toContain('不计入')
    expect(await day.textContent()).toContain('宁政办明电〔2024〕3号')
    await window.close()
  })

  test('due today is ▲今天到期 all that day, and late only on the next', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'yifa', '/console/desk?view=list&scope=all')
    const setting = (await (await page.request.get('/api/county-setting')).json()).rows[0].id
    const desk = await (await page.request.get('/api/desk?within=15')).json()
    const soonest = desk.due.find((line: { due: string; right?: boolean }) => line.due > desk.today && !line.right)
    const mark = page.locator(`main tbody tr:has(a[href$="/${soonest.file}"]) td:first-child .mark`).first()
    for (const [today, shown] of [
      [soonest.due, '▲今天到期'],
      [next(soonest.due), '■逾期 1 日'],
    ] as const) {
      await enter(page, `/county-setting/${setting}/acts/amend`, {
        on: desk.today,
        capacity: 'countyOffice',
        data: { today },
      })
      await page.reload()
      await expect.poll(() => mark.textContent()).toBe(shown)
    }
    await window.close()
  })
})

const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
