import type { Account } from '../store/account.ts'
import type { County } from '../store/county.ts'
import type { SignedIn } from './permission.ts'
import type { Serving } from './serving.ts'

/** Who a session belongs to; undefined once it has ended, was idle too long, or its account was disabled. */
export async function signedIn(
  { store, settings }: Serving,
  token: string,
): Promise<{ account: SignedIn; county: County; mustChangePassword: boolean } | undefined> {
  const account = await store.sessions.find(token)
  if (!account || account.county !== settings.county) return undefined
  return { account: bare(account), county: await store.county(account.county), mustChangePassword: account.mustChange }
}

/** What permission has to know of an account. */
export function bare({ mustChange: _, disabled: __, ...account }: Account): SignedIn {
  return account
}
