import { z } from 'zod'
import { choice, count, dayField, longText, person, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { dayNamed } from '../countyLimit.ts'

const source = cite('党政主要负责人履行推进法治建设第一责任人职责规定', '述法的规定')
const office = ['countyOffice', 'justiceBureau'] as const

export const staters = { party: '党委主要负责人', government: '政府主要负责人', unit: '单位主要负责人' } as const

/** 述法: the yearly statement of a chief or a unit's head on law: in writing, before a meeting, rated, and followed up. */
export const lawStatement = procedure({
  type: 'law-statement',
  title: '述法',
  titled: '{workUnit}{post}{year}年度述法',
  states: { owed: '待述法', submitted: '已提交书面报告', heard: '已会议述法', rated: '已测评', excused: '免予述法' },
  closed: ['rated', 'excused'],
  unit: 'workUnit',
  holder: 'stater',
  facts: z.object({
    year: text('年度'),
    role: choice('述法对象', staters),
    stater: person('述法人'),
    post: text('职务'),
    workUnit: unit('单位'),
    submitBy: dayField('提交截止日'),
    study: longText('学习贯彻习近平法治思想情况'),
    build: longText('推进法治建设情况'),
    decide: longText('依法决策、依法办事情况'),
    problems: longText('存在的问题和原因'),
    plans: longText('整改和下一步打算'),
    meeting: text('述法会议'),
    oral: yesNo('口头述法'),
    questions: longText('质询和点评'),
    good: count('评价“好”的票数'),
    fair: count('评价“较好”的票数'),
    plain: count('评价“一般”的票数'),
    poor: count('评价“差”的票数'),
    followUp: longText('问题整改反馈'),
    reason: text('免予述法的理由'),
  }),
  columns: {
    kinds: ['year', 'role'],
    days: ['submitBy', 'on.submit', 'on.present', 'on.rate'],
    amounts: ['good', 'fair', 'plain', 'poor'],
  },
  acts: {
    call: {
      title: '通知述法',
      from: 'nothing',
      to: 'owed',
      by: office,
      data: ['year', 'role', 'stater', 'post', 'workUnit', 'submitBy'],
      source,
      needs: [{ must: { submitBy: { from: '$on' } }, says: '提交截止日早于通知之日', way: '请核对截止日' }],
    },
    submit: {
      title: '提交述法报告',
      from: ['owed'],
      to: 'submitted',
      by: ['head', 'unitAdmin', 'countyLeader', 'authorityHead'],
      data: ['study', 'build', 'decide', 'problems', 'plans'],
      documents: ['述法报告'],
      source,
    },
    present: {
      title: '会议述法',
      from: ['submitted'],
      to: 'heard',
      by: office,
      data: ['meeting', 'oral', 'questions?'],
      source,
    },
    rate: {
      title: '测评',
      from: ['heard'],
      to: 'rated',
      by: office,
      data: ['good', 'fair', 'plain', 'poor'],
      documents: ['述法测评表'],
      source,
    },
    follow: { title: '反馈整改', from: 'ever', by: ['head', 'unitAdmin', 'countyLeader'], data: ['followUp'], source },
    excuse: { title: '免予述法', from: ['owed', 'submitted'], to: 'excused', by: office, data: ['reason'], source },
  },
  clocks: {
    submit: {
      title: '提交述法报告',
      rule: dayNamed('county:law-statement', {
        title: '提交述法报告',
        starts: '通知写明的截止日',
        party: '述法人',
        law: source.law,
        article: source.article,
      }),
      starts: 'call',
      startsOn: 'submitBy',
      ends: 'submit',
    },
  },
})
