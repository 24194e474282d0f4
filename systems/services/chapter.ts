import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(五): what government services add to the annual report. */
export const chapter: Chapter = {
  part: '一(五)',
  title: '加大简政放权力度',
  sentences: [
    '按照“五减一优”的要求，依据省政务服务事项基本目录，对政务服务事项办理场景作颗粒化拆分，认领发布政务服务事项{SRV.ITEMS}。',
    '法定办结时限合计{SRV.STATUTORY}，承诺办结时限合计{SRV.PROMISED}，政务服务事项时限压缩达到{SRV.COMPRESSION}；网上可办率{SRV.ONLINE.RATE}，一次办率{SRV.ONCE.RATE}。',
    '开展办事指南检查{SRV.GUIDES.CHECKED}，办事指南准确率{SRV.GUIDES.RATE}，查出的差错限期改正；落实优化措施{SRV.MEASURES}。',
    '网上一窗综合受理，阶段性开展集中办公{SRV.SESSIONS}。截至12月31日，办件事项覆盖率达到{SRV.COVERAGE}，办件量{SRV.HANDLED}。',
  ],
}
