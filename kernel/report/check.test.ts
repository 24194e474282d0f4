import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText, passes } from './check.ts'
import { compute, figures } from './fixture.ts'

const check = (text: string, reportYear = 2023) => checkText(text, { figures, compute, reportYear })
const one = async (text: string, written: string) => {
  const found = (await check(text)).numbers.filter((number) => number.text === written)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('the figure a number speaks of', () => {
  test.each([
    ['2023年，审结行政复议案件95件', '95件', 'REC.CLOSED'],
    ['全年共办结复议案件九十五件', '九十五件', 'REC.CLOSED'],
    ['95宗行政复议案件依法结案', '95宗', 'REC.CLOSED'],
    ['审结行政复议案件95件，同比增长39.7%', '39.7%', 'REC.CLOSED.CHANGE'],
    ['办结行政复议95件，较上年同期的68件上升39.7％', '68件', 'REC.CLOSED'],
    ['审结行政复议案件95件，纠错率为30.5%', '30.5%', 'REC.CORRECTION-RATE'],
    ['行政诉讼新收90件，审结86件', '86件', 'LIT.CONCLUDED'],
    ['行政诉讼败诉率由上半年的29.6%下降到全年的16.3%', '29.6%', 'LIT.LOSS'],
    ['败诉率16.3%，比上年下降11.9个百分点', '11.9个百分点', 'LIT.LOSS.CHANGE'],
    ['经协调化解，当事人撤回起诉45件', '45件', 'LIT.SETTLED'],
    ['现有调委会385个、调解员1284名', '1284名', 'MED.MEDIATORS'],
    ['化解各类纠纷6234件，成功率99%', '99%', 'MED.SUCCESS-RATE'],
    ['制作“书面”调解卷宗2947份，位列全市第1位', '第1位', 'MED.RANK'],
    ['组织执法骨干专题培训11期，参训612人次', '612人次', 'TRN.ATTENDANCE'],
    ['行政 复议 案件 审结 95 件', '95 件', 'REC.CLOSED'],
  ])('%s: %s', async (text, written, figure) => {
    expect(await one(text, written)).toMatchObject({ figure, verdict: figure === 'MED.RANK' ? 'external' : 'agrees' })
  })

  test.each([
    ['审结行政复议案件95件，其中撤销12件', '12件'],
    ['审结行政诉讼案件86件，受理投诉300件', '300件'],
    ['复议案件审结率98%', '98%'],
    ['全年接待来访500人次', '500人次'],
    ['人民调解员1284名，其中专职调解员320名', '320名'],
    ['行政诉讼败诉率连续下降，分别为12.1%、10.8%和9.3%', '12.1%'],
    ['审结行政复议案件95件，审结涉企12件', '12件'],
    ['组织调委会所在的6个县直单位开展检查', '6个'],
  ])('%s: %s is of none of them', async (text, written) => {
    const number = await one(text, written)
    expect(number.figure).toBeUndefined()
    expect(number).toMatchObject({ verdict: 'not-ours', covered: false, note: expect.stringContaining('本县记录尚未覆盖') })
  })

  test('a list told with 分别 gives each number its own thing', async () => {
    const { numbers } = await check('行政复议受理、审结分别为99件、95件')
    expect(numbers.map(({ figure, verdict }) => [figure, verdict])).toEqual([
      ['REC.ACCEPTED', 'agrees'],
      ['REC.CLOSED', 'agrees'],
    ])
  })
})

describe('the period a number speaks of', () => {
  test.each([
    ['2023年，行政复议审结95件', '95件', '2023-01-01', '2023-12-31'],
    ['去年全年审结行政复议案件68件', '68件', '2022-01-01', '2022-12-31'],
    ['二〇二二年审结行政复议案件68件', '68件', '2022-01-01', '2022-12-31'],
    ['行政诉讼败诉率由上半年的29.6%下降到全年的16.3%', '29.6%', '2023-01-01', '2023-06-30'],
    ['行政诉讼败诉率由上半年的29.6%下降到全年的16.3%', '16.3%', '2023-01-01', '2023-12-31'],
    ['行政诉讼败诉率为29.6%（上半年）', '29.6%', '2023-01-01', '2023-06-30'],
    ['近5个月，全县仅发生1起行政败诉案件', '1起', '2023-08-01', '2023-12-31'],
    ['11月，审结行政复议案件9件', '9件', '2023-11-01', '2023-11-30'],
    ['1至9月审结行政复议案件70件', '70件', '2023-01-01', '2023-09-30'],
    ['第三季度审结行政复议案件30件', '30件', '2023-07-01', '2023-09-30'],
    ['截至10月31日，审结行政复议案件80件', '80件', '2023-01-01', '2023-10-31'],
    ['近三年审结行政复议案件230件', '230件', '2021-01-01', '2023-12-31'],
    ['2021年至2023年审结行政复议案件230件', '230件', '2021-01-01', '2023-12-31'],
    ['办结行政复议95件，较上年同期的68件上升39.7%', '68件', '2022-01-01', '2022-12-31'],
    ['较上年工作量增大，审结行政复议案件95件', '95件', '2023-01-01', '2023-12-31'],
    ['每月培训一次，审结行政复议案件95件', '95件', '2023-01-01', '2023-12-31'],
  ])('%s: %s', async (text, written, from, to) => {
    expect((await one(text, written)).period).toMatchObject({ from, to })
  })

  test('the year of the report is read from its title; without one a figure is not guessed', async () => {
    const options = { figures, compute }
    const titled = await checkText('关于2022年度法治政府建设情况的报告\n全年审结行政复议案件68件。', options)
    expect(titled.numbers.at(-1)).toMatchObject({ verdict: 'agrees', period: { title: '2022年' } })
    const untitled = await checkText('全年审结行政复议案件68件。', options)
    expect(untitled.numbers[0]).toMatchObject({
      figure: 'REC.CLOSED',
      verdict: 'not-ours',
      covered: false,
      note: expect.stringContaining('看不出报告的年度'),
    })
  })
})

test.each([
  ['exactly', '审结行政复议案件95件', 'agrees', []],
  ['one off', '审结行政复议案件96件', 'differs', []],
  ['600多 against 612', '执法培训600多人次', 'agrees', ['vague']],
  ['500多 against 612', '执法培训500多人次', 'differs', ['vague']],
  ['1280多 against 1,284', '调解员1280多人', 'agrees', ['vague']],
  ['1290多 is rounded up', '调解员1290多人', 'differs', ['vague']],
  ['11余 where it is 11', '执法培训11余次', 'differs', ['vague']],
  ['近百 against 95', '审结行政复议案件近百件', 'agrees', ['vague']],
  ['约 within half a step', '调解员约1300人', 'agrees', ['vague']],
  ['a rate half up', '复议纠错率30.53%', 'agrees', []],
  ['a rate cut off', '败诉率16.2%', 'agrees', []],
  ['a rate wrong in its last digit', '败诉率16.4%', 'differs', []],
  ['a rate with fewer digits', '调解成功率99%', 'agrees', []],
  ['a bound kept', '调解成功率98%以上', 'agrees', ['vague']],
  ['a bound broken', '调解成功率超过99.5%', 'differs', ['vague']],
  ['a count in 万', '调处纠纷0.6万件', 'agrees', ['vague']],
  ['a fall that was a rise', '审结行政复议案件同比下降39.7%', 'differs', []],
  ['points written as per cent', '败诉率同比下降11.9%', 'agrees', ['unit-wording']],
  ['points the wrong way', '败诉率同比上升11.9个百分点', 'differs', []],
  ['a nought', '行政诉讼零败诉', 'differs', []],
] as const)('%s: %s', async (_title, text, verdict, flags) => {
  const { numbers } = await check(text)
  expect(numbers).toHaveLength(1)
  expect(numbers[0]).toMatchObject({ verdict, flags })
})

test('a truncated rate says how it would be rounded', async () => {
  expect((await one('败诉率16.2%', '16.2%')).note).toBe('按截尾取数相符，四舍五入应为16.3')
})

test('an empty base gives no percentage, so any that is printed differs', async () => {
  const { numbers, summary } = await checkText('2023年败诉率0%', { figures, compute: () => ({ value: null, shown: '—（基数为零）' }) })
  expect(numbers.at(-1)).toMatchObject({ verdict: 'differs', computed: '—（基数为零）' })
  expect(summary.differs).toBe(1)
})

describe('contradictions inside a text, without any records', () => {
  const bare = (text: string) => checkText(text, { figures, reportYear: 2023 })
  test.each([
    ['parts above the total', '审结95件，其中撤销12件、变更90件。', '95件', '合计102'],
    ['parts that must add up', '设调委会320个，其中村级290个，其余24个为乡镇级。', '320个', '少于总数'],
    ['parts with a sum behind', '撤销12件、变更3件、确认违法9件，共25件。', '25件', '合计24'],
    ['分别 that does not add up', '清单三类共452项，分别为166项、272项、15项。', '452项', '合计453'],
    ['a share of its total', '审结95件，其中撤销12件，占15.2%。', '15.2%', '12.63%'],
    ['a rate against its counts', '审结行政复议案件95件，纠错29件，纠错率31.5%。', '31.5%', '30.53%'],
    ['a change against two values', '审结95件，上年同期68件，同比增长29.7%。', '29.7%', '39.71%'],
    ['a change in the wrong direction', '审结95件，上年同期68件，同比下降39.7%。', '39.7%', '方向相反'],
    ['points against two rates', '败诉率16.3%，上年为28.2%，下降12.9个百分点。', '12.9个百分点', '相差11.9'],
    ['from and to against the verb', '投诉率由21.3%下降至26.7%。', '26.7%', '不是下降'],
    [
      'change of a figure across sentences',
      '审结行政复议案件95件。2022年审结行政复议案件68件。行政复议审结数同比增长49.7%。',
      '49.7%',
      '39.71%',
    ],
    ['one figure twice', '全年审结行政复议案件95件。2023年共办结行政复议案件96件。', '96件', '前文写作95件'],
    ['a share above the whole', '持证率达102%。', '102%', '超过100%'],
  ])('%s: %s', async (_title, text, written, note) => {
    const result = await bare(text)
    const flagged = result.numbers.filter(({ flags }) => flags.includes('contradiction'))
    expect(flagged.map((number) => number.text)).toEqual([written])
    expect(flagged[0]!.note).toContain(note)
    expect(flagged[0]!.verdict).toBe('not-ours')
    expect(result.summary.contradictions).toBe(1)
    expect(passes(result)).toBe(false)
  })

  test.each([
    '审结95件，其中撤销12件、维持34件，同比增长39.7%。',
    '审结95件（含上年结转3件），较上年同期的68件上升39.7%。',
    '调处纠纷6234件，其中书面协议2947件、口头协议3225件、未成功62件，占1%。',
    '败诉率由上半年的29.6%下降到全年的16.3%，下降13.3个百分点。',
    '撤销12件、变更3件、确认违法9件，共24件。',
    '修订应急预案48个，村级620个。',
    '行政处罚增长率120%，同比增长150%。',
    '调解员1280多人。全县有1,284名人民调解员。',
    '上半年审结行政复议案件40件。全年审结行政复议案件95件。',
  ])('none in: %s', async (text) => {
    expect((await bare(text)).summary.contradictions).toBe(0)
  })
})

test.each([
  ['败诉率同比下降11.9%', true],
  ['群众满意率96%，同比提高2%', true],
  ['案件数量同比增长12个百分点', true],
  ['败诉率同比下降11.9个百分点', false],
  ['案件同比增长12%', false],
  ['办事效率提升20%', false],
  ['败诉率下降到16.3%', false],
])('per cent and points: %s', async (text, flagged) => {
  expect((await check(text)).numbers.some(({ flags }) => flags.includes('unit-wording'))).toBe(flagged)
})

test('holes are found, and one with a unit is told what belongs there', async () => {
  const { numbers, summary } = await check('（略）政府，审结行政复议案件＊件，印发《》，×××局待补充，会议共学，培训XX次。')
  expect(numbers.map(({ text, verdict }) => [text, verdict])).toEqual(
    ['（略）', '＊件', '《》', '×××', '待补充', '共学', 'XX次'].map((text) => [text, 'hole']),
  )
  expect(numbers[1]).toMatchObject({ figure: 'REC.CLOSED', computed: '95件', note: '数字空缺，2023年记录为95件' })
  expect(summary).toMatchObject({ holes: 7, differs: 0 })
})

test('Markdown marks are no holes', async () => {
  expect((await check('* 条目\n**重点**工作，7*24小时服务')).summary.holes).toBe(0)
})

test('vague words without a number are flagged', async () => {
  const { numbers, summary } = await check('开展多次检查，发放大量材料，数十名骨干参加。')
  expect(numbers.map(({ text, flags }) => [text, flags])).toEqual([
    ['多次', ['vague']],
    ['大量', ['vague']],
    ['数十名', ['vague']],
  ])
  expect(summary.vague).toBe(3)
})

test('what is no figure and what no record covers are told apart', async () => {
  const { numbers, summary } = await check('印发宁政〔2023〕8号文件，推进“1+3+N”机制和三项制度，聘请律师60名。')
  expect(numbers.map(({ text, covered }) => [text, covered])).toEqual([
    ['〔2023〕8号', true],
    ['“1+3+N”', true],
    ['三项制度', true],
    ['60名', false],
  ])
  expect(summary).toMatchObject({ numbers: 4, notOurs: 3, uncovered: 1 })
})

test('a text without numbers is said to have none', async () => {
  const result = await check('坚持依法行政，进一步推进法治政府建设。')
  expect(result.numbers).toEqual([])
  expect(result.summary.text).toBe('文中没有数字。')
  expect(passes(result)).toBe(true)
})

/** Another county's words: other units, Chinese numerals, full-width digits, another order of telling. */
const SECOND = `示范县二〇二三年度法治政府建设工作报告
（一）县政府全年新收行政复议案件９９件，办结９５件（含上年结转3件），较上年同期的68件上升39.7％，直接纠错29件，纠错率达30.5％。县法院受理一审行政案件90件，结案86件，行政机关败诉14宗，败诉率16.28%，较去年降低11.9个百分点。
（二）全县建有调委会三百八十五个，专兼职人民调解员近1300名。全年累计化解纠纷6,234件，成功率百分之九十九，制作书面协议书2947份。
（三）举办乡镇执法人员轮训十一期，受训六百余人次。`

test('a second county is read in its own words', async () => {
  const { numbers, summary } = await checkText(SECOND, { figures: withSynonyms(), compute })
  const judged = numbers.filter(({ figure }) => figure).map(({ text, figure, verdict }) => `${text} ${figure} ${verdict}`)
  expect(judged).toEqual([
    '９９件 REC.ACCEPTED agrees',
    '９５件 REC.CLOSED agrees',
    '68件 REC.CLOSED agrees',
    '39.7％ REC.CLOSED.CHANGE agrees',
    '29件 REC.CORRECTED agrees',
    '30.5％ REC.CORRECTION-RATE agrees',
    '90件 LIT.RECEIVED agrees',
    '86件 LIT.CONCLUDED agrees',
    '14宗 LIT.LOST agrees',
    '16.28% LIT.LOSS agrees',
    '11.9个百分点 LIT.LOSS.CHANGE agrees',
    '三百八十五个 MED.COMMITTEES agrees',
    '近1300名 MED.MEDIATORS agrees',
    '6,234件 MED.CLOSED agrees',
    '百分之九十九 MED.SUCCESS-RATE agrees',
    '2947份 MED.DOSSIERS agrees',
    '十一期 TRN.SESSIONS agrees',
    '六百余人次 TRN.ATTENDANCE agrees',
  ])
  expect(summary).toMatchObject({ agrees: 18, differs: 0, contradictions: 0 })
})

/** 轮训 is a field word that a definition would list beside 培训. */
const withSynonyms = () =>
  figures.map((figure) => ({
    ...figure,
    phrases: figure.phrases.map((phrase) => ({
      ...phrase,
      says: phrase.says.map((group) => (group.includes('培训') ? [...group, '轮训'] : group)),
    })),
  }))

test('whatever the text, every numeral gets one verdict and the summary adds up', async () => {
  const bits = fc.constantFrom(
    '审结行政复议案件',
    '95',
    '件',
    '%',
    '，',
    '、',
    '。',
    '其中',
    '分别为',
    '共',
    '（',
    '）',
    '同比',
    '增长',
    '由',
    '到',
    '下降',
    '败诉率',
    '上年同期',
    '*',
    '0',
    '百',
    '\n',
    '占',
    '年',
    '近5个月',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(bits, { maxLength: 30 }), async (all) => {
      const { numbers, summary: s } = await check(all.join(''))
      expect(s.agrees + s.differs + s.external + s.notOurs + s.uncovered + s.holes).toBe(numbers.length)
      expect(s.numbers).toBe(numbers.length)
    }),
    { numRuns: 1000 },
  )
})

const REPORT = '../shared/mission/report-2023.txt'
describe.skipIf(!existsSync(REPORT))('the real, damaged report of 2023', () => {
  const text = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : ''

  test('every number that counts something is found, by the hand-made list', async () => {
    const { numbers } = await check(text)
    expect(
      numbers
        .filter(({ verdict, covered, flags }) => verdict !== 'hole' && (covered !== true || flags.length > 0))
        .map((number) => number.text),
    ).toEqual(
      `11.9% 11次 600多人次 6个 2名 20个 54项 两组 20个 5名 40多次 3件 3份 12条 536项 100% 100% 47件 4个 126个 95件 39.7% 30.5% 48个 620个 三级 88件 6个 20场
      166项 272项 14项 2556项 95.37% 100% 45件 1起 29.6% 16.3% 385个 1280多人 三级 6234件 99% 2947份 第1位 70多个 60名`.split(/\s+/),
    )
  })

  test('the covered ones agree, the rank is from outside, the holes are holes', async () => {
    const result = await check(text)
    expect(result.numbers.filter(({ verdict }) => verdict === 'agrees').map((number) => number.text)).toEqual(
      '11.9% 11次 600多人次 95件 39.7% 30.5% 45件 1起 29.6% 16.3% 385个 1280多人 6234件 99% 2947份'.split(' '),
    )
    expect(result.summary).toMatchObject({ differs: 0, external: 1, holes: 18, contradictions: 0, unitWording: 1 })
    expect(result.summary.text).toMatch(/^共读到\d+处：与记录相符15处，不符0处，外部事实1处，空缺18处/)
    expect(passes(result)).toBe(true)
  })

  test('a changed number flips exactly its own verdict', async () => {
    const before = (await check(text)).numbers
    const ours = before.filter(({ verdict }) => verdict === 'agrees')
    for (const number of ours) {
      const changed = number.text.replace(/\d/, (digit) => String((Number(digit) % 8) + 1))
      const after = (await check(text.slice(0, number.at) + changed + text.slice(number.end))).numbers
      expect(after.filter((other, i) => other.verdict !== before[i]!.verdict).map((other) => [other.text, other.verdict])).toEqual([
        [changed, 'differs'],
      ])
    }
  })

  test('without records nothing agrees or differs, and the holes still show', async () => {
    const { summary } = await checkText(text, { figures })
    expect(summary).toMatchObject({ agrees: 0, differs: 0, external: 1, holes: 18 })
  })
})
