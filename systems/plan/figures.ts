import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const pieces = ['项', '个', '件'] as const
const tasks = ['任务']

/** Figures of the plan. A task counts on the day it has to be done by. */
export const figures: readonly Indicator[] = [
  count({
    id: 'PLAN.TASKS',
    title: '法治政府建设方案任务',
    unit: '项',
    definition: '方案分解的任务，按完成时限计；取消的不计。',
    of: 'plan-task',
    where: { not: { state: 'cancelled' } },
    at: 'dueBy',
    phrases: [{ says: [['方案', '法治政府建设'], tasks], never: ['完成', '率', '办件', '普法'], units: pieces }],
  }),
  count({
    id: 'PLAN.DUE',
    title: '已核定的方案任务',
    unit: '项',
    definition: '完成时限已到、已核定完成或者未完成的任务，按完成时限计。',
    of: 'plan-task',
    where: { outcome: { in: ['done', 'missed'] }, not: { state: 'cancelled' } },
    at: 'dueBy',
  }),
  count({
    id: 'PLAN.DONE',
    title: '完成的方案任务',
    unit: '项',
    definition: '按指标核定达到目标，或者申报后经核验属实的任务，按完成时限计；只申报、没有核验的不计。',
    of: 'plan-task',
    where: { outcome: 'done', state: 'done' },
    at: 'dueBy',
    phrases: [{ says: [['方案', '法治政府建设'], tasks, ['完成']], never: ['率', '未完成', '办件', '普法'], units: pieces }],
  }),
  count({
    id: 'PLAN.MISSED',
    title: '未完成的方案任务',
    unit: '项',
    definition: '按指标核定没有达到目标，或者认定未完成的任务，按完成时限计。',
    of: 'plan-task',
    where: { state: 'missed' },
    at: 'dueBy',
    phrases: [{ says: [['方案', '法治政府建设'], tasks, ['未完成']], units: pieces }],
  }),
  ratio({
    id: 'PLAN.DONE.RATE',
    title: '方案任务完成率',
    unit: '%',
    definition: '完成的任务除以已核定的任务，按完成时限计。',
    hit: ['PLAN.DONE'],
    base: 'PLAN.DUE',
    digits: 1,
    phrases: [{ says: [['方案', '法治政府建设'], tasks, ['完成率']], units: ['%', '％'] }],
  }),
  count({
    id: 'PLAN.RUNNING',
    title: '进行中的方案任务',
    unit: '项',
    definition: '期末尚未核定的任务。',
    of: 'plan-task',
    at: 'standing',
  }),
  count({
    id: 'VETO.DECIDED',
    title: '一票否决认定',
    unit: '件',
    definition: '认定一票否决的案卷，按所属年度的末日计；每件都指明触发的记录。',
    of: 'veto',
    where: { state: 'decided' },
    at: 'yearEnd',
    phrases: [{ says: [['一票否决'], ['认定', '实行']], units: ['件', '起'] }],
  }),
  ...vetoes('no-award', 'NO-AWARD', '取消评先评优资格'),
  ...vetoes('unqualified', 'UNQUALIFIED', '定为不合格'),
]

function vetoes(ruling: string, id: string, title: string): Indicator[] {
  return [
    count({
      id: `VETO.${id}`,
      title: `一票否决认定（${title}）`,
      unit: '件',
      definition: `认定一票否决、后果为${title}的案卷，按所属年度的末日计。`,
      of: 'veto',
      where: { state: 'decided', outcome: ruling },
      at: 'yearEnd',
    }),
  ]
}
