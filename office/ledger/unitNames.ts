import { narrow } from './read.ts'
import { nearest } from './similar.ts'

/** A unit, a person or a file that a cell may name. */
export interface Named {
  readonly id: string
  readonly name: string
  /** Shorter or other names it goes by. */
  readonly also?: readonly string[]
}

/** A name found, found under a name it no longer bears, or not found: then with those that come nearest. */
export type Found = { readonly id: string; readonly says?: string } | { readonly says: string; readonly offers: readonly Named[] }

/**
 * What departments are called for short, and were called before 2019, against the word that their present names contain. Former names are
 * told, since what they did may now be another's.
 */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^市监局$|^市场局$|^市管局$/, '市场监督管理局'],
  [/^环保局$/, '生态环境局'],
  [/^自规局$|^资规局$/, '自然资源'],
  [/^人社局$|^人力社保局$/, '人力资源和社会保障局'],
  [/^城管局$|^综合执法局$/, '城市管理'],
  [/^卫健委$|^卫健局$/, '卫生健康'],
  [/^住建局$/, '住房和城乡建设'],
  [/^交通局$/, '交通运输局'],
  [/^农业局$/, '农业农村局'],
  [/^文旅局$|^文广旅局$/, '文化'],
  [/^发改委$|^发改局$/, '发展和改革'],
  [/^工信局$/, '工业和信息化'],
  [/^教体局$/, '教育体育局'],
  [/^退役局$/, '退役军人事务局'],
  [/^医保局$/, '医疗保障局'],
]
const former: readonly (readonly [RegExp, string, string])[] = [
  [/^(工商局|工商行政管理局|食药监局?|食品药品监督管理局|质监局|质量技术监督局)$/, '市场监督管理局', '2019年起'],
  [/^(国土局|国土资源局)$/, '自然资源', '2019年起'],
  [/^(卫计委|卫生局|卫生和计划生育委员会)$/, '卫生健康', '2019年起'],
  [/^(安监局|安全生产监督管理局)$/, '应急管理局', '2019年起'],
  [/^(环境保护局)$/, '生态环境局', '2019年起'],
]

/** Looks names up as ledgers write them: whole, short, without the county's name before them, as town or street. */
export function nameFinder(all: readonly Named[], what: string, prefixes: readonly string[] = []): (text: string) => Found {
  const byId = new Map(all.map((one) => [one.id, one]))
  const byName = new Map<string, Named[]>()
  const add = (name: string, one: Named) => {
    const known = byName.get(name) ?? []
    if (!known.includes(one)) byName.set(name, [...known, one])
  }
  for (const one of all)
    for (const name of [one.name, ...(one.also ?? [])]) for (const form of new Set([name, bare(name, prefixes)])) add(form, one)
  return (raw) => {
    const text = narrow(raw).replace(/\s+/g, '')
    if (byId.has(raw.trim())) return { id: raw.trim() }
    const exact = all.filter(({ name }) => name === raw.trim())
    if (exact.length === 1) return { id: exact[0]!.id }
    const found = exact.length > 1 ? exact : (byName.get(text) ?? byName.get(bare(text, prefixes)) ?? [])
    if (found.length === 1) return { id: found[0]!.id }
    if (found.length > 1) return { says: `有${found.length}个${what}都叫“${raw.trim()}”`, offers: found.slice(0, 10) }
    const short = bare(text, prefixes)
    for (const [pattern, word] of shortened) {
      const [only, ...more] = pattern.test(short) ? all.filter(({ name }) => name.includes(word)) : []
      if (only && more.length === 0) return { id: only.id }
    }
    for (const [pattern, word, since] of former) {
      const [only, ...more] = pattern.test(short) ? all.filter(({ name }) => name.includes(word)) : []
      if (only && more.length === 0) return { id: only.id, says: `“${raw.trim()}”是旧名，${since}为“${only.name}”` }
    }
    return { says: `没有名为“${raw.trim()}”的${what}`, offers: nearest(short, all, ({ name }) => bare(name, prefixes)) }
  }
}

function bare(name: string, prefixes: readonly string[]): string {
  const text = narrow(name).replace(/\s+/g, '')
  const prefix = prefixes.find((one) => text.startsWith(one) && text.length > one.length + 1)
  return prefix === undefined ? text : text.slice(prefix.length)
}
