import { z } from 'zod'
import { choices, dayField, longText, ref, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { OwnRule } from '../../kernel/law/rules.ts'

const county = (topic: string) => cite('县行政机关应诉和行政案件败诉过错责任追究暂行办法', topic)

/** The county's own limit: no statute sets one. Marked unverified wherever it is shown. */
const withinFifteenWorkdays: OwnRule = {
  id: 'county:loss-analysis',
  law: '县行政机关应诉和行政案件败诉过错责任追究暂行办法',
  docNumber: null,
  version: 'county',
  effectiveFrom: '2023-01-01' as OwnRule['effectiveFrom'],
  effectiveTo: null,
  article: '败诉案件分析',
  title: '提交败诉分析报告',
  length: 15,
  unit: 'workday',
  direction: 'after',
  bound: 'max',
  roll: 'not-needed',
  extend: null,
  party: '败诉单位',
  trust: 'memory',
  starts: '收到败诉裁判',
}

/** 败诉案件分析: all that a first-instance loss opens. It asks why the case was lost; nobody is held to account by it. */
export const lossAnalysis = procedure({
  type: 'loss-analysis',
  title: '败诉案件分析',
  titled: '{analysedUnit}败诉案件分析',
  states: { open: '待分析', submitted: '已提交', returned: '退回补充', closed: '已办结' },
  closed: ['closed'],
  unit: 'analysedUnit',
  facts: z.object({
    lawsuit: ref('行政诉讼案卷', 'litigation'),
    analysedUnit: unit('败诉单位'),
    causes: longText('败诉原因剖析'),
    causeKinds: choices('问题环节', {
      facts: '调查取证',
      law: '法律适用',
      procedure: '执法程序',
      review: '法制审核',
      discretion: '裁量',
      response: '答辩举证',
      other: '其他',
    }),
    lessons: longText('教训'),
    improvements: longText('整改措施'),
    meetingOn: dayField('专题会议日期'),
    appealAdvice: longText('上诉建议'),
    reviewNote: longText('审查意见'),
  }),
  columns: { days: ['on.submit', 'meetingOn'] },
  terms: ['lawsuit'],
  acts: {
    open: {
      title: '要求分析',
      from: 'nothing',
      to: 'open',
      by: ['system', 'justiceBureau'],
      data: ['lawsuit', 'analysedUnit'],
      source: county('败诉案件分析'),
    },
    submit: {
      title: '提交分析报告',
      from: ['open', 'returned'],
      to: 'submitted',
      by: ['defendantUnit'],
      data: ['causes', 'causeKinds', 'lessons', 'improvements', 'meetingOn?', 'appealAdvice?'],
      documents: ['败诉分析报告'],
      source: county('败诉案件分析'),
      needs: [
        { when: { meetingOn: { exists: true } }, must: { meetingOn: { to: '$on' } }, says: '会议日期晚于提交日期', way: '请核对日期' },
      ],
    },
    return: {
      title: '退回补充',
      from: ['submitted'],
      to: 'returned',
      by: ['justiceBureau'],
      data: ['reviewNote'],
      source: county('败诉案件分析'),
    },
    accept: {
      title: '审查通过',
      from: ['submitted'],
      to: 'closed',
      by: ['justiceBureau'],
      data: ['reviewNote?'],
      source: county('败诉案件分析'),
    },
  },
  clocks: {
    analysis: { title: '提交败诉分析报告', rule: withinFifteenWorkdays, starts: 'open', ends: 'submit' },
  },
})
