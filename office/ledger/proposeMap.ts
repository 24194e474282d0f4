import type { Procedure } from '../../kernel/file/procedure.ts'
import { meaningsOf, readHeading } from './headings.ts'
import { alike } from './similar.ts'
import type { LedgerTable, TableColumn } from './table.ts'
import type { Target } from './targets.ts'

/** By column name: the target's id, or null for a column that is not taken. */
export type ColumnMap = Readonly<Record<string, string | null>>

/** The kinds of act that a heading's day means, where a procedure has them. */
const dayKinds: Readonly<Record<string, readonly string[]>> = {
  decidedOn: ['decide', 'judge'],
  filedOn: ['file-case', 'docket'],
  acceptedOn: ['accept'],
  servedOn: ['serve', 'serve-decision'],
  closedOn: ['close', 'close-case'],
}

/** Acts that a heading's day may mean, by what ledgers call them; looked for in the titles of the procedure's acts. */
const dayWords: Readonly<Record<string, readonly string[]>> = {
  decidedOn: ['作出行政处罚决定', '作出决定', '决定', '裁判', '判决'],
  filedOn: ['批准立案', '立案'],
  acceptedOn: ['受理', '登记'],
  servedOn: ['送达'],
  closedOn: ['结案', '办结', '终结'],
}

/**
 * What each column seems to mean: a saved map first, then our own titles, then what ledgers commonly call it, then the nearest title. Each
 * target is given once.
 * @param saved by heading, from an earlier ledger of the same source
 */
export function proposeMap(
  table: LedgerTable,
  targets: readonly Target[],
  procedure: Procedure,
  opening: string,
  saved: ColumnMap = {},
): ColumnMap {
  const map: Record<string, string | null> = {}
  const taken = new Set<string>()
  const give = (column: TableColumn, id: string | undefined): boolean => {
    if (id === undefined || map[column.name] !== undefined || taken.has(id)) return false
    map[column.name] = id
    if (id !== '$remark') taken.add(id)
    return true
  }
  const ids = new Set(targets.map(({ id }) => id))
  for (const column of table.columns) {
    const known = saved[column.name]
    if (known === null) map[column.name] = null
    else if (known !== undefined && ids.has(known)) give(column, known)
  }
  for (const column of table.columns)
    if (meaningsOf(column.name).includes('serial') || column.raw === problemTitle) map[column.name] ??= null
  for (const column of table.columns) give(column, targets.find(({ title }) => title === column.raw.trim() || same(title, column.name))?.id)
  for (const column of table.columns)
    if (map[column.name] === undefined && isDayHeading(column.name)) give(column, dayTarget(column.name, targets, opening))
  for (const column of table.columns)
    if (map[column.name] === undefined) give(column, byParts(column.name, targets) ?? byMeaning(column.name, targets, procedure, taken))
  for (const column of table.columns) {
    if (map[column.name] !== undefined || column.nameless) continue
    const [best] = targets
      .filter(({ id, kind }) => !taken.has(id) && (kind === 'day') === isDayHeading(column.name))
      .map(({ id, title }) => ({ id, score: alike(lastPart(column.name), lastPart(title)) }))
      .toSorted((a, b) => b.score - a.score)
    if (best && best.score >= 0.7) give(column, best.id)
  }
  for (const column of table.columns) map[column.name] ??= null
  return map
}

/** The heading of the column that an annotated copy brings back. */
export const problemTitle = '导入问题'

const lastPart = (name: string): string => name.split(/[／·]/).at(-1) ?? name
const same = (title: string, name: string): boolean => {
  const bare = readHeading(title).name
  return bare === name || bare === lastPart(name)
}

const isDayHeading = (name: string): boolean => /(日期|时间|之日|日)$/.test(lastPart(name))

function dayTarget(name: string, targets: readonly Target[], opening: string): string | undefined {
  const short = lastPart(name).replace(/(日期|时间|之日|日)$/, '')
  // 决定／日期: what the day is of stands above it.
  const bare = short === '' ? (name.split('／').at(-2) ?? '') : short
  const days = targets.filter(({ id }) => id.startsWith('day:'))
  const own = targets.find(({ id, kind, title }) => id.startsWith('fact:') && kind === 'day' && same(title, name))
  if (own) return own.id
  // 收到日期 is when the file began, not when later papers of it came in.
  if (/^(收到|收件|收案|来件|来文)$/.test(bare) && !days.some(({ title }) => title === name)) return `day:${opening}`
  const kinds = [...meaningsOf(lastPart(name)), ...meaningsOf(`${bare}日期`)].flatMap((meaning) => dayKinds[meaning] ?? [])
  const kind = kinds.find((one) => one !== opening && days.some(({ id }) => id === `day:${one}`))
  if (kind !== undefined) return `day:${kind}`
  const wanted = [
    bare,
    ...[...meaningsOf(lastPart(name)), ...meaningsOf(`${bare}日期`)].flatMap((meaning) => dayWords[meaning] ?? []),
  ].filter((word) => word !== '')
  for (const word of wanted) {
    const titled = (target: Target) => target.title.replace(/日期$/, '')
    const exact = days.find((target) => titled(target) === word)
    if (exact) return exact.id
    const [shortest] = days
      .filter((target) => titled(target).includes(word) && !/不予|不|撤|延长|中止/.test(titled(target).replace(word, '')))
      .toSorted((a, b) => a.title.length - b.title.length)
    if (shortest) return shortest.id
  }
  return /^(登记|收到|收件|发生|发现|线索发现|填报|日期|时间|办理|开展|活动)?$/.test(bare) ? `day:${opening}` : undefined
}

/** 申请人／姓名, as a heading of two rows has it, and 申请人·姓名或名称, as we do. */
function byParts(name: string, targets: readonly Target[]): string | undefined {
  const [first = '', last] = name.split('／')
  if (last === undefined) return undefined
  return targets.find(({ title }) => {
    const [of = '', field] = title.split('·')
    return field !== undefined && of === first && (field.includes(last) || last.includes(field))
  })?.id
}

/** Facts by the meaning of a heading: the name of the first party is the party's name, and so on. */
function byMeaning(name: string, targets: readonly Target[], procedure: Procedure, taken: ReadonlySet<string>): string | undefined {
  const free = targets.filter(({ id }) => !taken.has(id))
  const field = (what: string) =>
    free.find(({ column }) => column?.field === what && isParty(column.fact))?.id ?? free.find(({ id }) => id === `fact:${what}`)?.id
  const isParty = (fact: string) =>
    targets.some(({ id }) => id === `fact:${fact}.name`) && targets.some(({ id }) => id === `fact:${fact}.kind`)
  const unitFact = procedure.unit ? `fact:${procedure.unit}` : '$unit'
  for (const meaning of [...meaningsOf(name), ...meaningsOf(lastPart(name))]) {
    const found: Readonly<Record<string, string | undefined>> = {
      docNo: '$number',
      remark: '$remark',
      party: field('name'),
      applicant: field('name'),
      plaintiff: field('name'),
      idNumber: field('idNumber'),
      phone: field('phone'),
      address: field('address'),
      partyKind: field('kind'),
      agency: unitFact,
      respondent: free.find(({ id }) => id === 'fact:respondent')?.id,
      defendant: free.find(({ id }) => id === 'fact:defendant')?.id,
    }
    const id =
      meaning in found
        ? found[meaning]
        : free.find((target) => target.id === `fact:${meaning}` || meaningsOf(readHeading(target.title).name).includes(meaning))?.id
    if (id !== undefined && free.some((target) => target.id === id)) return id
  }
  return undefined
}
