import type { Chapter } from '../../kernel/report/chapter.ts'

/** 二(四): legal services for the public. */
export const chapter: Chapter = {
  part: '二(四)',
  title: '智慧赋能，实现服务群众“零距离”',
  sentences: [
    '推行“互联网+公共法律服务”。全县{LEG.LAWYERS}律师参与，{LEG.ADVISERS}村（社区）配备法律顾问，法律顾问覆盖率{LEG.ADVISERS.RATE}。',
    '全年提供法律咨询{LEG.CONSULTATIONS}，回访满意率{LEG.SATISFACTION}；办理法律援助{LEG.AID}。',
    '一个入口受理群众的法律需求，告知可走的途径和各途径的期限，推动形成办事依法、遇事找法、解决问题用法、化解矛盾靠法的氛围。',
  ],
}
