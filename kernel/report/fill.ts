import type { z } from 'zod'
import { holds } from '../figure/where.ts'
import type { Act } from '../file/act.ts'
import { type File, lookup } from '../file/file.ts'
import type { Procedure } from '../file/procedure.ts'
import { capitals } from './capitals.ts'
import { chineseDay } from './chineseDay.ts'
import type { OfficialDocument } from './document.ts'
import type { Block, DocumentTree } from './documentTree.ts'
import { filledList } from './filledList.ts'
import { formed } from './formed.ts'
import { type Names, partyInFull, schemaAt, shownValue } from './shownValue.ts'
import { youOf } from './youOf.ts'

/** Offices and courts of the county that documents name, as `{$justiceBureau}`; where the county has not said, the word by which everybody knows them. */
export const offices = {
  county: '本县',
  government: '县人民政府',
  justiceBureau: '县司法局',
  countyOffice: '县委全面依法治县委员会办公室',
  court: '人民法院',
  cityCourt: '中级人民法院',
} as const
export type Offices = Readonly<Partial<Record<keyof typeof offices, string>>>

/** What a document needs beyond its file: the procedure whose words the facts bear, names for ids, and the number once it is allocated. */
export interface FillWords extends Names {
  readonly procedure: Procedure
  readonly number?: string
  readonly offices?: Offices
}

/** What stands where a fact is missing: a blank line would pass for text, this cannot. */
export const MISSING = '（未填写）'

/**
 * A document (文书) with its facts filled in.
 * @param file as the act leaves it
 * @param act the act that produces the document; its day is the document's date
 */
export function fillDocument(template: OfficialDocument, file: File, act: Act, words: FillWords): DocumentTree {
  const you = youOf(template, file)
  const fill = (pattern: string) => fillText(pattern, file, act, words).replaceAll('你（单位）', you)
  const moment = { actor: act.actor.person, on: act.on, today: act.on }
  const wanted = template.paragraphs.flatMap((one) => {
    if (typeof one === 'string') return [one]
    return holds(one.when, lookup(file), moment) ? [one.text] : []
  })
  const blocks = wanted.flatMap((pattern): Block[] => {
    const list = /^(.*：)?\{(\w+)\}[。；]?$/s.exec(pattern)
    const table = list?.[2] && filledList(list[2], file, words)
    if (table) return [...paragraphs(fill(list[1] ?? '')), table]
    return template.form ? formed(pattern, fill) : paragraphs(fill(pattern))
  })
  return {
    title: fill(template.title ?? template.name).split('\n'),
    ...(words.number !== undefined && { number: words.number }),
    ...(template.to !== undefined && { to: fill(template.to) }),
    blocks: template.form ? joined(blocks) : blocks,
    signedBy: fill(template.signedBy),
    date: chineseDay(act.on),
  }
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }))

/** The lines of a form that stand together make one table. */
function joined(blocks: readonly Block[]): Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    const isLine = (one: Block | undefined) => one?.kind === 'table' && one.head.length === 0
    if (last?.kind === 'table' && block.kind === 'table' && isLine(last) && isLine(block))
      all[all.length - 1] = { ...last, rows: [...last.rows, ...block.rows] }
    else all.push(block)
  }
  return all
}

/**
 * A stretch of text with its tags filled in, as `fillDocument` fills them. What a fact ends with gives way to the mark the template sets
 * after it: 因情况紧急。，依据 would be nobody's sentence.
 */
export const fillText = (pattern: string, file: File, act: Act, words: FillWords): string =>
  pattern.replace(/\{([^{}]+)\}([。，；、]?)/g, (_, name: string, mark: string) => {
    const value = filled(name, file, act, words) ?? MISSING
    return `${mark === '' ? value : value.replace(/[。，；、]+$/, '')}${mark}`
  })

function filled(name: string, file: File, act: Act, words: FillWords): string | undefined {
  switch (name) {
    case '$number':
      return words.number
    case '$on':
      return chineseDay(act.on)
    case '$unit':
      return file.unit === '' ? undefined : (words.unit?.(file.unit) ?? file.unit)
    case '$actor':
      return act.actor.name === '' ? undefined : act.actor.name
    case '$actorUnit':
      return act.actor.unit === '' ? undefined : (words.unit?.(act.actor.unit) ?? act.actor.unit)
    default: {
      const office = name.slice(1)
      if (name.startsWith('$') && isOffice(office)) return words.offices?.[office] ?? offices[office]
      return shownFact(name, file, words)
    }
  }
}

export const isOffice = (name: string): name is keyof typeof offices => Object.hasOwn(offices, name)

function shownFact(name: string, file: File, words: FillWords): string | undefined {
  const { procedure } = words
  const [head = '', ...rest] = name.split('.')
  const fact = Object.hasOwn(procedure.facts.shape, head) ? head : head === 'outcome' ? (procedure.outcome ?? '') : ''
  const schema = procedure.facts.shape[fact] as z.ZodType | undefined
  const look = lookup(file)
  const step = rest.at(-1)
  if (fact !== '' && step !== undefined && isReading(step)) {
    const path = rest.slice(0, -1)
    return readings[step](look([head, ...path].join('.')), schemaAt(schema, path), words)
  }
  const value = look(name)
  if (fact === '' && name === 'state') return procedure.states[file.state] ?? file.state
  if (fact === '' && name === 'unit') return words.unit?.(file.unit) ?? file.unit
  const inner = schemaAt(schema, rest)
  return shownValue(value, inner, words)
}

/** Other ways to print a fact, as the last step of its path: `{fine.capitals}`, `{party.full}`, `{figure.title}`. */
export const readings = {
  capitals: (value) => (typeof value === 'number' ? capitals(value) : undefined),
  full: (value, schema, words) => partyInFull(value, schema, words),
  title: (value, _, words) => words.figure?.(String(value))?.title,
  unit: (value, _, words) => words.figure?.(String(value))?.unit,
} as const satisfies Readonly<Record<string, (value: unknown, schema: z.ZodType | undefined, words: FillWords) => string | undefined>>

export const isReading = (step: string): step is keyof typeof readings => Object.hasOwn(readings, step)
