import type { Chapter } from '../../kernel/report/chapter.ts'

/** 二(一)二是: bulletins and signatures at closing. */
export const chapter: Chapter = {
  part: '二(一)',
  title: '二是实行案件通报机制',
  sentences: [
    '建立信息通报、督查通报、行政复议案件信息通报和结案会签制度，全年印发信息通报{BUL.INFORMATION}、督查通报{BUL.INSPECTION}、行政复议案件信息通报{BUL.RECONSIDERATION}，完成结案会签{CLS.SIGNED}。',
  ],
}
