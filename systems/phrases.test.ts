import { expect, test } from 'vitest'
import { checkText } from '../kernel/report/check.ts'
import { spokenOf } from '../kernel/report/spoken.ts'
import { accountabilitySystem } from './accountability/index.ts'
import { litigationSystem } from './litigation/index.ts'
import { reconsiderationSystem } from './reconsideration/index.ts'

const figures = spokenOf([reconsiderationSystem, litigationSystem, accountabilitySystem].flatMap((system) => system.figures))

/** What reports write of disputes, in their several ways, and the figure that each number speaks of, in order. */
test.each<[string, readonly string[]]>([
  ['审结行政复议案件95件，同比增长39.7%，复议纠错率30.5%', ['REC.CLOSED', 'REC.CLOSED.CHANGE', 'REC.CORRECTION']],
  ['新收行政复议申请151件，受理128件，办结120件，纠错率19.2%', ['REC.RECEIVED', 'REC.ACCEPTED', 'REC.CLOSED', 'REC.CORRECTION']],
  [
    '办理行政复议案件66件，其中维持20件，撤销8件，确认违法3件，驳回5件，调解结案4件',
    ['REC.ACCEPTED', 'REC.UPHELD', 'REC.ANNULLED', 'REC.UNLAWFUL', 'REC.DISMISSED', 'REC.MEDIATED'],
  ],
  ['收到复议申请84件，调解和解率32.5%，复议后被诉案件6件，被诉率5.3%', ['REC.RECEIVED', 'REC.SETTLED', 'REC.SUED', 'REC.SUED.RATE']],
  ['行政复议综合纠错率48.4%，直接纠错29件', ['REC.BROAD', 'REC.CORRECTED']],
  ['复议纠错率上升5.42个百分点，败诉率同比下降7.01个百分点', ['REC.CORRECTION.CHANGE', 'LIT.LOSS.CHANGE']],
  ['受理行政诉讼一审案件69件，审结61件，败诉10件，败诉率16.4%', ['LIT.RECEIVED', 'LIT.CONCLUDED', 'LIT.LOST', 'LIT.LOSS']],
  ['负责人出庭应诉65件，行政机关负责人出庭应诉率99.6%', ['LIT.APPEARED', 'LIT.APPEARANCE']],
  ['已成功调解、准予撤诉行政案件45件', ['LIT.SETTLED']],
  ['近5个月，全县仅发生1起行政败诉案件', ['LIT.LOST']],
  ['生效裁判履行率100%，生效败诉案件12件', ['LIT.PERFORMANCE', 'LIT.LOST.FINAL']],
  ['对2家单位挂牌督办，启动责任追究12件', ['ACC.LISTED', 'ACC.OPENED']],
])('%s', async (text, expected) => {
  const { numbers } = await checkText(`2023年，全县${text}。`, { figures, reportYear: 2023 })
  expect(numbers.flatMap((number) => number.figure ?? [])).toEqual(expected)
})
