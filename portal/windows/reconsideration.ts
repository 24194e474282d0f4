import { actKinds } from '../../systems/matters.ts'
import { requests } from '../../systems/reconsideration/words.ts'
import { papersQuestion } from './papers.ts'
import { partyOf, whoAsks } from './person.ts'
import type { Window } from './window.ts'

/** 申请行政复议: to the county government through its reconsideration office. */
export const reconsideration: Window = {
  key: 'reconsideration',
  title: '申请行政复议',
  send: '提交行政复议申请',
  minutes: 8,
  what: '不服县级部门、乡镇、街道的处罚、许可、征收等决定，或者申请了却不给办，可以申请县人民政府复议。不收费。一般在知道之日起六十日内申请。',
  bring: ['决定书（有文号的话写上文号）', '身份证号码（可以到窗口时再核对）'],
  type: 'reconsideration',
  act: 'receive',
  capacity: 'applicant',
  questions: [
    ...whoAsks('申请人', { phoneNeeded: true }),
    {
      id: 'idNumber',
      ask: '申请人的证件号码',
      short: '证件号码',
      hint: '加密保存，只有经办人说明理由才能看',
      kind: 'id-number',
      optional: true,
    },
    { id: 'address', ask: '通知书寄到哪里', short: '住址或住所', kind: 'text', most: 200 },
    { id: 'respondent', ask: '不服哪个单位的决定', short: '作出决定的单位', kind: 'choice', options: 'agencies' },
    {
      id: 'actName',
      ask: '不服的是什么决定',
      short: '不服的决定',
      hint: '例如：罚款2000元的处罚决定；没有答复我的申请',
      kind: 'text',
      most: 200,
    },
    { id: 'actNumber', ask: '决定书上的文号', short: '文号', kind: 'text', optional: true, most: 60 },
    { id: 'actKind', ask: '这是哪一类决定', short: '决定的类别', kind: 'choice', options: actKinds },
    { id: 'knewOn', ask: '您是哪一天收到或者知道的', short: '知道的日期', kind: 'day', until: 'today' },
    { id: 'requests', ask: '您请求怎样处理', short: '请求', hint: '可以选几项', kind: 'several', options: requests },
    { id: 'reasons', ask: '为什么不服', short: '事实和理由', hint: '写清事实，有什么证据也写上', kind: 'long', most: 5000 },
    papersQuestion('例如：不服的决定书、能证明事实的照片或者收据、身份证件'),
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, picked }) => ({
    applicants: [partyOf(answers)],
    ...(answers.fillerName && answers.filler !== 'self' && { agents: `代填人：${answers.fillerName}` }),
    respondent: answers.respondent,
    receiveWay: 'online',
    actName: answers.actName,
    ...(answers.actNumber && { actNumber: answers.actNumber }),
    actKind: answers.actKind,
    // Of the field of administration only this is certain from against whom it goes; otherwise the office settles it when it accepts.
    ...(['township', 'street'].includes(String(picked('respondent')?.facts?.kind)) && { adminField: 'township' }),
    knewOn: answers.knewOn,
    requests: (answers.requests ?? '').split(',').filter(Boolean),
    reasons: answers.reasons,
  }),
  asks: { knewOn: 'knewOn', applicants: 'idNumber', respondent: 'respondent', requests: 'requests', reasons: 'reasons' },
  next: '复议机构审查要不要受理。材料不全的，会一次告诉您补什么。受理以后，把申请书副本送给作出决定的单位，再听取您的意见，然后决定。',
  tells: ['correctionItems', 'refuseReason', 'rightfulAuthority', 'track', 'result', 'decisionText'],
  remedy: '不予受理或者不服复议决定的，可以在收到之日起十五日内向人民法院起诉。到期没有说受理不受理的，从期满之日起视为受理。',
}
