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

/** The post (职务) somebody holds today, to be kept with the act; undefined where the register of people says nothing. */
export async function postOf({ store, definitions }: Serving, { permission, county }: Asking): Promise<string | undefined> {
  if (definitions.people === undefined) return undefined
  const eyes = { county: county.code, unit: county.root, person: permission.account.person }
  const { row } = await store.system.read(eyes, { type: definitions.people, id: permission.account.person })
  return typeof row?.file.facts.post === 'string' ? row.file.facts.post : undefined
}
