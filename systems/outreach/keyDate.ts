import { z } from 'zod'
import { longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { educationDuty } from '../lawEvent.ts'

/** 宣传节点: the days and weeks on which a law is explained each year; the county's own list, changed without code. */
export const outreachDate = register({
  type: 'outreach-date',
  title: '法治宣传节点',
  titled: '{occasion}',
  states: { listed: '现行', retired: '已取消' },
  closed: ['retired'],
  facts: z.object({
    occasion: text('节点名称'),
    when: text('每年的日期'),
    theme: longText('宣传重点'),
    lead: unit('牵头单位'),
    reason: text('取消原因'),
  }),
  acts: {
    list: {
      title: '列入节点',
      from: 'nothing',
      to: 'listed',
      by: ['justiceBureau', 'countyOffice'],
      data: ['occasion', 'when', 'theme', 'lead'],
      source: educationDuty,
    },
    change: {
      title: '调整',
      from: ['listed'],
      by: ['justiceBureau', 'countyOffice'],
      data: ['when?', 'theme?', 'lead?'],
      source: educationDuty,
    },
    retire: {
      title: '取消节点',
      from: ['listed'],
      to: 'retired',
      by: ['justiceBureau', 'countyOffice'],
      data: ['reason'],
      source: educationDuty,
    },
  },
})
