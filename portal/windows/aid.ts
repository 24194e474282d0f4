import { aidKinds, aidMatters, hardships } from '../../systems/legalService/words.ts'
import { papersQuestion } from './papers.ts'
import { partyOf, whoAsks, withFiller } from './person.ts'
import type { Window } from './window.ts'

const { checked: _, ...asks } = hardships
/** Matters of the law's article 32, for which nobody asks after means. */
const free = ['violence', 'bravery', 'martyr']

/** 申请法律援助: to the county's legal aid centre. */
export const aid: Window = {
  key: 'aid',
  title: '申请法律援助',
  send: '提交法律援助申请',
  minutes: 6,
  what: '请不起律师，又要打官司、仲裁或者请求国家赔偿的，可以申请法律援助。律师不向您收费。',
  bring: ['和案件有关的材料', '经济困难的情况（可以先作诚信承诺）'],
  type: 'legal-aid',
  act: 'apply',
  capacity: 'applicant',
  questions: [
    ...whoAsks('申请人', { phoneNeeded: true }),
    { id: 'aidKind', ask: '是哪一类案件', short: '案件类别', kind: 'choice', options: aidKinds },
    { id: 'matter', ask: '为了什么事', short: '事项', kind: 'choice', options: aidMatters },
    { id: 'description', ask: '事情的经过和您的要求', short: '事实与理由', kind: 'long', most: 5000 },
    { id: 'opponent', ask: '对方是谁', short: '对方', kind: 'text', optional: true, most: 100 },
    {
      id: 'hardship',
      ask: '怎样说明经济困难',
      short: '经济困难',
      kind: 'choice',
      options: asks,
      when: ({ matter }) => !free.includes(matter ?? ''),
    },
    {
      id: 'pledged',
      ask: '请作诚信承诺',
      short: '诚信承诺',
      hint: '说了不实的情况而得到援助的，要停止援助并退回费用',
      kind: 'choice',
      options: { yes: '我承诺所说的经济状况属实' },
      when: ({ hardship, matter }) => hardship === 'pledge' && !free.includes(matter ?? ''),
    },
    papersQuestion('例如：起诉状、判决书、合同、经济困难的证明、身份证件'),
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, bureau }) => ({
    centre: bureau,
    applicant: partyOf(answers),
    kind: answers.aidKind,
    matter: answers.matter,
    description: withFiller(answers.description ?? '', answers),
    ...(answers.opponent && { opponent: answers.opponent }),
    hardship: free.includes(answers.matter ?? '') ? 'none' : answers.hardship,
    pledged: answers.pledged === 'yes',
  }),
  asks: { hardship: 'hardship', pledged: 'pledged', applicant: 'phone', description: 'description' },
  next: '法律援助中心审查您的申请，决定给不给予援助；给予的，指派律师，律师会打电话给您。要补材料的，一次告诉您补什么。',
  tells: ['missing', 'decision', 'reason', 'progress', 'result'],
  remedy: '不给予援助的，可以向县司法局提出异议；对异议审查决定不服的，可以申请行政复议或者起诉。',
  may: {
    withdraw: { title: '撤回申请', states: ['applied', 'supplementing'], questions: [], data: () => ({}) },
  },
}
