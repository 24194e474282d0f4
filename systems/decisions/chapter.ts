import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(一)一是: lawful and democratic decisions, and the legality gate of the standing meeting. */
export const chapter: Chapter = {
  part: '一(一)',
  title: '一是依法全面履行政府职能',
  sentences: [
    '坚持依法决策、民主决策，全年召开县政府常务会议{MTG.HELD}，研究议题{MTG.TOPICS}，会前附有合法性审查意见的议题{MTG.TOPICS.REVIEWED}，议题合法性审查率{MTG.TOPICS.RATE}。',
    '县政府常务会邀请县人大、政协列席，县司法局常态列席，县人大常委会列席率{MTG.CONGRESS.RATE}，县政协列席率{MTG.CONSULTATIVE.RATE}，县司法局列席率{MTG.JUSTICE.RATE}。',
    '列入重大行政决策目录{DEC.CATALOGUE}，作出重大行政决策{DEC.ADOPTED}，重大行政决策合法性审查率{DEC.REVIEWED.RATE}。',
    '重大行政决策公众参与收到意见{DEC.COMMENTS}，采纳{DEC.COMMENTS.ADOPTED}。',
  ],
}
