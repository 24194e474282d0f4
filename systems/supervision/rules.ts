import type { AnyWhere } from '../../kernel/figure/where.ts'
import { holds } from '../../kernel/figure/where.ts'
import type { File } from '../../kernel/file/file.ts'
import { type Broken, lookupWithFindings, wasBroken } from '../../kernel/file/standard.ts'
import type { Source } from '../../kernel/law/cite.ts'
import { cite } from '../../kernel/law/cite.ts'
import type { Day } from '../../kernel/time/day.ts'
import { hearingPenalty } from '../penaltyThresholds.ts'
import type { problemKinds } from './words.ts'

/** A rule that a supervisor's finding names, and that can be run again on any file: what is a breach, under which article. */
export interface SupervisionRule {
  readonly id: string
  readonly title: string
  readonly problemKind: keyof typeof problemKinds
  /** The type of file, by name. */
  readonly of: string
  /** The rule has something to say of such files only. */
  readonly when?: AnyWhere
  /** A breach is where this does not hold, or where the history was broken so. */
  readonly must?: AnyWhere
  readonly broken?: Broken
  readonly source: Source
}

const penaltyLaw = (article: number) => cite('行政处罚法', article)
const punished = { penaltyDecision: 'punish' }

/** The rules in use. Old findings keep the ids; an id is never given to another rule. */
export const supervisionRules: readonly SupervisionRule[] = [
  {
    id: 'penalty.notice',
    title: '处罚前没有告知',
    problemKind: 'procedure',
    of: 'penalty',
    when: punished,
    must: { 'n.notify-intended': { from: 1 } },
    source: penaltyLaw(44),
  },
  {
    id: 'penalty.hearing',
    title: '应当告知听证权利而没有告知',
    problemKind: 'procedure',
    of: 'penalty',
    when: { all: [punished, hearingPenalty] },
    must: { hearingTold: true },
    source: penaltyLaw(63),
  },
  {
    id: 'penalty.decided-late',
    title: '超过九十日作出决定',
    problemKind: 'procedure',
    of: 'penalty',
    broken: { code: 'late', rule: ['decide', 'decide-market'] },
    source: penaltyLaw(60),
  },
  {
    id: 'penalty.officers',
    title: '执法人员当日不具备资格',
    problemKind: 'unqualified',
    of: 'penalty',
    broken: { code: 'read', rule: ['officers', 'certificate', 'partnerCertificate'] },
    source: penaltyLaw(42),
  },
  {
    id: 'penalty.served-late',
    title: '决定书超过七日送达',
    problemKind: 'procedure',
    of: 'penalty',
    broken: { code: 'late', rule: 'serve' },
    source: penaltyLaw(61),
  },
  {
    id: 'inspection.officers',
    title: '检查人员当日不具备资格',
    problemKind: 'unqualified',
    of: 'inspection',
    broken: { code: 'read', rule: 'officers' },
    source: penaltyLaw(55),
  },
  {
    id: 'inspection.power',
    title: '检查超出承接的赋权事项',
    problemKind: 'beyond',
    of: 'inspection',
    broken: { code: 'read', rule: 'power' },
    source: penaltyLaw(24),
  },
]

/** A rule that no finding may name. */
export class NoSuchRule extends Error {
  override readonly name = 'NoSuchRule'
  constructor(id: string) {
    super(`没有编号为“${id}”的监督规则；可用：${supervisionRules.map((rule) => rule.id).join('、')}`)
  }
}

/** Whether a file breaches a rule. A rule says nothing of files of another type. */
export function breaches(rule: SupervisionRule, file: File): boolean {
  const look = lookupWithFindings(file)
  if (file.type !== rule.of || (rule.when && !holds(rule.when, look))) return false
  return (rule.broken !== undefined && wasBroken(file, rule.broken)) || (rule.must !== undefined && !holds(rule.must, look))
}

/**
 * Runs the rule of a finding again on later files: whether the same fault came back.
 * @param finding a file of type `supervision` with the fact `rule`
 * @param since files opened after this day; the day of the finding unless told
 * @returns files that breach it, of whatever unit, the finding's own unit first, then by day
 * @throws NoSuchRule where the finding names none that is known
 */
export function rerun(finding: File, files: readonly File[], since: Day = finding.opened): File[] {
  const id = String(finding.facts.rule ?? '')
  const rule = supervisionRules.find((one) => one.id === id)
  if (!rule) throw new NoSuchRule(id)
  const own = (file: File) => (file.unit === finding.facts.supervisedUnit ? 0 : 1)
  return files
    .filter((file) => file.opened > since && breaches(rule, file))
    .sort((a, b) => own(a) - own(b) || (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : a.id < b.id ? -1 : 1))
}
