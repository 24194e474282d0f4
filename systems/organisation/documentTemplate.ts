import { z } from 'zod'
import { attachment, dayField, longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('本平台运行规则', '文书模板')
const by = ['countyOffice', 'justiceBureau'] as const

/**
 * 文书模板: the county's own Word file for an official document, in place of the one that comes with the platform, for acts from a day on.
 * A document of an earlier act goes on printing as it did. The latest that has begun holds; once retired, the one before it.
 */
export const documentTemplate = register({
  type: 'document-template',
  title: '文书模板',
  titled: '{document}（自{fromDay}）',
  states: { used: '在用', retired: '已停用' },
  closed: ['retired'],
  facts: z.object({
    ofType: text('卷类'),
    ofAct: text('产生文书的行为'),
    document: text('文书名称'),
    template: attachment('模板文件'),
    fileName: text('文件名'),
    fromDay: dayField('启用日期'),
    reason: longText('停用理由'),
  }),
  acts: {
    adopt: {
      title: '启用模板',
      from: 'nothing',
      to: 'used',
      by,
      source,
      data: ['ofType', 'ofAct', 'document', 'template', 'fileName', 'fromDay'],
    },
    retire: { title: '停用模板', from: ['used'], to: 'retired', by, source, data: ['reason'] },
  },
  columns: { kinds: ['ofType', 'ofAct', 'document'], days: ['fromDay'] },
})
