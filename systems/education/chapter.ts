import type { Chapter } from '../../kernel/report/chapter.ts'

/** 二(三): the menu. */
export const chapter: Chapter = {
  part: '二(三)',
  title: '量身定制“普法菜单”，打造“菜单式”精准普法新模式',
  sentences: [
    '组建政法单位骨干力量及律师参与的“菜单式”精准普法队{EDU.SQUADS}，制定精准普法“菜单”{EDU.MENU}。',
    '全年收到普法点单{EDU.ORDERS}，送单{EDU.DELIVERED}，取消点单{EDU.CANCELLED}，点单满意率{EDU.SATISFACTION}。',
  ],
}
