import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as driver, type Page } from '@playwright/test'
import chromium from '@sparticuz/chromium'
import { sampleAccounts } from '../../sample/index.ts'
import { withFileLock } from '../../store/embedded/fileLock.ts'

/** A real Chromium, without anything installed on the machine. `CHROMIUM_PATH` names another. */
export async function launchBrowser(): Promise<Browser> {
  // The console is built, and the browser unpacked, by the first to ask; two workers at once would find each other's half.
  const executablePath = await withFileLock(join(tmpdir(), 'zhunsheng-browser.lock'), async () => {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('../../tools/buildConsole.mjs', import.meta.url))])
    return process.env.CHROMIUM_PATH ?? chromium.executablePath()
  })
  return driver.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
}

export const desktop = { width: 1366, height: 768 }
export const phone = { width: 360, height: 800 }

/** A window of its own: other cookies, other storage. */
export const openWindow = (browser: Browser, base: string, more: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ baseURL: base, viewport: desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...more })

/** Signs in through the page, as one of the sample county's accounts. */
export async function signIn(page: Page, login: string, to = '/console/desk'): Promise<void> {
  const account = sampleAccounts.find((one) => one.login === login)
  if (!account) throw new Error(`no sample account “${login}”`)
  await page.goto(to)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('header.head').waitFor()
}
