import { count, type Indicator, ratio } from '../../kernel/figure/indicator.ts'
import { majorPenalty } from '../penaltyThresholds.ts'

const about = ['重大行政处罚', '重大处罚']
const major = { outcome: 'punish', ...majorPenalty } as const
const decided = { of: 'penalty', at: 'on.decide', unit: '件' } as const

/**
 * Figures of filing, all three by the day of the decision and over the same decisions, so that what should have been filed is always
 * what was filed and what is missing. The threshold is asked of the decision itself, not of whether somebody opened a filing.
 */
export const figures: readonly Indicator[] = [
  count({
    id: 'FIL.SHOULD',
    title: '应报备案的重大行政处罚',
    definition: '当期作出、达到重大行政处罚标准的处罚决定，按决定之日计。',
    ...decided,
    where: major,
    phrases: [{ says: [about, ['应报', '应备案', '应当备案']], units: ['件', '起'] }],
  }),
  count({
    id: 'FIL.FILED',
    title: '重大行政处罚备案',
    definition: '当期作出、达到标准并且已经报送备案的处罚决定，按决定之日计。',
    ...decided,
    where: { ...major, 'on.mark-filed': { exists: true } },
    phrases: [
      {
        says: [about, ['备案', '已备案', '报备', '案卷备案']],
        never: ['应报', '应当备案', '未报', '未备案', '率', '及时'],
        units: ['件', '起', '宗'],
      },
    ],
  }),
  count({
    id: 'FIL.MISSING',
    title: '应报未报的重大行政处罚',
    definition: '当期作出、达到标准而没有报送备案的处罚决定：应报备案减去已报备案。',
    ...decided,
    where: { ...major, 'on.mark-filed': { exists: false } },
    phrases: [{ says: [about, ['未报', '未备案', '漏报']], units: ['件', '起'] }],
  }),
  count({
    id: 'FIL.ONTIME',
    title: '按时报送备案的重大行政处罚',
    definition: '当期作出、达到标准并且在期限内报送备案的处罚决定。',
    ...decided,
    where: { ...major, 'on.mark-filed': { exists: true }, not: { filedLate: true } },
    phrases: [{ says: [about, ['按时', '及时', '按期']], never: ['率'], units: ['件', '起'] }],
  }),
  count({
    id: 'FIL.LATE',
    title: '逾期报送备案的重大行政处罚',
    definition: '当期作出、达到标准而逾期报送备案的处罚决定。',
    ...decided,
    where: { ...major, filedLate: true },
    phrases: [{ says: [about, ['逾期', '超期']], units: ['件', '起'] }],
  }),
  ratio({
    id: 'FIL.FILED.RATE',
    title: '重大行政处罚备案率',
    unit: '%',
    definition: '已报备案的件数除以应报备案的件数。',
    hit: ['FIL.FILED'],
    base: 'FIL.SHOULD',
    digits: 1,
    phrases: [{ says: [about, ['备案率', '报备率']], units: ['%', '％'] }],
  }),
  ratio({
    id: 'FIL.ONTIME.RATE',
    title: '重大行政处罚备案及时率',
    unit: '%',
    definition: '按时报送备案的件数除以应报备案的件数。',
    hit: ['FIL.ONTIME'],
    base: 'FIL.SHOULD',
    digits: 1,
    phrases: [{ says: [about, ['及时率', '按时率']], units: ['%', '％'] }],
  }),
  count({
    id: 'FIL.PENDING',
    title: '尚未报送的备案',
    unit: '件',
    definition: '期末列为应报、尚未报送的备案，含期限未满的。',
    of: 'major-filing',
    at: 'standing',
    where: { state: 'pending' },
  }),
  count({
    id: 'FIL.OPINIONS',
    title: '备案审查发出的监督意见书',
    unit: '份',
    definition: '当期备案审查中发出的行政执法监督意见书，按发出之日计。',
    of: 'major-filing',
    at: 'on.opine',
    phrases: [{ says: [['备案审查', '备案'], ['监督意见书']], units: ['份', '件'] }],
  }),
]
