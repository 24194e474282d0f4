import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { counselSystem } from './counsel/index.ts'
import { decisionsSystem } from './decisions/index.ts'
import { catalogue } from './index.ts'
import { lawStudySystem } from './lawStudy/index.ts'

const figures = spokenOf([...catalogue.values()])
const own = new Set([decisionsSystem, counselSystem, lawStudySystem].flatMap((system) => system.figures.map(({ id }) => id)))

async function heard(text: string): Promise<(string | undefined)[]> {
  const { numbers } = await checkText(text, { figures, reportYear: 2023 })
  return numbers.map(({ figure }) => figure).filter((one) => one !== undefined)
}

/** What reports write of decisions, meetings, counsel and law study, in their several ways. */
test.each([
  ['召开县政府常务会议24次，研究议题186个，出具议题合法性审查意见52份。', ['MTG.HELD', 'MTG.TOPICS', 'MTG.TOPICS.REVIEWED']],
  ['县政府召开常务会24次，审议议题186项。', ['MTG.HELD', 'MTG.TOPICS']],
  ['县人大常委会列席率100%，县政协列席率95.8%，县司法局列席率100%。', ['MTG.CONGRESS.RATE', 'MTG.CONSULTATIVE.RATE', 'MTG.JUSTICE.RATE']],
  ['县司法局列席政府常务会议24次。', ['MTG.JUSTICE']],
  ['作出重大行政决策7件，重大行政决策合法性审查率100%。', ['DEC.ADOPTED', 'DEC.REVIEWED.RATE']],
  ['编制重大行政决策目录，列入事项8项。', ['DEC.CATALOGUE']],
  ['重大行政决策公开征求意见，收到意见575条，采纳201条。', ['DEC.COMMENTS', 'DEC.COMMENTS.ADOPTED']],
  ['对1件重大行政决策开展后评估。', ['DEC.EVALUATED']],
  ['聘任5名专职律师作为县委县政府法律顾问，全年共参与研究解决重大疑难问题40多次。', ['CNS.COUNSEL', 'CNS.MATTERS']],
  [
    '县政府法律顾问5人，参与办理重大涉法事项43件，出具法律意见书43份，法律意见采纳率90.7%。',
    ['CNS.COUNSEL', 'CNS.MATTERS', 'CNS.OPINIONS', 'CNS.ADOPTION'],
  ],
  ['县政府常务会议共学法12次，学习法律法规23部。', ['STU.SESSIONS', 'STU.LAWS']],
  ['县政府常务会议会前学法12期，参加86人次。', ['STU.SESSIONS', 'STU.ATTENDANCES']],
] as const)('%s', async (text, expected) => {
  expect(await heard(`2023年，${text}`)).toEqual([...expected])
})

test.each([
  '选聘村（社区）法律顾问353名',
  '组建60名律师的公共法律服务队伍',
  '出具规范性文件合法性审查意见3份，提出审查意见12条',
  '举办普法活动38场',
  '组织国家工作人员学法考试2400人次',
])('说的不是这里的指标：%s', async (text) => {
  expect((await heard(`2023年，全县${text}。`)).filter((one) => one && own.has(one))).toEqual([])
})

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：法律顾问的两个数各是各的指标', async () => {
  const { numbers } = await checkText(readFileSync(report, 'utf8'), { figures, reportYear: 2023 })
  const spoken = numbers.flatMap(({ text, figure }) => (figure && own.has(figure) ? [`${text} ${figure}`] : []))
  expect(spoken).toEqual(['5名 CNS.COUNSEL', '40多次 CNS.MATTERS'])
})
