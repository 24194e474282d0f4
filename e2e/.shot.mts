import chromium from '@sparticuz/chromium'
import { chromium as pw } from '@playwright/test'
const [,, login, width, height, ...paths] = process.argv
const executablePath = await chromium.executablePath()
const browser = await pw.launch({ executablePath, args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage'] })
const page = await browser.newPage({ viewport: { width: +width, height: +height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
const base = process.env.BASE ?? 'http://127.0.0.1:4200'
page.on('console', m => { if (m.type()==='error') console.log('console:', m.text()) })
page.on('pageerror', e => console.log('pageerror', e.message))
await page.goto(base + '/console/desk')
await page.getByLabel('账号').fill(login)
await page.getByLabel('密码', { exact: true }).fill('Ningchuan-' + login)
await page.getByRole('button', { name: '登录' }).click()
await page.locator('main h1').waitFor()
await page.waitForTimeout(1500)
let n = 0
for (const p of paths) {
  await page.goto(base + '/console' + p); await page.locator('main h1').waitFor({timeout: 10000}).catch(()=>console.log('no h1', p)); await page.waitForTimeout(1500)
  const f = `/tmp/shots/${login}-${width}-${n++}.png`
  await page.screenshot({ path: f, fullPage: !!process.env.FULL }); console.log(f, p)
}
await browser.close()
