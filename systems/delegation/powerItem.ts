import { z } from 'zod'
import { choice, longText, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

export const powerFields = {
  resources: '自然资源',
  urban: '城市管理',
  transport: '交通运输',
  agriculture: '农业农村',
  culture: '文化娱乐',
  fire: '消防救援',
  water: '水利',
  other: '其他',
} as const

const penalty = cite('行政处罚法', 24)

/** 赋权事项清单: one file per item of the county's list, whichever townships took it on. */
export const powerItem = register({
  type: 'power-item',
  title: '赋权事项',
  titled: '{itemName}',
  states: { listed: '在清单', removed: '已取消' },
  closed: ['removed'],
  facts: z.object({
    itemCode: text('事项编码'),
    itemName: text('事项名称'),
    field: choice('领域', powerFields),
    originUnit: unit('原实施单位'),
    basis: longText('法律依据'),
    approval: text('批准文件'),
    listVersion: text('清单版本'),
    inspection: yesNo('相关检查权一并行使'),
    coercion: yesNo('相关强制措施权一并行使'),
    reason: text('调整的原因和文件'),
  }),
  acts: {
    list: {
      title: '列入清单',
      from: 'nothing',
      to: 'listed',
      by: ['justiceBureau', 'countyOffice'],
      source: penalty,
      data: ['itemCode', 'itemName', 'field', 'originUnit', 'basis', 'approval', 'listVersion', 'inspection?', 'coercion?'],
    },
    amend: {
      title: '修改',
      from: ['listed'],
      by: ['justiceBureau', 'countyOffice'],
      source: penalty,
      data: ['itemName?', 'basis?', 'listVersion?', 'inspection?', 'coercion?', 'reason?'],
    },
    remove: { title: '取消', from: ['listed'], to: 'removed', by: ['justiceBureau', 'countyOffice'], source: penalty, data: ['reason'] },
  },
  columns: { kinds: ['field', 'listVersion', 'originUnit'] },
  terms: ['itemCode'],
})
