import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { catalogue } from './index.ts'

const figures = spokenOf([...catalogue.values()])

async function heard(text: string): Promise<(string | undefined)[]> {
  const { numbers } = await checkText(text, { figures, reportYear: 2023 })
  return numbers.flatMap(({ figure }) => figure ?? [])
}

/** What reports write of lectures, publicity and the menu, in their several ways. */
test.each([
  [
    '联合县自然资源局、城市管理局、农业农村局等6个单位业务骨干，开展了20场服务型行政执法“微宣讲、走基层”活动。',
    ['LEC.PARTNERS', 'LEC.HELD'],
  ],
  ['开展“微宣讲、走基层”20场，签到听众1100人次。', ['LEC.HELD', 'LEC.AUDIENCE']],
  ['全年开展法治宣传活动38场，发放宣传资料1.9万份，受教育群众7600人次。', ['LAW.EVENTS', 'LAW.MATERIALS', 'LAW.AUDIENCE']],
  ['在县城广场、公园设置宣传版面126块。', ['LAW.BOARDS']],
  ['举办法治讲座30余场，现场解答咨询1000余人次。', ['LAW.EVENTS', 'LAW.ANSWERED']],
  ['开展法治进校园活动12场。', ['LAW.CAMPUS']],
  ['制定涵盖《宪法》《民法典》等70多个精准普法“菜单”。', ['EDU.MENU']],
  [
    '组建精准普法小分队12支，制定普法菜单73个，收到点单480个，送单462场，点单满意率97.5%。',
    ['EDU.SQUADS', 'EDU.MENU', 'EDU.ORDERS', 'EDU.DELIVERED', 'EDU.SATISFACTION'],
  ],
  ['培养法律明白人1059名、法治带头人353名，创建民主法治示范村27个。', ['EDU.VILLAGERS', 'EDU.LEADERS', 'EDU.DEMO.VILLAGES']],
] as const)('%s', async (text, expected) => {
  expect(await heard(`2023年，${text}`)).toEqual([...expected])
})

test.each(['开展执法培训12场，参训300人次', '调解员开展法治宣传培训2期', '6个县直单位分别抽取2名业务骨干'])(
  '说的不是这里的指标：%s',
  async (text) => {
    expect((await heard(`2023年，${text}。`)).filter((id) => /^(LEC|LAW|EDU)\./.test(String(id)))).toEqual([])
  },
)

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：六个单位、二十场、七十多个菜单', async () => {
  const { numbers } = await checkText(readFileSync(report, 'utf8'), { figures, reportYear: 2023 })
  const spoken = numbers.flatMap(({ text, figure }) => (figure ? [`${text} ${figure}`] : []))
  expect(spoken).toEqual(expect.arrayContaining(['6个 LEC.PARTNERS', '20场 LEC.HELD', '70多个 EDU.MENU']))
  // What else the report counts by 场 and 个 is not taken for ours.
  expect(spoken.filter((one) => /(LEC|LAW|EDU)\./.test(one))).toHaveLength(3)
})
