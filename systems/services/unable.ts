import { z } from 'zod'
import { choice, dayField, longText, party, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { unableReply, unableSolve } from './limits.ts'

const source = cite('县级管理要求', '“办不成事”反映窗口')

/** “办不成事”反映: somebody tells at the window what could not be got done, and somebody sees to it. */
export const serviceUnable = procedure({
  type: 'service-unable',
  title: '“办不成事”反映',
  titled: '{person.name}反映：{problem}',
  unit: 'responsible',
  outcome: 'result',
  states: { told: '待答复', replied: '已答复，处理中', solved: '已处理，待回访', closed: '已回访办结' },
  closed: ['closed'],
  facts: z.object({
    person: party('反映人'),
    responsible: unit('责任单位'),
    item: ref('涉及事项', 'service-item'),
    problem: choice('问题', {
      refusal: '不受理',
      again: '反复补正',
      late: '超期',
      passing: '推诿',
      offline: '不能网办',
      unclear: '政策不明',
      other: '其他',
    }),
    detail: longText('反映内容'),
    reply: longText('答复'),
    result: choice('处理结果', { done: '已办成', explained: '已解释', handed: '转交', listed: '立案督办' }),
    resultText: longText('处理情况'),
    handedTo: text('转交何处'),
    cause: longText('原因'),
    satisfied: yesNo('反映人满意'),
    followedOn: dayField('回访日期'),
  }),
  columns: { kinds: ['problem', 'satisfied'], days: ['on.solve', 'followedOn'] },
  acts: {
    tell: {
      title: '登记反映',
      from: 'nothing',
      to: 'told',
      by: ['window', 'unitAdmin', 'applicant'],
      data: ['person', 'responsible', 'item?', 'problem', 'detail'],
      source,
    },
    reply: { title: '答复', from: ['told'], to: 'replied', by: ['window', 'unitAdmin'], data: ['reply'], source },
    solve: {
      title: '处理完毕',
      from: ['told', 'replied'],
      to: 'solved',
      by: ['window', 'unitAdmin', 'head'],
      data: ['result', 'resultText', 'cause', 'handedTo?'],
      source,
      needs: [
        { when: { result: 'handed' }, must: { handedTo: { exists: true } }, says: '转交而没有写明转交何处', way: '请填写“转交何处”' },
      ],
    },
    'follow-up': {
      title: '回访',
      from: ['solved'],
      to: 'closed',
      by: ['window', 'unitAdmin'],
      data: ['satisfied'],
      sets: { followedOn: '$on' },
      source,
    },
  },
  clocks: {
    reply: { title: '答复反映人', rule: unableReply, starts: 'tell', ends: ['reply', 'solve'] },
    solve: { title: '处理完毕', rule: unableSolve, starts: 'tell', ends: 'solve' },
  },
})
