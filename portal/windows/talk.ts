import { satisfactions } from '../../systems/education/words.ts'
import { audienceKinds } from '../../systems/lawEvent.ts'
import type { Window } from './window.ts'

/** 普法点单: a talk for a village, a school, an enterprise. */
export const talk: Window = {
  key: 'talk',
  title: '请人来讲法（普法点单）',
  send: '提交点单',
  minutes: 4,
  what: '村（社区）、学校、企业想听什么，从普法菜单里点，普法小分队上门讲。不收费。',
  type: 'law-order',
  act: 'order',
  capacity: 'party',
  questions: [
    { id: 'topic', ask: '想听哪一课', short: '课目', kind: 'choice', options: 'topics' },
    { id: 'orderer', ask: '是哪个村、学校或者单位请的', short: '点单单位', kind: 'text', most: 60 },
    {
      id: 'ordererKind',
      ask: '是哪一类单位',
      short: '单位类别',
      kind: 'choice',
      options: { village: '村（社区）', school: '学校', enterprise: '企业', organ: '机关、事业单位', group: '社会组织' },
    },
    { id: 'township', ask: '在哪个乡镇、街道', short: '乡镇、街道', kind: 'choice', options: 'townships' },
    { id: 'firstDay', ask: '最好是哪一天讲', short: '首选日期', kind: 'day', from: 'today' },
    { id: 'secondDay', ask: '那天不行的话，换哪一天', short: '备选日期', hint: '不要和首选同一天', kind: 'day', from: 'today' },
    { id: 'place', ask: '在哪里讲', short: '地点', hint: '例如：村文化广场', kind: 'text', most: 100 },
    { id: 'expected', ask: '大约多少人听', short: '预计人数', kind: 'count' },
    { id: 'audience', ask: '主要是什么人听', short: '对象', kind: 'choice', options: audienceKinds },
    { id: 'name', ask: '联系人叫什么', short: '联系人', kind: 'text', most: 40 },
    { id: 'phone', ask: '怎么打电话找到联系人', short: '联系电话', kind: 'phone' },
    { id: 'need', ask: '还有什么要求', short: '特殊需求', hint: '例如：讲方言，要发资料', kind: 'text', optional: true, most: 200 },
  ],
  unit: ({ answers }) => answers.township ?? '',
  data: ({ answers }) => ({
    orderer: answers.orderer,
    ordererKind: answers.ordererKind,
    township: answers.township,
    contact: answers.name,
    phone: answers.phone,
    channel: 'portal',
    topic: answers.topic,
    firstDay: answers.firstDay,
    secondDay: answers.secondDay,
    place: answers.place,
    expected: Number(answers.expected),
    audience: answers.audience,
    ...(answers.need && { need: answers.need }),
  }),
  asks: { topic: 'topic', firstDay: 'secondDay', secondDay: 'secondDay', expected: 'expected', phone: 'phone' },
  next: '普法办派给小分队，小分队接单后把日期和主讲人定下来。用受理号能看到哪一天、谁来讲；讲完以后请您打个分。',
  tells: ['squad', 'speaker', 'scheduledOn', 'deliveredOn', 'reason', 'satisfaction'],
  remedy: '到期没有派单的，打电话给县司法局或者12348。',
  may: {
    rate: {
      title: '给这一课打分',
      states: ['delivered'],
      questions: [
        { id: 'satisfaction', ask: '讲得怎么样', short: '满意度', kind: 'choice', options: satisfactions },
        { id: 'comment', ask: '有什么意见建议', short: '意见', hint: '不满意的请说说哪里不好', kind: 'long', optional: true, most: 500 },
      ],
      data: ({ answers }) => ({ satisfaction: answers.satisfaction, ...(answers.comment && { comment: answers.comment }) }),
    },
    cancel: {
      title: '取消点单',
      states: ['ordered', 'dispatched', 'accepted'],
      questions: [{ id: 'reason', ask: '为什么取消', short: '原因', kind: 'text', most: 200 }],
      data: ({ answers }) => ({ cancelledBy: 'orderer', reason: answers.reason }),
    },
  },
}
