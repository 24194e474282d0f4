import type { Placed, Sentence } from './sentences.ts'

/** Where, in a list told with 分别, the words stand that one of its numbers may and may not be heard with. */
export interface Share {
  readonly own: Span | undefined
  /** The whole list of things, of which only `own` names what this number counts. */
  readonly list: Span
}
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * In 撤销、变更、维持分别为12件、3件、34件 the second number counts the second thing. `undefined` for a number in no such list;
 * no `own` where things and numbers are not equally many, so that nothing is heard rather than the wrong thing.
 */
export function respectively(sentence: Sentence, number: Placed): Share | undefined {
  const before = sentence.heard.slice(0, number.from)
  const at = before.lastIndexOf('分别')
  if (at < 0 || before.slice(at).includes(';')) return undefined
  const behind = sentence.mentions.filter((m) => m.from > at && m.mention.kind === 'number' && m.mention.unit === number.mention.unit)
  const until = behind.findIndex((m, i) => i > 0 && !/^[、,]?[和与及]?$/.test(sentence.heard.slice(behind[i - 1]!.to, m.from)))
  const numbers = until < 0 ? behind : behind.slice(0, until)
  const place = numbers.indexOf(number)
  if (numbers.length < 2 || place < 0) return undefined
  const start = Math.max(before.lastIndexOf(',', at), before.lastIndexOf(';', at), before.lastIndexOf(':', at)) + 1
  const things = split(sentence.heard.slice(start, at), start)
  if (things.length !== numbers.length) return { own: undefined, list: { from: 0, to: at } }
  return { own: things[place], list: { from: start, to: at } }
}

function split(text: string, start: number): Span[] {
  const spans: Span[] = []
  let from = start
  for (const part of text.split(/[、和与及]/)) {
    spans.push({ from, to: from + part.length })
    from += part.length + 1
  }
  return spans
}
