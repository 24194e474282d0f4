import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(二)三是: supervision of the townships' enforcement. */
export const chapter: Chapter = {
  part: '一(二)',
  title: '开展乡镇综合行政执法监督指导工作',
  sentences: [
    '抽调人员分成两组，对乡镇行政执法队开展监督检查{SUP.CHECKS}，登记问题{SUP.FINDINGS}，发出行政执法监督意见书{SUP.OPINIONS}，作出监督决定{SUP.DECISIONS}，问题整改率{SUP.CORRECTED.RATE}。',
    '收到执法投诉和线索{CLU.RECEIVED}，查实{CLU.FOUNDED}，答复{CLU.ANSWERED}。',
  ],
}
