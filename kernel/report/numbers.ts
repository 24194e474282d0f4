import { decimal, type Exact, fraction, HUNDRED, times, whole } from './exact.ts'
import { fold } from './fold.ts'
import { NOT_FIGURES, type NotFigure } from './notFigures.ts'
import { chineseNumeral, magnitude } from './numerals.ts'
import { CHINESE_UNIT, UNIT } from './units.ts'

/** How far a written number commits itself: 600多 is `over`, 近百 `near`, 约 `about`, 数百 `several`, the rest are bounds. */
export type Approximation = 'over' | 'near' | 'about' | 'several' | 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** One numeral of a text: where it stands, how it is written, and what it is worth. */
export interface Mention {
  readonly at: number
  readonly end: number
  /** As written, with its words of approximation and its unit: '近百件', '1280多人', '11.9%'. */
  readonly text: string
  /** 'number' may be a figure; 'word' is a vague quantity without a number (多次), 'hole' a masked one (*件); the rest count nothing. */
  readonly kind: 'number' | 'word' | 'hole' | NotFigure
  readonly unit: string
  readonly value?: Exact
  /** The worth of the last digit written: 0.1 for 11.9, 1 for 95, 1,000 for 1.2万. What is finer has been rounded away. */
  readonly step?: Exact
  /** The worth of the last digit that is not a zero: 100 for 600多, 10 for 1280多. */
  readonly coarse?: Exact
  readonly approximation?: Approximation
}

const HAN = '零〇一二两三四五六七八九十百千万亿'
const BEFORE =
  '不少于|不低于|不超过|不高于|不足|不到|至少|至多|超过|突破|将近|接近|大约|高达|逾|超|(?<![附最临])近|(?<![公条合节预违契制])约'
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?![\\d%])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const BEHIND = '及?以上|及?以下|以内|左右|上下'

const PERCENT = new RegExp(
  `(?<before>${BEFORE})?(?<of>百|千)分之(?:(?<digits>${ARABIC})|(?<han>[${HAN}]+(?:点[${HAN}]+)?))(?<more>多|余)?(?<behind>${BEHIND})?`,
  'y',
)
const PART = new RegExp(`(?<before>${BEFORE})?(?<base>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])(?<behind>${BEHIND})?`, 'y')
const TENTHS = new RegExp(
  `(?<before>${BEFORE})?(?<han>[一二两三四五六七八九])成(?:(?<half>半)|(?<next>[一二三四五六七八九]))?(?<more>多|余)?(?<behind>${BEHIND})?(?![不立员功就年长交绩果效本为熟])`,
  'y',
)
const SEVERAL = new RegExp(
  `(?<several>(?<![件人次个总基指参户岁分倍少])数|几|(?<![以])上)(?<han>[十百千万亿]+)(?<more>多|余)?(?<unit>${CHINESE_UNIT})`,
  'y',
)
const NUMBER = new RegExp(
  `(?<before>${BEFORE})?(?<digits>${ARABIC})(?<more>多|余|几|来(?=${UNIT})|\\+(?![\\dXN]))?(?<scale>[百千万亿]{1,2})?(?<later>多|余|\\+(?![\\dXN]))?(?: {0,2}(?<unit>${UNIT}))?(?: ?(?<behind>${BEHIND}))?`,
  'y',
)
const CHINESE = new RegExp(
  `(?<![第唯统进专])(?<before>${BEFORE})?(?<han>[${HAN}]+)(?<more>多|余|几|来)?(?<scale>[万亿])?(?<later>多|余)?(?<unit>${CHINESE_UNIT})(?<behind>${BEHIND})?`,
  'y',
)
const NONE = /零(?=败诉|纠错|撤销|投诉|上访|发生|事故|差错|违法|复议)|(?<=为)零(?=[,。;、]|$)/y
/** 一件事, 一起 (together), 一次性 and their like are words. */
const A_WORD =
  /^(?:一(?:个|次性|方面|部分|类|种|套|批次|层|起(?!案|行政|诉|纠|复|败|涉|交|事)|级|家|人|户|处|场|支|届|期|位|周|站|组|对|堂|元)|万(?:人|户|家|元)|百(?:家|姓)|千(?:家|户)|[百千万](?:件|个|项|名|名企业))/
const VAGUE =
  /(?<![十百千万\d许诸众繁最更太很过])(?:多|若干|数|几)(?:次|起|件|场次|场|名|项|个|份|条|批|人次)(?!件)|(?<![扩加])(?:大批|大量|一大批|众多|一系列)(?![^,。;]{0,12}?\d)/y

/**
 * Every numeral of a text, in order, none overlapping: figures as well as dates, ordinals and names, each with its kind. Every
 * run of digits lies in exactly one mention. Chinese numerals are numbers only before a unit or in 百分之, 成 and their like;
 * a numeral inside an ordinary word (进一步, 统一) is none.
 */
export function numbers(text: string): Mention[] {
  const folded = fold(text)
  const mentions: Mention[] = []
  for (let at = 0; at < folded.length; ) {
    const read = mentionAt(folded, at)
    if (read === null) at++
    else {
      mentions.push({ ...read, text: text.slice(read.at, read.end) })
      at = read.end
    }
  }
  return lendUnits(folded, mentions)
}

function mentionAt(folded: string, at: number): Omit<Mention, 'text'> | null {
  for (const [kind, pattern] of NOT_FIGURES) {
    const found = matchAt(pattern, folded, at)
    if (found) return { at, end: at + found[0].length, kind, unit: kind === 'ordinal' ? (/\D*$/.exec(found[0])?.[0].trim() ?? '') : '' }
  }
  for (const [pattern, read] of READERS) {
    const found = matchAt(pattern, folded, at)
    const amount = found && read(found.groups ?? {}, found[0])
    if (found && amount) {
      const end = at + found[0].trimEnd().length
      return { at, end, ...amount, ...(amount.kind === 'number' && demands(folded, at, end) ? { kind: 'rule' as const } : {}) }
    }
  }
  return null
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A threshold or a standing requirement (两起以上的单位, 每周不少于1次) states a rule and counts nothing. */
function demands(folded: string, at: number, end: number): boolean {
  const before = /[^,。;\n]*$/.exec(folded.slice(Math.max(0, at - 30), at))![0]
  const text = folded.slice(at, end)
  if (/以[上下内]$/.test(text)) return /^的?(?:单位|部门|处罚|罚款|乡镇|人员|执法人员|违法)/.test(folded.slice(end, end + 5))
  return /^(?:不少于|不低于|不超过|不高于|至少|至多)/.test(text) && /每|要求|应当|原则上|规定|确保|必须/.test(before)
}

type Groups = Record<string, string | undefined>
type Amount = Pick<Mention, 'kind' | 'unit' | 'value' | 'step' | 'coarse' | 'approximation'>

const READERS: readonly (readonly [RegExp, (groups: Groups, text: string) => Amount | null])[] = [
  [PERCENT, (g) => amount(g, g.of === '百' ? '%' : '‰')],
  [PART, (g) => ({ kind: 'number', unit: '%', approximation: approximation(g) ?? 'about', ...share(g.part!, g.base!) })],
  [
    TENTHS,
    (g) =>
      amount(
        {
          ...g,
          han: undefined,
          digits: String(Number(chineseNumeral(g.han!)!.n) * 10 + (g.half ? 5 : Number(chineseNumeral(g.next ?? '零')!.n))),
        },
        '%',
      ),
  ],
  [SEVERAL, (g) => amount({ ...g, more: undefined, later: undefined }, g.unit!, g.several === '上' ? 'at-least' : 'several')],
  [NUMBER, (g) => amount(g, g.unit ?? '')],
  [NONE, () => ({ kind: 'number', unit: '', value: whole(0), step: whole(1), coarse: whole(1) })],
  [CHINESE, (g, text) => (A_WORD.test(text) && !g.more && !g.before ? null : amount(g, g.unit!))],
  [VAGUE, () => ({ kind: 'word', unit: '' })],
]

function amount(g: Groups, unit: string, approximate = approximation(g)): Amount | null {
  const scale = magnitude(g.scale ?? '')
  const read = g.digits === undefined ? chineseNumeral(g.han ?? '') : decimal(g.digits)
  if (read === null) return null
  const places = (g.digits ?? '').split('.')[1]?.length ?? (g.han?.includes('点') ? g.han.length - g.han.indexOf('点') - 1 : 0)
  const step = { n: 1n, d: 10n ** BigInt(places) }
  const value = times(read, scale)
  return {
    kind: 'number',
    unit,
    value,
    step: times(step, scale),
    coarse: times(places > 0 ? step : zeros(read.n / read.d), scale),
    ...(approximate && { approximation: approximate }),
  }
}

const share = (part: string, base: string) => {
  const value = times(fraction(chineseNumeral(part)!, chineseNumeral(base)!), HUNDRED)
  return { value, step: whole(1), coarse: whole(1) }
}

/** The place of the last digit that is not zero, as a step: 600 gives 100, 1280 gives 10, 0 gives 1. */
function zeros(value: bigint): Exact {
  let step = 1n
  while (value !== 0n && value % (step * 10n) === 0n) step *= 10n
  return whole(step)
}

function approximation({ before = '', more, later, behind = '' }: Groups): Approximation | undefined {
  if (more || later) return 'over'
  if (/上$/.test(behind) && behind !== '上下') return 'at-least'
  if (/下$|内$/.test(behind) && behind !== '上下') return 'at-most'
  if (behind) return 'about'
  if (/^(?:不少于|不低于|至少)$/.test(before)) return 'at-least'
  if (/^(?:不超过|不高于|至多)$/.test(before)) return 'at-most'
  if (/^不[足到]$/.test(before)) return 'less-than'
  if (/超|突破|逾/.test(before)) return 'more-than'
  if (/近$/.test(before)) return 'near'
  return before.endsWith('约') ? 'about' : undefined
}

/** In 3、5、8件 and 3至5件 the unit is written once, behind the last. */
function lendUnits(folded: string, mentions: readonly Mention[]): Mention[] {
  const lent = [...mentions]
  for (let i = lent.length - 2; i >= 0; i--) {
    const [one, next] = [lent[i]!, lent[i + 1]!]
    if (one.kind !== 'number' || one.unit !== '' || next.kind !== 'number') continue
    if (/^ ?(?:-|—|–|~|至|到|、|和|与|及|\/) ?$/.test(folded.slice(one.end, next.at))) lent[i] = { ...one, unit: next.unit }
  }
  return lent
}
