import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(二): training of township enforcement officers. */
export const chapter: Chapter = {
  part: '一(二)',
  title: '完善培训制度',
  sentences: [
    '坚持每月一培训，全年共举办乡镇综合行政执法人员集中培训{TRN.SESSIONS}，参训{TRN.ATTENDANCES}。',
    '围绕案卷制作和执法监督，举办专题培训{TRN.SPECIAL}。',
  ],
}
