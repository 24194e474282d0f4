import { z } from 'zod'
import { attachment, choice, count, dayField, longText, text } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('本平台运行规则', '数据导入')
const by = ['unitAdmin', 'justiceBureau', 'countyOffice'] as const

/** Systems in which records are kept that come here by their exports; a record's master stays there. */
export const importSystems = {
  reconsideration: '全国行政复议工作平台',
  enforcement: '省行政执法平台',
  supervision: '互联网+监管平台',
  mediation: '人民调解平台',
  service: '政务服务平台',
  ledger: '本县台账',
  other: '其他',
} as const

/**
 * 数据导入: acts recorded elsewhere come in under this file, which says from where, by which column map, and what was left out. It is
 * entered when the import begins; what it brings follows, however often the program is stopped on the way. Withdrawn, it voids what it
 * brought, unless somebody has built on it.
 */
export const importBatch = procedure({
  type: 'import-batch',
  title: '数据导入',
  titled: '{system}（{importedType}）',
  states: { entering: '正在导入', held: '已导入', withdrawing: '正在撤回', withdrawn: '已撤回' },
  closed: ['held', 'withdrawn'],
  facts: z.object({
    system: choice('来源系统', importSystems),
    importedType: text('导入的卷类'),
    exportedOn: dayField('导出日期'),
    original: attachment('来源文件'),
    settings: attachment('导入方案'),
    columnMap: longText('栏目对应关系'),
    rows: count('读取行数'),
    taken: count('导入件数'),
    refused: count('未导入行数'),
    setAside: count('搁置行数'),
    merged: count('合并行数'),
    skipped: count('跳过行数'),
    refusals: longText('未导入的行及原因'),
    withdrawReason: longText('撤回理由'),
    voided: count('撤回件数'),
  }),
  acts: {
    hold: {
      title: '导入',
      from: 'nothing',
      to: 'entering',
      by,
      source,
      data: [
        'system',
        'importedType',
        'exportedOn',
        'original',
        'settings',
        'columnMap',
        'rows',
        'taken',
        'refused',
        'setAside?',
        'merged?',
        'skipped?',
        'refusals?',
      ],
      needs: [
        { when: { refused: { from: 1 } }, must: { refusals: { exists: true } }, says: '未写明未导入的行', way: '请列出未导入的行和原因' },
      ],
    },
    finish: { title: '导入完成', from: ['entering'], to: 'held', by: ['system', ...by], source, data: ['taken', 'merged'] },
    withdraw: { title: '撤回导入', from: ['entering', 'held'], to: 'withdrawing', by, source, data: ['withdrawReason'] },
    'finish-withdrawal': { title: '撤回完成', from: ['withdrawing'], to: 'withdrawn', by: ['system', ...by], source, data: ['voided'] },
  },
  columns: { kinds: ['system', 'importedType'], days: ['exportedOn'], amounts: ['rows', 'taken', 'refused'] },
})
