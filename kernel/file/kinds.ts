import { type ActDefinition, declare, type Procedure, type ProcedureDefinition } from './procedure.ts'

/**
 * A register (名录): a procedure whose files are things that last: entered, amended, retired.
 * What one of them was on any earlier day can be asked, and is what guards ask.
 */
export function register<const S extends string, const A extends string, F>(definition: ProcedureDefinition<S, A, F>): Procedure {
  return declare('register', definition)
}

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
