import type { Browser, Page } from '@playwright/test'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kernel/time/day.ts'
import { zipEntries } from '../../office/xlsx/zipEntries.ts'
import { zipWrite } from '../../office/xlsx/zipWrite.ts'
import { countyCode } from '../../sample/index.ts'
import { systems } from '../../systems/index.ts'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
  page = await (await openWindow(browser, server.url)).newPage()
  page.setDefaultTimeout(60_000)
  await signIn(page, 'yifa', '/console/templates')
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const notice = `/templates/reconsideration/accept/${encodeURIComponent('受理通知书')}`
const bytesAt = async (path: string): Promise<Buffer> => (await page.request.get(`/api${path}`)).body()
const textOf = async (docx: Buffer) => (await mammoth.extractRawText({ buffer: docx })).value
const changed = (docx: Buffer, from: string, to: string): Buffer =>
  zipWrite(
    [...zipEntries(docx)].map(([name, read]) => {
      const text = name === 'word/document.xml' ? read().toString('utf8') : ''
      if (text !== '' && !text.includes(from)) throw new Error(`the template does not say ${from}`)
      return [name, text === '' ? read() : Buffer.from(text.replace(from, to))] as const
    }),
  )
async function upload(content: Buffer): Promise<string> {
  await page
    .getByLabel('模板文件')
    .setInputFiles({ name: '受理通知书（本县）.docx', mimeType: 'application/octet-stream', buffer: content })
  const verdict = page.getByRole('region', { name: '更换模板' }).getByRole('status')
  await expect.poll(() => verdict.textContent(), { timeout: 60_000 }).toMatch(/使用/)
  return (await verdict.textContent()) ?? ''
}

/** Takes a file that waits for it through 受理 today, and gives the notice it is sent. */
async function accepted(): Promise<string> {
  const { rows } = (await page.evaluate(`fetch('/api/reconsideration?state=received&limit=50').then((answer) => answer.json())`)) as {
    rows: { id: string }[]
  }
  const county = await server.store.county(countyCode)
  const eyes = { county: countyCode, unit: county.root, person: 'p-test' }
  const actor = { person: 'p-test', name: '承办人', unit: 'unit-justice', capacity: 'reconOffice' }
  for (const { id } of rows) {
    const act = { id: `accept-${id}`, kind: 'accept', on: day('2024-03-11'), data: {}, actor }
    const entered = await server.store.system.enter(eyes, { type: 'reconsideration', id, act })
    if (entered.ok) return textOf(await bytesAt(`/reconsideration/${id}/documents/${entered.seq}/${encodeURIComponent('受理通知书')}`))
  }
  throw new Error('no application waits to be accepted')
}

describe('文书模板', () => {
  test('every official document of every system is there, and opens as a page', async () => {
    const all = systems.flatMap(({ documents = {} }) => Object.values(documents).flat())
    await page.getByText(`共 ${all.length} 种文书`).waitFor()
    expect(await page.locator('main tbody tr').count()).toBe(all.length)
    await page.getByLabel('文书名称').fill('受理通知书')
    await page.locator(`a[href="/console${notice}"]`).click()
    await page.getByRole('article', { name: '文书样张' }).waitFor()
    const sheet = (await page.getByRole('article', { name: '文书样张' }).textContent()) ?? ''
    expect(sheet).toContain('〔')
    expect(sheet).not.toMatch(/[{}]|undefined/)
  })

  test('on paper there is the sheet alone, on a phone nothing reaches beyond the edge', async () => {
    await page.emulateMedia({ media: 'print' })
    for (const name of ['下载模板', '上传并检查']) expect(await page.getByText(name).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: '字段' }).isVisible()).toBe(false)
    expect(await page.getByRole('article', { name: '文书样张' }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(phone)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('what is uploaded is checked against the fields; put right and taken into use, it prints from that day on', async () => {
    await page.goto(`/console${notice}`)
    const blank = await bytesAt(`${notice}/docx`)
    expect(await upload(changed(blank, '{$date}', '{落款日期}'))).toContain('不认识字段“{落款日期}”')
    expect(await page.getByRole('button', { name: '启用模板' }).count()).toBe(0)

    expect(await upload(changed(blank, '{$date}', '本县专用 {$date}'))).toContain('可以使用')
    await page.getByRole('button', { name: '启用模板' }).click()
    await page.getByText('自 2024-03-11 起用“受理通知书（本县）.docx”。').waitFor()
    const text = await accepted()
    expect(text).toContain('本县专用 2024年3月11日')
    expect(text).not.toMatch(/[{}]/)
    await page.goto('/console/templates')
    await page.getByText('本县模板，自 2024-03-11（受理通知书（本县）.docx）').waitFor()
  })

  test('who does not look after templates sees them and cannot replace them', async () => {
    const other = await (await openWindow(browser, server.url)).newPage()
    await signIn(other, 'longtai', `/console${notice}`)
    await other.getByRole('article', { name: '文书样张' }).waitFor()
    expect(await other.getByRole('region', { name: '更换模板' }).count()).toBe(0)
  })
})
