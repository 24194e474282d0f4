import { z } from 'zod'
import { dayField, longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('本平台运行规则', '自定义指标')

/**
 * 自定义指标: a figure the county defines for itself, as data in the catalogue's own words; or, under the id of a figure of the program, its
 * own reading of that. Every definition is a version that holds from a day on; periods that ended before keep the one they had.
 */
export const countyFigure = register({
  type: 'county-figure',
  title: '自定义指标',
  titled: '{name}',
  states: { adopted: '使用中', retired: '停用' },
  closed: ['retired'],
  facts: z.object({
    figure: text('指标编号'),
    name: text('指标名称'),
    definition: longText('定义（JSON）'),
    since: dayField('自何日起使用'),
    reason: text('原因'),
  }),
  acts: {
    adopt: {
      title: '启用',
      from: 'nothing',
      to: 'adopted',
      by: ['countyOffice'],
      source,
      data: ['figure', 'name', 'definition', 'since', 'reason?'],
    },
    amend: { title: '修改', from: ['adopted'], by: ['countyOffice'], source, data: ['name?', 'definition', 'since', 'reason'] },
    retire: { title: '停用', from: ['adopted'], to: 'retired', by: ['countyOffice'], source, data: ['reason'] },
  },
  columns: { kinds: ['figure'], days: ['since'] },
})
