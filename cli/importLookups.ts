import type { Found, Lookups } from '../office/xlsx/readLedger.ts'
import type { County } from '../store/county.ts'
import type { Scope } from '../store/scope.ts'
import type { Store } from '../store/store.ts'
import { people } from '../systems/index.ts'

/** What the names in a ledger's cells mean in a county; each is looked up once. */
export function importLookups(store: Store, county: County): Omit<Lookups, 'seal'> {
  const scope: Scope = { county: county.code, unit: county.root, person: 'import' }
  const units = county.unitsBelow(county.root).map((id) => ({ id, name: county.unitName(id) }))
  let everybody: Promise<Named[]> | undefined
  const files = new Map<string, Promise<Found>>()
  return {
    unit: async (text) => oneOf(units, text, '单位'),
    person: async (text) => {
      everybody ??= allPeople(store, scope)
      return oneOf(await everybody, text, '人员')
    },
    file: (text, type) => {
      const key = `${type}\n${text}`
      const found = files.get(key) ?? findFile(store, scope, text, type)
      files.set(key, found)
      return found
    },
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** By id, otherwise by a name that only one bears. */
function oneOf(all: readonly Named[], text: string, what: string): Found {
  if (all.some(({ id }) => id === text)) return { id: text }
  const named = all.filter(({ name }) => name === text)
  if (named.length === 1) return { id: named[0]!.id }
  return { says: named.length > 1 ? `有${named.length}个${what}都叫“${text}”，请填编号` : `没有名为“${text}”的${what}` }
}

async function allPeople(store: Store, scope: Scope): Promise<Named[]> {
  const all: Named[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.list(scope, { type: people, sort: 'opened', limit: 200, ...(after && { after }) })
    all.push(...page.rows.map(({ file }) => ({ id: file.id, name: file.title })))
    if (!page.next) return all
    after = page.next
  }
}

/** By id, official number, or a title that only one file of the type bears. */
async function findFile(store: Store, scope: Scope, text: string, type: string): Promise<Found> {
  const { row } = await store.read(scope, { type, id: text })
  if (row?.file.type === type) return { id: row.file.id }
  if ([...text].length < 2) return { says: `没有文号、标题或者卷编号为“${text}”的案卷` }
  const { rows } = await store.list(scope, { type, text, limit: 200 })
  const numbered = rows.filter(({ number }) => number === text)
  const found = numbered.length > 0 ? numbered : rows.filter(({ file }) => file.title === text)
  if (found.length === 1) return { id: found[0]!.file.id }
  return { says: found.length > 1 ? `有${found.length}个案卷都叫“${text}”，请填卷编号` : `没有文号、标题或者卷编号为“${text}”的案卷` }
}
