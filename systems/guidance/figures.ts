import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const guidance = ['驻点指导', '驻点', '指导']

/** Figures of guidance on the spot. */
export const figures: readonly Indicator[] = [
  count({
    id: 'GUI.VISITS',
    title: '驻点指导',
    unit: '次',
    definition: '登记并经乡镇签字的驻点指导次数，按到场日期计。',
    of: 'guidance-visit',
    at: 'visitedOn',
    phrases: [{ says: [guidance], never: ['每周', '不少于', '答复', '问题'], units: ['次', '人次', '场', '场次'] }],
  }),
  count({
    id: 'GUI.STAFF',
    title: '驻点指导人员',
    unit: '人',
    definition: '期末在组的指导人员。',
    of: 'guide',
    at: 'standing',
    phrases: [{ says: [['指导组', '业务骨干', '指导人员', '指导员']], never: ['讲师', '宣讲', '分别', '各抽'], units: ['人', '名'] }],
  }),
  count({
    id: 'GUI.STAFF.APPOINTED',
    title: '抽调驻点指导人员',
    unit: '人',
    definition: '本期抽调入组的指导人员，按入组登记之日计。',
    of: 'guide',
    at: 'opened',
    phrases: [
      {
        says: [
          ['抽调', '抽取'],
          ['业务骨干', '指导人员', '骨干'],
        ],
        never: ['各', '分别'],
        units: ['人', '名'],
      },
    ],
  }),
  count({
    id: 'GUI.OWED',
    title: '应完成的驻点指导周次',
    unit: '周次',
    definition: '承接赋权事项的乡镇在过渡期内每周一次应有的驻点指导，一乡镇一周为一周次，按周末之日计。',
    of: 'duty.guidance',
    at: 'ends',
    phrases: [{ says: [guidance, ['应完成', '应开展', '任务']], units: ['周次', '次'] }],
  }),
  count({
    id: 'GUI.MET',
    title: '已完成的驻点指导周次',
    unit: '周次',
    definition: '当周至少有一次驻点指导的乡镇周次，按周末之日计。',
    of: 'duty.guidance',
    where: { state: 'met' },
    at: 'ends',
  }),
  ratio({
    id: 'GUI.COVERAGE',
    title: '驻点指导覆盖率',
    unit: '%',
    definition: '已完成的周次除以应完成的周次。',
    hit: ['GUI.MET'],
    base: 'GUI.OWED',
    digits: 1,
    phrases: [{ says: [guidance, ['覆盖率', '完成率']], units: ['%', '％'] }],
  }),
  count({
    id: 'GUI.QUESTIONS',
    title: '答复乡镇提问',
    unit: '个',
    definition: '已答复的乡镇执法问题，按答复之日计。',
    of: 'guidance-question',
    at: 'on.answer',
    phrases: [
      {
        says: [
          ['乡镇', '执法', '指导'],
          ['答复', '解答', '解决'],
          ['问题', '提问'],
        ],
        units: ['个', '件', '条', '次'],
      },
    ],
  }),
  count({
    id: 'GUI.LIBRARY',
    title: '问答库',
    unit: '条',
    definition: '收入问答库的答复，按入库之日计。',
    of: 'guidance-question',
    at: 'on.keep',
    phrases: [{ says: [['问答库', '入库']], units: ['条', '个'] }],
  }),
]
