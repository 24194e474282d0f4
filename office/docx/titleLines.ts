import { widthOf } from './layout.ts'

/** 156 mm hold twenty characters of 二号. */
const perLine = 20
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })
/** Never at the beginning of a line, never at its end. */
const closing = /^[”’》〉」』）】、，。：；的]/
const opening = /[“‘《〈「『（【]$/

/**
 * A title broken where it may be broken: lines of about one length, whole words, nothing that closes at the beginning of a line and nothing
 * that opens at its end. A break by hand stays as it is.
 */
export function titleLines(title: readonly string[]): string[] {
  return title.flatMap((text) => (widthOf(text) <= perLine ? [text] : broken(text)))
}

function broken(text: string): string[] {
  const places = [...words.segment(text)].map(({ index }) => index).filter((at) => at > 0 && mayBreak(text, at))
  for (let lines = Math.ceil(widthOf(text) / perLine); lines <= 6; lines++) {
    const best = bestOf(text, places, lines, widthOf(text) / lines)
    if (best) return best.lines
  }
  return [text]
}

const mayBreak = (text: string, at: number): boolean => !closing.test(text.slice(at)) && !opening.test(text.slice(0, at))

interface Broken {
  readonly lines: string[]
  readonly cost: number
}

/** The cheapest way to break what is left into so many lines: each as near to the ideal width as can be. */
function bestOf(text: string, places: readonly number[], lines: number, ideal: number): Broken | undefined {
  if (lines === 1) return widthOf(text) <= perLine ? { lines: [text], cost: (widthOf(text) - ideal) ** 2 } : undefined
  let best: Broken | undefined
  for (const at of places) {
    const first = text.slice(0, at)
    if (widthOf(first) > perLine) break
    const rest = bestOf(
      text.slice(at),
      places.filter((place) => place > at).map((place) => place - at),
      lines - 1,
      ideal,
    )
    // What stands in quotation marks stays together where it can.
    const cut = count(first, /[“《]/g) > count(first, /[”》]/g) ? 150 : 0
    const cost = (widthOf(first) - ideal) ** 2 + cut + (rest?.cost ?? 0)
    if (rest && (!best || cost < best.cost)) best = { lines: [first, ...rest.lines], cost }
  }
  return best
}

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0
