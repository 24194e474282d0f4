import { z } from 'zod'
import { choice, count, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { dangerFields, floodCheck as source } from './words.ts'

/** 隐患排查: one unit looking over its places on one day. Each danger found becomes a file of its own. */
export const dangerCheck = activity({
  type: 'danger-check',
  title: '隐患排查',
  titled: '{checkUnit}{field}隐患排查',
  unit: 'checkUnit',
  facts: z.object({
    checkUnit: unit('排查单位'),
    field: choice('领域', dangerFields),
    checkedOn: dayField('排查日期'),
    people: count('排查人数'),
    sites: count('排查点位数'),
    found: count('发现隐患数'),
    scope: text('范围'),
    note: longText('排查情况'),
  }),
  columns: { kinds: ['field'], days: ['checkedOn'], amounts: ['sites', 'found', 'people'] },
  act: {
    title: '登记隐患排查',
    by: ['unitAdmin', 'officer', 'head'],
    data: ['checkUnit', 'field', 'checkedOn', 'people', 'sites', 'found', 'scope', 'note?'],
    source,
    needs: [
      { must: { checkedOn: { to: '$on' } }, says: '排查日期晚于登记日期', way: '请在排查之后登记' },
      { must: { people: { from: 2 } }, says: '排查人员少于两人', way: '请核对排查人数' },
      { must: { sites: { from: 1 } }, says: '没有排查点位', way: '请填写排查点位数' },
    ],
  },
})
