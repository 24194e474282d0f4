import { longText } from './fields.ts'
import { type ActDefinition, declare, type Procedure, type ProcedureDefinition } from './procedure.ts'

/**
 * A register (名录): a procedure whose files are things that last: entered, amended, retired.
 * What one of them was on any earlier day can be asked, and is what guards ask. Whoever changes an entry from a day on (自某日起变更) may say
 * why, also where its own definition asks for no reason.
 */
export function register<const S extends string, const A extends string, F>(definition: ProcedureDefinition<S, A, F>): Procedure {
  const acts = Object.entries(definition.acts as unknown as Procedure['acts']).map(([kind, act]) => [
    kind,
    saysWhy(act) ? { ...act, data: [...(act.data ?? []), 'changeReason?'] } : act,
  ])
  return declare('register', {
    ...definition,
    facts: definition.facts.extend({ changeReason: longText('变更理由') }),
    acts: Object.fromEntries(acts),
  } as unknown as ProcedureDefinition<S, A, F>)
}

/** Acts on an entry that is there already, by people, that have no reason of their own. */
const saysWhy = ({ from, by, adds, page, data = [] }: Procedure['acts'][string]): boolean =>
  from !== 'nothing' && !adds && !page && by.some((capacity) => capacity !== 'system') && !data.some((name) => /^reason\??$/.test(name))

/** An activity (活动): it took place, with people, place and amounts; one act says all. */
export function activity<F>(
  definition: Omit<ProcedureDefinition<'held', 'hold', F>, 'states' | 'closed' | 'acts'> & {
    readonly act: Omit<ActDefinition<'held', 'hold', NoInfer<F>>, 'from' | 'to'>
  },
): Procedure {
  const { act, ...rest } = definition
  return declare('activity', {
    ...rest,
    states: { held: '已开展' },
    closed: ['held'],
    acts: { hold: { ...act, from: 'nothing', to: 'held' } },
  } as ProcedureDefinition<'held', 'hold', F>)
}
