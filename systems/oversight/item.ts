import { z } from 'zod'
import { choice, choices, count, dayField, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { levels, objectTypes, ways } from './words.ts'

const source = cite('国务院关于加快推进“互联网+监管”系统建设的要求', '监管事项目录清单')

/**
 * 监管事项: main items and their sub-items, as the national and provincial catalogue lists them and the county's units claim them. The
 * first act of supervision reported against an item marks it as used, and every later one says so again with its day.
 */
export const oversightItem = register({
  type: 'oversight-item',
  title: '监管事项',
  titled: '{code} {name}',
  unit: 'responsible',
  states: { published: '待认领', claimed: '已认领', declined: '不认领', cancelled: '已取消' },
  closed: ['cancelled'],
  facts: z.object({
    code: text('监管事项目录编码'),
    level: choice('层次', levels),
    mainItem: ref('主项', 'oversight-item'),
    name: text('事项名称'),
    domain: text('监管领域'),
    ways: choices('监管方式', ways),
    objectType: choice('监管对象类型', objectTypes),
    basis: longText('设定依据'),
    from: choice('来源', { national: '国家目录', provincial: '省级补充', local: '地方补充' }),
    responsible: unit('认领单位'),
    implementCode: text('检查实施清单编码'),
    yearlyLimit: count('年度检查频次上限'),
    declineReason: choice('不认领的原因', { moved: '职能划转', none: '本县没有监管对象', upper: '上级直接监管', other: '其他' }),
    proof: longText('说明和依据'),
    used: yesNo('已有监管行为'),
    validFrom: dayField('生效之日'),
    validTo: dayField('失效之日'),
  }),
  columns: { kinds: ['level', 'domain', 'used', 'declineReason', 'from'], days: ['validFrom', 'on.use'], amounts: ['n.use'] },
  terms: ['code', 'mainItem'],
  acts: {
    publish: {
      title: '发布事项',
      from: 'nothing',
      to: 'published',
      by: ['justiceBureau', 'countyOffice'],
      data: ['code', 'level', 'mainItem?', 'name', 'domain', 'ways', 'objectType', 'basis', 'from', 'responsible', 'validFrom'],
      sets: { used: false },
      source,
      needs: [
        { when: { level: 'sub' }, must: { mainItem: { exists: true } }, says: '子项没有指明主项', way: '请选择“主项”' },
        { when: { level: 'main' }, must: { mainItem: { exists: false } }, says: '主项不应再有主项', way: '请清空“主项”' },
      ],
      reads: { mainItem: { must: { level: 'main' }, says: '所选的不是主项', way: '请选择主项' } },
    },
    claim: {
      title: '认领',
      from: ['published', 'declined'],
      to: 'claimed',
      by: ['unitAdmin', 'justiceBureau'],
      data: ['implementCode?', 'yearlyLimit?'],
      source,
    },
    decline: {
      title: '不认领',
      from: ['published', 'claimed'],
      to: 'declined',
      by: ['unitAdmin', 'justiceBureau'],
      data: ['declineReason', 'proof'],
      source,
    },
    use: {
      title: '登记有监管行为',
      from: ['claimed'],
      by: ['system'],
      sets: { used: true },
      source,
    },
    change: {
      title: '变更',
      from: ['published', 'claimed', 'declined'],
      by: ['justiceBureau', 'unitAdmin'],
      data: ['name?', 'basis?', 'implementCode?', 'yearlyLimit?'],
      source,
    },
    cancel: {
      title: '取消',
      from: ['published', 'claimed', 'declined'],
      to: 'cancelled',
      by: ['justiceBureau', 'countyOffice'],
      data: ['validTo', 'proof'],
      source,
    },
  },
})
