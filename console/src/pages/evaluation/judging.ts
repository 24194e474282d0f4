import type { Item, MachineFinding, Remark } from './types.ts'

/** What a reviewer thinks of one item. Points lost in tenths; of the basis, `minus` 0 means met and `fails` not met. */
export interface Judged {
  readonly minus: number
  readonly fails?: boolean
  readonly why?: string
  readonly page?: string
}
export type Judgements = Readonly<Record<string, Judged>>

/** What the machine found stands on the sheet before the reviewer begins; it may be changed. */
export function fromMachine(items: readonly Item[], findings: readonly MachineFinding[]): Judgements {
  return Object.fromEntries(
    items.flatMap((item) => {
      const own = findings.filter((one) => one.item === item.item)
      if (own.length === 0) return []
      const why = own
        .map(({ says }) => says)
        .join('；')
        .slice(0, 200)
      if (item.points === undefined) return [[item.item, { minus: 0, fails: true, why }]]
      return [
        [
          item.item,
          {
            minus: Math.min(
              item.points,
              own.reduce((sum, { minus }) => sum + minus, 0),
            ),
            why,
          },
        ],
      ]
    }),
  )
}

/** Points for 1 to 5 fifths of an item; of the basis 5 is met and 1 is not, and nothing lies between. */
export function judgedBy(item: Item, fifths: number, before: Judged | undefined, found = false): Judged | undefined {
  if (item.points === undefined) {
    if (fifths === 5) return { minus: 0, ...(found && before?.why && !before.fails && { why: before.why }) }
    return fifths === 1 ? { minus: 0, fails: true, ...(before?.why && { why: before.why }) } : before
  }
  const minus = item.points - Math.round((item.points * fifths) / 5)
  return minus === 0 ? { minus, ...(found && before?.minus === 0 && before.why && { why: before.why }) } : { ...before, minus }
}

export const isFaulty = (judged: Judged | undefined): boolean => judged !== undefined && (judged.minus > 0 || judged.fails === true)

/** Whether a reason is owed: for points taken off, and for leaving be what the machine found. */
export const needsWhy = (judged: Judged | undefined, found: boolean): boolean => judged !== undefined && (isFaulty(judged) || found)

/** What is sent: faults, and findings of the machine that were not followed, with nothing taken off. Of the basis the latter go with the problems. */
export const remarksOf = (items: readonly Item[], judgements: Judgements): Remark[] =>
  items.flatMap(({ item, points }) => {
    const judged = judgements[item]
    if (!judged || (!isFaulty(judged) && (points === undefined || !judged.why))) return []
    return [{ item, minus: judged.minus, ...(judged.page && { page: judged.page }), why: judged.why ?? '' }]
  })

/** Reasons for not following the machine on the basis, in words: there is no deduction to hang them on. */
export const notFollowed = (items: readonly Item[], judgements: Judgements): string[] =>
  items.flatMap(({ item, points }) => {
    const judged = judgements[item]
    return points === undefined && judged && !judged.fails && judged.why ? [`${item}不采纳机器认定：${judged.why}`] : []
  })

/** What the sheet comes to as it stands, in tenths: 0 where an item of the basis is not met. */
export function sumOf(items: readonly Item[], judgements: Judgements): number {
  if (items.some(({ item }) => judgements[item]?.fails)) return 0
  return items.reduce((sum, { item, points = 0 }) => sum + points - (judgements[item]?.minus ?? 0), 0)
}
