import type { Chapter } from '../../kernel/report/chapter.ts'

/** What the county says of itself from papers of others, each in the words of its register entry, and of its two chiefs. */
export const chapters: readonly Chapter[] = [
  {
    part: '二(一)',
    title: '五是交流推广应诉经验',
    sentences: ['{OUT.MEETING|says}。'],
  },
  {
    part: '二(二)',
    title: '二是扩大调解影响',
    sentences: ['书面调解卷宗数量居全市第{OUT.RANK|number}位。{OUT.PRESS|says}。{OUT.CIRCULAR|says}。'],
  },
  { part: '二(三)', title: '二是形成普法样板', sentences: ['{OUT.AWARD|says}。'] },
  {
    part: '四',
    title: '主要负责人履职',
    sentences: [
      '党委主要负责人履行推进法治建设第一责任人职责{CHF.PARTY}，政府主要负责人履行{CHF.GOVERNMENT}，其中专题研究部署{CHF.DEPLOYED}、听取汇报{CHF.HEARD}、批示督办{CHF.INSTRUCTED}。',
      '全年应当述法{STA.OWED}，提交述法报告{STA.SUBMITTED}，述法完成率{STA.RATE}。',
    ],
  },
]
