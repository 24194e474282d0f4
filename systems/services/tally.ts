import { z } from 'zod'
import { choice, count, dayField, list, ref, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { platform } from './words.ts'

/**
 * 办件日报（月报）: what a unit handled outside this platform, item by item, for a day or a span of days. The unit's total is the sum of its
 * lines and is never typed. A matter kept here as a file of its own is not in it.
 */
export const serviceTally = activity({
  type: 'service-tally',
  title: '办件量报送',
  titled: '{organ}{spanFrom}至{spanTo}办件量',
  unit: 'organ',
  facts: z.object({
    organ: unit('承办单位'),
    spanFrom: dayField('统计期自'),
    spanTo: dayField('统计期至'),
    lines: list('各事项办件量', { item: ref('事项', 'service-item'), handled: count('办件量'), online: count('其中网上办理') }),
    origin: choice('数据来源', { platform: '政务服务平台', hall: '大厅窗口', department: '部门专网' }),
  }),
  act: {
    title: '报送办件量',
    by: ['unitAdmin', 'window', 'system'],
    source: platform,
    data: ['organ', 'spanFrom', 'spanTo', 'lines', 'origin'],
    needs: [
      { must: { spanTo: { from: { fact: 'spanFrom' }, to: '$on' } }, says: '统计期的止日早于起日，或者晚于报送之日', way: '请核对统计期' },
      { must: { lines: { size: { from: 1 } } }, says: '没有一项办件', way: '没有办件的不必报送' },
      { must: { lines: { every: { handled: { from: 1 } } } }, says: '有的事项办件量为零', way: '只报送有办件的事项' },
    ],
  },
  columns: {
    kinds: ['origin'],
    days: ['spanFrom', 'spanTo'],
    amounts: ['lines.sum.handled', 'lines.sum.online', 'lines.size'],
  },
})
