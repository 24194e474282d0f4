import type { Chapter } from '../../kernel/report/chapter.ts'

/** 一(一)一是: the plan and what came of it. */
export const chapter: Chapter = {
  part: '一(一)',
  title: '依法全面履行政府职能',
  sentences: [
    '印发法治政府建设年度实施方案，分解法治政府建设任务{PLAN.TASKS}，明确牵头单位、时限和核定指标，经核定完成法治政府建设任务{PLAN.DONE}。',
    '将依法行政、法治政府建设纳入综合目标考核一票否决事项，依据记录认定一票否决{VETO.DECIDED}。',
  ],
}
