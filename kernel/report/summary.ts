import type { CheckedNumber } from './verdict.ts'

/** Counts over a checked draft; agrees + differs + external + notOurs + uncovered + holes = numbers. */
export interface CheckSummary {
  readonly numbers: number
  readonly agrees: number
  readonly differs: number
  readonly external: number
  /** No figures: years, ordinals, names and the like. */
  readonly notOurs: number
  /** Figures that no record of the county covers yet. */
  readonly uncovered: number
  readonly holes: number
  readonly vague: number
  readonly unitWording: number
  readonly contradictions: number
  /** All of it in one Chinese sentence. */
  readonly text: string
}

export function summarise(all: readonly CheckedNumber[], contradictions: number): CheckSummary {
  const verdicts = (verdict: CheckedNumber['verdict']) => all.filter((one) => one.verdict === verdict).length
  const flagged = (flag: CheckedNumber['flags'][number]) => all.filter((one) => one.flags.includes(flag)).length
  const uncovered = all.filter((one) => one.verdict === 'not-ours' && one.covered === false).length
  const counts = {
    numbers: all.length,
    agrees: verdicts('agrees'),
    differs: verdicts('differs'),
    external: verdicts('external'),
    notOurs: verdicts('not-ours') - uncovered,
    uncovered,
    holes: verdicts('hole'),
    vague: flagged('vague'),
    unitWording: flagged('unit-wording'),
    contradictions,
  }
  return { ...counts, text: sentence(counts) }
}

function sentence(c: Omit<CheckSummary, 'text'>): string {
  if (c.numbers === 0) return '文中没有数字。'
  const parts = [
    `与记录相符${c.agrees}处`,
    `不符${c.differs}处`,
    `外部事实${c.external}处`,
    `空缺${c.holes}处`,
    `不是统计数的${c.notOurs}处`,
    `本县记录尚未覆盖的${c.uncovered}处`,
  ]
  return `共读到${c.numbers}处：${parts.join('，')}；其中概数${c.vague}处，单位用语不当${c.unitWording}处，前后矛盾${c.contradictions}处。`
}
