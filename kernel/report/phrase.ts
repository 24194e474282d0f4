/**
 * How writers of reports speak of a figure; part of the figure's definition.
 *
 * For authors. Put the groups from the topic to the very thing counted: `[['复议'], ['审结', '办结']]`. Every group must be heard;
 * of a group any one word will do, so put the field's usual variants there, not the words of one report. The last group must
 * stand in the number's own clause (before or behind it), or before it with no other number in between; the groups before it may
 * also stand in earlier clauses of the sentence. Clauses end at ，、；： and brackets. Words are found as written, but blanks,
 * quotation marks and full-width forms make no difference, so a word must not reach over a comma. Prefer short words that stay
 * whole (复议, 纠错率) to long ones that lists tear apart. `never` names what, in the number's own clause, makes the same words
 * mean another figure (审结 … 率); a figure whose words are part of another's needs none, for more and nearer words win.
 * The period is no part of a phrase: 上半年, 近5个月, 全年, 截至 and 上年同期 are read apart. Nor is the change: figures of change
 * are heard only where the text says 同比, 增长, 下降 and the like, with the words of the figure that changes; other figures only
 * where it does not, unless the verb is in the phrase itself (时限压缩). 多, 余, 近, 以上 are no part of a unit.
 */
export interface Phrase {
  /** From the topic to the thing counted; every group must be heard near the number, any one word of a group will do. */
  readonly says: readonly (readonly string[])[]
  /** A word near the number that means it speaks of something else. */
  readonly never?: readonly string[]
  /** Units the number may carry: '件', '起', '%', '个百分点', '人次', '' for a bare number. */
  readonly units: readonly string[]
}

/** What sort of number a figure is: it decides which words of change the text must, or must not, have about it. */
export type SpokenKind = 'count' | 'sum' | 'ratio' | 'change-percent' | 'change-points' | 'fact'

/** What the number check must know of a figure. */
export interface Spoken {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly phrases: readonly Phrase[]
  readonly kind: SpokenKind
  /** Decimal places the county prints; the check itself compares at the places the draft prints. */
  readonly digits?: number
  /** Given by an outside document (a rank, an award), never computed here. */
  readonly external?: boolean
  /** Ids of the figures it is made of: a ratio's two counts, the figure whose change it is. For contradictions inside a text. */
  readonly of?: { readonly hit?: string; readonly base?: string; readonly value?: string }
}
