import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'

const usable = { state: 'valid', certKind: 'enforcement', validFrom: { to: '$today' }, validTo: { from: '$today' } }
const officers = ['执法人员', '行政执法人员', '持证人员', '持证执法人员']

export const figures: readonly Indicator[] = [
  count({
    id: 'CERT.OFFICERS',
    title: '行政执法人员',
    unit: '人',
    of: 'certificate',
    at: 'standing',
    where: { certKind: 'enforcement' },
    definition: '期末在册（未注销）的行政执法证持证人数，含暂扣、遗失和过期的',
    phrases: [{ says: [officers], units: ['人', '名'], never: ['培训', '考试', '暂停', '取消'] }],
  }),
  count({
    id: 'CERT.VALID',
    title: '有效行政执法证',
    unit: '个',
    of: 'certificate',
    at: 'standing',
    where: usable,
    definition: '期末状态为有效且在有效期内的行政执法证数',
    phrases: [
      {
        says: [
          ['执法证', '行政执法证'],
          ['有效', '持有', '发放', '办理'],
        ],
        units: ['个', '件', '本', '人'],
      },
    ],
  }),
  count({
    id: 'CERT.SUSPENDED',
    title: '暂扣行政执法证',
    unit: '人',
    of: 'certificate',
    at: 'on.suspend',
    where: {},
    definition: '本期被暂扣行政执法证（暂停执法资格）的人数，按最近一次暂扣之日计入',
    phrases: [
      {
        says: [
          ['暂停', '暂扣'],
          ['执法资格', '执法证', '资格'],
        ],
        units: ['人', '名', '人次'],
      },
    ],
  }),
  count({
    id: 'CERT.CANCELLED',
    title: '取消执法资格',
    unit: '人',
    of: 'certificate',
    at: 'closed',
    where: { cancelReason: 'unfit' },
    definition: '本期因不具备执法资格被取消的人数；调离、退休等注销不计',
    phrases: [{ says: [['取消'], ['执法资格', '执法证', '资格']], units: ['人', '名'] }],
  }),
  count({
    id: 'CERT.REVIEWERS',
    title: '法制审核人员',
    unit: '人',
    of: 'certificate',
    at: 'standing',
    where: { legalReviewer: true },
    definition: '期末在册的法制审核人员数',
    phrases: [{ says: [['法制审核'], ['人员']], units: ['人', '名'] }],
  }),
  ratio({
    id: 'CERT.REVIEWERS.RATE',
    title: '法制审核人员占比',
    unit: '%',
    hit: ['CERT.REVIEWERS'],
    base: 'CERT.OFFICERS',
    digits: 1,
    definition: '法制审核人员占行政执法人员的比例，要求不低于5%',
    phrases: [{ says: [['法制审核'], ['人员'], ['占', '比例']], units: ['%'] }],
  }),
]
