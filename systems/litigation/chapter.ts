import type { Chapter } from '../../kernel/report/chapter.ts'

/** Annual report: the double decline in 一(一), and 二(一) on settling disputes and fewer losses. */
export const chapters: readonly Chapter[] = [
  {
    part: '一(一)',
    title: '二是落实每月学法制度',
    sentences: [
      '行政诉讼一审收案{LIT.RECEIVED}，败诉率{LIT.LOSS}，同比{LIT.LOSS.CHANGE|moved}。',
      { when: 'LIT.DOUBLE', is: true, text: '收案件数和败诉率均低于上年，实现行政诉讼“双下降”。' },
    ],
  },
  {
    part: '二(一)',
    title: '强力推进行政诉讼化解工作',
    sentences: [
      '全年成功调解、准予撤诉行政案件{LIT.SETTLED}。',
      '近5个月，全县发生行政败诉案件{LIT.LOST@last-5}，行政诉讼败诉率由上半年的{LIT.LOSS@H1}变为全年的{LIT.LOSS}。',
      '行政机关负责人出庭应诉率{LIT.APPEARANCE}。',
    ],
  },
]
