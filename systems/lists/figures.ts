import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const inForce = { validFrom: { to: '$today' }, any: [{ validTo: { exists: false } }, { validTo: { from: '$today' } }] }
const items = (kinds: readonly string[]) => ({ of: 'list-item', at: 'standing', where: { kind: { in: kinds }, ...inForce } }) as const
const decided = { of: 'penalty', at: 'on.decide' } as const
const number = ['项', '条', '个']

/** Figures of the four lists: items in force at the end of the period, and how the lists were followed. */
export const figures: readonly Indicator[] = [
  count({
    id: 'LIST.NOPENALTY',
    title: '轻微违法行为不予处罚清单',
    unit: '项',
    definition: '期末施行中的不予处罚清单事项。',
    ...items(['no-penalty']),
    phrases: [{ says: [['清单'], ['不予处罚', '不予行政处罚', '免罚']], never: ['强制'], units: number }],
  }),
  count({
    id: 'LIST.MILDER',
    title: '一般违法行为从轻减轻处罚清单',
    unit: '项',
    definition: '期末施行中的从轻处罚、减轻处罚清单事项之和。',
    ...items(['lighter', 'reduced']),
    phrases: [{ says: [['清单'], ['从轻减轻', '从轻、减轻', '从轻或者减轻', '从轻和减轻']], units: number }],
  }),
  count({
    id: 'LIST.LIGHTER',
    title: '一般违法行为从轻处罚清单',
    unit: '项',
    definition: '期末施行中的从轻处罚清单事项。',
    ...items(['lighter']),
    phrases: [{ says: [['清单'], ['从轻']], never: ['减轻'], units: number }],
  }),
  count({
    id: 'LIST.REDUCED',
    title: '一般违法行为减轻处罚清单',
    unit: '项',
    definition: '期末施行中的减轻处罚清单事项。',
    ...items(['reduced']),
    phrases: [{ says: [['清单'], ['减轻']], never: ['从轻'], units: number }],
  }),
  count({
    id: 'LIST.NOCOERCION',
    title: '不予实施行政强制清单',
    unit: '项',
    definition: '期末施行中的不予实施行政强制清单事项。',
    ...items(['no-coercion']),
    phrases: [{ says: [['清单'], ['不予实施行政强制', '不予行政强制', '不予强制', '行政强制', '不予实施强制']], units: number }],
  }),
  count({
    id: 'LIST.FOLLOWED',
    title: '适用清单作出决定的案件',
    unit: '件',
    definition: '当期适用不予处罚、从轻处罚或者减轻处罚清单作出决定的案件，按决定之日计。',
    ...decided,
    where: { listKind: { in: ['no-penalty', 'lighter', 'reduced'] } },
    phrases: [{ says: [['清单'], ['适用清单', '适用', '办理案件']], units: ['件', '起'] }],
  }),
  count({
    id: 'LIST.MATCHED',
    title: '符合清单条件的案件',
    unit: '件',
    definition: '当期决定、经查询符合清单条件的案件。',
    ...decided,
    where: { listFound: 'matched' },
  }),
  count({
    id: 'LIST.PASSED-OVER',
    title: '符合清单条件而未适用的案件',
    unit: '件',
    definition: '当期决定、经查询符合清单条件而没有适用的案件；每件应有理由。',
    ...decided,
    where: { listFound: 'matched', listKind: 'none' },
  }),
  ratio({
    id: 'LIST.FOLLOWED.RATE',
    title: '清单适用率',
    unit: '%',
    definition: '适用清单作出决定的件数除以符合清单条件的件数。',
    hit: ['LIST.FOLLOWED'],
    base: 'LIST.MATCHED',
    digits: 1,
    phrases: [{ says: [['清单'], ['适用率']], units: ['%', '％'] }],
  }),
]
