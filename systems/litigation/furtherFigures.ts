import { change, count, type Indicator } from '../../kernel/figure/indicator.ts'
import type { AnyWhere } from '../../kernel/figure/where.ts'

const cases = ['件', '起', '宗']
const percent = ['%', '％']

const suits = ['行政诉讼', '行政案件', '一审', '诉讼']
const kindOfSuit = (id: string, title: string, where: AnyWhere, words: readonly string[]): Indicator =>
  count({
    id: `LIT.${id}`,
    title: `${title}类行政诉讼收案`,
    unit: '件',
    definition: `一审收案中${title}类的，按收到应诉通知书之日计。`,
    of: 'litigation',
    where,
    at: 'opened',
    phrases: [{ says: [words], never: ['复议案件', '败诉', '申请事项', '占比'], units: cases }],
  })

/**
 * Figures of this system that other counties, cities and departments print in their reports: the same files asked otherwise.
 */
export const furtherFigures: readonly Indicator[] = [
  change({
    id: 'LIT.CONCLUDED.CHANGE',
    title: '行政诉讼一审审结同比',
    unit: '%',
    definition: '一审审结件数比上年同期增减的百分比。',
    of: 'LIT.CONCLUDED',
    as: 'percent',
    digits: 1,
    phrases: [{ says: [suits, ['结案', '审结', '办结']], never: ['复议'], units: percent }],
  }),
  kindOfSuit('REGISTRATION', '行政登记、确权', { actKind: { in: ['title', 'licence', 'confirmation'] } }, [
    '行政登记类',
    '登记类',
    '确权类',
  ]),
  kindOfSuit('FINES', '罚款', { actKind: 'penalty-fine' }, ['罚款类']),
  kindOfSuit('DETENTIONS', '行政拘留', { actKind: 'penalty-detention' }, ['行政拘留类', '拘留类']),
  kindOfSuit('INACTION', '不履行法定职责', { actKind: 'inaction' }, ['不履职类', '不履行职责类', '不作为类', '不履行法定职责类']),
  kindOfSuit('DISCLOSURE', '信息公开', { actKind: 'disclosure' }, ['信息公开类']),
  kindOfSuit('OTHER-MATTERS', '其他', { actKind: 'other' }, ['其他类', '复议决定类']),
]
