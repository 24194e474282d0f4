import type { Answer as FigureAnswer } from '../figure/answer.ts'
import type { Indicator } from '../figure/indicator.ts'
import type { Answer } from './agree.ts'
import type { Spoken, SpokenKind } from './phrase.ts'

/** What the check needs of the figures of a catalogue that say how they are spoken of; the rest it cannot hear. */
export function spokenOf(figures: Iterable<Indicator>): Spoken[] {
  return [...figures].flatMap((figure) => {
    const { id, title, unit, phrases } = figure
    const kind = kindOf(figure)
    if (!phrases || kind === null) return []
    const digits = figure.kind === 'ratio' || figure.kind === 'change' ? { digits: figure.digits } : {}
    return [{ id, title, unit, phrases, kind, ...digits, ...(figure.kind === 'outside' && { external: true }), ...partsOf(figure) }]
  })
}

function kindOf(figure: Indicator): SpokenKind | null {
  switch (figure.kind) {
    case 'count':
    case 'sum':
    case 'ratio':
      return figure.kind
    case 'total':
      return 'sum'
    case 'distinct':
      return 'count'
    case 'change':
      return figure.as === 'percent' ? 'change-percent' : 'change-points'
    case 'streak':
    case 'reported':
    case 'outside':
      return 'fact'
    case 'compare':
      return null
  }
}

/** A rate over several hits added, or over what they leave, has no single count in a text to be held against. */
function partsOf(figure: Indicator): Pick<Spoken, 'of'> {
  if (figure.kind === 'change') return { of: { value: figure.of } }
  if (figure.kind === 'ratio' && figure.hit.length === 1 && !figure.rest) return { of: { hit: figure.hit[0]!, base: figure.base } }
  return {}
}

/** A computed figure as the check compares it: exact where it is made of two counts, else as the county prints it. */
export function recorded(figure: Indicator, { value, shown, numerator, denominator }: FigureAnswer): Answer | undefined {
  if (typeof value === 'boolean') return undefined
  if (value === null || numerator === undefined || !denominator) return { value, shown }
  if (figure.kind === 'change' && figure.as === 'percent') return { value: { numerator: numerator - denominator, denominator }, shown }
  return { value: { numerator, denominator }, shown }
}
