import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { emergencySystem } from './emergency/index.ts'
import { catalogue } from './index.ts'
import { normativeSystem } from './normative/index.ts'

const figures = spokenOf([...catalogue.values()])
const own = new Set([...normativeSystem.figures, ...emergencySystem.figures].map(({ id }) => id))

async function heard(text: string): Promise<string[]> {
  const { numbers } = await checkText(text, { figures, reportYear: 2023 })
  return numbers.flatMap(({ figure }) => figure ?? [])
}

/** What reports write of normative documents, plans, drills and hidden dangers, in their several ways. */
test.each<[string, readonly string[]]>([
  ['共制定行政规范性文件3件，出具合法性审查意见3份，提出审查意见12条', ['NDOC.MADE', 'NDOC.OPINIONS', 'NDOC.COMMENTS']],
  ['审核规范性文件，提出修改意见26条，采纳率95.2%', ['NDOC.COMMENTS', 'NDOC.ADOPTED.RATE']],
  ['印发规范性文件5件，规范性文件报备率100%', ['NDOC.MADE', 'NDOC.FILED.RATE']],
  ['规范性文件向市政府备案4件', ['NDOC.FILED']],
  ['现行有效规范性文件42件，废止规范性文件6件', ['NDOC.IN-FORCE', 'NDOC.ENDED']],
  ['清理规范性文件58件', ['NDOC.REVIEWED']],
  ['收到公民对规范性文件的审查建议2件', ['NDOC.SUGGESTIONS']],
  ['各乡镇（街道）修订完善防汛预案、避险预案共48个，村（社区）修订完善防汛预案、避险预案620个', ['PLAN.TOWN', 'PLAN.VILLAGE']],
  ['修订县级应急预案12个', ['PLAN.COUNTY']],
  ['组织应急演练27次，参加演练3200人次', ['DRILL.HELD', 'DRILL.PEOPLE']],
  ['开展隐患排查30次，排查隐患50处，整改隐患48处，隐患整改率96%', ['DANGER.CHECKS', 'DANGER.FOUND', 'DANGER.CLOSED', 'DANGER.RATE']],
])('%s', async (text, expected) => {
  expect(await heard(`2023年，全县${text}。`)).toEqual(expected)
})

test.each([
  '对重大行政处罚案卷备案47件',
  '排查化解矛盾纠纷6234件',
  '审结行政复议案件95件',
  '出具重大行政决策合法性审查意见52份',
  '行政执法检查发现问题61个',
])('说的不是这里的指标：%s', async (text) => {
  expect((await heard(`2023年，全县${text}。`)).filter((id) => own.has(id))).toEqual([])
})

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：文件、意见、预案各是各的指标', async () => {
  const { numbers } = await checkText(readFileSync(report, 'utf8'), { figures, reportYear: 2023 })
  const spoken = numbers.flatMap(({ text, figure }) => (figure && own.has(figure) ? [`${text} ${figure}`] : []))
  expect(spoken).toEqual(['3件 NDOC.MADE', '3份 NDOC.OPINIONS', '12条 NDOC.COMMENTS', '48个 PLAN.TOWN', '620个 PLAN.VILLAGE'])
})
