import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(一)二是: leaders study law every month, and what they study comes from what went wrong. */
export const chapter: Chapter = {
  part: '一(一)',
  title: '二是落实每月学法制度',
  sentences: [
    '制定落实年度政府领导干部学法计划，县政府常务会议共学法{STU.SESSIONS}，学习法律法规{STU.LAWS}。',
    '从败诉案件、复议纠错、案卷评查和执法监督中确定学法重点，学法线索落实率{STU.CUES.RATE}。',
  ],
}
