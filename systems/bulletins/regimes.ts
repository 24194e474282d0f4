import type { Answer } from '../../kernel/figure/answer.ts'

/**
 * The three regimes of bulletins (信息通报、督查通报、行政复议案件信息通报), each with the figures it always prints. The fourth regime, signatures at
 * closing, is a procedure of its own.
 */
export const regimes = {
  information: {
    title: '信息通报',
    figures: ['LIT.RECEIVED', 'LIT.CONCLUDED', 'LIT.LOST', 'LIT.LOSS', 'LIT.SETTLED', 'LIT.APPEARANCE'],
  },
  inspection: {
    title: '督查通报',
    figures: ['LIT.PENDING', 'LIT.LOST.FINAL', 'LIT.PERFORMANCE', 'ACC.LISTED.STANDING', 'ACC.OPENED'],
  },
  reconsideration: {
    title: '行政复议案件信息通报',
    figures: ['REC.RECEIVED', 'REC.CLOSED', 'REC.CORRECTED', 'REC.CORRECTION', 'REC.PENDING'],
  },
} as const
export type Regime = keyof typeof regimes

/** A line of a bulletin: the figure, so that it opens to its files, and as it was printed that day. */
export interface Line {
  readonly figure: string
  readonly title: string
  readonly shown: string
}

/**
 * The lines of a bulletin, in the regime's order.
 * @param answers of its figures for the bulletin's period; one that is missing is an error of whoever asked
 * @throws MissingFigure
 */
export function linesOf(regime: Regime, answers: readonly Answer[]): Line[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return regimes[regime].figures.map((id) => {
    const found = byId.get(id)
    if (!found) throw new MissingFigure(regime, id)
    return { figure: id, title: found.title, shown: found.shown }
  })
}

/** A bulletin would go out with a gap in it. */
export class MissingFigure extends Error {
  override readonly name = 'MissingFigure'
  constructor(regime: Regime, id: string) {
    super(`${regimes[regime].title}缺少指标“${id}”，请先取得该指标再生成通报`)
  }
}
