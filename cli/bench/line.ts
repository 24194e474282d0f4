import { percentile, type Speed } from './speed.ts'

/** What there is to measure, in the order it is measured. */
export const sections = {
  clocks: '期限推算',
  folds: '卷的还原',
  load: '成批载入',
  import: '台账导入',
  figures: '指标',
  search: '检索',
  enter: '办理（不经网络）',
  append: '办理',
  list: '清单',
  page: '卷页',
  memory: '内存',
} as const
export type Section = keyof typeof sections

/** One line of the answer. Rates are pieces a second, times milliseconds; of memory both are megabytes. */
export interface Line {
  readonly section: Section
  readonly what: string
  readonly unit: '次/秒' | 'MB'
  readonly ours: number
  readonly floor?: number
  /** What the floor is. */
  readonly floorIs?: string
  /** Ours as a share of the floor. */
  readonly ratio?: number
  readonly p50?: number
  readonly p99?: number
  readonly floorP50?: number
  /** Processor milliseconds of the server for each piece. */
  readonly processor?: number
  readonly floorProcessor?: number
  /** At least this ratio; of memory at most this many megabytes. */
  readonly aim?: number
  readonly met?: boolean
}

/** A line of two speeds. @param pieces how many pieces one measured time holds */
export function rate(
  section: Section,
  what: string,
  ours: Speed,
  floor: Speed,
  { floorIs, aim, pieces = 1 }: { readonly floorIs: string; readonly aim?: number; readonly pieces?: number },
): Line {
  const [mine, bare] = [perSecond(ours) * pieces, perSecond(floor) * pieces]
  const ratio = mine / bare
  return {
    section,
    what,
    unit: '次/秒',
    ours: mine,
    floor: bare,
    floorIs,
    ratio,
    p50: percentile(ours.times, 50),
    p99: percentile(ours.times, 99),
    floorP50: percentile(floor.times, 50),
    ...(ours.processor !== undefined && { processor: (ours.processor * 1000) / ours.done }),
    ...(floor.processor !== undefined && { floorProcessor: (floor.processor * 1000) / floor.done }),
    ...(aim !== undefined && { aim, met: ratio >= aim }),
  }
}

const perSecond = ({ done, seconds }: Speed): number => done / seconds
