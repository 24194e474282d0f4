import { count, type Indicator, sum } from '../../kernel/figure/indicator.ts'

const trained = ['培训']

export const figures: readonly Indicator[] = [
  count({
    id: 'TRN.SESSIONS',
    title: '乡镇综合行政执法培训',
    unit: '次',
    of: 'training',
    at: 'heldOn',
    where: { kind: 'monthly' },
    definition: '本期举办的乡镇综合行政执法人员月度集中培训期数',
    phrases: [
      { says: [trained, ['执法']], units: ['次', '期', '场', '场次', '班', '班次'], never: ['普法', '学法', '人民调解', '监督业务'] },
    ],
  }),
  sum({
    id: 'TRN.ATTENDANCES',
    title: '乡镇综合行政执法培训人次',
    unit: '人次',
    of: 'training',
    at: 'heldOn',
    where: { kind: 'monthly' },
    column: 'attendees.size',
    definition: '本期乡镇综合行政执法人员月度集中培训签到人次之和',
    phrases: [{ says: [trained, ['执法']], units: ['人次', '名', '人'], never: ['普法', '学法', '人民调解', '监督业务'] }],
  }),
  count({
    id: 'TRN.ALL',
    title: '各类执法培训',
    unit: '次',
    of: 'training',
    at: 'heldOn',
    where: {},
    definition: '本期登记的全部执法培训期数（岗前、在岗、专题和乡镇月训）',
  }),
  count({
    id: 'TRN.SPECIAL',
    title: '行政执法监督业务培训',
    unit: '次',
    of: 'training',
    at: 'heldOn',
    where: { kind: 'special' },
    definition: '本期登记的专题培训期数，含行政执法监督业务培训会',
    phrases: [{ says: [['监督业务培训', '案卷评查培训', '专题培训']], units: ['次', '期', '场'] }],
  }),
  sum({
    id: 'TRN.HOURS',
    title: '培训学时',
    unit: '学时',
    of: 'training',
    at: 'heldOn',
    where: {},
    column: 'hours',
    definition: '本期登记的各期培训学时之和',
  }),
]
