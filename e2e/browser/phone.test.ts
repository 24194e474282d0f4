import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleAccounts } from '../../sample/index.ts'
import { launchBrowser, openWindow } from '../testing/browser.ts'
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

const small = { width: 360, height: 640 }
const passwordOf = (login: string) => sampleAccounts.find((one) => one.login === login)?.password ?? ''

/** A phone of somebody's own, signed in. */
async function phoneOf(login: string, to = '/phone'): Promise<{ window: BrowserContext; page: Page }> {
  const window = await openWindow(browser, server.url, { viewport: small, hasTouch: true })
  const page = await window.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(to)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(passwordOf(login))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('header').getByRole('link').waitFor()
  return { window, page }
}
const heading = (page: Page) => expect.poll(() => page.locator('main h1').textContent())
const first = (page: Page) => page.getByLabel('一个人的名字', { exact: true })
const second = (page: Page) => page.getByLabel('另一个人的名字')

/** Records a quarrel that was settled by word of mouth. */
async function record(page: Page, one: string, other: string): Promise<void> {
  await page.getByRole('link', { name: '＋ 记一件' }).click()
  await first(page).fill(one)
  await second(page).fill(other)
  await page.getByRole('button', { name: '邻里' }).click()
  await page.getByRole('button', { name: '调成了' }).click()
  await page.getByRole('button', { name: '都愿意' }).click()
  await page.getByRole('button', { name: '口头就行' }).click()
  await page.getByLabel('怎么回事').fill('各让一尺，月底前把墙挪好')
  await page.getByRole('button', { name: '看一遍再记' }).click()
  await page.getByRole('button', { name: '记下来' }).click()
  await heading(page).toBe('上送情况')
}
const home = async (page: Page) => {
  await page.getByRole('link', { name: '‹ 返回' }).click()
  await heading(page).toBe('调解')
}

interface Found {
  readonly total: number
  readonly rows: readonly { readonly id: string; readonly title: string; readonly state: { readonly code: string } }[]
}
const disputes = async (window: BrowserContext, words: string): Promise<Found> =>
  (await (await window.request.get(`/api/dispute?count=1&q=${encodeURIComponent(words)}`)).json()) as Found
const actsOf = async (window: BrowserContext, id: string): Promise<string[]> => {
  const { timeline } = (await (await window.request.get(`/api/dispute/${id}`)).json()) as { timeline: { kind: string }[] }
  return timeline.map(({ kind }) => kind)
}

/** Whoever has signed in elsewhere: writes with the token the session gives. */
async function enterAs(login: string, path: string, body: object): Promise<{ status: number; id: string }> {
  const window = await openWindow(browser, server.url)
  const signed = await window.request.post('/api/session', { data: { name: login, password: passwordOf(login) } })
  const { csrf } = (await signed.json()) as { csrf: string }
  const answer = await window.request.post(path, {
    headers: { 'x-csrf-token': csrf },
    data: { id: crypto.randomUUID(), on: '2024-03-11', ...body },
  })
  const { id } = (await answer.json()) as { id: string }
  await window.close()
  return { status: answer.status(), id }
}

const wordsOff = '待上送 3 件'
const withoutSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe('村里没有信号，三件都记在手机上', () => {
  test('the page opens without a network; three records wait on the phone; sent twice on return, the server holds each once', async () => {
    const { window, page } = await phoneOf('tiaojie')
    await heading(page).toBe('调解')
    // The page is kept for days without a network once its worker has taken over.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!(await caches.match('/phone/'))) await new Promise((done) => setTimeout(done, 50))
    })
    await page.reload()
    await page.getByRole('link', { name: '＋ 记一件' }).click()
    await first(page).waitFor()
    await page.goBack()

    await window.setOffline(true)
    await page.reload()
    await heading(page).toBe('调解')
    for (const n of ['一', '二', '三']) {
      await record(page, `离线甲${n}`, `离线乙${n}`)
      await home(page)
    }
    await expect.poll(() => page.locator('.offline').textContent()).toBe('离线：可继续记录，3 件待上送')
    await page.getByRole('link', { name: wordsOff }).click()
    await expect.poll(() => page.getByRole('list', { name: '待上送' }).getByText('本机').count()).toBe(3)
    // What lies on the phone cannot be read there.
    expect(await keptOn(page)).not.toContain('离线甲')

    await window.setOffline(false)
    await page.getByRole('button', { name: '现在上送' }).dblclick()
    await expect.poll(() => page.locator('p.lead').textContent(), { timeout: 20_000 }).toBe('都已经上送，本机没有待送的')
    const received = await page.getByRole('list', { name: '已收' }).getByRole('listitem').allTextContents()
    expect(received).toHaveLength(3)
    for (const one of received) expect(one).toMatch(/已收（\d+月\d+日 \d\d:\d\d）/)

    const { total, rows } = await disputes(window, '离线甲')
    expect(total).toBe(3)
    for (const { id, state } of rows) {
      expect(state.code).toBe('agreed')
      expect(await actsOf(window, id)).toEqual(['register', 'accept', 'tell-rights', 'mediate', 'agree-oral'])
    }
    await window.close()
  })

  test('an answer lost on the way is asked for again, and nothing is entered twice', async () => {
    const { window, page } = await phoneOf('tiaojie')
    let lost = 0
    await page.route('**/api/dispute/**/acts/mediate', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await record(page, '断线甲', '断线乙')
    await page.getByText('都已经上送').waitFor({ timeout: 20_000 })
    expect(lost).toBe(1)
    const { rows } = await disputes(window, '断线甲')
    expect(rows).toHaveLength(1)
    expect(await actsOf(window, rows[0]?.id ?? '')).toEqual(['register', 'accept', 'tell-rights', 'mediate', 'agree-oral'])
    await window.close()
  })

  test('where somebody else was there first the person is asked, not the machine', async () => {
    const { window, page } = await phoneOf('tiaojie')
    await page.getByRole('link', { name: '＋ 记一件' }).click()
    await first(page).fill('慢慢甲')
    await second(page).fill('慢慢乙')
    await page.getByRole('button', { name: '山林土地' }).click()
    await page.getByRole('button', { name: '还在调' }).click()
    await page.getByRole('button', { name: '都愿意' }).click()
    await page.getByLabel('怎么回事').fill('先劝了一回')
    await page.getByRole('button', { name: '看一遍再记' }).click()
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByText('都已经上送').waitFor()
    await home(page)
    await page.getByRole('link', { name: /慢慢甲/ }).click()
    await page.getByRole('button', { name: '没调成' }).click()
    await page.getByRole('button', { name: '去法院打官司' }).click()
    await page.getByLabel('怎么回事').fill('还是谈不拢')

    const [open] = (await disputes(window, '慢慢甲')).rows
    const other = { capacity: 'mediator', data: { informant: '邻居', place: '村口', says: '看到过界石' } }
    expect((await enterAs('tiaojie-zr', `/api/dispute/${open?.id}/acts/investigate`, other)).status).toBe(201)

    await page.getByRole('button', { name: '看一遍再记' }).click()
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByRole('link', { name: '看看问什么' }).click()
    expect(await page.locator('main').textContent()).toMatch(/办理了“调查”/)
    expect(await actsOf(window, open?.id ?? '')).not.toContain('fail')
    await page.getByRole('button', { name: '看过了，接着送' }).click()
    await page.getByText('都已经上送').waitFor()
    expect((await actsOf(window, open?.id ?? '')).slice(-3)).toEqual(['investigate', 'mediate', 'fail'])
    await window.close()
  })
})

/** All that the phone's own store holds, as text. */
const keptOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('zhunsheng-phone')
      request.onsuccess = () => done(request.result)
    })
    const values = await new Promise<unknown[]>((done) => {
      const request = database.transaction('kept').objectStore('kept').getAll()
      request.onsuccess = () => done(request.result)
    })
    const text = (value: unknown): string =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder().decode(value as ArrayBuffer)
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(text).join(' ')
          : String(value)
    return values.map(text).join('\n') + Object.values(localStorage).join('\n')
  })

describe('调解员记一件', () => {
  test('a quarrel takes at most twelve taps on a slow network, and asks for no picture, place, points or ranking', async () => {
    const { window, page } = await phoneOf('tiaojie')
    const slow = await window.newCDPSession(page)
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    })
    const started = Date.now()
    let taps = 0
    const tap = async (target: ReturnType<Page['locator']>) => {
      taps += 1
      await target.tap()
    }
    await tap(page.getByRole('link', { name: '＋ 记一件' }))
    await tap(first(page))
    await page.keyboard.insertText('两家甲')
    await tap(second(page))
    await page.keyboard.insertText('两家乙')
    await tap(page.getByRole('button', { name: '房子宅基地' }))
    const [agreed, failed] = [page.getByRole('button', { name: '调成了' }), page.getByRole('button', { name: '没调成' })]
    const [a, b] = [await agreed.boundingBox(), await failed.boundingBox()]
    expect([b?.width, b?.height]).toEqual([a?.width, a?.height])
    await tap(failed)
    await tap(page.getByRole('button', { name: '都愿意' }))
    await tap(page.getByRole('button', { name: '去法院打官司' }))
    await tap(page.getByLabel('怎么回事'))
    await page.keyboard.insertText('一个要五千，一个只给一千')
    const asked = await page.evaluate(() => ({
      text: document.body.textContent ?? '',
      files: document.querySelectorAll('input[type=file], video').length,
    }))
    expect(asked.text).not.toMatch(/打卡|积分|排名|照片|定位/)
    expect(asked.files).toBe(0)
    await tap(page.getByRole('button', { name: '看一遍再记' }))
    await tap(page.getByRole('button', { name: '记下来' }))
    expect(taps).toBeLessThanOrEqual(12)
    await page.getByText('都已经上送').waitFor({ timeout: 30_000 })
    expect(Date.now() - started).toBeLessThan(180_000)
    const [{ id } = { id: '' }] = (await disputes(window, '两家甲')).rows
    expect(await actsOf(window, id)).toEqual(['register', 'accept', 'tell-rights', 'mediate', 'fail'])
    await window.close()
  })

  test('a page killed while somebody types comes back with every word', async () => {
    const { window, page } = await phoneOf('tiaojie')
    await page.getByRole('link', { name: '＋ 记一件' }).click()
    await first(page).pressSequentially('打到一半甲')
    await page.getByRole('button', { name: '拖欠工钱' }).click()
    await page.getByLabel('怎么回事').pressSequentially('欠了三个月，共六千')
    // Nobody kills a page faster than a letter is sealed and written.
    await page.waitForTimeout(300)
    await page.close()
    const again = await window.newPage()
    await again.goto('/phone/record')
    await expect.poll(() => first(again).inputValue()).toBe('打到一半甲')
    expect(await again.getByLabel('怎么回事').inputValue()).toBe('欠了三个月，共六千')
    expect(await again.getByRole('button', { name: '拖欠工钱' }).getAttribute('aria-pressed')).toBe('true')
    expect(await keptOn(again)).not.toContain('打到一半')

    // Signing out leaves nothing of it on the phone.
    await again.goto('/phone/me')
    await again.getByRole('button', { name: '退出登录' }).click()
    await heading(again).toBe('登录')
    expect(await keptOn(again)).toBe('')
    await again.getByLabel('账号').fill('tiaojie')
    await again.getByLabel('密码').fill(passwordOf('tiaojie'))
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.getByRole('link', { name: '＋ 记一件' }).click()
    await first(again).waitFor()
    expect(await first(again).inputValue()).toBe('')
    await window.close()
  })

  test('an agreement is visited: whether it was kept, with its own words', async () => {
    const { window, page } = await phoneOf('tiaojie')
    await record(page, '回访甲', '回访乙')
    await page.getByText('都已经上送').waitFor()
    await home(page)
    await page.locator('a.card').first().waitFor()
    const agreement = page.getByRole('link', { name: /回访甲/ })
    while ((await agreement.count()) === 0) await page.getByRole('button', { name: '看下面的' }).click()
    await agreement.click()
    await page.getByText('当时说好的：各让一尺').waitFor()
    await page.getByRole('button', { name: '做了一部分' }).click()
    await page.getByRole('button', { name: '还行' }).click()
    await page.getByLabel('怎么说的').fill('墙挪了一半')
    await page.getByRole('button', { name: '记下回访' }).click()
    await page.getByText('都已经上送').waitFor()
    const [{ id } = { id: '' }] = (await disputes(window, '回访甲')).rows
    expect(await actsOf(window, id)).toContain('follow-up')
    await window.close()
  })
})

/** What 长者模式 promises of the page that is open. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 1 && height > 1
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let least = 99
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      if (textContent?.trim() && parentElement && seen(parentElement))
        least = Math.min(least, Number.parseFloat(getComputedStyle(parentElement).fontSize))
    }
    const visible = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
    return {
      least,
      lowest: Math.min(...visible('.button, .choice, a.card, button.card').map((one) => one.getBoundingClientRect().height)),
      choices: visible('main a, main button, main input, main textarea, main select, .foot a, .foot button').length,
      sideways: document.documentElement.scrollWidth > window.innerWidth,
      call: visible('footer a[href^="tel:"]').length,
      dialogs: visible('dialog, [role=dialog], [role=alertdialog]').length,
    }
  })

async function proveElder(page: Page): Promise<void> {
  const where = (await page.locator('main h1').textContent()) ?? ''
  await page.locator('footer a').waitFor()
  const { least, lowest, choices, sideways, call, dialogs } = await measured(page)
  expect({ where, least: least >= 20, lowest: lowest >= 60, choices: choices <= 5, sideways, call, dialogs }).toEqual({
    where,
    least: true,
    lowest: true,
    choices: true,
    sideways: false,
    call: 1,
    dialogs: 0,
  })
}

describe('长者模式', () => {
  test('every page of a record: letters of 20 px, buttons of 60 px, five things at most, nothing sideways, a number to call; kept on reload', async () => {
    const { window, page } = await phoneOf('tiaojie', '/phone?mode=elder')
    await heading(page).toBe('调解')
    let proved = 0
    const prove = async () => {
      await proveElder(page)
      proved += 1
    }
    await prove()
    // The number is that of the town's office, to which a village's committee belongs.
    await expect.poll(() => page.locator('footer a').getAttribute('href')).toMatch(/^tel:0399-555\d{4}$/)
    // The first control of the page is the way into and out of it, of one size.
    const toggle = page.locator('header button')
    const size = await toggle.boundingBox()
    expect(await toggle.textContent()).toBe('标准模式')
    await page.reload()
    await heading(page).toBe('调解')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('标准模式')

    await page.getByRole('link', { name: '＋ 记一件' }).click()
    await first(page).fill('长者甲')
    await second(page).fill('长者乙')
    await prove()
    await page.reload()
    await expect.poll(() => first(page).inputValue()).toBe('长者甲')
    expect(await toggle.boundingBox()).toEqual(size)
    await prove()
    await page.getByRole('button', { name: '下一步' }).click()
    await prove()
    await page.getByRole('button', { name: '看别的' }).click()
    await prove()
    await page.getByRole('button', { name: '拖欠工钱' }).click()
    await prove()
    await page.getByRole('button', { name: '没调成' }).click()
    await prove()
    await page.getByRole('button', { name: '都愿意' }).click()
    await prove()
    await page.getByRole('button', { name: '申请仲裁' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('怎么回事').fill('老板不认账')
    await prove()
    await page.getByRole('button', { name: '看一遍再记' }).click()
    await prove()
    await page.getByLabel('别人代填的').fill('小张，儿子')
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByText('都已经上送').waitFor()
    await prove()
    for (const path of ['/phone/open', '/phone/visits', '/phone/me']) {
      await page.goto(path)
      await page.locator('main h1').waitFor()
      await prove()
    }
    expect(proved).toBeGreaterThanOrEqual(13)
    const [{ id } = { id: '' }] = (await disputes(window, '长者甲')).rows
    const { facts } = (await (await window.request.get(`/api/dispute/${id}`)).json()) as { facts: { name: string; shown: string }[] }
    expect(facts.find(({ name }) => name === 'failReason')?.shown).toContain('代填：小张，儿子')
    await window.close()
  })

  test('officers and leaders have it too', async () => {
    const officer = await phoneOf('zhifa', '/phone?mode=elder')
    await proveElder(officer.page)
    await officer.page.getByRole('link', { name: '＋ 立案' }).click()
    await officer.page.locator('button.card').first().waitFor()
    await proveElder(officer.page)
    await officer.page.locator('button.card').first().click()
    await officer.page.locator('.tick').first().waitFor()
    await proveElder(officer.page)
    for (const [open, inside] of [
      ['选搭档', '搭档'],
      ['对照清单', '清单'],
      ['选裁量阶次', '裁量'],
    ] as const) {
      await officer.page.getByRole('button', { name: open }).click()
      await heading(officer.page).toBe(inside)
      await proveElder(officer.page)
      await officer.page.getByRole('button', { name: '‹ 返回' }).click()
    }
    await officer.window.close()
    const leader = await phoneOf('xianzhang', '/phone?mode=elder')
    await heading(leader.page).toBe('要您定的')
    await proveElder(leader.page)
    await leader.window.close()
  })

  test('out of it the same page is back, and remembered too', async () => {
    const { window, page } = await phoneOf('tiaojie', '/phone?mode=elder')
    await page.getByRole('button', { name: '标准模式' }).click()
    await page.goto('/phone/')
    await heading(page).toBe('调解')
    expect(await page.getByRole('button', { name: '长者模式' }).getAttribute('aria-pressed')).toBe('false')
    await window.close()
  })
})

describe('乡镇执法人员立案前', () => {
  test('five ticks come from the records: a partner whose certificate is suspended stops the filing, another lets it go on to the form', async () => {
    const { window, page } = await phoneOf('zhifa')
    await heading(page).toBe('我的案件')
    await page.getByRole('link', { name: '＋ 立案' }).click()
    await page.getByLabel('违法行为').fill('占道')
    await page.getByText('找到 1 项').waitFor()
    await page.getByRole('button', { name: /占道经营/ }).click()
    const tick = (title: string) => page.locator('.tick', { has: page.locator('strong', { hasText: title }) })
    await tick('证件').waitFor()
    expect(await page.locator('.tick strong').allTextContents()).toEqual(['证件', '搭档', '赋权', '清单', '裁量'])
    const forward = page.getByRole('link', { name: '去填立案登记' })
    await page.locator('.choice', { hasText: '暂扣' }).click()
    await expect.poll(() => tick('搭档').textContent()).toMatch(/不符合.*自2023-07-21起暂扣.*依据：《行政处罚法》第四十二条/)
    expect(await forward.count()).toBe(0)

    await page.locator('.choice', { hasText: '证件今日有效' }).first().click()
    await expect.poll(() => tick('搭档').textContent()).toMatch(/✓\s*符合/)
    for (const yes of await page.getByRole('button', { name: /：否$/ }).all()) await yes.click()
    for (const count of await page.locator('fieldset input').all()) await count.fill('50')
    await forward.waitFor()
    for (const title of ['证件', '搭档', '赋权', '清单', '裁量']) expect(await tick(title).textContent()).toMatch(/✓\s*符合/)
    expect(await tick('赋权').textContent()).toContain('自2023-04-03起行使')
    expect(decodeURIComponent((await forward.getAttribute('href')) ?? '')).toMatch(/register-source\?.*violation=未经批准占道经营/)
    expect(await withoutSideways(page)).toBe(true)
    await window.close()
  })

  test('a case whose source is registered is filed from its ticks, and then waits for the head', async () => {
    const unit = 'unit-411798100'
    const data = {
      source: 'inspection',
      clue: '巡查发现',
      agency: unit,
      field: 'city',
      party: { kind: 'business', name: '手机核对小吃店' },
      partyKind: 'citizen',
      violation: '未经批准占道经营',
      violationCode: 'CG-06',
      place: '镇政府前街',
      enterprise: false,
    }
    expect((await enterAs('zhifa', '/api/penalty/acts/register-source', { capacity: 'handler', data })).status).toBe(201)
    const { window, page } = await phoneOf('zhifa')
    const card = page.getByRole('link', { name: /手机核对小吃店/ })
    await card.waitFor()
    expect(await card.textContent()).toContain('下一步：提请立案')
    await card.click()
    await page.getByRole('link', { name: '提请立案' }).click()
    // The power is chosen by what the unit took over; without it the cross says whose matter it is.
    await page.locator('.tick').first().waitFor()
    await page.locator('.choice', { hasText: '证件今日有效' }).first().click()
    for (const no of await page.getByRole('button', { name: /：否$/ }).all()) await no.click()
    for (const count of await page.locator('fieldset input').all()) await count.fill('50')
    await page.getByRole('button', { name: /^从轻/ }).click()
    await page.getByRole('button', { name: '提请立案', exact: true }).click()
    await expect.poll(() => page.locator('main').textContent()).toContain('待立案审批')
    await window.close()

    // Whoever found it does not approve it: the head of the township reads the whole proposal, by names, and files the case.
    const head = await phoneOf('zhenzhang')
    await head.page.locator('a.card', { hasText: '手机核对小吃店' }).tap()
    const approve = head.page.getByRole('button', { name: '立案', exact: true })
    await approve.waitFor()
    const proposed = (await head.page.locator('main').textContent()) ?? ''
    for (const part of ['对未经批准占道经营的行政处罚', '有对应事项，本案不符合条件', '从轻']) expect(proposed).toContain(part)
    expect(proposed).not.toMatch(/(certificate|power|band|list-item)-/)
    await approve.tap()
    await heading(head.page).toBe('已办理：立案')
    await head.window.close()
  })
})

describe('领导在手机上定', () => {
  test('two taps: the whole matter is on the page before the second, the remark is kept with the act', async () => {
    const data = {
      kind: 'reconsideration',
      coversFrom: '2024-01-01',
      coversTo: '2024-02-29',
      figures: [{ figure: 'REC.RECEIVED', title: '收到复议申请', shown: '17件' }],
      problems: '两个单位答复逾期',
      requirements: '三月底前整改',
    }
    const drafted = await enterAs('yifa', '/api/bulletin/acts/draft', { capacity: 'countyOffice', data })
    expect(drafted.status).toBe(201)
    const { window, page } = await phoneOf('xianzhang')
    await heading(page).toBe('要您定的')
    let taps = 0
    const tap = async (target: ReturnType<Page['locator']>) => {
      taps += 1
      await target.tap()
    }
    await tap(page.locator('a.card', { hasText: '2024-01-01至2024-02-29' }))
    const sign = page.getByRole('button', { name: '签发', exact: true })
    await sign.waitFor()
    const whole = (await page.locator('main').textContent()) ?? ''
    for (const part of ['收到复议申请', '17件', '两个单位答复逾期', '三月底前整改', '起草通报']) expect(whole).toContain(part)
    const remark = page.getByLabel('签发意见')
    expect(await remark.inputValue()).toBe('同意。')
    // Whoever signs has passed the whole of it: the button comes after the last word.
    expect((await sign.boundingBox())?.y ?? 0).toBeGreaterThan(Math.max(small.height, (await remark.boundingBox())?.y ?? 0))
    await tap(sign)
    await heading(page).toBe('已办理：签发')
    expect(taps).toBe(2)
    const { timeline } = (await (await window.request.get(`/api/bulletin/${drafted.id}`)).json()) as {
      timeline: { kind: string; data: unknown; actor: { name: string } }[]
    }
    expect(timeline.at(-1)).toMatchObject({
      kind: 'sign',
      data: { opinion: '同意。' },
      actor: { name: sampleAccounts.find(({ login }) => login === 'xianzhang')?.name },
    })
    await window.close()
  })
})

describe('手机入口', () => {
  test('what it loads first is at most 250 kB compressed, the page, its scripts and its styles', () => {
    const dist = fileURLToPath(new URL('../../console/dist/', import.meta.url))
    const page = readFileSync(`${dist}phone.html`, 'utf8')
    const named = [...page.matchAll(/(?:src|href)="\/console\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(named.some((path) => path.endsWith('.js')) && named.some((path) => path.endsWith('.css'))).toBe(true)
    const bytes = named.reduce((sum, path) => sum + readFileSync(`${dist}${path}.gz`).byteLength, Buffer.byteLength(page))
    expect(bytes).toBeLessThanOrEqual(250_000)
    for (const path of named) expect(readFileSync(`${dist}${path}`, 'utf8')).not.toMatch(/ant-btn|echarts/)
  })

  test('it can be put on the first screen: manifest and worker are open, of the right kind, under the same policy as every page', async () => {
    const window = await openWindow(browser, server.url)
    const manifest = await window.request.get('/phone/manifest.webmanifest')
    expect(manifest.headers()['content-type']).toContain('application/manifest+json')
    expect(await manifest.json()).toMatchObject({ scope: '/phone/', start_url: '/phone/', display: 'standalone' })
    const worker = await window.request.get('/phone/sw.js')
    expect(worker.headers()['content-type']).toContain('text/javascript')
    const icon = await window.request.get('/phone/icon.svg')
    expect(icon.headers()['content-type']).toContain('image/svg+xml')
    for (const answer of [manifest, worker, icon]) {
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-security-policy']).toContain("default-src 'self'")
    }
    await window.close()
  })

  test('no page has a serious fault of accessibility, and none scrolls sideways', async () => {
    const look = async (page: Page, path: string) => {
      await page.goto(path)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(axe.source)
      const faults = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect({ path, faults }).toEqual({ path, faults: [] })
      expect(await withoutSideways(page)).toBe(true)
    }
    for (const [login, paths] of [
      ['tiaojie', ['/phone/', '/phone/record', '/phone/outbox', '/phone/visits', '/phone/me', '/phone/?mode=elder', '/phone/record']],
      ['zhifa', ['/phone/', '/phone/check', '/phone/check?violation=未经批准占道经营&code=CG-06']],
      ['xianzhang', ['/phone/']],
      ['longtai', ['/phone/']],
    ] as const) {
      const { window, page } = await phoneOf(login)
      for (const path of paths) await look(page, path)
      await window.close()
    }
  })
})
