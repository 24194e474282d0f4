import type { System } from '../../kernel/system.ts'
import { demonstration } from './demonstration.ts'
import { figures } from './figures.ts'
import { publicList } from './publicList.ts'
import { workRecord } from './record.ts'

/** S04 法治工作台账: what is reported by number and has no procedure of its own; so that it is a record and not a telephone call. */
export const workSystem: System = {
  row: 'S04',
  key: 'work',
  title: '法治工作台账',
  procedures: [workRecord, demonstration, publicList],
  figures,
}
