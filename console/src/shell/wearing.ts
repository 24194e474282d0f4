import { keepBehalf, keepUnit } from '../api/client.ts'
import type { Session } from '../api/types.ts'

/** As whom somebody acts who holds several posts (以何身份办理): a unit, and the capacity a form takes first. */
export interface Wearing {
  readonly unit?: string
  readonly capacity?: string
}

const behalfKey = 'zhunsheng.behalf'

/** For whom this window acts; kept until it is closed, or the delegation ends. */
export const behalfKept = (): string | undefined => sessionStorage.getItem(behalfKey) ?? undefined
export function actFor(person: string | undefined): void {
  if (person === undefined) sessionStorage.removeItem(behalfKey)
  else sessionStorage.setItem(behalfKey, person)
  keepBehalf(person)
}

const key = (login: string) => `zhunsheng.wearing.${login}`

/** What this account chose in this window; nothing where it has no choice or has made none. */
export function wearingOf(session: Pick<Session, 'login' | 'capacities'>): Wearing {
  const kept = JSON.parse(sessionStorage.getItem(key(session.login)) ?? '{}') as Wearing
  const holds = (test: (one: Session['capacities'][number]) => boolean) => session.capacities.some(test)
  return {
    ...(kept.unit !== undefined && holds(({ unit }) => unit === kept.unit) && { unit: kept.unit }),
    ...(kept.capacity !== undefined && holds(({ capacity }) => capacity === kept.capacity) && { capacity: kept.capacity }),
  }
}

/** From now on questions are asked through the chosen unit. */
export function wear(session: Pick<Session, 'login' | 'capacities'>, chosen: Wearing): void {
  sessionStorage.setItem(key(session.login), JSON.stringify(chosen))
  keepUnit(wearingOf(session).unit)
}

/** The session with the capacities of the chosen unit only, the chosen one first. */
export function worn(session: Session): Session {
  const { unit, capacity } = wearingOf(session)
  const own = session.capacities.filter((one) => unit === undefined || one.unit === unit)
  return { ...session, capacities: own.toSorted((a, b) => Number(b.capacity === capacity) - Number(a.capacity === capacity)) }
}
