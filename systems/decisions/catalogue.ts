import { z } from 'zod'
import { choice, choices, count, dayField, list, longText, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { law } from './gate.ts'
import { categories, ways } from './words.ts'

const source = law(3, 3)

/** 重大行政决策事项目录: drawn up for a year, agreed by the party committee of the same level, published, and adjusted as things go. */
export const decisionCatalogue = procedure({
  type: 'decision-catalogue',
  title: '重大行政决策事项目录',
  titled: '{year}年度重大行政决策事项目录',
  states: { drafting: '编制中', agreed: '已经党委同意', published: '已公布', adjusting: '调整中', ended: '年度终了' },
  closed: ['ended'],
  facts: z.object({
    year: text('年度'),
    items: list('决策事项', {
      name: text('事项名称'),
      category: choice('类别', categories),
      lead: unit('承办单位'),
      by: choices('公众参与方式', ways),
      planned: text('拟提请审议时间'),
      standing: choice('列入方式', { listed: '列入', added: '调整增加' }),
    }),
    removed: list('调整撤出的事项', { name: text('事项名称'), why: text('撤出的原因') }),
    partyNumber: text('党委同意文号'),
    partyOn: dayField('党委同意日期'),
    docNumber: text('公布文号'),
    reason: longText('调整的原因'),
    completed: count('完成事项数'),
    summary: longText('完成情况'),
  }),
  columns: { kinds: ['year'], days: ['on.publish', 'partyOn'], amounts: ['items.size', 'removed.size', 'completed'] },
  acts: {
    'draw-up': {
      title: '编制目录',
      from: 'nothing',
      to: 'drafting',
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      data: ['year'],
      source,
    },
    list: {
      title: '列入事项',
      from: ['drafting', 'adjusting'],
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      adds: 'items',
      source,
    },
    remove: {
      title: '撤出事项',
      from: ['adjusting'],
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      adds: 'removed',
      source,
    },
    agree: {
      title: '登记同级党委同意',
      from: ['drafting', 'adjusting'],
      to: 'agreed',
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      data: ['partyNumber', 'partyOn'],
      source,
      needs: [
        { must: { items: { size: { from: 1 } } }, says: '目录没有事项', way: '请先办理“列入事项”' },
        { must: { partyOn: { to: '$on' } }, says: '同意日期晚于登记日期', way: '请核对日期' },
      ],
    },
    publish: {
      title: '公布目录',
      from: ['agreed'],
      to: 'published',
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      data: ['docNumber'],
      documents: ['重大行政决策事项目录'],
      source,
    },
    adjust: {
      title: '调整目录',
      from: ['published'],
      to: 'adjusting',
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      data: ['reason'],
      source,
    },
    end: {
      title: '年度终了',
      from: ['published'],
      to: 'ended',
      by: ['unitAdmin', 'countyOffice', 'justiceBureau'],
      data: ['completed', 'summary'],
      source,
    },
  },
})
