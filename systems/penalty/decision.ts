import { gradeGuards } from './discretionGuards.ts'
import { listsTraced, notOwnCase } from './intake.ts'
import { toldKinds } from './notice.ts'
import { bandWithLimits, listItemFollowed, listItems } from './reads.ts'
import { gates } from './review.ts'
import { type Acts, law, type PenaltyGuard, transfer } from './shape.ts'
import { listDecisions, notPunished } from './words.ts'

const sinceNotice = { from: { fact: 'on.notify-intended' } } as const

/** No penalty without notice, defence and, where it was asked for, a hearing. */
const heard: readonly PenaltyGuard[] = [
  {
    when: { penaltyDecision: 'punish' },
    must: { 'n.notify-intended': { from: 1 } },
    says: '没有事先告知当事人拟作出的处罚内容及事实、理由、依据，不得作出处罚决定',
    way: '请先办理“事先告知”',
    source: law(62),
  },
  {
    when: { penaltyDecision: 'punish' },
    must: { any: [{ 'on.waive-defence': sinceNotice }, { not: { defenceUntil: { from: '$on' } } }] },
    says: '陈述申辩的期限尚未届满，当事人也没有明确放弃',
    way: '请在期限届满后决定；当事人放弃的，先登记',
    source: law(62),
  },
  {
    when: { penaltyDecision: 'punish', hearingTold: true },
    must: { any: [{ 'on.waive-hearing': sinceNotice }, { 'on.lapse-hearing': sinceNotice }, { 'on.hold-hearing': sinceNotice }] },
    says: '当事人有权要求听证，听证没有举行，要求听证的期限也没有届满',
    way: '请组织听证；当事人放弃的，先登记',
    source: law(65),
  },
]

const content: readonly PenaltyGuard[] = [
  {
    when: { penaltyDecision: 'punish' },
    must: { penaltyKinds: { exists: true } },
    says: '没有处罚种类',
    way: '请选择处罚种类',
    source: law(59),
  },
  {
    when: { not: { penaltyDecision: 'punish' } },
    must: { penaltyKinds: { exists: false }, fine: { exists: false }, confiscated: { exists: false } },
    says: '不给予处罚的决定不应有处罚种类和金额',
    way: '请核对处理决定',
    source: law(57),
  },
  {
    when: { penaltyKinds: { some: 'fine' } },
    must: { fine: { from: 1 } },
    says: '处以罚款而没有数额',
    way: '请填写罚款数额',
    source: law(59),
  },
  {
    when: { fine: { from: 1 } },
    must: { penaltyKinds: { some: 'fine' }, intendedFine: { from: { fact: 'fine' } } },
    says: '罚款没有列入处罚种类，或者高于告知的数额',
    way: '请核对；确需加重的，重新告知，不得因申辩加重',
    source: law(45, 2),
  },
  {
    when: { confiscated: { from: 1 } },
    must: { intendedConfiscated: { from: { fact: 'confiscated' } } },
    says: '没收价值高于告知的数额',
    way: '请重新告知',
    source: law(44),
  },
  {
    when: { penaltyDecision: 'transfer-criminal' },
    must: { 'n.hand-to-police': { from: 1 } },
    says: '尚未移送公安机关',
    way: '请先办理“移送公安机关”',
    source: transfer(5),
  },
  {
    when: { penaltyDecision: { in: notPunished } },
    must: { educated: true },
    says: '不予行政处罚的，应当对当事人进行教育',
    way: '请教育后记明',
    source: law(33, 3),
  },
]

/** What the four lists said, and whether it was followed. */
const lists: readonly PenaltyGuard[] = [
  listsTraced,
  {
    when: { not: { listKind: 'none' } },
    must: { listItem: { exists: true }, listFound: 'matched' },
    says: '适用清单的，应当指明符合条件的事项',
    way: '请选择清单事项；不适用的，选“未适用”',
    source: law(33),
  },
  {
    when: { listFound: 'matched', listKind: 'none' },
    must: { listReason: { exists: true } },
    says: '本案符合清单条件而没有适用',
    way: '请适用清单，或者写明不适用的理由',
    source: law(33),
  },
  {
    when: { penaltyDecision: { in: listDecisions } },
    must: { any: [{ listKind: 'no-penalty' }, { listReason: { exists: true } }] },
    says: '轻微不罚、首违不罚没有对应的清单事项',
    way: '请指明不予处罚清单的事项；清单之外的，写明理由',
    source: law(33, 1),
  },
  {
    when: { listKind: 'no-penalty' },
    must: { penaltyDecision: { in: notPunished } },
    says: '适用不予处罚清单而给予了处罚',
    way: '请核对处理决定和清单',
    source: law(33, 1),
  },
  {
    when: { listKind: { in: ['lighter', 'reduced'] } },
    must: { penaltyDecision: 'punish' },
    says: '从轻、减轻处罚清单只适用于给予处罚的案件',
    way: '请核对处理决定和清单',
    source: law(32),
  },
]

const separate: readonly PenaltyGuard[] = [
  notOwnCase,
  {
    must: { not: { reviewer: '$actor' } },
    says: '您是本案法制审核人，不能审批本案',
    way: '请由其他负责人决定',
    source: law(58),
  },
]

const publicity: PenaltyGuard = {
  when: { penaltyDecision: 'punish', partyKind: 'organisation', socialImpact: false },
  must: { impactReason: { exists: true } },
  says: '对法人或者其他组织的普通程序处罚，一般具有社会影响，应当公开',
  way: '请选“是”，或者写明不具有社会影响的理由；依法不予公开的，选“是”并注明情形',
  source: law(48, 1),
}

/** The decision (作出决定). */
export const decision = {
  decide: {
    title: '作出处理决定',
    from: ['investigated', 'noticed'],
    to: 'decided',
    by: ['head'],
    data: [
      'penaltyDecision',
      'penaltyKinds?',
      'fine?',
      'confiscated?',
      'basis',
      'decisionText',
      'listFound',
      'listItems?',
      'listTrace?',
      'listKind',
      'listItem?',
      'listReason?',
      'band?',
      'bandFrom?',
      'bandTo?',
      'bandNone?',
      'deviation?',
      'educated?',
      'socialImpact',
      'impactReason?',
      'unpublished?',
    ],
    documents: ['行政处罚决定书', '不予行政处罚决定书'],
    source: law(57, 1),
    reads: { listItems, listItem: listItemFollowed, band: bandWithLimits },
    needs: [...separate, ...heard, ...content, ...toldKinds, ...gates, ...gradeGuards, ...lists, publicity],
  },
} as const satisfies Acts
