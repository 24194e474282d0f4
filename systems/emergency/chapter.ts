import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(四)三是: the county's response to emergencies. */
export const chapter: Chapter = {
  part: '一(四)',
  title: '健全完善突发事件应对体系',
  sentences: [
    '组织修订县级预案{PLAN.COUNTY}，各乡镇、街道修订完善防汛预案、避险预案共{PLAN.TOWN}，村、社区修订完善防汛预案、避险预案{PLAN.VILLAGE}，形成了县乡村三级预案体系。',
    '组织应急演练{DRILL.HELD}，应急演练参加{DRILL.PEOPLE}。',
    '开展隐患排查{DANGER.CHECKS}，发现隐患{DANGER.FOUND}，隐患整改率{DANGER.RATE}。',
  ],
}
