import { z } from 'zod'
import { choice, count, dayField, longText, money, ref, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { dayNamed } from '../countyLimit.ts'
import { practises } from './lawyer.ts'
import { advising } from './words.ts'

/** 一村一法律顾问: one village, one lawyer, one term of at most three years; the year's evaluation decides whether it goes on. */
export const villageAdviser = register({
  type: 'village-adviser',
  title: '村（居）法律顾问',
  titled: '{village}法律顾问',
  unit: 'village',
  states: { serving: '任期内', expired: '任期届满', replaced: '已更换' },
  closed: ['expired', 'replaced'],
  facts: z.object({
    village: unit('村（社区）'),
    lawyer: ref('律师', 'lawyer'),
    firm: unit('执业机构'),
    contract: text('协议编号'),
    termFrom: dayField('任期自'),
    termTo: dayField('任期至'),
    subsidy: money('年度补贴'),
    score: count('考核得分'),
    scoreYear: text('考核年度'),
    grade: choice('考核等次', { excellent: '优秀', competent: '合格', incompetent: '不合格' }),
    reason: longText('原因'),
  }),
  columns: { kinds: ['firm', 'grade'], days: ['termFrom', 'termTo'], amounts: ['score'] },
  terms: ['lawyer', 'village'],
  keeping: { source: '村（居）法律顾问聘任备案表', until: 'termTo' },
  acts: {
    appoint: {
      title: '聘任',
      from: 'nothing',
      to: 'serving',
      by: ['justiceBureau', 'committee', 'unitAdmin'],
      data: ['village', 'lawyer', 'firm', 'contract', 'termFrom', 'termTo', 'subsidy?'],
      documents: ['村（居）法律顾问服务协议'],
      source: advising,
      needs: [{ must: { termTo: { from: { fact: 'termFrom' } } }, says: '任期止日早于起日', way: '请核对任期' }],
      reads: {
        lawyer: [practises, { must: { firm: { mine: 'firm' } }, says: '律师不在所填的执业机构', way: '请核对执业机构' }],
      },
    },
    evaluate: {
      title: '年度考核',
      from: ['serving'],
      by: ['justiceBureau', 'committee'],
      data: ['score', 'scoreYear', 'grade'],
      documents: ['村（居）法律顾问年度考核表'],
      source: advising,
      needs: [
        { must: { score: { to: 100 } }, says: '得分超过一百分', way: '请核对得分' },
        { when: { grade: 'excellent' }, must: { score: { from: 90 } }, says: '优秀应在九十分以上', way: '请核对等次' },
        { when: { score: { to: 59 } }, must: { grade: 'incompetent' }, says: '不满六十分的为不合格', way: '请核对等次' },
      ],
    },
    renew: {
      title: '续聘',
      from: ['serving'],
      by: ['justiceBureau', 'committee', 'unitAdmin'],
      data: ['termTo', 'contract'],
      source: advising,
      needs: [
        { must: { not: { grade: 'incompetent' } }, says: '考核不合格的不得续聘', way: '请更换法律顾问' },
        { must: { termTo: { from: '$on' } }, says: '新任期的止日已过', way: '请核对任期' },
      ],
    },
    replace: {
      title: '更换',
      from: ['serving'],
      to: 'replaced',
      by: ['justiceBureau', 'committee', 'unitAdmin'],
      data: ['reason'],
      source: advising,
    },
    expire: {
      title: '任期届满',
      from: ['serving'],
      to: 'expired',
      by: ['system', 'justiceBureau', 'committee', 'unitAdmin'],
      source: advising,
    },
  },
  clocks: {
    term: {
      title: '任期',
      rule: dayNamed('county:adviser-term', { title: '村（居）法律顾问任期', starts: '协议所定任期届满之日', party: '村（社区）' }),
      starts: ['appoint', 'renew'],
      startsOn: 'termTo',
      ends: 'expire',
      stops: ['replace'],
      right: true,
    },
  },
})
