import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
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

const county = 'annual-report-2023'
const slow = 120_000

async function signedIn(login: string, more = {}): Promise<Page> {
  const window = await openWindow(browser, server.url, more)
  const page = await window.newPage()
  await signIn(page, login)
  return page
}

/** Asks the API as whoever is signed in on the page. */
async function api<T>(page: Page, method: string, path: string, data?: unknown): Promise<T> {
  const session = (await (await page.request.get('/api/session')).json()) as { csrf: string }
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    headers: { 'x-csrf-token': session.csrf },
    ...(data !== undefined && { data }),
  })
  expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBeLessThan(300)
  return (await answer.json()) as T
}

const act = (page: Page, path: string, capacity: string, data: object = {}) =>
  api<{ id: string }>(page, 'POST', path, { id: crypto.randomUUID(), on: '2024-03-11', capacity, data })

/** The county's report where its text may be written: it lies with those who sign, so it is sent back first. */
async function writable(page: Page, part = 'shortcomings') {
  const { state } = await api<{ state: { code: string } }>(page, 'GET', `/annual-report/${county}`)
  if (state.code === 'signing') await act(page, `/annual-report/${county}/acts/return`, 'countyOffice', { opinion: '补充应诉数字' })
  return opened(page, part)
}
async function opened(page: Page, part: string, report = county) {
  await page.goto(`/console/report/${report}?part=${part}`)
  const text = page.getByRole('textbox', { name: /^正文/ })
  await text.locator('p').first().waitFor()
  await expect.poll(() => text.locator('.token.waiting').count(), { timeout: 30_000 }).toBe(0)
  return text
}
/** A new line at the end. */
async function newLine(page: Page) {
  await page.getByRole('textbox', { name: /^正文/ }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}
const words = async (page: Page) => ((await page.getByRole('textbox', { name: /^正文/ }).textContent()) ?? '').replaceAll('\u200b', '')
const store = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('没有未保存的修改', { exact: true }).waitFor({ timeout: 30_000 })
}
const stored = async (page: Page, part: string) => {
  const { parts } = await api<{ parts: { key: string; text?: string }[] }>(page, 'GET', `/annual-report/${county}/text?part=${part}`)
  return parts[0]?.text ?? ''
}

describe('依法治县办写2023年度报告', () => {
  test(
    'a report sent back is written on: # brings a figure, a bare number is bound, the check finds what is vague, and it is answered for',
    async () => {
      const page = await signedIn('yifa')
      await page.goto('/console/report')
      await page.getByRole('link', { name: '宁川县人民政府2023年度法治政府建设情况报告' }).first().click()
      await page.getByRole('link', { name: '退回修改' }).click()
      await page.getByLabel('意见').fill('补充应诉数字')
      await page.getByRole('button', { name: '退回修改' }).click()
      await page.getByRole('link', { name: '打开本卷' }).click()
      await page.waitForURL(`**/report/${county}`)
      await opened(page, 'shortcomings')

      await newLine(page)
      await page.keyboard.type('全年行政诉讼一审收案#')
      const box = page.getByRole('combobox', { name: '指标名称' })
      await box.fill('行政诉讼一审收案')
      await expect.poll(() => page.getByRole('option').first().textContent(), { timeout: 30_000 }).toContain('90件')
      await box.press('Enter')
      const chip = page.getByRole('textbox', { name: /^正文/ }).locator('[data-token="{LIT.RECEIVED}"]')
      await expect.poll(() => chip.textContent()).toBe('90件')
      expect(await words(page)).not.toContain('#')

      await page.keyboard.type('，审结行政复议案件95件，参训600多人次。')
      await page.getByRole('button', { name: /^绑定“审结行政复议案件”/ }).click({ timeout: 30_000 })
      await expect.poll(() => words(page)).toContain('一审收案90件，审结行政复议案件95件，参训600多人次。')
      expect(await page.getByRole('textbox', { name: /^正文/ }).locator('[data-token="{REC.CLOSED}"]').count()).toBe(1)

      await store(page)
      expect(await stored(page, 'shortcomings')).toContain(
        '全年行政诉讼一审收案{LIT.RECEIVED}，审结行政复议案件{REC.CLOSED}，参训600多人次。',
      )
      await page.getByRole('button', { name: '核对全文' }).first().click()
      const problems = page.getByRole('tabpanel')
      const vague = problems.locator('li').filter({ hasText: '含糊用语' }).filter({ hasText: '600多人次' })
      await vague.waitFor({ timeout: 60_000 })
      await page.getByText('现在不能：').click()
      expect(await page.locator('.closed-acts').textContent()).toContain('文稿有“含糊用语没有说明”')

      await vague.getByRole('button', { name: '说明' }).click()
      await vague.getByLabel('“600多人次”可以这样写的理由').fill('引自上级通报原文，通报没有准数。')
      await vague.getByRole('button', { name: '登记说明' }).click()
      await expect.poll(() => problems.locator('li').filter({ hasText: '600多人次' }).count(), { timeout: 60_000 }).toBe(0)
      await page.context().close()
    },
    slow,
  )

  test(
    'undo, bold lead, heading, and what is pasted from elsewhere keep to words and figures',
    async () => {
      const page = await signedIn('yifa')
      const text = await writable(page, 'next-year')
      await newLine(page)
      await page.keyboard.type('**')
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      await text.evaluate((at) => {
        const data = new DataTransfer()
        data.setData('text/html', '<p style="color:red"><i>一是</i>健全机制。</p><p><img src="x">落实责任。</p>')
        data.setData('text/plain', '\u3000\u3000一是健全机制。\r\n\r\n落实责任。')
        at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      })
      const lines = () => text.locator('p').allTextContents()
      await expect.poll(async () => (await lines()).slice(-2)).toEqual(['一是健全机制。', '落实责任。'])
      expect(await text.locator('img, i, [style]').count()).toBe(0)
      await page.getByRole('button', { name: '小标题' }).click()
      await store(page)
      expect((await stored(page, 'next-year')).split('\n').slice(-2)).toEqual(['一是健全机制。', '## 落实责任。'])

      await text.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('多写的字')
      await page.keyboard.press('Control+z')
      await expect.poll(lines).not.toContain('落实责任。多写的字')
      await page.context().close()
    },
    slow,
  )

  test(
    'an input method composes in peace: Enter ends the composition, stores nothing and starts no paragraph; a # composed brings the figures',
    async () => {
      const page = await signedIn('yifa')
      const text = await writable(page, 'next-year')
      const before = await text.locator('p').count()
      const posts: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().includes('/acts/')) posts.push(request.url())
      })
      await text.focus()
      await page.keyboard.press('Control+End')
      const keyboard = await page.context().newCDPSession(page)
      await keyboard.send('Input.imeSetComposition', { text: 'shenli', selectionStart: 6, selectionEnd: 6 })
      // As an input method hands on the Enter that ends a composition.
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
      expect(await words(page)).toContain('shenli')
      await keyboard.send('Input.imeSetComposition', { text: '审理', selectionStart: 2, selectionEnd: 2 })
      await keyboard.send('Input.insertText', { text: '审理' })
      await expect.poll(() => words(page)).toMatch(/审理$/)
      expect(await words(page)).not.toContain('shenli')
      expect(await text.locator('p').count()).toBe(before)
      expect(posts).toEqual([])

      await page.keyboard.type('#')
      const box = page.getByRole('combobox', { name: '指标名称' })
      await box.fill('败诉率')
      await page.getByRole('option').first().waitFor()
      await box.evaluate((at) => at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })))
      expect(await box.isVisible()).toBe(true)
      await box.press('Escape')
      await expect.poll(() => box.count()).toBe(0)
      expect(await words(page)).toMatch(/审理#$/)
      await page.context().close()
    },
    slow,
  )

  test(
    'what is typed survives the tab that is killed',
    async () => {
      const page = await signedIn('yifa')
      await writable(page, 'highlights')
      await newLine(page)
      await page.keyboard.type('这一句还没有保存。')
      await expect.poll(() => page.locator('.saved').textContent()).toMatch(/已保存|仅存于本机/)
      const window = page.context()
      await page.close({ runBeforeUnload: false })
      const again = await window.newPage()
      await opened(again, 'highlights')
      await expect.poll(() => words(again)).toContain('这一句还没有保存。')
      expect(await again.locator('.saved').textContent()).toMatch(/已保存|仅存于本机/)
      expect(await stored(again, 'highlights')).not.toContain('这一句还没有保存。')
      await again.getByRole('button', { name: '放弃本部分未保存的修改' }).click()
      await expect.poll(() => words(again)).not.toContain('这一句还没有保存。')
      await window.close()
    },
    slow,
  )

  test(
    'two people write on one part: different paragraphs come together, the same paragraph stands twice until one chooses; nothing is lost',
    async () => {
      const [first, second] = [await signedIn('yifa'), await signedIn('jiandu')]
      await writable(first, 'first-persons')
      await opened(second, 'first-persons')
      await newLine(first)
      await first.keyboard.type('甲写的一段。')
      await second.getByRole('textbox', { name: /^正文/ }).focus()
      await second.keyboard.press('Control+Home')
      await second.keyboard.type('乙写在前面。')
      await second.keyboard.press('Enter')
      await store(first)
      await second.getByRole('button', { name: '保存', exact: true }).click()
      await second.getByText('改的段落不同，已合在一起').waitFor({ timeout: 30_000 })
      await expect
        .poll(() => stored(first, 'first-persons'), { timeout: 30_000 })
        .toMatch(/^(\*\*)?乙写在前面。(\*\*)?\n[\s\S]*\n甲写的一段。$/)

      await opened(first, 'first-persons')
      await opened(second, 'first-persons')
      for (const [page, own] of [
        [first, '甲又改了。'],
        [second, '乙也改了。'],
      ] as const) {
        await page.getByRole('textbox', { name: /^正文/ }).focus()
        await page.keyboard.press('Control+End')
        await page.keyboard.type(own)
      }
      await store(first)
      await second.getByRole('button', { name: '保存', exact: true }).click()
      const conflict = second.getByRole('alert', { name: '两人改了同一段' })
      await conflict.waitFor({ timeout: 30_000 })
      expect(await conflict.textContent()).toContain('甲写的一段。甲又改了。')
      expect(await conflict.textContent()).toContain('甲写的一段。乙也改了。')
      await conflict.getByText('两段都留').click()
      await conflict.getByRole('button', { name: '按选定的合并' }).click()
      await store(second)
      expect(await stored(first, 'first-persons')).toMatch(/甲写的一段。乙也改了。\n甲写的一段。甲又改了。$/)
      await first.context().close()
      await second.context().close()
    },
    slow,
  )
})

describe('报告上的数', () => {
  test(
    'a number opens to a list as long as it says; a rate opens to the two lists it is made of',
    async () => {
      const page = await signedIn('yifa')
      await page.goto(`/console/report/${county}?part=results`)
      const titles = ['审结行政复议案件', '纠错的行政复议案件', '行政诉讼一审收案', '应报备案的重大行政处罚', '普通程序行政处罚案件']
      for (const title of titles) {
        await page.goto(`/console/report/${county}?part=results`)
        await page.getByRole('tab', { name: /^数字/ }).click()
        await page
          .locator('ul.numbers button')
          .filter({ hasText: new RegExp(`^${title}`) })
          .first()
          .click({ timeout: 60_000 })
        const note = page.getByRole('region', { name: '指标说明' })
        const value = Number.parseInt((await note.locator('.figure-value').textContent()) ?? '', 10)
        await note.getByRole('link', { name: '打开名单' }).click()
        await page
          .getByText(`共 ${value.toLocaleString('zh-CN')} 件`, { exact: false })
          .first()
          .waitFor({ timeout: 30_000 })
        expect(value, title).toBeGreaterThan(0)
      }
      await page.goto(`/console/report/${county}?part=results`)
      await page.locator('ul.numbers button').filter({ hasText: '复议纠错率' }).first().click({ timeout: 60_000 })
      const parts = page.getByRole('region', { name: '指标说明' }).locator('ul.plain-list a')
      await expect.poll(() => parts.count()).toBe(2)
      for (const at of [0, 1]) {
        const count = /(\d+)件$/.exec((await parts.nth(at).textContent()) ?? '')?.[1]
        await parts.nth(at).click()
        await page.getByText(`共 ${count} 件`).first().waitFor({ timeout: 30_000 })
        await page.goBack()
        await page.locator('ul.numbers button').filter({ hasText: '复议纠错率' }).first().click({ timeout: 60_000 })
        await expect.poll(() => parts.count()).toBe(2)
      }
      await page.context().close()
    },
    slow,
  )

  test(
    'two rates differ in points and never in per cent',
    async () => {
      const page = await signedIn('yifa')
      await page.goto(`/console/report/${county}?part=results`)
      await page.getByRole('tab', { name: '上年报告' }).click()
      await page.getByRole('button', { name: /上年同期比较/ }).click()
      const rows = page.getByRole('region', { name: '与上年同期比较' }).locator('li')
      await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(20)
      const rates = (await rows.allTextContents()).filter((row) => /今年 [\d.]+%，上年 [\d.]+%，(上升|下降)/.test(row))
      expect(rates.length).toBeGreaterThan(0)
      for (const row of rates) expect(row).toMatch(/(上升|下降)[\d.]+个百分点$/)
      // What the report prints of a change of a rate.
      const printed = (await page.locator('.page-text').textContent()) ?? ''
      expect(printed).toMatch(/下降[\d.]+个百分点/)
      expect(printed).not.toMatch(/个百分点%|%个百分点/)
      await page.context().close()
    },
    slow,
  )

  test(
    'on paper stands the whole report alone: no menu, no button, no mark, numbers as plain text',
    async () => {
      const page = await signedIn('yifa')
      await page.goto(`/console/report/${county}`)
      await page.locator('.page-text p').first().waitFor({ timeout: 60_000 })
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['nav', 'button', 'a.act', '.notes', '.outline', '.steps', '.title-line h1'])
        for (const one of await page.locator(hidden).all()) expect(await one.isVisible(), hidden).toBe(false)
      const sheet = page.getByRole('article', { name: '全文' })
      expect(await sheet.isVisible()).toBe(true)
      const text = (await sheet.textContent()) ?? ''
      for (const part of ['一、主要举措和成效', '二、工作亮点', '三、存在的不足和原因', '五、下一年度主要安排'])
        expect(text).toContain(part)
      expect(text).not.toMatch(/[{}⟦⟧]|【待填报】/)
      expect(await sheet.locator('a, button, .token').count()).toBe(0)
      await page.context().close()
    },
    slow,
  )

  test(
    'at 360 wide nothing runs off sideways',
    async () => {
      const page = await signedIn('yifa', { viewport: phone })
      for (const path of [
        '/console/report',
        `/console/report/${county}?part=shortcomings`,
        '/console/report/requests',
        '/console/closings',
      ]) {
        await page.goto(path)
        await page.locator('h1').waitFor({ timeout: 60_000 })
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
      }
      await page.context().close()
    },
    slow,
  )
})

describe('征求材料和意见', () => {
  test(
    'a unit finds its own figures filled in: one confirms, one disputes with a reason; nobody types a number; the office sees both',
    async () => {
      const office = await signedIn('yifa')
      await office.goto(`/console/report/${county}`)
      await office.getByRole('tab', { name: /^征求材料/ }).click()
      for (const unit of ['龙台镇', '宁川县自然资源局']) {
        await office.getByRole('button', { name: '征求材料', exact: true }).click()
        await office.getByLabel('征求单位').fill(unit)
        await office.getByText(unit, { exact: true }).last().click()
        await office.getByLabel('事项').fill('处罚情况复核')
        await office.getByLabel('预填的指标').fill('普通程序行政处罚案件')
        await office.locator('.ant-select-item-option').filter({ hasText: '普通程序行政处罚案件' }).first().click()
        await office.keyboard.press('Escape')
        await office.getByRole('button', { name: '发出征求材料通知' }).click()
        await office.getByRole('button', { name: '征求材料', exact: true }).waitFor({ timeout: 30_000 })
      }
      const answers: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
        [
          'longtai',
          async (page) => {
            await page.getByRole('button', { name: '确认无误' }).click()
            await page.getByText('已确认').first().waitFor({ timeout: 30_000 })
          },
        ],
        [
          'ziyuan-jz',
          async (page) => {
            await page.getByRole('button', { name: '有异议' }).click()
            const send = page.getByRole('button', { name: '提出异议' })
            expect(await send.isDisabled()).toBe(true)
            await page.getByLabel('异议的理由').fill('有一件已经撤销，不应计入。')
            await send.click()
            await page.locator('table').getByText('有一件已经撤销，不应计入。').waitFor({ timeout: 30_000 })
          },
        ],
      ]
      for (const [login, answer] of answers) {
        const page = await signedIn(login)
        await page.goto('/console/report/requests')
        await page
          .getByRole('link', { name: /处罚情况复核/ })
          .first()
          .click()
        await page.getByRole('link', { name: '看名单' }).waitFor({ timeout: 30_000 })
        const shown = (await page.locator('td[data-title=预填]').textContent()) ?? ''
        expect(shown).toMatch(/^\d+件$/)
        expect(await page.locator('input[type=number], input[inputmode=numeric], input[inputmode=decimal]').count()).toBe(0)
        await answer(page)
        await page.getByRole('link', { name: '看名单' }).click()
        await page
          .getByText(`共 ${shown.replace('件', '')} 件`)
          .first()
          .waitFor({ timeout: 30_000 })
        // Answering gives no sight of the county's draft.
        await page.goto(`/console/report/${county}`)
        await page.getByRole('heading', { name: '没有找到这个页面或案件' }).waitFor()
        await page.context().close()
      }
      await office.reload()
      await office.getByRole('tab', { name: /^征求材料/ }).click()
      const rows = office.getByRole('tabpanel').locator('li')
      await rows.filter({ hasText: '龙台镇' }).filter({ hasText: '已确认' }).waitFor({ timeout: 30_000 })
      await rows.filter({ hasText: '有一件已经撤销，不应计入。' }).waitFor()
      await office.context().close()
    },
    slow,
  )

  test(
    'a comment is raised and declined with a reason',
    async () => {
      const page = await signedIn('yifa')
      await page.goto(`/console/report/${county}?part=next-year`)
      await page.getByRole('tab', { name: /^意见/ }).click()
      await page.getByRole('button', { name: '提出意见' }).click()
      await page.getByLabel('意见', { exact: true }).last().fill('建议写明应诉培训的安排。')
      await page.getByRole('button', { name: '提出意见' }).click()
      const line = page.getByRole('tabpanel').locator('li').filter({ hasText: '建议写明应诉培训的安排。' })
      await line.getByRole('button', { name: '处理意见' }).click({ timeout: 30_000 })
      await line.getByText('不采纳', { exact: true }).click()
      const save = line.getByRole('button', { name: '登记处理结果' })
      expect(await save.isDisabled()).toBe(true)
      await line.getByLabel('理由').fill('已列入培训计划。')
      await save.click()
      await line.getByText('理由：已列入培训计划。').waitFor({ timeout: 30_000 })
      await page.context().close()
    },
    slow,
  )
})
