/** An amount of money from–to, both included, in fen. */
export interface Amounts {
  readonly from: number
  readonly to: number
}

/** A band as its register file holds it: in fen, or as per cent of a base (违法所得、货值). */
export interface Band {
  readonly lowFen?: number
  readonly highFen?: number
  readonly lowPercent?: number
  readonly highPercent?: number
}

/**
 * The range of a band in fen, to be taken into the decision.
 * @param baseFen what a share is a share of; needed for bands in per cent
 * @returns undefined where the band has no range in money, or its base is not known
 */
export function rangeOf(band: Band, baseFen?: number): Amounts | undefined {
  if (band.highFen !== undefined) return { from: band.lowFen ?? 0, to: band.highFen }
  if (band.highPercent === undefined || baseFen === undefined) return undefined
  return { from: Math.round((baseFen * (band.lowPercent ?? 0)) / 100), to: Math.round((baseFen * band.highPercent) / 100) }
}

export const grades = { lighter: '从轻', general: '一般', heavier: '从重' } as const
export type Grade = keyof typeof grades

/**
 * The usual grid over a statutory range: the lower three tenths are 从轻, the upper three tenths 从重, what lies between is 一般.
 * A law that sets only a maximum starts at nothing.
 */
export function gridOf(minFen: number, maxFen: number): Readonly<Record<Grade, Amounts>> {
  const at = (tenths: number) => minFen + Math.round(((maxFen - minFen) * tenths) / 10)
  return { lighter: { from: minFen, to: at(3) }, general: { from: at(3), to: at(7) }, heavier: { from: at(7), to: maxFen } }
}

/** One provision that an act falls under. */
export interface Provision {
  readonly name: string
  readonly maxFineFen: number
}

/**
 * Under which provision the one fine is set where one act breaks several: the one whose fine may be the highest; the first of equals.
 * Kinds of penalty other than fines are not touched by this.
 * @source 行政处罚法 第二十九条
 */
export function oneFine<P extends Provision>(provisions: readonly P[]): P | undefined {
  return provisions.reduce<P | undefined>((best, next) => (best && best.maxFineFen >= next.maxFineFen ? best : next), undefined)
}
