import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(三)二是: legality review of normative documents. */
export const chapter: Chapter = {
  part: '一(三)',
  title: '全面推行规范性文件合法性审核制度',
  sentences: [
    '全年共制定行政规范性文件{NDOC.MADE}，出具合法性审查意见{NDOC.OPINIONS}，提出审查意见{NDOC.COMMENTS}，采纳率{NDOC.ADOPTED.RATE}。',
    '规范性文件向省、市法治政府建设领导小组办公室备案{NDOC.FILED.RULE-OF-LAW}，规范性文件报备率{NDOC.FILED.RATE}。',
    '现行有效的规范性文件{NDOC.IN-FORCE}，全年规范性文件废止、失效{NDOC.ENDED}；收到公民、组织对规范性文件的审查建议{NDOC.SUGGESTIONS}。',
  ],
}
