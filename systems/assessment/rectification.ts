import { z } from 'zod'
import { choice, dayField, list, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { assessmentFacts } from './facts.ts'
import { scheme } from './words.ts'

/** 失分整改: opened with the lost points when the grade is fixed, and kept by the unit until somebody else has verified that they are put right. */
export const assessmentRectification = procedure({
  type: 'assessment-rectification',
  title: '考核失分整改',
  titled: '{rectifier}{forYear}年度考核失分整改',
  unit: 'rectifier',
  states: { open: '待制定方案', planned: '整改中', applied: '已申请销号', closed: '已销号' },
  closed: ['closed'],
  facts: z.object({
    assessment: ref('考核案卷', 'assessment'),
    rectifier: unit('整改单位'),
    forYear: text('考核年度'),
    lostItems: assessmentFacts.shape.lostItems,
    rectifyBy: dayField('整改期限'),
    leader: text('责任领导'),
    measures: list('整改措施', { item: text('指标'), measure: longText('措施'), person: text('责任人') }),
    done: list('整改情况', { item: text('指标'), did: longText('整改情况'), evidence: text('佐证') }),
    signedBy: text('签字的主要负责人'),
    verified: choice('核查结果', { met: '整改到位', 'not-met': '没有到位' }),
    verification: longText('核查情况'),
    extendReason: longText('延期的理由'),
  }),
  columns: { kinds: ['verified', 'forYear'], days: ['on.verify', 'rectifyBy'], amounts: ['lostItems.size', 'done.size'] },
  terms: ['assessment'],
  acts: {
    open: {
      title: '列入整改台账',
      from: 'nothing',
      to: 'open',
      by: ['system'],
      amendedBy: ['countyOffice'],
      data: ['assessment', 'rectifier', 'forYear', 'lostItems', 'rectifyBy'],
      source: scheme('整改'),
    },
    plan: {
      title: '制定整改方案',
      from: ['open'],
      to: 'planned',
      by: ['unitAdmin', 'head'],
      data: ['leader', 'measures'],
      documents: ['考核失分整改方案'],
      source: scheme('整改'),
      needs: [{ must: { measures: { size: { from: 1 } } }, says: '没有整改措施', way: '请逐项写明措施和责任人' }],
    },
    progress: { title: '报告整改情况', from: ['planned'], by: ['unitAdmin', 'head'], adds: 'done', source: scheme('整改') },
    apply: {
      title: '申请销号',
      from: ['planned'],
      to: 'applied',
      by: ['head', 'unitAdmin'],
      data: ['signedBy'],
      documents: ['考核失分整改报告'],
      source: scheme('整改销号'),
      needs: [
        {
          must: { done: { size: { from: { fact: 'lostItems.size' } } } },
          says: '有的失分项没有报告整改情况和佐证',
          way: '请先对每一失分项办理“报告整改情况”',
        },
      ],
    },
    extend: {
      title: '准予延期',
      from: ['open', 'planned'],
      by: ['countyOffice'],
      data: ['rectifyBy', 'extendReason'],
      source: scheme('整改'),
      needs: [
        { must: { 'n.extend': 0 }, says: '已经延期过一次', way: '不得再延期，请按期整改' },
        { must: { rectifyBy: { from: '$on' } }, says: '新的期限早于办理日期', way: '请核对期限' },
      ],
    },
    verify: {
      title: '核查',
      from: ['applied'],
      to: [{ when: { verified: 'met' }, to: 'closed' }, { to: 'planned' }],
      by: ['countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['verified', 'verification'],
      source: scheme('整改销号'),
    },
  },
  clocks: {
    plan: {
      title: '制定整改方案',
      rule: countyLimit('county:assessment-rectification-plan', {
        title: '制定考核失分整改方案',
        length: 10,
        unit: 'workday',
        starts: '列入整改台账',
        party: '整改单位',
      }),
      starts: 'open',
      ends: 'plan',
    },
    rectify: {
      title: '整改',
      rule: dayNamed('county:assessment-rectification', { title: '考核失分整改', starts: '整改期限之日', party: '整改单位' }),
      starts: ['open', 'extend'],
      startsOn: 'rectifyBy',
      ends: 'apply',
    },
    verify: {
      title: '核查销号申请',
      rule: countyLimit('county:assessment-rectification-verify', {
        title: '核查整改销号申请',
        length: 15,
        unit: 'workday',
        starts: '申请销号',
        party: '考核办公室',
      }),
      starts: 'apply',
      ends: 'verify',
    },
  },
})
