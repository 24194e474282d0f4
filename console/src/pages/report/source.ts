/**
 * The stored text of a part: a line is a paragraph, `## ` a heading, `**…**` at its beginning bold, `{REC.CLOSED@H1|moved}` a figure,
 * `{?ID}…{/}` a clause printed only where that yes-or-no figure holds.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly source: string }
  | { readonly kind: 'clause'; readonly source: string }

export interface Line {
  readonly heading: boolean
  readonly bold: string
  readonly pieces: readonly Piece[]
}

const mark = /\{[?!][A-Z][A-Z0-9.-]*\}|\{\/\}|\{[A-Z][A-Z0-9.-]*(?:@[a-zA-Z0-9-]+)?(?:\|(?:number|moved|says|about:\d+))?\}/g

/** The pieces of a stretch of text, in order. */
export function piecesOf(text: string): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(mark)) {
    const [source] = match
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) })
    found.push({ kind: /^\{[?!/]/.test(source) ? 'clause' : 'token', source })
    end = match.index + source.length
  }
  return end < text.length ? [...found, { kind: 'text', text: text.slice(end) }] : found
}

export function linesOf(text: string): Line[] {
  return text.split('\n').map((line) => {
    const heading = line.startsWith('## ')
    const [, bold = '', rest = ''] = /^\*\*(.+?)\*\*(.*)$/.exec(heading ? line.slice(3) : line) ?? [
      undefined,
      '',
      heading ? line.slice(3) : line,
    ]
    return { heading, bold, pieces: piecesOf(rest) }
  })
}

/** Every token of a text once, clauses' figures among them, as the server is asked for them. */
export function tokensIn(text: string): string[] {
  const tokens = piecesOf(text).flatMap((piece) => {
    if (piece.kind === 'token') return [piece.source]
    const figure = piece.kind === 'clause' ? figureOfClause(piece.source) : undefined
    return figure ? [`{${figure}}`] : []
  })
  return [...new Set(tokens)]
}

export const figureOfClause = (source: string): string | undefined => /^\{[?!]([A-Z][A-Z0-9.-]*)\}$/.exec(source)?.[1]

/** A text as people read it: values for tokens, no signs of headings and bold. */
export function readable(text: string, told: (token: string) => string): string {
  return linesOf(text)
    .map(
      ({ bold, pieces }) =>
        bold + pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'token' ? told(piece.source) : '')).join(''),
    )
    .join('\n')
}
