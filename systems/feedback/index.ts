import type { System } from '../../kernel/system.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { publicMessage } from './message.ts'

/** S31 公众来件: beside the front door of legal service, what people tell the county over its portal. */
export const feedbackSystem: System = {
  row: 'S31',
  key: 'feedback',
  title: '公众来件',
  procedures: [publicMessage],
  figures,
  documents: { 'public-message': documents },
  publications: [
    {
      of: 'public-message',
      title: '网页更正',
      where: { kind: 'page-error', corrected: true, state: 'answered' },
      shows: ['page', 'correction', 'on.answer'],
      by: 'on.answer',
    },
  ],
}
