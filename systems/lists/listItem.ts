import { z } from 'zod'
import { choice, choices, dayField, longText, text, unit } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { adminFields } from '../matters.ts'

const penalty = (article: number, paragraph?: number) => cite('行政处罚法', article, paragraph)

export const listKinds = {
  'no-penalty': '轻微违法行为不予处罚',
  lighter: '一般违法行为从轻处罚',
  reduced: '一般违法行为减轻处罚',
  'no-coercion': '不予实施行政强制',
} as const

/**
 * 四张清单: one file per item. Its conditions are rules that can be run (see `consult`); what an item said on the day of a decision is
 * what the decision rests on, so a changed condition is a new item that replaces the old one.
 */
export const listItem = register({
  type: 'list-item',
  title: '四张清单事项',
  titled: '{itemCode} {violation}',
  unit: 'keeper',
  states: { listed: '施行中', retired: '已废止', replaced: '已被替代' },
  closed: ['retired', 'replaced'],
  facts: z.object({
    kind: choice('清单', listKinds),
    itemCode: text('事项编码'),
    field: choice('行政管理类别', adminFields),
    keeper: unit('制定机关'),
    violation: text('违法行为'),
    violationCode: text('处罚事项编码'),
    violationBasis: longText('违反的条款'),
    article: longText('处罚或者强制的依据'),
    ground: choice('适用情形', {
      minor: '违法行为轻微并及时改正，没有造成危害后果',
      first: '初次违法且危害后果轻微并及时改正',
      'no-fault': '没有主观过错',
      'harm-reduced': '主动消除或者减轻危害后果',
      coerced: '受他人胁迫或者诱骗',
      'self-reported': '主动供述尚未掌握的违法行为',
      merit: '配合查处有立功表现',
      'slight-no-coercion': '违法行为情节显著轻微或者没有明显社会危害',
      other: '法律、法规、规章规定的其他情形',
    }),
    conditions: z
      .string()
      .min(2)
      .max(2_000)
      .regex(/^\{[\s\S]*\}$/)
      .meta({ title: '适用条件（规则）', kind: 'long' }),
    conditionText: longText('适用条件（文字）'),
    evidence: longText('需要收集的证据'),
    measures: choices('配套监管措施', {
      'risk-warning': '法律风险防控预先提示',
      alert: '违法行为预警',
      persuade: '说服教育',
      advise: '行政建议',
      guide: '行政指导',
      talk: '行政约谈',
      revisit: '行政回访',
    }),
    range: text('从轻、减轻的幅度'),
    docNumber: text('公布文号'),
    validFrom: dayField('施行日期'),
    validTo: dayField('失效日期'),
    reason: text('废止或者替代的原因'),
    successor: text('替代事项编码'),
  }),
  acts: {
    list: {
      title: '列入清单',
      from: 'nothing',
      to: 'listed',
      by: ['unitAdmin', 'justiceBureau'],
      data: [
        'kind',
        'itemCode',
        'field',
        'keeper',
        'violation',
        'violationCode?',
        'violationBasis?',
        'article',
        'ground',
        'conditions',
        'conditionText',
        'evidence',
        'measures?',
        'range?',
        'docNumber',
        'validFrom',
        'validTo?',
      ],
      source: penalty(33, 1),
      needs: [
        {
          when: { kind: { in: ['lighter', 'reduced'] } },
          must: { range: { exists: true } },
          says: '从轻、减轻的事项应当写明幅度',
          way: '请填写幅度',
          source: penalty(32),
        },
        {
          when: { validTo: { exists: true } },
          must: { validTo: { from: { fact: 'validFrom' } } },
          says: '失效日期早于施行日期',
          way: '请核对日期',
        },
        {
          when: { kind: 'no-coercion' },
          must: { ground: { in: ['slight-no-coercion', 'other'] } },
          says: '不予强制的情形应当是情节显著轻微或者没有明显社会危害',
          way: '请核对适用情形',
          source: cite('行政强制法', 16, 2),
        },
      ],
    },
    amend: {
      title: '完善登记',
      from: ['listed'],
      by: ['unitAdmin', 'justiceBureau'],
      data: ['violationCode?', 'violationBasis?', 'conditionText?', 'evidence?', 'measures?'],
      source: penalty(33, 1),
    },
    retire: {
      title: '废止',
      from: ['listed'],
      to: 'retired',
      by: ['unitAdmin', 'justiceBureau'],
      data: ['validTo', 'reason'],
      source: penalty(33, 1),
    },
    replace: {
      title: '由新事项替代',
      from: ['listed'],
      to: 'replaced',
      by: ['unitAdmin', 'justiceBureau'],
      data: ['validTo', 'successor', 'reason?'],
      source: penalty(33, 1),
    },
  },
  columns: { kinds: ['kind', 'field', 'ground'], days: ['validFrom', 'validTo'] },
  terms: ['itemCode', 'violationCode', 'keeper'],
})
