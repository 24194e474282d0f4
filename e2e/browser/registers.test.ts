import type { Browser, BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openWindow, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let window: BrowserContext
let page: Page
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
  window = await openWindow(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'] })
  page = await window.newPage()
  await signIn(page, 'yifa')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const cell = (row: number, column: number) => page.locator(`[data-cell="${row}-${column}"]`)
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell)
/** Where a column stands, by its head. */
const columnOf = async (title: string) =>
  (await page.locator('.register thead th').allTextContents()).findIndex((one) => one.startsWith(title)) - 1

describe('名录', () => {
  test('who was in it on a day; a harmless fact is written over like in a spreadsheet, a block is copied and never pasted at once', async () => {
    await page.goto('/console/registers/certificate?on=2022-01-03')
    await page.getByText('截至 2022-01-03在册 0 项').waitFor()
    await page.goto('/console/registers/certificate')
    await page.getByText('截至今天在册 1,240 项').waitFor()
    const remark = await columnOf('备注')
    await cell(0, remark).dblclick()
    await page.keyboard.type('返聘')
    await page.keyboard.press('Escape')
    expect(await cell(0, remark).textContent()).toBe('—')
    await page.keyboard.press('F2')
    await page.keyboard.type('已调岗')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(0, remark).textContent()).toBe('已调岗')
    expect(await focused()).toBe(`1-${remark}`)
    // What is no harmless fact is not written over.
    await cell(0, 1).dblclick()
    expect(await cell(0, 1).locator('input').count()).toBe(0)

    await cell(0, 1).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual([2, 2])
    await page.evaluate(() => navigator.clipboard.writeText('姓名\t证件编号\n赵正\t1641179809999'))
    await page.keyboard.press('Control+v')
    await page.waitForURL(/\/import\/[^/]+\/head$/)
    await page.goto('/console/registers/certificate?text=1641179809999')
    await page.getByText('找到 0 项').waitFor()
  })

  test('an entry is changed from a day on, with a reason; before that day it was as it was; what rests on it is named', async () => {
    await page.goto('/console/registers/certificate')
    await cell(1, 0).getByRole('link').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: '自某日起变更' }).click()
    await drawer.getByLabel('自何日起').fill('2024年3月4日')
    await drawer.getByLabel('职务').fill('中队长')
    await drawer.getByRole('button', { name: '变更登记' }).click()
    await drawer.getByRole('link', { name: '请填写变更理由' }).click()
    await page.keyboard.type('任职文件')
    await drawer.getByRole('button', { name: '变更登记' }).click()
    await drawer.getByText('自 2024-03-04 起；此前的记载保留').waitFor()
    await drawer.getByRole('tab', { name: '历史' }).click()
    await drawer.getByText('职务： 中队长').waitFor()
    await drawer.getByRole('tab', { name: /用过的卷/ }).click()
    await drawer.getByText(/还没有案卷用过这一项|件用过，不能删除/).waitFor()
    const post = await columnOf('职务')
    expect(await cell(1, post).textContent()).toBe('中队长')
    await page.goto('/console/registers/certificate?on=2024-03-03')
    await expect.poll(() => cell(1, post).textContent()).toBe('—')
  })
})

describe('活动登记', () => {
  test('an empty cell leads to a form that says which figures it moves; the next one keeps place and theme and clears numbers; a twin is shown', async () => {
    await page.goto('/console/activities?type=lecture&year=2024&view=months')
    await page.getByRole('link', { name: '石桥镇1月没有，登记' }).click()
    await page.getByText('不要求拍照留痕').waitFor()
    expect(await page.locator('main').innerText()).toContain('石桥镇')
    await page.getByLabel('地点').fill('石桥镇集市')
    await page.getByLabel('活动主题').fill('禁止焚烧秸秆')
    await page.getByLabel('对象').click()
    await page.getByTitle('村（居）民').click()
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: '微宣讲', exact: true }).check()
    await page.getByLabel('宣讲人和单位').fill('司法所')
    const aside = page.getByRole('complementary', { name: '登记后的变动' })
    await page.getByRole('radio', { name: '估计' }).check()
    await page.getByLabel('到场人数').fill('300')
    await aside.getByText('估计数不进入统计').waitFor()
    await page.getByRole('radio', { name: '签到册' }).check()
    await page.getByLabel('到场人数').fill('86')
    await aside.getByText('+86 人次').waitFor()
    await page.getByRole('button', { name: '保存并再登一场' }).click()
    await page.getByText('人数已清空，可以登记下一场').waitFor()
    expect(await page.getByLabel('地点').inputValue()).toBe('石桥镇集市')
    expect(await page.getByLabel('活动主题').inputValue()).toBe('禁止焚烧秸秆')
    expect(await page.getByLabel('到场人数').inputValue()).toBe('')
    expect(await page.getByText('这一场可能已经登记过').count()).toBe(0)
    await page.goto('/console/activities/new?type=lecture')
    await page.getByText('这一场可能已经登记过').waitFor()
    await page.getByRole('button', { name: '不是同一场' }).click()
    await expect.poll(() => page.getByText('这一场可能已经登记过').count()).toBe(0)
  })
})

describe('卷内材料和打印', () => {
  test('a paper of the sample opens; another is taken in by its kind, and never twice', async () => {
    await page.goto('/console/files/outside-fact/outside-fact-2023-1')
    const papers = page.locator('section.papers')
    const href = await papers.getByRole('link', { name: /全省普法依法治理优秀案例的通知/ }).getAttribute('href')
    expect(await (await page.request.get(href ?? '')).text()).toContain('演示数据')
    const file = { name: '来函.txt', mimeType: 'text/plain', buffer: Buffer.from('关于核实有关情况的函') }
    await papers.getByLabel('入卷材料').setInputFiles(file)
    await papers.getByRole('button', { name: '收入卷内' }).click()
    await papers.getByRole('link', { name: '来函', exact: true }).waitFor()
    await papers.getByLabel('入卷材料').setInputFiles({ ...file, name: '同一份.txt' })
    await papers.getByText('“同一份.txt”与卷内第 2 件相同，没有再收').waitFor()
    expect(await papers.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#paper-2')
  })

  test('list, summary and reckoning on paper: no menu, no buttons, A4, heads repeated, as of when and under which conditions', async () => {
    await page.goto('/console/files/penalty?state=closed')
    await page.locator('[data-row-link]').first().waitFor()
    const id = await page.locator('[data-row]').first().getAttribute('data-row')
    await page.emulateMedia({ media: 'print' })
    const look = () =>
      page.evaluate(() => ({
        seen: [...document.querySelectorAll('header.head, nav, main button:not(.sort)')].filter((one) => one.getClientRects().length > 0)
          .length,
        heads: [...document.querySelectorAll('main thead')].map((one) => getComputedStyle(one).display),
        // Chromium leaves a button out of a head that it repeats.
        boxes: [...document.querySelectorAll('main thead button')].filter((one) => getComputedStyle(one).display !== 'contents').length,
        text: document.querySelector('main')?.innerText ?? '',
        urls: [...document.querySelectorAll('main a')].filter((one) => /url|attr/.test(getComputedStyle(one, '::after').content)).length,
      }))
    const list = await look()
    expect(list).toMatchObject({ seen: 0, urls: 0, boxes: 0, heads: ['table-header-group'] })
    expect(list.text).toContain('截至 2024-03-11 24:00；状态：已结案；共 1,166 件，本次打印 20 件')
    const pagesIn = async () =>
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length
    for (const [view, words, most] of [
      ['summary', '案件概要', 1],
      ['catalogue', '卷内目录', 2],
      ['limits', '期限计算表', 9],
    ] as const) {
      await page.goto(`/console/print/penalty/${id}/${view}`)
      await page.locator('.print-sheet').getByText(words).first().waitFor()
      const shown = await look()
      expect(shown).toMatchObject({ seen: 0, urls: 0 })
      expect(shown.text).toContain('供本机关存档')
      expect(await pagesIn()).toBeLessThanOrEqual(most)
    }
    await page.emulateMedia({ media: null })
  })
})
