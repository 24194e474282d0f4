import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(三)一是: counsel and what they were asked. */
export const chapter: Chapter = {
  part: '一(三)',
  title: '一是严格把好行政决策法律关',
  sentences: [
    '充分发挥政府法律顾问作用，现有在聘法律顾问{CNS.COUNSEL}，全年参与研究解决重大疑难问题{CNS.MATTERS}，出具法律意见书{CNS.OPINIONS}，法律意见采纳率{CNS.ADOPTION}。',
  ],
}
