import { problemKinds } from '../../systems/supervision/words.ts'
import { papersQuestion } from './papers.ts'
import { partyOf, whoAsks, withFiller } from './person.ts'
import type { Window } from './window.ts'

const named = ({ anonymous }: Readonly<Record<string, string>>) => anonymous === 'no'

/** 投诉举报执法行为: to the supervising office; the unit complained of does not see who complained. */
export const complaint: Window = {
  key: 'complaint',
  title: '投诉举报执法行为',
  send: '提交投诉举报',
  minutes: 5,
  what: '执法人员没有亮证、乱罚款、乱检查、态度粗暴、该管不管的，向县司法局（行政执法监督机构）反映。被投诉的单位看不到您是谁。',
  type: 'enforcement-clue',
  act: 'receive',
  capacity: 'applicant',
  questions: [
    {
      id: 'anonymous',
      ask: '要不要留姓名',
      short: '是否留名',
      hint: '留名的，结果会答复您；不留名的也会查，用受理号看进度',
      kind: 'choice',
      options: { no: '留姓名', yes: '不留姓名' },
    },
    ...whoAsks('投诉举报人', { phoneNeeded: true }).map((question) => ({
      ...question,
      when: (answers: Readonly<Record<string, string>>) => named(answers) && (question.when?.(answers) ?? true),
    })),
    { id: 'against', ask: '反映的是哪个单位', short: '被反映单位', kind: 'choice', options: 'agencies' },
    { id: 'problemKind', ask: '是哪一类问题', short: '问题类别', kind: 'choice', options: problemKinds },
    { id: 'matter', ask: '用一句话说是什么事', short: '事项', hint: '例如：检查时没有出示执法证', kind: 'text', most: 100 },
    { id: 'content', ask: '经过是怎样的', short: '经过', hint: '时间、地点、人员、有什么证据', kind: 'long', most: 5000 },
    papersQuestion('例如：现场的照片、收到的文书。不想让人看出您是谁的，请先看看材料上有没有姓名'),
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers }) => ({
    clueSource: 'complaint',
    anonymous: answers.anonymous === 'yes',
    ...(named(answers) && { complainant: partyOf(answers) }),
    against: answers.against,
    matter: answers.matter,
    content: withFiller(answers.content ?? '', answers),
    problemKind: answers.problemKind,
  }),
  asks: { complainant: 'name', against: 'against', content: 'content' },
  next: '执法监督机构先筛查：属于执法监督范围的受理核查，不属于的转给该管的机关并告诉您。查清以后答复。',
  tells: ['receiver', 'conclusion', 'answer', 'reason'],
  remedy:
    '对答复不满意或者到期没有答复的，可以向县人民政府反映，或者打12345。对处罚等决定本身不服的，请在期限内申请行政复议或者起诉，投诉不能代替。',
}
