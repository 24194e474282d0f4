import type { Browser, Page } from '@playwright/test'
import ExcelJS from '@protobi/exceljs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchBrowser, openWindow, signIn } from '../testing/browser.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

// Machines that build are slow, and several browsers share them.
vi.setConfig({ testTimeout: 120_000 })

let server: SampleServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function as(login: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const window = await openWindow(browser, server.url)
  const page = await window.newPage()
  page.setDefaultTimeout(8000)
  await signIn(page, login, path)
  await work(page)
  await window.close()
}
const list = '/console/files/reconsideration'
const links = (page: Page) => page.locator('main [data-row-link]')
const focused = (page: Page) => page.locator(':focus')
const rows = (page: Page) => page.locator('main tbody tr')
const addresses = (page: Page) => links(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')))

describe('待办的次序和标记', () => {
  test('late first, the latest on top; then due soonest first; what stands still last; the counts are true', async () => {
    await as('fuyi', '/console/desk?scope=all', async (page) => {
      await rows(page).first().waitFor()
      await page.getByRole('button', { name: /再显示/ }).click()
      const cells = await rows(page).locator('td:first-child').allTextContents()
      const groupOf = (text: string) => (text.startsWith('■') ? 0 : /停表|须等/.test(text) ? 2 : 1)
      const groups = cells.map(groupOf)
      expect(groups).toEqual([...groups].sort())
      const days = cells.filter((text) => groupOf(text) === 0).map((text) => text.slice(-10))
      expect(days).toEqual([...days].sort())
      const due = cells.filter((text) => groupOf(text) === 1).map((text) => text.slice(-10))
      expect(due).toEqual([...due].sort())
      // 共 n 件：逾期、今天到期、15 日内到期、等待中, each as many as there are rows of it.
      const said = [...((await page.locator('.counts').textContent()) ?? '').matchAll(/ (\d+)(?= 件：|[■▲●‖]|\s|$)/g)].map(([, n]) =>
        Number(n),
      )
      const today = cells.filter((text) => text.startsWith('▲今天到期')).length
      expect(said).toEqual([cells.length, days.length, today, due.length - today, cells.length - days.length - due.length])
    })
  })

  test('on a grey printer and in forced colours every state keeps sign, word and number', async () => {
    await as('fuyi', '/console/desk', async (page) => {
      await rows(page).first().waitFor()
      for (const media of [{ media: 'print' as const }, { media: 'screen' as const, forcedColors: 'active' as const }]) {
        await page.emulateMedia(media)
        await page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
        for (const mark of await rows(page).locator('td:first-child .mark').all())
          expect((await mark.innerText()).replace(/\s/g, '')).toMatch(/^(■逾期\d+日|▲(剩\d+日|今天到期)|●(剩|已满)\d+日|‖停表)$/)
        const cells = await rows(page).locator('td').allInnerTexts()
        expect(cells.every((text) => text.trim() !== '')).toBe(true)
      }
    })
  })
})

describe('清单', () => {
  test('twenty letters typed quickly ask the server twice at most after the last', async () => {
    await as('fuyi', list, async (page) => {
      await rows(page).first().waitFor()
      let asked = 0
      page.on('request', (request) => {
        if (/\/api\/reconsideration\?/.test(request.url())) asked++
      })
      await page
        .getByRole('textbox', { name: '当事人、文号、名称' })
        .pressSequentially('宁川县公安局交通警察大队某某案件一二三四五六', { delay: 20 })
      await expect.poll(() => page.locator('.counts').textContent()).toMatch(/^找到 \d+ 件$/)
      expect(asked).toBeLessThanOrEqual(2)
      expect(await page.locator('.counts').getAttribute('aria-live')).toBe('polite')
    })
  })

  test('filter, order and third page, open a row and come back: same address, place and row; another session sees the same', async () => {
    let address = ''
    let seen: (string | null)[] = []
    await as('fuyi', `${list}?unit=unit-justice`, async (page) => {
      await rows(page).first().waitFor()
      await page.getByRole('button', { name: /登记日期/ }).click()
      await expect.poll(() => page.url()).toContain('sort=opened')
      for (const n of [2, 3]) {
        const before = await addresses(page)
        await page.getByRole('button', { name: '下一页' }).click()
        await expect.poll(() => page.locator('.pager').textContent()).toContain(`第 ${n} 页`)
        await expect.poll(() => addresses(page)).not.toEqual(before)
      }
      address = page.url()
      seen = await addresses(page)
      const seventh = links(page).nth(6)
      await seventh.scrollIntoViewIfNeeded()
      await page.evaluate('window.scrollTo(0, 300)')
      const scrolled = await page.evaluate<number>('window.scrollY')
      await seventh.click()
      await page.locator('#clocks, #next').first().waitFor()
      await page.goBack()
      await rows(page).first().waitFor()
      expect(page.url()).toBe(address)
      await expect.poll(() => focused(page).getAttribute('href')).toBe(seen[6])
      expect(Math.abs((await page.evaluate<number>('window.scrollY')) - scrolled)).toBeLessThanOrEqual(20)
      expect(await rows(page).nth(6).getAttribute('class')).toContain('visited')
    })
    await as('fuyi-fzr', address.replace(server.url, ''), async (page) => {
      await rows(page).first().waitFor()
      await expect.poll(() => addresses(page)).toEqual(seen)
    })
  })

  test('four kinds of nothing are told apart, each with its way on', async () => {
    await as('fuyi', '/console/desk?scope=mine&group=late', async (page) => {
      await page.route('**/api/desk?*', (route) => route.fulfill({ json: { today: '2024-03-11', late: [], due: [], waiting: [] } }))
      await page.reload()
      await expect.poll(() => page.locator('.empty').first().textContent()).toMatch(/没有本人承办的期限事项.*看得到的全部事项/)
    })
    await as('fuyi', `${list}?q=查无此案查无此案`, async (page) => {
      await expect.poll(() => page.locator('.empty').textContent()).toMatch(/没有符合条件的案卷.*清空条件/)
      expect(await page.locator('main thead th').count()).toBeGreaterThan(3)
      await page.getByRole('button', { name: '清空条件' }).click()
      await rows(page).first().waitFor()
    })
    await as('sys', list, async (page) => {
      await expect.poll(() => page.locator('main').textContent()).toMatch(/没有查看权限.*我的待办/)
      expect(await rows(page).count()).toBe(0)
    })
    await as('yifa', '/console/files/calendar-notice', async (page) => {
      await expect.poll(() => page.locator('.empty').textContent()).toMatch(/还没有放假通知.*录入/)
      expect(await page.locator('main thead th').count()).toBeGreaterThan(3)
    })
  })

  test('a slow answer shows rows in grey of the same place; a failing one leaves the old rows and says since when', async () => {
    await as('fuyi', '/console/drafts', async (page) => {
      await page.route('**/api/reconsideration?*', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1000))
        await route.continue()
      })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver((seen) => {
          for (const entry of seen.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(list)
      await page.locator('.skeleton').first().waitFor()
      expect(
        await page
          .locator('.skeleton')
          .first()
          .evaluate((one) => one.getBoundingClientRect().height),
      ).toBe(40)
      await rows(page).first().waitFor()
      expect(await page.evaluate<number>('shifts.reduce((sum, one) => sum + one, 0)')).toBeLessThan(0.05)
      const before = await rows(page).count()
      await page.unroute('**/api/reconsideration?*')
      await page.route('**/api/reconsideration?*', (route) =>
        route.fulfill({ status: 500, json: { code: 'internal', message: '系统处理时出现意外', way: '请稍后重试', requestId: 'r' } }),
      )
      await page
        .getByRole('combobox', { name: '每页件数' })
        .selectOption('50')
        .catch(() => page.locator('select').selectOption('50'))
      await expect.poll(() => page.getByRole('alert').first().textContent()).toMatch(/刷新失败，显示的是\d\d:\d\d的结果/)
      expect(await rows(page).count()).toBe(before)
      await page.unroute('**/api/reconsideration?*')
      await page.getByRole('button', { name: '重试' }).click()
      await expect.poll(() => rows(page).count()).toBe(50)
    })
  })

  test('two thousand rows come out as the screen shows them: columns, order, days as days, and a sheet that explains', async () => {
    await as('jiandu', '/console/files/dispute?opened=2023-01-01..2023-04-30', async (page) => {
      await rows(page).first().waitFor()
      const total = Number(/找到 ([\d,]+) 件/.exec((await page.locator('.counts').textContent()) ?? '')?.[1]?.replace(',', ''))
      expect(total).toBeGreaterThan(1500)
      const titles = (await page.locator('main thead th').allTextContents()).map((title) => title.replace(/ [↑↓]$/, ''))
      const names = await links(page).allTextContents()
      const href = (await page.getByRole('link', { name: '导出' }).getAttribute('href')) ?? ''
      const book = new ExcelJS.Workbook()
      await book.xlsx.load((await (await page.request.get(href)).body()) as never)
      const [sheet, notes] = book.worksheets
      const header = ((sheet?.getRow(1).values ?? []) as string[]).slice(1)
      // Number and name share a column on the screen.
      expect(header.filter((title) => title !== '名称').map((title) => (title === '案号' ? '案号、名称' : title))).toEqual(titles)
      expect((sheet?.rowCount ?? 0) - 1).toBe(total)
      const numberAt = header.indexOf('案号') + 1
      const nameAt = header.indexOf('名称') + 1
      const exported = names.map((_, at) => {
        const row = sheet?.getRow(at + 2)
        return String(row?.getCell(numberAt).value || row?.getCell(nameAt).value)
      })
      expect(exported).toEqual(names)
      expect(sheet?.getRow(2).getCell(header.indexOf('登记日期') + 1).value).toBeInstanceOf(Date)
      expect(notes?.name).toBe('说明')
      expect(JSON.stringify(notes?.getSheetValues())).toContain('登记日期：2023-01-01至2023-04-30')
    })
  })

  test('ticked rows bring up what may be done with several at once, and never a decision, a closing or a seal', async () => {
    await as('fuyi-fzr', list, async (page) => {
      await rows(page).first().waitFor()
      expect(await page.getByRole('toolbar', { name: '选中的案卷' }).count()).toBe(0)
      await rows(page).nth(0).getByRole('checkbox').check()
      await rows(page).nth(2).getByRole('checkbox').check()
      const bar = page.getByRole('toolbar', { name: '选中的案卷' })
      expect(await bar.textContent()).toContain('已选 2 件')
      const buttons = await bar.getByRole('button').allTextContents()
      expect(buttons.some((text) => text.startsWith('转交'))).toBe(true)
      for (const text of buttons) expect(text).not.toMatch(/决定|结案|盖章/)
    })
  })

  test('space looks into a row: five facts and the next act; Esc closes and comes back to the row', async () => {
    await as('fuyi', list, async (page) => {
      const third = links(page).nth(2)
      await third.focus()
      await page.keyboard.press(' ')
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('link', { name: '打开案卷' }).waitFor()
      expect(await drawer.locator('dt').count()).toBe(5)
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page).getAttribute('href')).toBe(await third.getAttribute('href'))
      await page.keyboard.press('x')
      expect(await rows(page).nth(2).getByRole('checkbox').isChecked()).toBe(true)
    })
  })
})

describe('领取', () => {
  test('of two who take up the same case the second is told who was first and when; the case has one assignment', async () => {
    const [one, two] = await Promise.all([openWindow(browser, server.url), openWindow(browser, server.url)])
    const [first, second] = [await one.newPage(), await two.newPage()]
    for (const page of [first, second]) page.setDefaultTimeout(8000)
    await Promise.all([signIn(first, 'fuyi', list), signIn(second, 'fuyi-fzr', list)])
    const { csrf } = await (await first.request.get('/api/session')).json()
    const received = await first.request.post('/api/reconsideration/acts/receive', {
      headers: { 'x-csrf-token': csrf },
      data: {
        id: crypto.randomUUID(),
        on: '2024-03-11',
        capacity: 'reconOffice',
        data: {
          applicants: [{ kind: 'natural', name: '石小满' }],
          respondent: 'unit-police',
          actKind: 'penalty-fine',
          adminField: 'police',
          actName: '罚款二百元的行政处罚决定',
          requests: ['annul'],
          reasons: '认为认定事实不清。',
          receiveWay: 'in-person',
          knewOn: '2024-03-04',
        },
      },
    })
    expect(received.status(), await received.text()).toBe(201)
    const claim = async (page: Page) => {
      await page.reload()
      const row = rows(page).filter({ hasText: '石小满' })
      await row.getByRole('button', { name: '领取' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await dialog.getByRole('combobox').first().click()
      await page.locator('.ant-select-item-option').first().click()
      await dialog.getByText('承办人：').click()
      return { row, dialog }
    }
    const [mine, theirs] = [await claim(first), await claim(second)]
    await mine.dialog.getByRole('button', { name: '领取' }).click()
    await mine.dialog.waitFor({ state: 'hidden' })
    await theirs.dialog.getByRole('button', { name: '领取' }).click()
    await expect.poll(() => theirs.row.textContent()).toMatch(/杜刚 \d\d:\d\d 已领取/)
    const id = (await received.json()).id
    const file = await (await first.request.get(`/api/reconsideration/${id}`)).json()
    expect(file.timeline.filter(({ kind }: { kind: string }) => kind === 'assign')).toHaveLength(1)
    await Promise.all([one.close(), two.close()])
  })
})

describe('只用键盘', () => {
  test('a new file is registered, opened and its next act begun; focus is always seen, and Esc comes back to where it was', async () => {
    await as('jiandu', '/console/files/guidance-question', async (page) => {
      await page.locator('main h1').waitFor()
      await tabTo(page, '提出问题')
      await page.keyboard.press('Enter')
      await page.locator('#f-subject').waitFor()
      for (const [field, text] of [
        ['f-township', '龙台镇'],
        ['f-department', '市场监督管理局'],
      ] as const) {
        await tabTo(page, `#${field}`)
        await page.keyboard.type(text)
        await page.locator(active).waitFor()
        await page.keyboard.press('Enter')
      }
      await tabTo(page, '#f-field')
      await page.keyboard.press('ArrowDown')
      await page.locator(active).waitFor()
      await page.keyboard.press('Enter')
      await tabTo(page, '#f-subject')
      await page.keyboard.type('过期食品货值五十元如何裁量')
      await tabTo(page, '#f-question')
      await page.keyboard.type('首次违法，已主动下架。')
      await tabTo(page, '提出问题')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('main h1').textContent()).toBe('已办理：提出问题')

      await page.goto('/console/files/guidance-question')
      await links(page).first().waitFor()
      await page.keyboard.press('j')
      const here = await focused(page).getAttribute('href')
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page).getAttribute('href')).toBe(here)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('main h1').textContent()).toBe('过期食品货值五十元如何裁量')
      await page.locator('[data-first-act]').waitFor()
      const first = (await page.locator('[data-first-act]').textContent()) ?? ''
      await page.keyboard.press('e')
      await expect.poll(() => page.locator('main h1').textContent()).toBe(first)
    })
  })
})

/** The option that Enter would take, of the list that is open. */
const active = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active'

/** Presses Tab until the control with this id (`#…`) or these words is reached; the focus must be seen on the way. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if ((await focused(page).count()) > 0) {
      const [id, words] = [await focused(page).getAttribute('id'), (await focused(page).textContent())?.trim()]
      if (`#${id}` === wanted || words === wanted) {
        expect(await page.locator(':focus-visible').count()).toBe(1)
        return
      }
      // A link shows its focus by the ring, and by nothing else.
      if ((await page.locator('a:focus').count()) > 0)
        expect(await focused(page).evaluate((link) => link.ownerDocument.defaultView?.getComputedStyle(link).outlineStyle)).toBe('solid')
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${wanted}” is not reached by Tab`)
}
