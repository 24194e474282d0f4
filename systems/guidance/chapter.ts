import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(二)二是: guidance of the townships on the spot. */
export const chapter: Chapter = {
  part: '一(二)',
  title: '成立乡镇综合行政执法业务指导组',
  sentences: [
    '从下放行政处罚权的部门抽调业务骨干{GUI.STAFF.APPOINTED}，每周到各乡镇驻点指导不少于一次，全年驻点指导{GUI.VISITS}，覆盖率{GUI.COVERAGE}。',
    '答复乡镇执法问题{GUI.QUESTIONS}，其中收入问答库{GUI.LIBRARY}。',
  ],
}
