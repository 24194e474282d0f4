import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
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

async function window(login: string, path: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await openWindow(browser, server.url)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await signIn(page, login, path)
  return { page, context }
}

/** Enters an act over the wire as whoever is signed in on the page. */
async function enter(page: Page, path: string, capacity: string, data: object): Promise<string> {
  const { csrf } = await (await page.request.get('/api/session')).json()
  const answer = await page.request.post(`/api/${path}`, {
    headers: { 'x-csrf-token': csrf },
    data: { id: randomUUID(), on: '2024-03-11', capacity, data },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).id
}
const question = (subject: string) => ({
  township: 'unit-411798100',
  department: 'unit-land',
  field: 'land',
  subject,
  question: '耕地上堆放砂石如何处理',
})
const rows = (page: Page) => page.locator('main tbody tr')
const toast = (page: Page) => page.locator('.toast')
const heading = (page: Page) => page.locator('main h1').textContent()

describe('催办和消息', () => {
  test('whom a file waits for is urged once a day, reads of it in 消息 and on the desk, and can empty the count', async () => {
    const sender = await window('longtai', '/console/desk')
    const id = await enter(sender.page, 'guidance-question/acts/ask', 'unitAdmin', question('堆放砂石的处理'))
    await sender.page.goto(`/console/files/guidance-question/${id}`)
    await sender.page.getByRole('button', { name: '催办' }).click()
    await sender.page.getByText(/^已催办宁川县自然资源局（/).waitFor()
    await sender.page.reload()
    await sender.page.getByText(/^3月11日 .+催办：宁川县自然资源局/).waitFor()
    expect(await sender.page.getByRole('button', { name: '催办' }).count()).toBe(0)

    const { page, context } = await window('ziyuan-fz', '/console/desk?view=list&scope=all')
    const line = rows(page).filter({ hasText: '堆放砂石的处理' })
    await expect.poll(() => line.textContent()).toMatch(/3月11日 .+催办/)
    const header = page.locator('header').getByRole('link', { name: /^消息/ })
    await expect.poll(() => header.textContent()).toMatch(/^消息（1/)
    await header.click()
    await expect
      .poll(() => page.locator('ul.messages').textContent())
      .toMatch(/未读.*（龙台镇）催办：堆放砂石的处理刚刚请办理“答复”，2024-03-18届满/)
    await page.getByRole('link', { name: /催办：堆放砂石的处理/ }).click()
    await expect.poll(() => heading(page)).toBe('堆放砂石的处理')
    await expect.poll(() => header.textContent()).toBe('消息')
    await header.click()
    expect(await page.getByRole('button', { name: '全部标为已读' }).isDisabled()).toBe(true)
    await Promise.all([context.close(), sender.context.close()])
  })
})

describe('批注、标签和撤销', () => {
  test('a note is told of for ten seconds, longer while one points at it; Ctrl+Z takes it back; what is sealed is only corrected', async () => {
    const { page, context } = await window('fuyi', '/console/desk')
    await page.clock.install()
    await page.goto('/console/files/reconsideration?state=accepted')
    await page.locator('main [data-row-link]').first().click()
    const note = async (text: string) => {
      await page.getByLabel(/批注不入卷/).fill(text)
      await page.getByRole('button', { name: '加批注' }).click()
      await toast(page).getByText('已批注').waitFor()
    }
    const notes = page.locator('ul.notes li')
    await note('已电话联系申请人')
    await expect.poll(() => notes.count()).toBe(1)
    await toast(page).hover()
    await page.clock.fastForward(20_000)
    expect(await toast(page).count()).toBe(1)
    await page.mouse.move(0, 0)
    await page.clock.fastForward(11_000)
    await expect.poll(() => toast(page).count()).toBe(0)

    await note('写错了')
    await expect.poll(() => notes.count()).toBe(2)
    // In a field the key is the field's own.
    await page.getByLabel(/批注不入卷/).press('Control+z')
    expect(await notes.count()).toBe(2)
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await toast(page).getByText('已撤销：已批注').waitFor()
    await expect.poll(() => notes.allTextContents()).toEqual([expect.stringContaining('已电话联系申请人')])
    const about = page.url().split('/').at(-1) ?? ''
    const log = await server.store.accesses({ county: '411798', unit: '', person: '' }, { about, limit: 5 })
    expect(
      log
        .filter(({ reason }) => reason === '写错了')
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['add-note', 'remove-note'])

    await page.goto('/console/files/reconsideration?state=decided')
    await page.locator('main [data-row-link]').first().click()
    await page.locator('#documents').waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('Control+z')
    await toast(page)
      .getByText(/没有可以撤销的操作.*更正或者作废/)
      .waitFor()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: /^更正“.+”（依据《.+》第.+条.*，原行为保留）$/ }).click()
    await page.getByText(/^这一行为的依据：《.+》第.+条/).waitFor()
    await context.close()
  })

  test('a file goes only to those who could have claimed it, and comes back when taken back', async () => {
    const { page, context } = await window('fuyi', '/console/files/reconsideration?state=accepted')
    await page.locator('main [data-row-link]').first().click()
    await page.getByRole('button', { name: '转交' }).click()
    const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    await page.locator('#hand-handler').click()
    await options.first().waitFor()
    const people = await options.allTextContents()
    expect(people.every((text) => /司法局/.test(text))).toBe(true)
    await options.filter({ hasText: '行政复议机构负责人' }).click()
    await page.locator('#hand-coHandlers').click()
    await options.first().click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: '转交' }).click()
    await toast(page).getByRole('button', { name: '撤销' }).click()
    await toast(page)
      .getByText(/^已撤销：已转交/)
      .waitFor()
    await expect.poll(() => page.locator('ol.timeline').textContent()).toMatch(/作废.*指定承办人.*办理人撤销“指定承办人”/)
    await context.close()
  })
})

describe('清单上的标签、列和新到的卷', () => {
  test('several files are tagged in one go and found by the tag; a column put away stays away; what is new is told and shown on top', async () => {
    const { page, context } = await window('jiandu', '/console/desk')
    await page.clock.install()
    await page.goto('/console/files/guidance-question')
    await rows(page).first().waitFor()
    for (const n of [0, 1]) await rows(page).nth(n).getByRole('checkbox').check()
    const bar = page.getByRole('toolbar', { name: '选中的案卷' })
    await bar.getByRole('button', { name: '加标签' }).click()
    await page.getByRole('dialog').getByLabel('标签').fill('典型')
    await page.getByRole('dialog').getByRole('button', { name: '加标签' }).click()
    await toast(page).getByText('已给 2 件加标签“典型”').waitFor()
    await rows(page).nth(0).getByRole('button', { name: '典型' }).click()
    await expect.poll(() => page.locator('.counts').textContent()).toBe('找到 2 件')
    await page.goBack()

    await page.getByRole('button', { name: '列▾' }).click()
    await page.getByRole('checkbox', { name: '单位' }).click()
    const heads = () => page.locator('main thead th').allTextContents()
    await expect.poll(async () => (await heads()).includes('单位')).toBe(false)
    await page.keyboard.press('Escape')
    await page.reload()
    await rows(page).first().waitFor()
    expect((await heads()).includes('单位')).toBe(false)
    expect(await page.getByRole('link', { name: '导出' }).getAttribute('href')).toMatch(/columns=(?!.*unit)/)

    await enter(page, 'guidance-question/acts/ask', 'justiceBureau', question('新到的问题'))
    await page.clock.fastForward(31_000)
    const strip = page.locator('main .strip').filter({ hasText: '有1 件新的' })
    await strip.getByRole('button', { name: '显示' }).click()
    const fresh = page.locator('main tbody tr.fresh')
    await expect.poll(() => fresh.textContent()).toContain('新到的问题')
    await expect.poll(() => strip.count()).toBe(0)
    await context.close()
  })
})

describe('键盘、设置和正在查看的人', () => {
  test('single letters can be turned off and do nothing while an input method composes; the rows’ height is kept; others on a file are named', async () => {
    const { page, context } = await window('jiandu', '/console/settings')
    await page.getByRole('switch', { name: '单个字母的快捷键' }).click()
    await page.getByRole('radio', { name: '紧凑' }).check()
    await page.getByText('已保存').waitFor()
    await page.goto('/console/files/guidance-question')
    await rows(page).first().waitFor()
    await expect.poll(() => page.locator('html').getAttribute('class')).toContain('compact')
    await page.keyboard.press('n')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await heading(page)).toBe('指导问答')

    await page.goto('/console/settings')
    await page.getByRole('switch', { name: '单个字母的快捷键' }).click()
    await page.getByText('已保存').waitFor()
    await page.goto('/console/files/guidance-question')
    await rows(page).first().waitFor()
    await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, isComposing: true }))`)
    expect(await heading(page)).toBe('指导问答')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.locator(':focus').getAttribute('href'))
      .toBe(await rows(page).nth(1).locator('[data-row-link]').getAttribute('href'))
    await page.keyboard.press('n')
    await expect.poll(() => heading(page)).toBe('提出问题')

    const id = await enter(page, 'guidance-question/acts/ask', 'justiceBureau', question('两个人看的问题'))
    const path = `/console/files/guidance-question/${id}`
    await page.goto(path)
    await page.locator('#timeline').waitFor()
    const other = await window('ziyuan-fz', path)
    await expect.poll(() => other.page.locator('.presence').textContent()).toMatch(/^正在查看本卷：\S+$/)
    await Promise.all([context.close(), other.context.close()])
  })
})
