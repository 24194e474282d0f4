import { basisTitles } from './evaluation/penaltyBasis.ts'
import { lossReasons } from './litigation/words.ts'
import { correctionReasons } from './reconsideration/words.ts'
import { problemKinds } from './supervision/words.ts'

/** Where what went wrong was found. */
export const causeSources = {
  loss: '行政诉讼败诉',
  correction: '行政复议纠错',
  evaluation: '案卷评查不合格',
  supervision: '执法监督',
} as const

/**
 * What went wrong, in the words of those who found it: the courts' and the reconsideration authority's reasons, the basis of the file
 * standard, the problems of supervision. Where two lists share a code they mean the same fault.
 */
export const causes: Readonly<Record<string, string>> = { ...problemKinds, ...basisTitles, ...correctionReasons, ...lossReasons }
