import { z } from 'zod'
import { list, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('本平台运行规则', '数据导入')
const by = ['unitAdmin', 'justiceBureau', 'countyOffice'] as const

/** 导入方案: how the ledgers of one source are read, and what was answered about them; offered when a ledger with the same headings comes. */
export const importMap = register({
  type: 'import-map',
  title: '导入方案',
  titled: '{name}',
  unit: 'keeper',
  states: { kept: '在用', dropped: '已停用' },
  closed: ['dropped'],
  facts: z.object({
    name: text('名称'),
    keeper: unit('所属单位'),
    ofType: text('卷类'),
    columns: list('栏目对应关系', { heading: text('台账的列'), target: text('系统字段') }),
    answers: list('记住的答复', { question: text('问题'), answer: text('答复') }),
  }),
  acts: {
    keep: { title: '保存方案', from: 'nothing', to: 'kept', by, source, data: ['name', 'keeper', 'ofType', 'columns', 'answers?'] },
    amend: { title: '修改方案', from: ['kept'], by, source, data: ['name', 'columns', 'answers?'] },
    drop: { title: '停用方案', from: ['kept'], to: 'dropped', by, source },
  },
  columns: { kinds: ['ofType'] },
})
