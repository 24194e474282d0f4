import { describe, expect, test } from 'vitest'
import { story } from '../../kernel/file/story.ts'
import { coerciveMeasure } from './coerciveMeasure.ts'
import { discretionBand } from './discretionBand.ts'
import { summaryDocuments } from './otherDocuments.ts'
import { summary } from './summary.ts'
import * as t from './telling.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const { seeing, zhao, head, scene, fineOnSpot: fine } = t

describe('当场处罚', () => {
  const told = (more: object = {}) => story(summary).did('2023-09-28', 'tell-and-hear', { ...scene, ...more }, seeing(zhao))
  const delivered = (amount = 10_000) =>
    told()
      .did('2023-09-28', 'decide-on-spot', { ...fine, fine: amount })
      .did('2023-09-28', 'deliver-on-spot', { signed: 'signed' })

  test.each([
    ['公民二百元以下可以', {}, 20_000, []],
    ['公民超过二百元不可以', {}, 20_001, ['对公民当场处罚的罚款应当在二百元以下']],
    ['公司三千元以下可以', { partyKind: 'organisation', party: { kind: 'legal', name: '某公司' } }, 300_000, []],
    ['公司超过三千元不可以', { partyKind: 'organisation' }, 300_001, ['对法人或者其他组织当场处罚的罚款应当在三千元以下']],
    ['事实不清不可以', { clear: false }, 10_000, ['违法事实不确凿或者没有法定依据，不能当场处罚']],
  ])('%s', (_title, more, amount, expected) => {
    expect(say(told(more).refused('2023-09-28', 'decide-on-spot', { ...fine, fine: amount }))).toEqual(expected)
  })
  test('当场只能警告、罚款，其他转普通程序', () => {
    expect(say(told().refused('2023-09-28', 'decide-on-spot', { ...fine, penaltyKinds: ['fine', 'confiscate-goods'] }))).toEqual([
      '当场只能警告或者罚款',
    ])
    expect(told().did('2023-09-28', 'switch-to-ordinary', { switchReason: '需要没收' }).file.state).toBe('switched')
  })
  test('搭档的证被暂扣，不能当场处罚', () => {
    const refusals = story(summary).refused('2023-09-28', 'tell-and-hear', scene, seeing(zhao, { 'cert-qian': t.suspended }))
    expect(say(refusals)[0]).toContain('两名以上当日持有效执法证')
  })
  test('九月二十八日当场收缴：十月八日交机关，十月十日缴银行', () => {
    const cash = { collectGround: 'small', collected: 10_000, receipt: '0001' }
    const collected = delivered().did('2023-09-28', 'collect-on-spot', cash)
    expect(collected.clock('hand-in').due).toBe('2023-10-08')
    collected.did('2023-10-08', 'hand-in')
    expect(collected.clock('to-bank').due).toBe('2023-10-10')
    collected
      .did('2023-10-10', 'to-bank', { paid: 10_000 })
      .did('2023-10-10', 'file-with-agency', { filedWith: '法制股' })
      .did('2023-10-11', 'close')
    expect(collected.file.findings).toEqual([])
  })
  test('超过一百元不能以小额为由收现金；可以收的金额要与罚款一致', () => {
    const cash = { collectGround: 'small', collected: 20_000, receipt: '0001' }
    expect(say(delivered(20_000).refused('2023-09-28', 'collect-on-spot', cash))[0]).toContain('超过一百元')
    expect(say(delivered().refused('2023-09-28', 'collect-on-spot', { ...cash, collected: 5_000 }))).toEqual(['收缴数额与罚款数额不一致'])
  })
  test('没有报备案、没有缴清，不能结案', () => {
    expect(say(delivered().refused('2023-10-20', 'close'))).toEqual(['当场处罚尚未报所属行政机关备案', '罚款尚未缴清'])
  })
  test('2024年起当场处罚先复议再起诉，决定书照写', () => {
    const words = summaryDocuments[0]!.paragraphs.flatMap((part) => (typeof part === 'string' ? [] : [part]))
    expect(words.find((part) => 'opened' in part.when && part.text.includes('先向{$government}申请行政复议'))?.when).toEqual({
      opened: { from: '2024-01-01' },
    })
  })
})

describe('强制措施', () => {
  const request = {
    agency: 'longtai',
    field: 'market',
    party: { kind: 'legal', name: '某公司' },
    partyKind: 'organisation',
    measureKind: 'seize',
    basis: '食品安全法',
    reason: '防止证据转移',
    powerSource: 'statutory',
    handlers: ['p-zhao', 'p-qian'],
    listFound: 'none',
  }
  const scene = { ...t.two, shown: true, told: true, place: '仓库', present: 'party', goods: [{ name: '大米', amount: '十袋' }] }
  const inForce = () =>
    story(coerciveMeasure)
      .did('2023-09-01', 'request', request)
      .did('2023-09-01', 'approve-measure', {}, head)
      .did('2023-09-04', 'carry-out', scene, seeing(zhao))

  test('扣押三十日，期满在假日也不顺延，提前预警；经批准再延长三十日，只有一次', () => {
    const told = inForce()
    expect(told.clock('period')).toMatchObject({ due: '2023-10-04', warn: '2023-09-28' })
    told.did('2023-09-28', 'extend', { extendReason: '案情复杂' }, head)
    expect(told.clock('period').due).toBe('2023-11-03')
    expect(say(told.refused('2023-10-30', 'extend', { extendReason: '仍然复杂' }, head))).toEqual(['已经延长过一次'])
  })
  test('送检的时间不计算在内', () => {
    const told = inForce().did('2023-09-10', 'test', { testMatter: '重金属含量' }).did('2023-09-20', 'tested')
    expect(told.clock('period').due).toBe('2023-10-14')
  })
  test('没有清单、没有告知，不能实施', () => {
    const approved = story(coerciveMeasure).did('2023-09-01', 'request', request).did('2023-09-01', 'approve-measure', {}, head)
    expect(say(approved.refused('2023-09-04', 'carry-out', { ...scene, goods: [] }, seeing(zhao)))).toEqual([
      '查封、扣押应当当场交付清单，清单没有物品',
    ])
    expect(say(approved.refused('2023-09-04', 'carry-out', { ...scene, told: false }, seeing(zhao)))[0]).toContain('听取申辩')
  })
  test('紧急时当场实施，二十四小时内补办；不同意的立即解除，财物退还', () => {
    const told = story(coerciveMeasure).did('2023-09-28', 'urgent-measure', { ...request, ...scene }, seeing(zhao))
    expect(told.clock('report-urgent').due).toBe('2023-09-29')
    told.did('2023-09-29', 'report-urgent', { afterwards: 'refused' }, head)
    expect(say(told.refused('2023-09-29', 'dispose', { result: 'confiscate', disposal: '没收' }, head))[0]).toContain('应当立即解除')
    expect(say(told.refused('2023-09-29', 'release', { releaseGround: 'refused', returned: false }, head))).toEqual([
      '解除查封、扣押应当立即退还财物',
    ])
    expect(told.did('2023-09-29', 'release', { releaseGround: 'refused', returned: true }, head).file.findings).toEqual([])
  })
  test('从不补办的，解除以后仍显示没有补办', () => {
    const told = story(coerciveMeasure)
      .did('2023-09-28', 'urgent-measure', { ...request, ...scene }, seeing(zhao))
      .did('2023-10-08', 'release', { releaseGround: 'unrelated', returned: true }, head)
    expect(told.clock('report-urgent')).toMatchObject({ due: '2023-09-29' })
    expect(told.clock('report-urgent').stopped).toBeUndefined()
  })
  test('符合不予强制清单的，须写明仍要实施的理由', () => {
    const matched = { ...request, listFound: 'matched', listItems: ['item-1'], listTrace: '当场撤离：是' }
    expect(say(story(coerciveMeasure).refused('2023-09-01', 'request', matched, seeing(zhao)))).toEqual([
      '本案符合不予实施行政强制清单的条件',
    ])
  })
  test('冻结：三个工作日内向当事人交付决定书', () => {
    const told = story(coerciveMeasure)
      .did('2023-09-28', 'request', { ...request, measureKind: 'freeze' })
      .did('2023-09-28', 'approve-measure', {}, head)
      .did('2023-09-28', 'carry-out', { ...scene, goods: undefined, frozen: 1_000_000, bank: '县农商行' }, seeing(zhao))
    expect(told.clock('serve-freeze').due).toBe('2023-10-09')
  })
})

test('裁量基准：上限不低于下限；比例要写基数', () => {
  const band = {
    bandCode: 'C-1',
    field: 'city',
    violation: '占道堆放物料',
    grade: 'general',
    circumstances: '二至十平方米',
    basis: '城市管理规定',
    level: 'county',
    docNumber: '宁城〔2022〕1号',
    validFrom: '2022-01-01',
  }
  expect(story(discretionBand).did('2022-01-01', 'publish', { ...band, lowFen: 5_000, highFen: 18_500 }).file.title).toBe(
    '占道堆放物料·一般',
  )
  expect(say(story(discretionBand).refused('2022-01-01', 'publish', { ...band, lowFen: 5_000, highFen: 1_000 }))).toEqual([
    '罚款上限低于下限',
  ])
  expect(say(story(discretionBand).refused('2022-01-01', 'publish', { ...band, lowPercent: 1_000, highPercent: 2_000 }))[0]).toContain(
    '没有写明基数',
  )
})
