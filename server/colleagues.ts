import type { County } from '../store/county.ts'
import type { Definitions } from './definitions.ts'
import { Permission } from './permission.ts'
import type { Serving } from './serving.ts'
import { bare } from './signedIn.ts'

/** Everybody of the county who may sign in, with what each may do; closed accounts are left out. */
export async function colleagues(
  { store, definitions }: { readonly store: Serving['store']; readonly definitions: Definitions },
  county: County,
): Promise<Permission[]> {
  const accounts = await store.accounts.all(county.code)
  return accounts.filter(({ disabled }) => !disabled).map((account) => new Permission(bare(account), definitions, county.root))
}
