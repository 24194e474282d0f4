import type { Duty } from '../../kernel/file/duty.ts'
import { guidanceNotice } from './source.ts'

/** Each township with delegated powers is visited at least once a week, ISO 2023-W14 to W39: 20 townships in 26 weeks owe 520. */
export const weeklyGuidance: Duty = {
  id: 'duty.guidance',
  title: '每周一驻点指导',
  units: { delegated: true },
  per: 'week',
  atLeast: 1,
  of: { type: 'guidance-visit', unit: 'township' },
  from: '2023-04-03',
  to: '2023-10-01',
  source: guidanceNotice,
}
