import type { System } from '../../kernel/system.ts'
import { chapter } from './chapter.ts'
import { documentCleanup } from './cleanup.ts'
import { reviewComment } from './comment.ts'
import { normativeDocument } from './document.ts'
import { documentReview } from './documentReview.ts'
import { documents } from './documents.ts'
import { normativeDraft } from './draft.ts'
import { figures } from './figures.ts'
import { normativeFiling } from './filing.ts'
import { publications } from './publication.ts'
import { filingRecipient } from './recipient.ts'
import { legalityReview } from './review.ts'
import { reviewSuggestion } from './suggestion.ts'
import { upperLaw } from './upperLaw.ts'

/** S12 规范性文件: made, reviewed comment by comment, numbered, published, filed, looked at again, and ended. */
export const normativeSystem: System = {
  row: 'S12',
  key: 'normative',
  title: '规范性文件',
  procedures: [
    upperLaw,
    normativeDraft,
    legalityReview,
    reviewComment,
    filingRecipient,
    normativeDocument,
    normativeFiling,
    documentCleanup,
    documentReview,
    reviewSuggestion,
  ],
  figures,
  documents,
  publications,
  chapters: [chapter],
}
