import { z } from 'zod'
import { choice, dayField, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { planSource, vetoEffects } from './words.ts'

const record = {
  any: [
    { listed: { exists: true } },
    { accountability: { exists: true } },
    { lawsuit: { exists: true } },
    { supervision: { exists: true } },
  ],
} as const

/**
 * 一票否决认定: opened by the record that triggers a rule; the unit is heard; people decide. Without a record there is no veto, and a record
 * alone is none either.
 */
export const veto = procedure({
  type: 'veto',
  title: '一票否决认定',
  titled: '{vetoed}{forYear}年度一票否决认定',
  unit: 'vetoed',
  outcome: 'ruling',
  number: { at: 'decide', pattern: '{short}法办否决〔{year}〕{n}号' },
  states: { proposed: '已提出', heard: '已听取意见', decided: '已认定', dismissed: '不予认定' },
  closed: ['decided', 'dismissed'],
  facts: z.object({
    vetoed: unit('单位'),
    forYear: text('年度'),
    yearEnd: dayField('年度末日'),
    ruleCode: text('一票否决事项编号'),
    listed: ref('触发的挂牌督办案卷', 'listed-supervision'),
    accountability: ref('触发的责任追究案卷', 'accountability'),
    lawsuit: ref('触发的诉讼案卷', 'litigation'),
    supervision: ref('触发的执法监督案卷', 'supervision'),
    rule: ref('一票否决事项', 'veto-rule'),
    statement: longText('单位的意见'),
    ruling: choice('认定', { ...vetoEffects, dismissed: '不予认定' }),
    grounds: longText('理由'),
    bannedUntil: dayField('取消评先评优资格至'),
  }),
  columns: { kinds: ['ruleCode', 'forYear'], days: ['on.decide', 'on.propose', 'yearEnd'] },
  terms: ['listed', 'rule'],
  acts: {
    propose: {
      title: '提出',
      from: 'nothing',
      to: 'proposed',
      by: ['system', 'countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['vetoed', 'ruleCode', 'listed?', 'accountability?', 'lawsuit?', 'supervision?'],
      source: planSource('一票否决'),
      needs: [{ must: record, says: '没有指明触发一票否决的记录', way: '请选择挂牌督办、责任追究、诉讼或者执法监督案卷' }],
    },
    hear: {
      title: '听取单位意见',
      from: ['proposed'],
      to: 'heard',
      by: ['countyOffice'],
      data: ['rule', 'forYear', 'yearEnd', 'statement'],
      source: planSource('一票否决'),
      reads: {
        rule: {
          must: { state: 'inForce', code: { mine: 'ruleCode' } },
          says: '不是现行有效的一票否决事项，或者编号不符',
          way: '请选择触发的事项',
        },
      },
    },
    decide: {
      title: '认定一票否决',
      from: ['heard'],
      to: 'decided',
      by: ['countyLeader', 'countyOffice'],
      amendedBy: ['countyOffice'],
      data: ['rule', 'ruling', 'grounds', 'bannedUntil'],
      documents: ['一票否决认定书'],
      source: planSource('一票否决'),
      reads: { rule: { must: { state: 'inForce', effect: { mine: 'ruling' } }, says: '认定的后果与规定不符', way: '请按规定的后果认定' } },
      needs: [
        { must: { not: { ruling: 'dismissed' } }, says: '不予认定的，应办理“不予认定”', way: '请核对' },
        { must: { bannedUntil: { from: '$on' } }, says: '资格恢复日早于认定日', way: '请核对日期' },
      ],
    },
    dismiss: {
      title: '不予认定',
      from: ['proposed', 'heard'],
      to: 'dismissed',
      by: ['countyLeader', 'countyOffice'],
      data: ['grounds'],
      sets: { ruling: 'dismissed' },
      source: planSource('一票否决'),
    },
  },
  clocks: {
    decide: {
      title: '一票否决认定',
      rule: countyLimit('county:veto-decision', {
        title: '一票否决认定',
        length: 30,
        unit: 'workday',
        starts: '提出',
        party: '依法治县办',
      }),
      starts: 'propose',
      ends: ['decide', 'dismiss'],
    },
  },
})
