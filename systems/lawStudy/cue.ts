import { z } from 'zod'
import { choice, longText, ref, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { causeSources, causes } from '../studyCauses.ts'

const source = cite('关于完善国家工作人员学法用法制度的意见', '领导干部学法')

/**
 * 学法线索: a lost case, a correction, a failed dossier or a finding says what its unit, and the county's leaders, have yet to learn. It is
 * planned, studied, or set aside with a reason; what stays open is what the next sessions are proposed from.
 */
export const studyCue = procedure({
  type: 'study-cue',
  title: '学法线索',
  titled: '{source}·{cause}',
  unit: 'concerned',
  outcome: 'cause',
  states: { noted: '待列入学法', planned: '已列入学法计划', studied: '已学习', dismissed: '不列入' },
  closed: ['studied', 'dismissed'],
  facts: z.object({
    source: choice('来源', causeSources),
    cause: choice('问题', causes),
    concerned: unit('有关单位'),
    lawsuit: ref('行政诉讼案卷', 'litigation'),
    reconsideration: ref('行政复议案卷', 'reconsideration'),
    evaluation: ref('案卷评查', 'evaluation'),
    supervision: ref('行政执法监督', 'supervision'),
    note: longText('说明'),
    plan: ref('学法计划', 'study-plan'),
    session: ref('学法', 'study-session'),
    reason: longText('不列入的理由'),
  }),
  columns: { kinds: ['source', 'cause', 'plan', 'session'], days: ['on.study', 'on.plan'] },
  terms: ['lawsuit', 'reconsideration', 'evaluation', 'supervision'],
  acts: {
    note: {
      title: '登记学法线索',
      from: 'nothing',
      to: 'noted',
      by: ['system', 'justiceBureau', 'countyOffice'],
      data: ['source', 'cause', 'concerned', 'lawsuit?', 'reconsideration?', 'evaluation?', 'supervision?', 'note?'],
      source,
      needs: [
        {
          must: {
            any: [
              { source: 'loss', lawsuit: { exists: true } },
              { source: 'correction', reconsideration: { exists: true } },
              { source: 'evaluation', evaluation: { exists: true } },
              { source: 'supervision', supervision: { exists: true } },
            ],
          },
          says: '没有指明线索来自哪一件案卷',
          way: '请按来源选择案卷',
        },
      ],
    },
    plan: {
      title: '列入学法计划',
      from: ['noted'],
      to: 'planned',
      by: ['justiceBureau', 'countyOffice', 'unitAdmin'],
      data: ['plan'],
      source,
      reads: { plan: { must: { state: { in: ['drafting', 'issued'] } }, says: '计划已经总结', way: '请选择本年度的学法计划' } },
    },
    study: {
      title: '登记已学习',
      from: ['noted', 'planned'],
      to: 'studied',
      by: ['system', 'justiceBureau', 'countyOffice'],
      data: ['session'],
      source,
    },
    dismiss: {
      title: '不列入学法',
      from: ['noted', 'planned'],
      to: 'dismissed',
      by: ['justiceBureau', 'countyOffice'],
      data: ['reason'],
      source,
    },
  },
})
