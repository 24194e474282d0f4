import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(五)一是: service-oriented enforcement explained where people live. */
export const chapter: Chapter = {
  part: '一(五)',
  title: '开展服务型行政执法培训',
  sentences: [
    '联合{LEC.PARTNERS}单位业务骨干，开展服务型行政执法“微宣讲、走基层”活动{LEC.HELD}，走到乡镇{LEC.REACHED}，签到听众{LEC.AUDIENCE}。',
  ],
}
