import { z } from 'zod'
import { choice, choices, dayField, list, longText, money, party, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { OwnRule } from '../../kernel/law/rules.ts'
import { partyKinds, penaltyKinds } from '../penaltyThresholds.ts'

const order168 = (article: number) => cite('河南省重大行政处罚备案审查办法', article)
const supervision = cite('河南省行政执法条例', 43)

/** The day that an opinion states itself: no law sets its length. */
const statedDay: OwnRule = {
  id: 'county:opinion-answer',
  law: '行政执法监督意见书',
  docNumber: null,
  version: '',
  effectiveFrom: '2016-06-01' as OwnRule['effectiveFrom'],
  effectiveTo: null,
  article: '载明的期限',
  title: '报送纠正情况',
  length: 0,
  unit: 'day',
  direction: 'after',
  bound: 'by-date',
  roll: 'do-not-roll',
  extend: null,
  party: '作出处罚决定的机关',
  trust: 'verified',
  starts: '收到监督意见书',
  byDate: 'expiry',
}

/** What the pack of a filing is made of besides the report; the first three it cannot be without. */
export const materials = {
  decision: '行政处罚决定书',
  review: '法制审核意见书',
  evidence: '主要证据目录',
  approval: '立案审批表',
  notice: '事先告知书（听证告知、通知书、听证笔录）',
  investigation: '调查终结报告',
  panel: '集体讨论记录',
  service: '送达回证',
  basis: '法律依据条文',
} as const
const essential = ['decision', 'review', 'evidence'] as const

/**
 * 重大行政处罚备案. Opened the moment a decision reaches the threshold, so that what was never filed is seen: the office in charge
 * reviews competence, facts, basis, discretion and procedure afterwards.
 */
export const majorFiling = procedure({
  type: 'major-filing',
  title: '重大行政处罚备案',
  titled: '{decidingUnit}处罚{party.name}备案',
  number: { at: 'register', pattern: '{short}处罚备〔{year}〕{n}号' },
  unit: 'decidingUnit',
  outcome: 'conclusion',
  states: {
    pending: '应报未报',
    submitted: '已报送',
    returned: '退回补正',
    reviewing: '审查中',
    opined: '已发监督意见书',
    passed: '准予备案',
    overruled: '已作出监督决定',
  },
  closed: ['passed', 'overruled'],
  facts: z.object({
    penaltyCase: ref('行政处罚案卷', 'penalty'),
    decidingUnit: unit('作出处罚决定的机关'),
    decidedOn: dayField('作出决定日期'),
    party: party('被处罚人'),
    partyKind: choice('被处罚人类别', partyKinds),
    violation: text('违法行为'),
    penaltyKinds: choices('处罚种类', penaltyKinds),
    fine: money('罚款数额'),
    confiscated: money('没收价值'),
    decisionNumber: text('决定书文号'),
    filer: text('报备人和电话'),
    pack: choices('报送的材料', materials),
    hearingHeld: yesNo('是否举行听证'),
    late: yesNo('逾期报送'),
    missing: longText('需要补正的材料'),
    reviewItems: list('审查情况', {
      item: choice('审查项目', {
        subject: '主体资格',
        powers: '管辖权限',
        facts: '事实证据',
        basis: '法律适用',
        discretion: '裁量',
        procedure: '程序',
        papers: '文书',
        execution: '执行与罚缴分离',
      }),
      finding: choice('审查结果', { ok: '合法适当', defect: '有瑕疵', unlawful: '违法' }),
      note: text('说明').optional(),
    }),
    problems: longText('存在的问题'),
    demand: longText('处理意见和要求'),
    answerBy: dayField('报送纠正情况的期限'),
    answer: longText('纠正情况'),
    conclusion: choice('审查结论', {
      passed: '准予备案',
      'passed-corrected': '纠正后准予备案',
      overruled: '监督决定撤销、变更或者责令纠正',
    }),
    ruling: choice('监督决定', { annul: '撤销', change: '变更', illegal: '确认违法', perform: '责令履行或者纠正' }),
  }),
  acts: {
    open: {
      title: '列为应报备案',
      from: 'nothing',
      to: 'pending',
      by: ['system', 'filingOffice', 'handler'],
      data: ['penaltyCase', 'decidingUnit', 'decidedOn', 'party', 'partyKind', 'violation', 'penaltyKinds', 'fine?', 'confiscated?'],
      source: order168(3),
    },
    file: {
      title: '报送备案',
      from: ['pending', 'returned'],
      to: 'submitted',
      by: ['handler', 'head'],
      data: ['decisionNumber', 'pack', 'filer?', 'hearingHeld?'],
      documents: ['重大行政处罚备案报告'],
      source: order168(6),
      needs: essential.map((one) => ({
        must: { pack: { some: one } },
        says: `报送的材料缺少“${materials[one]}”`,
        way: '请补齐后报送',
        source: order168(6),
      })),
    },
    'note-late': {
      title: '记明逾期未报',
      from: ['pending'],
      by: ['system'],
      sets: { late: true },
      source: order168(6),
      needs: [{ must: { 'n.note-late': 0 }, says: '已经记明逾期', way: '请报送备案' }],
    },
    return: {
      title: '退回补正',
      from: ['submitted'],
      to: 'returned',
      by: ['filingOffice'],
      data: ['missing'],
      documents: ['备案材料补正通知'],
      source: order168(6),
    },
    register: {
      title: '备案登记',
      from: ['submitted'],
      to: 'reviewing',
      by: ['filingOffice'],
      documents: ['备案登记表'],
      source: order168(6),
    },
    review: {
      title: '审查',
      from: ['reviewing'],
      by: ['filingOffice'],
      adds: 'reviewItems',
      documents: ['备案审查意见表'],
      source: supervision,
    },
    opine: {
      title: '发出行政执法监督意见书',
      from: ['reviewing'],
      to: 'opined',
      by: ['filingOffice', 'justiceBureau'],
      data: ['problems', 'demand', 'answerBy'],
      documents: ['行政执法监督意见书'],
      source: supervision,
      needs: [
        { must: { answerBy: { from: '$on' } }, says: '报送纠正情况的期限早于发出之日', way: '请核对期限' },
        {
          must: { reviewItems: { some: { finding: 'unlawful' } } },
          says: '审查情况没有记明违法的项目',
          way: '请先登记审查情况；只有瑕疵的，准予备案并指出',
        },
      ],
    },
    answer: {
      title: '报送纠正情况',
      from: ['opined'],
      to: 'reviewing',
      by: ['handler', 'head'],
      data: ['answer'],
      source: supervision,
    },
    pass: {
      title: '准予备案',
      from: ['reviewing'],
      to: 'passed',
      by: ['filingOffice'],
      data: ['conclusion'],
      source: supervision,
      needs: [
        { must: { reviewItems: { size: { from: 1 } } }, says: '没有审查情况', way: '请先登记审查情况' },
        {
          when: { 'n.opine': 0 },
          must: { conclusion: 'passed', not: { reviewItems: { some: { finding: 'unlawful' } } } },
          says: '审查发现违法，没有发监督意见书，不能准予备案',
          way: '请发出监督意见书，或者核对结论',
        },
        {
          when: { 'n.opine': { from: 1 } },
          must: { conclusion: 'passed-corrected' },
          says: '发过监督意见书的，结论应当是“纠正后准予备案”',
          way: '请核对结论',
        },
      ],
    },
    overrule: {
      title: '作出行政执法监督决定',
      from: ['reviewing', 'opined'],
      to: 'overruled',
      by: ['justiceBureau'],
      data: ['ruling', 'problems'],
      sets: { conclusion: 'overruled' },
      documents: ['行政执法监督决定书'],
      source: supervision,
      needs: [
        {
          must: { 'n.opine': { from: 1 } },
          says: '作出监督决定前应当发监督意见书，由机关自行纠正',
          way: '请先发出监督意见书',
        },
      ],
    },
  },
  clocks: {
    file: { title: '报送备案', rule: 'major-penalty-filing', starts: 'open', startsOn: 'decidedOn', ends: 'file', expires: 'note-late' },
    answer: {
      title: '报送纠正情况',
      rule: statedDay,
      starts: 'opine',
      startsOn: 'answerBy',
      ends: 'answer',
      stops: ['overrule'],
      each: true,
    },
  },
  columns: {
    kinds: ['partyKind', 'late', 'ruling'],
    days: ['decidedOn', 'on.file', 'on.register', 'on.opine'],
    amounts: ['fine', 'confiscated'],
  },
  terms: ['penaltyCase', 'penaltyKinds'],
})
