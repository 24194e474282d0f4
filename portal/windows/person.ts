import { partyKinds } from '../../kernel/file/fields.ts'
import type { Answers, Question } from './window.ts'

const helped = (answers: Answers) => answers.filler !== undefined && answers.filler !== 'self'

/** Who asks, and who writes it down for them. Family or staff may fill in for a person; then both names are kept. */
export const whoAsks = (what: string, named: { readonly anonymous?: true; readonly phoneNeeded?: true } = {}): readonly Question[] => [
  {
    id: 'filler',
    ask: '这张表是谁在填',
    short: '填表人',
    kind: 'choice',
    options: { self: '我自己的事，我自己填', family: '替家里人填', staff: '我是工作人员，替来人填' },
  },
  {
    id: 'fillerName',
    ask: '代填人叫什么，和本人是什么关系',
    short: '代填人和关系',
    hint: '例如：王小明，儿子',
    kind: 'text',
    most: 60,
    when: helped,
  },
  {
    id: 'kind',
    ask: `${what}是个人还是单位`,
    short: '类别',
    kind: 'choice',
    options: partyKinds,
  },
  {
    id: 'name',
    ask: `${what}的姓名或者单位名称`,
    short: '姓名或名称',
    kind: 'text',
    most: 60,
    ...(named.anonymous && { optional: true as const }),
  },
  {
    id: 'phone',
    ask: '怎么打电话找到您',
    short: '联系电话',
    hint: '手机，或者带区号的座机',
    kind: 'phone',
    ...(!named.phoneNeeded && { optional: true as const }),
  },
]

/** A party as a file keeps it. */
export const partyOf = (answers: Answers) => ({
  kind: answers.kind ?? 'natural',
  name: answers.name,
  ...(answers.phone && { phone: answers.phone }),
  ...(answers.idNumber && { idNumber: answers.idNumber }),
  ...(answers.address && { address: answers.address }),
})

/** Who filled in for the person, as a line of the text; nothing where they wrote themselves. */
export const withFiller = (text: string, answers: Answers): string =>
  helped(answers) && answers.fillerName ? `${text}\n（代填人：${answers.fillerName}）` : text
