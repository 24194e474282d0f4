import { z } from 'zod'
import { choice, count, dayField, longText, ref, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'
import { powerFields } from './powerItem.ts'

const penalty = (paragraph: number) => cite('行政处罚法', 24, paragraph)

/**
 * 乡镇承接的赋权事项: one file per township and item. `validFrom` to `validTo` are the days on which the township may act in its own
 * name; an act outside them rests on no power.
 */
export const power = register({
  type: 'power',
  title: '承接事项',
  titled: '{township}·{itemName}',
  unit: 'township',
  states: { effective: '承接中', returned: '已收回', replaced: '已被新清单替代' },
  closed: ['returned', 'replaced'],
  facts: z.object({
    item: ref('赋权事项', 'power-item'),
    itemCode: text('事项编码'),
    itemName: text('事项名称'),
    field: choice('领域', powerFields),
    township: unit('承接乡镇'),
    originUnit: unit('原实施单位'),
    basis: longText('法律依据'),
    listVersion: text('清单版本'),
    validFrom: dayField('行使之日起'),
    validTo: dayField('行使至'),
    notice: text('公告文号'),
    officersReady: count('持证执法人员数'),
    capable: yesNo('具备承接能力'),
    assessment: choice('评估意见', { keep: '保留', 'hand-back': '建议收回', help: '加强指导后再评估' }),
    reason: text('原因和文件'),
    pending: choice('收回时未办结案件的处理', { finish: '由乡镇办结', 'hand-over': '移交原实施单位', none: '无未办结案件' }),
    successor: ref('替代的承接事项', 'power'),
  }),
  acts: {
    accept: {
      title: '承接',
      from: 'nothing',
      to: 'effective',
      by: ['justiceBureau', 'unitAdmin'],
      source: penalty(1),
      data: [
        'item',
        'itemCode',
        'itemName',
        'field',
        'township',
        'originUnit',
        'basis',
        'listVersion',
        'validFrom',
        'notice?',
        'validTo?',
        'officersReady?',
        'capable?',
      ],
      needs: [
        {
          when: { validTo: { exists: true } },
          must: { validTo: { from: { fact: 'validFrom' } } },
          says: '行使止日早于起日',
          way: '请核对日期',
        },
        {
          when: { capable: { exists: true } },
          must: { capable: true },
          says: '经评估不具备承接能力，不能下放',
          way: '请配齐持证人员后再承接',
          source: penalty(1),
        },
      ],
      reads: { item: { must: { state: 'listed' }, says: '该事项当日不在赋权清单内', way: '请核对清单版本' } },
    },
    // Entered by the reaction to an inspection or a penalty that rests on this power: what was never used is asked to be used or handed back.
    use: { title: '行使', from: ['effective'], by: ['system', 'officer', 'unitAdmin'], source: penalty(2) },
    assess: {
      title: '评估',
      from: ['effective'],
      by: ['justiceBureau', 'countyOffice'],
      source: penalty(2),
      data: ['assessment', 'reason?'],
    },
    amend: {
      title: '变更登记',
      from: ['effective'],
      by: ['justiceBureau', 'unitAdmin'],
      source: penalty(2),
      data: ['officersReady?', 'basis?', 'notice?'],
    },
    'take-back': {
      title: '收回',
      from: ['effective'],
      to: 'returned',
      by: ['justiceBureau', 'countyOffice'],
      source: penalty(2),
      data: ['validTo', 'reason', 'pending'],
    },
    replace: {
      title: '由新清单替代',
      from: ['effective'],
      to: 'replaced',
      by: ['justiceBureau', 'countyOffice'],
      source: penalty(1),
      data: ['validTo', 'successor', 'pending'],
    },
  },
  columns: {
    kinds: ['field', 'listVersion', 'assessment', 'originUnit'],
    days: ['validFrom', 'validTo', 'on.use'],
    amounts: ['officersReady', 'n.use'],
  },
  terms: ['itemCode', 'item'],
  keeping: { source: '省政府公布的乡镇赋权事项和各乡镇承接清单', until: 'validTo' },
})
