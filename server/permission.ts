import type { AnyWhere } from '../kernel/figure/where.ts'
import type { Actor } from '../kernel/file/act.ts'
import { capacityTitle } from '../kernel/file/capacity.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import type { File } from '../kernel/file/file.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import type { AccountRole, Definitions, Reach } from './definitions.ts'
import { forbidden } from './problem.ts'

/** A role somebody holds, and the unit it is held for. One person may hold several (兼职). */
export interface Grant {
  readonly role: string
  readonly unit: string
}

/** Who is signed in, as the store knows the account. */
export interface SignedIn {
  readonly county: string
  readonly person: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly post?: string
  readonly certificate?: string
  readonly grants: readonly Grant[]
  /** For whom the account acts, under a delegation. */
  readonly behalf?: string
}

/** Through whose eyes the store is asked. */
export interface Eyes {
  readonly county: string
  readonly unit: string
  readonly person: string
}

/** A capacity somebody may wear, and for which unit. */
export interface Worn {
  readonly capacity: string
  readonly title: string
  readonly unit: string
}

/**
 * What one account may do: the only place where that is decided. Every handler asks it before it asks the store.
 *
 * Reading goes through the eyes of a unit, which see whatever that unit keeps, takes part in, or has below it; a role over the whole
 * county sees through the county's. Writing needs a capacity that one of the account's roles lends; whether that capacity
 * may take the act is the procedure's to say.
 */
export class Permission {
  readonly account: SignedIn
  readonly #held: readonly (Grant & AccountRole)[]
  readonly #countyRoot: string
  readonly #chosen: string | undefined

  /**
   * @param countyRoot the unit at the top of the county's tree
   * @param chosen the unit to look through, where the account holds roles for several
   */
  constructor(account: SignedIn, definitions: Definitions, countyRoot: string, chosen?: string) {
    this.account = account
    this.#chosen = chosen
    this.#countyRoot = countyRoot
    this.#held = account.grants.flatMap((grant) => {
      const role = Object.hasOwn(definitions.roles, grant.role) ? definitions.roles[grant.role] : undefined
      return role ? [{ ...grant, ...role }] : []
    })
  }

  /** Whether the account holds one of these roles. */
  has(...roles: readonly string[]): boolean {
    return this.#held.some((held) => roles.includes(held.role))
  }

  /** @throws Problem 403 unless one of these roles is held */
  demand(says: string, ...roles: readonly string[]): void {
    if (!this.has(...roles)) throw forbidden(says, '请由担任相应岗位的账号办理')
  }

  /** Whose eyes the account looks through: the widest of its roles, or of those for the chosen unit. @throws Problem 403 for accounts without business data */
  eyes(): Eyes {
    const business = this.#business()
    const held = this.#chosen === undefined ? business : business.filter(({ unit }) => unit === this.#chosen)
    if (business.length > 0 && held.length === 0) throw forbidden(`本账号在“${this.#chosen}”没有岗位`, '请选择本账号任职的单位')
    const widest = held.toSorted((a, b) => reachOrder[b.scope] - reachOrder[a.scope])[0]
    if (!widest) throw forbidden('本账号的岗位不接触业务数据', '系统管理、安全管理、审计管理与业务办理分开，请使用业务账号')
    return this.#through(widest)
  }

  /** Whether the account sees the whole county. */
  countyWide(): boolean {
    return this.#business().some((held) => held.scope === 'county')
  }

  /** Whether only the account's own files of this procedure are open to it; what nobody holds yet is the unit's. */
  ownOnly(procedure: Procedure): boolean {
    return procedure.holder !== undefined && this.#business().every((held) => held.scope === 'own')
  }

  /** The condition that narrows a list of this procedure to what the account may read. */
  within(procedure: Procedure): AnyWhere {
    const me = { holder: this.account.person }
    const own = this.ownOnly(procedure) ? [{ any: [me, { holder: { exists: false } }] }] : []
    const open = procedure.blind ? [{ any: [me, { not: { state: { in: procedure.blind } } }] }] : []
    return own.length + open.length === 0 ? {} : { all: [...own, ...open] }
  }

  /** Whether a file must not be read by this account yet: what two people judge apart stays apart until both have judged (盲评). */
  blindTo(procedure: Procedure, file: Pick<File, 'state' | 'holder'>): boolean {
    return (procedure.blind?.includes(file.state) ?? false) && file.holder !== this.account.person
  }

  /** Whether a whole ranking is open to the account: to those who hold it and to the county's leaders at any time, to others once published. */
  seesRanking(published: boolean): boolean {
    return published || this.capacities().some(({ capacity }) => capacity === 'countyOffice' || capacity === 'countyLeader')
  }

  /** @throws Problem 403 unless the account may ask the program to reckon and enter what only the program may */
  demandReckoning(): void {
    if (!this.wearing('countyOffice')) throw forbidden('只有依法治县办可以发起计算', '请由依法治县办的账号办理')
  }

  /** Whether a line of a list or a desk is open to the account, as `within` has it. */
  isWithin(procedure: Procedure, holder: string | undefined): boolean {
    return !this.ownOnly(procedure) || holder === undefined || holder === this.account.person
  }

  /** Whether a file is the account's own: nobody or itself holds it, it is named in it, or has acted on it. */
  owns(procedure: Procedure, file: File, actors: readonly string[]): boolean {
    const { person } = this.account
    if (file.holder === undefined || file.holder === person || actors.includes(person)) return true
    return Object.entries(procedure.facts.shape).some(
      ([name, schema]) => fieldMeta(schema as never)?.kind === 'person' && [file.facts[name]].flat().includes(person),
    )
  }

  /** Whether one of the account's posts looks through a unit that has a part in the file. */
  sees(file: Pick<File, 'sees'>): boolean {
    return this.#business().some((held) => file.sees.includes(this.#through(held).unit))
  }

  /** Whether a file may be handed to the account (转交): it sees the file, and could have taken it up itself by this act (领取). */
  mayTakeUp(procedure: Procedure, claim: string, file: Pick<File, 'sees'>): boolean {
    const by: readonly string[] = procedure.acts[claim]?.by ?? []
    return this.#business().some(
      (held) => file.sees.includes(this.#through(held).unit) && held.capacities.some((capacity) => by.includes(capacity)),
    )
  }

  /** Whether a file may be shown to the account when a colleague sends it a copy (抄送). @param actors who has acted on the file */
  mayBeShown(procedure: Procedure, file: File, actors: readonly string[]): boolean {
    return this.sees(file) && !this.blindTo(procedure, file) && (!this.ownOnly(procedure) || this.owns(procedure, file, actors))
  }

  /** Whether a remark may be taken back by the account: one's own, and a tag by whoever sees the file. */
  mayTakeBack({ kind, person }: { readonly kind: string; readonly person: string }): boolean {
    return kind === 'tag' || person === this.account.person
  }

  /** Capacities the account may wear, each with the unit it is worn for. */
  capacities(): Worn[] {
    const worn = this.#business().flatMap((held) =>
      held.capacities.map((capacity) => ({ capacity, title: capacityTitle(capacity), unit: held.unit })),
    )
    return worn.filter((one, at) => worn.findIndex((other) => other.capacity === one.capacity && other.unit === one.unit) === at)
  }

  /**
   * Whether the account may wear a capacity that this act is open to, over the unit that keeps the file.
   * @param unitsBelow the unit itself and all below it
   */
  may(procedure: Procedure, kind: string, unit: string, unitsBelow: (unit: string) => readonly string[]): boolean {
    const by: readonly string[] = procedure.acts[kind]?.by ?? []
    return this.#business().some(
      (held) => held.capacities.some((capacity) => by.includes(capacity)) && unitsBelow(this.#through(held).unit).includes(unit),
    )
  }

  /**
   * The actor to record on an act, and the eyes it is entered through; undefined where the account does not hold the capacity.
   * @param unit which of the account's units, where it holds the capacity for several
   */
  wearing(capacity: string, unit?: string): { actor: Actor; eyes: Eyes } | undefined {
    const held = this.#business().find(
      (one) => (one.capacities as readonly string[]).includes(capacity) && (unit === undefined || one.unit === unit),
    )
    return held && { actor: this.actor(capacity, held.unit), eyes: this.#through(held) }
  }

  /**
   * As whom the account brings in ledgers, and through which eyes: what those eyes see as its own it may bring in files for.
   * @throws Problem 403
   */
  importing(unit?: string): { actor: Actor; eyes: Eyes } {
    for (const capacity of importCapacities) {
      const worn = this.wearing(capacity, unit)
      if (worn) return worn
    }
    throw forbidden('本账号不能导入台账', '请由单位管理员、县司法局或者依法治县办的账号办理')
  }

  /** The account as an actor in a capacity, whether or not it holds it: for telling what would be refused. */
  actor(capacity: string, unit = this.account.unit): Actor {
    const { person, name, post, certificate, behalf } = this.account
    return { person, name, unit, ...(post && { post }), capacity, ...(certificate && { certificate }), ...(behalf && { behalf }) }
  }

  #business() {
    return this.#held.filter((held) => !held.technical)
  }

  #through(held: Grant & AccountRole): Eyes {
    return { county: this.account.county, unit: held.scope === 'county' ? this.#countyRoot : held.unit, person: this.account.person }
  }
}

/** Who may bring in ledgers, the widest first. */
const importCapacities = ['countyOffice', 'justiceBureau', 'unitAdmin']

const reachOrder: Readonly<Record<Reach, number>> = { own: 0, unit: 1, subtree: 2, county: 3 }
