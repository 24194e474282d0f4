import { fold } from './fold.ts'

/** A place where a text should say something and does not. */
export interface Hole {
  readonly at: number
  readonly end: number
  readonly text: string
  /** The unit behind a masked number ('*件'), else ''. */
  readonly unit: string
  readonly note: string
}

const UNIT = '件|起|宗|次|场次|场|人次|人|名|项|个|份|条|家|户|处|%|个百分点|万元|元|部|期|批|天'
const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<masked>\\*+|[×✕]+|[xX]{1,4}(?![A-Za-z])|(?<![A-Za-z])N(?![A-Za-z])|[_＿]{2,}|[□○◯]{1,6}|\\?{2,}|…+) ?(?<unit>${UNIT})`,
      'g',
    ),
    '数字空缺',
  ],
  [/\( ?(?:略|此处略|下略|空|待补充?|待定|待核(?:实)?|待填) ?\)|〔略〕|\[略\]|【略】/g, '内容被略去'],
  [/(?<![*\n])\*+(?![*])/g, '内容被遮盖'],
  [/[×✕]{2,}|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|[□◯]{2,}|[_＿]{3,}/g, '内容空缺'],
  [/待补充|待补|待填写|待填|待核实|待核|待统计|TBD|此处填写|请补充/g, '内容待补'],
  [/《\s*》|“\s*”|\(\s*\)|〔\s*〕/g, '括号内空缺'],
  [
    /(?<![公中一])(?:共|累计|合计|总计)(?:学习?|开展|办理|审结|受理|调处|调解|培训|组织|举办|召开|化解|发放|解答|处理|完成|收到|接待|印发|出台|制定|评查|备案)(?=[,。;])/g,
    '此处似缺数字',
  ],
]

/** The holes of a text in order, none overlapping. Markdown's stars (a bullet, **bold**) are none. */
export function holes(text: string): Hole[] {
  const folded = fold(text)
  const found: Hole[] = []
  for (const [pattern, note] of KINDS) {
    for (const match of folded.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      if (found.some((hole) => at < hole.end && end > hole.at) || isMarkup(folded, at, end, match.groups)) continue
      found.push({ at, end, text: text.slice(at, end), unit: match.groups?.unit ?? '', note })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Stars between digits multiply (7*24), before a blank at the line's head they are a bullet, in pairs they make bold. */
function isMarkup(folded: string, at: number, end: number, groups: Record<string, string | undefined> | undefined): boolean {
  if (folded[at] !== '*') return false
  const line = folded.slice(folded.lastIndexOf('\n', at - 1) + 1, at)
  if (/^\s*$/.test(line) && folded[at + 1] === ' ') return true
  if (groups?.unit) return false
  if (/\d ?$/.test(folded.slice(0, at)) && /^ ?\d/.test(folded.slice(end))) return true
  const whole = /^[^\n]*/.exec(folded.slice(at - line.length))![0]
  return [...whole.matchAll(/(\*{1,3})(?=[^\s*,。、;])[^*\n]+\1/g)].some((bold) => inside(line.length, bold))
}

const inside = (at: number, bold: RegExpMatchArray): boolean => at >= bold.index! && at < bold.index! + bold[0].length
