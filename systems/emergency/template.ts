import { z } from 'zod'
import { choice, list, longText, ref, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { planLevels, making as source } from './words.ts'

export const clauseList = (title: string) => list(title, { name: text('条款'), body: longText('内容') })

/** 预案范本: what plans of one kind are made from. A plan takes over every clause that it does not write itself. */
export const planTemplate = register({
  type: 'plan-template',
  title: '应急预案范本',
  titled: '{templateName}',
  states: { 'in-use': '使用中', withdrawn: '已停用' },
  closed: ['withdrawn'],
  facts: z.object({
    templateName: text('范本名称'),
    level: choice('适用层级', planLevels),
    requirement: ref('编制要求', 'plan-requirement'),
    clauses: clauseList('范本条款'),
    changeNote: longText('修订说明'),
  }),
  columns: { kinds: ['level'], amounts: ['clauses.size', 'n.revise'] },
  terms: ['requirement'],
  acts: {
    publish: {
      title: '印发范本',
      from: 'nothing',
      to: 'in-use',
      by: ['unitAdmin', 'drafter'],
      data: ['templateName', 'level', 'requirement', 'clauses'],
      source,
      needs: [{ must: { clauses: { size: { from: 1 } } }, says: '范本没有条款', way: '请填写范本条款' }],
    },
    revise: {
      title: '修订范本',
      from: ['in-use'],
      by: ['unitAdmin', 'drafter'],
      data: ['clauses', 'changeNote'],
      source,
      needs: [{ must: { clauses: { size: { from: 1 } } }, says: '范本没有条款', way: '请填写范本条款' }],
    },
    withdraw: { title: '停用', from: ['in-use'], to: 'withdrawn', by: ['unitAdmin', 'drafter'], source },
  },
})
