import { z } from 'zod'
import { choices, longText, people, person, ref, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { groups, scheme } from './words.ts'

/** 考核组: who goes to which group of units. */
export const assessmentTeam = register({
  type: 'assessment-team',
  title: '考核组',
  titled: '{name}',
  states: { formed: '工作中', dissolved: '已解散' },
  closed: ['dissolved'],
  facts: z.object({
    scheme: ref('考核方案', 'assessment-scheme'),
    name: text('组名'),
    groups: choices('考核的组别', groups),
    leader: person('组长'),
    members: people('组员'),
    reason: longText('理由'),
  }),
  columns: { days: ['on.form'], amounts: ['members.size'] },
  terms: ['scheme'],
  acts: {
    form: {
      title: '成立考核组',
      from: 'nothing',
      to: 'formed',
      by: ['countyOffice'],
      data: ['scheme', 'name', 'groups', 'leader', 'members'],
      source: scheme('考核组'),
      reads: { scheme: { must: { state: 'issued' }, says: '方案没有印发，或者结果已经公示', way: '请先印发方案' } },
      needs: [{ must: { members: { size: { from: 2 } } }, says: '组员少于二人，不能两人分别评分', way: '请补足组员' }],
    },
    change: { title: '调整组员', from: ['formed'], by: ['countyOffice'], data: ['leader', 'members', 'reason'], source: scheme('考核组') },
    dissolve: { title: '解散考核组', from: ['formed'], to: 'dissolved', by: ['countyOffice'], source: scheme('考核组') },
  },
})
