import { z } from 'zod'
import { choice, count, dayField, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { measureKinds } from './words.ts'

const source = cite('县级管理要求', '“五减一优”')

/**
 * 优化措施 under 五减一优: one change to one item, with what it was before and what it is after. Limits and visits are carried into the
 * guide when the measure is adopted; the six kinds are the county's reading, for the slogan has no official definition.
 */
export const serviceMeasure = procedure({
  type: 'service-measure',
  title: '政务服务优化措施',
  titled: '{itemName}：{kind}',
  unit: 'organ',
  states: { proposed: '已提出', adopted: '已落实', rejected: '不采纳', withdrawn: '已撤回' },
  closed: ['adopted', 'rejected', 'withdrawn'],
  facts: z.object({
    item: ref('事项', 'service-item'),
    itemName: text('事项名称'),
    organ: unit('实施主体'),
    kind: choice('措施', measureKinds),
    measure: choice('计量', { steps: '个环节', pieces: '份材料', workdays: '个工作日', visits: '次', fen: '分', none: '不计量' }),
    before: count('优化前'),
    after: count('优化后'),
    saved: count('减少'),
    content: longText('内容'),
    adoptedOn: dayField('落实日期'),
    reason: longText('理由'),
  }),
  columns: { kinds: ['kind'], days: ['adoptedOn'], amounts: ['before', 'after', 'saved'] },
  terms: ['item'],
  acts: {
    propose: {
      title: '提出措施',
      from: 'nothing',
      to: 'proposed',
      by: ['unitAdmin', 'window'],
      data: ['item', 'itemName', 'organ', 'kind', 'measure', 'before', 'after', 'content'],
      source,
      needs: [
        {
          when: { not: { kind: 'flow' } },
          must: { not: { after: { from: { fact: 'before' } } } },
          says: '优化后没有比优化前减少',
          way: '请核对优化前后的数值',
        },
        {
          when: { kind: 'days' },
          must: { measure: 'workdays' },
          says: '减时限应以工作日计',
          way: '请选择“个工作日”',
        },
        { when: { kind: 'visits' }, must: { measure: 'visits' }, says: '减跑动应以次计', way: '请选择“次”' },
        { when: { kind: 'steps' }, must: { measure: 'steps' }, says: '减环节应以环节计', way: '请选择“个环节”' },
        { when: { kind: 'materials' }, must: { measure: 'pieces' }, says: '减材料应以份计', way: '请选择“份材料”' },
        { when: { kind: 'cost' }, must: { measure: 'fen' }, says: '减费用应以分计', way: '请选择“分”' },
      ],
      reads: {
        item: [
          { must: { level: 'handling', state: 'in-use', organ: { mine: 'organ' } }, says: '不是本单位在用的办理项', way: '请核对事项' },
          {
            when: { kind: 'days' },
            must: { promisedDays: { mine: 'before' } },
            says: '优化前的时限与指南的承诺时限不一致',
            way: '请按指南填写“优化前”',
          },
          { when: { kind: 'visits' }, must: { visits: { mine: 'before' } }, says: '优化前的跑动次数与指南不一致', way: '请按指南填写' },
        ],
      },
    },
    adopt: {
      title: '落实',
      from: ['proposed'],
      to: 'adopted',
      by: ['countyOffice', 'head'],
      data: ['saved'],
      sets: { adoptedOn: '$on' },
      documents: ['优化措施落实表'],
      source,
      needs: [
        { must: { saved: { to: { fact: 'before' } } }, says: '减少的多于原有的', way: '请核对“减少”' },
        { when: { not: { kind: 'flow' } }, must: { saved: { from: 1 } }, says: '没有减少', way: '请填写减少的数值' },
      ],
    },
    reject: { title: '不采纳', from: ['proposed'], to: 'rejected', by: ['countyOffice', 'head'], data: ['reason'], source },
    withdraw: { title: '撤回', from: ['proposed'], to: 'withdrawn', by: ['unitAdmin', 'window'], data: ['reason'], source },
  },
})
