import { z } from 'zod'
import { choice, count, dayField, longText, money, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { adminFields } from '../matters.ts'
import { law } from './shape.ts'

/**
 * 裁量基准: one file per violation and circumstance. What a band was on the day of a decision is what the decision rests on; a new
 * version is a new file that replaces the old one.
 */
export const discretionBand = register({
  type: 'discretion-band',
  title: '裁量基准',
  titled: '{violation}·{grade}',
  states: { 'in-force': '施行中', retired: '已废止或者被替代' },
  closed: ['retired'],
  facts: z.object({
    bandCode: text('基准编码'),
    field: choice('行政管理类别', adminFields),
    violation: text('违法行为'),
    violationCode: text('处罚事项编码'),
    grade: choice('裁量阶次', {
      none: '不予',
      reduced: '减轻',
      lighter: '从轻',
      general: '一般',
      serious: '较重',
      heavier: '从重',
      extreme: '特别严重',
    }),
    circumstances: longText('适用情节'),
    lowFen: money('罚款下限'),
    highFen: money('罚款上限'),
    lowPercent: count('占基数下限（百分之）'),
    highPercent: count('占基数上限（百分之）'),
    base: text('基数（违法所得、货值等）'),
    otherKinds: text('其他处罚种类'),
    basis: longText('处罚依据'),
    level: choice('制定层级', { ministry: '部', province: '省', city: '市', county: '县' }),
    docNumber: text('文号'),
    validFrom: dayField('施行日期'),
    validTo: dayField('失效日期'),
    reason: text('废止或者替代的原因'),
  }),
  acts: {
    publish: {
      title: '公布',
      from: 'nothing',
      to: 'in-force',
      by: ['justiceBureau', 'unitAdmin'],
      data: [
        'bandCode',
        'field',
        'violation',
        'violationCode?',
        'grade',
        'circumstances',
        'lowFen?',
        'highFen?',
        'lowPercent?',
        'highPercent?',
        'base?',
        'otherKinds?',
        'basis',
        'level',
        'docNumber',
        'validFrom',
        'validTo?',
      ],
      source: law(34),
      needs: [
        {
          when: { lowFen: { exists: true } },
          must: { highFen: { from: { fact: 'lowFen' } } },
          says: '罚款上限低于下限',
          way: '请核对幅度',
        },
        {
          when: { lowPercent: { exists: true } },
          must: { highPercent: { from: { fact: 'lowPercent' } }, base: { exists: true } },
          says: '按比例的幅度上限低于下限，或者没有写明基数',
          way: '请核对幅度和基数',
        },
      ],
    },
    retire: {
      title: '废止或者替代',
      from: ['in-force'],
      to: 'retired',
      by: ['justiceBureau', 'unitAdmin'],
      data: ['validTo', 'reason'],
      source: law(34),
    },
  },
  columns: {
    kinds: ['field', 'grade', 'level'],
    days: ['validFrom', 'validTo'],
    amounts: ['lowFen', 'highFen', 'lowPercent', 'highPercent'],
  },
  terms: ['bandCode', 'violationCode'],
})
