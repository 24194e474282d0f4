import { describe, expect, test } from 'vitest'
import { type Story, story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { pieces } from '../../kernel/report/chapter.ts'
import { accountability } from './accountability.ts'
import { chapters } from './chapter.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { listedSupervision } from './listedSupervision.ts'
import { lossAnalysis } from './lossAnalysis.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const unitName = () => '自然资源局'

describe('责任追究', () => {
  const opened = () =>
    story(accountability, { unitName }).did('2023-09-01', 'open', { trigger: 'loss', accountableUnit: 'land', lawsuit: 'suit-1' })
  const proposed = (): Story =>
    opened()
      .did('2023-09-05', 'investigate', { investigators: ['p-1', 'p-2'], faultFacts: '未现场核查', faultKind: 'gross' })
      .did('2023-09-06', 'name-responsible', {
        name: '刘某',
        post: '科长',
        role: 'reviewer',
        responsibility: 'direct',
        reason: '改变正确意见',
      })
      .did('2023-09-07', 'propose', { proposal: '拟约谈并经济处罚' })
  const decision = { unitMeasures: ['no-award'], decidedBy: 'meeting', decision: '给予经济处罚' }
  const economic = { ...decision, personMeasures: ['economic'], economicPenalty: 50_000, economicBasis: '县暂行办法' }
  const waived = { defenceWay: 'waived' }

  test('要指明是哪件败诉、哪件复议纠错', () => {
    const open = (data: object) => say(story(accountability).refused('2023-09-01', 'open', { accountableUnit: 'land', ...data }))
    expect(open({ trigger: 'loss' })).toEqual(['没有指明败诉案件'])
    expect(open({ trigger: 'correction', lawsuit: 'suit-1' })).toEqual(['没有指明复议纠错案件'])
    expect(open({ trigger: 'finding' })).toEqual(['没有指明执法监督的认定'])
    expect(open({ trigger: 'finding', triggerNote: '监督意见书' })).toEqual([])
  })

  test('没有听取陈述申辩，不能决定', () => {
    const told = proposed()
    expect(told.refused('2023-09-20', 'decide', economic)[0]?.way).toContain('请先办理“听取陈述申辩”')
    expect(say(told.refused('2023-09-15', 'hear-defence', { defenceWay: 'oral' }))).toEqual(['没有记录陈述申辩内容或者采纳情况'])
    told.did('2023-09-15', 'hear-defence', waived).did('2023-09-20', 'decide', economic)
    expect(told.file).toMatchObject({ state: 'decided', outcome: 'gross', title: '自然资源局败诉裁判生效过错责任追究' })
  })

  test('经济处罚要有金额和依据，金额要对应处理方式', () => {
    const told = proposed().did('2023-09-15', 'hear-defence', waived)
    expect(say(told.refused('2023-09-20', 'decide', { ...economic, economicBasis: undefined }))).toContain(
      '给予经济处罚的，应当写明金额和依据',
    )
    expect(say(told.refused('2023-09-20', 'decide', { ...decision, economicPenalty: 50_000 }))[0]).toContain('没有选择经济处罚')
    expect(say(told.refused('2023-09-20', 'decide', { ...decision, unitMeasures: ['none'] }))[0]).toContain('既没有')
  })

  test('没有过错的，不能追究，只能不予追究', () => {
    const told = opened().did('2023-09-05', 'investigate', {
      investigators: ['p-1', 'p-2'],
      faultFacts: '法律规定不明确',
      faultKind: 'none',
    })
    expect(told.refused('2023-09-07', 'propose', { proposal: '追究' }).at(-1)?.way).toBe('请办理“不予追究”')
    expect(told.did('2023-09-08', 'exempt', { exemption: 'unclear-law', exemptionReason: '规定不明' }).file).toMatchObject({
      state: 'exempted',
      closed: '2023-09-08',
    })
  })

  test('申请复核，维持的执行，撤销的不予追究', () => {
    const decided = () =>
      proposed()
        .did('2023-09-15', 'hear-defence', waived)
        .did('2023-09-20', 'decide', economic)
        .did('2023-09-25', 'object', { objector: '刘某', objection: '过重' })
    const told = decided()
      .did('2023-10-10', 'review', { reviewResult: 'upheld', reviewReason: '适当' })
      .did('2023-10-20', 'execute', { execution: '已缴纳', executedOn: '2023-10-19' })
      .did('2023-10-21', 'close')
    expect(told.file).toMatchObject({ state: 'closed', findings: [] })
    expect(decided().did('2023-10-10', 'review', { reviewResult: 'withdrawn', reviewReason: '事实不清' }).file.state).toBe('exempted')
  })
})

describe('败诉分析', () => {
  const report = { causes: '证据不足', causeKinds: ['facts'], lessons: '加强核查', improvements: '双人核查' }

  test('一审败诉后十五个工作日提交，退回的补充后再报', () => {
    const told = story(lossAnalysis, { unitName }).did('2023-07-04', 'open', { lawsuit: 'suit-1', analysedUnit: 'land' })
    expect(told.clock('analysis').due).toBe('2023-07-25')
    told
      .did('2023-07-20', 'submit', report)
      .did('2023-07-21', 'return', { reviewNote: '整改不具体' })
      .did('2023-07-24', 'submit', report)
      .did('2023-07-25', 'accept', {})
    expect(told.file).toMatchObject({ state: 'closed', findings: [], title: '自然资源局败诉案件分析' })
  })

  test('迟交的留下发现，依据是县里的办法', () => {
    const told = story(lossAnalysis)
      .did('2023-07-04', 'open', { lawsuit: 'suit-1', analysedUnit: 'land' })
      .did('2023-08-01', 'submit', report)
    expect(told.file.findings).toMatchObject([{ code: 'late', rule: 'analysis', source: { article: '败诉案件分析' } }])
  })
})

describe('挂牌督办', () => {
  const listed = () => story(listedSupervision, { unitName }).did('2023-09-01', 'list', { listedUnit: 'land', lastLoss: 'suit-2' })

  test('挂牌即取消年度评先评优资格，验收合格才摘牌', () => {
    const told = listed()
    expect(told.file.facts.noAward).toBe(true)
    told.did('2023-09-05', 'notify', { leader: '副县长', requirements: '逐案整改', rectifyBy: '2023-11-30' })
    expect(told.refused('2023-11-20', 'ask-unlist', { request: '已整改' })[0]?.way).toBe('请先办理“报告整改进展”')
    told
      .did('2023-10-20', 'progress', { did: '完成培训' })
      .did('2023-11-20', 'ask-unlist', { request: '已整改' })
      .did('2023-11-25', 'unlist', { review: 'not-met', reviewNote: '仍有一案未履行' })
    expect(told.file.state).toBe('rectifying')
    told.did('2023-12-10', 'ask-unlist', { request: '均已履行' }).did('2023-12-15', 'unlist', { review: 'met', reviewNote: '达到' })
    expect(told.file).toMatchObject({ state: 'unlisted', closed: '2023-12-15', facts: { noAward: true } })
    expect(told.file.past?.map((moment) => moment.state)).toEqual([
      'listed',
      'rectifying',
      'rectifying',
      'reviewing',
      'rectifying',
      'reviewing',
      'unlisted',
    ])
  })

  test('没有败诉案件，不能挂牌', () => {
    expect(say(story(listedSupervision).refused('2023-09-01', 'list', { listedUnit: 'land' }))).toEqual(['没有指明生效败诉案件'])
  })
})

test.each([accountability, lossAnalysis, listedSupervision].map((each) => [each.title, each] as const))(
  '%s：随便怎么依规走，都没有死路',
  (_title, procedure) => {
    const states = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed, { from: '2023-05-01', steps: 60 })
      states.add(file.state)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
    }
    expect([...states].some((state) => procedure.closed.includes(state))).toBe(true)
  },
)

test('文书的名称和行为对得上，占位的都是事实；章节里的指标都在', () => {
  for (const procedure of [accountability, lossAnalysis, listedSupervision])
    for (const { name, act, paragraphs, to } of documents[procedure.type] ?? []) {
      expect(procedure.acts[act]?.documents, name).toContain(name)
      const text = [...paragraphs.map((each) => (typeof each === 'string' ? each : each.text)), to ?? ''].join('')
      for (const [, path = ''] of text.matchAll(/\{([^$}][^}]*)\}/g))
        expect(Object.keys(procedure.facts.shape)).toContain(path.split('.')[0])
    }
  const named = chapters.flatMap(({ sentences }) =>
    sentences.flatMap((each) =>
      pieces(typeof each === 'string' ? each : each.text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure])),
    ),
  )
  expect(named.filter((id) => !figures.some((figure) => figure.id === id))).toEqual([])
})
