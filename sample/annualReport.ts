import { listDigest } from '../kernel/figure/listDigest.ts'
import { measureFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { decimal, fraction, hundredfold } from '../kernel/figure/rounding.ts'
import type { Actor } from '../kernel/file/act.ts'
import { sha256 } from '../kernel/file/sha256.ts'
import { day } from '../kernel/time/day.ts'
import { catalogue } from '../systems/index.ts'
import { defaultParts, type Level } from '../systems/report/part.ts'
import { atMorning, planChiefs, planPapers } from './annualReportPapers.ts'
import { planStatements } from './annualReportStatements.ts'
import { answered, texts2022, texts2023, townTexts } from './annualReportTexts.ts'
import { today } from './days.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import { root, townUnits } from './unitTable.ts'
import type { World } from './world.ts'

/** Units asked for material, and what of theirs the report speaks of. */
const asked: readonly (readonly [unit: string, topic: string, figures: readonly string[]])[] = [
  ['unit-police', '行政处罚情况', ['PEN.DECIDED', 'PEN.NOT-PUNISHED']],
  ['unit-land', '行政处罚情况', ['PEN.DECIDED', 'PEN.NOT-PUNISHED']],
  ['unit-urban', '行政处罚情况', ['PEN.DECIDED', 'PEN.NOT-PUNISHED']],
  ['unit-farming', '行政处罚情况', ['PEN.DECIDED', 'PEN.NOT-PUNISHED']],
  ['unit-justice', '行政复议情况', ['REC.CLOSED', 'REC.CORRECTED']],
]

const parts = (level: Level) => (level === 'township' ? defaultParts.filter(({ key }) => key !== 'highlights') : defaultParts)

/** A step of a file told by its day, what was done and by whom, at a minute of the morning. */
type Told = readonly [on: string, minute: number, kind: string, actor: Actor, data?: Record<string, unknown>]

/**
 * Plans the annual reports: 2022 published, 2023 on its way to the signature with one dispute open, the 24 townships' sent up; and what they rest on.
 * To be called when the rest of the county is there.
 */
export function planAnnualReports(random: Random, world: World, people: People): void {
  const office = people.as('countyOffice', staff.ruleOfLaw)
  const system: Actor = { person: 'system', name: '系统', unit: root, capacity: 'system' }
  planParts()
  planPapers(world, people)
  planChiefs(world, people)
  planStatements(random, world, people)
  reportOf2022()
  reportOf2023()
  for (const [at, unit] of townUnits.entries()) townReport(unit.id, unit.kind, at)
  requests()
  comments()

  function tell(type: string, file: string, steps: readonly Told[]): void {
    world.plan(
      type,
      file,
      steps.map(([on, minute, kind, actor, data]) => ({
        kind,
        on: day(on),
        actor,
        recordedAt: atMorning(on, minute),
        ...(data && { data }),
      })),
    )
  }

  function planParts(): void {
    for (const level of ['county', 'township'] as const)
      for (const [place, { key, name, required, byRule, draws, sections }] of parts(level).entries())
        tell('report-part', `report-part-${level}-${key}`, [
          [
            '2022-11-28',
            place,
            'adopt',
            office,
            {
              level,
              key,
              name: key === 'first-persons' && level === 'township' ? '主要负责人履行推进法治建设第一责任人职责情况' : name,
              place: place + 1,
              required,
              byRule,
              ...(draws && level === 'county' && { draws }),
              ...(sections.length > 0 && level === 'county' && { sections: sections.map((one) => ({ ...one })) }),
            },
          ],
        ])
  }

  function opening(year: number, level: Level, reporter: string, without: readonly string[] = []) {
    return {
      year: String(year),
      level,
      reporter,
      dataFrom: `${year}-01-01`,
      dataTo: `${year}-12-31`,
      reportingFrom: `${year + 1}-01-01`,
      parts: parts(level)
        .filter(({ key }) => !without.includes(key))
        .map(({ key, name, required, byRule, sections }) => ({
          key,
          name,
          required,
          byRule,
          sections: sections.map((one) => ({ ...one })),
        })),
    }
  }

  function reportOf2022(): void {
    const mayor = people.as('authorityHead', staff.mayor)
    const asOf = atMorning('2023-03-13', 60)
    tell('annual-report', 'annual-report-2022', [
      ['2022-12-05', 0, 'open', office, opening(2022, 'county', root, ['highlights'])],
      ...texts2022.map(([part, text], at): Told => ['2023-01-30', at, 'write', office, { part, text }]),
      ['2023-02-01', 0, 'check', system, { problems: [] }],
      ['2023-02-01', 5, 'submit', office],
      ['2023-02-14', 0, 'deliberate', office, { body: 'government', heldOn: '2023-02-13', opinion: '原则同意，按程序报送。' }],
      ['2023-02-21', 0, 'deliberate', office, { body: 'party', heldOn: '2023-02-20', opinion: '同意。' }],
      ['2023-02-24', 0, 'send-up', office, { recipients: ['county-party', 'county-congress', 'city-government', 'rule-of-law-office'] }],
      ['2023-03-06', 0, 'submit-publication', office, { secrecy: 'public', secrecyBy: people.get(staff.secretary).name }],
      ['2023-03-10', 0, 'approve', mayor, { opinion: '同意公开。' }],
      ['2023-03-13', 90, 'freeze', system, frozenOf2022(asOf)],
      ['2023-03-17', 0, 'publish', office, { medium: '县人民政府网站', address: 'https://www.example.gov.cn/fzzf/2022.html' }],
    ])
  }

  function frozenOf2022(asOf: string) {
    const figures = ['REC.CLOSED', 'LIT.RECEIVED', 'LIT.CONCLUDED', 'LIT.LOSS', 'LIT.LOST'].map((id) => frozen(world, id, '2022', asOf))
    return { figures, asOf, digest: sha256(JSON.stringify(texts2022)) }
  }

  function reportOf2023(): void {
    tell('annual-report', 'annual-report-2023', [
      ['2023-12-25', 0, 'open', office, opening(2023, 'county', root)],
      ...texts2023((type) => world.ofType(type).length > 0).map(
        ([part, text], at): Told => ['2024-01-29', at, 'write', office, { part, text }],
      ),
      ...answered.map(([part, words, reason], at): Told => ['2024-01-30', at, 'explain', office, { part, words, reason }]),
      ['2024-02-04', 0, 'check', system, { problems: [] }],
      ['2024-02-04', 5, 'submit', office],
      ['2024-02-20', 0, 'deliberate', office, { body: 'government', heldOn: '2024-02-19', opinion: '原则同意，修改完善后报送。' }],
      ['2024-02-26', 0, 'deliberate', office, { body: 'party', heldOn: '2024-02-23', opinion: '同意。' }],
      ['2024-02-28', 0, 'check', system, { problems: [] }],
      ['2024-02-28', 5, 'send-up', office, { recipients: ['county-party', 'county-congress', 'city-government', 'rule-of-law-office'] }],
      ['2024-03-06', 60, 'check', system, { problems: [stillAsked('还没有答复')] }],
      ['2024-03-07', 0, 'submit-publication', office, { secrecy: 'public', secrecyBy: people.get(staff.secretary).name }],
      ['2024-03-11', 0, 'check', system, { problems: [stillAsked('异议还没有处理')] }],
    ])
  }

  function stillAsked(note: string) {
    return { kind: 'request', note: `${world.nameOf('unit-market')}：行政处罚情况复核：${note}` }
  }

  function townReport(unit: string, kind: (typeof townUnits)[number]['kind'], at: number): void {
    const clerk = people.of(unit, 'admin', 'unitAdmin')
    const own: Actor = { ...system, unit }
    const sent = ['2024-02-20', '2024-02-21', '2024-02-22', '2024-02-23', '2024-02-26', '2024-02-27'][at % 6] ?? '2024-02-27'
    tell('annual-report', `annual-report-2023-${unit.replace('unit-', '')}`, [
      ['2024-01-08', at, 'open', clerk, opening(2023, 'township', unit)],
      ...townTexts(kind).map(([part, text], n): Told => ['2024-01-31', at * 4 + n, 'write', clerk, { part, text }]),
      ['2024-02-05', at, 'check', own, { problems: [] }],
      ['2024-02-05', 60 + at, 'submit', clerk],
      ['2024-02-19', at, 'deliberate', clerk, { body: 'leadership', heldOn: '2024-02-18', opinion: '同意报送。' }],
      [sent, at, 'send-up', clerk, { recipients: ['county-party', 'county-government', 'rule-of-law-office'] }],
    ])
  }

  function requests(): void {
    const files = world.knownAt('penalty', atMorning('2024-01-04', 0)).concat(world.knownAt('reconsideration', atMorning('2024-01-04', 0)))
    const filled = (unit: string, figures: readonly string[], on: string) =>
      figures.map((figure) => {
        const { title, shown } = figureOf(files, figure, '2023', [unit])
        return { figure, name: title, span: '2023', shown, filledAt: atMorning(on, 0) }
      })
    const material = '已按要求提交文字材料，指标与本单位案卷一致。'
    for (const [at, [unit, topic, figures]] of asked.entries())
      tell('report-request', `report-request-2023-${at + 1}`, [
        [
          '2024-01-08',
          at,
          'send',
          office,
          {
            report: 'annual-report-2023',
            asked: unit,
            topic,
            replyBy: '2024-01-19',
            figures: filled(unit, figures, '2024-01-08'),
            asks: '有关工作情况，五百字以内。',
          },
        ],
        [
          ['2024-01-11', '2024-01-12', '2024-01-15', '2024-01-16', '2024-01-17'][at] ?? '2024-01-17',
          0,
          'confirm',
          people.of(unit, 'admin', 'unitAdmin'),
          { material },
        ],
      ])
    tell('report-request', 'report-request-2023-market', [
      [
        '2024-03-06',
        0,
        'send',
        office,
        {
          report: 'annual-report-2023',
          asked: 'unit-market',
          topic: '行政处罚情况复核',
          replyBy: '2024-03-13',
          figures: filled('unit-market', ['PEN.DECIDED', 'PEN.NOT-PUNISHED'], '2024-03-06'),
        },
      ],
      [
        '2024-03-08',
        0,
        'dispute',
        people.of('unit-market', 'admin', 'unitAdmin'),
        {
          figure: 'PEN.DECIDED',
          span: '2023',
          why: '有一件二〇二三年十二月末作出的处罚决定，本单位认为应计入二〇二四年，请核对决定日期。',
        },
      ],
    ])
  }

  function comments(): void {
    const lines: readonly (readonly [unit: string, part: string, says: string, kind: string, data: Record<string, unknown>])[] = [
      ['unit-finance', 'next-year', '建议增加执法装备保障的安排。', 'decline', { why: '装备保障已列入财政专项，不在本报告展开。' }],
      ['unit-justice', 'shortcomings', '建议写明重大行政处罚备案遗漏的原因。', 'adopt', { change: '已在“存在的不足和原因”中写明。' }],
      [
        'unit-police',
        'results',
        '建议把执法培训和考试合并表述。',
        'adopt-partly',
        { change: '已合并部分文字。', why: '两项制度分别统计，数字不能合并。' },
      ],
    ]
    for (const [at, [unit, part, says, kind, data]] of lines.entries())
      tell('report-comment', `report-comment-2023-${at + 1}`, [
        [
          '2024-02-07',
          at,
          'raise',
          people.of(unit, 'admin', 'unitAdmin'),
          { report: 'annual-report-2023', reporter: root, commenter: unit, part, says },
        ],
        ['2024-02-09', at, kind, office, data],
      ])
  }
}

type Files = ReturnType<World['knownAt']>

/** A count or a rate as it was answered from these files: its value and the list behind it. */
function figureOf(files: Files, id: string, span: string, units?: readonly string[]) {
  const figure = catalogue.get(id)
  const measured = (of: string) => {
    const measure = catalogue.get(of)
    if (measure?.kind !== 'count' && measure?.kind !== 'sum') throw new Error(`“${of}” counts nothing`)
    return measureFiles(files, { measure, period: period(span, today), list: true, ...(units && { units }) })
  }
  if (figure?.kind === 'ratio') {
    const [hits, base] = [figure.hit.map(measured), measured(figure.base)]
    const share = fraction(
      hits.reduce((sum, { value }) => sum + value, 0),
      base.value,
    )
    if (!share) throw new Error(`“${id}” has no base in ${span}`)
    const text = decimal(hundredfold(share), figure.digits, figure.rounding)
    return { ...figure, value: String(Number(text)), shown: `${text}%`, list: [...hits, base].flatMap(({ list = [] }) => list) }
  }
  if (!figure) throw new Error(`There is no figure “${id}”`)
  const { value, list = [] } = measured(id)
  return { ...figure, value: String(value), shown: `${value}${figure.unit}`, list }
}

/** A figure as a report keeps it, from the records as they were known at an instant. */
function frozen(world: World, id: string, span: string, asOf: string) {
  const files = ['reconsideration', 'litigation'].flatMap((type) => world.knownAt(type, asOf))
  const { title, definition, value, shown, list } = figureOf(files, id, span)
  const digest = listDigest(list)
  return { figure: id, span, name: title, shown, value, definition, version: 1, files: new Set(list.map((row) => row.id)).size, digest }
}
