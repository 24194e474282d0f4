import type { System } from '../../kernel/system.ts'
import { oversightAct } from './act.ts'
import { oversightBatch } from './batch.ts'
import { chapter } from './chapter.ts'
import { oversightCoverage } from './coverage.ts'
import { figures } from './figures.ts'
import { oversightItem } from './item.ts'

/** S13 互联网+监管: items, acts against them, coverage, and what goes to the upper platform and comes back. */
export const oversightSystem: System = {
  row: 'S13',
  key: 'oversight',
  title: '互联网+监管',
  procedures: [oversightItem, oversightAct, oversightCoverage, oversightBatch],
  figures,
  chapters: [chapter],
}
