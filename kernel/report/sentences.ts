import { fold } from './fold.ts'
import type { Mention } from './numbers.ts'

/**
 * One sentence as the check hears it: folded, without blanks and quotation marks, each character in its clause. A clause ends at
 * a comma, 、, a semicolon or a colon; what stands in brackets is a clause of its own, and the clause around it goes on behind.
 */
export interface Sentence {
  /** Position in the whole text. */
  readonly at: number
  readonly end: number
  /** As written, trimmed. */
  readonly text: string
  readonly heard: string
  /** For each heard character the number of its clause, and how many brackets it stands in. */
  readonly clause: readonly number[]
  readonly depth: readonly number[]
  /** The sentence's mentions, with their places in what is heard. */
  readonly mentions: readonly Placed[]
}

/** A mention and where it stands in its sentence's heard text. */
export interface Placed {
  readonly mention: Mention
  readonly from: number
  readonly to: number
  readonly clause: number
  readonly depth: number
}

/** The sentences of a text in order. They end at 。, ! and ?, and with the line; never inside a mention. */
export function sentences(text: string, mentions: readonly Mention[]): Sentence[] {
  const folded = fold(text)
  const found: Sentence[] = []
  let start = 0
  let next = 0
  for (let at = 0; at <= folded.length; at++) {
    while (next < mentions.length && mentions[next]!.end <= at) next++
    const inside = next < mentions.length && mentions[next]!.at < at
    if (at < folded.length && (inside || !/[。!?\n]/.test(folded[at]!))) continue
    const end = Math.min(at + 1, folded.length)
    if (folded.slice(start, end).trim() !== '') found.push(sentence(text, folded, start, end, mentions))
    start = end
  }
  return found
}

function sentence(text: string, folded: string, at: number, end: number, all: readonly Mention[]): Sentence {
  const own = all.filter((mention) => mention.at >= at && mention.at < end)
  const clause: number[] = []
  const depth: number[] = []
  const places: number[] = []
  let heard = ''
  let last = 0
  const around: number[] = [0]
  for (let i = at; i < end; i++) {
    const c = folded[i]!
    places[i - at] = heard.length
    if (/[\s“”‘’「」『』]/.test(c)) continue
    const inMention = own.some((mention) => i >= mention.at && i < mention.end)
    if (!inMention && c === '(') around.push(++last)
    heard += c
    clause.push(around.at(-1)!)
    depth.push(around.length - 1)
    if (inMention) continue
    if (c === ')' && around.length > 1) around.pop()
    else if (/[,、;:]/.test(c)) around[around.length - 1] = ++last
  }
  places[end - at] = heard.length
  const placed = own.map((mention) => {
    const from = places[mention.at - at]!
    const to = places[Math.min(mention.end, end) - at]!
    return { mention, from, to, clause: clause[from] ?? last, depth: depth[from] ?? 0 }
  })
  return { at, end, text: text.slice(at, end).trim(), heard, clause, depth, mentions: placed }
}
