import type { Actor } from '../../kernel/file/act.ts'
import type { County } from '../../store/county.ts'
import type { Store } from '../../store/store.ts'
import type { Definitions } from '../definitions.ts'
import type { Eyes } from '../permission.ts'

/** What a job works with. Jobs look through the county's eyes: they stand for the law, not for a person. */
export interface Work {
  readonly store: Store
  readonly definitions: Definitions
  readonly county: County
  readonly log: { info(what: object, text: string): void; warn(what: object, text: string): void }
}

export const systemPerson = 'system'

export const countyEyes = (county: County): Eyes => ({ county: county.code, unit: county.root, person: systemPerson })

/** The program itself, acting for a unit. */
export const systemActor = (unit: string): Actor => ({ person: systemPerson, name: '系统', unit, capacity: 'system' })

/** What became of one act that a machine wanted to enter. */
export type Outcome = 'entered' | 'repeated' | 'refused'

/** Somebody acted on the file between reading and entering; the job is run again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
  constructor(file: string) {
    super(`File ${file} moved while a job worked on it; the job runs again`)
  }
}

/**
 * Enters an act as the program. The id is made from the cause, so a second run finds the first one's act; a refusal is logged and
 * left, for running again would not change it.
 * @throws Overtaken where the file moved meanwhile
 */
export async function enterAsSystem(
  { store, county, log }: Work,
  cause: string,
  entry: {
    readonly type: string
    readonly id: string
    readonly act: {
      readonly id: string
      readonly kind: string
      readonly on: string
      readonly data: Record<string, unknown>
      readonly unit: string
    }
  },
): Promise<Outcome> {
  const { unit, on, ...act } = entry.act
  const entered = await store.system.enter(countyEyes(county), {
    type: entry.type,
    id: entry.id,
    act: { ...act, on: on as ReturnType<County['today']>, actor: systemActor(unit) },
  })
  if (entered.ok) return entered.repeated ? 'repeated' : 'entered'
  if (!('refusals' in entered)) throw new Overtaken(entry.id)
  log.warn(
    { cause, type: entry.type, file: entry.id, act: act.kind, refusals: entered.refusals.map(({ code, about }) => ({ code, about })) },
    'not entered',
  )
  return 'refused'
}
