import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Procedure } from '../../kernel/file/procedure.ts'
import type { Story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { addDays, type Day, day, isDay } from '../../kernel/time/day.ts'
import { coerciveMeasure } from './coerciveMeasure.ts'
import { discretionBand } from './discretionBand.ts'
import { penalty } from './procedure.ts'
import { summary } from './summary.ts'
import * as t from './telling.ts'
import { type Ways, walk } from './walking.ts'

const { seeing, zhao, head } = t

/** Every clock is met, stopped, or has a due day; of a closed file only what outlives it may still run. */
function settled(procedure: Procedure, told: Story): void {
  for (const clock of told.file.clocks) {
    expect(isDay(clock.due), clock.name).toBe(true)
    if (told.file.closed && !procedure.clocks[clock.name]?.outlives) expect(clock.met ?? clock.stopped, clock.name).toBeDefined()
  }
}

const opinion = (reviewOpinion: string) => ({ reviewEntry: 'reviewer-1', reviewer: 'p-review', reviewOpinion, reviewText: '…' })
const penaltyWays: Ways = (on) => [
  ['register-source', t.source],
  ['register-source', { ...t.company, field: 'market' }],
  ['propose-case', t.proposal, seeing(zhao)],
  ['file-case', {}, head],
  ['show-certificate', { ...t.two, shown: true }, seeing(zhao)],
  ['inquire', { ...t.two, informant: '张某', place: '现场', says: '…', signed: 'signed' }, seeing(zhao)],
  ['collect-evidence', { ...t.two, kind: 'document', name: '账册', origin: '现场', proves: '数量' }, seeing(zhao)],
  ['sample', { ...t.two, object: '大米', amount: '一袋' }, seeing(zhao)],
  ['preserve-first', { ...t.two, preserved: '账册', preservedApprovedOn: on }, seeing(zhao)],
  ['preserve-decide', { preservedFate: 'returned' }, head],
  ['order-correct', { orders: '清理', correctBy: addDays(on, 5) }],
  ['verify-correction', { ...t.two, corrected: 'done' }, seeing(zhao)],
  ['stop-clock', { stopGround: 'testing' }, head],
  ['extend', { extendBasis: '规章', extendedDays: 10, extendReason: '复杂' }, head],
  ['report-crime', { crimeReport: '…' }],
  ['approve-transfer', { transferApproved: true }, head],
  ['hand-to-police', { receivingBody: '县公安局' }],
  ['close-investigation', t.found],
  ['notify-intended', { ...t.told, noticeReceivedOn: on, defenceUntil: addDays(on, 3) }],
  ['notify-intended', { ...t.told, intendedFine: 12_000_000, hearingTold: true, noticeReceivedOn: on, defenceUntil: addDays(on, 5) }],
  ['hear-defence', { defence: '初犯', defenceAdopted: 'partly', defenceReason: '属实' }],
  ['notify-hearing', { hearingDay: on, hearingPlace: '会议室', hearingHost: 'p-li', hearingOpen: true }],
  ['hold-hearing', { hearingResult: 'held', hearingReport: '…' }, { capacity: 'hearingHost', person: 'p-li' }],
  ['legal-review', opinion('agree'), seeing(t.reviewer)],
  ['legal-review', opinion('supplement'), seeing(t.reviewer)],
  ['panel-discuss', { panelMembers: ['p-head', 'p-vice'], panelOpinions: '均同意', panelResult: '同意' }],
  ['decide', t.fine, seeing(head)],
  ['decide', { ...t.fine, fine: 12_000_000, bandTo: 20_000_000 }, seeing(head)],
  ['decide', t.noPenalty, seeing(head)],
  ['announce', { announceReason: '下落不明' }],
  ['serve', { serviceWay: 'direct', receivedOn: on }],
  ['pay', { paid: 12_000_000, receipt: '1' }],
  ['pay-part', { paid: 10_000, receipt: '1' }],
  ['defer', { extendedDays: 10, deferUntil: addDays(on, 10) }, head],
  ['add-surcharge', { surcharge: 900 }],
  ['demand', { demandReceivedOn: on }],
  ['apply-court', {}, head],
  ['court-rule', { courtRuling: 'enforce' }],
  ['challenge', { challengeKind: 'litigation' }],
  ['challenge-ended', { challengeResult: 'upheld' }],
  ['set-aside', { setAsideBy: 'court', setAsideResult: 'annulled' }],
  ['close', { penaltyClose: 'performed', closingReport: '…' }, head],
  ['close', { penaltyClose: 'court-enforced', closingReport: '…' }, head],
  ['close', { penaltyClose: 'no-penalty-served', closingReport: '…' }, head],
  ['refuse-file', { refusal: '证据不足' }, head],
]

const spot = {
  ...{ agency: 'longtai', field: 'city', party: { kind: 'natural', name: '张某' }, partyKind: 'citizen', violation: '乱倒垃圾' },
  ...{ place: '街口', basis: '规定', clear: true, officers: t.two.officers, handlers: ['p-zhao', 'p-qian'], shown: true },
  ...{ powerSource: 'statutory', listFound: 'none' },
}
const summaryWays: Ways = () => [
  ['tell-and-hear', spot, seeing(zhao)],
  ['decide-on-spot', { penaltyKinds: ['fine'], fine: 10_000, decisionText: '…', listKind: 'none' }],
  ['decide-on-spot', { penaltyKinds: ['warning'], decisionText: '…', listKind: 'none' }],
  ['switch-to-ordinary', { switchReason: '需要没收' }],
  ['deliver-on-spot', { signed: 'signed' }],
  ['collect-on-spot', { collectGround: 'small', collected: 10_000, receipt: '1' }],
  ['to-bank', { paid: 10_000 }],
  ['pay', { paid: 10_000, receipt: '1' }],
  ['add-surcharge', { surcharge: 300 }],
  ['file-with-agency', { filedWith: '法制股' }],
  ['set-aside', { setAsideBy: 'self', setAsideResult: 'changed' }],
]

const measure = {
  ...{ agency: 'longtai', field: 'market', party: { kind: 'legal', name: '某公司' }, partyKind: 'organisation', basis: '法', reason: '…' },
  ...{ powerSource: 'statutory', handlers: ['p-zhao', 'p-qian'], listFound: 'none' },
}
const scene = { ...t.two, shown: true, told: true, place: '仓库', present: 'party', goods: [{ name: '大米', amount: '十袋' }] }
const measureWays: Ways = () => [
  ['request', { ...measure, measureKind: 'seize' }],
  ['request', { ...measure, measureKind: 'freeze' }],
  ['urgent-measure', { ...measure, ...scene, measureKind: 'seal' }, seeing(zhao)],
  ['approve-measure', {}, head],
  ['refuse-measure', {}, head],
  ['carry-out', { ...scene, frozen: 100, bank: '农商行' }, seeing(zhao)],
  ['report-urgent', { afterwards: 'approved' }, head],
  ['report-urgent', { afterwards: 'refused' }, head],
  ['test', { testMatter: '成分' }],
  ['extend', { extendReason: '复杂' }, head],
  ['dispose', { result: 'confiscate', disposal: '没收' }, head],
  ['release', { releaseGround: 'decided', returned: true }, head],
]

test.each([
  ['普通程序', penalty, penaltyWays],
  ['简易程序', summary, summaryWays],
  ['强制措施', coerciveMeasure, measureWays],
] as const)('随意走合法的步骤，没有死路：%s', (_title, procedure, ways) => {
  const done = new Set<string>()
  for (let seed = 1; seed <= 120; seed++) {
    const told = walk(procedure, ways, seed, day('2023-07-03'))
    settled(procedure, told)
    for (const act of told.acts) done.add(act.kind)
  }
  // Acts that follow closing, or fall on one day alone (the hearing), are walked by the whole cases below.
  const unwalked = Object.keys(procedure.acts).filter((act) => !done.has(act) && !/^(archive|hold-hearing|link-|mark-)/.test(act))
  expect(unwalked).toEqual([])
})

test('裁量基准随意走，没有死路', () => {
  for (let seed = 1; seed <= 30; seed++) settled(discretionBand, wander(discretionBand, seed))
})

const wishes = fc.record({
  company: fc.boolean(),
  market: fc.boolean(),
  fine: fc.constantFrom(30_000, 600_000, 6_000_000, 12_000_000),
  hearing: fc.constantFrom('hold', 'waive', 'lapse'),
  punish: fc.constantFrom('punish', 'no-punish-first', 'not-established', 'transfer-agency'),
  defended: fc.boolean(),
  end: fc.constantFrom('pay', 'defer', 'court', 'annul'),
  gaps: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
})
type Wish = typeof wishes extends fc.Arbitrary<infer W> ? W : never

/** A lawful case from the clue to the archive, as the wish says. */
function lawful(wish: Wish): Story {
  let today: Day = day('2023-07-18')
  const gaps = [...wish.gaps]
  const later = (least = 0): Day => (today = addDays(today, least + (gaps.shift() ?? 1)))
  const about = { ...(wish.company ? t.company : t.source), field: wish.market ? 'market' : 'city' }
  const told = t.investigated(about)
  const punished = wish.punish === 'punish'
  if (punished) noticed(told, wish, later)
  const plain = { basis: '依据', decisionText: '决定', listFound: 'none', listKind: 'none', socialImpact: false, impactReason: '无' }
  const decision = punished
    ? { ...t.fine, fine: wish.fine, bandFrom: 10_000, bandTo: 20_000_000 }
    : wish.punish === 'no-punish-first'
      ? t.noPenalty
      : { ...plain, penaltyDecision: wish.punish }
  told.did(later(8), 'decide', decision, seeing(head))
  const close = (penaltyClose: string, least = 0) => told.did(later(least), 'close', { penaltyClose, closingReport: '办结' }, head)
  if (wish.punish === 'transfer-agency') close('transferred')
  else if (wish.punish === 'not-established') close('terminated')
  else {
    const received = later()
    told.did(received, 'serve', { serviceWay: 'direct', receivedOn: received })
    if (punished) performed(told, wish, later, close)
    else close('no-penalty-served')
  }
  const complete = { pages: 40, retention: 'ten', recordings: true, recordComplete: true }
  return told.did(later(), 'archive', complete)
}

function noticed(told: Story, wish: Wish, later: (least?: number) => Day): void {
  const on = later()
  const limit = wish.market ? (wish.company ? 10_000_000 : 1_000_000) : wish.company ? 5_000_000 : 500_000
  const hearingTold = wish.fine >= limit
  told.did(on, 'notify-intended', { ...t.told, intendedFine: wish.fine, noticeReceivedOn: on, defenceUntil: addDays(on, 5), hearingTold })
  if (wish.defended) told.did(later(), 'hear-defence', { defence: '初犯', defenceAdopted: 'not', defenceReason: '与事实不符' })
  if (hearingTold) heard(told, wish, later)
  told.did(
    later(),
    'legal-review',
    { reviewEntry: 'reviewer-1', reviewer: 'p-review', reviewOpinion: 'agree', reviewText: '…' },
    seeing(t.reviewer),
  )
  told.did(later(), 'panel-discuss', { panelMembers: ['p-head', 'p-vice'], panelOpinions: '均同意', panelResult: '同意' })
}

function heard(told: Story, wish: Wish, later: (least?: number) => Day): void {
  if (wish.hearing === 'waive') told.did(later(), 'waive-hearing')
  else if (wish.hearing === 'lapse') told.did(told.clock('request-hearing').due, 'lapse-hearing')
  else {
    told.did(later(), 'request-hearing')
    const notified = later()
    const hearingDay = addDays(notified, 20)
    told.did(notified, 'notify-hearing', { hearingDay, hearingPlace: '会议室', hearingHost: 'p-li', hearingOpen: true })
    later(20)
    told.did(hearingDay, 'hold-hearing', { hearingResult: 'held', hearingReport: '…' }, { capacity: 'hearingHost', person: 'p-li' })
    later(5)
  }
}

function performed(told: Story, { fine, end }: Wish, later: (least?: number) => Day, close: (how: string, least?: number) => void): void {
  if (end === 'annul') {
    told.did(later(), 'challenge', { challengeKind: 'reconsideration' }).did(later(30), 'challenge-ended', { challengeResult: 'set-aside' })
    told.did(later(), 'set-aside', { setAsideBy: 'reconsideration', setAsideResult: 'annulled' })
    close('annulled')
    return
  }
  if (end === 'court') {
    const over = told.clock('sue').due
    told.did(over, 'remedy-over').did(over, 'demand', { demandReceivedOn: over })
    const opens = told.clock('demand').opens!
    told.did(opens, 'apply-court', {}, head).did(opens, 'court-accept').did(addDays(opens, 3), 'court-rule', { courtRuling: 'enforce' })
    close('court-enforced', 250)
    return
  }
  if (end === 'defer') told.did(later(), 'defer', { extendedDays: 30, deferUntil: addDays(told.clock('pay').due, 30) }, head)
  told.did(later(), 'pay', { paid: fine, receipt: '0001' })
  close('performed')
}

test('任何合法办理的案件都能办到归档，期限都有着落，不留问题', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const told = lawful(wish)
      expect(told.file.state).toBe('closed')
      settled(penalty, told)
      expect(told.file.findings).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('法律不允许的步骤，留下的问题就是拒绝的理由', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(...Object.keys(penalty.acts)), fc.nat(11), (wish, act, at) => {
      const whole = lawful(wish).acts.slice(0, at + 1)
      const told = t.registered()
      for (const one of whole.slice(1)) told.imported(one.on, one.kind, one.data, { ...one.actor, capacity: one.actor.capacity as never })
      const on = told.acts.at(-1)!.on
      const refused = told.refused(on, act).map((refusal) => refusal.says)
      const before = told.file.findings.length
      told.imported(on, act)
      const written = told.file.findings.slice(before).filter((finding) => finding.code !== 'late' && finding.code !== 'early')
      expect(written.map((finding) => finding.text)).toEqual(refused)
    }),
    { numRuns: 100 },
  )
})
