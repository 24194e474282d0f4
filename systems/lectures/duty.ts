import type { Duty } from '../../kernel/file/duty.ts'

/** 走遍乡镇: each town and township is lectured in once a year or more. */
export const yearlyLecture: Duty = {
  id: 'duty.lecture',
  title: '每年一宣讲',
  units: { kind: 'township' },
  per: 'year',
  atLeast: 1,
  of: { type: 'lecture', unit: 'township' },
  from: '2023-01-01',
}
