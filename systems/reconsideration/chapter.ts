import type { Chapter } from '../../kernel/report/chapter.ts'

/** Annual report, 一(四): what is said of reconsideration. */
export const chapters: readonly Chapter[] = [
  {
    part: '一(四)',
    title: '一是提高行政复议质量',
    sentences: [
      '全年收到行政复议申请{REC.RECEIVED}，审结行政复议案件{REC.CLOSED}，同比{REC.CLOSED.CHANGE|moved}。',
      {
        when: 'REC.EXCEEDS.FIRST',
        is: true,
        text: '审结数首次超过受理行政诉讼一审案件数（{LIT.RECEIVED}），行政复议化解行政争议的主渠道作用得到发挥。',
      },
      {
        when: 'REC.EXCEEDS.STILL',
        is: true,
        text: '审结数超过受理行政诉讼一审案件数（{LIT.RECEIVED}），行政复议化解行政争议的主渠道作用得到发挥。',
      },
      '直接纠错{REC.CORRECTED}，行政复议纠错率{REC.CORRECTION}；调解结案{REC.MEDIATED}，撤回申请终止{REC.WITHDRAWN}，综合纠错率{REC.BROAD}。',
      '行政复议审结后被提起行政诉讼的{REC.SUED}，复议后起诉率{REC.SUED.RATE}。',
      '按期审结率{REC.ONTIME}，被申请人按期答复率{REC.REPLY.ONTIME}。',
    ],
  },
]
