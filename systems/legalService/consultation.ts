import { z } from 'zod'
import { choice, count, list, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { practises } from './lawyer.ts'
import { categories, channels, outcomes, platform } from './words.ts'

export const answerLimit = countyLimit('county:consultation-answer', {
  title: '答复法律咨询',
  length: 1,
  unit: 'workday',
  starts: '收到咨询',
  party: '公共法律服务机构',
})
const followUpLimit = countyLimit('county:consultation-follow-up', {
  title: '回访咨询人',
  length: 7,
  unit: 'day',
  starts: '答复',
  party: '公共法律服务机构',
})

/** 法律咨询: a question, its answer by a lawyer, where it led, and whether it helped. Who asks may stay unnamed; the question is never public. */
export const legalConsultation = procedure({
  type: 'legal-consultation',
  title: '法律咨询',
  titled: '{category}咨询',
  unit: 'centre',
  outcome: 'outcome',
  states: { open: '待答复', answered: '已答复，待回访', closed: '已回访', withdrawn: '咨询人撤回' },
  closed: ['closed', 'withdrawn'],
  facts: z.object({
    centre: unit('受理机构'),
    channel: choice('渠道', channels),
    asker: text('咨询人（可匿名）'),
    sex: choice('性别', { male: '男', female: '女', unknown: '未说明' }),
    ageGroup: choice('年龄段', { minor: '未成年', young: '18至35岁', middle: '36至59岁', old: '60岁以上', unknown: '未说明' }),
    area: unit('所在乡镇（街道）'),
    category: choice('类别', categories),
    question: longText('问题'),
    lawyer: ref('解答律师', 'lawyer'),
    answer: longText('解答要点'),
    minutes: count('时长（分钟）'),
    outcome: choice('去向', outcomes),
    handedTo: text('转交何处'),
    satisfied: yesNo('满意'),
    again: yesNo('还需再次答复'),
    need: longText('后续需要'),
  }),
  columns: { kinds: ['channel', 'category', 'ageGroup', 'satisfied'], days: ['on.answer', 'on.follow-up'], amounts: ['minutes'] },
  terms: ['lawyer', 'area'],
  acts: {
    ask: {
      title: '登记咨询',
      from: 'nothing',
      to: 'open',
      by: ['aidCentre', 'committee', 'lawyer', 'applicant'],
      data: ['centre', 'channel', 'asker', 'sex', 'ageGroup', 'area?', 'category', 'question'],
      documents: ['法律咨询登记表'],
      source: platform,
    },
    answer: {
      title: '答复',
      from: ['open'],
      to: 'answered',
      by: ['lawyer', 'aidCentre'],
      data: ['lawyer', 'answer', 'minutes', 'outcome', 'handedTo?'],
      source: platform,
      needs: [
        {
          when: { outcome: { in: ['mediation', 'notary', 'complaint'] } },
          must: { handedTo: { exists: true } },
          says: '转办而没有写明转交何处',
          way: '请填写“转交何处”，并告知咨询人',
        },
      ],
      reads: { lawyer: practises },
    },
    'follow-up': {
      title: '回访',
      from: ['answered'],
      to: [{ when: { again: true }, to: 'open' }, { to: 'closed' }],
      by: ['aidCentre', 'committee', 'lawyer'],
      data: ['satisfied', 'again', 'need?'],
      source: platform,
      needs: [
        { when: { again: true }, must: { need: { exists: true } }, says: '还需答复而没有写明需要什么', way: '请填写“后续需要”' },
        {
          when: { 'n.follow-up': { from: 3 } },
          must: { again: false },
          says: '同一咨询已经再次答复三次',
          way: '请另行登记，或者转法律援助',
        },
      ],
    },
    withdraw: { title: '撤回', from: ['open'], to: 'withdrawn', by: ['applicant', 'aidCentre'], source: platform },
  },
  clocks: {
    answer: {
      title: '答复咨询',
      rule: answerLimit,
      starts: ['ask', 'follow-up'],
      when: { state: 'open' },
      ends: 'answer',
      stops: ['withdraw'],
    },
    'follow-up': { title: '回访咨询人', rule: followUpLimit, starts: 'answer', ends: 'follow-up' },
  },
})

/** 咨询日报: consultations answered at once on one day and not kept one by one. */
export const consultationTally = activity({
  type: 'consultation-tally',
  title: '法律咨询日报',
  titled: '{centre}法律咨询日报',
  unit: 'centre',
  facts: z.object({
    centre: unit('机构'),
    lines: list('各渠道件数', { channel: choice('渠道', channels), number: count('件数') }),
  }),
  act: {
    title: '报送咨询日报',
    by: ['aidCentre', 'committee', 'system'],
    source: platform,
    data: ['centre', 'lines'],
    needs: [
      { must: { lines: { size: { from: 1 } } }, says: '没有一件咨询', way: '没有咨询的不必报送' },
      { must: { lines: { every: { number: { from: 1 } } } }, says: '有的渠道件数为零', way: '只报送有咨询的渠道' },
    ],
  },
  columns: { amounts: ['lines.sum.number'] },
})
