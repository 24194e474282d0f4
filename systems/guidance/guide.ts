import { z } from 'zod'
import { choice, dayField, person, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { guidanceNotice } from './source.ts'

/** The six departments' fields whose penalties were handed down to the townships. */
export const guidanceFields = {
  land: '自然资源',
  urban: '城市管理',
  transport: '交通运输',
  farming: '农业农村',
  culture: '文化旅游',
  fire: '消防救援',
} as const

/** 指导人员: staff that the departments lend as guides to the townships for the half year of transition. */
export const guide = register({
  type: 'guide',
  title: '驻点指导人员',
  titled: '{name}（{department}）',
  unit: 'department',
  states: { serving: '在组', left: '离组' },
  closed: ['left'],
  facts: z.object({
    person: person('指导人员'),
    name: text('姓名'),
    department: unit('所在部门'),
    field: choice('业务领域', guidanceFields),
    servesFrom: dayField('到组之日'),
    servesTo: dayField('离组之日'),
    reason: text('离组原因'),
  }),
  acts: {
    appoint: {
      title: '抽调入组',
      from: 'nothing',
      to: 'serving',
      by: ['justiceBureau', 'unitAdmin'],
      data: ['person', 'name', 'department', 'field', 'servesFrom'],
      source: guidanceNotice,
    },
    leave: {
      title: '离组',
      from: ['serving'],
      to: 'left',
      by: ['justiceBureau', 'unitAdmin'],
      data: ['servesTo', 'reason'],
      source: guidanceNotice,
      needs: [{ must: { servesTo: { from: { fact: 'servesFrom' } } }, says: '离组日期早于到组日期', way: '请核对日期' }],
    },
  },
  columns: { kinds: ['field'], days: ['servesFrom', 'servesTo'] },
  terms: ['person'],
  keeping: { source: '驻点指导组抽调人员名单', until: 'servesTo' },
})
