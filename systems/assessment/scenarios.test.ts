import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type By, type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { caseFigures, successFigures, whyNotScored } from '../notScored.ts'
import { assessmentAppeal } from './appeal.ts'
import { assessment } from './assessment.ts'
import { documents } from './documents.ts'
import { assessmentItem, type Item } from './item.ts'
import { median, ranking } from './ranking.ts'
import { adjusted, concludeData, extraOf, freezeData, type SheetRow, totalOf } from './reckon.ts'
import { assessmentRectification } from './rectification.ts'
import { assessmentScheme } from './scheme.ts'
import { checkScheme, problemsOf } from './schemeCheck.ts'
import { assessmentSheet } from './sheet.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const seen = (type: string, id: string, state: string, facts: object = {}): By => ({
  capacity: 'countyOffice',
  seen: { [id]: { type, title: id, unit: 'office', state, facts: facts as Record<string, unknown> } },
})

const line = {
  scheme: 's-1',
  code: 'G1',
  name: '按时公示率',
  block: 'auto',
  level: 'enforcement',
  looksAt: 'time',
  standard: '按比例。',
  weightA: 400,
  weightB: 500,
  weightC: 0,
  weightD: 0,
  figure: 'PUB.ONTIME.RATE',
  byColumn: 'unit',
  rule: 'linear',
  full: 9800,
  zero: 8000,
  absent: 'redistribute',
}

describe('列入指标', () => {
  const refused = (more: object) => say(story(assessmentItem).refused('2023-03-01', 'enter', { ...line, ...more }, 'countyOffice'))

  test('写得全的列得进', () => expect(refused({})).toEqual([]))

  test.each([
    ['成功率', { figure: 'MED.RATE' }, '惩罚如实登记失败的单位'],
    ['办案数量', { figure: 'PEN.PUNISHED' }, '变成办案指标'],
    ['声明看办案数量', { looksAt: 'cases' }, '办案数量不得作为考核指标'],
    ['声明看成功率', { looksAt: 'success' }, '成功率不得作为考核指标'],
    ['声明看照片', { looksAt: 'traces' }, '属于形式主义'],
    ['没有计分方法', { rule: undefined }, '没有写明指标编号'],
    ['比率没有零分线', { zero: undefined }, '没有满分线或者零分线'],
    ['人评的绑定了指标', { block: 'hand' }, '不能绑定指标编号'],
    ['一票否决没有后果', { block: 'veto', atLeast: 1 }, '没有写明后果'],
  ])('%s，列不进并说明理由', (_title, more, says) => {
    expect(refused(more).join('；')).toContain(says)
  })

  test('定稿的方案不能再改；删除要指明所属的方案', () => {
    expect(say(story(assessmentItem).refused('2023-03-20', 'enter', line, seen('assessment-scheme', 's-1', 'issued')))).toEqual([
      's-1：方案已经定稿，不能再改指标',
    ])
    const told = story(assessmentItem).did('2023-03-01', 'enter', line, seen('assessment-scheme', 's-1', 'draft'))
    expect(
      say(told.refused('2023-03-02', 'remove', { ofScheme: 's-2', reason: '重复' }, seen('assessment-scheme', 's-2', 'draft'))),
    ).toEqual(['指名的方案不是这一指标所属的方案'])
  })

  test.each([
    ['宣传照片数量', undefined, 'traces'],
    ['工作留痕情况', undefined, 'traces'],
    ['纠纷调解成功率', undefined, 'success'],
    ['行政处罚案件数量', undefined, 'cases'],
    ['罚没收入', 'PEN.FINES', 'cases'],
    ['主要负责人履职', undefined, undefined],
    ['执法案卷评查', 'EVA.PASS.RATE', undefined],
  ] as const)('%s：%s', (title, figure, why) => {
    expect(whyNotScored({ title, ...(figure && { figure }) }, new Map())).toBe(why)
  })

  test('县里自己定义的指标，数的是案件、越多越好的，也不得计分；按件扣分的可以', () => {
    const own = { kind: 'count', id: 'OWN.CASES', title: '查办', unit: '件', definition: '', of: 'penalty', at: 'opened' } as const
    const catalogue = new Map([[own.id, own]])
    expect(whyNotScored({ title: '查办', figure: own.id, moreIsBetter: true }, catalogue)).toBe('cases')
    expect(whyNotScored({ title: '查办', figure: own.id, moreIsBetter: false }, catalogue)).toBeUndefined()
    expect(new Set([...caseFigures, ...successFigures]).size).toBe(caseFigures.length + successFigures.length)
  })
})

const item = (code: string, more: Partial<Item> = {}): Item => ({
  code,
  name: code,
  block: 'hand',
  standard: '',
  weights: { A: 1000, B: 1000, C: 1000, D: 1000 },
  absent: 'redistribute',
  atLeast: 1,
  effect: 'none',
  curable: false,
  looksAt: 'procedure',
  ...more,
})

describe('核对方案', () => {
  const known = { catalogue: new Map(), procedures: new Map() }

  test('各组合计应为一百分，编号不得重复，指标应当存在', () => {
    const items = [item('H1'), item('H1'), item('G1', { block: 'auto', figure: 'NO.SUCH', byColumn: 'unit' })]
    const { weightA, problems } = checkScheme(items, known)
    expect(weightA).toBe(3000)
    expect(problems.map(({ says }) => says)).toEqual([
      '没有编号为“NO.SUCH”的指标',
      '编号重复',
      ...Array(4).fill(expect.stringContaining('分值合计为30分，应为一百分')),
    ])
  })

  test('有问题的方案留在拟定中，合计不是一百分的印发不了', () => {
    const draft = {
      name: '方案',
      forYear: '2023',
      yearEnd: '2023-12-31',
      cutoff: '2023-11-30',
      gapPercent: 20,
      topPercent: 30,
      bonusCap: 500,
      deductionCap: 1000,
    }
    const sums = { items: 40, weightA: 10_000, weightB: 10_000, weightC: 10_000, weightD: 9_800 }
    const told = story(assessmentScheme)
      .did('2023-03-01', 'draft', draft)
      .did('2023-03-02', 'check', { ...sums, problems: [{ item: 'X', says: '重复' }] })
    expect(told.file.state).toBe('draft')
    told.did('2023-03-03', 'check', { ...sums, problems: [] })
    expect(told.file.state).toBe('checked')
    expect(say(told.refused('2023-03-06', 'issue', { assessedUnits: ['a'] }))).toEqual(['D组指标的分值合计不是一百分'])
    told.did('2023-03-06', 'reopen', { reason: '改分值' }).did('2023-03-07', 'check', { ...sums, weightD: 10_000, problems: [] })
    expect(told.did('2023-03-08', 'issue', { assessedUnits: ['a'] }).file.state).toBe('issued')
  })

  test('不能按单位分的指标、不是计数的一票否决，核对得出', () => {
    const figure = { kind: 'count', id: 'F', title: '', unit: '', definition: '', of: 'x', at: 'opened' } as const
    const one = { catalogue: new Map([['F', figure]]), procedures: new Map([['x', { columns: { kinds: ['respondent'] }, terms: [] }]]) }
    const asked = (byColumn: string) => problemsOf(item('G1', { block: 'deduction', figure: 'F', byColumn }), one).map(({ says }) => says)
    expect([asked('unit'), asked('respondent'), asked('nobody')]).toEqual([[], [], ['“F”的案卷不能按“nobody”分到单位']])
  })
})

const sheet = (...points: number[]): SheetRow[] => points.map((n, at) => ({ item: `H${at + 1}`, weight: 500, points: n }))

describe('计算', () => {
  test.each([
    ['相差不到两成，取平均，半进', [sheet(500, 425), sheet(480, 400)], { split: false, handScore: 490 + 413 }],
    ['正好两成，不另评', [sheet(500), sheet(400)], { split: false, handScore: 450 }],
    ['相差两成以上，由第三人评', [sheet(500), sheet(390)], { split: true }],
    ['少评一项，也由第三人评', [sheet(500, 500), sheet(500)], { split: true }],
    ['三人评，取最近的两个', [sheet(500), sheet(390), sheet(480)], { split: true, handScore: 490 }],
    ['两边一样近，取三人平均', [sheet(500), sheet(300), sheet(400)], { split: true, handScore: 400 }],
  ])('%s', (_title, sheets, expected) => {
    const told = concludeData(sheets, 20)
    expect(told).toMatchObject(expected)
    if (!('handScore' in expected)) expect(told).not.toHaveProperty('handScore')
  })

  const auto = (code: string, more: Partial<Item> = {}) =>
    item(code, { block: 'auto', figure: `F.${code}`, byColumn: 'unit', rule: { kind: 'linear', full: 10_000, zero: 0 }, ...more })

  test('没有案件的，分值由其他指标分摊；全都没有的，按实地和满意度折算，不吃亏也不占便宜', () => {
    const items = [auto('G1', { weights: { A: 3000, B: 3000, C: 3000, D: 3000 } }), auto('G2')]
    const frozen = freezeData(items, 'A', (code) => (code === 'G1' ? { numerator: 9, denominator: 10 } : undefined), new Map())
    expect(frozen).toMatchObject({ autoApplicable: 3000, autoScore: 3600 })
    const nothing = freezeData(items, 'A', () => undefined, new Map())
    expect(nothing).toMatchObject({ autoApplicable: 0 })
    expect(nothing).not.toHaveProperty('autoScore')
    const parts = { autoApplicable: 0, handScore: 4500, satisfaction: 900, bonusScore: 0, minusScore: 0 }
    expect(totalOf(parts, 4000)).toBe(9000)
  })

  test('从别处来的方案里混进了成功率，计算时没有分值，写明已取消的理由', () => {
    const { autoItems } = freezeData(
      [auto('G1', { name: '调解成功率' }), auto('G2')],
      'A',
      () => ({ numerator: 1, denominator: 2 }),
      new Map(),
    )
    expect(autoItems.map(({ item: code, status }) => [code, status])).toEqual([
      ['G2', 'small'],
      ['G1', 'not-applicable'],
    ])
    expect(autoItems[1]?.arithmetic).toContain('不以成功率计分')
  })

  test('同一事项只加一次，取最高，有上限；总分不超过一百零五，不低于零', () => {
    const extra = (matter: string, points: number) => ({ item: 'J1', matter, points })
    expect(extraOf([extra('示范创建', 200), extra('示范创建', 300), extra('推广', 100)], 500)).toBe(400)
    expect(extraOf([extra('a', 400), extra('b', 400)], 500)).toBe(500)
    const parts = { autoScore: 4000, autoApplicable: 4000, handScore: 5000, satisfaction: 1000, bonusScore: 500, minusScore: 0 }
    expect(totalOf(parts, 4000)).toBe(10_500)
    expect(totalOf({ ...parts, autoScore: 0, handScore: 0, satisfaction: 0, bonusScore: 0, minusScore: 1000 }, 4000)).toBe(0)
  })

  test('申诉决定调整一项，两个部分重新相加', () => {
    const autoLine = { item: 'G1', status: 'scored' as const, weight: 4000, points: 200_000, arithmetic: '' }
    const handLine = { item: 'H1', weight: 5000, first: 4000, second: 4000, points: 4000 }
    const after = adjusted(
      [autoLine],
      [handLine],
      [
        { item: 'G1', becomes: 3000 },
        { item: 'H1', becomes: 4500 },
      ],
      4000,
    )
    expect([after.autoScore, after.handScore]).toEqual([3000, 4500])
    // What is not granted keeps its score, whatever was typed beside it.
    const kept = adjusted([autoLine], [handLine], [{ item: 'H1', granted: 'rejected', becomes: 0 }], 4000)
    expect([kept.autoScore, kept.handScore]).toEqual([2000, 4000])
  })

  test('名次按总分；同分看日常评价，再看减分；还同就并列，下一名空出；优秀有名额，有一票否决的不得优秀', () => {
    const entry = (unit: string, total: number, more = {}) => ({
      unit,
      group: 'A' as const,
      total,
      autoScore: 3500,
      minusScore: 0,
      veto: 'none' as const,
      ...more,
    })
    const ranked = ranking(
      [
        entry('a', 9500),
        entry('b', 9500, { autoScore: 3600 }),
        entry('c', 9100),
        entry('d', 9100),
        entry('e', 7000),
        entry('f', 9600, { veto: 'no-award' }),
        entry('g', 9900, { veto: 'unqualified' }),
      ],
      60,
    )
    expect(ranked.map(({ unit, rank, grade }) => `${unit}${rank}${grade}`)).toEqual([
      'g1unqualified',
      'f2good',
      'b3excellent',
      'a4excellent',
      'c5good',
      'd5good',
      'e7pass',
    ])
    expect([median([]), median([3, 1, 2]), median([1, 2])]).toEqual([undefined, 2, 2])
  })

  test('名次不看交来的先后', () => {
    const entries = fc.array(fc.record({ total: fc.nat(10), autoScore: fc.nat(3), minusScore: fc.nat(2) }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(entries, (some) => {
        const all = some.map((one, at) => ({ ...one, unit: `u${at}`, group: 'B' as const, veto: 'none' as const }))
        expect(ranking([...all].reverse(), 30)).toEqual(ranking(all, 30))
      }),
    )
  })
})

const opened = () =>
  story(assessment)
    .did('2023-11-13', 'open', { scheme: 's-1', team: 't-1', assessed: 'town', group: 'A', forYear: '2023', yearEnd: '2023-12-31' })
    .did('2023-11-20', 'report', { selfReport: '自查', selfScore: 9500 })
    .did('2023-12-01', 'freeze', { asOf: '2023-11-30', autoItems: [], autoApplicable: 4000, autoScore: 3800 })
const scorers = { firstScorer: 'p1', firstUnit: 'bureau', secondScorer: 'p2', secondUnit: 'court' }
const hand = (points: number) => ({
  sheets: ['1', '2'],
  split: false,
  handItems: [{ item: 'H1', weight: 5000, first: points, second: points, points }],
  handScore: points,
})
const bothIn = () =>
  opened()
    .did('2023-12-04', 'appoint', scorers)
    .did('2023-12-20', 'take-sheet', { firstSheet: '1' })
    .did('2023-12-21', 'take-sheet', { secondSheet: '2' })
const toldStory = (): Story =>
  bothIn()
    .did('2023-12-25', 'survey', { surveyed: 40, surveyMean: false, satisfaction: 900 })
    .did('2023-12-28', 'conclude', hand(4500))
    .did('2024-01-04', 'tell', { bonusScore: 0, minusScore: 0, vetoEffect: 'none', vetoRecords: [], total: 9200 })

describe('考核一个单位', () => {
  test('没有自查不固定数据；没有固定数据不派考核人；自己人不能考核自己', () => {
    const early = story(assessment).did('2023-11-13', 'open', {
      scheme: 's-1',
      team: 't-1',
      assessed: 'town',
      group: 'A',
      forYear: '2023',
      yearEnd: '2023-12-31',
    })
    expect(say(early.refused('2023-12-01', 'freeze', { asOf: '2023-11-30', autoItems: [], autoApplicable: 0 }))[0]).toContain('待自查')
    expect(say(early.refused('2023-12-01', 'pass-over', { noReportWhy: '未报' }))).toEqual([])
    expect(say(early.refused('2023-11-27', 'pass-over', { noReportWhy: '未报' }))).toEqual(['自查期限尚未届满'])
    expect(say(opened().refused('2023-12-04', 'appoint', { ...scorers, secondUnit: 'town' }))).toEqual([
      '考核人是被考核单位的人员，应当回避',
    ])
    expect(say(opened().refused('2023-12-04', 'appoint', { ...scorers, secondScorer: 'p1' }))).toEqual(['两名考核人是同一人'])
  })

  test('评分表没有收齐不能汇总；各项相加不等于得分不能汇总；相差过大的转第三人', () => {
    const one = opened().did('2023-12-04', 'appoint', scorers).did('2023-12-20', 'take-sheet', { firstSheet: '1' })
    expect(say(one.refused('2023-12-22', 'conclude', hand(4500)))).toEqual(['两名考核人的评分表没有收齐'])
    expect(say(bothIn().refused('2023-12-22', 'conclude', { ...hand(4500), handScore: 4600 }))).toEqual(['实地考核得分不等于各项得分之和'])
    const wide = bothIn().did('2023-12-28', 'conclude', { sheets: ['1', '2'], split: true })
    expect(wide.file.state).toBe('third')
    expect(say(wide.refused('2023-12-28', 'appoint-third', { thirdScorer: 'p1', thirdUnit: 'bureau' }))).toEqual(['第三考核人已经评过分'])
    wide.did('2023-12-28', 'appoint-third', { thirdScorer: 'p3', thirdUnit: 'office' }).did('2023-12-29', 'take-sheet', { thirdSheet: '3' })
    expect(wide.did('2024-01-02', 'conclude', { ...hand(4300), split: true, sheets: ['1', '2', '3'] }).file.state).toBe('concluded')
  })

  test('申诉十日之内提一次；没有等到期满、也没有确认的，不能核定', () => {
    const told = toldStory()
    expect(told.clock('appeal').due).toBe('2024-01-15')
    expect(say(told.refused('2024-01-10', 'settle', { handScore: 4500, total: 9200, lostItems: [] }))).toEqual(['申诉期限尚未届满'])
    expect(say(told.refused('2024-01-16', 'appeal', { appealPoints: [{ item: 'H1', claimed: 5000, ground: '已补' }] }))).toEqual([
      '申诉期限已过',
    ])
    told.did('2024-01-10', 'appeal', { appealPoints: [{ item: 'H1', claimed: 5000, ground: '已补' }] })
    expect(say(told.refused('2024-01-20', 'settle', { handScore: 4500, total: 9200, lostItems: [] }))[0]).toContain('申诉中')
    told.did('2024-01-18', 'appeal-decided', { decisions: [{ item: 'H1', granted: 'granted', becomes: 5000, reason: '属实' }] })
    expect(told.did('2024-01-24', 'settle', { handScore: 5000, total: 9700, lostItems: [] }).file.state).toBe('settled')
  })

  test('没有满意度不反馈；样本不足用本组平均；一票否决要有触发的记录或者文件', () => {
    const concluded = bothIn().did('2023-12-28', 'conclude', hand(4500))
    const tell = { bonusScore: 0, minusScore: 0, vetoEffect: 'none', vetoRecords: [], total: 9200 }
    expect(say(concluded.refused('2024-01-04', 'tell', tell))).toEqual(['没有登记满意度调查'])
    expect(say(concluded.refused('2024-01-04', 'survey', { surveyed: 12, surveyMean: false, satisfaction: 900 }))).toEqual([
      '样本不足二十人，不能单独计分',
    ])
    concluded.did('2024-01-04', 'survey', { surveyed: 30, surveyMean: false, satisfaction: 900 })
    expect(say(concluded.refused('2024-01-04', 'tell', { ...tell, vetoEffect: 'unqualified' }))).toEqual([
      '一票否决没有指明触发的记录或者文件',
    ])
  })

  test('结果没有审定不定等；一票否决不得优秀；有失分的进入整改，销号才办结', () => {
    const lost = [{ item: 'H1', name: '职责', lost: 50_000, why: '少一次' }]
    const settled = () =>
      toldStory().did('2024-01-08', 'accept').did('2024-01-24', 'settle', { handScore: 4500, total: 9200, lostItems: lost })
    const rank = { scheme: 's-1', rank: 1, grade: 'excellent', rectifyBy: '2024-04-30' }
    const system = (state: string): By => ({ ...(seen('assessment-scheme', 's-1', state) as object), capacity: 'system' })
    expect(say(settled().refused('2024-02-07', 'finalise', rank, system('published')))).toEqual(['s-1：考核结果没有审定'])
    expect(say(settled().refused('2024-02-07', 'finalise', { ...rank, rectifyBy: undefined }, system('confirmed')))[0]).toContain(
      '没有整改期限',
    )
    const told = settled().did('2024-02-07', 'finalise', rank, system('confirmed'))
    expect(told.file).toMatchObject({ state: 'rectifying', outcome: 'excellent' })
    expect(told.did('2024-03-01', 'rectified').file.closed).toBe('2024-03-01')
  })

  test('单位的管理员不能更改考核办登记的内容', () => {
    for (const [kind, { by, amendedBy }] of Object.entries(assessment.acts))
      if (!by.includes('unitAdmin')) expect(kind === 'rectified' || amendedBy !== undefined || kind === 'open', kind).toBe(true)
  })
})

describe('评分、申诉、整改', () => {
  const assigned = () =>
    story(assessmentSheet).did('2023-12-04', 'assign', {
      assessment: 'a',
      slot: 'first',
      scorer: 'person-assessor',
      scorerUnit: 'court',
      assessedUnit: 'town',
    })
  const rows = [{ item: 'H1', weight: 500, points: 480, reason: '少一次' }]

  test('只能本人评；扣分要写理由；合计要对', () => {
    const told = assigned()
    const submit = { visitedOn: '2023-12-20', rows, score: 480 }
    expect(say(told.refused('2023-12-20', 'submit', submit, { capacity: 'assessor', person: 'other' }))).toEqual([
      '只能由指定的考核人本人填写',
    ])
    expect(say(told.refused('2023-12-20', 'submit', { ...submit, score: 500 }))).toEqual(['合计不等于各项评分之和'])
    expect(say(told.refused('2023-12-20', 'submit', { ...submit, rows: [{ item: 'H1', weight: 500, points: 480 }] }))).toEqual([
      '没有给满分的项目没有写明扣分理由',
    ])
    expect(
      say(told.refused('2023-12-20', 'submit', { ...submit, rows: [{ item: 'H1', weight: 500, points: 600, reason: '好' }], score: 600 })),
    ).toEqual(['有的评分高于分值'])
    expect(told.did('2023-12-20', 'submit', submit).file.state).toBe('submitted')
    expect(assessmentSheet.blind).toEqual(['submitted'])
  })

  test('回避之后另行指定，不能指定已经在考核这个单位的人', () => {
    const told = assigned().did('2023-12-05', 'recuse', { reason: '与被考核单位负责人是亲属' })
    const other = { assessment: 'a', scorer: 'p2', scorerUnit: 'audit' }
    const by = seen('assessment', 'a', 'frozen', { assessed: 'town', firstScorer: 'person-assessor', secondScorer: 'p2' })
    expect(say(told.refused('2023-12-06', 'reassign', other, by))[0]).toContain('已经是这一单位的考核人')
    expect(say(told.refused('2023-12-06', 'reassign', { ...other, scorer: 'p3', scorerUnit: 'town' }, by))).toContain(
      '考核人是被考核单位的人员，应当回避',
    )
    expect(told.did('2023-12-06', 'reassign', { ...other, scorer: 'p3' }, by).file).toMatchObject({ state: 'assigned', holder: 'p3' })
  })

  test('申诉逐项决定；复核的人不是评分的人', () => {
    const told = story(assessmentAppeal).did('2024-01-10', 'open', {
      assessment: 'a',
      appellant: 'town',
      forYear: '2023',
      appealPoints: [{ item: 'H1', claimed: 500, ground: '已补' }],
    })
    expect(told.clock('decide').due).toBe('2024-01-31')
    const examine = { assessment: 'a', reviewer: 'p1', found: '查阅' }
    expect(
      say(told.refused('2024-01-11', 'examine', examine, seen('assessment', 'a', 'appealing', { assessed: 'town', firstScorer: 'p1' })))[0],
    ).toContain('原评分人')
    told.did('2024-01-11', 'examine', { ...examine, reviewer: 'p9' })
    expect(say(told.refused('2024-01-12', 'decide', { decisions: [], adjusted: 0, result: 'rejected' }))).toContain('申诉事项没有逐项决定')
    const rejected = { decisions: [{ item: 'H1', granted: 'granted', becomes: 500, reason: '属实' }], adjusted: 1, result: 'rejected' }
    expect(say(told.refused('2024-01-12', 'decide', rejected))).toEqual(['结论为不予支持，却有支持或者调整的事项'])
    expect(told.did('2024-01-12', 'decide', { ...rejected, result: 'granted' }).file).toMatchObject({
      closed: '2024-01-12',
      outcome: 'granted',
    })
  })

  test('失分项没有都报告整改的不能申请销号；核查没有到位的退回；延期只有一次', () => {
    const lost = [
      { item: 'H1', name: '职责', lost: 10, why: '少' },
      { item: 'H2', name: '决策', lost: 10, why: '少' },
    ]
    const told = story(assessmentRectification)
      .did('2024-02-07', 'open', { assessment: 'a', rectifier: 'town', forYear: '2023', lostItems: lost, rectifyBy: '2024-04-30' })
      .did('2024-02-19', 'plan', { leader: '镇长', measures: [{ item: 'H1', measure: '改', person: '赵某' }] })
      .did('2024-02-26', 'progress', { item: 'H1', did: '已改', evidence: '材料' })
    expect(say(told.refused('2024-02-27', 'apply', { signedBy: '镇长' }))).toEqual(['有的失分项没有报告整改情况和佐证'])
    told
      .did('2024-02-27', 'progress', { item: 'H2', did: '已改', evidence: '材料' })
      .did('2024-02-28', 'apply', { signedBy: '镇长' })
      .did('2024-03-04', 'verify', { verified: 'not-met', verification: '材料不实' })
    expect(told.file.state).toBe('planned')
    told.did('2024-03-05', 'extend', { rectifyBy: '2024-05-31', extendReason: '重新整改' })
    expect(told.clock('rectify').due).toBe('2024-05-31')
    expect(say(told.refused('2024-03-06', 'extend', { rectifyBy: '2024-06-30', extendReason: '再延' }))).toEqual(['已经延期过一次'])
    told.did('2024-03-07', 'apply', { signedBy: '镇长' })
    expect(told.did('2024-03-11', 'verify', { verified: 'met', verification: '已改' }).file.closed).toBe('2024-03-11')
  })
})

test.each([assessmentScheme, assessmentItem, assessment, assessmentSheet, assessmentAppeal, assessmentRectification])(
  '$title：随意地依法走，没有死路；每个期限要么办了，要么停了，要么有届满日',
  (procedure) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const told = wander(procedure, seed, { from: '2023-11-20', steps: 20 })
        for (const clock of told.file.clocks) expect(clock.met ?? clock.stopped ?? clock.due).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(told.file.findings.filter(({ code }) => code !== 'late')).toEqual([])
      }),
      { numRuns: 30 },
    )
  },
)

test('文书都由行为产生', () => {
  const procedures = [assessmentScheme, assessment, assessmentSheet, assessmentAppeal, assessmentRectification]
  for (const { type, acts } of procedures) {
    const made = Object.values(acts).flatMap((one) => one.documents ?? [])
    expect(documents[type]?.map(({ name }) => name).sort(), type).toEqual([...made].sort())
  }
})
