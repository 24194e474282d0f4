import { z } from 'zod'
import { choice, list, longText, party, ref, refs, text, unit } from '../../kernel/file/fields.ts'
import { activity } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { checkResults, objectTypes } from './words.ts'

const source = cite('国务院关于加快推进“互联网+监管”系统建设的要求', '监管行为数据')

const claimed = (level: 'main' | 'sub', says: string) =>
  ({ must: { level, state: 'claimed', validFrom: { to: '$on' } }, says, way: '请核对监管事项；没有认领的，先由责任单位认领' }) as const

/**
 * 监管行为: one check, penalty, coercive measure or other act of supervision, reported against a sub-item and its main item on the day it
 * was done. Records whose master is elsewhere come in by import, say whose they are, and are never typed here.
 */
export const oversightAct = activity({
  type: 'oversight-act',
  title: '监管行为',
  titled: '{subject.name}{kind}',
  unit: 'institution',
  facts: z.object({
    kind: choice('行为种类', { check: '行政检查', penalty: '行政处罚', coercion: '行政强制', other: '其他监管' }),
    actNumber: text('行为编号'),
    subItem: ref('监管事项子项', 'oversight-item'),
    mainItem: ref('监管事项主项', 'oversight-item'),
    implementCode: text('检查实施清单编码'),
    institution: unit('实施机构'),
    objectType: choice('监管对象类型', objectTypes),
    object: text('监管对象'),
    subject: party('行政相对人'),
    subjectCode: text('统一社会信用代码'),
    area: text('行政区划代码'),
    form: choice('检查形式', { daily: '日常检查', special: '专项检查', key: '重点检查', joint: '联合检查', case: '案件核查' }),
    category: choice('检查类别', { random: '双随机', 'not-random': '非双随机' }),
    way: choice('检查方式', { site: '现场检查', written: '书面检查', remote: '网络检查', sampling: '抽样检测', expert: '委托专业机构' }),
    officers: refs('执法证', 'certificate'),
    items: list('检查项', { name: text('检查项'), result: text('结果') }),
    result: choice('结果', checkResults),
    content: longText('内容'),
    inspection: ref('行政检查', 'inspection'),
    penalty: ref('行政处罚', 'penalty'),
    measure: ref('行政强制措施', 'coercive-measure'),
    origin: choice('数据来源', { own: '本平台办理', import: '其他系统导入' }),
    originSystem: text('来源系统'),
    originNumber: text('来源系统编号'),
    importBatch: ref('导入批次', 'import-batch'),
  }),
  act: {
    title: '报送监管行为',
    by: ['officer', 'unitAdmin', 'justiceBureau', 'system'],
    source,
    data: [
      'kind',
      'actNumber',
      'subItem',
      'mainItem',
      'implementCode?',
      'institution',
      'objectType',
      'object',
      'subject',
      'subjectCode?',
      'area',
      'form?',
      'category?',
      'way?',
      'officers?',
      'items?',
      'result',
      'content?',
      'inspection?',
      'penalty?',
      'measure?',
      'origin',
      'originSystem?',
      'originNumber?',
      'importBatch?',
    ],
    needs: [
      {
        when: { origin: 'import' },
        must: { originSystem: { exists: true }, originNumber: { exists: true } },
        says: '导入的数据没有注明来源系统和编号',
        way: '请补全“来源系统”和“来源系统编号”',
      },
      {
        when: { origin: 'own' },
        must: { originSystem: { exists: false }, importBatch: { exists: false } },
        says: '本平台办理的数据不应注明来源系统',
        way: '请核对“数据来源”',
      },
      {
        when: { kind: 'check', origin: 'own' },
        must: { officers: { size: { from: 2 } } },
        says: '行政检查应由两名以上执法人员实施',
        way: '请填写两名以上检查人员的执法证',
        source: cite('行政处罚法', 42),
      },
      {
        when: { not: { kind: 'penalty' } },
        must: { penalty: { exists: false } },
        says: '行为种类不是行政处罚，而关联了行政处罚案卷',
        way: '请核对“行为种类”',
      },
      {
        when: { not: { kind: 'coercion' } },
        must: { measure: { exists: false } },
        says: '行为种类不是行政强制，而关联了强制措施案卷',
        way: '请核对“行为种类”',
      },
      {
        when: { kind: 'check' },
        must: { form: { exists: true }, category: { exists: true } },
        says: '行政检查没有检查形式或者检查类别',
        way: '请填写“检查形式”和“检查类别”',
      },
      {
        when: { not: { subject: { has: { kind: 'natural' } } } },
        must: { subjectCode: { exists: true } },
        says: '法人和其他组织没有统一社会信用代码',
        way: '请填写“统一社会信用代码”',
      },
    ],
    reads: {
      subItem: claimed('sub', '当日不是已认领的子项'),
      mainItem: claimed('main', '当日不是已认领的主项'),
      officers: {
        must: { state: 'valid', validFrom: { to: '$on' }, validTo: { from: '$on' } },
        says: '执法证当日无效',
        way: '请更换当日持有效执法证的人员',
        source: cite('行政处罚法', 42),
      },
    },
  },
  columns: { kinds: ['kind', 'result', 'origin', 'form', 'objectType', 'category'], amounts: ['officers.size'] },
  terms: ['subItem', 'mainItem', 'actNumber', 'originSystem', 'originNumber'],
})
