import type { System } from '../../kernel/system.ts'
import { inspectionDocuments } from './documents.ts'
import { figures } from './figures.ts'
import { inspection } from './inspection.ts'

/** S20 行政检查: the record of inspections; penalties and coercion join them in this row. */
export const inspectionSystem: System = {
  row: 'S20',
  key: 'inspection',
  title: '行政检查',
  procedures: [inspection],
  figures,
  documents: { inspection: inspectionDocuments },
}
