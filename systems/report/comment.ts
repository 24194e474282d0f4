import { z } from 'zod'
import { coded, longText, ref, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { defaultParts } from './part.ts'
import { ownRule } from './source.ts'

const source = ownRule('年度报告征求意见')
const office = ['countyOffice', 'justiceBureau'] as const
const limit = { law: source.law, article: source.article, party: '起草单位' }

/**
 * 报告意见: one comment on a draft; taken up, in part, or not, each with its reason. It is kept by whose report it is, so that commenting gives
 * no sight of the report itself.
 */
export const reportComment = procedure({
  type: 'report-comment',
  title: '年度报告意见',
  titled: '{commenter}对“{part}”的意见',
  states: { raised: '待处理', adopted: '已采纳', partly: '部分采纳', declined: '不采纳' },
  closed: ['adopted', 'partly', 'declined'],
  unit: 'reporter',
  facts: z.object({
    report: ref('年度报告', 'annual-report'),
    reporter: unit('报告单位'),
    commenter: unit('提出单位'),
    part: coded('部分', Object.fromEntries(defaultParts.map(({ key, name }) => [key, name]))),
    says: longText('意见'),
    change: longText('修改情况'),
    why: longText('理由'),
  }),
  columns: { kinds: ['part'] },
  terms: ['report'],
  acts: {
    raise: {
      title: '提出意见',
      from: 'nothing',
      to: 'raised',
      by: ['unitAdmin', 'head', 'reviewer', 'countyOffice', 'justiceBureau', 'countyLeader', 'authorityHead'],
      data: ['report', 'reporter', 'commenter', 'part', 'says'],
      source,
      reads: {
        report: [
          {
            must: { state: { in: ['drafting', 'reviewing', 'reported', 'signing'] } },
            says: '年度报告已经签发',
            way: '已公开的报告有误的，请提请勘误',
          },
          { must: { unit: { mine: 'reporter' } }, says: '所指的年度报告不是该报告单位的', way: '请核对报告单位' },
        ],
      },
    },
    adopt: { title: '采纳', from: ['raised'], to: 'adopted', by: office, data: ['change'], source },
    'adopt-partly': { title: '部分采纳', from: ['raised'], to: 'partly', by: office, data: ['change', 'why'], source },
    decline: { title: '不采纳', from: ['raised'], to: 'declined', by: office, data: ['why'], source },
  },
  clocks: {
    answer: {
      title: '处理意见',
      rule: countyLimit('county:report-comment', { ...limit, title: '处理报告意见', length: 5, unit: 'workday', starts: '提出意见' }),
      starts: 'raise',
      ends: ['adopt', 'adopt-partly', 'decline'],
    },
  },
})
