import type { Duty } from '../../kernel/file/duty.ts'

/** 每月一培训: each township with delegated powers is at one monthly session or more. */
export const monthlyTraining: Duty = {
  id: 'duty.training',
  title: '每月一培训',
  units: { delegated: true },
  per: 'month',
  atLeast: 1,
  of: { type: 'training', where: { kind: 'monthly' }, unit: 'units' },
  from: '2023-02-01',
}
