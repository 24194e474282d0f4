import { partyOf, whoAsks, withFiller } from './person.ts'
import type { Window } from './window.ts'

/** 办不成事: what could not be got done at a window. */
export const unable: Window = {
  key: 'unable',
  title: '反映“办不成事”',
  send: '提交反映',
  minutes: 4,
  what: '到窗口或者网上办事没有办成的，说出来，有专人了解为什么，并协调办成。',
  type: 'service-unable',
  act: 'tell',
  capacity: 'applicant',
  questions: [
    ...whoAsks('反映人', { phoneNeeded: true }),
    { id: 'responsible', ask: '是哪个单位的事', short: '单位', kind: 'choice', options: 'agencies' },
    {
      id: 'problem',
      ask: '为什么没有办成',
      short: '问题',
      kind: 'choice',
      options: {
        refusal: '不受理',
        again: '让我反复补材料',
        late: '超过了说好的时间',
        passing: '推来推去',
        offline: '网上办不了',
        unclear: '政策说不清楚',
        other: '其他',
      },
    },
    { id: 'detail', ask: '您要办什么，经过是怎样的', short: '经过', kind: 'long', most: 3000 },
  ],
  unit: ({ answers }) => answers.responsible ?? '',
  data: ({ answers }) => ({
    person: partyOf(answers),
    responsible: answers.responsible,
    problem: answers.problem,
    detail: withFiller(answers.detail ?? '', answers),
  }),
  asks: { responsible: 'responsible', detail: 'detail', person: 'name' },
  next: '责任单位了解情况后答复您，能办的协调办成，不能办的说明依据，再回访您满不满意。',
  tells: ['reply', 'result', 'resultText', 'handedTo'],
  remedy: '不满意的可以再反映，或者打12345。窗口违法拒绝受理的，可以投诉，也可以申请行政复议。',
}
