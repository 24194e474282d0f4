import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../kernel/time/day.ts'
import { sampleAccounts } from '../../sample/index.ts'
import { launchBrowser } from '../testing/browser.ts'
import { Clerk } from '../testing/clerk.ts'
import { runReactions } from '../testing/reactions.ts'
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

const at = (login: string, where: 'desk' | 'phone' = 'desk') => Clerk.at(browser, server.url, login, where)
const nameOf = (login: string) => sampleAccounts.find((one) => one.login === login)?.name ?? ''
const certificateOf = (login: string) => sampleAccounts.find((one) => one.login === login)?.certificate ?? ''
const opened = async (clerk: Clerk): Promise<string> => {
  await clerk.page.getByRole('link', { name: '打开本卷' }).click()
  await clerk.page.locator('#next').waitFor()
  return new URL(clerk.page.url()).pathname.replace('/console', '')
}

describe('复议承办人', () => {
  test('asks once for everything that is missing; a second notice is closed with its reason, and the lapse has to wait for its day', async () => {
    const clerk = await at('fuyi')
    await clerk.open('/files/reconsideration/reconsideration-2024-018')
    expect(await clerk.page.locator('a.act').first().textContent()).toBe('受理')
    expect(await clerk.page.locator('.clock').first().textContent()).toMatch(/剩 4 个工作日审查受理2024-03-15/)
    await clerk.act('通知补正', { 需要补正的事项: '一、身份证明；二、被申请行政行为的材料。', 补正通知送达日期: '2024-03-11' })
    expect(await clerk.page.locator('.clock').first().textContent()).toContain('提交补正材料2024-03-25 24:00 前')
    expect(await clerk.closed('记明视为放弃')).toContain('补正期限尚未届满')
    await clerk.act('收到补正材料')
    expect(await clerk.closed('通知补正')).toMatch(/一次性载明.*已通知过补正.*请办理受理或者不予受理.*第三十一条/)
    await clerk.act('受理')
    expect(await clerk.reads()).toContain('状态：审理中')
    await clerk.leave()
  })
})

describe('执法人员和单位负责人', () => {
  test('an ordinary penalty from its source to its closing; what is not yet lawful says why', async () => {
    const [officer, head] = await Promise.all([at('ziyuan-fz'), at('ziyuan-jz')])
    await officer.open('/files/penalty/new/register-source')
    await officer.fill({
      办理日期: '2024-02-19',
      案件来源: '投诉举报',
      线索内容: '群众反映村东一处耕地上堆放砂石。',
      处罚机关: '宁川县自然资源局',
      行政管理类别: '自然资源',
      类别: '自然人',
      姓名或名称: '柳青山',
      '当事人类别（适用的标准）': '公民（含个体工商户）',
      '违法行为（案由）': '破坏耕地种植条件',
      违法行为发生地: '龙台镇徐湾村东',
    })
    await officer.send('案源登记')
    const file = await opened(officer)
    const mine = certificateOf('ziyuan-fz')
    const partner = '1641179800262'
    await officer.act('提请立案', {
      办理日期: '2024-02-20',
      提请人执法证: mine,
      另一名承办人执法证: partner,
      承办人: [nameOf('ziyuan-fz'), '郭利刚'],
      执法依据: '法定职权',
      四张清单查询结果: '清单没有对应事项',
      没有对应裁量基准的说明: '省级基准没有对应档次。',
      违法行为终了日期: '2024-02-18',
    })
    expect(await officer.closed('作出处理决定')).not.toBe('')
    await head.open(file)
    await head.act('立案', { 办理日期: '2024-02-21' })
    await officer.open(file)
    await officer.act('出示执法证件', { 办理日期: '2024-02-22', 执法人员执法证: [mine, partner], 已主动出示执法证件: true })
    // Who they are is known by now and is not asked twice.
    await officer.act('收集证据', {
      办理日期: '2024-02-22',
      种类: '勘验笔录、现场笔录',
      名称: '现场勘验笔录',
      来源: '现场',
      证明内容: '砂石压占耕地',
    })
    await officer.act('调查终结', {
      办理日期: '2024-02-23',
      查明的违法事实: '在耕地上堆放砂石0.2亩。',
      处理建议: '建议罚款1000元。',
      是否情节复杂或者重大违法: false,
    })
    await officer.act('事先告知', {
      办理日期: '2024-02-26',
      拟处罚种类: ['罚款'],
      拟罚款数额: '1000',
      告知书送达日期: '2024-02-26',
      陈述申辩的最后一日: '2024-02-29',
      已告知听证权利: false,
    })
    await officer.act('放弃陈述申辩', { 办理日期: '2024-02-27' })
    await head.open(file)
    await head.act('作出处理决定', {
      办理日期: '2024-03-04',
      处理决定: '给予行政处罚',
      处罚种类: ['罚款'],
      罚款数额: '1000',
      处罚依据: '《土地管理法》第七十五条。',
      决定内容: '罚款1000元。',
      四张清单查询结果: '清单没有对应事项',
      适用的清单: '未适用',
      没有对应裁量基准的说明: '省级基准没有对应档次。',
      是否具有一定社会影响: false,
      认为不具有社会影响的理由: '数额小，已改正。',
    })
    expect(await head.page.locator('main h1').textContent()).toMatch(/^宁自然资罚决〔2024〕\d+号/)
    await officer.open(file)
    await officer.act('送达', { 办理日期: '2024-03-05', 送达方式: '直接送达', 当事人收到日期: '2024-03-05' })
    expect(await officer.page.locator('.clock', { hasText: '缴纳罚款' }).textContent()).toContain('2024-03-20')
    await officer.act('缴清罚没款', { 办理日期: '2024-03-08', '已缴罚没款（累计）': '1000', 罚没票据号: 'HN00000001' })
    await head.open(file)
    await head.act('结案', { 结案方式: '当事人履行完毕', 结案情况: '罚款已缴清，耕地已恢复。' })
    const closed = await head.reads()
    expect(closed).toContain('状态：已结案')
    expect(closed).toContain('未发现问题')
    expect(closed).not.toContain('不予行政处罚决定书')
    await Promise.all([officer.leave(), head.leave()])
  })
})

describe('法律顾问', () => {
  test('takes a matter with its conflict check, gives an opinion, and sees that it was not followed, and why', async () => {
    const [unit, bureau, counsel] = await Promise.all([at('zhengfuban'), at('jiandu'), at('guwen')])
    await unit.open('/files/counsel-matter/new/request')
    await unit.fill({
      事项: '河堤砂石合同审查',
      类别: '合同审查',
      委托单位: '宁川县人民政府办公室',
      法律顾问管理机构: '宁川县司法局',
      背景和委托事项: '拟与中标单位签订砂石供应合同。',
      需求: '出具法律意见',
      紧急程度: '一般',
      '是否重大、疑难': false,
      材料清单: '合同草案一份。',
      相对方: '宁川县众兴机械有限公司',
    })
    await unit.send('委托事项')
    const file = await opened(unit)
    await bureau.open(file)
    await bureau.act('利益冲突审查并交办', {
      承办顾问: counsel.name,
      承办人员: counsel.name,
      承办顾问的执业机构: '河南正衡律师事务所',
      是否存在利益冲突: false,
      利益冲突审查情况: '与相对方没有委托关系。',
    })
    await counsel.open('/desk')
    await counsel.page.getByText('河堤砂石合同审查').first().waitFor()
    await counsel.open(file)
    await counsel.act('出具法律意见书', {
      事实摘要: '合同没有约定质量标准。',
      法律依据: '《民法典》合同编。',
      分析论证: '缺少质量条款，履行时容易发生争议。',
      法律风险: '中',
      结论和建议: '补充质量标准和验收办法后签订。',
      合同审查结论: '修改后签订',
    })
    await unit.open(file)
    await unit.choose('反馈采纳情况')
    await unit.fill({ 是否采纳: '未采纳' })
    await expect(unit.send('反馈采纳情况')).rejects.toThrow(/理由/)
    await unit.fill({ 采纳情况和理由: '已另行签订质量保证书。' })
    await unit.send('反馈采纳情况')
    await counsel.open('/desk')
    const later = counsel.page.locator('section', { hasText: '我的意见后来怎样' })
    await later.getByText('河堤砂石合同审查').first().waitFor()
    expect(await later.first().textContent()).toContain('未采纳')
    await Promise.all([unit.leave(), bureau.leave(), counsel.leave()])
  })
})

describe('乡镇执法人员', () => {
  test('a fine on the spot, on the phone: from five ticks to the published decision, which everybody may read', async () => {
    const settled = await runReactions(server)
    const [officer, head] = await Promise.all([at('zhifa', 'phone'), at('zhenzhang')])
    const { page } = officer
    await page.getByRole('link', { name: '＋ 立案' }).click()
    await page.getByLabel('违法行为').fill('占道')
    await page.getByRole('button', { name: /占道经营/ }).click()
    await page.locator('.choice', { hasText: '证件今日有效' }).first().click()
    for (const no of await page.getByRole('button', { name: /：否$/ }).all()) await no.click()
    for (const count of await page.locator('fieldset input').all()) await count.fill('50')
    await page.getByRole('link', { name: /^当场处罚/ }).click()
    // What the five ticks found is in the form: both officers, the power and the lists, none of it asked again.
    await page.locator('main form').getByText('对未经批准占道经营的行政处罚').first().waitFor()
    await officer.fill({
      类别: '个体工商户',
      姓名或名称: '街口小吃店',
      '当事人类别（适用的标准）': '公民（含个体工商户）',
      地点: '镇政府前街',
      处罚依据: '《城市道路管理条例》第四十二条。',
      是否违法事实确凿并有法定依据: true,
      已主动出示执法证件: true,
    })
    await officer.send('表明身份、告知并听取申辩')
    const file = await opened(officer)
    await officer.choose('当场决定')
    const decision = { 处罚种类: ['罚款'], 决定内容: '罚款。', 适用的清单: '未适用', 是否具有一定社会影响: true }
    await officer.fill({ ...decision, 罚款数额: '300' })
    await expect(officer.send('当场决定')).rejects.toThrow(/二百元以下/)
    await officer.open(`${file}/acts/decide-on-spot`)
    await officer.fill({ 罚款数额: '50' })
    expect(await officer.send('当场决定')).toMatch(/宁龙台当罚〔2024〕\d+号/)
    await settled()
    await officer.open(file)
    await officer.act('当场交付', { 签字情况: '已签字' })
    expect(await officer.closed('结案')).toMatch(/尚未报所属行政机关备案.*罚款尚未缴清/)
    await officer.act('当场收缴罚款', { 当场收缴的情形: '依法给予一百元以下罚款', 当场收缴数额: '50', 罚款票据号: 'HN00000002' })
    expect(await page.locator('.clock', { hasText: '交至行政机关' }).textContent()).toContain('2024-03-13')
    await officer.act('报所属行政机关备案', { 备案登记: '龙台镇综合行政执法队' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await page
      .getByRole('link', { name: /^行政处罚决定·/ })
      .first()
      .click()
    await page.locator('#next').waitFor()
    const publication = new URL(page.url()).pathname.replace('/console', '')
    expect(await officer.closed('公示')).toContain('没有经过保密审查')
    await head.open(publication)
    await head.act('保密审查', { 保密审查结果: '公开' })
    await officer.open(publication)
    await officer.act('公示', { 公示渠道: ['政府网站'], '已隐去住址、证件号码、联系方式、账号等信息': true })
    await page.goto(`/public/penalty/${publication.split('/').at(-1)}`)
    const told = (await page.locator('main').textContent()) ?? ''
    expect(told).toMatch(/宁龙台当罚〔2024〕\d+号.*街某某.*50\.00元/)
    expect(told).not.toContain('街口小吃店')
    await Promise.all([officer.leave(), head.leave()])
  })
})

describe('系统管理员的一天', () => {
  test('an import that broke off, a certificate about to end, a year without calendar, an account asked for: each is told, and goes once it is seen to', async () => {
    const logins = ['sys', 'sec', 'jiandu', 'yifa', 'longtai'] as const
    const [sys, sec, bureau, office, township] = (await Promise.all(logins.map((login) => at(login)))) as [
      Clerk,
      Clerk,
      Clerk,
      Clerk,
      Clerk,
    ]
    await server.store.system.enter(
      { county: '411798', unit: 'unit-411798100', person: 'system' },
      { type: 'import-batch', id: 'broken-off', act: brokenOff },
    )
    await bureau.open('/files/certificate/new/issue')
    await bureau.fill({
      持证人: '万波文',
      姓名: '万波文',
      所属执法单位: '龙台镇',
      证件编号: '1641179899999',
      证件种类: '行政执法证',
      执法类别: ['综合行政执法'],
      有效期自: '2024-03-11',
      有效期至: '2024-04-10',
    })
    await bureau.send('发证')
    await township.open('/files/account-request/new/request')
    await township.fill({ 使用人: '万波文', 姓名: '万波文', 所在单位: '龙台镇', 申请的角色: ['执法人员'], 事由: '新到执法队。' })
    await township.send('申请账号')

    const { page } = sys
    const block = (title: string) =>
      page.locator('section.home-block', { has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) })
    await sys.open('/desk')
    await expect.poll(() => block('没有完成的导入').textContent()).toMatch(/导入没有完成.*本县台账/)
    await expect.poll(() => block('将到期的执法证件').textContent()).toMatch(/60 日内到期 1 件.*龙台镇最早 2024-04-10/)
    expect(await block('没有日历的年度').textContent()).toMatch(/日历未发布 2027.*由依法治县办或者单位管理员录入/)

    // The account: opened by one, given its roles by another.
    await block('账号申请').getByRole('link', { name: '万波文' }).click()
    await page
      .getByRole('row', { name: /万波文/ })
      .getByRole('button', { name: '开通账号' })
      .click()
    await page.getByLabel('账号', { exact: true }).fill('wanbowen')
    await page.getByLabel('初始密码').fill('Zhunsheng-2024')
    await page.getByRole('dialog').getByRole('button', { name: '新建账号' }).click()
    await page.getByRole('row', { name: /wanbowen/ }).waitFor()
    await sec.open('/accounts')
    const row = sec.page.getByRole('row', { name: /wanbowen/ })
    await row.getByRole('button', { name: '管理' }).click()
    await sec.page.getByRole('button', { name: '按申请填入' }).click()
    await sec.page.getByRole('button', { name: '保存角色' }).click()
    await expect.poll(() => row.textContent()).toContain('执法人员')

    await office.open('/files/calendar-notice/new/issue')
    await office.fill({
      发布机关: '国务院办公厅',
      年度: '2027',
      文号: '国办发明电〔2026〕8号',
      发布日期: '2024-03-11',
      放假日: [{ 日期: '2027-01-01', 节日: '元旦' }],
      调休上班日: [{ 日期: '2027-01-03', 节日: '元旦' }],
    })
    await office.send('录入')
    await sys.open('/desk')
    await expect.poll(() => block('账号申请').textContent()).toMatch(/没有待办的账号申请.*未授予角色的账号 0 个/)
    await expect.poll(() => block('没有日历的年度').textContent()).toContain('节假日安排已到 2027-12-31')
    expect(await block('没有日历的年度').textContent()).not.toContain('日历未发布')
    await Promise.all([sys, sec, bureau, office, township].map((one) => one.leave()))
  })
})

/** What an import leaves behind that was stopped before it was finished. */
const brokenOff = {
  id: 'broken-off-hold',
  kind: 'hold',
  on: day('2024-03-11'),
  actor: { person: 'person-411798100-admin', name: nameOf('longtai'), unit: 'unit-411798100', capacity: 'unitAdmin' },
  data: {
    system: 'ledger',
    importedType: 'dispute',
    exportedOn: '2024-03-10',
    original: '0'.repeat(64),
    settings: '1'.repeat(64),
    columnMap: '卷宗编号对应卷号',
    rows: 40,
    taken: 0,
    refused: 0,
  },
}
