import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(四)四是: evaluation of case files. */
export const chapter: Chapter = {
  part: '一(四)',
  title: '强化重点行政执法领域案件评查',
  sentences: [
    '对{EVA.FILES}行政处罚案卷进行评查，由机器先评、两人盲评，优秀{EVA.EXCELLENT}，合格{EVA.QUALIFIED}，不合格{EVA.UNQUALIFIED}，合格率{EVA.PASS.RATE}。',
    '不合格案卷经整改验收到位{EVA.RECTIFIED}。',
  ],
}
