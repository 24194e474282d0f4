import { z } from 'zod'
import { choice, count, dayField, list, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { guideLimit } from './limits.ts'
import { licensing } from './words.ts'

/** 办事指南准确性检查: one item's guide held against what the rules, the catalogue and the window say; what is wrong is put right by a day. */
export const guideCheck = procedure({
  type: 'guide-check',
  title: '办事指南检查',
  titled: '{itemName}办事指南检查',
  unit: 'organ',
  outcome: 'result',
  states: { open: '检查中', accurate: '准确', inaccurate: '有误，待改正', corrected: '已改正，待复核', verified: '复核准确' },
  closed: ['accurate', 'verified'],
  facts: z.object({
    item: ref('事项', 'service-item'),
    itemName: text('事项名称'),
    organ: unit('实施主体'),
    checkedOn: dayField('检查日期'),
    ways: choice('检查方式', { machine: '规则自查', call: '电话抽查', visit: '窗口暗访', compare: '与目录比对' }),
    guideVersion: count('指南版本'),
    faults: list('差错', { rule: text('规则'), says: text('差错'), way: text('改正办法') }),
    result: choice('检查结果', { accurate: '准确', inaccurate: '有误' }),
    correction: longText('改正情况'),
  }),
  columns: { kinds: ['ways', 'result'], days: ['checkedOn', 'on.verify'], amounts: ['faults.size'] },
  terms: ['item'],
  acts: {
    check: {
      title: '开始检查',
      from: 'nothing',
      to: 'open',
      by: ['window', 'unitAdmin', 'countyOffice', 'system'],
      data: ['item', 'itemName', 'organ', 'ways'],
      sets: { checkedOn: '$on' },
      source: licensing(30),
      reads: {
        item: { must: { level: 'handling', organ: { mine: 'organ' } }, says: '不是该单位的办理项', way: '请核对事项和实施主体' },
      },
    },
    conclude: {
      title: '登记检查结果',
      from: ['open'],
      to: [{ when: { result: 'accurate' }, to: 'accurate' }, { to: 'inaccurate' }],
      by: ['window', 'unitAdmin', 'countyOffice', 'system'],
      data: ['result', 'faults'],
      documents: ['办事指南改正通知'],
      source: licensing(30),
      needs: [
        { when: { result: 'accurate' }, must: { faults: { size: 0 } }, says: '有差错而结论为准确', way: '请核对结论' },
        { when: { result: 'inaccurate' }, must: { faults: { size: { from: 1 } } }, says: '结论有误而没有差错', way: '请逐条登记差错' },
      ],
    },
    correct: {
      title: '改正',
      from: ['inaccurate'],
      to: 'corrected',
      by: ['unitAdmin', 'window'],
      data: ['correction'],
      source: licensing(30),
    },
    'send-back': {
      title: '复核退回',
      from: ['corrected'],
      to: 'inaccurate',
      by: ['window', 'countyOffice', 'unitAdmin'],
      source: licensing(30),
    },
    verify: { title: '复核准确', from: ['corrected'], to: 'verified', by: ['window', 'countyOffice', 'unitAdmin'], source: licensing(30) },
  },
  clocks: {
    correct: {
      title: '改正办事指南',
      rule: guideLimit,
      when: { result: 'inaccurate' },
      starts: ['conclude', 'send-back'],
      ends: 'correct',
    },
  },
})
