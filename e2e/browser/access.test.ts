import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let server: SampleServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

const pages = [
  '/desk',
  '/calendar',
  '/drafts',
  '/ledgers',
  '/search?q=市场监管',
  '/files/reconsideration',
  '/files/reconsideration/reconsideration-2024-016',
  '/files/reconsideration/new/receive',
  '/files/litigation?state=closed',
  '/registers/certificate',
  '/activities?type=lecture&year=2023&view=months',
  '/activities/new?type=lecture',
  '/print/reconsideration/reconsideration-2024-016/whole',
  '/figures?system=行政应诉',
  '/figures/LIT.LOSS?period=2023&by=unit',
  '/report',
  '/check',
  '/import',
  '/assessment',
  '/nowhere',
]

describe('every page of the console', () => {
  test('has no serious fault of access and no sideways scroll, on a desk and on a phone', { timeout: 180_000 }, async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'yifa')
    const found: string[] = []
    for (const path of pages) {
      await page.setViewportSize(desktop)
      await page.goto(`/console${path}`)
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(axe)
      for (const viewport of [desktop, phone]) {
        await page.setViewportSize(viewport)
        const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Violation[] }
        for (const { id, impact, nodes } of violations)
          if (impact === 'serious' || impact === 'critical')
            found.push(`${path} at ${viewport.width} ${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`)
        const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')
        if (wide) found.push(`${path} scrolls sideways at ${viewport.width}`)
      }
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    expect(found).toEqual([])
    await window.close()
  })

  test('the first script is small enough for an office line', () => {
    // Counted as the browser asks for it: what index.html names, compressed.
    const folder = new URL('../../console/dist/', import.meta.url)
    const html = readFileSync(new URL('index.html', folder), 'utf8')
    const scripts = [...html.matchAll(/\/console\/(assets\/[^"]+\.js)"/g)].map(
      ([, name]) => readFileSync(new URL(`${name}.gz`, folder)).length,
    )
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(300 * 1024)
  })
})
