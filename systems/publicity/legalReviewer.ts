import { z } from 'zod'
import { choice, dayField, person, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const law = cite('行政处罚法', 58, 2)

/**
 * 法制审核人员名录. Who takes up the review of penalty decisions for the first time must have passed the national examination for the
 * legal profession; a review rests on what the register said on its day.
 */
export const legalReviewer = register({
  type: 'legal-reviewer',
  title: '法制审核人员',
  titled: '{name}（{reviewUnit}）',
  unit: 'reviewUnit',
  states: { listed: '在册', left: '已退出' },
  closed: ['left'],
  facts: z.object({
    person: person('审核人员'),
    name: text('姓名'),
    reviewUnit: unit('所在单位'),
    certificate: ref('行政执法证', 'certificate'),
    firstReview: yesNo('是否2021年7月15日以后初次从事行政处罚决定法制审核'),
    qualification: text('法律职业资格证号'),
    engagement: choice('身份', { staff: '本单位工作人员', counsel: '法律顾问', 'public-lawyer': '公职律师' }),
    since: dayField('从事法制审核之日'),
    reason: choice('退出的原因', { moved: '调离', retired: '退休', other: '其他' }),
  }),
  acts: {
    list: {
      title: '列入名录',
      from: 'nothing',
      to: 'listed',
      by: ['unitAdmin', 'justiceBureau'],
      data: ['person', 'name', 'reviewUnit', 'firstReview', 'engagement', 'since', 'certificate?', 'qualification?'],
      source: law,
      needs: [
        {
          when: { firstReview: true },
          must: { qualification: { exists: true } },
          says: '初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格',
          way: '请填写法律职业资格证号；没有资格的，不得从事法制审核',
        },
      ],
    },
    amend: {
      title: '变更登记',
      from: ['listed'],
      by: ['unitAdmin', 'justiceBureau'],
      data: ['qualification?', 'engagement?', 'certificate?'],
      source: law,
    },
    leave: { title: '退出名录', from: ['listed'], to: 'left', by: ['unitAdmin', 'justiceBureau'], data: ['reason'], source: law },
  },
  columns: { kinds: ['engagement', 'firstReview'], days: ['since'] },
  terms: ['person', 'qualification'],
})
