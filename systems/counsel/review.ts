import { z } from 'zod'
import { choice, count, list, longText, people, ref, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { grades, reviewItems } from './words.ts'

const band = (grade: keyof typeof grades, from: number, to: number) => ({
  when: { grade },
  must: { score: { from, to } },
  says: '等次与得分不符：九十分以上为优秀，七十五分以上为称职，六十分以上为基本称职，不足六十分为不称职',
  way: '请核对得分和等次',
})

/** 法律顾问年度考核: one a year for each adviser, of 100 points. What took points off is listed; a breach of confidence or of integrity is a veto. */
export const counselReview = activity({
  type: 'counsel-review',
  title: '法律顾问年度考核',
  titled: '{name}{year}年度考核',
  unit: 'office',
  outcome: 'grade',
  facts: z.object({
    counsel: ref('法律顾问', 'counsel'),
    name: text('姓名'),
    year: text('年度'),
    office: unit('考核单位'),
    reviewers: people('考核人员').min(2),
    lost: list('扣分', { item: choice('项目', reviewItems), points: count('扣分'), why: text('理由') }),
    veto: choice('一票否决', { none: '没有', confidence: '泄露秘密', integrity: '违反廉洁规定', conflict: '隐瞒利益冲突' }),
    matters: count('本年承办事项数'),
    score: count('得分'),
    grade: choice('等次', grades),
    advice: longText('考核意见（是否续聘）'),
  }),
  act: {
    title: '登记年度考核',
    by: ['justiceBureau'],
    source: cite('县政府法律顾问管理办法', '年度考核'),
    data: ['counsel', 'name', 'year', 'office', 'reviewers', 'lost', 'veto', 'matters', 'score', 'grade', 'advice'],
    documents: ['法律顾问年度考核表'],
    needs: [
      { must: { score: { to: 100 } }, says: '得分高于满分', way: '请核对得分' },
      { when: { score: 100 }, must: { lost: { size: 0 } }, says: '有扣分而得满分', way: '请核对得分' },
      {
        when: { not: { veto: 'none' } },
        must: { score: 0, grade: 'incompetent' },
        says: '一票否决的，得分应为零，等次为不称职',
        way: '请核对得分和等次',
      },
      band('excellent', 90, 100),
      band('competent', 75, 89),
      band('basic', 60, 74),
      band('incompetent', 0, 59),
    ],
    reads: {
      counsel: {
        must: { state: { in: ['appointed', 'suspended', 'expired', 'ended'] } },
        says: '没有聘任过',
        way: '请选择本年聘任的法律顾问',
      },
    },
  },
  columns: { kinds: ['counsel', 'year', 'veto'], amounts: ['score', 'matters'] },
})
