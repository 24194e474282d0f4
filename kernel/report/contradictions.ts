import { yearsBefore } from '../figure/period.ts'
import { agreement } from './agree.ts'
import { compare, type Exact, floorTo, fraction, HUNDRED, minus, plus, printed, roundTo, same, size, times, whole } from './exact.ts'
import type { Mention } from './numbers.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { isPercent, isPoints } from './units.ts'

/** Two things a text says that cannot both be true, laid at the number that follows from the others. */
export interface Contradiction {
  readonly kind: 'parts' | 'ratio' | 'change' | 'twice'
  readonly mention: Mention
  readonly note: string
}

/**
 * The contradictions inside a text, found without any records: parts against their total (其中, 分别为, 合计), a share against its
 * counts, a change against its two values, one figure given twice. Approximate numbers are only held against exact ones.
 */
export function contradictions(all: readonly Reading[]): Contradiction[] {
  const sentences = [...new Set(all.map((reading) => reading.sentence))]
  const inSentence = sentences.flatMap((sentence) => {
    const own = all.filter((reading) => reading.sentence === sentence && reading.number.mention.value)
    return [
      ...amongWhich(sentence, own),
      ...listed(sentence, own),
      ...summed(sentence, own),
      ...fromTo(sentence, own),
      ...lastYear(sentence, own),
      ...overHundred(sentence, own),
    ]
  })
  const once = new Map<Mention, Contradiction>()
  for (const found of [...inSentence, ...sharesOfFigures(all), ...changesOfFigures(all), ...twice(all)])
    if (!once.has(found.mention)) once.set(found.mention, found)
  return [...once.values()].sort((a, b) => a.mention.at - b.mention.at)
}

const worthOf = (reading: Reading): Exact => reading.number.mention.value!
const unitOf = (reading: Reading): string => reading.number.mention.unit
const isCount = (reading: Reading): boolean =>
  reading.number.mention.kind === 'number' &&
  !reading.change &&
  !reading.number.mention.approximation &&
  !isPercent(unitOf(reading)) &&
  !isPoints(unitOf(reading))
const total = (parts: readonly Reading[]): Exact => parts.map(worthOf).reduce(plus, whole(0))
const list = (parts: readonly Reading[]): string => parts.map(({ number }) => number.mention.text).join('、')

/** 95件,其中撤销12件、变更3件(占3.2%): no part and no sum above the total; with 其余 or 分别 the sum is the total. */
function amongWhich(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return [...sentence.heard.matchAll(/其中/g)].flatMap(({ index }) => {
    const depth = sentence.depth[index] ?? 0
    const sum = own.findLast((r) => r.number.to <= index && r.number.depth <= depth && isCount(r))
    if (!sum) return []
    const stop = scopeEnd(sentence, index, depth)
    const parts = own.filter(
      (r) => r.number.from > index && r.number.to <= stop && r.number.depth === depth && isCount(r) && unitOf(r) === unitOf(sum),
    )
    if (parts.length === 0) return []
    const shares = own.filter(
      (r) =>
        r.number.from > index &&
        r.number.to <= stop &&
        isPercent(unitOf(r)) &&
        !r.change &&
        /占[^,;]{0,8}$/.test(sentence.heard.slice(index, r.number.from)),
    )
    return [
      ...against(sum, parts, /其余|余下|分别/.test(sentence.heard.slice(index, stop))),
      ...shares.flatMap((share) => shareOf(share, parts, sum)),
    ]
  })
}

function shareOf(share: Reading, parts: readonly Reading[], sum: Reading): Contradiction[] {
  const part = parts.findLast((r) => r.number.to <= share.number.from)
  if (!part || worthOf(sum).n === 0n) return []
  return ratioAgainst(share, part, sum)
}

/** 95件,分别为12件、83件; 95件,包括…. 包括 need not name every part. */
function listed(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return [...sentence.heard.matchAll(/(?<every>分别[为是]|分为)|包括/g)].flatMap(({ index, groups }) => {
    const depth = sentence.depth[index] ?? 0
    const sum = own.findLast((r) => r.number.to <= index && index - r.number.to <= 8 && r.number.depth <= depth && isCount(r))
    if (!sum || /其中/.test(sentence.heard.slice(sum.number.to, index))) return []
    const stop = scopeEnd(sentence, index, depth)
    const parts = own.filter(
      (r) => r.number.from > index && r.number.to <= stop && r.number.depth === depth && isCount(r) && unitOf(r) === unitOf(sum),
    )
    return parts.length < 2 ? [] : against(sum, parts, groups?.every !== undefined)
  })
}

function against(sum: Reading, parts: readonly Reading[], every: boolean): Contradiction[] {
  const added = total(parts)
  const above = compare(added, worthOf(sum)) > 0
  if (!above && (!every || same(added, worthOf(sum)))) return []
  const note = `分项${list(parts)}合计${printed(added)}，${above ? '超过' : '少于'}总数${sum.number.mention.text}${above && !every ? '（如有交叉统计，应当写明）' : ''}`
  return [{ kind: 'parts', mention: sum.number.mention, note }]
}

/** Where the parts behind 其中 end: at a semicolon, the bracket's end, the next 其中, or where the text turns to something else. */
function scopeEnd(sentence: Sentence, index: number, depth: number): number {
  for (let at = index + 2; at < sentence.heard.length; at++) {
    if ((sentence.depth[at] ?? 0) < depth) return at
    if ((sentence.depth[at] ?? 0) > depth) continue
    if (
      sentence.heard[at] === ';' ||
      /^(?:其中|此外|另外|同时|全年|累计|新收|新增|[,、]共|合计|总计)/.test(sentence.heard.slice(at, at + 2))
    )
      return at
  }
  return sentence.heard.length
}

/** 撤销12件、变更3件,共15件. */
function summed(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return own.filter(isCount).flatMap((sum) => {
    const parts: Reading[] = []
    let next = sum
    for (const part of own.filter((r) => r.number.to <= sum.number.from && r.number.depth === sum.number.depth).reverse()) {
      const gap = sentence.heard.slice(part.number.to, next.number.from)
      const joined =
        next === sum
          ? /^[,、]?(?:以上)?(?:两|三|四|五)?(?:项|者|类)?(?:共计|合计|总计|共)(?:为|达)?$/.test(gap)
          : /^[、和及][^;]*$|^,[^;,]*$/.test(gap)
      if (!joined || !isCount(part) || unitOf(part) !== unitOf(sum)) break
      parts.unshift(part)
      next = part
    }
    if (parts.length < 2 || same(total(parts), worthOf(sum))) return []
    return [
      {
        kind: 'parts',
        mention: sum.number.mention,
        note: `${list(parts)}合计${printed(total(parts))}，与总数${sum.number.mention.text}不符`,
      },
    ]
  })
}

/** 由29.6%下降到16.3%: the second value lies where the verb says; and the change stated behind it fits. */
function fromTo(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return own.flatMap((now, i) => {
    const then = own[i - 1]
    if (!then || unitOf(then) !== unitOf(now)) return []
    const between = sentence.heard.slice(then.number.to, now.number.from)
    const verb = /(?:(?<up>增长|增加|上升|提高|提升|升)|(?<down>下降|减少|降低|回落|压缩|降|减))(?:到|至|为)[^,;]{0,8}$/.exec(
      between,
    )?.groups
    if (!verb || !/[由从]/.test(sentence.heard.slice(Math.max(0, then.number.from - 12), then.number.from))) return []
    const moved = compare(worthOf(now), worthOf(then))
    if (verb.up ? moved <= 0 : moved >= 0) {
      return [
        {
          kind: 'change' as const,
          mention: now.number.mention,
          note: `由${then.number.mention.text}到${now.number.mention.text}，不是${verb.up ?? verb.down}`,
        },
      ]
    }
    const stated = own[i + 1]
    return stated?.change && /^[,，、(][^,;]{0,8}$/.test(sentence.heard.slice(now.number.to, stated.number.from))
      ? changeAgainst(stated, now, then)
      : []
  })
}

/** 审结95件,上年同期68件,同比增长39.7%. */
function lastYear(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return own.flatMap((then, i) => {
    const lead = sentence.heard.slice(Math.max(0, then.number.from - 12), then.number.from)
    if (then.change || !/(?:上年|去年|同期)(?!度?(?:结转|遗留))[^,;]{0,4}$/.test(lead)) return []
    const now = own.slice(0, i).findLast((r) => !r.change && unitOf(r) === unitOf(then) && r.number.depth <= then.number.depth)
    const stated = own[i + 1]?.change ? own[i + 1] : undefined
    return now && stated ? changeAgainst(stated, now, then) : []
  })
}

/** A change against its two values. Points may be off by one last digit, for the two rates are themselves rounded. */
function changeAgainst(stated: Reading, now: Reading, then: Reading): Contradiction[] {
  if ([stated, now, then].some((r) => r.number.mention.approximation)) return []
  const moved = minus(worthOf(now), worthOf(then))
  const { mention } = stated.number
  const between = `${then.number.mention.text}与${now.number.mention.text}`
  const direction = stated.change?.direction ?? 0
  if (direction !== 0 && moved.n !== 0n && direction < 0 !== moved.n < 0n)
    return [{ kind: 'change', mention, note: `与${between}的增减方向相反` }]
  const rates = isPercent(unitOf(now))
  const inPoints = rates || !(isPercent(mention.unit) || isPoints(mention.unit))
  if (inPoints) {
    const off = size(minus(size(moved), mention.value!))
    if (compare(off, rates ? (mention.step ?? whole(1)) : whole(0)) <= 0) return []
    if (!(rates && isPercent(mention.unit))) return [{ kind: 'change', mention, note: `${between}相差${printed(size(moved))}` }]
  }
  if (worthOf(then).n === 0n) return []
  const relative = size(times(fraction(moved, worthOf(then)), HUNDRED))
  if (agreement(mention, relative).agrees) return []
  return [
    {
      kind: 'change',
      mention,
      note: rates ? `${between}相差${printed(size(moved))}个百分点` : `按${between}计算应为${printed(relative, 2)}%`,
    },
  ]
}

/** A share of a whole is at most 100%; a rate of growth is no share. */
function overHundred(sentence: Sentence, own: readonly Reading[]): Contradiction[] {
  return own
    .filter((r) => isPercent(unitOf(r)) && !r.change && compare(worthOf(r), HUNDRED) > 0)
    .filter((r) =>
      /(?:(?<!增长|上升|下降|增速|完成|达成|执行|投资|负债|进度)率|占比|占)(?:为|达到?|实现)?$/.test(
        sentence.heard.slice(Math.max(0, r.number.from - 10), r.number.from),
      ),
    )
    .map((r) => ({ kind: 'ratio', mention: r.number.mention, note: '比率超过100%' }))
}

/** The rate of a figure against its two counts, where the text gives them for the same period. */
function sharesOfFigures(all: readonly Reading[]): Contradiction[] {
  return all.flatMap((share) => {
    const { hit, base } = share.match?.figure.of ?? {}
    if (!hit || !base || share.change || !isPercent(unitOf(share))) return []
    const [part, sum] = [given(all, hit, share), given(all, base, share)]
    return part && sum && worthOf(sum).n !== 0n ? ratioAgainst(share, part, sum) : []
  })
}

function ratioAgainst(share: Reading, part: Reading, sum: Reading): Contradiction[] {
  const percent = times(fraction(worthOf(part), worthOf(sum)), HUNDRED)
  if (agreement(share.number.mention, percent).agrees) return []
  return [
    {
      kind: 'ratio',
      mention: share.number.mention,
      note: `按${part.number.mention.text}与${sum.number.mention.text}计算应为${printed(percent, 2)}%`,
    },
  ]
}

/** The change of a figure against its two values, where the text gives both. */
function changesOfFigures(all: readonly Reading[]): Contradiction[] {
  return all.flatMap((stated) => {
    const of = stated.match?.figure.of?.value
    if (!of || !stated.change || !stated.period) return []
    const [now, then] = [given(all, of, stated), given(all, of, { ...stated, period: { ...yearsBefore(stated.period, 1), words: '' } })]
    return now && then ? changeAgainst(stated, now, then) : []
  })
}

/** What the text gives for a figure in the period of another number; only exact values. */
function given(all: readonly Reading[], id: string, like: Pick<Reading, 'period'>): Reading | undefined {
  return all.find((r) => r.match?.figure.id === id && !r.number.mention.approximation && r.number.mention.value && samePeriod(r, like))
}

const samePeriod = (a: Pick<Reading, 'period'>, b: Pick<Reading, 'period'>): boolean =>
  a.period?.from === b.period?.from && a.period?.to === b.period?.to

/** One figure with two values for one period; the later one is laid open. A rounded value does not contradict a finer one. */
function twice(all: readonly Reading[]): Contradiction[] {
  return all.flatMap((later, i) => {
    const { match, number } = later
    if (!match || !number.mention.value) return []
    const first = all.slice(0, i).find((r) => r.match?.figure.id === match.figure.id && r.number.mention.value && samePeriod(r, later))
    if (!first || fits(first.number.mention, number.mention)) return []
    return [
      {
        kind: 'twice',
        mention: number.mention,
        note: `“${match.figure.title}”前文写作${first.number.mention.text}，此处写作${number.mention.text}`,
      },
    ]
  })
}

function fits(a: Mention, b: Mention): boolean {
  if (a.approximation && b.approximation) return true
  if (a.approximation) return agreement(a, b.value!).agrees
  if (b.approximation) return agreement(b, a.value!).agrees
  const [coarse, fine] = compare(a.step!, b.step!) >= 0 ? [a, b] : [b, a]
  return same(roundTo(fine.value!, coarse.step!), coarse.value!) || same(floorTo(fine.value!, coarse.step!), coarse.value!)
}
