/**
 * How writers of reports speak of a figure; part of the figure's definition.
 *
 * For authors. A phrase is heard when every group of `says` stands near the number: in its own clause, or before it in the
 * same sentence ("形成书面调解卷宗2947份", "调解各类纠纷6234件,成功率99%"). Of a group any one word will do; put the field's usual
 * variants there, not the words of one report. A group's words must stand in the text as written, but full-width and ASCII
 * punctuation, letters and digits are the same, blanks are ignored, and a quotation mark inside a term does no harm.
 * Prefer two or three short groups (who, what, what became of it) to one long word: the parts are often torn apart by a
 * list. `never` names what would make the same words mean another figure; it is looked for in the number's own clause.
 * Two figures whose words contain each other need no `never`: the phrase with more and nearer words wins.
 * The period is no part of a phrase: 上半年, 近5个月, 全年, 同比 and 较上年 are read by the period cues. A figure of change
 * ('change-percent', 'change-points') is only heard where the text speaks of a change, every other figure only where it
 * does not. The unit '' stands for a number without one; approximations (多, 余, 近) are never part of a unit.
 */
export interface Phrase {
  /** Every group must be heard near the number (same clause, else same sentence before it); any one word of a group will do. */
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
