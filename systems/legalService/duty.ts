import type { Duty } from '../../kernel/file/duty.ts'
import { advising } from './words.ts'

/** 村（居）法律顾问每季度一次法治讲座. The province asks for it; the county opens it with the second quarter of 2024, when all logs come in here. */
export const quarterlyLecture: Duty = {
  id: 'duty.village-lecture',
  title: '村（居）法律顾问每季度法治讲座',
  units: { kind: 'village' },
  per: 'quarter',
  atLeast: 1,
  of: { type: 'adviser-log', where: { way: 'site' }, unit: 'village' },
  from: '2024-04-01',
  source: advising,
}
