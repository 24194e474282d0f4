import { z } from 'zod'
import { choice, ref, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { levels } from './words.ts'

/**
 * 年度覆盖: one file for each item and year in which supervision was reported against it, opened by the year's first such act. It is what
 * keeps last year's coverage true when the item is used again this year.
 */
export const oversightCoverage = register({
  type: 'oversight-coverage',
  title: '监管事项年度覆盖',
  titled: '监管事项年度覆盖（{level}）',
  unit: 'responsible',
  states: { covered: '已覆盖' },
  closed: [],
  facts: z.object({ item: ref('监管事项', 'oversight-item'), level: choice('层次', levels), responsible: unit('认领单位') }),
  columns: { kinds: ['level'] },
  terms: ['item'],
  acts: {
    cover: {
      title: '登记年度覆盖',
      from: 'nothing',
      to: 'covered',
      by: ['system'],
      data: ['item', 'level', 'responsible'],
      source: cite('县级管理要求', '监管事项覆盖率的统计口径'),
    },
  },
})
