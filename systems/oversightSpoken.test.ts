import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namesIn } from '../kernel/figure/where.ts'
import { dutyProcedure } from '../kernel/file/dutyProcedure.ts'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { bulletinsSystem } from './bulletins/index.ts'
import { evaluationSystem } from './evaluation/index.ts'
import { examsSystem } from './exams/index.ts'
import { filingSystem } from './filing/index.ts'
import { guidanceSystem } from './guidance/index.ts'
import { catalogue } from './index.ts'
import { listsSystem } from './lists/index.ts'
import { oversightSystem } from './oversight/index.ts'
import { oversightFigures } from './oversightFigures.ts'
import { penaltySystem } from './penalty/index.ts'
import { publicitySystem } from './publicity/index.ts'
import { settlementSystem } from './settlement/index.ts'
import { supervisionSystem } from './supervision/index.ts'

const own = [examsSystem, guidanceSystem, supervisionSystem, evaluationSystem, oversightSystem, bulletinsSystem, settlementSystem]
const others = [penaltySystem, listsSystem, filingSystem, publicitySystem]
const all = new Map(
  [...catalogue.values(), ...[...own, ...others].flatMap((system) => system.figures), ...oversightFigures].map((one) => [one.id, one]),
)
const figures = spokenOf([...all.values()])

/** Which figure each number of a text is heard as. */
async function heard(text: string): Promise<(string | undefined)[]> {
  const { numbers } = await checkText(text, { figures, reportYear: 2023 })
  return numbers.map(({ figure }) => figure)
}

/** What reports write of training grounds, supervision and settlement, in their several ways. */
test.each([
  ['全年组织乡镇执法人员考试2640人次，合格率93.5%。', ['EXM.PAPERS', 'EXM.PASS.RATE']],
  ['每月一考试，考试不合格171人次，补考合格169人次，补考仍不合格2人。', ['EXM.FAILED', 'EXM.RESIT.PASSED', 'EXM.RESIT.FAILED']],
  ['指导组到各乡镇开展驻点指导548次，驻点指导覆盖率99.6%。', ['GUI.VISITS', 'GUI.COVERAGE']],
  // Two from each, not two in all.
  ['6个县直单位分别抽取2名乡镇执法业务骨干，每周到各乡镇开展驻点指导。', []],
  ['乡镇综合行政执法业务指导组现有指导人员12名。', ['GUI.STAFF']],
  ['答复乡镇执法问题136个。', ['GUI.QUESTIONS']],
  [
    '对乡镇开展行政执法监督，发现问题61个，发出行政执法监督意见书9份，作出行政执法监督决定书1份。',
    ['SUP.FINDINGS', 'SUP.OPINIONS', 'SUP.DECISIONS'],
  ],
  ['收到投诉举报线索42件，查实17件，查实率40.5%。', ['CLU.RECEIVED', 'CLU.FOUNDED', 'CLU.FOUNDED.RATE']],
  ['2023年11月，对88件行政处罚案卷进行评查，进一步规范了案件办理程序。', ['EVA.FILES']],
  [
    '抽查行政执法案卷88卷，优秀案卷22件，合格案卷63件，不合格案卷3件，案卷合格率96.6%。',
    ['EVA.FILES', 'EVA.EXCELLENT', 'EVA.QUALIFIED', 'EVA.UNQUALIFIED', 'EVA.PASS.RATE'],
  ],
  ['目前共有监管事项主项536项，监管行为主项覆盖率达到100%，子项覆盖率为100%。', ['OVS.MAIN', 'OVS.MAIN.RATE', 'OVS.SUB.RATE']],
  ['监管事项子项1214项，归集监管行为数据14870条。', ['OVS.SUB', 'OVS.ACTS']],
  [
    '印发信息通报12期、督查通报4期、行政复议案件信息通报4期，完成结案会签86件。',
    ['BUL.INFORMATION', 'BUL.INSPECTION', 'BUL.RECONSIDERATION', 'CLS.SIGNED'],
  ],
  ['已成功调解、准予撤诉行政案件45件。', ['LIT.SETTLED']],
  [
    '“1+3”化解工作组，全年梳理行政争议46件，成功调解、准予撤诉行政案件45件，化解协议履行率100.0%。',
    ['SET.OPENED', 'LIT.SETTLED', 'SET.PERFORMANCE'],
  ],
  ['“1+3”化解工作组成功化解行政争议45件，化解协议履行率97.8%。', ['SET.SETTLED', 'SET.PERFORMANCE']],
] as const)('%s', async (text, expected) => {
  expect((await heard(`全县${text}`)).filter((one) => one !== undefined)).toEqual([...expected])
})

test.each([
  '举办普法培训考试12场，参加300人次',
  '对受理的95件行政复议案件进行评查',
  '全县共有调解卷宗2947份',
  '安全生产检查120次，发现隐患61个',
])('说的不是这里的指标：%s', async (text) => {
  const ids = own.flatMap((system) => system.figures.map(({ id }) => id))
  expect((await heard(`${text}。`)).filter((one) => one && ids.includes(one))).toEqual([])
})

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：事项、覆盖率、评查、化解各是各的指标', async () => {
  const { numbers } = await checkText(readFileSync(report, 'utf8'), { figures, reportYear: 2023 })
  const spoken = numbers.flatMap(({ text, figure }) => (figure ? [`${text} ${figure}`] : []))
  expect(spoken).toEqual(
    expect.arrayContaining(['536项 OVS.MAIN', '100% OVS.MAIN.RATE', '100% OVS.SUB.RATE', '88件 EVA.FILES', '45件 LIT.SETTLED']),
  )
})

test('指标只问名册和案卷的列，按日归入期间', () => {
  const procedures = new Map(
    own.flatMap((system) => [...system.procedures, ...(system.duties ?? []).map(dutyProcedure)]).map((one) => [one.type, one]),
  )
  for (const figure of own.flatMap((system) => system.figures)) {
    if (figure.kind !== 'count' && figure.kind !== 'sum') continue
    const { columns, terms } = procedures.get(figure.of) ?? { columns: {}, terms: [] }
    const { kinds = [], days = [], amounts = [] } = columns
    const known = ['state', 'edition', 'unit', 'outcome', 'opened', 'closed', ...kinds, ...days, ...amounts, ...terms]
    expect(
      namesIn(figure.where ?? {}).filter((name) => !known.includes(name)),
      figure.id,
    ).toEqual([])
    expect(['opened', 'closed', 'standing', ...days], figure.id).toContain(figure.at)
    if (figure.kind === 'sum') expect(amounts, figure.id).toContain(figure.column)
  }
})
