import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(三): filing of major penalties. */
export const chapter: Chapter = {
  part: '一(三)',
  title: '做好重大行政处罚备案审查',
  sentences: ['全年达到标准应报备案的重大行政处罚{FIL.SHOULD}，已备案{FIL.FILED}，应报未报{FIL.MISSING}，备案及时率{FIL.ONTIME.RATE}。'],
}
