import { type Chapter, pieces, spanOf } from './chapter.ts'
import { type FigureRun, printedAs, type Tell } from './writeChapter.ts'

/** A stretch of a part as it prints: plain or bold words, or a number that carries its figure. */
export type PartRun = FigureRun | { readonly text: string; readonly bold?: boolean }

/** A heading or a paragraph of a part. */
export interface PartBlock {
  readonly heading: boolean
  readonly runs: readonly PartRun[]
}

/**
 * The text of a part (部分) of a report, with every token replaced by its figure's printed value.
 *
 * A line is a paragraph; one that begins with `## ` a heading; `**…**` at its beginning is bold. `{REC.CLOSED}` and its styles are those
 * of chapters; what stands between `{?ID}` and `{/}` is printed only where that yes-or-no figure holds, between `{!ID}` and `{/}` where it does not.
 */
export async function writePart(text: string, year: number, tell: Tell): Promise<PartBlock[]> {
  const blocks: PartBlock[] = []
  for (const line of text.split('\n')) {
    const kept = await withoutUntrue(line, year, tell)
    if (kept.trim() === '') continue
    const heading = kept.startsWith('## ')
    blocks.push({ heading, runs: await runsOf(heading ? kept.slice(3) : kept, year, tell) })
  }
  return blocks
}

const clause = /\{([?!])([A-Z][A-Z0-9.-]*)\}(.*?)\{\/\}/g

async function withoutUntrue(line: string, year: number, tell: Tell): Promise<string> {
  let kept = ''
  let end = 0
  for (const match of line.matchAll(clause)) {
    const [whole, sign, figure = '', inner = ''] = match
    const { value } = await tell(figure, String(year))
    kept += line.slice(end, match.index) + (value === (sign === '?') ? inner : '')
    end = match.index + whole.length
  }
  return kept + line.slice(end)
}

async function runsOf(line: string, year: number, tell: Tell): Promise<PartRun[]> {
  const [, bold, rest = ''] = /^\*\*(.+?)\*\*(.*)$/.exec(line) ?? [undefined, undefined, line]
  const runs = await Promise.all(
    pieces(rest).map(async (piece): Promise<PartRun> => {
      if (typeof piece === 'string') return { text: piece }
      const answer = await tell(piece.figure, spanOf(piece, year))
      return { text: printedAs(piece, answer), answer }
    }),
  )
  return bold ? [{ text: bold, bold: true }, ...runs] : runs
}

/** The figures a text asks for, each with its span, those of its conditions among them. */
export function figuresIn(text: string, year: number): { figure: string; span: string }[] {
  const asked = [...text.matchAll(clause)].map(([, , figure = '']) => ({ figure, span: String(year) }))
  const tokens = pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [{ figure: piece.figure, span: spanOf(piece, year) }]))
  const all = new Map([...asked, ...tokens].map((one) => [`${one.figure}@${one.span}`, one]))
  return [...all.values()]
}

/** The first draft of a part: the systems' chapters under its headings, tokens and conditions left open. */
export function draftOf(
  part: { readonly draws?: string; readonly sections: readonly { readonly code: string; readonly name: string }[] },
  chapters: readonly Chapter[],
): string {
  const drawn = chapters.filter((chapter) => part.draws !== undefined && chapter.part[0] === part.draws)
  const headed = part.sections.flatMap(({ code, name }) => {
    const own = drawn.filter((chapter) => chapter.part === code)
    return own.length > 0 ? [`## ${code.slice(1)}${name}`, ...own.map(paragraphOf)] : []
  })
  const codes = new Set(part.sections.map(({ code }) => code))
  return [...headed, ...drawn.filter((chapter) => !codes.has(chapter.part)).map(paragraphOf)].join('\n')
}

function paragraphOf({ title, sentences }: Chapter): string {
  const text = sentences.map((one) => (typeof one === 'string' ? one : `{${one.is ? '?' : '!'}${one.when}}${one.text}{/}`)).join('')
  return `**${title}。**${text}`
}

/** What a block prints. */
export const textOf = ({ runs }: PartBlock): string => runs.map(({ text }) => text).join('')
