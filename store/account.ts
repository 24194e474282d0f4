/** A role somebody holds, and the unit it is held for. */
export interface Grant {
  readonly role: string
  readonly unit: string
}

/** Who may sign in. */
export interface Account {
  readonly county: string
  readonly login: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly post?: string
  readonly certificate?: string
  readonly grants: readonly Grant[]
  /** The first password is known to whoever set it and has to be changed. */
  readonly mustChange: boolean
  readonly disabled: boolean
}

/** The account as its table holds it. */
export interface AccountRow {
  readonly county: string
  readonly login: string
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly post: string | null
  readonly certificate: string | null
  readonly grants: readonly Grant[]
  readonly password: string
  readonly must_change: boolean
  readonly disabled: boolean
  readonly failures: readonly Date[]
  readonly locked_until: Date | null
}

export function accountOf({ county, login, person, name, unit, post, certificate, grants, must_change, disabled }: AccountRow): Account {
  return {
    county,
    login,
    person,
    name,
    unit,
    ...(post && { post }),
    ...(certificate && { certificate }),
    grants,
    mustChange: must_change,
    disabled,
  }
}
