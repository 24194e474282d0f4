import { change, count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'

const cases = ['件', '起', '宗']
const percent = ['%', '％']

const promisedLicences = { itemType: 'licence', 'due.promised': { exists: true } }

/**
 * Figures of this system that other counties, cities and departments print in their reports: the same files asked otherwise.
 */
export const furtherFigures: readonly Indicator[] = [
  count({
    id: 'SRV.LICENCES',
    title: '行政许可事项',
    unit: '项',
    definition: '期末在用的办理项中的行政许可。',
    of: 'service-item',
    where: { level: 'handling', state: 'in-use', itemType: 'licence' },
    at: 'standing',
    phrases: [{ says: [['行政许可事项', '许可事项', '许可清单']], never: ['精简', '取消', '集中'], units: ['项', '个'] }],
  }),
  count({
    id: 'SRV.PUBLIC',
    title: '公共服务等其他事项',
    unit: '项',
    definition: '期末在用的办理项中行政许可以外的。',
    of: 'service-item',
    where: { level: 'handling', state: 'in-use', not: { itemType: 'licence' } },
    at: 'standing',
    phrases: [{ says: [['公共服务等其他', '公共服务事项', '其他事项']], units: ['项', '个'] }],
  }),
  count({
    id: 'SRV.PROMISES',
    title: '告知承诺办理事项',
    unit: '项',
    definition: '期末在用的办理项中以告知承诺方式审批的。',
    of: 'service-item',
    where: { level: 'handling', state: 'in-use', approval: 'promise' },
    at: 'standing',
    phrases: [{ says: [['告知承诺'], ['事项', '办理事项', '告知承诺']], units: ['项', '个'] }],
  }),
  change({
    id: 'SRV.PROMISES.CHANGE',
    title: '告知承诺办理事项同比',
    unit: '%',
    definition: '告知承诺办理事项比上年同期增减的百分比。',
    of: 'SRV.PROMISES',
    as: 'percent',
    digits: 2,
    phrases: [{ says: [['告知承诺']], units: percent }],
  }),
  count({
    id: 'SRV.CANCELLED',
    title: '取消的政务服务事项',
    unit: '项',
    definition: '当期取消的政务服务事项，按取消之日计。',
    of: 'service-item',
    where: { state: 'cancelled' },
    at: 'closed',
    phrases: [{ says: [['取消政务服务事项', '取消服务事项', '取消的政务服务事项']], units: ['项', '个'] }],
  }),
  sum({
    id: 'SRV.MATERIALS.CUT',
    title: '精简、取消的申请材料',
    unit: '份',
    definition: '当期落实的减材料措施所减少的材料份数之和。',
    of: 'service-measure',
    where: { kind: 'materials' },
    at: 'adoptedOn',
    column: 'saved',
    phrases: [
      {
        says: [
          ['取消', '精简', '减少'],
          ['申请材料', '材料', '办事材料'],
        ],
        never: ['宣传'],
        units: ['份', '项', '件'],
      },
    ],
  }),
  count({
    id: 'SRV.LICENCE.MATTERS',
    title: '受理的行政许可',
    unit: '件',
    definition: '逐件办理的行政许可，按受理之日计。',
    of: 'service-matter',
    where: { itemType: 'licence' },
    at: 'on.accept',
    phrases: [{ says: [['许可'], ['受理', '办理', '许可业务']], never: ['率', '事项', '复议'], units: cases }],
  }),
  count({
    id: 'SRV.LICENCE.DECIDED',
    title: '办结的行政许可',
    unit: '件',
    definition: '逐件办理、有承诺时限的行政许可，按办结之日计。',
    of: 'service-matter',
    where: promisedLicences,
    at: 'on.decide',
  }),
  count({
    id: 'SRV.LICENCE.INTIME',
    title: '按时办结的行政许可',
    unit: '件',
    definition: '办结之日不晚于承诺办结期限的行政许可，按办结之日计。',
    of: 'service-matter',
    where: { ...promisedLicences, 'on.decide': { to: { fact: 'due.promised' } } },
    at: 'on.decide',
  }),
  ratio({
    id: 'SRV.LICENCE.INTIME.RATE',
    title: '行政许可按时办结率',
    unit: '%',
    definition: '按时办结的行政许可除以办结的行政许可。',
    hit: ['SRV.LICENCE.INTIME'],
    base: 'SRV.LICENCE.DECIDED',
    digits: 1,
    phrases: [{ says: [['许可'], ['按时办结率', '按期办结率']], units: percent }],
  }),
]
