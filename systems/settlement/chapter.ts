import type { Chapter } from '../../kernel/report/chapter.ts'

/** 二(一)四是: settlement, which lowers the number of judgments. */
export const chapter: Chapter = {
  part: '二(一)',
  title: '四是积极调解降低案件总量',
  sentences: [
    '由分管副县长牵头，涉案单位、人民法院、府院联动办参与的“1+3”化解工作组，全年梳理行政争议{SET.OPENED}，成功调解、准予撤诉行政案件{LIT.SETTLED}，化解协议履行率{SET.PERFORMANCE}。',
    { when: 'SET.MATCHES', is: false, text: '（待核对：化解案卷登记化解{SET.SETTLED}，与诉讼案卷的调解、撤诉数不一致。）' },
  ],
}
