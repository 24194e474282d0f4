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

/** What reports write of government and legal services, in their several ways, and the figure that each number speaks of, in order. */
test.each<[string, readonly string[]]>([
  ['对政务服务事项办理场景进行颗粒化拆分，认领发布政务服务事项2556项，政务服务事项时限压缩达到95.37%', ['SRV.ITEMS', 'SRV.COMPRESSION']],
  ['截至12月31日办件事项覆盖率达到100%，办件量已达412306件', ['SRV.COVERAGE', 'SRV.HANDLED']],
  ['全县政务服务事项网上可办率100%，即办件占比38.4%，不见面审批事项1608项', ['SRV.ONLINE.RATE', 'SRV.INSTANT.RATE', 'SRV.NO-VISIT']],
  ['办事指南准确率98.5%，群众好差评满意率99.9%', ['SRV.GUIDES.RATE', 'SRV.SATISFACTION']],
  ['开展集中办公6次，落实优化措施120项', ['SRV.SESSIONS', 'SRV.MEASURES']],
  ['由全县60名律师和353名村居法律顾问提供服务', ['LEG.LAWYERS', 'LEG.ADVISERS']],
  ['解答法律咨询9300件，办理法律援助案件540件', ['LEG.CONSULTATIONS', 'LEG.AID']],
  ['全县353个村（社区）实现法律顾问全覆盖', ['LEG.ADVISERS']],
  // A case is no matter of a service counter, counsel of the government no lawyer of the register.
  ['聘任5名专职律师作为县委县政府法律顾问', []],
])('%s', async (text, expected) => {
  const own = (await heard(`2023年，${text}。`)).filter((one) => /^(SRV|LEG)\./.test(one ?? ''))
  expect(own).toEqual(expected)
})

const report = '../shared/mission/report-2023.txt'
test.skipIf(!existsSync(report))('县里的年度报告：事项、压缩、覆盖、律师各是各的指标', async () => {
  const { numbers } = await checkText(readFileSync(report, 'utf8'), { figures, reportYear: 2023 })
  const spoken = numbers.flatMap(({ text, figure }) => (figure ? [`${text} ${figure}`] : []))
  const own = spoken.filter((one) => /(SRV|LEG)\./.test(one))
  expect(own).toEqual(['2556项 SRV.ITEMS', '95.37% SRV.COMPRESSION', '100% SRV.COVERAGE', '*件 SRV.HANDLED', '60名 LEG.LAWYERS'])
})
