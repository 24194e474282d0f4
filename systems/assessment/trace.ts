import type { Catalogue } from '../../kernel/figure/answer.ts'
import { plain } from '../../kernel/figure/scoredBlock.ts'
import { type ScoringRule, show, whole } from '../../kernel/figure/scoring.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Item } from './item.ts'
import { type AutoLine, blockWeight, type Decision, type Extra, type HandLine, itemsOf, type VetoRecord } from './reckon.ts'
import { refusalOf } from './schemeCheck.ts'
import { blocks, effects, fullMarks, type Group } from './words.ts'

/** The list behind one figure of one unit, as it is asked. */
export interface ListQuery {
  readonly figure: string
  readonly title: string
  readonly column: string
  readonly unit: string
  readonly from: string
  readonly to: string
}

/** One line of a score sheet: the rule, what it was held against, and how the points come about. */
export interface TraceLine {
  readonly item: string
  readonly name: string
  readonly block: string
  /** The rule in words. */
  readonly rule: string
  readonly standard: string
  /** Points as printed; absent where they are not in yet. */
  readonly weight: string
  readonly points?: string
  readonly status: string
  readonly arithmetic: string
  readonly records?: ListQuery
  readonly curable: boolean
  readonly appealed: boolean
}

export interface Trace {
  readonly unit: string
  readonly group: Group
  readonly lines: readonly TraceLine[]
  /** What the blocks come to, each with its sum. */
  readonly sums: readonly { readonly title: string; readonly points?: string; readonly arithmetic: string }[]
  readonly veto: { readonly effect: string; readonly records: readonly VetoRecord[]; readonly document?: string }
  readonly total?: string
  /** The total as a sum of its parts. */
  readonly arithmetic: string
}

/**
 * A unit's score sheet with every point explained: for each item the rule, the figure's value with the query of its list, and the
 * arithmetic in words. Of a running assessment it shows what stands so far.
 */
export function traceOf(file: Pick<File, 'facts' | 'state'>, items: readonly Item[], catalogue: Catalogue): Trace {
  const f = file.facts as unknown as Facts
  const group = f.group
  const decided = new Map((f.decisions ?? []).map((one) => [one.item, one]))
  const appealed = new Set((f.appealPoints ?? []).map(({ item }) => item))
  const auto = new Map((f.autoItems ?? []).map((line) => [line.item, line]))
  const hand = new Map((f.handItems ?? []).map((line) => [line.item, line]))
  const lineOf = (item: Item): TraceLine => {
    const refused = refusalOf(item, catalogue)
    const [a, h] = [auto.get(item.code), hand.get(item.code)]
    const decision = decided.get(item.code)
    const granted = decision?.granted !== 'rejected' ? decision : undefined
    const points = granted ? plain(granted.becomes, 2) : a && a.status !== 'not-applicable' ? plain(a.points, 4) : h && plain(h.points, 2)
    return {
      item: item.code,
      name: item.name,
      block: blocks[item.block],
      rule: refused ?? ruleInWords(item),
      standard: item.standard,
      weight: plain(item.weights[group], 2),
      ...(points !== undefined && !refused && { points }),
      status: refused ? '已取消' : statusOf(a, h, appealed.has(item.code), file.state),
      arithmetic: `${refused ?? (a ? a.arithmetic : h ? handArithmetic(h) : '尚未评分')}${decision ? `；${granted ? `申诉后调整为${plain(granted.becomes, 2)}分` : '申诉不予支持'}：${decision.reason}` : ''}`,
      ...(item.figure !== undefined && item.byColumn !== undefined && !refused && { records: listOf(item, f, catalogue) }),
      curable: item.curable,
      appealed: appealed.has(item.code),
    }
  }
  const shown = [...itemsOf(items, 'auto', group), ...itemsOf(items, 'hand', group)]
  return {
    unit: f.assessed,
    group,
    lines: shown.map(lineOf),
    sums: sumsOf(f, items, group),
    veto: {
      effect: effects[f.vetoEffect ?? 'none'],
      records: f.vetoRecords ?? [],
      ...(f.vetoDocument !== undefined && { document: f.vetoDocument }),
    },
    ...(f.total !== undefined && { total: plain(f.total, 2) }),
    arithmetic: totalArithmetic(f, fullMarks - blockWeight(items, 'auto', group)),
  }
}

interface Facts {
  readonly assessed: string
  readonly group: Group
  readonly forYear: string
  readonly asOf?: string
  readonly autoItems?: readonly AutoLine[]
  readonly autoScore?: number
  readonly autoApplicable?: number
  readonly handItems?: readonly HandLine[]
  readonly handScore?: number
  readonly satisfaction?: number
  readonly surveyed?: number
  readonly bonuses?: readonly Extra[]
  readonly deductions?: readonly Extra[]
  readonly bonusScore?: number
  readonly minusScore?: number
  readonly vetoEffect?: keyof typeof effects
  readonly vetoRecords?: readonly VetoRecord[]
  readonly vetoDocument?: string
  readonly total?: number
  readonly appealPoints?: readonly { readonly item: string }[]
  readonly decisions?: readonly (Decision & { readonly reason: string })[]
}

/** The rule as it is read out. */
export function ruleInWords({ rule, block }: Pick<Item, 'rule' | 'block'>): string {
  if (!rule) return block === 'hand' ? '由两名考核人分别评分，取平均' : '依文件登记'
  const n = (value: number) => show(whole(value))
  return wordsOf(rule, n)
}

function wordsOf(rule: ScoringRule, n: (value: number) => string): string {
  switch (rule.kind) {
    case 'linear':
      return rule.full >= rule.zero
        ? `达到${n(rule.full)}得满分，${n(rule.zero)}以下不得分，其间按比例`
        : `${n(rule.full)}以下得满分，达到${n(rule.zero)}不得分，其间按比例`
    case 'per-point':
      return `${rule.falling ? '不高于' : '达到'}${n(rule.full)}得满分，每${rule.falling ? '高' : '低'}一个点扣${n(rule.each)}分，扣完为止`
    case 'deduct':
      return `${rule.beyond ? `超过${n(rule.beyond)}件的，` : ''}每件扣${n(rule.each)}分${rule.cap === undefined ? '，扣完为止' : `，最多扣${n(rule.cap)}分`}`
    case 'target':
      return rule.each === undefined ? `应完成${n(rule.target)}，按完成比例得分` : `应完成${n(rule.target)}，每少一次扣${n(rule.each)}分`
  }
}

function statusOf(auto: AutoLine | undefined, hand: HandLine | undefined, appealed: boolean, state: string): string {
  if (appealed && state === 'appealing') return '申诉中'
  if (auto) return auto.status === 'not-applicable' ? '不适用' : auto.status === 'small' ? '已计分（基数不足三件）' : '已计分'
  return hand ? '已评分' : '待评'
}

function handArithmetic({ first, second, third, points, reason }: HandLine): string {
  const scores = [first, second, ...(third === undefined ? [] : [third])].map((one) => plain(one, 2)).join('、')
  const how = third === undefined ? '两人平均' : '三人中取最接近的两个平均'
  return `考核人评分${scores}，${how}＝${plain(points, 2)}分${reason === undefined ? '' : `；扣分理由：${reason}`}`
}

function listOf(item: Item, { assessed, forYear, asOf }: Facts, catalogue: Catalogue): ListQuery {
  return {
    figure: item.figure ?? '',
    title: catalogue.get(item.figure ?? '')?.title ?? '',
    column: item.byColumn ?? '',
    unit: assessed,
    from: `${forYear}-01-01`,
    to: asOf ?? `${forYear}-12-31`,
  }
}

function sumsOf(f: Facts, items: readonly Item[], group: Group): Trace['sums'] {
  const autoWeight = blockWeight(items, 'auto', group)
  const counted = (f.autoItems ?? []).filter(({ status }) => status !== 'not-applicable')
  const earned = counted.reduce((sum, { points }) => sum + points, 0)
  const sum = (title: string, points: number | undefined, arithmetic: string) => ({
    title,
    ...(points !== undefined && { points: plain(points, 2) }),
    arithmetic,
  })
  const auto =
    f.autoItems === undefined
      ? '数据尚未固定'
      : f.autoScore === undefined
        ? `没有适用的指标，分值由实地考核和满意度分摊`
        : f.autoApplicable === autoWeight
          ? `${counted.length}项得分之和`
          : `${plain(earned, 4)}÷适用分值${plain(f.autoApplicable ?? 0, 2)}×${plain(autoWeight, 2)}＝${plain(f.autoScore, 2)}分`
  return [
    sum(blocks.auto, f.autoScore, auto),
    sum(blocks.hand, f.handScore, f.handItems ? `${itemsOf(items, 'hand', group).length}项得分之和` : '尚未汇总'),
    sum(blocks.survey, f.satisfaction, f.surveyed === undefined ? '尚未调查' : `调查${f.surveyed}人`),
    sum(blocks.bonus, f.bonusScore, extrasInWords(f.bonuses)),
    sum(blocks.deduction, f.minusScore, extrasInWords(f.deductions)),
  ]
}

const extrasInWords = (extras: readonly Extra[] = []): string =>
  extras.length === 0 ? '没有' : extras.map(({ matter, points }) => `${matter}${plain(points, 2)}分`).join('；')

function totalArithmetic({ autoScore, handScore, satisfaction, bonusScore = 0, minusScore = 0, total }: Facts, rest: number): string {
  if (total === undefined || handScore === undefined) return '尚未汇总'
  const [hand, survey] = [plain(handScore, 2), plain(satisfaction ?? 0, 2)]
  const base = autoScore === undefined ? `(${hand}＋${survey})÷${plain(rest, 2)}×100` : `${plain(autoScore, 2)}＋${hand}＋${survey}`
  return `${base}＋${plain(bonusScore, 2)}－${plain(minusScore, 2)}＝${plain(total, 2)}分`
}
