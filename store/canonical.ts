import { createHash } from 'node:crypto'
import type { Act } from '../kernel/file/act.ts'

/** A value that PostgreSQL and JSON cannot both hold; a client may have sent it. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable'
}

/** Before the first act of a file. */
export const noHash = '0'.repeat(64)

/**
 * JSON with keys sorted by their UTF-16 code units and without blanks: equal values give equal text. Values that are undefined are
 * left out. Written by hand because an object of JavaScript keeps keys like '1' in an order of its own.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) {
    let text = '['
    for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + canonical(value[at] ?? null)
    return `${text}]`
  }
  const from = value as Record<string, unknown>
  let text = '{'
  for (const key of sortedKeys(from)) {
    const inner = from[key]
    if (inner !== undefined) text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`
  }
  return `${text}}`
}

/** Keys of most objects are in order already, and few: looking is cheaper than sorting. */
function sortedKeys(from: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(from)
  for (let at = 1; at < keys.length; at++) if (keys[at]! < keys[at - 1]!) return keys.sort()
  return keys
}

/** The text of an act that is hashed and kept. @throws Unwritable */
export function actText(county: string, file: string, act: Act): string {
  const { seq, id, kind, on, actor, data, seen } = act
  const text = canonical({ county, file, seq, id, kind, on, actor, data, seen })
  if (/\\u0000|\\ud[89a-f]/.test(text) && !writable({ file, id, kind, on, actor, data, seen }))
    throw new Unwritable('内容中含有无法保存的字符')
  return text
}

/** SM3 over the previous hash and the text, hex. */
export function hashAfter(prev: string, text: string): string {
  return createHash('sm3').update(Buffer.from(prev, 'hex')).update(text, 'utf8').digest('hex')
}

/** Neither NUL, which PostgreSQL's text has not, nor half a character. */
function writable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, inner]) => writable(key) && writable(inner))
}
