import { z } from 'zod'
import { attachment, choice, count, dayField, longText, text } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

/** 数据导入: acts recorded elsewhere come in under this act, which says from where, by which column map, and what was left out. */
export const importBatch = activity({
  type: 'import-batch',
  title: '数据导入',
  titled: '{system}（{importedType}）',
  facts: z.object({
    system: choice('来源系统', {
      reconsideration: '全国行政复议工作平台',
      enforcement: '省行政执法平台',
      supervision: '互联网+监管平台',
      mediation: '人民调解平台',
      service: '政务服务平台',
      ledger: '本县台账',
      other: '其他',
    }),
    importedType: text('导入的卷类'),
    exportedOn: dayField('导出日期'),
    original: attachment('来源文件'),
    columnMap: longText('栏目对应关系'),
    rows: count('行数'),
    taken: count('导入件数'),
    refused: count('未导入行数'),
    refusals: longText('未导入的行及原因'),
  }),
  act: {
    title: '导入',
    by: ['unitAdmin', 'justiceBureau', 'countyOffice'],
    source: cite('本平台运行规则', '数据导入'),
    data: ['system', 'importedType', 'exportedOn', 'original', 'columnMap', 'rows', 'taken', 'refused', 'refusals?'],
    needs: [
      { when: { refused: { from: 1 } }, must: { refusals: { exists: true } }, says: '未写明未导入的行', way: '请列出未导入的行和原因' },
    ],
  },
  columns: { kinds: ['system', 'importedType'], days: ['exportedOn'], amounts: ['rows', 'taken', 'refused'] },
})
