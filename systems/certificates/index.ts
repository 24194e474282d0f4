import type { System } from '../../kernel/system.ts'
import { certificate } from './certificate.ts'
import { certificateDocuments } from './documents.ts'
import { figures } from './figures.ts'
import { publications } from './publications.ts'

/** S06 执法资格: the register of certificates that every act of enforcement rests on. */
export const certificatesSystem: System = {
  row: 'S06',
  key: 'certificates',
  title: '执法资格',
  procedures: [certificate],
  figures,
  documents: { certificate: certificateDocuments },
  publications,
}
