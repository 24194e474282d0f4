import { z } from 'zod'
import { cite } from '../law/cite.ts'
import type { OwnRule } from '../law/rules.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'
import { count, dayField, longText, refs, text, unit } from './fields.ts'
import { declare, type Procedure } from './procedure.ts'

/**
 * The procedure of a duty's files: one opens for each unit and period, is met when what it asks for has taken place within the period,
 * and runs late when it has not. Nobody can make up for a past period; what was held in time and recorded late still meets it.
 */
export function dutyProcedure(duty: Duty): Procedure {
  const source = duty.source ?? cite('本县周期任务清单', '所列任务')
  return declare('duty', {
    type: duty.id,
    title: duty.title,
    titled: `{owedBy}{period}${duty.title}`,
    states: { owed: '待完成', met: '已完成', missed: '未完成' },
    closed: ['met', 'missed'],
    facts: z
      .object({
        owedBy: unit('责任单位'),
        period: text('期间'),
        begins: dayField('期间首日'),
        ends: dayField('期间末日'),
        required: count('应完成次数'),
        done: count('已完成次数'),
        activities: refs('据以完成的活动', duty.of.type),
        why: longText('未完成原因'),
      })
      .partial(),
    acts: {
      open: {
        title: '下达任务',
        from: 'nothing',
        to: 'owed',
        by: ['system'],
        data: ['owedBy', 'period', 'begins', 'ends', 'required'],
        source,
      },
      meet: { title: '认定完成', from: ['owed'], to: 'met', by: ['system'], data: ['activities', 'done'], source },
      explain: {
        title: '说明未完成原因',
        from: ['owed'],
        to: 'missed',
        by: ['unitAdmin', 'head', 'countyOffice'],
        data: ['why'],
        needs: [{ must: { ends: { to: '$on' } }, says: '期间尚未届满', way: '请在期间届满前完成任务' }],
        source,
      },
    },
    clocks: {
      complete: { title: '完成期限', rule: periodRule(duty, source), starts: 'open', startsOn: 'ends', ends: 'meet', stops: ['explain'] },
    },
    unit: 'owedBy',
    columns: { kinds: ['period'], days: ['begins', 'ends'], amounts: ['required', 'done'] },
  })
}

/** The limit is the last day of the period itself, whatever day of the week that is. */
function periodRule(duty: Duty, source: { readonly law: string; readonly article: string }): OwnRule {
  return {
    id: `${duty.id}:period`,
    law: source.law,
    docNumber: null,
    version: '1',
    effectiveFrom: duty.from as Day,
    effectiveTo: (duty.to ?? null) as Day | null,
    article: source.article,
    title: duty.title,
    length: 0,
    unit: 'day',
    direction: 'after',
    bound: 'by-date',
    byDate: 'expiry',
    roll: 'do-not-roll',
    extend: null,
    party: '责任单位',
    trust: duty.source ? 'secondary' : 'memory',
    starts: '期间末日',
  }
}
