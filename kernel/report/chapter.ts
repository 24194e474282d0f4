/** A chapter of the annual report (年度报告): text whose numbers are tokens of figures, never typed. */
export interface Chapter {
  /** Part of the report, as the county's report numbers it: 一(四). */
  readonly part: string
  readonly title: string
  readonly sentences: readonly (string | Conditional)[]
}

/** A sentence that is only written when a yes-or-no figure says so. */
export interface Conditional {
  readonly when: string
  readonly is: boolean
  readonly text: string
}

/**
 * A token in a sentence: `{REC.CLOSED}` prints the figure with its unit; `{LIT.LOSS@H1}` of the first half of the report's year;
 * `@last-5` of the last five months of the year; `@previous` of the year before; `|number` without the unit;
 * `|moved` a change with its direction word (增长39.7%, 下降11.9个百分点); `|about:100` as “600多”; `|says` what the paper says that an
 * outside fact was taken from.
 */
export interface Token {
  readonly figure: string
  readonly span?: string
  readonly style?: 'number' | 'moved' | 'about' | 'says'
  readonly step?: number
}

const pattern = /\{([A-Z][A-Z0-9.-]*)(?:@([a-zA-Z0-9-]+))?(?:\|(number|moved|says|about:(\d+)))?\}/g

/** The pieces of a sentence: plain text and tokens, in order. */
export function pieces(sentence: string): (string | Token)[] {
  const found: (string | Token)[] = []
  let end = 0
  for (const match of sentence.matchAll(pattern)) {
    const [whole, figure = '', span, style, step] = match
    if (match.index > end) found.push(sentence.slice(end, match.index))
    const kind = style?.split(':')[0] as Token['style']
    found.push({ figure, ...(span && { span }), ...(kind && { style: kind }), ...(step && { step: Number(step) }) })
    end = match.index + whole.length
  }
  return end < sentence.length ? [...found, sentence.slice(end)] : found
}

/** The period a token means in a report on a year. @throws nothing; an unknown span is read by `period` and refused there */
export function spanOf(token: Token, year: number): string {
  if (!token.span) return String(year)
  if (token.span === 'previous') return String(year - 1)
  const [, months] = /^last-(\d+)$/.exec(token.span) ?? []
  return months ? `last-${months}@${year}-12` : `${year}-${token.span}`
}
