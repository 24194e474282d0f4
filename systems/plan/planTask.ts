import { z } from 'zod'
import { choice, count, dayField, figureCode, inParts, list, longText, ref, text, unit, units, yesNo } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { caseFigures, successFigures, unscorableReasons } from '../notScored.ts'
import { type Direction, directions, planSource, scopes, type TaskScope } from './words.ts'

const bound = { figure: { exists: true } } as const

/**
 * 任务: what one unit has to do by a day. A task bound to a figure is as far as the figure says, and is settled by the program from the
 * records; nobody may claim it. A task without one can be claimed with evidence, and is done when the office has verified the claim.
 */
export const planTask = procedure({
  type: 'plan-task',
  title: '方案任务',
  titled: '{no} {matter}',
  unit: 'lead',
  outcome: 'result',
  states: { assigned: '进行中', claimed: '申报完成，待核验', done: '已完成', missed: '未完成', cancelled: '已取消' },
  closed: ['done', 'missed', 'cancelled'],
  facts: z.object({
    plan: ref('实施方案', 'annual-plan'),
    forYear: text('年度'),
    part: text('所属部分'),
    no: text('任务号'),
    matter: text('任务'),
    measure: longText('要求'),
    lead: unit('牵头单位'),
    helpers: units('配合单位'),
    leader: text('责任领导'),
    dueBy: dayField('完成时限'),
    begins: dayField('统计起始日'),
    figure: figureCode('绑定指标'),
    byColumn: text('按哪一列分到单位'),
    measuredFor: choice('统计范围', scopes),
    direction: choice('目标方向', directions),
    target: inParts('目标值', 100),
    notes: list('进展记载', { did: longText('做了什么') }),
    urgings: list('督办', { says: longText('督办意见') }),
    claim: longText('完成情况'),
    evidence: list('佐证', { document: text('材料'), where: text('存放处') }),
    claimSigned: text('签字的负责人'),
    verified: choice('核验结果', { met: '属实', 'not-met': '不属实' }),
    verification: longText('核验情况'),
    numerator: count('分子或者件数'),
    denominator: count('分母'),
    noValue: yesNo('没有可以计算的基数'),
    reached: yesNo('达到目标'),
    arithmetic: text('算式'),
    result: choice('结果', { done: '完成', missed: '未完成' }),
    reason: longText('理由'),
    extended: longText('延期的理由'),
  }),
  columns: {
    kinds: ['part', 'forYear', 'figure', 'result'],
    days: ['dueBy', 'on.settle', 'on.claim', 'on.verify'],
    amounts: ['target', 'urgings.size'],
  },
  terms: ['plan', 'no'],
  acts: {
    assign: {
      title: '下达任务',
      from: 'nothing',
      to: 'assigned',
      by: ['countyOffice'],
      amendedBy: ['countyOffice'],
      data: [
        'plan',
        'forYear',
        'part',
        'no',
        'matter',
        'measure',
        'lead',
        'helpers?',
        'leader',
        'dueBy',
        'begins',
        'figure?',
        'byColumn?',
        'measuredFor?',
        'direction?',
        'target?',
      ],
      documents: ['任务通知单'],
      source: planSource('任务分解'),
      reads: { plan: { must: { state: 'issued' }, says: '方案没有印发，或者已经总结', way: '请先印发方案' } },
      needs: [
        {
          must: { dueBy: { from: '$on' }, begins: { to: { fact: 'dueBy' } } },
          says: '完成时限早于今日，或者早于统计起始日',
          way: '请核对日期',
        },
        {
          when: bound,
          must: { measuredFor: { exists: true }, direction: { exists: true }, target: { exists: true } },
          says: '绑定指标的任务没有写明统计范围、目标方向和目标值',
          way: '请补全',
        },
        {
          when: { ...bound, measuredFor: 'lead' },
          must: { byColumn: { exists: true } },
          says: '按牵头单位统计的任务没有写明按哪一列分到单位',
          way: '请补全',
        },
        {
          when: { direction: 'at-least' },
          must: { not: { figure: { in: [...caseFigures, ...successFigures] } } },
          says: `任务不得以办案数量或者成功率为目标：${unscorableReasons.cases}；${unscorableReasons.success}`,
          way: '请改为时效、质量或者程序完整的目标',
        },
      ],
    },
    note: { title: '记载进展', from: ['assigned'], by: ['unitAdmin', 'head'], adds: 'notes', source: planSource('落实') },
    urge: {
      title: '督办',
      from: ['assigned'],
      by: ['countyOffice'],
      adds: 'urgings',
      documents: ['督办通知单'],
      source: planSource('督办'),
    },
    claim: {
      title: '申报完成',
      from: ['assigned'],
      to: 'claimed',
      by: ['unitAdmin', 'head'],
      data: ['claim', 'evidence', 'claimSigned'],
      documents: ['任务完成申报表'],
      source: planSource('销号'),
      needs: [
        {
          must: { figure: { exists: false } },
          says: '本任务绑定了指标，完成与否由指标计算，不能申报',
          way: '请看指标的清单，办好清单上的案卷',
        },
        { must: { evidence: { size: { from: 1 } } }, says: '没有佐证', way: '请列明材料和存放处' },
      ],
    },
    verify: {
      title: '核验',
      from: ['claimed'],
      to: [{ when: { verified: 'met' }, to: 'done' }, { to: 'assigned' }],
      by: ['countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['verified', 'verification', 'result?'],
      source: planSource('销号'),
      needs: [
        { when: { verified: 'met' }, must: { result: 'done' }, says: '核验属实而没有记为完成', way: '请选择“完成”' },
        { when: { verified: 'not-met' }, must: { result: { exists: false } }, says: '核验不属实，不能记结果', way: '请退回补做' },
      ],
    },
    settle: {
      title: '按指标核定',
      from: ['assigned'],
      to: [{ when: { reached: true }, to: 'done' }, { to: 'missed' }],
      by: ['system'],
      amendedBy: ['countyOffice'],
      data: ['numerator', 'denominator?', 'noValue', 'reached', 'arithmetic', 'result'],
      source: planSource('销号'),
      needs: [
        { must: bound, says: '本任务没有绑定指标，不能由系统核定', way: '请由牵头单位申报、依法治县办核验' },
        { must: { dueBy: { to: '$on' } }, says: '完成时限未到', way: '请等时限届满' },
        { when: { reached: true }, must: { result: 'done' }, says: '达到目标而记为未完成', way: '请重新计算' },
        { when: { reached: false }, must: { result: 'missed' }, says: '没有达到目标而记为完成', way: '请重新计算' },
      ],
    },
    miss: {
      title: '认定未完成',
      from: ['assigned'],
      to: 'missed',
      by: ['countyOffice'],
      data: ['reason'],
      sets: { result: 'missed' },
      source: planSource('销号'),
      needs: [
        { must: { figure: { exists: false } }, says: '本任务绑定了指标，完成与否由指标计算', way: '请按指标核定' },
        { must: { not: { dueBy: { from: '$on' } } }, says: '完成时限未到', way: '请等时限届满' },
      ],
    },
    extend: {
      title: '准予延期',
      from: ['assigned'],
      by: ['countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['dueBy', 'extended'],
      source: planSource('落实'),
      needs: [
        { must: { 'n.extend': 0 }, says: '已经延期过一次', way: '不得再延期' },
        { must: { dueBy: { from: '$on' } }, says: '新的时限早于办理日期', way: '请核对日期' },
      ],
    },
    cancel: {
      title: '取消任务',
      from: ['assigned', 'claimed'],
      to: 'cancelled',
      by: ['countyOffice'],
      data: ['reason'],
      source: planSource('任务调整'),
    },
  },
  clocks: {
    complete: {
      title: '完成任务',
      rule: dayNamed('county:plan-task', { title: '方案任务完成时限', starts: '任务载明之日', party: '牵头单位' }),
      starts: ['assign', 'extend'],
      startsOn: 'dueBy',
      when: { figure: { exists: false } },
      ends: 'claim',
      stops: ['miss', 'cancel'],
    },
    // A figure's task is over when its day is; the program then reckons it, and until then the desk reminds the unit.
    reckon: {
      title: '按指标核定',
      rule: countyLimit('county:plan-task-reckon', {
        title: '按指标核定任务',
        length: 20,
        unit: 'workday',
        starts: '完成时限',
        party: '系统',
      }),
      starts: ['assign', 'extend'],
      startsOn: 'dueBy',
      when: { figure: { exists: true } },
      ends: 'settle',
      stops: ['cancel'],
    },
    verify: {
      title: '核验申报',
      rule: countyLimit('county:plan-task-verify', {
        title: '核验任务完成申报',
        length: 10,
        unit: 'workday',
        starts: '申报完成',
        party: '依法治县办',
      }),
      starts: 'claim',
      ends: 'verify',
      stops: ['cancel'],
    },
  },
})

/** A task as programs use it. Target in hundredths of the figure's unit. */
export interface Task {
  readonly lead: string
  readonly matter: string
  readonly dueBy: string
  readonly begins: string
  readonly figure?: string
  readonly byColumn?: string
  readonly measuredFor: TaskScope
  readonly direction: Direction
  readonly target: number
}

export function taskOf({ facts }: Pick<File, 'facts'>): Task {
  const f: Readonly<Record<string, unknown>> = facts
  return {
    lead: String(f.lead),
    matter: String(f.matter),
    dueBy: String(f.dueBy),
    begins: String(f.begins),
    ...(typeof f.figure === 'string' && { figure: f.figure }),
    ...(typeof f.byColumn === 'string' && { byColumn: f.byColumn }),
    measuredFor: (f.measuredFor as TaskScope | undefined) ?? 'lead',
    direction: (f.direction as Direction | undefined) ?? 'at-least',
    target: Number(f.target ?? 0),
  }
}
