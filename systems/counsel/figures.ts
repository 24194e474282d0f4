import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const counsel = ['法律顾问', '政府法律顾问']
const percent = ['%', '％'] as const

/** Figures of legal counsel. A matter is counted in the year in which it was asked. */
export const figures: readonly Indicator[] = [
  count({
    id: 'CNS.COUNSEL',
    title: '法律顾问人数',
    unit: '人',
    definition: '期末在聘（含暂停履职）的法律顾问。',
    of: 'counsel',
    where: { state: { in: ['appointed', 'suspended'] } },
    at: 'standing',
    phrases: [
      {
        says: [
          [...counsel, '专职律师'],
          ['聘任', '聘请', '选聘', '法律顾问', '专职律师'],
        ],
        never: ['村', '社区', '参与', '公共法律服务'],
        units: ['名', '人', '位'],
      },
    ],
  }),
  count({
    id: 'CNS.MATTERS',
    title: '法律顾问参与办理的事项',
    unit: '件',
    definition: '委托法律顾问办理的重大、疑难涉法事项，一事一卷，按委托之日计；撤回的不计。',
    of: 'counsel-matter',
    where: { not: { state: 'withdrawn' } },
    at: 'opened',
    phrases: [
      {
        says: [
          [...counsel, '律师'],
          [
            '研究解决重大疑难问题',
            '研究解决重大问题',
            '研究解决疑难问题',
            '重大疑难涉法事项',
            '重大涉法事项',
            '疑难涉法事项',
            '涉法事项',
            '重大疑难事项',
            '涉法事务',
            '法律事务',
          ],
        ],
        never: ['采纳', '率', '村', '普法'],
        units: ['件', '次', '起', '项', '件次'],
      },
    ],
  }),
  count({
    id: 'CNS.OPINIONS',
    title: '法律顾问出具的法律意见书',
    unit: '份',
    definition: '法律顾问出具法律意见书的事项，按出具之日计。',
    of: 'counsel-matter',
    at: 'on.opine',
    phrases: [
      {
        says: [
          [...counsel, '律师'],
          ['法律意见书', '律师意见书'],
        ],
        never: ['采纳', '率', '合法性'],
        units: ['份', '件'],
      },
      {
        says: [
          [...counsel, '律师'],
          ['法律意见', '律师意见'],
        ],
        never: ['采纳', '率', '合法性', '意见书'],
        units: ['份', '件', '条'],
      },
    ],
  }),
  count({
    id: 'CNS.ANSWERED',
    title: '反馈了采纳情况的法律意见',
    unit: '份',
    definition: '委托单位反馈了采纳情况的法律意见，按反馈之日计。',
    of: 'counsel-matter',
    at: 'on.answer',
  }),
  count({
    id: 'CNS.ADOPTED',
    title: '采纳的法律意见',
    unit: '份',
    definition: '委托单位反馈全部采纳或者部分采纳的法律意见，按反馈之日计。',
    of: 'counsel-matter',
    where: { adoption: { in: ['adopted', 'partly'] } },
    at: 'on.answer',
    phrases: [{ says: [[...counsel, '法律意见'], ['采纳']], never: ['率', '合法性', '公众'], units: ['份', '件', '条'] }],
  }),
  ratio({
    id: 'CNS.ADOPTION',
    title: '法律意见采纳率',
    unit: '%',
    definition: '采纳（含部分采纳）的法律意见除以反馈了采纳情况的法律意见。',
    hit: ['CNS.ADOPTED'],
    base: 'CNS.ANSWERED',
    digits: 1,
    phrases: [{ says: [[...counsel, '法律意见'], ['采纳率']], never: ['合法性'], units: percent }],
  }),
  count({
    id: 'CNS.ONTIME',
    title: '按期出具的法律意见书',
    unit: '份',
    definition: '在期限以内出具的法律意见书，按出具之日计；补充材料的时间不计。',
    of: 'counsel-matter',
    where: { 'on.opine': { to: { fact: 'due.opine' } } },
    at: 'on.opine',
  }),
  ratio({
    id: 'CNS.ONTIME.RATE',
    title: '法律意见按期出具率',
    unit: '%',
    definition: '按期出具的法律意见书除以出具的法律意见书。',
    hit: ['CNS.ONTIME'],
    base: 'CNS.OPINIONS',
    digits: 1,
    phrases: [
      {
        says: [
          [...counsel, '法律意见'],
          ['按期出具率', '按时出具率'],
        ],
        units: percent,
      },
    ],
  }),
  count({
    id: 'CNS.OUTCOMES',
    title: '有后续结果的法律顾问事项',
    unit: '件',
    definition: '登记了后续结果的法律顾问事项，按登记之日计；可按结果分组。',
    of: 'counsel-matter',
    at: 'on.record-outcome',
  }),
  count({
    id: 'CNS.REVIEWED',
    title: '考核的法律顾问',
    unit: '人次',
    definition: '本期登记的法律顾问年度考核，一人一年一次。',
    of: 'counsel-review',
    at: 'opened',
    phrases: [{ says: [counsel, ['考核']], never: ['率', '组'], units: ['名', '人', '人次'] }],
  }),
]
