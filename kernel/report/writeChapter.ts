import type { Answer } from '../figure/answer.ts'
import { about } from '../figure/rounding.ts'
import { type Chapter, pieces, spanOf, type Token } from './chapter.ts'

/** A printed number with the figure it carries; it opens to the files behind it. */
export interface FigureRun {
  readonly text: string
  readonly answer: Answer
}

export interface WrittenChapter {
  readonly part: string
  readonly title: string
  readonly sentences: readonly (readonly (string | FigureRun)[])[]
}

/** Gives a figure for a span as `period` reads it: `2023`, `2023-H1`, `last-5@2023-12`. */
export type Tell = (figure: string, span: string) => Promise<Answer>

/** The text of a chapter for a year: every token replaced by its figure's printed value, which it goes on carrying. */
export async function writeChapter(chapter: Chapter, year: number, tell: Tell): Promise<WrittenChapter> {
  const sentences: (string | FigureRun)[][] = []
  for (const sentence of chapter.sentences) {
    if (typeof sentence !== 'string' && (await tell(sentence.when, String(year))).value !== sentence.is) continue
    const text = typeof sentence === 'string' ? sentence : sentence.text
    sentences.push(
      await Promise.all(
        pieces(text).map(async (piece) => (typeof piece === 'string' ? piece : run(piece, await tell(piece.figure, spanOf(piece, year))))),
      ),
    )
  }
  return { part: chapter.part, title: chapter.title, sentences }
}

function run(token: Token, answer: Answer): FigureRun {
  return { text: printedAs(token, answer), answer }
}

/** What stands where a figure has no value. */
export const HOLE = '【待填报】'

/** A figure in a sentence's style. @returns `【待填报】` where there is no value, so that a hole is seen and never printed */
export function printedAs({ style, step = 1 }: Token, answer: Answer): string {
  const { value, unit } = answer
  if (value === null || (style === 'says' && !answer.source)) return HOLE
  if (style === 'says') return answer.source?.replace(/[。；]$/, '') ?? HOLE
  if (typeof value !== 'number') return answer.shown
  if (style === 'about') return `${about(value, step)}多${unit}`
  if (style === 'number') return answer.shown.slice(0, answer.shown.length - unit.length)
  if (style === 'moved') return value === 0 ? '持平' : `${value > 0 ? '增长' : '下降'}${answer.shown.replace(/^-/, '')}`
  return answer.shown
}
