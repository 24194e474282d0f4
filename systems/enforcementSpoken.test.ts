import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { certificatesSystem } from './certificates/index.ts'
import { delegationSystem } from './delegation/index.ts'
import { filingSystem } from './filing/index.ts'
import { inspectionSystem } from './inspection/index.ts'
import { listsSystem } from './lists/index.ts'
import { litigationSystem } from './litigation/index.ts'
import { penaltySystem } from './penalty/index.ts'
import { publicitySystem } from './publicity/index.ts'
import { reconsiderationSystem } from './reconsideration/index.ts'

const systems = [
  penaltySystem,
  listsSystem,
  filingSystem,
  publicitySystem,
  reconsiderationSystem,
  litigationSystem,
  inspectionSystem,
  certificatesSystem,
  delegationSystem,
]
const figures = spokenOf(systems.flatMap((system) => system.figures))

/** Which figure each number of a text is heard as. */
async function heard(text: string): Promise<[number: string, figure: string][]> {
  const { numbers } = await checkText(text, { figures, reportYear: 2023 })
  return numbers.flatMap(({ text, figure }) => (figure ? [[text, figure] as [string, string]] : []))
}

test.each([
  ['全年共对重大行政处罚案件备案47件。', ['FIL.FILED']],
  ['应报备案的重大行政处罚48件，未报1件，备案及时率95.8%。', ['FIL.SHOULD', 'FIL.MISSING', 'FIL.ONTIME.RATE']],
  ['公布不予处罚清单166项、从轻减轻处罚清单272项、不予行政强制清单14项。', ['LIST.NOPENALTY', 'LIST.MILDER', 'LIST.NOCOERCION']],
  ['从轻处罚清单158项，减轻处罚清单114项。', ['LIST.LIGHTER', 'LIST.REDUCED']],
  ['普通程序办理行政处罚案件1120件，作出不予处罚决定214件。', ['PEN.DECIDED', 'PEN.NOT-PUNISHED']],
  ['适用简易程序当场作出行政处罚640件。', ['PEN.SUMMARY']],
  ['行政处罚案件按期办结率99.6%。', ['PEN.INTIME.RATE']],
  ['乡镇综合行政执法队办理处罚案件158件。', ['PEN.TOWNSHIP']],
  ['行政执法决定按时公示率98.2%，撤回公示2件。', ['PUB.ONTIME.RATE', 'PUB.WITHDRAWN']],
  ['重大行政处罚决定法制审核率100%。', ['REV.MAJOR.RATE']],
  ['执法全过程记录完整率97.5%。', ['RCD.RATE']],
  ['实施行政强制措施35件。', ['COE.MEASURES']],
] as const)('%s', async (text, expected) => {
  expect((await heard(text)).map(([, figure]) => figure)).toEqual([...expected])
})

test.each(['对88件行政处罚案卷进行评查。', '审结行政复议案件95件，其中涉及行政处罚40件。', '行政处罚事项54项赋权乡镇。'])(
  '说的不是处罚案件数：%s',
  async (text) => {
    expect((await heard(text)).filter(([, figure]) => figure.startsWith('PEN.'))).toEqual([])
  },
)

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：备案四十七件、清单三个数，各是各的指标', async () => {
  const numbers = Object.fromEntries(await heard(readFileSync(report, 'utf8')))
  expect(numbers).toMatchObject({ '47件': 'FIL.FILED', '166项': 'LIST.NOPENALTY', '272项': 'LIST.MILDER', '14项': 'LIST.NOCOERCION' })
})
