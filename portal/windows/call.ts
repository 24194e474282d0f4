import type { Window } from './window.ts'

/** 请打电话给我: for whoever would rather speak than write. */
export const call: Window = {
  key: 'call',
  title: '请打电话给我',
  send: '请打电话给我',
  minutes: 1,
  what: '不方便写字的，留下电话，工作人员打给您，帮您把事情记下来。',
  type: 'public-message',
  act: 'send',
  capacity: 'applicant',
  questions: [
    { id: 'phone', ask: '打哪个电话', short: '联系电话', hint: '手机，或者带区号的座机', kind: 'phone' },
    { id: 'matter', ask: '想办什么事', short: '想办的事', hint: '例如：和邻居有纠纷，想调解', kind: 'text', most: 100 },
    { id: 'name', ask: '怎么称呼您', short: '称呼', kind: 'text', optional: true, most: 40 },
    { id: 'when', ask: '什么时候方便接电话', short: '方便的时间', kind: 'text', optional: true, most: 60 },
  ],
  unit: ({ bureau }) => bureau,
  data: ({ answers, bureau }) => ({
    kind: 'call-me',
    keeper: bureau,
    matter: answers.matter,
    phone: answers.phone,
    ...(answers.name && { name: answers.name }),
    ...(answers.when && { when: answers.when }),
  }),
  asks: { phone: 'phone', matter: 'matter' },
  next: '工作人员会打您留的电话。不会问您要银行卡、密码和验证码。',
  tells: ['reply', 'reason'],
  remedy: '到期没有人打来的，请打12348，或者到就近的司法所。',
}
