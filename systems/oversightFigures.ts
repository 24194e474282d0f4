import { compare, type Indicator } from '../kernel/figure/indicator.ts'

/** Figures of supervision and settlement that take two systems to answer. */
export const oversightFigures: readonly Indicator[] = [
  compare({
    id: 'SET.MATCHES',
    title: '化解案卷与诉讼案卷的调解、撤诉数一致',
    unit: '',
    definition: '化解案卷登记的化解诉讼案件数与行政诉讼一审调解、准予撤诉数相等；不等的，有撤诉、调解的案件没有化解案卷，或者反之。',
    all: [
      { left: 'SET.SETTLED', is: 'at-least', right: 'LIT.SETTLED' },
      { left: 'LIT.SETTLED', is: 'at-least', right: 'SET.SETTLED' },
    ],
  }),
]
