import type { Placed, Sentence } from './sentences.ts'

/** Which way a change goes; 0 where the text only says 同比. */
export type Direction = -1 | 0 | 1

const UP = '增长|增加|上升|提高|提升|上涨|增幅|升幅|涨幅|增'
const DOWN = '下降|减少|降低|回落|下滑|压减|压缩|缩短|降幅|减幅|降'
const RIGHT_BEFORE = new RegExp(
  `(?:(?<up>${UP})|(?<down>${DOWN})|同比|环比)(?:了|率|幅度|幅)?(?:为|是|达到?|约为?)?(?<!(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑|压减|压缩|缩短|[升降增减])(?:为|达到|达|是))(?<signed>[+-])?$`,
)
const BEHIND = new RegExp(`^的(?:同比)?(?:(?<up>${UP})|(?<down>${DOWN}))`)

/**
 * Whether a number states a change, and its verb: 同比增长39.7%, 增幅为3%, 39.7%的增幅. A number behind 增长到 or 下降至 is the
 * value reached, not a change.
 */
export function changeOf(sentence: Sentence, number: Placed): { readonly direction: Direction; readonly verb: string } | null {
  const before = sentence.heard.slice(Math.max(0, number.from - 14), number.from)
  const found = RIGHT_BEFORE.exec(before) ?? BEHIND.exec(sentence.heard.slice(number.to, number.to + 8))
  if (!found) return null
  const { up, down, signed } = found.groups ?? {}
  const direction = down || signed === '-' ? -1 : up || signed === '+' ? 1 : 0
  return { direction, verb: up ?? down ?? '同比' }
}
