import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { catalogue } from './index.ts'

const figures = spokenOf([...catalogue.values()])
const heard = async (text: string) => (await checkText(text, { figures, reportYear: 2023 })).numbers.map(({ figure }) => figure)

/** What reports write of plans and assessments, in their several ways. */
test.each([
  [
    '2023年12月底，成立4个考核组，开展了2023年度法治建设考核，全面检验126个乡镇街道和县直单位法治建设成果。',
    ['ASM.GROUPS', 'ORG.ASSESSED'],
  ],
  ['抽调人员组成考核组4个，全县接受考核单位126个。', ['ASM.GROUPS', 'ASM.UNITS']],
  ['法治建设考核中，考核优秀单位36个，良好单位90个。', ['ASM.EXCELLENT', 'ASM.GOOD']],
  ['受理考核申诉6件，支持考核申诉3件。', ['ASM.APPEALS', 'ASM.APPEALS.GRANTED']],
  ['对4个单位依法行政一票否决。', ['ASM.VETOED']],
  ['分解法治政府建设任务41项，完成法治政府建设任务34项，任务完成率82.9%。', ['PLAN.TASKS', 'PLAN.DONE', 'PLAN.DONE.RATE']],
])('%s', async (text, expected) => {
  expect((await heard(text)).filter(Boolean)).toEqual(expected)
})

test.skipIf(!existsSync('../shared/mission/report-2023.txt'))('县里的年度报告：四个考核组、一百二十六个单位', async () => {
  const report = readFileSync('../shared/mission/report-2023.txt', 'utf8')
  const { numbers } = await checkText(report, { figures, reportYear: 2023 })
  const of = (figure: string) => numbers.filter((number) => number.figure === figure).map(({ sentence }) => sentence.includes('考核'))
  expect(of('ASM.GROUPS')).toEqual([true])
  expect(of('ORG.ASSESSED')).toEqual([true])
})
