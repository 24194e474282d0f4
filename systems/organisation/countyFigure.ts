import { z } from 'zod'
import { longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const source = cite('本平台运行规则', '自定义指标')

/** 自定义指标: a figure the county defines for itself, as data in the catalogue's own words. */
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
    reason: text('原因'),
  }),
  acts: {
    adopt: { title: '启用', from: 'nothing', to: 'adopted', by: ['countyOffice'], source, data: ['figure', 'name', 'definition'] },
    amend: { title: '修改', from: ['adopted'], by: ['countyOffice'], source, data: ['name?', 'definition', 'reason'] },
    retire: { title: '停用', from: ['adopted'], to: 'retired', by: ['countyOffice'], source, data: ['reason'] },
  },
  columns: { kinds: ['figure'] },
})
