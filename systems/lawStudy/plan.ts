import { z } from 'zod'
import { choice, count, list, longText, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { bodies, studyWays } from './words.ts'

const source = cite('关于完善国家工作人员学法用法制度的意见', '学法计划')
const by = ['unitAdmin', 'justiceBureau', 'countyOffice'] as const

/** 年度学法计划: what a body of leaders will study, month by month; issued, adjusted, summed up at the end of the year. */
export const studyPlan = procedure({
  type: 'study-plan',
  title: '年度学法计划',
  titled: '{year}年度{studies}{body}学法计划',
  unit: 'studies',
  states: { drafting: '拟订中', issued: '已印发', concluded: '已总结' },
  closed: ['concluded'],
  facts: z.object({
    year: text('年度'),
    body: choice('学法主体', bodies),
    studies: unit('学法单位'),
    items: list('学法安排', {
      month: text('月份'),
      name: text('学习内容'),
      way: choice('方式', studyWays),
      lecturer: text('主讲人'),
      from: longText('选题依据').optional(),
    }),
    docNumber: text('文号'),
    held: count('已学次数'),
    summary: longText('学法情况总结'),
  }),
  columns: { kinds: ['year', 'body'], days: ['on.issue'], amounts: ['items.size', 'held'] },
  acts: {
    draw: { title: '拟订计划', from: 'nothing', to: 'drafting', by: [...by], data: ['year', 'body', 'studies'], source },
    list: { title: '列入学法安排', from: ['drafting', 'issued'], by: [...by], adds: 'items', source },
    issue: {
      title: '印发计划',
      from: ['drafting'],
      to: 'issued',
      by: [...by],
      data: ['docNumber'],
      documents: ['年度学法计划'],
      source,
      needs: [{ must: { items: { size: { from: 1 } } }, says: '计划没有学法安排', way: '请先办理“列入学法安排”' }],
    },
    conclude: {
      title: '总结学法情况',
      from: ['issued'],
      to: 'concluded',
      by: [...by],
      data: ['held', 'summary'],
      source,
    },
  },
})
