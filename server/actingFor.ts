import { addDays, type Day } from '../kernel/time/day.ts'
import type { Store } from '../store/store.ts'
import { Permission } from './permission.ts'
import { Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

/**
 * What the account may do on another's behalf today: the roles delegated to it, in the grantor's unit. Each act then says for whom.
 * @param grantor the person who delegated
 * @param chosen the unit to look through, where the grantor's roles are for several
 * @throws Problem 403 where no delegation is in force
 */
export async function actingFor(
  { store, definitions }: Serving,
  { permission, county }: Pick<Asking, 'permission' | 'county'>,
  grantor: string,
  chosen?: string,
): Promise<Permission> {
  const { account } = permission
  const none = new Problem(403, 'no-delegation', '没有有效的授权代办', '请由授权人先办理授权，或者以本人身份办理')
  const words = definitions.delegations
  if (!words) throw none
  const eyes = { county: county.code, unit: county.root, person: account.person }
  const { rows } = await store.system.list(eyes, { type: words.type, where: { delegate: account.person, grantor }, limit: 200 })
  const roles = new Set(rows.flatMap(({ file }) => (words.covers(file, county.today()) ? [String(file.facts.roleCode)] : [])))
  if (roles.size === 0) throw none
  // Nobody gives what they do not hold: the roles are those of the grantor's own account, for the grantor's own units.
  const own = (await store.accounts.all(county.code)).filter((one) => one.person === grantor && !one.disabled)
  const grants = own.flatMap((one) => one.grants).filter(({ role }) => roles.has(role) && !definitions.roles[role]?.technical)
  const unit = own[0]?.unit
  if (grants.length === 0 || unit === undefined) throw none
  return new Permission({ ...account, unit, grants, behalf: grantor }, definitions, county.root, chosen)
}

/** For whom somebody may act today, in which roles and until when. */
export interface Behalf {
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly string[]
  /** The last day. */
  readonly until: string
}

/** Everybody who has delegated something to this person that is in force today. */
export async function behalvesOf({ store, definitions }: Serving, person: string, county: Asking['county']): Promise<readonly Behalf[]> {
  const words = definitions.delegations
  if (!words) return []
  const eyes = { county: county.code, unit: county.root, person }
  const { rows } = await store.system.list(eyes, { type: words.type, where: { delegate: person }, sort: '-opened', limit: 200 })
  const inForce = rows.map(({ file }) => file).filter((file) => words.covers(file, county.today()))
  if (inForce.length === 0) return []
  const accounts = await store.accounts.all(county.code)
  const grantors = [...new Set(inForce.map(({ facts }) => String(facts.grantor)))]
  return grantors.flatMap((grantor): Behalf[] => {
    const account = accounts.find((one) => one.person === grantor && !one.disabled)
    const given = inForce.filter(({ facts }) => facts.grantor === grantor)
    const roles = given.map(({ facts }) => String(facts.roleCode)).filter((role) => account?.grants.some((one) => one.role === role))
    if (!account || roles.length === 0) return []
    const until = given.map(({ facts }) => addDays(facts.startsOn as Day, Number(facts.days) - 1)).sort()[0] ?? ''
    return [
      {
        person: grantor,
        name: account.name,
        unit: county.unitName(account.unit),
        roles: [...new Set(roles)].map((role) => definitions.roles[role]?.title ?? role),
        until,
      },
    ]
  })
}

/** How long a post is taken as known, in milliseconds; an act on the register of people in this process counts at once. */
const fresh = 3000
const posts = new WeakMap<Store, Map<string, { readonly post: Promise<string | undefined>; readonly at: number }>>()

/** The post (职务) somebody holds today, to be kept with the act; undefined where the register of people says nothing. */
export function postOf({ store, definitions }: Serving, { permission, county }: Asking): Promise<string | undefined> {
  const { people } = definitions
  if (people === undefined) return Promise.resolve(undefined)
  const { person } = permission.account
  const key = `${county.code} ${person}`
  const known = posts.get(store) ?? new Map()
  posts.set(store, known)
  const kept = known.get(key)
  if (kept && performance.now() - kept.at < fresh) return kept.post
  const read = store.system.read({ county: county.code, unit: county.root, person }, { type: people, id: person })
  const post = read.then(({ row }) => (typeof row?.file.facts.post === 'string' ? row.file.facts.post : undefined))
  if (known.size >= 10_000) known.clear()
  known.set(key, { post, at: performance.now() })
  post.catch(() => known.delete(key))
  return post
}

/** Reads every post anew: the register of people was changed. */
export const forgetPosts = (store: Store): void => void posts.delete(store)
