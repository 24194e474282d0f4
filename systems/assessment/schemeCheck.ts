import type { Catalogue } from '../../kernel/figure/answer.ts'
import { measuresOf } from '../../kernel/figure/measuresOf.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { unscorable, unscorableReasons, whyNotScored } from '../notScored.ts'
import type { Item } from './item.ts'
import { type Group, groups } from './words.ts'

/** What a scheme must be measured against before it is issued. */
export interface Known {
  readonly catalogue: Catalogue
  readonly procedures: ReadonlyMap<string, Pick<Procedure, 'columns' | 'terms'>>
}

export interface Problem {
  readonly item: string
  readonly says: string
}

/** The data of the act `check`: what the points of each group come to, and everything that is wrong with the items. */
export function checkScheme(items: readonly Item[], known: Known) {
  const weight = (group: Group) => items.filter(isOfHundred).reduce((sum, { weights }) => sum + weights[group], 0)
  const problems = [...items.flatMap((item) => problemsOf(item, known)), ...twice(items)]
  const sums = (Object.keys(groups) as Group[]).filter((group) => weight(group) !== 10_000)
  return {
    items: items.length,
    weightA: weight('A'),
    weightB: weight('B'),
    weightC: weight('C'),
    weightD: weight('D'),
    problems: [
      ...problems,
      ...sums.map((group) => ({ item: '合计', says: `${groups[group]}的分值合计为${weight(group) / 100}分，应为一百分` })),
    ],
  }
}

const isOfHundred = ({ block }: Item): boolean => block === 'auto' || block === 'hand' || block === 'survey'

/** What is wrong with one item. Asked before a scheme is issued, and of a scheme that came from elsewhere whenever it is reckoned. */
export function problemsOf(item: Item, { catalogue, procedures }: Known): Problem[] {
  const says = (text: string): Problem => ({ item: item.code, says: text })
  const why = refusalOf(item, catalogue)
  if (why) return [says(why)]
  const { figure, byColumn } = item
  if (figure === undefined) return []
  const kind = catalogue.get(figure)?.kind
  if (kind === undefined) return [says(`没有编号为“${figure}”的指标`)]
  if (kind !== 'count' && kind !== 'sum' && kind !== 'total' && kind !== 'ratio')
    return [says(`“${figure}”不是计数、求和或者比率，不能按单位计分`)]
  if (item.block === 'veto' && kind !== 'count') return [says('触发一票否决的应是计数指标，每件对应一条记录')]
  return measuresOf(figure, catalogue).flatMap(({ measure: { id, of } }) => {
    const procedure = procedures.get(of)
    const columns = procedure ? [...(procedure.columns.kinds ?? []), ...procedure.terms] : []
    return byColumn === 'unit' || columns.includes(byColumn ?? '') ? [] : [says(`“${id}”的案卷不能按“${byColumn}”分到单位`)]
  })
}

/** Why an item may not be scored at all, in words; undefined where it may. */
export function refusalOf(item: Pick<Item, 'name' | 'figure' | 'rule' | 'block'>, catalogue: Catalogue): string | undefined {
  const moreIsBetter = item.rule?.kind === 'target' || item.rule?.kind === 'linear' || item.rule?.kind === 'per-point'
  const why = whyNotScored(
    { title: item.name, ...(item.figure !== undefined && { figure: item.figure }), moreIsBetter: moreIsBetter && item.block === 'auto' },
    catalogue,
  )
  return why && `不以${unscorable[why]}计分：${unscorableReasons[why]}`
}

function twice(items: readonly Item[]): Problem[] {
  const codes = items.map(({ code }) => code)
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))].map((code) => ({ item: code, says: '编号重复' }))
}
