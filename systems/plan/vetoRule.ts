import { z } from 'zod'
import { choice, count, dayField, figureCode, longText, text } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { planSource, vetoEffects } from './words.ts'

/** 一票否决事项: what ends a unit's claim to the year's honours, and which record shows that it has happened. */
export const vetoRule = register({
  type: 'veto-rule',
  title: '一票否决事项',
  titled: '{matter}',
  states: { inForce: '有效', repealed: '已废止' },
  closed: ['repealed'],
  facts: z.object({
    code: text('编号'),
    matter: text('事项'),
    basis: text('依据的文件'),
    record: text('触发的记录'),
    figure: figureCode('触发的指标'),
    atLeast: count('一年内达到几件触发'),
    effect: choice('后果', vetoEffects),
    validFrom: dayField('起效日'),
    explains: longText('说明'),
    reason: longText('废止的理由'),
  }),
  columns: { kinds: ['effect', 'figure'], days: ['validFrom'] },
  terms: ['code'],
  acts: {
    enter: {
      title: '列入',
      from: 'nothing',
      to: 'inForce',
      by: ['countyOffice'],
      data: ['code', 'matter', 'basis', 'record', 'figure?', 'atLeast?', 'effect', 'validFrom', 'explains?'],
      source: planSource('一票否决'),
      needs: [
        { when: { figure: { exists: true } }, must: { atLeast: { from: 1 } }, says: '由指标触发的事项没有写明达到几件', way: '请填写' },
      ],
    },
    repeal: { title: '废止', from: ['inForce'], to: 'repealed', by: ['countyOffice'], data: ['reason'], source: planSource('一票否决') },
  },
})
