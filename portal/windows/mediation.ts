import { committeeKinds, disputeKinds } from '../../systems/mediation/kinds.ts'
import { papersQuestion } from './papers.ts'
import { partyOf, whoAsks, withFiller } from './person.ts'
import type { Window } from './window.ts'

/** 申请人民调解: to the committee of the village or township, which asks the other side. */
export const mediation: Window = {
  key: 'mediation',
  title: '申请人民调解',
  send: '提交调解申请',
  minutes: 3,
  what: '和邻居、家人、生意伙伴有了纠纷，可以请村（社区）或者乡镇的人民调解委员会来调解。不收费，双方自愿。',
  type: 'dispute',
  act: 'register',
  capacity: 'applicant',
  questions: [
    ...whoAsks('申请人', { phoneNeeded: true }),
    {
      id: 'other',
      ask: '您和谁有纠纷',
      short: '对方',
      hint: '不知道名字也可以写“隔壁的养猪户”',
      kind: 'text',
      most: 60,
    },
    {
      id: 'disputeKind',
      ask: '是哪一类纠纷',
      short: '纠纷类型',
      kind: 'choice',
      options: disputeKinds,
    },
    {
      id: 'brief',
      ask: '事情的经过是怎样的',
      short: '经过',
      hint: '什么时候、在哪里、为了什么，写几句就行',
      kind: 'long',
      most: 2000,
    },
    { id: 'claims', ask: '您想要怎么解决', short: '想要的结果', kind: 'long', optional: true, most: 1000 },
    { id: 'happenedOn', ask: '事情是哪一天发生的', short: '发生日期', kind: 'day', optional: true, until: 'today' },
    { id: 'area', ask: '纠纷发生在哪个乡镇、街道', short: '乡镇、街道', kind: 'choice', options: 'townships' },
    {
      id: 'committee',
      ask: '请哪个调解委员会来调解',
      short: '调解委员会',
      hint: '不清楚的，选乡镇、街道的调解委员会',
      kind: 'choice',
      options: 'committees',
    },
    papersQuestion('例如：合同、欠条、现场的照片'),
  ],
  unit: ({ picked }) => picked('committee')?.unit ?? '',
  data: ({ answers, picked }) => ({
    committee: answers.committee,
    level: picked('committee')?.facts?.kind ?? Object.keys(committeeKinds)[0],
    source: 'apply',
    online: true,
    disputeKind: answers.disputeKind,
    parties: [partyOf(answers), { kind: 'natural', name: answers.other }],
    brief: withFiller(answers.brief ?? '', answers),
    ...(answers.claims && { claims: answers.claims }),
    ...(answers.happenedOn && { happenedOn: answers.happenedOn }),
  }),
  asks: { committee: 'committee', parties: 'other', brief: 'brief', happenedOn: 'happenedOn', disputeKind: 'disputeKind' },
  next: '调解委员会先问对方愿不愿意调解。双方愿意的就受理，确定调解员，约时间地点；一方明确拒绝的，不能调解，会告诉您别的办法。',
  tells: ['refuseReason', 'remedies', 'result', 'form', 'agreement', 'failReason', 'route'],
  remedy: '不愿调解或者调解不成的，可以仲裁、走行政途径或者向人民法院起诉。没有人联系您的，打电话给乡镇司法所或者12348。',
}
