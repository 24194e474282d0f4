import type { Store } from '../store/store.ts'
import { Permission } from './permission.ts'
import { Problem } from './problem.ts'
import type { Asking, Serving } from './serving.ts'

/**
 * What the account may do on another's behalf today: the roles delegated to it, in the grantor's unit. Each act then says for whom.
 * @param grantor the person who delegated
 * @throws Problem 403 where no delegation is in force
 */
export async function actingFor({ store, definitions }: Serving, { permission, county }: Asking, grantor: string): Promise<Permission> {
  const { account } = permission
  const none = new Problem(403, 'no-delegation', '没有有效的授权代办', '请由授权人先办理授权，或者以本人身份办理')
  const words = definitions.delegations
  if (!words) throw none
  const eyes = { county: county.code, unit: county.root, person: account.person }
  const { rows } = await store.list(eyes, { type: words.type, where: { delegate: account.person, grantor }, limit: 200 })
  const roles = rows.flatMap(({ file }) => (words.covers(file, county.today()) ? [String(file.facts.roleCode)] : []))
  const { row } = definitions.people === undefined ? {} : await store.system.read(eyes, { type: definitions.people, id: grantor })
  if (roles.length === 0 || !row) throw none
  const grants = roles.map((role) => ({ role, unit: row.file.unit }))
  return new Permission({ ...account, unit: row.file.unit, grants, behalf: grantor }, definitions, county.root)
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
