import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAccounts } from '../../sample/index.ts'
import { launchBrowser, openWindow, phone } from '../testing/browser.ts'
import { Clerk } from '../testing/clerk.ts'
import { runReactions } from '../testing/reactions.ts'
import { type SampleServer, sampleServer } from '../testing/sampleServer.ts'

let server: SampleServer
let browser: Browser
let settled: () => Promise<void>
beforeAll(async () => {
  ;[server, browser] = await Promise.all([sampleServer(), launchBrowser()])
  settled = await runReactions(server)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A fine of a township over a boundary post, and the officer who helped to collect the evidence on 3 November 2023. */
const fine = { path: '/files/penalty/penalty-2024-004', number: '宁龙台罚决〔2024〕1号' }
const certificate = '/files/certificate/certificate-411798100-008'
const publication = '/files/publication/5ca488bd-d78b-87fc-9493-a5d4c2b1b52f'
const correction = '/figures/REC.CORRECTION?period=2024-to-date'
const at = (login: string, where: 'desk' | 'phone' = 'desk') => Clerk.at(browser, server.url, login, where)
const nameOf = (login: string) => sampleAccounts.find((one) => one.login === login)?.name ?? ''

/** This year's scheme, with the share of decisions overturned as its one measured item, and the township's sheet in it. */
async function assessmentOf(office: Clerk): Promise<string> {
  const request = async (path: string, body: object) => {
    const { csrf } = (await (await office.page.request.get('/api/session')).json()) as { csrf: string }
    const answer = await office.page.request.post(`/api${path}`, { headers: { 'x-csrf-token': csrf }, data: body })
    expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300)
    return ((await answer.json()) as { id: string }).id
  }
  const act = (path: string, data: object) => request(path, { id: crypto.randomUUID(), on: '2024-04-26', capacity: 'countyOffice', data })
  const year = { forYear: '2024', yearEnd: '2024-12-31' }
  const terms = { gapPercent: 20, topPercent: 30, bonusCap: 500, deductionCap: 1000 }
  const scheme = await act('/assessment-scheme/acts/draft', { name: '2024年度考核方案', ...year, cutoff: '2024-11-30', ...terms })
  await act('/assessment-item/acts/enter', {
    ...{ scheme, code: 'G09', name: '行政复议纠错率', block: 'auto', level: 'restraint', looksAt: 'fault' },
    standard: '纠错率不高于百分之二十得满分，达到百分之五十不得分。',
    ...{ weightA: 10_000, weightB: 10_000, weightC: 10_000, weightD: 10_000 },
    ...{ figure: 'REC.CORRECTION', byColumn: 'respondent', rule: 'linear', full: 2000, zero: 5000, absent: 'redistribute' },
  })
  await request(`/reckoning/assessment-scheme/${scheme}/check`, {})
  const assessed = 'unit-411798100'
  await act(`/assessment-scheme/${scheme}/acts/issue`, { assessedUnits: [assessed] })
  const members = ['kaohe', 'pingcha'].map((login) => sampleAccounts.find((one) => one.login === login)?.person)
  const team = await act('/assessment-team/acts/form', { scheme, name: '第一考核组', groups: ['A'], leader: members[0], members })
  return `/assessment/${await act('/assessment/acts/open', { scheme, team, assessed, group: 'A', ...year })}`
}

test('a quarrel over a boundary: it fails honestly, the old fine behind it is found, reviewed and revoked, and every number of the county moves but those that are sealed', async () => {
  // 1 A village mediator cannot settle it. It counts as work, and the parties are handed where to go and by when.
  const mediator = await at('tiaojie', 'phone')
  const { page: handset } = mediator
  await handset.getByRole('link', { name: '＋ 记一件' }).click()
  await handset.getByLabel('一个人的名字', { exact: true }).fill('柳青山')
  await handset.getByLabel('另一个人的名字').fill('姜大勇')
  for (const choice of ['房子宅基地', '没调成', '都愿意', '找政府部门处理', '去法院打官司'])
    await handset.getByRole('button', { name: choice }).click()
  await handset.getByLabel('牵扯到政府的哪个决定').fill(`龙台镇${fine.number}处罚决定`)
  await handset.getByLabel('他们哪一天知道的').fill('2024-03-06')
  await handset.getByLabel('怎么回事').fill('界桩被挪，一家说原来在路东，一家说在路西，谈不拢。')
  await handset.getByRole('button', { name: '看一遍再记' }).click()
  expect(await handset.locator('main').textContent()).toContain('2024年3月6日知道的')
  await handset.getByRole('button', { name: '记下来' }).click()

  // 2 The slip: sixty days from 6 March end on a Sunday within the Labour Day holiday.
  await handset.getByRole('link', { name: '给他们的告知书' }).click()
  const slip = handset.locator('article.slip')
  await slip.locator('.signed').waitFor()
  const told = (await slip.textContent()) ?? ''
  for (const words of ['最迟2024年5月6日', '2024年3月6日知道该行为，从次日起算六十日', '顺延到节后第一日', '最迟2024年9月6日', '不收费'])
    expect(told).toContain(words)
  expect(await handset.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await mediator.leave()

  // 3 The old fine is found by the shop's name; a suspension decided in November and entered only now shows in it at once.
  const [supervisor, office] = await Promise.all([at('jiandu'), at('yifa')])
  await supervisor.open('/search?q=姜记超市')
  await supervisor.page.getByRole('link', { name: fine.number }).click()
  await supervisor.page.locator('#next').waitFor()
  expect(await supervisor.page.getByRole('heading', { name: '执法资格核对' }).count()).toBe(0)
  await supervisor.open(certificate)
  await supervisor.act('暂扣', {
    办理日期: '2023-11-01',
    暂扣的原因: '违法执法被查处',
    暂扣或者恢复的决定文号: '宁执监〔2023〕7号',
    事实和理由: '2023年11月1日决定暂扣，当时没有登记，今日补录。',
    暂扣至: '2024-01-31',
  })
  const touched = supervisor.page.locator('section', { has: supervisor.page.getByRole('heading', { name: '执法资格核对' }) })
  await touched.getByRole('link', { name: fine.number }).first().click()
  await touched.getByText('当日处于暂扣').first().waitFor()
  expect(await touched.textContent()).toMatch(/2023-11-03 收集证据：.+当日处于暂扣/)
  await supervisor.leave()

  // The rate of the year before all this.
  await office.open(correction)
  const figure = office.page.locator('main')
  await expect.poll(() => figure.textContent()).toContain('分子 1 ÷ 分母 3')

  // 4 Received on 3 April, accepted on the third workday: Qingming is skipped, Sunday the 7th is worked.
  await office.moveOn('2024-04-03')
  const clerk = await at('fuyi')
  await clerk.open('/files/reconsideration/new/receive')
  await clerk.fill({
    申请人: [{ 类别: '自然人', 姓名或名称: '柳青山' }],
    被申请人: '龙台镇',
    申请方式: '当面',
    被申请行政复议的行政行为: '关于挪动界桩的罚款决定',
    行政行为文号: fine.number,
    行政复议事项: '行政处罚（罚款）',
    行政管理类别: '交通运输',
    知道行政行为的日期: '2024-03-06',
    行政复议请求: ['撤销'],
    事实和理由: '办案人员的执法证在调查时已经暂扣。',
    行政处罚案卷: fine.number,
  })
  await clerk.send('收到申请')
  await clerk.page.getByRole('link', { name: '打开本卷' }).click()
  await clerk.page.locator('#next').waitFor()
  const application = new URL(clerk.page.url()).pathname.replace('/console', '')
  await office.moveOn('2024-04-09')
  await clerk.open(application)
  await clerk.act('受理')
  await clerk.page.getByRole('button', { name: /已结束的期限/ }).click()
  const review = clerk.page.locator('.clock', { hasText: '审查受理' })
  await review.getByRole('button', { name: '怎么算的' }).click()
  const days = review.locator('tbody tr')
  await days.first().waitFor()
  const ledger = await days.allTextContents()
  expect(ledger.find((row) => row.startsWith('2024-04-05'))).toMatch(/不计入.*清明节/)
  expect(ledger.find((row) => row.startsWith('2024-04-07'))).toMatch(/星期日计入1.*调休上班/)
  expect(ledger.find((row) => row.startsWith('2024-04-09'))).toMatch(/计入3/)
  await clerk.act('指定承办人', { 承办人: clerk.name, 其他承办人: [nameOf('fuyi-fzr')] })
  await clerk.act('确定审理程序', { 审理程序: '普通程序', '是否重大、疑难、复杂案件': '否' })
  await clerk.act('发送申请书副本', { 被申请人收到副本日期: '2024-04-09' })

  // 5 The township answers with its own dossier: one document, every paper numbered, the catalogue first.
  await office.moveOn('2024-04-17')
  const township = await at('longtai')
  await township.open(application)
  await township.page.locator('#pack').waitFor()
  const [pack] = await Promise.all([
    township.page.waitForEvent('download'),
    township.page.getByRole('link', { name: '导出被诉处罚的证据材料' }).click(),
  ])
  const { value: papers } = await mammoth.extractRawText({ buffer: await readFile(await pack.path()) })
  expect(papers).toMatch(/^证据材料目录[\s\S]*答复（应诉）的案件：柳青山不服龙台镇[\s\S]*提交单位：龙台镇/)
  const pieces = [...papers.matchAll(/^证据(\d+)$/gm)].map(([, n]) => Number(n))
  expect(pieces.length).toBeGreaterThan(10)
  expect(pieces).toEqual(pieces.map((_, n) => n + 1))
  expect(papers).not.toContain('不予行政处罚决定书')
  await township.act('书面答复', {
    答复意见: '处罚事实清楚；一名办案人员的执法证当时已被暂扣，我镇认可。',
    证据材料份数: String(pieces.length),
  })
  await clerk.open(application)
  await clerk.act('听取意见', { 意见人: '申请人', 方式: '当面', 意见内容: '请求撤销，并恢复界桩。', 记录人: clerk.name })

  // 6 Revoked: read once more, sealed under the next number.
  await office.moveOn('2024-04-26')
  const leader = await at('xianzhang')
  await leader.open(application)
  await leader.choose('作出行政复议决定')
  await leader.fill({
    审结方式: '撤销',
    决定的作出方式: '行政复议机关负责人同意',
    决定内容: '两名执法人员中一人的执法证在调查取证时已被暂扣，不符合《行政处罚法》第四十二条，调查程序违法。',
    纠错原因: ['违反法定程序'],
  })
  await leader.page.locator('main form button[type=submit]').click()
  await leader.page.getByText('尚未发出').waitFor()
  const check = await leader.reads()
  expect(check).toContain('发出时取号')
  expect(check).toContain('纠错原因违反法定程序')
  expect(check).not.toMatch(/宁政复决字〔2024〕\d/)
  await leader.page.getByRole('button', { name: '作出行政复议决定' }).click()
  const done = leader.page.locator('main .strip.good')
  await done.waitFor()
  expect(await done.textContent()).toContain('文号：宁政复决字〔2024〕3号')
  await clerk.open(application)
  await clerk.act('送达', { 受送达人: '柳青山、龙台镇人民政府' })
  await clerk.leave()

  // The publication must come down within three workdays; Sunday the 28th is worked. The public finds it gone, and why.
  await settled()
  await township.open(publication)
  const withdrawal = township.page.locator('.clock', { hasText: '撤回' })
  await withdrawal.waitFor()
  expect(await withdrawal.textContent()).toContain('2024-04-30')
  await township.act('撤回公示', { 撤回的理由: '行政复议决定撤销原处罚决定。', 已公开说明理由: true })
  await township.page.getByText('已撤回').first().waitFor()
  const street = await (await openWindow(browser, server.url, { viewport: phone })).newPage()
  await street.goto('/public/penalty/penalty-2024-004')
  expect(await street.locator('body').textContent()).not.toContain('罚款6200元')

  // 7 The rate moves from 1/3 to 2/4, and the leader opens why, down to the act.
  await leader.open(correction)
  await expect.poll(() => leader.reads()).toContain('分子 2 ÷ 分母 4')
  await leader.page.getByRole('button', { name: '和以前的数不一样，看为什么' }).click()
  await leader.page.getByLabel('对比日期', { exact: true }).fill('2024-03-11')
  await leader.page.getByLabel('对比日期', { exact: true }).blur()
  const why = leader.page.getByRole('region', { name: '变动原因' })
  await why.locator('tbody tr').first().waitFor()
  expect(await why.textContent()).toContain('2024-04-26 作出行政复议决定')
  await why.getByRole('link', { name: '宁政复决字〔2024〕3号' }).first().click()
  await leader.page.locator('#timeline').waitFor()
  await leader.leave()

  // 9, begun: last year's report is settled, signed and sealed, and this year's is taken up with two of its numbers.
  const last = '/report/annual-report-2023'
  const { page } = office
  await office.open(last)
  await page.getByRole('tab', { name: /^征求材料/ }).click()
  for (let n = 0; n < 2; n++) await page.getByRole('link', { name: '处理异议' }).click()
  await page.getByText('不成立', { exact: true }).click()
  await page.getByLabel('处理说明').fill('决定日期为2023年12月29日，计入2023年。')
  await page.getByRole('button', { name: '处理异议' }).click()
  await page.getByText('已办理：处理异议').first().waitFor()
  await office.open(last)
  await page.getByRole('button', { name: '核对全文' }).first().click()
  await page.getByText('核对没有发现问题').waitFor({ timeout: 60_000 })
  const signer = await at('xianzhang')
  await signer.open(last)
  await signer.page.getByRole('link', { name: '签发', exact: true }).click()
  await signer.page.getByRole('button', { name: '签发', exact: true }).click()
  await signer.page.getByText('已办理：签发').first().waitFor()
  await signer.leave()
  await office.open(last)
  await page.getByRole('button', { name: '定稿封存' }).click()
  await page.getByRole('dialog', { name: '定稿封存' }).getByRole('button', { name: '封存文字和数字' }).click()
  await page.getByText('已封存，待公开').first().waitFor({ timeout: 60_000 })
  const sealed = page.locator('.page-text')
  await office.open(last)
  await sealed.locator('p').first().waitFor()
  const reported = (await sealed.textContent()) ?? ''

  await office.open('/report')
  await page.getByRole('button', { name: '启动编制' }).click()
  const opening = page.getByRole('region', { name: '启动编制' })
  await opening.getByLabel('报告年度').click()
  await page.locator('.ant-select-item-option', { hasText: '2024年度' }).click()
  await opening.getByRole('button', { name: '启动编制' }).click()
  const text = page.getByRole('textbox', { name: /^正文/ })
  await text.waitFor()
  const current = new URL(page.url()).pathname.replace('/console', '')
  for (const [words, figure, title] of [
    ['复议纠错率', 'REC.CORRECTION', '行政复议纠错率'],
    ['，考试', 'EXM.PAPERS', '执法考试'],
  ] as const) {
    await text.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(`${words}#`)
    await page.getByRole('combobox', { name: '指标名称' }).fill(title)
    await page
      .getByRole('option', { name: new RegExp(`^${title}`) })
      .first()
      .click()
    await text.locator(`[data-token="{${figure}}"]`).waitFor()
  }
  const token = (figure: string) => text.locator(`[data-token="{${figure}}"]`)
  await expect.poll(() => token('REC.CORRECTION').textContent()).toBe('50.0%')
  await expect.poll(() => token('EXM.PAPERS').textContent()).toMatch(/\d+人次/)
  const sat = Number.parseInt((await token('EXM.PAPERS').textContent()) ?? '', 10)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('没有未保存的修改', { exact: true }).waitFor()

  // 8 What failed is what is taught and asked next: the subject proposed from the lost case goes into the papers of the next exam.
  await office.open('/study?period=2024-to-date')
  const topic = page.locator('main tbody tr', { hasText: '行政程序' })
  await topic.waitFor()
  expect(await topic.textContent()).toMatch(/行政复议纠错·违反法定程序 2 件.*题库中有 \d+ 题/)
  await page.getByRole('link', { name: '按选题安排考试' }).click()
  await page.getByRole('heading', { name: '通知考试' }).waitFor()
  expect(await page.locator('.field', { hasText: '侧重选题' }).textContent()).toContain('行政程序')
  await page.getByLabel('抽取比例（%）').fill('100')
  await page.getByRole('combobox', { name: '应考单位' }).fill('龙台镇')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '抽取应考人' }).click()
  const drawn = page.getByRole('region', { name: '抽取结果' })
  await drawn.waitFor()
  const atLeast = Number(/其中至少 (\d+) 题出自所选的选题/.exec((await drawn.textContent()) ?? '')?.[1])
  expect(atLeast).toBeGreaterThanOrEqual(10)
  expect(await drawn.locator('.exam-seed').textContent()).toMatch(/^[0-9a-f]{64}$/)
  await page.getByRole('button', { name: /^通知 \d+ 人考试/ }).click()
  await page.getByRole('link', { name: '查看这一场的进度' }).waitFor()
  const officer = await at('zhifa')
  await officer.open('/exam')
  await officer.page.getByRole('link', { name: '2024年4月月度抽考' }).click()
  await officer.page.getByText('侧重：行政程序').waitFor()
  await officer.page.getByRole('button', { name: '开始考试' }).click()
  await officer.page.locator('.exam-question').first().waitFor()
  await officer.page.getByRole('button', { name: '交卷' }).first().click()
  await officer.page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
  await officer.page.getByRole('heading', { name: '成绩' }).waitFor()
  await officer.leave()
  await page.getByRole('link', { name: '查看这一场的进度' }).click()
  const paper = page.locator('main tbody tr', { hasText: nameOf('zhifa') })
  await paper.getByText('20 题').waitFor()
  expect(Number(/出自选题 (\d+) 题/.exec((await paper.textContent()) ?? '')?.[1])).toBeGreaterThanOrEqual(atLeast)
  expect(await paper.locator('.exam-seed').textContent()).toMatch(/^[0-9a-f]{32}$/)

  // The township is to account for it, and its score of the year falls by it: the sheet opens to the very decision.
  await office.open('/files/accountability?q=龙台镇')
  await page.locator('main tbody tr', { hasText: '龙台镇' }).first().waitFor()
  await township.open(await assessmentOf(office))
  const line = township.page.locator('main tbody tr', { hasText: '行政复议纠错率' })
  expect(await line.textContent()).toMatch(/0\.00失 100\.00 分/)
  await line.locator('summary').click()
  await line.getByRole('link', { name: /宁政复决字〔2024〕3号/ }).waitFor()
  await township.leave()

  // 9 What belongs to last year stands as it was sealed; the numbers of this year's report have moved.
  await office.open(current)
  await expect.poll(() => token('EXM.PAPERS').textContent()).toBe(`${sat + 1}人次`)
  expect(await token('REC.CORRECTION').textContent()).toBe('50.0%')
  await office.open(last)
  await sealed.locator('p').first().waitFor()
  expect(reported).toContain('30.5%')
  expect(await sealed.textContent()).toBe(reported)
  await office.open('/figures/REC.CORRECTION?period=2023')
  await expect.poll(() => office.reads()).toContain('30.5%')
  await office.leave()
}, 300_000)
