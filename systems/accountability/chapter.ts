import type { Chapter } from '../../kernel/report/chapter.ts'

/** Annual report, 二(一)三是: holding to account for losses. */
export const chapters: readonly Chapter[] = [
  {
    part: '二(一)',
    title: '三是建立追责问责制度',
    sentences: [
      '对因过错导致败诉、行政复议纠错和执法监督认定违法或者不当的，启动责任追究{ACC.OPENED}，作出追究决定{ACC.DECIDED}，其中给予经济处罚{ACC.ECONOMIC}，不予追究{ACC.EXEMPTED}。',
      '对生效败诉两起以上的{ACC.LISTED}单位挂牌督办，取消其年度评先评优资格。',
    ],
  },
]
