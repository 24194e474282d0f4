import { z } from 'zod'
import { dayField, list, longText, text, units } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { planSource } from './words.ts'

/** 年度实施方案: the document with its parts; issued, it is broken into tasks, and closed with the year. */
export const annualPlan = procedure({
  type: 'annual-plan',
  title: '年度实施方案',
  titled: '{name}',
  number: { at: 'issue', pattern: '{short}法办〔{year}〕{n}号' },
  states: { draft: '起草中', issued: '实施中', closed: '已总结', withdrawn: '已撤回' },
  closed: ['closed', 'withdrawn'],
  facts: z.object({
    name: text('方案名称'),
    forYear: text('年度'),
    begins: dayField('起始日'),
    ends: dayField('末日'),
    parts: list('部分', { no: text('序号'), heading: text('标题'), content: longText('内容') }),
    toUnits: units('发至单位'),
    approvedBy: text('审议会议'),
    summary: longText('总结'),
    reason: longText('撤回的理由'),
  }),
  columns: { kinds: ['forYear'], days: ['begins', 'ends', 'on.issue'], amounts: ['parts.size'] },
  acts: {
    draft: {
      title: '起草方案',
      from: 'nothing',
      to: 'draft',
      by: ['countyOffice'],
      data: ['name', 'forYear', 'begins', 'ends'],
      source: planSource('制定'),
      needs: [{ must: { ends: { from: { fact: 'begins' } } }, says: '末日早于起始日', way: '请核对日期' }],
    },
    'add-part': { title: '写入一部分', from: ['draft'], by: ['countyOffice'], adds: 'parts', source: planSource('制定') },
    issue: {
      title: '印发方案',
      from: ['draft'],
      to: 'issued',
      by: ['countyOffice', 'countyLeader'],
      data: ['approvedBy', 'toUnits'],
      documents: ['年度实施方案'],
      source: planSource('印发'),
      needs: [{ must: { parts: { size: { from: 1 } } }, says: '方案没有内容', way: '请先办理“写入一部分”' }],
    },
    supplement: { title: '补充方案', from: ['issued'], by: ['countyOffice'], adds: 'parts', source: planSource('调整') },
    summarise: {
      title: '年度总结',
      from: ['issued'],
      to: 'closed',
      by: ['countyOffice'],
      data: ['summary'],
      documents: ['实施方案落实情况通报'],
      source: planSource('总结'),
      needs: [{ must: { ends: { to: '$on' } }, says: '年度尚未结束', way: '请在年度末日之后总结' }],
    },
    withdraw: { title: '撤回方案', from: ['draft'], to: 'withdrawn', by: ['countyOffice'], data: ['reason'], source: planSource('制定') },
  },
})
