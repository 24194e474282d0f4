import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, launchBrowser, openWindow, signIn } from '../testing/browser.ts'
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

describe('复议承办人早上打开工作台', () => {
  test('the desk is there at once: heading and first line without scrolling, no picture, a sentence of counts that is true', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'fuyi')
    await expect.poll(() => page.locator('main h1').textContent()).toBe('我的待办')
    const first = page.locator('main tbody tr').first()
    await first.waitFor()
    const box = await first.boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(desktop.height)
    expect(await page.locator('canvas').count()).toBe(0)
    const sentence = (await page.locator('.counts').textContent()) ?? ''
    const [, total] = /共 (\d+) 件/.exec(sentence) ?? []
    expect(await page.locator('main tbody tr').count()).toBe(Number(total))
    for (const cell of await page.locator('main tbody tr td:first-child .mark').allTextContents())
      expect(cell).toMatch(/^(■逾期|▲|●|‖|✓|\?)/)
    await window.close()
  })

  test('the menu has at most seven entries, nine below each, and says where one is', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'fuyi')
    const menu = page.getByRole('navigation', { name: '主导航' })
    const groups = menu.locator('button.group')
    await groups.first().waitFor()
    expect(await groups.count()).toBeLessThanOrEqual(7)
    for (let at = 0; at < (await groups.count()); at++) {
      const group = groups.nth(at)
      if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
      expect(await menu.locator('ul ul a').count()).toBeLessThanOrEqual(9)
    }
    await page.goto('/console/files/reconsideration')
    await menu.locator('a[aria-current=page]').waitFor()
    expect(await menu.locator('a[aria-current=page]').textContent()).toBe('行政复议')
    await window.close()
  })
})
