import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(四): the three systems of enforcement. */
export const chapter: Chapter = {
  part: '一(四)',
  title: '严格落实行政执法“三项制度”',
  sentences: [
    '全年公示行政执法决定{PUB.PUBLISHED}，按时公示率{PUB.ONTIME.RATE}；向社会公示执法主体、执法人员等清单{PUB.BEFORE}。',
    '执法全过程记录完整率{RCD.RATE}；重大行政处罚决定法制审核率{REV.MAJOR.RATE}。',
  ],
}
