import { compare, type Indicator } from '../kernel/figure/indicator.ts'

/** Figures that take two systems to answer. */
export const crossFigures: readonly Indicator[] = [
  compare({
    id: 'REC.EXCEEDS',
    title: '行政复议审结数超过一审行政诉讼收案数',
    unit: '',
    definition: '当期审结行政复议案件多于行政诉讼一审收案。',
    all: [{ left: 'REC.CLOSED', is: 'above', right: 'LIT.RECEIVED' }],
  }),
]
