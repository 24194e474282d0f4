import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(二): delegated powers. */
export const chapter: Chapter = {
  part: '一(二)',
  title: '规范承接赋权事项',
  sentences: ['{POW.TOWNSHIPS}乡镇承接{POW.ITEMS}赋权事项，已行使{POW.USED}，尚未行使{POW.UNUSED}。'],
}
