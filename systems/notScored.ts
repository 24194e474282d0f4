import type { Catalogue } from '../kernel/figure/answer.ts'

/**
 * What no scheme may score and no plan may set as a target. A number of cases becomes a quota; a success rate punishes whoever fails
 * honestly and lets hard cases be turned away; photographs and papers kept for show cost the time of those who should be working.
 */
export const unscorable = { cases: '办案数量', success: '成功率', traces: '照片和留痕材料数量' } as const
export type Unscorable = keyof typeof unscorable

export const unscorableReasons: Readonly<Record<Unscorable, string>> = {
  cases: '以办案数量计分会变成办案指标，诱使为凑数而办案',
  success: '以成功率计分会惩罚如实登记失败的单位，诱使挑拣案件、虚报结果',
  traces: '以照片、截图和留痕材料的数量计分属于形式主义，增加基层负担',
}

/** Figures known to count cases or successes. */
export const caseFigures: readonly string[] = [
  'PEN.FILED',
  'PEN.DECIDED',
  'PEN.PUNISHED',
  'PEN.NOT-PUNISHED',
  'PEN.NOT-PUNISHED.RATE',
  'PEN.SUMMARY',
  'PEN.TOWNSHIP',
  'PEN.FINES',
  'PEN.PAID',
  'COE.MEASURES',
  'COE.URGENT',
  'INS.HELD',
  'INS.TOWNSHIP',
  'INS.ORDERED',
  'OVS.ACTS',
  'POW.USES',
  'POW.USED',
  'POW.USED.RATE',
  'REC.RECEIVED',
  'REC.ACCEPTED',
  'REC.CLOSED',
  'LIT.RECEIVED',
  'LIT.CONCLUDED',
  'MED.REGISTERED',
  'MED.CLOSED',
  'CLU.RECEIVED',
]
export const successFigures: readonly string[] = [
  'MED.SUCCESS',
  'MED.RATE',
  'MED.FAILED',
  'SET.SETTLED',
  'SET.OUT',
  'SET.FAILED',
  'LIT.SETTLED',
  'LIT.SETTLED.RATE',
  'LIT.WON',
  'REC.MEDIATED',
  'REC.SETTLED',
  'REC.UPHELD',
]

/** Types whose files are cases: the more of them counts for nothing. */
const caseTypes = ['penalty', 'penalty-summary', 'coercive-measure', 'inspection', 'reconsideration', 'litigation', 'dispute', 'settlement']

const traceWords = /照片|截图|留痕|图片|影像资料(?:数|份)|台账(?:数|份)量?/
const successWords = /成功率|胜诉率|调撤率|化解率/
const caseWords = /(?:案件|办案|立案|处罚|检查|收案|结案|调解|罚款)(?:数量|件数|总数|金额|数$|数（)/

/** An item of a scheme, or a task of a plan, as far as it is judged here. */
export interface Candidate {
  readonly title: string
  readonly figure?: string
  /** More of it counts for more. */
  readonly moreIsBetter?: boolean
}

/**
 * Why this may not be scored or set as a target; undefined where it may.
 * Asked at entry by guards as far as data can say, and here again before a scheme is put to use and whenever it is reckoned.
 */
export function whyNotScored({ title, figure, moreIsBetter }: Candidate, catalogue: Catalogue): Unscorable | undefined {
  if (traceWords.test(title)) return 'traces'
  if (figure !== undefined && successFigures.includes(figure)) return 'success'
  if (figure !== undefined && caseFigures.includes(figure)) return 'cases'
  const known = figure === undefined ? undefined : catalogue.get(figure)
  const words = `${title}${known ? ` ${known.title}` : ''}`
  if (successWords.test(words)) return 'success'
  if (moreIsBetter && (known?.kind === 'count' || known?.kind === 'sum') && caseTypes.includes(known.of)) return 'cases'
  return known === undefined && caseWords.test(title) ? 'cases' : undefined
}
