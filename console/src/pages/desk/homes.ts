import type { Session } from '../../api/types.ts'

export type HomeKind = 'leader' | 'clerk' | 'reviewer' | 'evaluator' | 'legal' | 'officer' | 'lawyer' | 'mediator' | 'administrator'

export type BlockCode =
  | 'decisions'
  | 'ten-figures'
  | 'worsening'
  | 'todo'
  | 'others'
  | 'week'
  | 'free'
  | 'lacking'
  | 'unit-cases'
  | 'unit-faults'
  | 'unit-score'
  | 'today'
  | 'begin'
  | 'my-cases'
  | 'record'
  | 'panels'
  | 'sheets'
  | 'visits'
  | 'requests'
  | 'alerts'
  | 'unfinished'
  | 'opinions'
  | 'adopted'
  | 'hours'
  | 'imports'
  | 'certificates'
  | 'calendars'

/** What stands on a first page, from the top; its heading is that of the first block. */
export interface Home {
  readonly heading: string
  readonly blocks: readonly BlockCode[]
}

/**
 * The first page by role. What is not listed never stands on it: no ranking or map for leaders, no county-wide totals for clerks, no other unit's
 * cases for a department, no chart for an officer, no scores for a mediator, no contents of cases for administrators.
 */
export const homes: Readonly<Record<HomeKind, Home>> = {
  leader: { heading: '要您定的', blocks: ['decisions', 'ten-figures', 'worsening'] },
  clerk: { heading: '我的待办', blocks: ['todo', 'others', 'week', 'free'] },
  // The reviewing member's: as the clerk's, with the days of collegial meetings.
  reviewer: { heading: '我的待办', blocks: ['todo', 'panels', 'others', 'week', 'free'] },
  evaluator: { heading: '我的待办', blocks: ['todo', 'sheets', 'others', 'week', 'free'] },
  legal: { heading: '缺材料', blocks: ['lacking', 'unit-cases', 'unit-faults', 'unit-score'] },
  officer: { heading: '今天', blocks: ['begin', 'today', 'my-cases'] },
  lawyer: { heading: '等我出意见', blocks: ['opinions', 'adopted', 'hours'] },
  mediator: { heading: '＋ 记一件', blocks: ['record', 'unfinished', 'visits'] },
  administrator: { heading: '运行情况', blocks: ['imports', 'certificates', 'calendars', 'requests', 'alerts'] },
}

/** Whose first page is which; of several roles the one named first decides. */
const byRole: readonly (readonly [HomeKind, readonly string[]])[] = [
  ['administrator', ['SYS', 'SEC', 'AUD']],
  ['leader', ['LDR', 'RECA', 'ASO']],
  ['reviewer', ['REC', 'RECL']],
  ['evaluator', ['EVA']],
  ['clerk', ['SUP', 'MED', 'FYLD', 'JBL', 'CRT', 'JST', 'AID', 'SVC', 'HRG', 'ASR']],
  ['legal', ['LREV', 'LIT', 'UHD', 'UADM', 'DIR']],
  ['officer', ['OFC']],
  ['lawyer', ['CNSL', 'LAW']],
  ['mediator', ['MCHR', 'TMED']],
]

export function homeOf({ roles }: Pick<Session, 'roles'>): HomeKind {
  const held = new Set(roles.map(({ code }) => code))
  return byRole.find(([, codes]) => codes.some((code) => held.has(code)))?.[0] ?? 'clerk'
}

/** Whether the whole list of limits is the first block itself. */
export const isTodo = (kind: HomeKind): boolean => homes[kind].blocks[0] === 'todo'
