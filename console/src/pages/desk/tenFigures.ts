/** One of the leader's ten figures, and what it ought to be where a law or the county says so. */
export interface KeyFigure {
  readonly id: string
  /** In per cent. */
  readonly target?: number
  /** Where the target comes from. */
  readonly because?: string
}

/** The ten figures (十个数) of the leader's page, from the catalogue. */
export const tenFigures: readonly KeyFigure[] = [
  { id: 'REC.CLOSED' },
  { id: 'REC.CORRECTION' },
  { id: 'LIT.LOSS' },
  { id: 'LIT.APPEARANCE' },
  { id: 'MED.CLOSED' },
  { id: 'MED.RATE' },
  { id: 'FIL.ONTIME.RATE', target: 100, because: '法定期限' },
  { id: 'PUB.ONTIME.RATE', target: 100, because: '法定期限' },
  { id: 'MTG.TOPICS.RATE', target: 100, because: '决策程序' },
  { id: 'PLAN.DONE.RATE', target: 100, because: '实施方案' },
]

/** A line that a unit's figure must not cross from one half-year to the next. */
export interface WorseningRule {
  readonly id: string
  /** Which way is worse. */
  readonly bad: 'up' | 'down'
  /** Percentage points. */
  readonly points: number
  /** In both half-years no fewer than so many: a rate of two cases says nothing. */
  readonly least: number
}

/** When a unit is told to be getting worse (正在变坏). */
export const worseningRules: readonly WorseningRule[] = [
  { id: 'LIT.LOSS', bad: 'up', points: 10, least: 3 },
  { id: 'REC.CORRECTION', bad: 'up', points: 10, least: 3 },
  { id: 'MED.RATE', bad: 'down', points: 5, least: 20 },
  { id: 'PEN.INTIME.RATE', bad: 'down', points: 5, least: 10 },
  { id: 'PUB.ONTIME.RATE', bad: 'down', points: 5, least: 10 },
  { id: 'FIL.ONTIME.RATE', bad: 'down', points: 10, least: 3 },
]
