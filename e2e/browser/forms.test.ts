import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const received = 'reconsideration-2024-018'
const opening = '/console/files/reconsideration/new/receive'
const field = (page: Page, label: string) => page.locator('.field', { has: page.locator('label, legend', { hasText: label }) }).last()
const text = (page: Page, label: string) => field(page, label).locator('input, textarea').first()

async function inWindow(login: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, server.url)
  const page = await window.newPage()
  await signIn(page, login, path)
  await page.locator('main h1').waitFor()
  await work(page)
  await window.close()
}

describe('填写收到申请', () => {
  test('two things missing: the summary is focused, the title says so, a link leads to the field', async () => {
    await inWindow('fuyi', opening, async (page) => {
      await page.getByRole('button', { name: '下一步：核对' }).click()
      const summary = page.locator('.summary-errors')
      await summary.waitFor()
      expect(await summary.evaluate((at) => at === at.ownerDocument.activeElement)).toBe(true)
      expect(await page.title()).toMatch(/^有误：/)
      const told = await summary.locator('a').allTextContents()
      expect(told.length).toBeGreaterThan(1)
      expect(await page.locator('main form .wrong').allTextContents()).toEqual(told)
      const link = summary.locator('a', { hasText: '请填写被申请行政复议的行政行为' })
      const words = await link.textContent()
      expect(await field(page, '被申请行政复议的行政行为').locator('.wrong').textContent()).toBe(words)
      await link.click()
      expect(await text(page, '被申请行政复议的行政行为').evaluate((at) => at === at.ownerDocument.activeElement)).toBe(true)
    })
  })

  test('a day is read however people write it, and one that does not exist is told', async () => {
    await inWindow('fuyi', opening, async (page) => {
      const day = page.getByLabel('办理日期', { exact: true })
      for (const typed of ['20240305', '2024.3.5', '2024年3月5日', '２０２４－３－５']) {
        await day.fill(typed)
        await day.blur()
        expect(await day.inputValue()).toBe('2024-03-05')
        await page.getByText('2024-03-05，星期二').waitFor()
      }
      await day.fill('2024-02-30')
      await day.blur()
      await page.getByText('没有30日这一天').waitFor()
    })
  })

  test('what is typed comes back after the page is killed, and Enter that ends a composition sends nothing', async () => {
    const window = await openWindow(browser, server.url)
    const first = await window.newPage()
    await signIn(first, 'fuyi', opening)
    await text(first, '被申请行政复议的行政行为').fill('责令停止建设决定')
    await text(first, '事实和理由').fill('申请人认为该决定认定事实不清。')
    await text(first, '代理人').press('Enter')
    await text(first, '代理人').evaluate((at) => {
      const { KeyboardEvent: Key } = at.ownerDocument.defaultView as unknown as { KeyboardEvent: new (name: string, how: object) => Event }
      at.dispatchEvent(new Key('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
    })
    expect(await first.locator('.summary-errors').count()).toBe(0)
    expect(await first.locator('.title-line [role=status]').textContent()).toMatch(/已保存|仅存于本机/)
    await first.close({ runBeforeUnload: false })
    const again = await window.newPage()
    await again.goto(opening)
    await expect.poll(() => text(again, '被申请行政复议的行政行为').inputValue()).toBe('责令停止建设决定')
    expect(await text(again, '事实和理由').inputValue()).toBe('申请人认为该决定认定事实不清。')
    await again.keyboard.press('Control+s')
    await expect.poll(() => again.locator('.title-line [role=status]').textContent()).toMatch(/^已保存 \d/)
    await window.close()
  })
})

describe('受理一件申请', () => {
  const path = `/console/files/reconsideration/${received}`

  test('the file page shows the nearest limit, its article and how it is reckoned at once; the counted days add up to the limit', async () => {
    await inWindow('fuyi', path, async (page) => {
      const clock = page.locator('.clock').first()
      const box = await clock.boundingBox()
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(400)
      expect(await clock.textContent()).toMatch(/《行政复议法》/)
      await clock.getByRole('button', { name: '怎么算的' }).click()
      const rows = clock.locator('tbody tr')
      await rows.first().waitFor()
      const counted = (await rows.allTextContents()).filter((row) => /计入/.test(row) && !/不计入/.test(row))
      expect(await clock.locator('caption').textContent()).toContain(`计入 ${counted.length} 日`)
      expect(counted).toHaveLength(5)
    })
  })

  test('what cannot be done yet is no button: it is listed with every reason, and each leads to the field it is about', async () => {
    await inWindow('fuyi', '/console/files/reconsideration/reconsideration-2024-016', async (page) => {
      const next = page.locator('section', { has: page.locator('#next') })
      expect(await next.locator('a.act', { hasText: '举行听证' }).count()).toBe(0)
      await next.getByRole('button', { name: /现在不能办理的/ }).click()
      const hearing = next.locator('ul.closed-acts > li', { hasText: '举行听证' })
      expect(await hearing.locator('ul li').allTextContents()).toEqual([
        expect.stringContaining('尚未书面通知当事人听证的时间、地点和事项'),
        expect.stringContaining('尚未到通知的听证日期'),
      ])
      expect(await hearing.getByRole('link', { name: '去补' }).count()).toBe(2)
      // What another stage or another post does is named, each once.
      expect(await next.locator('p', { hasText: '作出行政复议决定（' }).count()).toBe(1)
      expect(await next.locator('p', { hasText: '通知补正' }).count()).toBe(1)
      await hearing.getByRole('link', { name: '去补' }).last().click()
      await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('f-hearingDay')
    })
  })

  test('an act with a document is read once more before it is final; pressed twice or repeated after a reload it is done once', async () => {
    await inWindow('fuyi', path, async (page) => {
      await page.locator('a.act', { hasText: /^受理$/ }).click()
      await page.getByRole('button', { name: '下一步：核对' }).click()
      await page.getByText('尚未发出').waitFor()
      await page.getByRole('button', { name: '受理', exact: true }).dblclick()
      await page.getByRole('heading', { name: '已办理：受理' }).waitFor()
      await page.goto(path)
      await page.locator('#timeline').waitFor()
      const acts = await page.locator('ol.timeline > li').allTextContents()
      expect(acts.filter((act) => act.includes('　受理'))).toHaveLength(1)
      expect(await page.locator('.title-line').first().textContent()).toContain('审理中')
    })
  })

  test('a number is given when the document goes out and not before; pressed twice, and looked at again, it is the same one', async () => {
    await inWindow('fayuan', '/console/files/legal-aid/legal-aid-2024-10/acts/decide', async (page) => {
      const numbers = async () => [...((await page.locator('main').textContent()) ?? '').matchAll(/宁援字〔2024〕\d+号/g)].map(String)
      await page.locator('#f-decision').getByText('给予', { exact: true }).click()
      await page.getByRole('button', { name: '下一步：核对' }).click()
      await page.getByText('尚未发出').waitFor()
      expect(await numbers()).toEqual([])
      await page.locator('main button.ant-btn-primary').dblclick()
      await page.getByRole('heading', { name: /^已办理/ }).waitFor()
      const [number] = await numbers()
      expect(number).toBeDefined()
      await page.reload()
      await page.goto('/console/files/legal-aid/legal-aid-2024-10')
      await expect.poll(() => page.locator('main h1').textContent()).toBe(number)
      const { timeline } = await (await page.request.get('/api/legal-aid/legal-aid-2024-10')).json()
      expect(timeline.filter(({ kind }: { kind: string }) => kind === 'decide')).toHaveLength(1)
    })
  })

  test('two people at once: the later is told what the other did and loses nothing of what was typed', async () => {
    const windows = await Promise.all([openWindow(browser, server.url), openWindow(browser, server.url)])
    const [a, b] = await Promise.all(windows.map((window) => window.newPage()))
    if (!a || !b) throw new Error('no page')
    const form = `/console/files/reconsideration/reconsideration-2024-016/acts/hear-opinion`
    for (const page of [a, b]) {
      await signIn(page, page === a ? 'fuyi' : 'fuyi-fzr', form)
      await page.locator('main h1').waitFor()
    }
    const fill = async (page: Page, words: string) => {
      for (const area of await page.locator('form textarea, form input[type=text]:not([id=act-on]):not([role=combobox])').all())
        await area.fill(words)
      for (const group of await page.locator('form fieldset').all()) {
        const radio = group.locator('input[type=radio], input[type=checkbox]').first()
        if (await radio.count()) await radio.check()
      }
    }
    await fill(a, '甲听取了申请人的意见')
    await fill(b, '乙听取了申请人的意见')
    const send = async (page: Page) => {
      await page.locator('form button[type=submit]').click()
      const final = page.locator('.strip', { hasText: '尚未发出' })
      await Promise.race([final.waitFor(), page.getByRole('heading', { name: /已办理|有误/ }).waitFor()])
      if (await final.count()) await page.locator('main button.ant-btn-primary').click()
    }
    await send(a)
    await a.getByRole('heading', { name: /已办理/ }).waitFor()
    await send(b)
    const told = b.locator('.strip.bad, .summary-errors')
    await told.first().waitFor()
    expect(await told.first().textContent()).toContain('本卷已有新的办理')
    expect(
      await b
        .locator('form textarea, form input')
        .evaluateAll((all) => all.some((at) => 'value' in at && at.value === '乙听取了申请人的意见')),
    ).toBe(true)
    // What was told of is on the page now: pressed again, both stand in the file, neither in the other's place.
    await send(b)
    await b.getByRole('heading', { name: /已办理/ }).waitFor()
    await b.goto('/console/files/reconsideration/reconsideration-2024-016')
    const heard = b.locator('ol.timeline > li', { hasText: '听取意见' })
    for (const at of [0, 1]) await heard.nth(at).getByRole('button', { name: '内容' }).click()
    expect(await heard.nth(0).textContent()).toContain('乙听取了申请人的意见')
    expect(await heard.nth(1).textContent()).toContain('甲听取了申请人的意见')
    for (const window of windows) await window.close()
  })

  test('printed, a file page has no menu and no buttons', async () => {
    await inWindow('fuyi', path, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('header.head').isVisible()).toBe(false)
      expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
      expect(await page.locator('main button:visible').count()).toBe(0)
    })
  })
})
