/** A named clause of a plan or of the template that plans are made from. */
export interface Clause {
  readonly name: string
  readonly body: string
}

/** What a plan says of itself: the clauses it writes anew, and those of the template that it leaves out. The rest it takes over. */
export interface Own {
  readonly clauses?: readonly Clause[]
  readonly dropped?: readonly { readonly name: string; readonly reason: string }[]
}

export type Difference =
  | { readonly name: string; readonly kind: 'inherited'; readonly body: string }
  | { readonly name: string; readonly kind: 'same'; readonly body: string }
  | { readonly name: string; readonly kind: 'changed'; readonly body: string; readonly template: string }
  | { readonly name: string; readonly kind: 'added'; readonly body: string }
  | { readonly name: string; readonly kind: 'dropped'; readonly template: string; readonly reason: string }

/**
 * A plan beside its template, clause by clause, in the template's order and then the plan's own. `same` is a clause written out again
 * without a change, which a revision of the template would no longer reach.
 */
export function differences(template: readonly Clause[], { clauses = [], dropped = [] }: Own): Difference[] {
  const own = new Map(clauses.map(({ name, body }) => [name, body]))
  const out = new Map(dropped.map(({ name, reason }) => [name, reason]))
  const known = new Set(template.map(({ name }) => name))
  const beside = template.map(({ name, body: said }): Difference => {
    const reason = out.get(name)
    if (reason !== undefined) return { name, kind: 'dropped', template: said, reason }
    const body = own.get(name)
    if (body === undefined) return { name, kind: 'inherited', body: said }
    return body.trim() === said.trim() ? { name, kind: 'same', body } : { name, kind: 'changed', body, template: said }
  })
  return [...beside, ...clauses.flatMap(({ name, body }): Difference[] => (known.has(name) ? [] : [{ name, kind: 'added', body }]))]
}

/** The plan as it reads: what it took over and what it wrote, without what it left out. */
export const wholeText = (template: readonly Clause[], own: Own): Clause[] =>
  differences(template, own).flatMap((each) => (each.kind === 'dropped' ? [] : [{ name: each.name, body: each.body }]))

/** What the template says otherwise, or for the first time, since the plan was issued, in clauses that the plan takes over. */
export function overtaken(then: readonly Clause[], now: readonly Clause[], { clauses = [], dropped = [] }: Own): string[] {
  const written = new Set([...clauses, ...dropped].map(({ name }) => name))
  const before = new Map(then.map(({ name, body }) => [name, body]))
  const changed = now.filter(({ name, body }) => !written.has(name) && before.get(name) !== body).map(({ name }) => name)
  const still = new Set(now.map(({ name }) => name))
  return [...changed, ...then.flatMap(({ name }) => (still.has(name) || written.has(name) ? [] : [name]))]
}

/**
 * Names of other places left in a plan that was copied: the commonest fault of village plans.
 * @param others names of units that are neither the plan's own nor above it
 */
export function foreignNames(own: Own, others: readonly string[]): { name: string; clause: string }[] {
  return (own.clauses ?? []).flatMap(({ name: clause, body }) =>
    others.filter((name) => name.length > 1 && body.includes(name)).map((name) => ({ name, clause })),
  )
}
