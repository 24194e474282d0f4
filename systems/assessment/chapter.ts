import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(三)四是: the year's assessment. */
export const chapter: Chapter = {
  part: '一(三)',
  title: '开展法治建设考核工作',
  sentences: [
    '县委依法治县办联合有关单位成立{ASM.GROUPS}考核组，按照考核方案开展年度法治建设考核，全年接受考核的单位{ASM.UNITS}。',
    '考核分数由系统按指标计算和两人分别评分得出，每一分可查到规则、案卷和算式；受理考核申诉{ASM.APPEALS}，支持{ASM.APPEALS.GRANTED}。',
  ],
}
