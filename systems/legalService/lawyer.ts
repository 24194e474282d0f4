import { z } from 'zod'
import { choice, dayField, longText, person, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { lawyerKinds } from './words.ts'

const source = cite('律师执业管理办法', '执业登记和年度考核')

/** 律师: who practises in the county and may answer, advise a village or be assigned to legal aid; what each was on any earlier day can be asked. */
export const lawyer = register({
  type: 'lawyer',
  title: '律师',
  titled: '{name}',
  unit: 'firm',
  states: { practising: '执业', suspended: '停止执业', left: '注销或者转出' },
  closed: ['left'],
  facts: z.object({
    person: person('账号人员'),
    name: text('姓名'),
    kind: choice('类别', lawyerKinds),
    licence: text('执业证号'),
    firm: unit('执业机构'),
    areas: text('擅长领域'),
    firmPhone: text('执业机构电话'),
    practisingFrom: dayField('首次执业日期'),
    review: choice('年度考核', { competent: '称职', basic: '基本称职', incompetent: '不称职' }),
    reviewYear: text('考核年度'),
    reason: longText('原因'),
  }),
  columns: { kinds: ['kind', 'firm', 'review', 'reviewYear'], days: ['practisingFrom', 'on.review'] },
  terms: ['licence'],
  keeping: { source: '县律师协会联络处的执业律师名册', minor: ['firmPhone'] },
  acts: {
    enter: {
      title: '登记执业',
      from: 'nothing',
      to: 'practising',
      by: ['justiceBureau'],
      data: ['person?', 'name', 'kind', 'licence', 'firm', 'areas', 'firmPhone', 'practisingFrom'],
      source,
      needs: [{ must: { practisingFrom: { to: '$on' } }, says: '首次执业日期晚于登记日期', way: '请核对日期' }],
    },
    review: { title: '年度考核', from: ['practising', 'suspended'], by: ['justiceBureau'], data: ['review', 'reviewYear'], source },
    change: {
      title: '变更',
      from: ['practising', 'suspended'],
      by: ['justiceBureau'],
      data: ['firm?', 'areas?', 'firmPhone?', 'kind?'],
      source,
    },
    suspend: { title: '停止执业', from: ['practising'], to: 'suspended', by: ['justiceBureau'], data: ['reason'], source },
    restore: { title: '恢复执业', from: ['suspended'], to: 'practising', by: ['justiceBureau'], source },
    leave: { title: '注销或者转出', from: ['practising', 'suspended'], to: 'left', by: ['justiceBureau'], data: ['reason'], source },
  },
})

/** What an act asks of a lawyer it names: to practise on that day. */
export const practises = {
  must: { state: 'practising', not: { review: 'incompetent' } },
  says: '当日没有执业，或者年度考核不称职',
  way: '请选择正常执业的律师',
} as const
