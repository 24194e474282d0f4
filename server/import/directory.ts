import type { File } from '../../kernel/file/file.ts'
import type { Directory } from '../../office/ledger/readTarget.ts'
import type { Target } from '../../office/ledger/targets.ts'
import { type Found, type Named, nameFinder } from '../../office/ledger/unitNames.ts'
import { type County, countyTypes } from '../../store/county.ts'
import type { Row } from '../../store/read.ts'
import type { Store } from '../../store/store.ts'

/** Everybody and everything that the cells of a ledger may name. */
export interface ReadyDirectory extends Directory {
  readonly fileOf: (id: string) => File | undefined
  readonly called: (target: Target, id: string) => string
}

/** Facts by which a file is also known. */
const alsoBy = ['name', 'shortName', 'certNumber', 'itemCode', 'code', 'bandCode', 'caseNumber']

/**
 * Looks up, once, the units, the people and the files of the types that the columns refer to, so that a ledger of any length asks nothing
 * more.
 * @param people the type of the register of people
 */
export async function directoryFor(
  store: Store,
  county: County,
  targets: readonly Target[],
  people: string | undefined,
): Promise<ReadyDirectory> {
  const scope = { county: county.code, unit: county.root, person: 'import' }
  const kinds = new Set(targets.map(({ kind }) => kind))
  const files = new Map<string, File>()
  const all = async (type: string): Promise<Named[]> => {
    const named: Named[] = []
    for (let after: string | undefined; ; ) {
      const page = await store.system.list(scope, { type, sort: 'opened', limit: 200, ...(after && { after }) })
      for (const row of page.rows) {
        files.set(row.file.id, row.file)
        named.push(nameOf(row))
      }
      if (!page.next) return named
      after = page.next
    }
  }
  const prefixes = [county.name, county.name.replace(/[县市区]$/, ''), '县', '区', '市'].filter((prefix) => prefix !== '')
  const units = nameFinder(kinds.has('unit') ? await all(countyTypes.unit) : [], '单位', prefixes)
  const persons = nameFinder(kinds.has('person') && people !== undefined ? await all(people) : [], '人员')
  const types = new Set(targets.flatMap(({ kind, column }) => (kind === 'ref' && column?.meta.of ? [column.meta.of] : [])))
  const finders = new Map<string, (text: string) => Found>()
  for (const type of types) finders.set(type, nameFinder(await all(type), '案卷'))
  const nowhere = (text: string): Found => ({ says: `没有文号、标题或者卷编号为“${text}”的案卷`, offers: [] })
  return {
    unit: remembered(units),
    person: remembered(persons),
    file: (text, type) => (finders.get(type) ?? nowhere)(text),
    fileOf: (id) => files.get(id),
    called: ({ kind, column }, id) => {
      if (kind === 'unit') return county.unitName(id)
      return column?.meta.options?.[id] ?? files.get(id)?.title ?? id
    },
  }
}

function nameOf({ file, number }: Row): Named {
  const also = alsoBy.flatMap((fact) => (typeof file.facts[fact] === 'string' ? [String(file.facts[fact])] : []))
  return { id: file.id, name: file.title, also: [...also, ...(number ? [number] : [])] }
}

function remembered(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
}
