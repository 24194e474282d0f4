import type { z } from 'zod'
import { holds } from '../figure/where.ts'
import type { Act } from '../file/act.ts'
import { type File, lookup } from '../file/file.ts'
import type { Procedure } from '../file/procedure.ts'
import { chineseDay } from './chineseDay.ts'
import type { OfficialDocument } from './document.ts'
import type { DocumentTree } from './documentTree.ts'
import { type Names, schemaAt, shownValue } from './shownValue.ts'

/** What a document needs beyond its file: the procedure whose words the facts bear, names for ids, and the number once it is allocated. */
export interface FillWords extends Names {
  readonly procedure: Procedure
  readonly number?: string
  /** The people's government of the county, in full. */
  readonly government?: string
}

/** What stands where a fact is missing: a blank line would pass for text, this cannot. */
export const MISSING = '（未填写）'

/**
 * A document (文书) with its facts filled in.
 * @param file as the act leaves it
 * @param act the act that produces the document; its day is the document's date
 */
export function fillDocument(template: OfficialDocument, file: File, act: Act, words: FillWords): DocumentTree {
  const fill = (pattern: string) => fillText(pattern, file, act, words)
  const moment = { actor: act.actor.person, on: act.on, today: act.on }
  const wanted = template.paragraphs.flatMap((one) => {
    if (typeof one === 'string') return [one]
    return holds(one.when, lookup(file), moment) ? [one.text] : []
  })
  const lines = wanted.flatMap((pattern) => fill(pattern).split('\n')).filter((line) => line.trim() !== '')
  return {
    title: fill(template.title ?? template.name).split('\n'),
    ...(words.number !== undefined && { number: words.number }),
    ...(template.to !== undefined && { to: fill(template.to) }),
    blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
    signedBy: fill(template.signedBy),
    date: chineseDay(act.on),
  }
}

/** A stretch of text with its tags filled in, as `fillDocument` fills them. */
export const fillText = (pattern: string, file: File, act: Act, words: FillWords): string =>
  pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => filled(name, file, act, words) ?? MISSING)

function filled(name: string, file: File, act: Act, words: FillWords): string | undefined {
  switch (name) {
    case '$number':
      return words.number
    case '$on':
      return chineseDay(act.on)
    case '$unit':
      return file.unit === '' ? undefined : (words.unit?.(file.unit) ?? file.unit)
    case '$government':
      return words.government
    case '$actor':
      return act.actor.name === '' ? undefined : act.actor.name
    default:
      return shownFact(name, file, words)
  }
}

function shownFact(name: string, file: File, words: FillWords): string | undefined {
  const { procedure } = words
  const value = lookup(file)(name)
  const [head = '', ...rest] = name.split('.')
  const fact = Object.hasOwn(procedure.facts.shape, head) ? head : head === 'outcome' ? (procedure.outcome ?? '') : ''
  if (fact === '' && name === 'state') return procedure.states[file.state] ?? file.state
  if (fact === '' && name === 'unit') return words.unit?.(file.unit) ?? file.unit
  return shownValue(value, schemaAt(procedure.facts.shape[fact] as z.ZodType | undefined, rest), words)
}
