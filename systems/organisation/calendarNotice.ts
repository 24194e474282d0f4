import { z } from 'zod'
import { attachment, choice, count, dayField, list, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('全国年节及纪念日放假办法', 2)

/**
 * 放假通知: days off and make-up workdays of one year, as the State Council's office announces them, or as the county arranges its own
 * offices. Loading one recomputes every due day that was provisional.
 */
export const calendarNotice = register({
  type: 'calendar-notice',
  title: '放假通知',
  titled: '{year}年{issuer}放假通知',
  states: { inForce: '有效', withdrawn: '已撤回' },
  closed: ['withdrawn'],
  facts: z.object({
    issuer: choice('发布机关', { state: '国务院办公厅', county: '本县' }),
    year: count('年度'),
    document: text('文号'),
    issuedOn: dayField('发布日期'),
    daysOff: list('放假日', { on: dayField('日期'), name: text('节日') }),
    workdays: list('调休上班日', { on: dayField('日期'), name: text('节日') }),
    original: attachment('通知原文'),
    reason: text('原因'),
  }),
  acts: {
    issue: {
      title: '录入',
      from: 'nothing',
      to: 'inForce',
      by: ['countyOffice', 'unitAdmin'],
      source,
      data: ['issuer', 'year', 'document', 'issuedOn', 'daysOff', 'workdays', 'original?'],
    },
    amend: { title: '修改', from: ['inForce'], by: ['countyOffice', 'unitAdmin'], source, data: ['daysOff?', 'workdays?', 'reason'] },
    withdraw: { title: '撤回', from: ['inForce'], to: 'withdrawn', by: ['countyOffice', 'unitAdmin'], source, data: ['reason'] },
  },
  columns: { kinds: ['issuer'], days: ['issuedOn'], amounts: ['year'] },
})
