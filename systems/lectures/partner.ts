import { z } from 'zod'
import { dayField, list, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { educationDuty } from '../lawEvent.ts'

/** 宣讲成员单位: a department that lends its experienced staff to the lectures, and what they speak about. */
export const lecturePartner = register({
  type: 'lecture-partner',
  title: '微宣讲成员单位',
  titled: '{department}',
  unit: 'department',
  states: { serving: '在组', left: '退出' },
  closed: ['left'],
  facts: z.object({
    department: unit('成员单位'),
    subjects: longText('宣讲主题'),
    speakers: list('业务骨干', { name: text('姓名'), post: text('职务') }),
    joinedOn: dayField('参加之日'),
    leftOn: dayField('退出之日'),
    reason: text('退出原因'),
  }),
  acts: {
    join: {
      title: '参加宣讲',
      from: 'nothing',
      to: 'serving',
      by: ['justiceBureau', 'countyOffice', 'unitAdmin'],
      data: ['department', 'subjects', 'speakers', 'joinedOn'],
      needs: [{ must: { speakers: { size: { from: 1 } } }, says: '没有业务骨干', way: '请至少填写一名业务骨干' }],
      source: educationDuty,
    },
    'add-speaker': {
      title: '增加业务骨干',
      from: ['serving'],
      by: ['justiceBureau', 'countyOffice', 'unitAdmin'],
      adds: 'speakers',
      source: educationDuty,
    },
    leave: {
      title: '退出宣讲',
      from: ['serving'],
      to: 'left',
      by: ['justiceBureau', 'countyOffice'],
      data: ['leftOn', 'reason'],
      needs: [{ must: { leftOn: { from: { fact: 'joinedOn' } } }, says: '退出日期早于参加日期', way: '请核对日期' }],
      source: educationDuty,
    },
  },
  columns: { days: ['joinedOn', 'leftOn'] },
})
