import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(五)三是: publicity where people meet. */
export const chapter: Chapter = {
  part: '一(五)',
  title: '开展服务型行政执法宣传活动',
  sentences: [
    '开展法治宣传下乡等法治宣传活动{LAW.EVENTS}，签到受众{LAW.AUDIENCE}，发放宣传资料{LAW.MATERIALS}。',
    '在县城广场、公园和乡村文化广场等人员聚集场所设置宣传版面{LAW.BOARDS}。',
  ],
}
