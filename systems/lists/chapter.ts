import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(五): the four lists. */
export const chapter: Chapter = {
  part: '一(五)',
  title: '推行行政执法“四张清单”',
  sentences: [
    '制定并公布行政执法“四张清单”：不予处罚清单{LIST.NOPENALTY}，从轻减轻处罚清单{LIST.MILDER}（从轻{LIST.LIGHTER}、减轻{LIST.REDUCED}），不予实施行政强制清单{LIST.NOCOERCION}。',
    '全年适用清单作出决定的案件{LIST.FOLLOWED}。',
  ],
}
