import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sampleAccounts } from '../../sample/index.ts'
import { launchBrowser, openWindow, phone, signIn } from '../testing/browser.ts'
import { type Judge, JudgingCounty, signInAs } from '../testing/judgingCounty.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let county: JudgingCounty
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
  county = await JudgingCounty.of(server)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const status = (page: Page, path: string) => page.evaluate(async (url) => (await fetch(url)).status, path)
const scorerOf = (login: string): Judge => sampleAccounts.find((one) => one.login === login) ?? { login, person: '', unit: '' }

describe('考试', () => {
  test('a killed tab finds its answers again; handed in with one confirmation, the score is there, and once passed the right answers', async () => {
    await county.callExam('zhifa', 'exam-march', '2024年3月加试', 30)
    const window = await openWindow(browser, server.url)
    let page = await window.newPage()
    await signIn(page, 'zhifa', '/console/exam')
    await page.getByRole('link', { name: '2024年3月加试月度抽考' }).click()
    await page.getByRole('button', { name: '开始考试' }).click()
    await page.locator('.exam-question').first().waitFor()
    const paper = (await county.file('exam', 'exam-march')).facts.questions as readonly string[]
    const bank = new Map((await county.files('question', { code: { in: [...paper] } })).map(({ facts }) => [facts.code, facts.answer]))
    const answer = async (at: number) => {
      const [right] = bank.get(paper[at] ?? '') as readonly string[]
      await page.locator(`#q-${at + 1} label`, { hasText: `${right}．` }).click()
    }
    expect(await page.locator('.exam-question').count()).toBe(20)
    for (let at = 0; at < 6; at++) await answer(at)
    await page.getByText(/^已保存/).waitFor()
    await expect.poll(() => page.locator('.exam-bar').textContent()).toContain('已答 6/20 题')
    expect(await page.getByRole('navigation', { name: '未答的题' }).locator('a').allTextContents()).toEqual(
      Array.from({ length: 14 }, (_, at) => String(at + 7)),
    )
    // An answer that does not reach the server stays on this machine and goes up when the tab is opened again.
    await page.route('**/answers', (route) => route.abort())
    await answer(6)
    await page.getByText(/^仅存于本机/).waitFor()
    await page.close()

    page = await window.newPage()
    await page.goto('/console/exam/exam-march')
    await expect.poll(() => page.locator('.exam-bar').textContent()).toContain('已答 7/20 题')
    await page.getByText(/^已保存/).waitFor()
    for (let at = 7; at < 19; at++) await answer(at)
    expect(await status(page, '/api/exam-seats/exam-march/review')).toBe(409)
    await page.getByRole('button', { name: '交卷' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('还有 1 题没有作答：第 20 题').waitFor()
    await dialog.getByRole('button', { name: '交卷' }).click()
    await page.getByText('95 分').waitFor()
    await page.getByText('共 20 题，答对 19 题').waitFor()
    expect(await page.locator('.exam-answers > li').first().textContent()).toMatch(/依据：.+第.+条/)
    await window.close()
  })

  test('time runs out by the server clock: the paper is handed in with what was saved, and the re-sit is offered', async () => {
    // Begun fifty seconds ago, so that nobody waits a minute.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 50_000 })
    await county.callExam('zhifa', 'exam-minute', '2024年3月第二场', 1)
    const window = await openWindow(browser, server.url, { viewport: phone })
    const page = await window.newPage()
    await signIn(page, 'zhifa', '/console/exam/exam-minute')
    await page.getByRole('button', { name: '开始考试' }).click()
    await page.locator('#q-1 label').first().waitFor()
    vi.useRealTimers()
    await page.locator('#q-1 label').first().click()
    await page.getByText(/^已保存/).waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    // Setting the machine's clock back wins nothing.
    await page.evaluate(() => {
      Date.now = () => 0
    })
    await page.getByRole('button', { name: '开始补考' }).waitFor()
    const { facts } = await county.file('exam', 'exam-minute')
    expect(facts.handedBy).toBe('system')
    expect(facts.answers).toHaveLength(1)
    await window.close()
  })

  test('the bureau sees each sitting in numbers that open their lists, and what is proposed of those who failed twice', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'jiandu', '/console/exam')
    const july = page.locator('tbody tr', { hasText: '2023年7月' })
    await july.waitFor()
    const failed = july.locator('td[data-title=首次不合格] a')
    const shown = await failed.textContent()
    await failed.click()
    await expect.poll(() => page.locator('.counts').textContent()).toBe(`找到 ${shown} 件`)
    await page.goto('/console/exam?tab=suspensions')
    await page.getByText('系统只提请，不自动暂扣').waitFor()
    // A sitting is called from a draw whose seed is there before anybody is told; called again, nobody is called twice.
    await page.goto('/console/exam/call')
    await page.getByLabel('场次').fill('2024年4月')
    await page.getByLabel('应考单位').fill('龙台镇')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '抽取应考人' }).click()
    const drawn = page.getByRole('table', { name: '各单位抽取的应考人' })
    await drawn.waitFor()
    expect(await drawn.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/)
    // Who failed lately is called whatever the lot.
    expect(await drawn.locator('li', { hasText: '徐浩' }).textContent()).toBe('徐浩▲必考')
    const names = (await drawn.locator('li').allTextContents()).map((text) => text.replace('▲必考', ''))
    expect((await county.files('exam', { sitting: '2024年4月' })).length).toBe(0)
    await page.getByRole('button', { name: `通知 ${names.length} 人考试` }).click()
    await page.getByRole('link', { name: '查看这一场的进度' }).click()
    await page.getByText(`应考 ${names.length} 人：待考 ${names.length} 人`).waitFor()
    expect((await page.locator('main tbody td:first-child').allTextContents()).sort()).toEqual(names.sort())
    await window.close()
  })
})

describe('法治考核', () => {
  test('two scorers, with the keyboard, do not see each other until both are in and put together', async () => {
    const other: Judge = { login: 'kaohe-er', person: 'person-scorer-two', unit: 'unit-office' }
    await county.account(other, 'ASR')
    const first = scorerOf('kaohe')
    const { assessment, sheets } = await county.openAssessment('unit-411798101', first, other)
    const score = async (page: Page, sheet: string, key: string, reason: string) => {
      await page.goto(`/console/assessment/sheets/${sheet}`)
      await page.getByText('已评 0/2').waitFor()
      await page.keyboard.press('5')
      await page.getByText('已评 1/2').waitFor()
      await page.keyboard.press(key)
      await page.locator('#why-H2').waitFor()
      await page.locator('#why-H2').fill(reason)
      await page.getByText(/^已保存/).waitFor()
      await page.getByRole('button', { name: '提交评分表' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: '提交评分表' }).click()
      await page.getByText('本人的评分，合计').waitFor()
    }
    const one = await openWindow(browser, server.url)
    const page = await one.newPage()
    await signIn(page, 'kaohe', '/console/assessment')
    await page.getByText('已评').first().waitFor()
    await score(page, sheets[0], '4', '专题研究少一次')
    await county.follow('assessment-sheet', sheets[0])

    const two = await openWindow(browser, server.url)
    const beside = await two.newPage()
    await signInAs(beside, other, '/console/assessment')
    expect(await status(beside, `/api/assessment-sheet/${sheets[0]}`)).toBe(404)
    expect(await status(beside, `/api/reckoning/assessment-sheet/${sheets[0]}`)).toBe(404)
    await score(beside, sheets[1], '4', '会议记录不全')
    await county.follow('assessment-sheet', sheets[1])
    expect(await status(page, `/api/assessment-sheet/${sheets[1]}`)).toBe(404)

    const office = await openWindow(browser, server.url)
    const unit = await office.newPage()
    await signIn(unit, 'yifa', `/console/assessment/${assessment}`)
    const line = unit.locator('tbody tr', { hasText: 'H2 重大决策程序' })
    expect(await line.textContent()).toContain('待评')
    expect(await unit.locator('.assessment-total').textContent()).toMatch(/自动得分 40\.00 ＋ 待评 60\.00 → 最多 100\.00\/100/)
    await county.reckon('assessment', assessment, 'conclude')
    await unit.reload()
    await expect.poll(() => line.textContent()).toContain('考核人评分16.00、16.00，两人平均＝16.00分')
    await one.close()
    await two.close()
    await office.close()
  })

  test('a unit appeals a lost point with its evidence, the decision corrects the score, and ranks are told only when all is settled', async () => {
    const assessed = 'unit-411798102'
    const clerk: Judge = { login: 'kaohe-neiqin', person: 'person-appeal-clerk', unit: assessed }
    await county.account(clerk, 'UADM')
    const id = await county.toldAssessment('2025', assessed)
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signInAs(page, clerk, `/console/assessment/${id}?only=lost`)
    const line = page.locator('tbody tr', { hasText: 'H2 重大决策程序' })
    await line.getByRole('link', { name: '申诉' }).click()
    await page.getByText('申诉 1 项，H2 没有写理由').waitFor()
    expect(await page.getByRole('button', { name: '提出申诉' }).isDisabled()).toBe(true)
    await page.getByLabel('主张的得分').fill('19.5')
    await page.getByLabel('理由').fill('会议记录齐全，考核人没有调阅。')
    await page.getByLabel(/^佐证/).fill('镇党委会议纪要第3号')
    await page.setViewportSize(phone)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await page.getByRole('button', { name: '提出申诉' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提出申诉' }).click()
    await line.getByText('申诉中').waitFor()
    await county.follow('assessment', id)

    const [appeal] = await county.files('assessment-appeal', { assessment: id })
    await county.put('assessment-appeal', String(appeal?.id), 'examine', 'countyOffice', {
      assessment: id,
      reviewer: 'person-examiner',
      found: '调阅原件属实。',
    })
    const office = await openWindow(browser, server.url)
    const desk = await office.newPage()
    await signIn(desk, 'yifa', `/console/files/assessment-appeal/${appeal?.id}/acts/decide`)
    await desk.getByText('原得 16.00 分，主张 19.50 分，满分 20.00').waitFor()
    await desk.getByText('镇党委会议纪要第3号').waitFor()
    await desk.getByLabel('支持', { exact: true }).check()
    await desk.getByLabel('决定的理由').fill('会议记录齐全，扣分不当。')
    await desk.getByText('已决定 1/1 项，调整得分 1 项').waitFor()
    await desk.getByRole('button', { name: '作出申诉决定' }).click()
    await desk.waitForURL(`**/files/assessment-appeal/${appeal?.id}`)
    await office.close()
    await county.follow('assessment-appeal', String(appeal?.id))
    await county.reckon('assessment', id, 'settle')

    await page.reload()
    await expect.poll(() => line.textContent()).toContain('申诉后调整为19.50分：会议记录齐全，扣分不当。')
    await page.getByText('名次在申诉处理完毕、结果公示后公布').waitFor()
    await page.getByText('本组第').waitFor({ state: 'detached' })
    await county.reckon('assessment-scheme', 'scheme-2025', 'publish')
    await page.reload()
    await page.getByText(/本组第 1 名/).waitFor()
    await window.close()
  })

  test('a unit opens a lost point to its rule, its arithmetic and its records; ranks come after publication', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'longtai', '/console/assessment')
    await page.getByRole('link', { name: /2023年度法治建设考核/ }).click()
    await page.getByText(/本组（甲组）中位数/).waitFor()
    const rows = page.locator('main table tbody tr')
    const all = await rows.count()
    await page.getByText('只看失分').click()
    await expect.poll(() => rows.count()).toBeLessThan(all)
    expect(await rows.count()).toBeGreaterThan(0)
    for (const lost of await rows.locator('td[data-title=得分]').allTextContents()) expect(lost).toMatch(/失 \d+\.\d\d 分/)
    await page.getByText('全部', { exact: true }).click()
    await expect.poll(() => rows.count()).toBe(all)
    const auto = rows.filter({ hasText: '日常评价' }).first()
    await auto.locator('summary').click()
    await auto.getByText('规则', { exact: true }).waitFor()
    await auto.getByText(/记录 \d+ 条，其中计入 \d+ 条/).waitFor()
    await page.setViewportSize(phone)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await window.close()

    const leader = await openWindow(browser, server.url)
    const ranks = await leader.newPage()
    await signIn(ranks, 'yifa', '/console/assessment?scheme=assessment-scheme-2023')
    await ranks.getByText('2024-01-29 公示').waitFor()
    expect(await ranks.locator('tbody td[data-title=名次]').first().textContent()).toBe('1')
    await ranks.goto('/console/assessment?tab=tasks')
    await ranks.getByText('进展按指标计算，不能填报').waitFor()
    await leader.close()
  })
})

describe('考核年度', () => {
  test('next year is drawn from this one and looked over; its steps are taken unit by unit, each answered, and what cannot be taken says why', async () => {
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, 'yifa', '/console/assessment?scheme=assessment-scheme-2023')
    await page.getByRole('link', { name: '按上一年度方案新建' }).click()
    expect(await page.getByLabel('方案名称').inputValue()).toBe('2024年度法治宁川（法治政府）建设考核方案')
    await page.getByText('沿用 40/40 项').waitFor()
    await page.getByLabel(/G01 /).uncheck()
    await page.getByText(/沿用 39\/40 项.*甲组不是一百分/).waitFor()
    await page.getByLabel(/G01 /).check()
    await page.getByLabel('数据截止日', { exact: true }).fill('2024-03-10')
    await page.getByRole('button', { name: '拟定方案，列入 40 项指标' }).click()
    await page.getByText('列入指标 40 项').waitFor()
    await page.getByRole('link', { name: '到考核步骤' }).click()
    const step = (title: string) => page.locator('ol.year-steps > li').filter({ has: page.getByText(title, { exact: true }) })
    await expect.poll(() => step('印发方案').textContent()).toContain('还不能开始指标核对还没有通过')
    await step('核对指标').getByRole('link').click()
    await page.getByRole('button', { name: '核对指标' }).click()
    await page.getByText('没有问题，可以印发').waitFor()
    await page.getByRole('link', { name: '返回考核步骤' }).click()
    // Whom the year before assessed is filled in.
    const issue = String(await step('印发方案').getByRole('link').getAttribute('href'))
    expect(issue.match(/assessedUnits=/g)).toHaveLength(126)
    const scheme = String(page.url().split('/').pop())
    const units = ['unit-411798105', 'unit-411798106'] as const
    const office = (type: string, id: string, kind: string, data: Record<string, unknown>) =>
      county.put(type, id, kind, 'countyOffice', data, 'unit-rule-of-law')
    await office('assessment-scheme', scheme, 'issue', { assessedUnits: units })
    await office('assessment-team', 'team-next', 'form', { scheme, name: '第一组', groups: ['A'], leader: 'p-a', members: ['p-a', 'p-b'] })
    await page.reload()
    await step('启动考核').getByRole('link', { name: '启动考核（2 个）' }).click()
    await page.getByRole('button', { name: '启动考核（2 个单位）' }).click()
    await page.getByText('已办理 2/2：办成 2 个').waitFor()
    const [first] = await county.files('assessment', { scheme, assessed: units[0] })
    await county.put('assessment', String(first?.id), 'report', 'unitAdmin', { selfReport: '已自查。', selfScore: 9500 }, units[0])
    await page.getByRole('link', { name: '返回考核步骤' }).click()
    await page.reload()
    await expect.poll(() => step('固定数据').textContent()).toContain('1个可以办理；还不能办理的：待自查1个')
    await step('固定数据').getByRole('link').click()
    await page.getByText('各单位不能再补救').waitFor()
    expect((await county.file('assessment', String(first?.id))).state).toBe('reported')
    await page.getByRole('button', { name: '固定数据（1 个单位）' }).click()
    await page.getByText('已办理 1/1：办成 1 个').waitFor()
    expect(await page.locator('td[data-title=说明]').textContent()).toMatch(/^数据已固定，实地考核中，\d+\.\d\d分$/)
    expect((await county.file('assessment', String(first?.id))).facts).toMatchObject({ asOf: '2024-03-10' })

    // Another year, at its end: settled and published, and no grades before the leaders have approved.
    const told = 'unit-411798107'
    const id = await county.toldAssessment('2026', told)
    await page.goto('/console/assessment/years/scheme-2026')
    await expect.poll(() => step('核定得分').textContent()).toMatch(/还不能开始.*申诉期限尚未届满1个/)
    await county.put('assessment', id, 'accept', 'unitAdmin', {}, told)
    await page.reload()
    await step('核定得分').getByRole('link').click()
    await page.getByRole('button', { name: '核定得分（1 个单位）' }).click()
    await page.getByText(/^得分已核定，\d+\.\d\d分$/).waitFor()
    await page.getByRole('link', { name: '返回考核步骤' }).click()
    await step('公示结果').getByRole('link').click()
    await page.getByText('全部单位看得到全部名次，不能撤回').waitFor()
    await page.getByRole('button', { name: '公示结果' }).click()
    await page.getByText('已公示', { exact: true }).waitFor()
    await page.getByRole('link', { name: '返回考核步骤' }).click()
    await expect.poll(() => step('审定结果').textContent()).toContain('公示期到2024-03-18为止')
    expect(await step('定等').textContent()).toContain('考核结果没有审定')
    await page.setViewportSize(phone)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
    await window.close()
  })
})

describe('案卷评查', () => {
  test('drawn by a stored seed, drawn again the same; two with the keyboard read only their own sheet, a third settles what they differ on', async () => {
    await county.planCampaign('campaign-2024')
    const bureau = await openWindow(browser, server.url)
    const office = await bureau.newPage()
    await signIn(office, 'jiandu', '/console/evaluation/campaigns/campaign-2024')
    await office.getByRole('button', { name: '抽取案卷' }).click()
    await office.getByRole('button', { name: '重新抽取核对' }).click()
    await office.getByText('结果一致').waitFor()
    expect(await office.locator('.block code').first().textContent()).toBe('宁川县2024年第一季度案卷评查-20240311')

    const [drawn] = await county.files('evaluation', { campaign: 'campaign-2024' })
    const reviewers = [scorerOf('pingcha2'), scorerOf('pingcha3')] as const
    // Proposed from the plan's seed, changed in the table, entered in one go; entered again, nothing doubles.
    await office.goto('/console/evaluation/campaigns/campaign-2024/reviewers')
    const table = office.getByRole('table', { name: '各案卷的评查人' })
    await table.locator('tbody tr').first().waitFor()
    await expect.poll(() => office.locator('.counts').first().textContent()).toContain('5 卷，空缺 10 个，已选 10 人次')
    // Only these two are to review; one slot is left open for later.
    await office
      .locator('#pool ~ .ant-select .ant-select-selection-item', { hasText: '交通运输局' })
      .locator('.ant-select-selection-item-remove')
      .click()
    await expect.poll(() => office.locator('.counts').first().textContent()).toContain('2 人，每人 5 卷')
    const other = table
      .locator('tbody tr')
      .filter({ hasNotText: String(drawn?.facts.dossierTitle) })
      .first()
    await other.locator('.reviewer').last().hover()
    await other.locator('.reviewer').last().locator('.ant-select-clear').click()
    await office.getByRole('button', { name: '指定评查人，开立 9 份评分表' }).click()
    await office.getByText('已开立 9 份评分表').waitFor()
    await expect.poll(() => office.locator('.counts').first().textContent()).toContain('5 卷，空缺 1 个')
    const sheets = await county.files('score-sheet', { evaluation: drawn?.id })
    const sheetOf = ({ person }: Judge) => sheets.find(({ facts }) => facts.reviewer === person)?.id ?? ''
    expect(sheets.map(({ facts }) => facts.reviewer).sort()).toEqual(reviewers.map(({ person }) => person).sort())
    const windows = await Promise.all(reviewers.map(() => openWindow(browser, server.url)))
    const pages = await Promise.all(windows.map((window) => window.newPage()))
    for (const [at, reviewer] of reviewers.entries()) {
      const page = pages[at] as Page
      await signIn(page, reviewer.login, '/console/evaluation')
      const others = sheetOf(reviewers[1 - at] as Judge)
      await page
        .locator(`main tbody a[href$="${sheetOf(reviewer)}"]`)
        .first()
        .click()
      await page.getByRole('heading', { name: /^机器先评/ }).waitFor()
      for (const path of [`score-sheet/${others}`, `file-reviews/sheets/${others}`, `evaluation/${drawn?.id}`])
        expect(await status(page, `/api/${path}`), path).toBe(404)
      const items = page.locator('ol.scoring > li')
      const total = await items.count()
      const judged = page.locator('.scoring-bar').getByText(/^已评/)
      // K and J move, a number scores and goes on; the last item loses a little and says why.
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await expect.poll(() => items.first().getAttribute('aria-current')).toBe('step')
      // What the machine found stays as it is; giving full marks there asks why.
      const told = await items.allTextContents()
      const found = told.map((text) => text.includes('机器已指出'))
      // The second takes more than five points off in all; a reason is written at once and left with Enter.
      const harsh = told.flatMap((text, n) => (at === 1 && !found[n] && text.includes('满分 3.0') ? [n] : [])).slice(0, 3)
      for (let n = 0; n < total - 1; n++) {
        await page.keyboard.press(found[n] ? 'j' : harsh.includes(n) ? '1' : '5')
        if (!harsh.includes(n)) continue
        await items.nth(n).locator('textarea:focus').waitFor()
        await page.keyboard.type('jk记录缺漏5处')
        await page.keyboard.press('Enter')
      }
      await expect.poll(() => items.last().getAttribute('aria-current')).toBe('step')
      await page.keyboard.press('4')
      const why = page.locator('ol.scoring > li:last-child textarea')
      await why.waitFor()
      await expect.poll(() => judged.textContent()).toContain(`已评 ${total}/${total}`)
      await page.getByRole('button', { name: '提交评分表' }).first().click()
      await page.getByText('没有写明理由').waitFor()
      await page.getByRole('button', { name: '返回评查' }).click()
      await why.fill('归档晚五日')
      await page.getByText(/^已保存/).waitFor()
      await page.reload()
      await expect.poll(() => why.inputValue()).toBe('归档晚五日')
      if (at === 0) {
        await page.setViewportSize(phone)
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
      }
      await page.getByRole('button', { name: '提交评分表' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: '提交评分表' }).click()
      await page.getByText(`扣分或者说明 ${found.filter(Boolean).length + harsh.length + 1} 项`).waitFor()
      await page.getByText('本表已经封存').waitFor()
      await county.follow('score-sheet', sheetOf(reviewer))
      expect(await status(office, `/api/score-sheet/${sheetOf(reviewer)}`)).toBe(404)
    }
    const campaign = '/console/evaluation/campaigns/campaign-2024'
    const line = office.locator('main tbody tr', { hasText: String(drawn?.facts.dossierTitle) })
    await office.goto(campaign)
    await line.getByRole('button', { name: '汇总评分' }).click()
    await line.getByRole('link', { name: '指定第三评查人' }).waitFor()
    // Apart by more than the margin: nobody learns by how much either lost, and both sheets stay sealed.
    for (const { person } of reviewers)
      expect(await status(office, `/api/score-sheet/${sheetOf({ login: '', person, unit: '' })}`)).toBe(404)

    const third = scorerOf('pingcha')
    await county.assignReview('sheet-third', String(drawn?.id), drawn?.facts.evaluated, 'third', third)
    const window = await openWindow(browser, server.url)
    const page = await window.newPage()
    await signIn(page, third.login, '/console/evaluation/sheet-third')
    const items = page.locator('ol.scoring > li')
    await items.first().waitFor()
    for (const text of await items.allTextContents()) await page.keyboard.press(text.includes('机器已指出') ? 'j' : '5')
    await page.getByRole('button', { name: '提交评分表' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '提交评分表' }).click()
    await page.getByText('本表已经封存').waitFor()
    await window.close()
    await county.follow('score-sheet', 'sheet-third')
    await office.reload()
    await line.getByRole('button', { name: '汇总评分' }).click()
    // The mean of the two that lie closest; all three sheets are opened at once.
    await line.getByText(/9\d\.\d 分，优秀/).waitFor()
    await county.follow('evaluation', String(drawn?.id))
    const [first] = pages as [Page, Page]
    await first.reload()
    await first.getByText('一并启封').waitFor()
    await first.getByText(/9\d\.\d 分，优秀；分差 \d\.\d 分/).waitFor()
    expect(await status(first, `/api/score-sheet/${sheetOf(reviewers[1])}`)).toBe(404)
    expect(await status(office, `/api/score-sheet/${sheetOf(reviewers[1])}`)).toBe(200)
    for (const each of windows) await each.close()
    await bureau.close()
  }, 120_000)
})
