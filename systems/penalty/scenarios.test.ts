import { describe, expect, test } from 'vitest'
import type { Seen } from '../../kernel/file/act.ts'
import { standing } from '../../kernel/file/clock.ts'
import { day } from '../../kernel/time/day.ts'
import { documents, keyDocuments } from './documents.ts'
import { fiveGuards, ticks } from './fiveGuards.ts'
import { penaltySystem } from './index.ts'
import { penalty } from './procedure.ts'
import { challengedSpans, surcharge } from './surcharge.ts'
import * as t from './telling.ts'

const { seeing, zhao, head } = t
/** Another file as it stood, with other facts. */
const seenAs = (id: string, facts: object, more: object = {}): Seen => {
  const stood = t.seen[id]!
  return { ...stood, ...more, facts: { ...stood.facts, ...facts } }
}
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const big = { ...t.told, intendedFine: 6_000_000, hearingTold: true }
const bigFine = { ...t.fine, fine: 6_000_000, bandFrom: 5_000_000, bandTo: 10_000_000 }

describe('立案前的五道关', () => {
  const propose = (more: object, seen = {}, by: object = zhao) =>
    say(t.registered().refused('2023-07-04', 'propose-case', { ...t.proposal, ...more }, seeing(by, seen)))

  test('五项都通过，可以提请立案', () => {
    expect(propose({})).toEqual([])
  })
  test('本人执法证：拿别人的证提请，不行', () => {
    expect(propose({ certificate: 'cert-qian', partnerCertificate: 'cert-zhao' })[0]).toContain('不是提请人本人的执法证')
  })
  test('搭档执法证：当日被暂扣，不行；同一个证填两遍，也不行', () => {
    expect(propose({}, { 'cert-qian': t.suspended })[0]).toContain('另一名承办人的执法证当日无效')
    expect(propose({ partnerCertificate: 'cert-zhao' })).toEqual(['两名承办人不能是同一个执法证'])
  })
  test('搭档执法证：提请人的另一个证也不行；别的机关的人员不行，受委托组织用自己的人员', () => {
    expect(propose({}, { 'cert-qian': seenAs('cert-qian', { person: 'p-zhao' }) })[0]).toContain('两名承办人不能是同一个人')
    const borrowed = { 'cert-qian': seenAs('cert-qian', {}, { unit: 'city' }) }
    expect(propose({}, borrowed)[0]).toContain('不是本机关执法人员')
    const alone = { 'cert-zhao': seenAs('cert-zhao', {}, { unit: 'city' }), ...borrowed }
    expect(propose({}, alone)).toHaveLength(2)
    expect(propose({ powerSource: 'entrusted', power: undefined }, alone)).toEqual([])
  })
  test('赋权事项：别的乡镇承接的，不行', () => {
    expect(propose({}, { 'power-1': seenAs('power-1', {}, { unit: 'shiqiao' }) })[0]).toContain('不是本机关承接')
  })
  test('清单事项、裁量基准：说的应当是本案的违法行为，先按编码，再按名称', () => {
    const matched = { listFound: 'matched', listItems: ['item-1'], listTrace: '…' }
    expect(propose(matched)).toEqual([])
    const other = { 'item-1': seenAs('item-1', { violation: '乱倒垃圾' }), 'band-1': seenAs('band-1', { violation: '乱倒垃圾' }) }
    expect(propose(matched, other).map((said) => said.split('：')[1])).toEqual([
      '该清单事项说的不是本案的违法行为',
      '该裁量基准说的不是本案的违法行为',
    ])
    const coded = t.registered({ ...t.source, violationCode: 'CG-001' })
    const asked = (violationCode: string) => {
      const fits = { 'item-1': seenAs('item-1', { violation: '占道堆物', violationCode }), 'band-1': seenAs('band-1', { violationCode }) }
      return say(coded.refused('2023-07-04', 'propose-case', { ...t.proposal, ...matched }, seeing(zhao, fits)))
    }
    expect(asked('CG-001')).toEqual([])
    expect(asked('CG-002')).toHaveLength(2)
  })
  test('裁量基准：违法行为发生时施行的旧基准可以用（从旧），两头都不施行的不行', () => {
    const old = (validTo: string) => ({ 'band-1': seenAs('band-1', { validTo }, { state: 'retired' }) })
    expect(propose({}, old('2023-07-02'))).toEqual([])
    expect(propose({}, old('2023-06-30'))[0]).toContain('都不在施行期内')
    expect(propose({}, { 'band-1': seenAs('band-1', { validFrom: '2023-07-05' }) })[0]).toContain('都不在施行期内')
  })
  test('赋权事项：四月三日以前乡镇没有这项权', () => {
    const later = { ...t.seen['power-1']!, facts: { validFrom: '2023-08-01' } }
    expect(propose({}, { 'power-1': later })[0]).toContain('本机关当日不享有该赋权事项')
    expect(propose({ power: undefined })).toEqual(['依赋权事项处罚，应当指明所承接的事项'])
  })
  test('四张清单：查到事项而没有逐项核对，不行', () => {
    expect(propose({ listFound: 'matched' })).toEqual(['查询到清单事项的，应当写明是哪些事项、条件逐项核对的情况'])
  })
  test('裁量基准：没有选，也没有说明，不行', () => {
    expect(propose({ band: undefined })).toEqual(['没有查询裁量基准'])
    expect(propose({ band: undefined, bandNone: '尚未制定' })).toEqual([])
  })
  test.each([
    ['全部通过', {}, {}, []],
    ['搭档的证被暂扣', {}, { 'cert-qian': t.suspended }, ['partner']],
    ['没有指明赋权事项', { power: undefined }, {}, ['power']],
    ['没有查清单', { listFound: undefined }, {}, ['lists']],
    ['没有选裁量基准', { band: undefined }, {}, ['discretion']],
    ['拿了别人的证', { certificate: 'cert-qian', partnerCertificate: 'cert-zhao' }, {}, ['certificate', 'partner']],
  ])('五个勾：%s', (_title, more, seen, crossed) => {
    const asked = ticks(t.registered().refused('2023-07-04', 'propose-case', { ...t.proposal, ...more }, seeing(zhao, seen)))
    expect(asked.map(({ title }) => title)).toEqual(fiveGuards.map(({ title }) => title))
    expect(asked.filter(({ refusals }) => refusals.length > 0).map(({ key }) => key)).toEqual(crossed)
  })
  test('承办人不能审批自己的案件', () => {
    const proposed = t.registered().did('2023-07-04', 'propose-case', t.proposal, seeing(zhao))
    expect(say(proposed.refused('2023-07-05', 'file-case', {}, { capacity: 'head', person: 'p-zhao' }))).toEqual([
      '您是本案承办人，不能审批本案',
    ])
  })
})

describe('办案期限和追责时效', () => {
  test('七月五日立案，九十日到十月三日，假日不顺延，节前九月二十八日预警', () => {
    const { due, warn } = t.investigated(t.source, '2023-07-05').clock('decide')
    expect([due, warn]).toEqual(['2023-10-03', '2023-09-28'])
  })
  test('没有规章依据不能延长；一般领域不能停算', () => {
    const told = t.investigated()
    expect(say(told.refused('2023-07-20', 'stop-clock', { stopGround: 'testing' }, head))[0]).toContain('只有市场监管规章有此规定')
    expect(say(told.refused('2023-07-20', 'extend', { extendedDays: 30, extendReason: '复杂' }, head))[0]).toContain(
      '缺少“可以延长的法律、法规、规章依据”',
    )
  })
  test('市场监管案件：检测期间停算，延长三十日', () => {
    const told = t
      .investigated({ ...t.source, field: 'market' })
      .did('2023-07-20', 'stop-clock', { stopGround: 'testing' }, head)
      .did('2023-07-30', 'resume-clock')
      .did(
        '2023-09-01',
        'extend',
        { extendBasis: '市场监督管理行政处罚程序规定第六十四条', extendedDays: 30, extendReason: '案情复杂' },
        head,
      )
    expect(told.clock('decide-market').due).toBe('2023-11-12')
  })
  test('食品案件没有危害后果，时效是二年；有危害后果才是五年', () => {
    const told = (more: object) =>
      t
        .registered()
        .did('2023-07-04', 'propose-case', { ...t.proposal, actEnd: '2020-05-01', vital: true, ...more }, seeing(zhao))
        .did('2023-07-05', 'file-case', {}, head)
    const twoYears = told({ harm: false })
    expect(twoYears.clock('limitation').due).toBe('2022-05-01')
    expect(twoYears.file.findings.map((finding) => finding.text)[0]).toContain('追责时效')
    const fiveYears = told({ harm: true })
    expect(fiveYears.clock('limitation').due).toBe('2025-05-01')
    expect(fiveYears.file.findings).toEqual([])
  })
  test('第九十七日才决定：系统记明超期，决定留下问题', () => {
    const told = t
      .investigated()
      .did('2023-07-20', 'notify-intended', t.told)
      .did('2023-10-03', 'note-overdue')
      .did('2023-10-10', 'decide', t.fine, seeing(head))
    expect(told.file.facts.overdue).toBe(true)
    expect(told.file.findings.map((finding) => finding.text)).toEqual(['“作出处罚决定”期限届满日为2023-10-03，实际2023-10-10办理，超期7日'])
  })
})

describe('调查取证', () => {
  const filed = () => t.registered().did('2023-07-04', 'propose-case', t.proposal, seeing(zhao)).did('2023-07-05', 'file-case', {}, head)

  test('先出示执法证件，再询问；一个人不能办', () => {
    const record = { informant: '张某', place: '现场', says: '…', signed: 'signed' }
    expect(say(filed().refused('2023-07-05', 'inquire', { ...t.two, ...record }, seeing(zhao)))).toEqual(['尚未记明主动出示执法证件'])
    const alone = filed().refused('2023-07-05', 'show-certificate', { officers: ['cert-zhao', 'cert-zhao'], shown: true }, seeing(zhao))
    expect(say(alone)).toEqual(['行政处罚应当由两名以上当日持有效执法证的人员实施'])
  })
  test('先行登记保存七个工作日内处理，没有处理不能调查终结', () => {
    const told = filed()
      .did('2023-07-05', 'show-certificate', { ...t.two, shown: true }, seeing(zhao))
      .did('2023-07-05', 'preserve-first', { ...t.two, preserved: '账册一本', preservedApprovedOn: '2023-07-05' }, seeing(zhao))
      .did('2023-07-06', 'collect-evidence', { ...t.two, kind: 'document', name: '账册', origin: '现场', proves: '数量' }, seeing(zhao))
    expect(told.clock('preserve').due).toBe('2023-07-14')
    expect(say(told.refused('2023-07-10', 'close-investigation', t.found))).toEqual(['先行登记保存的证据尚未处理'])
  })
  test('涉嫌犯罪：三日内决定，批准后二十四小时内移送，假日不顺延', () => {
    const told = filed()
      .did('2023-09-28', 'report-crime', { crimeReport: '数额达到追诉标准' })
      .did('2023-09-30', 'approve-transfer', { transferApproved: true }, head)
    expect(told.file.findings).toEqual([])
    expect(told.clock('transfer-approve').met).toBe('2023-09-30')
    expect(told.clock('transfer-send').due).toBe('2023-10-01')
    expect(told.did('2023-10-02', 'hand-to-police', { receivingBody: '县公安局' }).file.findings[0]?.text).toContain('超期1日')
  })
})

describe('告知、申辩和听证', () => {
  test('没有告知不能处罚；申辩期限没有届满也不能', () => {
    expect(say(t.investigated().refused('2023-07-20', 'decide', t.fine, seeing(head)))[0]).toContain('没有事先告知')
    const noticed = t.investigated().did('2023-07-20', 'notify-intended', t.told)
    expect(say(noticed.refused('2023-07-25', 'decide', t.fine, seeing(head)))).toEqual(['陈述申辩的期限尚未届满，当事人也没有明确放弃'])
    expect(noticed.refused('2023-07-26', 'decide', t.fine, seeing(head))).toEqual([])
    expect(noticed.did('2023-07-21', 'waive-defence').refused('2023-07-22', 'decide', t.fine, seeing(head))).toEqual([])
  })
  test.each([
    ['公民五千元', t.source, 500_000, true],
    ['公民四千九百九十九元', t.source, 499_900, false],
    ['公司五万元', t.company, 5_000_000, true],
    ['公司四万九千元', t.company, 4_900_000, false],
    ['市场监管依部门标准，公民五千元不到', { ...t.source, field: 'market' }, 500_000, false],
    ['农业依部门标准，公民三千元', { ...t.source, field: 'farming' }, 300_000, true],
    ['应急依部门标准，公民五千元不到', { ...t.source, field: 'emergency' }, 500_000, false],
  ])('听证标准：%s', (_title, about, intendedFine, must) => {
    const refusals = t.investigated(about).refused('2023-07-20', 'notify-intended', { ...t.told, intendedFine })
    expect(say(refusals)).toEqual(must ? ['拟作出的处罚达到听证标准，应当告知当事人有要求听证的权利'] : [])
  })
  test('吊销许可证件，不论金额都要告知听证', () => {
    const refusals = t
      .investigated()
      .refused('2023-07-20', 'notify-intended', { ...t.told, intendedKinds: ['revoke'], intendedFine: undefined })
    expect(say(refusals)[0]).toContain('达到听证标准')
  })
  test('五个工作日内可以要求听证；系统记明逾期以前不能决定', () => {
    const noticed = t
      .investigated(t.company)
      .did('2023-09-27', 'notify-intended', { ...big, noticeReceivedOn: '2023-09-27', defenceUntil: '2023-10-09' })
    expect(noticed.clock('request-hearing').due).toBe('2023-10-10')
    expect(say(noticed.refused('2023-10-10', 'decide', bigFine, seeing(head)))).toContain(
      '当事人有权要求听证，听证没有举行，要求听证的期限也没有届满',
    )
    noticed.did('2023-10-10', 'lapse-hearing')
    expect(noticed.refused('2023-10-11', 'decide', bigFine, seeing(head))).toEqual([])
    expect(say(noticed.refused('2023-10-11', 'request-hearing'))[0]).toContain('期限已经届满')
  })
  test('听证：提前七个工作日通知，主持人不是承办人，听证后再法制审核才能决定', () => {
    const asked = t.investigated(t.company).did('2023-07-20', 'notify-intended', big).did('2023-07-24', 'request-hearing')
    const hearing = { hearingDay: '2023-08-08', hearingPlace: '会议室', hearingHost: 'p-zhao', hearingOpen: true }
    const host = { capacity: 'hearingHost', person: 'p-zhao' } as const
    expect(say(asked.refused('2023-08-08', 'hold-hearing', { hearingResult: 'held', hearingReport: '事实清楚' }))).toContain(
      '没有通知当事人听证的时间、地点',
    )
    asked.did('2023-07-26', 'notify-hearing', hearing)
    expect(asked.file.findings).toEqual([])
    expect(say(asked.refused('2023-08-08', 'hold-hearing', { hearingResult: 'held', hearingReport: '事实清楚' }, host))[0]).toContain(
      '您是本案承办人',
    )
    asked
      .did('2023-07-26', 'notify-hearing', { ...hearing, hearingHost: 'p-li' })
      .did('2023-08-08', 'hold-hearing', { hearingResult: 'held', hearingReport: '事实清楚' }, { capacity: 'hearingHost', person: 'p-li' })
    expect(say(asked.refused('2023-08-10', 'decide', bigFine, seeing(head)))[0]).toContain('未经法制审核')
    asked.did(
      '2023-08-09',
      'legal-review',
      { reviewEntry: 'reviewer-1', reviewer: 'p-review', reviewOpinion: 'agree', reviewText: '…' },
      seeing(t.reviewer),
    )
    expect(asked.refused('2023-08-10', 'decide', bigFine, seeing(head))).toEqual([])
  })
  test('听证通知不足七个工作日，留下问题', () => {
    const told = t
      .investigated(t.company)
      .did('2023-07-20', 'notify-intended', big)
      .did('2023-07-24', 'request-hearing')
      .did('2023-08-01', 'notify-hearing', { hearingDay: '2023-08-08', hearingPlace: '会议室', hearingHost: 'p-li', hearingOpen: true })
    expect(told.file.findings.map((finding) => finding.code)).toEqual(['late'])
  })
  test('不因申辩加重：高于告知的数额、没有告知的种类，都要重新告知', () => {
    const noticed = t.investigated().did('2023-07-20', 'notify-intended', t.told)
    expect(say(noticed.refused('2023-07-28', 'decide', { ...t.fine, fine: 36_000 }, seeing(head)))[0]).toContain('高于告知的数额')
    const more = { ...t.fine, penaltyKinds: ['fine', 'suspend-licence'] }
    expect(say(noticed.refused('2023-07-28', 'decide', more, seeing(head)))).toEqual(['决定的“暂扣许可证件”没有事先告知'])
  })
})

describe('法制审核、集体讨论和裁量', () => {
  const major = { ...big, intendedFine: 10_000_000 }
  const majorFine = { ...bigFine, fine: 10_000_000 }
  const noticed = () => t.investigated(t.company).did('2023-07-20', 'notify-intended', major).did('2023-07-21', 'waive-hearing')
  const opinion = { reviewEntry: 'reviewer-1', reviewer: 'p-review', reviewOpinion: 'agree', reviewText: '…' }
  const panel = { panelMembers: ['p-head', 'p-vice'], panelOpinions: '均同意', panelResult: '同意' }

  test('十万元以上，先法制审核、再集体讨论，然后决定', () => {
    const told = noticed()
    expect(say(told.refused('2023-07-28', 'decide', majorFine, seeing(head)))).toEqual([
      '应当法制审核的案件未经法制审核，或者审核没有通过，不得作出决定',
      '情节复杂、重大违法，或者超出裁量幅度的处罚，应当由负责人集体讨论决定',
    ])
    told.did('2023-07-24', 'legal-review', opinion, seeing(t.reviewer)).did('2023-07-25', 'panel-discuss', panel)
    expect(told.refused('2023-07-28', 'decide', majorFine, seeing(head))).toEqual([])
  })
  test('审核意见不是同意，不能决定', () => {
    const told = noticed()
      .did('2023-07-24', 'legal-review', { ...opinion, reviewOpinion: 'supplement' }, seeing(t.reviewer))
      .did('2023-07-25', 'panel-discuss', panel)
    expect(say(told.refused('2023-07-28', 'decide', majorFine, seeing(head)))[0]).toContain('审核没有通过')
  })
  test('决定写明的幅度就是裁量基准登记的上下限，不能改动', () => {
    const told = t.investigated().did('2023-07-20', 'notify-intended', t.told)
    const decide = (facts: object, more: object = {}) =>
      say(told.refused('2023-07-28', 'decide', { ...t.fine, ...more }, seeing(head, { 'band-1': seenAs('band-1', facts) })))
    const differs = '占道堆放·一般：决定写明的幅度与裁量基准登记的上下限不一致'
    expect(decide({ lowFen: 18_500, highFen: 36_500 })).toEqual([])
    expect(decide({ lowFen: 5_000, highFen: 36_500 })).toEqual([differs])
    expect(decide({ lowFen: 18_500, highFen: 50_000 })).toEqual([differs])
    expect(decide({ highFen: 36_500 }, { bandFrom: 0 })).toEqual([])
    expect(decide({ highFen: 36_500 })).toEqual([differs])
    expect(decide({ lowFen: 5_000, highFen: 36_500 }, { bandFrom: 0 })).toEqual([differs])
    expect(decide({ lowPercent: 100, highPercent: 300 })).toEqual([])
  })
  test('承办人不能审核；初次从事审核没有职业资格的不能审核；审核人不能审批', () => {
    const told = noticed()
    const asHandler = { ...t.reviewer, person: 'p-qian' }
    expect(say(told.refused('2023-07-24', 'legal-review', { ...opinion, reviewer: 'p-qian' }, asHandler))).toEqual([
      '您是本案承办人，不能审核本案',
    ])
    const newcomer = { ...t.seen['reviewer-1']!, facts: { person: 'p-review', firstReview: true } }
    expect(say(told.refused('2023-07-24', 'legal-review', opinion, seeing(t.reviewer, { 'reviewer-1': newcomer })))[0]).toContain(
      '没有通过国家统一法律职业资格考试',
    )
    told.did('2023-07-24', 'legal-review', opinion, seeing(t.reviewer)).did('2023-07-25', 'panel-discuss', panel)
    expect(say(told.refused('2023-07-28', 'decide', majorFine, seeing({ ...head, person: 'p-review' })))).toEqual([
      '您是本案法制审核人，不能审批本案',
    ])
  })
  test('罚款不在裁量幅度之内：写明理由，并经集体讨论', () => {
    const told = t.investigated().did('2023-07-20', 'notify-intended', t.told)
    const low = { ...t.fine, fine: 10_000 }
    expect(say(told.refused('2023-07-28', 'decide', low, seeing(head)))).toEqual(['罚款数额不在裁量幅度之内'])
    expect(say(told.refused('2023-07-28', 'decide', { ...low, deviation: '家庭困难' }, seeing(head)))[0]).toContain('集体讨论')
    told.did('2023-07-26', 'panel-discuss', panel)
    expect(told.refused('2023-07-28', 'decide', { ...low, deviation: '家庭困难' }, seeing(head))).toEqual([])
  })
})

describe('四张清单和公示', () => {
  test('首违不罚：指明清单事项，教育当事人；符合条件不适用的，写明理由', () => {
    const told = t.investigated()
    expect(told.refused('2023-07-20', 'decide', t.noPenalty, seeing(head))).toEqual([])
    expect(say(told.refused('2023-07-20', 'decide', { ...t.noPenalty, educated: undefined }, seeing(head)))).toEqual([
      '不予行政处罚的，应当对当事人进行教育',
    ])
    const alone = { ...t.noPenalty, listKind: 'none', listItem: undefined }
    expect(say(told.refused('2023-07-20', 'decide', alone, seeing(head)))).toEqual([
      '本案符合清单条件而没有适用',
      '轻微不罚、首违不罚没有对应的清单事项',
    ])
  })
  test('适用的事项应当在所适用的清单内', () => {
    const lighter = { 'item-1': seenAs('item-1', { kind: 'lighter' }) }
    expect(say(t.investigated().refused('2023-07-20', 'decide', t.noPenalty, seeing(head, lighter)))).toEqual([
      '占道堆放当场清理：该事项不在所适用的清单内',
    ])
  })
  test('违法行为发生时施行、以后废止的清单事项，仍可适用（从旧兼从轻）', () => {
    const then = seenAs('item-1', { validTo: '2023-07-10' }, { state: 'retired' })
    expect(t.investigated().refused('2023-07-20', 'decide', t.noPenalty, seeing(head, { 'item-1': then }))).toEqual([])
  })
  test('调查取证也不能借用其他机关的人员', () => {
    const filed = t.registered().did('2023-07-04', 'propose-case', t.proposal, seeing(zhao)).did('2023-07-05', 'file-case', {}, head)
    const borrowed = { 'cert-qian': seenAs('cert-qian', {}, { unit: 'city' }) }
    expect(say(filed.refused('2023-07-05', 'show-certificate', { ...t.two, shown: true }, seeing(zhao, borrowed)))).toEqual([
      '执法证（p-qian）：不是本机关执法人员，不能借用其他机关的人员',
    ])
  })
  test('清单事项已经废止，不能再适用', () => {
    const retired = seenAs('item-1', { validTo: '2023-06-30' }, { state: 'retired' })
    expect(say(t.investigated().refused('2023-07-20', 'decide', t.noPenalty, seeing(head, { 'item-1': retired })))[0]).toContain(
      '不在施行期内',
    )
  })
  test('处罚公司一般要公开，不公开的写理由', () => {
    const told = t.investigated(t.company).did('2023-07-20', 'notify-intended', t.told)
    expect(say(told.refused('2023-07-28', 'decide', { ...t.fine, socialImpact: false }, seeing(head)))[0]).toContain('一般具有社会影响')
  })
})

describe('送达、缴款和强制执行', () => {
  test('送达后十五日缴款，缴清才能按履行完毕结案；归档如实记明记录是否完整', () => {
    const told = t.served('2023-07-31')
    expect(told.clock('serve').met).toBe('2023-07-31')
    expect(told.clock('pay').due).toBe('2023-08-15')
    const done = { penaltyClose: 'performed', closingReport: '已缴清' }
    expect(say(told.refused('2023-08-10', 'close', done, head))).toEqual(['罚款尚未缴清，不能按履行完毕结案'])
    told.did('2023-08-10', 'pay', { paid: 30_000, receipt: '0001' }).did('2023-08-11', 'close', done, head)
    const bound = { pages: 60, retention: 'ten', recordings: true }
    expect(say(told.refused('2023-08-12', 'archive', { ...bound, recordComplete: false }))).toEqual(['各环节记录齐全，不应记为不完整'])
    expect(say(told.refused('2023-08-12', 'archive', { ...bound, recordings: false, recordComplete: true }))[0]).toContain('不能记为完整')
    expect(told.did('2023-08-12', 'archive', { ...bound, recordComplete: true }).file.closed).toBe('2023-08-11')
  })
  test('罚款二万元，十月七日到期，十一月二十日缴：加处二万元，不是二万六千四百元', () => {
    const amount = surcharge(2_000_000, day('2023-10-07'), day('2023-11-20'))
    expect(amount).toBe(2_000_000)
    expect(say(t.served().refused('2023-09-20', 'add-surcharge', { surcharge: 30_001 }))[0]).toContain('超出了罚款的数额')
  })
  test('复议期间不加处：申请复议停，收到结果接着算', () => {
    const told = t
      .served('2023-07-31')
      .did('2023-08-20', 'challenge', { challengeKind: 'reconsideration' })
      .did('2023-10-10', 'challenge-ended', { challengeResult: 'upheld' })
    const amount = (paid: string) => surcharge(30_000, told.clock('pay').due, day(paid), challengedSpans(told.acts, day(paid)))
    expect(amount('2023-08-20')).toBe(4_500)
    expect(amount('2023-09-20')).toBe(4_500)
    expect(amount('2023-10-12')).toBe(6_300)
    told.did('2023-10-20', 'challenge', { challengeKind: 'litigation' })
    expect(challengedSpans(told.acts, day('2023-10-30'))).toEqual([
      { from: '2023-08-20', to: '2023-10-10' },
      { from: '2023-10-20', to: '2023-10-30' },
    ])
  })
  test('六月三十日收到，什么也没做：一月二日起诉期满，一月十八日至四月二日可以申请强制执行', () => {
    const told = t
      .registered()
      .imported('2023-06-01', 'decide', { ...t.fine })
      .imported('2023-06-30', 'serve', { serviceWay: 'direct', receivedOn: '2023-06-30' })
    expect(told.clock('sue').due).toBe('2024-01-02')
    told.did('2024-01-02', 'remedy-over').did('2024-01-03', 'demand', { demandReceivedOn: '2024-01-03' })
    expect(told.clock('demand').opens).toBe('2024-01-18')
    expect(told.clock('apply-court').due).toBe('2024-04-02')
    const early = told.did('2024-01-17', 'apply-court', {}, head)
    expect(early.file.findings.at(-1)).toMatchObject({ code: 'early', rule: 'demand' })
  })
  test('没有催告、救济期限没有届满，不能申请法院', () => {
    expect(say(t.served().refused('2023-09-20', 'apply-court', {}, head))).toEqual([
      '申请强制执行前应当催告',
      '当事人申请复议、提起诉讼的期限尚未届满',
    ])
  })
  test('公告送达：2023年十二月底以前发布的，也是三十日', () => {
    const told = t.decided().did('2023-07-31', 'announce', { announceReason: '下落不明' })
    expect(told.clock('public-notice')).toMatchObject({ due: '2023-08-30', rule: 'public-notice-service-2022' })
    expect(told.clock('serve').met).toBe('2023-07-31')
  })
  test('暂缓缴纳：缴款期限延长，届满后三个月内可以申请法院', () => {
    const told = t.served('2023-07-31').did('2023-08-10', 'defer', { extendedDays: 30, deferUntil: '2023-09-14' }, head)
    expect(told.clock('pay').due).toBe('2023-09-14')
    expect(told.clock('apply-court-deferred').due).toBe('2023-12-14')
  })
})

test('八种关键文书，每种都由一个行为产生，都有模板', () => {
  for (const name of keyDocuments) {
    const acts = Object.entries(penalty.acts).filter(([, act]) => act.documents?.includes(name))
    expect([name, acts.length]).toEqual([name, 1])
    expect(documents.find((document) => document.name === name)?.act).toBe(acts[0]?.[0])
  }
})

test('每个行为登记的文书都有模板，每个模板的行为都登记了这份文书', () => {
  for (const [type, templates] of Object.entries(penaltySystem.documents ?? {})) {
    const acts = penaltySystem.procedures.find((one) => one.type === type)?.acts ?? {}
    const made = Object.entries(acts).flatMap(([act, { documents: names = [] }]) => names.map((name) => `${act} ${name}`))
    expect(templates.map(({ act, name }) => `${act} ${name}`).sort()).toEqual(made.sort())
  }
})

test('缴款期限过后没有缴，期限显示逾期', () => {
  expect(standing(t.served('2023-07-31').clock('pay'), day('2023-08-16'))).toBe('late')
})
