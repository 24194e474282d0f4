import { z } from 'zod'
import { ref } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

/** 办件覆盖: one file for each item and year in which at least one matter was handled, opened by the year's first report or matter. */
export const serviceCoverage = register({
  type: 'service-coverage',
  title: '事项年度办件覆盖',
  titled: '事项年度办件覆盖',
  states: { covered: '已有办件' },
  closed: [],
  facts: z.object({ item: ref('事项', 'service-item') }),
  terms: ['item'],
  acts: {
    cover: {
      title: '登记年度覆盖',
      from: 'nothing',
      to: 'covered',
      by: ['system'],
      data: ['item'],
      source: cite('县级管理要求', '办件事项覆盖率的统计口径'),
      reads: { item: { must: { level: 'handling' }, says: '不是办理项', way: '请核对报送的事项' } },
    },
  },
})
