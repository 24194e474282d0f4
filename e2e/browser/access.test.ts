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

/** Every kind of page, as the role that works on it sees it; a page several roles share stands with the one that finds most on it. */
const pages: Readonly<Record<string, readonly string[]>> = {
  yifa: [
    '/desk',
    '/calendar',
    '/drafts',
    '/handover',
    '/mine/started',
    '/mine/handled',
    '/mine/copied',
    '/messages',
    '/settings',
    '/password',
    '/search?q=市场',
    '/ledgers',
    '/files/normative-document',
    '/files/normative-draft/normative-draft-2023-2',
    '/registers/certificate',
    '/figures',
    '/figures?system=行政应诉',
    '/figures/LIT.LOSS?period=2023&by=unit',
    '/figures/LIT.LOSS/below?period=2023',
    '/check',
    '/report',
    '/report/annual-report-2023',
    '/report/requests',
    '/closings',
    '/coverage/guidance',
    '/coverage/lectures',
    '/nowhere',
  ],
  jiandu: [
    '/files/plan-task?state=closed',
    '/files/litigation?state=closed',
    '/activities?type=training',
    '/activities?type=lecture&year=2023&view=months',
    '/activities/new?type=training',
    '/study',
    '/exam',
    '/exam/call',
    '/evaluation',
    '/evaluation/campaigns/evaluation-campaign-2023',
    '/evaluation/campaigns/evaluation-campaign-2024/reviewers',
    '/assessment',
    '/templates',
    '/templates/reconsideration/accept/受理通知书',
    '/import',
    '/import/new',
  ],
  fuyi: [
    '/desk',
    '/files/reconsideration',
    '/files/reconsideration/reconsideration-2024-016',
    '/files/reconsideration/new/receive',
    '/files/reconsideration/reconsideration-2024-015/acts/hear-opinion',
    '/files/reconsideration/reconsideration-2024-015/amend/correct',
    '/print/reconsideration/reconsideration-2024-016/whole',
  ],
  aud: ['/desk', '/audit'],
  sys: ['/desk', '/accounts'],
}

describe('every page of the console', () => {
  test('has one heading, no serious fault of access and no sideways scroll, on a desk and on a phone', { timeout: 240_000 }, async () => {
    const found = await Promise.all(Object.entries(pages).map(([login, paths]) => faultsSeenBy(login, paths)))
    expect(found.flat()).toEqual([])
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

async function faultsSeenBy(login: string, paths: readonly string[]): Promise<string[]> {
  const window = await openWindow(browser, server.url)
  const page = await window.newPage()
  await signIn(page, login)
  const found: string[] = []
  for (const path of paths) {
    const says = (what: string) => found.push(`${login} ${path} ${what}`)
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
          says(`at ${viewport.width} ${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`)
      if (await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')) says(`scrolls sideways at ${viewport.width}`)
    }
    const heads = await page.locator('h1').count()
    if (heads !== 1) says(`has ${heads} first headings`)
    const refused = path !== '/nowhere' && /没有找到|没有查看权限|没有显示出来/.test((await page.locator('h1').first().textContent()) ?? '')
    if (refused) says('is not there')
  }
  await window.close()
  return found
}
