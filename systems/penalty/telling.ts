import type { Seen } from '../../kernel/file/act.ts'
import { type By, type Story, story } from '../../kernel/file/story.ts'
import { penalty } from './procedure.ts'

/** A case told up to a stage, for tests and stories: a sole trader of a township, two officers, everything lawful. */
export const zhao = { capacity: 'officer', person: 'p-zhao' } as const
export const head = { capacity: 'head', person: 'p-head' } as const
export const reviewer = { capacity: 'legalReviewer', person: 'p-review' } as const

export const source = {
  source: 'inspection',
  clue: '巡查发现占道堆放物料',
  agency: 'longtai',
  field: 'city',
  party: { kind: 'business', name: '张某' },
  partyKind: 'citizen',
  violation: '占道堆放物料',
  place: '龙台镇',
}
export const company = { ...source, party: { kind: 'legal', name: '某公司' }, partyKind: 'organisation' }
export const proposal = {
  certificate: 'cert-zhao',
  partnerCertificate: 'cert-qian',
  handlers: ['p-zhao', 'p-qian'],
  powerSource: 'delegated',
  power: 'power-1',
  listFound: 'none',
  band: 'band-1',
  actEnd: '2023-07-01',
}
export const two = { officers: ['cert-zhao', 'cert-qian'] }
export const found = { established: '占道堆放物料二十平方米', proposal: '罚款三百元', complex: false }
export const told = {
  intendedKinds: ['fine'],
  intendedFine: 30_000,
  noticeReceivedOn: '2023-07-20',
  defenceUntil: '2023-07-25',
  hearingTold: false,
}
export const fine = {
  penaltyDecision: 'punish',
  penaltyKinds: ['fine'],
  fine: 30_000,
  basis: '城市管理规定',
  decisionText: '罚款三百元',
  listFound: 'none',
  listKind: 'none',
  band: 'band-1',
  bandFrom: 18_500,
  bandTo: 36_500,
  socialImpact: true,
}
export const noPenalty = {
  penaltyDecision: 'no-punish-first',
  basis: '行政处罚法第三十三条第一款',
  decisionText: '不予处罚',
  listFound: 'matched',
  listItems: ['item-1'],
  listTrace: '初次违法：是；及时改正：是',
  listKind: 'no-penalty',
  listItem: 'item-1',
  educated: true,
  socialImpact: false,
  impactReason: '不予处罚',
}

const certificate = (person: string, more: object = {}): Seen => ({
  type: 'certificate',
  title: `执法证（${person}）`,
  unit: 'longtai',
  state: 'valid',
  facts: { person, validFrom: '2021-01-01', validTo: '2026-12-31', ...more },
})
/** What the acts of the story see of other files. */
export const seen: Record<string, Seen> = {
  'cert-zhao': certificate('p-zhao'),
  'cert-qian': certificate('p-qian'),
  'power-1': { type: 'power', title: '龙台镇·占道堆放', unit: 'longtai', state: 'effective', facts: { validFrom: '2023-04-03' } },
  // A band in per cent: it has no amounts that a story's range would have to equal.
  'band-1': {
    type: 'discretion-band',
    title: '占道堆放·一般',
    unit: 'city',
    state: 'in-force',
    facts: { validFrom: '2022-01-01', violation: '占道堆放物料' },
  },
  'item-1': {
    type: 'list-item',
    title: '占道堆放当场清理',
    unit: 'justice',
    state: 'listed',
    facts: { kind: 'no-penalty', validFrom: '2022-07-01', violation: '占道堆放物料' },
  },
  'reviewer-1': {
    type: 'legal-reviewer',
    title: '孙某',
    unit: 'longtai',
    state: 'listed',
    facts: { person: 'p-review', firstReview: true, qualification: 'A2019' },
  },
}
export const suspended = { ...certificate('p-qian'), state: 'suspended' }

export const seeing = (by: object, more: Record<string, Seen> = {}): By => ({ ...by, seen: { ...seen, ...more } }) as By

export const registered = (about: object = source): Story => story(penalty).did('2023-07-03', 'register-source', { ...about })

/** Filed on a day and investigated to the end. */
export function investigated(about: object = source, filed = '2023-07-05', found_: object = found): Story {
  return registered(about)
    .did('2023-07-04', 'propose-case', proposal, seeing(zhao))
    .did(filed, 'file-case', {}, head)
    .did(filed, 'show-certificate', { ...two, shown: true }, seeing(zhao))
    .did(filed, 'inquire', { ...two, informant: '张某', place: '现场', says: '堆放三天', signed: 'signed' }, seeing(zhao))
    .did(filed, 'collect-evidence', { ...two, kind: 'scene-record', name: '现场照片', origin: '现场拍摄', proves: '面积' }, seeing(zhao))
    .did('2023-07-18', 'close-investigation', { ...found_ })
}

/** Decided with a small fine, nothing said by the party. */
export const decided = (about: object = source, more: object = {}): Story =>
  investigated(about)
    .did('2023-07-20', 'notify-intended', told)
    .did('2023-07-28', 'decide', { ...fine, ...more }, seeing(head))

export const served = (received = '2023-07-31'): Story => decided().did(received, 'serve', { serviceWay: 'direct', receivedOn: received })

/** A decision on the spot (简易程序), and a fine that may be decided so. */
export const scene = {
  agency: 'longtai',
  field: 'city',
  party: { kind: 'natural', name: '张某' },
  partyKind: 'citizen',
  violation: '乱倒垃圾',
  place: '龙台镇街口',
  basis: '城市管理规定',
  clear: true,
  officers: two.officers,
  handlers: ['p-zhao', 'p-qian'],
  shown: true,
  powerSource: 'delegated',
  power: 'power-1',
  listFound: 'none',
}
export const fineOnSpot = { penaltyKinds: ['fine'], fine: 10_000, decisionText: '罚款一百元', listKind: 'none' }
