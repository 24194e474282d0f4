import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(二)一是: the monthly exam. */
export const chapter: Chapter = {
  part: '一(二)',
  title: '完善考试制度',
  sentences: [
    '坚持每月一考试，全年组织乡镇综合行政执法人员考试{EXM.PAPERS}，首次合格率{EXM.PASS.RATE}；首次不合格{EXM.FAILED}，补考合格{EXM.RESIT.PASSED}。',
    '对补考仍不合格的{EXM.RESIT.FAILED}，经提请和决定，暂停执法资格{EXM.SUSPENDED}。',
  ],
}
