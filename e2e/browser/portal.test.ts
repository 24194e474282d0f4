import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, launchBrowser, openWindow, phone } from '../testing/browser.ts'
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

const photo = Buffer.from('\u0089PNG\r\n\u001a\n猪圈', 'latin1')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What of the page that is open keeps somebody out, in words. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Violation[] }
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id} ${nodes[0]?.html}`)
}

/** Measured in the page, as a reader meets it. */
const measures = () => {
  const seen = (element: Element) => (element as HTMLElement).offsetParent !== null
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let least = Number.POSITIVE_INFINITY
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (parent && node.textContent?.trim() && seen(parent)) least = Math.min(least, Number.parseFloat(getComputedStyle(parent).fontSize))
  }
  const main = document.querySelector('main') as HTMLElement
  const room = main.clientWidth - Number.parseFloat(getComputedStyle(main).paddingLeft) * 2
  const buttons = all('main .choice, main .button, main button.main, .call').map((one) => one.getBoundingClientRect())
  return {
    least,
    choices: all('main a[href]:not(.back a):not(.change), main .options label').length,
    lowest: Math.min(...buttons.map(({ height }) => height)),
    narrowest: Math.min(...buttons.map(({ width }) => width)) >= room - 90,
    sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    dialogs: all('dialog, [role=dialog], [aria-modal]').length,
    call: all('a.call[href^="tel:"]').length,
  }
}

describe('长者模式', () => {
  test.each([
    '/',
    '/apply',
    '/public',
    '/public/penalty',
    '/law',
    '/help',
    '/first-offence?text=食品',
    '/public/annual-report/annual-report-2022',
  ])('%s：字大、按钮大、一页最多五样、有电话按钮、没有弹窗，刷新不变', async (address) => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}mode=elder`)
    for (let times = 0; times < 2; times++) {
      const { least, choices, lowest, narrowest, sideways, dialogs, call } = await page.evaluate(measures)
      expect(least).toBeGreaterThanOrEqual(20)
      expect(choices).toBeLessThanOrEqual(5)
      expect(lowest).toBeGreaterThanOrEqual(60)
      expect({ narrowest, sideways, dialogs, call }).toEqual({ narrowest: true, sideways: false, dialogs: 0, call: 1 })
      await page.goto(address)
    }
    await context.close()
  })

  test('是页面上第一个可按的，退出和进入一样大，字还能再大', async () => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    await page.goto('/')
    expect(await context.cookies()).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('长者模式')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '您要办什么' }).waitFor()
    const leave = page.getByRole('link', { name: '退出长者模式' })
    const enter = page.getByRole('link', { name: '字大一些' })
    expect((await leave.first().boundingBox())?.height).toBe((await enter.boundingBox())?.height)
    await enter.click()
    await page.getByRole('link', { name: '字大一些' }).click()
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px')
    expect((await page.evaluate(measures)).sideways).toBe(false)
    await leave.first().click()
    await page.getByRole('heading', { name: '公示', exact: true }).waitFor()
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
})

describe('公示', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await openWindow(browser, server.url, { viewport: desktop, acceptDownloads: true })
    page = await context.newPage()
  })
  afterAll(() => context?.close())

  test('处罚决定：没有证件号和手机号，自然人只有姓氏，撤回的只留文号和理由，不设cookie', async () => {
    await page.goto('/public/penalty')
    const [, count = ''] = (await page.getByRole('status').innerText()).match(/共(\d+)条，其中已撤回2条/) ?? []
    const data = await (await page.request.get('/data/penalty.csv')).text()
    const rows = data.trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(Number(count))
    const bare = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/
    expect(data.match(bare)).toBeNull()
    expect((await page.content()).match(bare)).toBeNull()
    const parties = rows.map((row) => row.split(',')[4] ?? '').filter((party) => party.length > 0 && party.length <= 4)
    expect(parties.length).toBeGreaterThan(20)
    for (const party of parties) expect(party).toMatch(/^.{1,2}某{1,2}$/)
    await page.getByLabel('要找什么').fill('撤回')
    await page.getByRole('button', { name: '查找' }).click()
    const gone = page.locator('tr.gone')
    expect(await gone.count()).toBe(2)
    const text = await gone.first().innerText()
    expect(text).toMatch(/宁.+罚决〔2023〕\d+号/)
    expect(text).toContain('本条已撤回，不再公示。理由：')
    expect(text).not.toMatch(/公司|厂|店/)
    await page.goto('/public/penalty?page=2')
    await page.locator('tbody a').first().click()
    for (const wanted of ['当事人', '违法事实', '处罚依据', '处罚结果', '公示期限', '机关'])
      expect(await page.locator('dt', { hasText: wanted }).first().isVisible()).toBe(true)
    expect(await context.cookies()).toEqual([])
  })

  test('按自然人的全名查不出他，因为查的就是看得到的', async () => {
    const eyes = { county: '411798', unit: 'unit-county', person: '' }
    const { rows } = await server.store.system.list(eyes, { type: 'penalty', where: { state: 'closed' }, limit: 200 })
    const published = rows.map(({ file }) => file.facts as { publication?: string; party?: { kind: string; name: string } })
    const name = published.find(({ publication, party }) => publication && party?.kind === 'natural')?.party?.name ?? ''
    expect(name).toMatch(/^\p{Script=Han}{2,4}$/u)
    await page.goto(`/search?text=${encodeURIComponent(name)}&kind=penalty`)
    expect(await page.getByRole('status').innerText()).toBe('找到0条')
  })

  test('全部公开内容里查找：条件在网址里，翻页和返回都在；下载的条数、列和说明页对得上', async () => {
    await page.goto('/')
    await page.getByLabel('要找什么').fill('龙台镇')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByLabel('年份').selectOption('2023')
    await page.getByLabel('类别').selectOption({ label: '行政处罚决定' })
    await page.getByRole('button', { name: '查找' }).click()
    expect(new URL(page.url()).searchParams.get('year')).toBe('2023')
    const [, count = ''] = (await page.getByRole('status').innerText()).match(/找到(\d+)条/) ?? []
    expect(Number(count)).toBeGreaterThan(0)
    for (const cell of await page.locator('td[data-title=类别]').allInnerTexts()) expect(cell).toBe('行政处罚决定')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel表格' }).click()])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(await file.path())
    expect(book.getWorksheet('数据')?.rowCount).toBe(Number(count) + 1)
    const about = book.getWorksheet('说明')
    const told = new Map((about?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [[row[1], row[2]] as const] : [])))
    expect(told.get('条数')).toBe(Number(count))
    expect(told.get('条件')).toBe('含“龙台镇”；2023年；类别：行政处罚决定')
    expect(told.get('列：单位')).toContain('单位')
  })

  test('年度报告里的每个数字都点得开：口径、截至、分项；涉及人的小数不显示', async () => {
    await page.goto('/public/annual-report')
    await page.getByRole('link', { name: '宁川县人民政府2022年度法治政府建设情况报告' }).click()
    const links = page.locator('main p a[href*="/annual-report-2022/"]')
    expect(await links.count()).toBe(5)
    await links.filter({ hasText: '68件' }).click()
    expect(await page.locator('h1').innerText()).toBe('审结行政复议案件：68件')
    expect(await page.locator('dl').innerText()).toMatch(/口径[\s\S]*按审结之日计[\s\S]*数字截至[\s\S]*2023年3月13日/)
    const months = await page.locator('table', { hasText: '2022年分月' }).locator('tbody td.n').allInnerTexts()
    for (const month of months) expect(month).toMatch(/^(不显示|0件|[1-9]\d+件)$/)
  })
})

describe('办事', () => {
  test('手机上申请调解：一页一问，错了说在哪里，核对，回执，查进度', async () => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    const sideways = async () => (await page.evaluate(measures)).sideways
    await page.goto('/apply/mediation')
    await page.getByRole('button', { name: '开始填写' }).click()
    const next = page.getByRole('button', { name: '继续' })
    await next.click()
    expect(await page.title()).toMatch(/^有误：/)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('wrong')
    const summary = page.locator('.wrong a')
    expect(await page.locator('.bad-word').innerText()).toBe(`有误：${await summary.innerText()}`)
    await summary.click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer')
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      filler: () => page.getByLabel('我自己的事，我自己填').check(),
      kind: () => page.getByLabel('自然人').check(),
      disputeKind: () => page.getByLabel('是哪一类纠纷').selectOption('neighbour'),
      area: () => page.getByLabel('纠纷发生在哪个乡镇、街道').selectOption({ label: '龙台镇' }),
      committee: () => page.getByLabel('请哪个调解委员会来调解').selectOption({ index: 1 }),
      name: () => page.getByLabel('申请人的姓名或者单位名称').fill('王大明'),
      phone: () => page.getByLabel('怎么打电话找到您').fill('138 0000 0000'),
      other: () => page.getByLabel('您和谁有纠纷').fill('隔壁的养猪户'),
      brief: () => page.getByLabel('事情的经过是怎样的').fill('猪圈的水流到院子里'),
      happenedOn: () => page.getByLabel('事情是哪一天发生的').fill('20240301'),
      claims: async () => undefined,
      papers: async () => {
        expect(await page.locator('#rules').innerText()).toMatch(/jpg、png.*pdf.*docx.*每份不超过10MB，最多10份，合计不超过30MB/)
        await page.locator('input[type=file]').setInputFiles([
          { name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
          { name: '猪圈.jpg', mimeType: 'image/jpeg', buffer: photo },
        ])
        await page.getByRole('button', { name: '放好这些，再放' }).click()
        expect(await page.title()).toMatch(/^有误：/)
        expect(await page.locator('.papers').innerText()).toContain('猪圈.png')
        expect(await barriersOn(page)).toEqual([])
      },
    }
    for (let step = ''; step !== 'check'; ) {
      step = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      if (step === 'check') break
      await steps[step]?.()
      expect(await sideways()).toBe(false)
      await next.click()
    }
    expect(await page.locator('main').innerText()).toMatch(/还没有交[\s\S]*猪圈\.png/)
    await page.getByRole('button', { name: '删除猪圈.png' }).click()
    expect(await page.locator('main').innerText()).toMatch(/材料\s*更改没有|材料\s*更改\s*没有/)
    await page.getByRole('link', { name: '更改对方' }).click()
    await page.getByLabel('您和谁有纠纷').fill('东边的养猪户')
    await next.click()
    await page.getByRole('button', { name: '提交调解申请' }).click()
    const receipt = await page.locator('#receipt').innerText()
    const code = await page.locator('#code').innerText()
    expect(await page.locator('main').innerText()).toMatch(/2024年3月14日（星期四）以前，还有三天/)
    // Whoever has it in hand can be telephoned from the page.
    expect(await page.locator('main a[href^="tel:"]').getAttribute('href')).toMatch(/^tel:0399-555\d{4}$/)
    await page.reload()
    expect(await page.locator('#receipt').innerText()).toBe(receipt)
    await page.goto('/progress')
    await page.getByLabel('受理号').fill(receipt)
    await page.getByLabel('保存码').fill(code.toLowerCase())
    await page.getByRole('button', { name: '查进度' }).click()
    expect(await page.locator('h1').innerText()).toBe('申请人民调解：已登记')
    expect(await page.locator('main').innerText()).toMatch(/谁在办\s*龙台镇.*，从2024年3月11日（星期一）起/)
    expect(await sideways()).toBe(false)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test('初次违法罚不罚：一个条件一问，结果是信息，不是承诺', async () => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    await page.goto('/first-offence')
    await page.getByLabel('做了什么，或者哪里没做到').fill('占道')
    await page.getByRole('button', { name: '查找' }).click()
    await page.locator('main .choices a').first().click()
    while ((await page.locator('.step').count()) > 0) {
      const here = page.url()
      const yes = page.getByRole('link', { name: '是', exact: true })
      if (await yes.count()) await yes.click()
      else {
        await page.getByLabel('数目').fill('1')
        await page.getByRole('button', { name: '继续' }).click()
      }
      await page.waitForURL(({ href }) => href !== here)
    }
    expect(await page.locator('main').innerText()).toMatch(/符合清单上不予处罚的条件[\s\S]*不是承诺/)
    await context.close()
  })
})

describe('无障碍', () => {
  const kinds = [
    ['/', '/public', '/search?text=龙台镇', '/public/penalty'],
    ['/public/certificate', '/public/annual-report/annual-report-2022', '/public/annual-report/annual-report-2022/4', '/figures/LIT.LOSS'],
    ['/public/unit/unit-weather', '/public/decision-catalogue/decision-catalogue-2024', '/public/errata', '/nothing-here'],
    ['/apply', '/apply/reconsideration', '/apply/resume', '/progress', '/help?kind=act&knewOn=2024-02-01'],
    ['/law', '/first-offence?text=食品', '/feedback?page=/public', '/accessibility', '/about', '/seals'],
  ]
  test.each(kinds)('%s 等页没有严重的障碍', async (...addresses) => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    const found: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      found.push(...(await barriersOn(page)))
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
        found.push(`${address}: sideways`)
    }
    expect(found).toEqual([])
    await context.close()
  })

  test('问题页、出错的页、核对页、回执都没有严重的障碍，长者模式也是', async () => {
    const context = await openWindow(browser, server.url, { viewport: phone })
    const page = await context.newPage()
    const found: string[] = []
    const look = async () => void found.push(...(await barriersOn(page)))
    await page.goto('/apply/consult?mode=elder')
    await page.getByRole('button', { name: '开始填写' }).click()
    const next = page.getByRole('button', { name: '继续' })
    await next.click()
    await look()
    await page.getByRole('link', { name: '都不是，看其他的' }).click()
    const shown = await page.evaluate(measures)
    expect(shown.choices).toBeLessThanOrEqual(5)
    await page.locator('.options input').first().check()
    await next.click()
    await page.getByLabel('您要问什么').fill('邻居的树伸过来了怎么办')
    await look()
    await next.click()
    await next.click()
    await next.click()
    await look()
    await page.getByRole('button', { name: '提交咨询' }).click()
    await page.locator('#receipt').waitFor()
    await look()
    expect(found).toEqual([])
    await context.close()
  })
})
