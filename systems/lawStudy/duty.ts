import type { Duty } from '../../kernel/file/duty.ts'

/** 每月学法: the county government studies law at a standing meeting every month. */
export const monthlyStudy: Duty = {
  id: 'duty.law-study',
  title: '每月学法',
  units: { kind: 'county' },
  per: 'month',
  atLeast: 1,
  of: { type: 'study-session', where: { body: 'executive' }, unit: 'studies' },
  from: '2023-01-01',
}
