import type { Reading } from './reading.ts'
import { isPercent, isPoints } from './units.ts'

const SHARE = /(?<!增长|增速|下降|上升|效|速|频|利|汇|税|功)(?:率|占比|比重|比例|满意度)[^率]{0,12}$/

/**
 * What is amiss with a change's unit, or `undefined`. The difference of two percentages is 个百分点; % there would mean a relative
 * change. The change of a number of things is in %, never in 百分点.
 */
export function unitWording(reading: Reading, before: Reading | undefined): string | undefined {
  const { sentence, number, change, match } = reading
  const unit = number.mention.unit
  if (!change || !(isPercent(unit) || isPoints(unit))) return undefined
  const points = match?.figure.kind === 'change-points' || (match?.figure.kind !== 'change-percent' && ofShare(reading, before))
  if (isPercent(unit) && points) return '两个百分比之差应写“个百分点”；写“%”是指相对变化'
  if (isPoints(unit) && (match?.figure.kind === 'change-percent' || ofCount(reading, before))) return `数量的增减应写“%”，不写“${unit}”`
  return undefined

  /** The clause speaks of a rate; or says nothing but the change, right after a percentage. */
  function ofShare(own: Reading, last: Reading | undefined): boolean {
    const words = clauseBefore(own)
    if (SHARE.test(words.replace(/(?:增长|上升|下降|增|降)(?:率|幅)/g, ''))) return true
    return bare(words) && last?.sentence === sentence && isPercent(last.number.mention.unit) && !last.change
  }

  function ofCount(own: Reading, last: Reading | undefined): boolean {
    const words = clauseBefore(own)
    if (/率|比|度|幅/.test(words.replace(/同比|环比|幅度|(?:增长|下降|上升)(?:率|幅)|[增降]幅/g, ''))) return false
    if (/案件|数量|总数|总量|[件次人]数/.test(words)) return true
    return (
      bare(words) &&
      last?.sentence === sentence &&
      last.number.mention.unit !== '' &&
      !isPercent(last.number.mention.unit) &&
      !isPoints(last.number.mention.unit)
    )
  }
}

/** Nothing stands before the number but words of change and comparison. */
const bare = (words: string): boolean =>
  words.replace(
    /同比|环比|[较比与]?(?:上年|去年|上一年)(?:度|同期)?|(?:19|20)\d\d年|相比|增长|增加|上升|下降|减少|降低|提高|提升|回落|上涨|幅度?|率|[增降]|[了约近为达,、]/g,
    '',
  ) === ''

function clauseBefore({ sentence, number }: Reading): string {
  let start = number.from
  while (start > 0 && sentence.clause[start - 1] === number.clause) start--
  return sentence.heard.slice(start, number.from)
}
