import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sampleAccounts } from '../../sample/index.ts'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import { signInAs } from '../testing/judgingCounty.ts'
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

/** Does something in a window of its own, signed in as one of the county's people. */
async function as(login: string, work: (page: Page) => Promise<void>, path = '/console/desk', size?: typeof phone): Promise<void> {
  const window = await openWindow(browser, server.url, size ? { viewport: size } : {})
  const page = await window.newPage()
  await signIn(page, login, path)
  await work(page)
  await window.close()
}
const heading = (page: Page) => page.locator('main h1').first()
const blocks = (page: Page) => page.locator('main section.block h2').allTextContents()
/** Whole menu, group by group. */
async function menuOf(page: Page): Promise<string[]> {
  const menu = page.getByRole('navigation', { name: '主导航' })
  const links: string[] = []
  // The menu is drawn once the definitions have come.
  await menu.locator('button.group').first().waitFor()
  for (const group of await menu.locator('button.group').all()) {
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
    links.push(...(await menu.locator('ul ul a').allTextContents()))
  }
  return links
}

describe('首页按岗位不同', () => {
  const first: readonly (readonly [string, string, readonly string[]])[] = [
    ['xianzhang', '要您定的', ['十个数', '正在变坏']],
    ['yifa', '要您定的', ['十个数', '正在变坏']],
    ['fuyi', '我的待办', ['合议排期', '等别人的', '本周要做', '可领取']],
    ['jiandu', '我的待办', ['等别人的', '本周要做', '可领取']],
    ['pingcha2', '我的待办', ['待评查的　3 卷', '等别人的', '本周要做']],
    ['ziyuan-fz', '缺材料', ['本单位案件', '检查不符合的', '我单位得分']],
    ['zhifa', '今天', ['要办的', '我的案件']],
    ['guwen', '等我出意见', ['我的意见后来怎样', '用时']],
    ['tiaojie', '＋ 记一件', ['没办完的', '该回访的']],
    ['sys', '运行情况', ['没有完成的导入', '将到期的执法证件', '没有日历的年度', '账号申请', '日志告警']],
  ]
  test.each(first)('%s：第一个标题是“%s”', async (login, title, others) => {
    await as(login, async (page) => {
      await expect.poll(() => heading(page).textContent()).toBe(title)
      await expect.poll(async () => (await blocks(page)).length).toBeGreaterThanOrEqual(others.length)
      for (const other of others)
        await expect.poll(async () => (await blocks(page)).some((one) => one.startsWith(other)), { message: other }).toBe(true)
      expect(await page.locator('main canvas').count()).toBe(0)
      expect(await page.locator('main').textContent()).not.toMatch(/活跃|排名|打卡|积分/)
    })
  })

  test('a leader sees at most seven matters, each with its ground and two ways on, and ten figures with the difference in points', async () => {
    await as('xianzhang', async (page) => {
      const rows = page.getByRole('table', { name: '等候决定的事项' }).locator('tbody tr')
      await rows.first().waitFor()
      const count = await rows.count()
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThanOrEqual(7)
      for (const row of await rows.all()) {
        expect(await row.locator('a.act').count()).toBe(2)
        expect(((await row.locator('td').nth(2).textContent()) ?? '').length).toBeGreaterThan(4)
      }
      const figures = page.getByRole('table', { name: '十个主要指标' }).locator('tbody tr')
      await expect.poll(() => figures.getByText('正在计算').count()).toBe(0)
      expect(await figures.count()).toBe(10)
      for (const row of await figures.all()) {
        const difference = (await row.locator('td').nth(2).textContent()) ?? ''
        expect(difference).toMatch(/^(持平|—|件数少，不比较|[升降] [\d,.]+ (个百分点|件|人次)(（同比(增长|下降) [\d.]+%）)?)$/)
        expect(await row.locator('a').first().getAttribute('href')).toMatch(/\/figures\//)
      }
      // What is told to be getting worse stands under its rule.
      await expect.poll(() => page.getByText('个百分点以上，两个半年都不少于').count()).toBeGreaterThan(3)
    })
  })

  test('a reviewing member sees under which text each case runs, and gives a case its day of meeting', async () => {
    await as('fuyi', async (page) => {
      const row = page.getByRole('table', { name: '待办事项，按期限先后' }).locator('tbody tr', { hasText: '郑斌忠不服' }).first()
      await expect.poll(() => row.locator('.edition').textContent()).toBe('旧法')
      expect(await page.locator('.edition', { hasText: '新法' }).count()).toBeGreaterThan(0)
      const block = page.locator('section.home-block', { hasText: '合议排期' })
      const waiting = Number(/还没有排定合议的 (\d+) 件/.exec((await block.textContent()) ?? '')?.[1])
      await block.getByRole('link', { name: '排定合议' }).first().click()
      await page.getByLabel('合议日期').fill('2024-03-12')
      for (const name of ['杜刚', '邵辉强']) {
        await page.getByRole('combobox', { name: '合议人员' }).fill(name)
        await page.locator('.ant-select-item-option', { hasText: name }).first().waitFor()
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '排定合议' }).click()
      await page.getByText('已办理：排定合议').first().waitFor()
      await page.goto('/console/desk')
      await expect.poll(() => block.textContent()).toContain('合议排期　1 件已排定')
      expect(await block.textContent()).toContain(`还没有排定合议的 ${waiting - 1} 件`)
      expect(await block.textContent()).toContain('2024-03-12 星期二')
    })
  })

  test('an officer goes through the five ticks where the case is begun', async () => {
    await as('zhifa', async (page) => {
      const box = page.getByRole('combobox', { name: '查的是什么' })
      await box.click()
      await page.locator('.ant-select-item-option').first().click()
      const ticks = page.getByRole('list', { name: '五项核对的结果' }).locator('li')
      await expect.poll(() => ticks.count()).toBe(5)
      for (const [at, title] of ['证件', '搭档', '赋权', '清单', '裁量'].entries())
        expect(await ticks.nth(at).textContent()).toMatch(new RegExp(`^[✓■?]${title} (符合|不符合|还要核对)`))
    })
  })

  test('the morning prints: head of the sheet, blocks, no menu and no buttons', async () => {
    await as('xianzhang', async (page) => {
      await page.locator('main h1').waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.morning').isVisible()).toBe(true)
      expect(await page.locator('.morning').textContent()).toMatch(/宁川县.*2024年3月11日 星期一/)
      expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
      expect(await page.locator('main button:visible').count()).toBe(0)
      const pages = await page.pdf({ format: 'A4' })
      expect(pages.byteLength).toBeGreaterThan(10_000)
    })
  })

  test('nothing stands wider than a phone', async () => {
    for (const login of ['xianzhang', 'ziyuan-fz', 'zhifa', 'guwen', 'sys'])
      await as(
        login,
        async (page) => {
          await page.locator('main section.block').first().waitFor()
          await page.waitForLoadState('networkidle')
          expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
        },
        '/console/desk',
        phone,
      )
  })
})

describe('不该看的看不到', () => {
  // What each may not open: an entry that is not in its menu, an address that answers for pages, and an address that answers for files.
  const forbidden: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['xianzhang', ['账号'], ['accounts']],
    ['fuyi', ['账号'], ['accounts']],
    ['ziyuan-fz', ['账号', '结账', '覆盖表'], ['accounts', 'closings', 'evaluation/campaigns/nothing/reviewers']],
    ['zhifa', ['账号', '结账', '覆盖表'], ['accounts', 'closings', 'exam/call']],
    ['tiaojie', ['账号', '行政复议', '行政应诉', '结账'], ['accounts', 'closings']],
    ['guwen', ['账号', '行政复议', '人民调解', '结账'], ['accounts', 'closings']],
    ['sys', ['行政复议', '人民调解', '指标', '台账总览'], ['figures', 'files/reconsideration/reconsideration-2023-093', 'handover']],
  ]
  test.each(forbidden)(
    '%s finds no way to what is not its own, and the address gives a page without a name',
    async (login, entries, paths) => {
      await as(login, async (page) => {
        const links = await menuOf(page)
        for (const entry of entries) expect(links, entry).not.toContain(entry)
        for (const path of paths) {
          await page.goto(`/console/${path}`)
          await expect.poll(() => heading(page).textContent(), { message: path }).toBe('没有查看权限')
          expect(await page.content(), path).not.toMatch(/郑斌忠|ziyuan-jz/)
        }
      })
    },
  )

  test('links to what is not one’s own are absent from the page, and the address gives no more', async () => {
    await as('sys', async (page) => {
      const links = await menuOf(page)
      expect(links).toContain('账号')
      for (const business of ['行政复议', '人民调解', '指标', '台账总览']) expect(links).not.toContain(business)
      await page.goto('/console/files/reconsideration/reconsideration-2023-093')
      await expect.poll(() => heading(page).textContent()).toBe('没有查看权限')
      expect(await page.content()).not.toContain('郑斌忠')
    })
    await as('zhifa', async (page) => {
      expect(await menuOf(page)).not.toContain('账号')
      await page.goto('/console/accounts')
      await expect.poll(() => heading(page).textContent()).toBe('没有查看权限')
      expect(await page.content()).not.toContain('ziyuan-jz')
      await page.goto('/console/files/reconsideration/reconsideration-2023-093')
      await expect.poll(() => heading(page).textContent()).toBe('没有找到这个页面或案件')
      const text = await page.content()
      expect(text).not.toContain('郑斌忠')
      expect(text).not.toContain('行政拘留')
    })
    await as('guwen', async (page) => {
      await page.goto('/console/calendar')
      await page.locator('table.month').waitFor()
      await page.goto('/console/files/penalty')
      await expect.poll(() => page.getByText(/共 0 件|没有/).count()).toBeGreaterThan(0)
    })
  })

  test('the log of who read what is the auditor’s; everybody may check a day’s seal', async () => {
    await server.store.seal('411798', new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10) as never)
    await as(
      'aud',
      async (page) => {
        await page.getByRole('table', { name: '操作日志' }).locator('tbody tr').first().waitFor()
        expect(await page.getByRole('table', { name: '操作日志' }).textContent()).toContain('登录')
      },
      '/console/audit',
    )
    await as(
      'fuyi',
      async (page) => {
        await page.getByRole('table', { name: '每日封存' }).waitFor()
        expect(await page.getByRole('table', { name: '操作日志' }).count()).toBe(0)
        const row = page.getByRole('table', { name: '每日封存' }).locator('tbody tr').first()
        await row.getByRole('button', { name: '重新计算' }).click()
        await expect.poll(() => row.textContent()).toMatch(/✓相符，\d+ 个行为/)
        const answer = await page.request.get('/api/access-log')
        expect(answer.status()).toBe(403)
      },
      '/console/audit',
    )
  })
})

describe('账号管理', () => {
  test('the system administrator disables, the security administrator gives roles; neither does the other’s work', async () => {
    await as(
      'sys',
      async (page) => {
        const row = page.getByRole('row', { name: /chuangkou/ })
        await row.getByRole('button', { name: '管理' }).click()
        expect(await page.getByRole('button', { name: '重置密码' }).count()).toBe(0)
        await page.getByRole('button', { name: '停用账号' }).click()
        await expect.poll(() => row.textContent()).toContain('停用')
      },
      '/console/accounts',
    )
    await as(
      'sec',
      async (page) => {
        const row = page.getByRole('row', { name: /longtai/ })
        await row.getByRole('button', { name: '管理' }).click()
        expect(await page.getByRole('button', { name: '停用账号' }).count()).toBe(0)
        await page.getByRole('combobox', { name: '增加角色' }).fill('科室')
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: '保存角色' }).click()
        await expect.poll(() => row.textContent()).toContain('科室（大队）负责人')
      },
      '/console/accounts',
    )
  })
})

describe('兼职、代办和交接', () => {
  test('whoever has posts in two units changes from one to the other in the head, and looks and acts through it', async () => {
    const { person, unit } = sampleAccounts.find(({ login }) => login === 'jiandu') ?? { person: '', unit: '' }
    const grants = [
      { role: 'UADM', unit },
      { role: 'UADM', unit: 'unit-land' },
    ]
    await server.store.accounts.put({ county: '411798', login: 'jianzhi', person, name: '兼职', unit, grants }, 'Ningchuan-pingcha', false)
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signInAs(page, { login: 'jianzhi', person, unit }, '/console/ledgers')
    const asked = () => page.waitForRequest((request) => request.url().includes('/api/') && request.headers()['x-unit'] !== undefined)
    const box = page.getByRole('combobox', { name: '办理身份' })
    for (const name of ['宁川县自然资源局', '宁川县司法局']) {
      const heard = asked()
      await box.click()
      await page.locator('.ant-select-item-option', { hasText: `${name}　单位管理员` }).click()
      const units = { 宁川县自然资源局: 'unit-land', 宁川县司法局: unit } as Readonly<Record<string, string>>
      expect((await heard).headers()['x-unit']).toBe(units[name])
      await expect.poll(() => page.locator('.wearing').textContent()).toContain(name)
    }
    await window.close()
  })

  test('a head lets a clerk act for so many days; the clerk changes over in the head of the page and back', async () => {
    await as(
      'fuyi-fzr',
      async (page) => {
        await page.getByRole('link', { name: '授权他人代办' }).click()
        await page.getByRole('combobox', { name: '代办人' }).fill('杜刚')
        await page.locator('.ant-select-item-option', { hasText: '杜刚' }).first().waitFor()
        await page.keyboard.press('Enter')
        await page.getByRole('combobox', { name: '角色' }).fill('复议机构负责人')
        await page.locator('.ant-select-item-option', { hasText: '复议机构负责人' }).click()
        await page.getByLabel('天数').fill('5')
        await page.getByLabel('事由').fill('出差')
        await page.getByRole('button', { name: '授权', exact: true }).click()
        await page.getByText('已办理：授权').first().waitFor()
      },
      '/console/handover',
    )
    await as(
      'fuyi',
      async (page) => {
        await page.getByText('可代 邵辉强 办理').waitFor()
        const box = page.getByRole('combobox', { name: '办理身份' })
        await box.click()
        await page.locator('.ant-select-item-option', { hasText: '代 邵辉强（宁川县司法局）办理，至 2024-03-15' }).click()
        await expect.poll(() => page.locator('.wearing').textContent()).toContain('代 邵辉强 以')
        await box.click()
        await page.locator('.ant-select-item-option', { hasText: '回到本人' }).click()
        await expect.poll(() => page.locator('.wearing').textContent()).not.toContain('邵辉强')
      },
      '/console/handover',
    )
  })

  test('a desk is handed over whole, received by the successor, and then stands on the successor’s list', async () => {
    let count = 0
    await as(
      'fuyi',
      async (page) => {
        const rows = page.getByRole('table', { name: '本人承办的未办结案卷' }).locator('tbody tr')
        await rows.first().waitFor()
        count = await rows.count()
        await page.getByRole('combobox', { name: '接收人' }).fill('邵辉强')
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: `移交 ${count} 件` }).click()
        await page.getByText('等 邵辉强 接收').waitFor()
      },
      '/console/handover',
    )
    await as(
      'fuyi-fzr',
      async (page) => {
        await page.getByRole('button', { name: `接收 ${count} 件` }).click()
        const told = page.locator('#offered ~ p[role=status]')
        await told.waitFor()
        const taken = Number(/已接收。(\d+) 件改由本人承办/.exec((await told.textContent()) ?? '')?.[1])
        expect(taken).toBeGreaterThan(0)
        await expect
          .poll(() => page.getByRole('table', { name: '本人承办的未办结案卷' }).locator('tbody tr').count())
          .toBeGreaterThanOrEqual(taken)
      },
      '/console/handover',
    )
  })
})

describe('覆盖表', () => {
  test('twenty townships by twenty-six weeks: the empty cells are named, link to registering, and the sum is the figure’s', async () => {
    await as(
      'jiandu',
      async (page) => {
        const grid = page.locator('table.grid')
        await grid.waitFor()
        expect(await grid.locator('tbody tr').count()).toBe(20)
        expect(await grid.locator('thead th').count()).toBe(28)
        const [, files, cells, empty] =
          /(\d+) 次；(\d+) 格中空着 (\d+) 格/.exec((await page.getByRole('status').first().textContent()) ?? '') ?? []
        expect(Number(cells)).toBe(520)
        const blank = grid.getByRole('link', { name: /没有，登记$/ })
        expect(await blank.count()).toBe(Number(empty))
        const list = await (await page.request.get('/api/guidance-visit?count=1&limit=1&visitedOn=2023-04-03..2023-10-01')).json()
        expect(Number(files)).toBe(list.total)
        await blank.first().click()
        await expect.poll(() => heading(page).textContent()).toBe('登记一场')
      },
      '/console/coverage/guidance',
    )
  })

  test('villages without a plan are named under their township', async () => {
    await as(
      'jiandu',
      async (page) => {
        await expect.poll(() => page.getByRole('status').first().textContent()).toBe('应编制 353 个单位，缺预案的 43 个')
        expect(await page.locator('.gaps li').count()).toBe(43)
      },
      '/console/coverage/plans',
    )
  })
})

describe('出了差错', () => {
  test('a fault tells its request number, a pause of the database that it is one, a page that is not there where to look', async () => {
    await as('fuyi', async (page) => {
      await page.route('**/api/calendar?*', (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/json',
          body: JSON.stringify({ code: 'internal', message: '系统处理时出现意外', way: '请稍后重试', requestId: 'r-4711' }),
        }),
      )
      await page.goto('/console/calendar')
      await expect.poll(() => heading(page).textContent()).toBe('这一页没有显示出来')
      expect(await page.locator('main').textContent()).toContain('请求编号：r-4711')
      await page.unroute('**/api/calendar?*')
      await page.route('**/api/calendar?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: JSON.stringify({ code: 'read-only', message: '数据库正在恢复，自14:05起只能查看', way: '请稍后再办理', requestId: 'r' }),
        }),
      )
      await page.getByRole('button', { name: '重试' }).click()
      await expect.poll(() => heading(page).textContent()).toBe('现在只能查看，不能办理')
      expect(await page.locator('main').textContent()).toContain('自14:05起')
      await page.goto('/console/nowhere')
      await expect.poll(() => heading(page).textContent()).toBe('没有找到这个页面或案件')
    })
  })

  test('a session that ended is renewed over the page, and what was typed is still there', async () => {
    await as(
      'fuyi',
      async (page) => {
        const words = page.getByRole('textbox', { name: '当事人、文号、名称' })
        await words.waitFor()
        await page.context().clearCookies()
        await words.fill('宁川县公安局')
        const dialog = page.getByRole('dialog', { name: '重新登录' })
        await dialog.waitFor()
        await dialog.getByLabel('账号').fill('fuyi')
        await dialog.getByLabel('密码', { exact: true }).fill('Ningchuan-fuyi')
        await dialog.getByRole('button', { name: '登录', exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
        expect(await words.inputValue()).toBe('宁川县公安局')
        await expect.poll(() => page.locator('.counts').textContent()).toMatch(/^找到 \d+ 件/)
      },
      '/console/files/reconsideration',
    )
  })
})
