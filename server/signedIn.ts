import type { County } from '../store/county.ts'
import { readGrant } from './grants.ts'
import type { SignedIn } from './permission.ts'
import type { Serving } from './serving.ts'

/** An account as the store gives it. */
export interface KeptAccount {
  readonly login: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly string[]
  readonly mustChange: boolean
}

/** Who a session belongs to; undefined once it has ended, was idle too long, or its account was disabled. */
export async function signedIn(
  { store, settings }: Serving,
  token: string,
): Promise<{ account: SignedIn; county: County; mustChangePassword: boolean } | undefined> {
  const kept = await store.sessions.find(settings.county, token)
  if (!kept) return undefined
  const county = await store.county(settings.county)
  return { account: accountOf(kept, settings.county), county, mustChangePassword: kept.mustChange }
}

export function accountOf(kept: KeptAccount, county: string): SignedIn {
  const { login, person, name, unit, roles } = kept
  return { county, login, person, name, unit, grants: roles.map((role) => readGrant(role, unit)) }
}
