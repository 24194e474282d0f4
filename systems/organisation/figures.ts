import { count, type Indicator } from '../../kernel/figure/indicator.ts'

/** The county itself in numbers: whom the year is assessed over, and how far the county reaches down. */
export const figures: readonly Indicator[] = [
  count({
    id: 'ORG.ASSESSED',
    title: '被考核单位',
    unit: '个',
    definition: '期末有效、编入考核组别的单位。',
    of: 'unit',
    where: { group: { exists: true } },
    at: 'standing',
    phrases: [{ says: [['考核'], ['单位', '乡镇街道和县直单位', '部门']], never: ['考核组'], units: ['个', '家'] }],
  }),
  count({
    id: 'ORG.TOWNLEVEL',
    title: '乡镇级单位',
    unit: '个',
    definition: '期末有效的乡镇、街道和开发区。',
    of: 'unit',
    where: { kind: { in: ['township', 'street', 'zone'] } },
    at: 'standing',
  }),
  count({
    id: 'ORG.VILLAGES',
    title: '村（社区）',
    unit: '个',
    definition: '期末有效的村民委员会、居民委员会。',
    of: 'unit',
    where: { kind: 'village' },
    at: 'standing',
  }),
  count({
    id: 'ORG.SUBJECTS',
    title: '行政执法主体',
    unit: '个',
    definition: '期末有效、经公告确认的行政执法主体。',
    of: 'unit',
    where: { enforcement: true },
    at: 'standing',
    phrases: [{ says: [['行政执法主体', '执法主体']], units: ['个', '家'] }],
  }),
]
