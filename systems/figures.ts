import { compare, type Indicator } from '../kernel/figure/indicator.ts'

const exceeds = { left: 'REC.CLOSED', is: 'above', right: 'LIT.RECEIVED' } as const

/** Figures that take two systems to answer. */
export const crossFigures: readonly Indicator[] = [
  compare({
    id: 'REC.EXCEEDS',
    title: '行政复议审结数超过一审行政诉讼收案数',
    unit: '',
    definition: '当期审结行政复议案件多于行政诉讼一审收案。',
    all: [exceeds],
  }),
  // Where one exceeds, just one of the two below holds. “First” has to be shown by the year before: a county without its records claims nothing.
  compare({
    id: 'REC.EXCEEDS.FIRST',
    title: '行政复议审结数首次超过一审行政诉讼收案数',
    unit: '',
    definition: '当期审结行政复议案件多于行政诉讼一审收案，上年同期少于收案。',
    all: [exceeds, { left: 'REC.CLOSED', is: 'below', right: 'LIT.RECEIVED', bothYearsBefore: 1 }],
  }),
  compare({
    id: 'REC.EXCEEDS.STILL',
    title: '行政复议审结数超过一审行政诉讼收案数，并非首次',
    unit: '',
    definition: '当期审结行政复议案件多于行政诉讼一审收案，上年同期也不少于收案；上年没有记录的，在此列。',
    all: [exceeds, { left: 'REC.CLOSED', is: 'at-least', right: 'LIT.RECEIVED', bothYearsBefore: 1 }],
  }),
]
