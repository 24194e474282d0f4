import { z } from 'zod'
import { choice, count, dayField, list, longText, text } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit } from '../countyLimit.ts'

const source = cite('国务院关于加快推进“互联网+监管”系统建设的要求', '监管行为数据')

/** 报送批次: what was sent to the upper platform, what it answered, and whether the two agree. Its number is the day and five digits. */
export const oversightBatch = procedure({
  type: 'oversight-batch',
  title: '监管行为报送批次',
  titled: '监管行为报送{batchNumber}',
  states: {
    prepared: '待报送',
    sent: '已报送，待回执',
    answered: '已回执，待核对',
    correcting: '核对不一致，处理中',
    closed: '核对一致',
    withdrawn: '已撤回',
  },
  closed: ['closed', 'withdrawn'],
  facts: z.object({
    batchNumber: text('批次号'),
    kind: choice('行为种类', { check: '行政检查', penalty: '行政处罚', coercion: '行政强制', other: '其他监管' }),
    coversFrom: dayField('数据期间自'),
    coversTo: dayField('数据期间至'),
    rows: count('报送条数'),
    digest: text('报送清单摘要'),
    accepted: count('接收条数'),
    rejected: count('退回条数'),
    reasons: list('退回原因', { actNumber: text('行为编号'), reason: text('原因') }),
    unanswered: count('没有回执的条数'),
    platformTotal: count('平台累计条数'),
    ownTotal: count('本平台累计条数'),
    difference: count('差额'),
    explanation: longText('差额说明和处理'),
    reason: longText('撤回的理由'),
  }),
  columns: { kinds: ['kind'], days: ['on.send', 'on.answer', 'coversTo'], amounts: ['rows', 'accepted', 'rejected', 'difference'] },
  terms: ['batchNumber'],
  acts: {
    prepare: {
      title: '生成批次',
      from: 'nothing',
      to: 'prepared',
      by: ['justiceBureau', 'unitAdmin', 'system'],
      data: ['batchNumber', 'kind', 'coversFrom', 'coversTo', 'rows', 'digest'],
      source,
      needs: [
        { must: { coversTo: { from: { fact: 'coversFrom' } } }, says: '数据期间的止日早于起日', way: '请核对期间' },
        { must: { rows: { from: 1 } }, says: '没有可报送的数据', way: '请核对期间和行为种类' },
      ],
    },
    send: { title: '报送', from: ['prepared'], to: 'sent', by: ['justiceBureau', 'unitAdmin', 'system'], source },
    answer: {
      title: '登记回执',
      from: ['sent', 'answered'],
      to: 'answered',
      by: ['justiceBureau', 'unitAdmin', 'system'],
      data: ['accepted', 'rejected', 'unanswered', 'reasons'],
      source,
      needs: [
        {
          must: { accepted: { to: { fact: 'rows' } }, rejected: { to: { fact: 'rows' } }, unanswered: { to: { fact: 'rows' } } },
          says: '回执条数多于报送条数',
          way: '请核对回执',
        },
        { when: { rejected: { from: 1 } }, must: { reasons: { size: { from: 1 } } }, says: '有退回而没有原因', way: '请登记退回原因' },
      ],
    },
    reconcile: {
      title: '核对',
      from: ['answered', 'correcting'],
      to: [{ when: { difference: 0, rejected: 0, unanswered: 0 }, to: 'closed' }, { to: 'correcting' }],
      by: ['justiceBureau', 'unitAdmin'],
      data: ['platformTotal', 'ownTotal', 'difference', 'explanation?'],
      source,
      needs: [
        {
          when: { difference: { from: 1 } },
          must: { explanation: { exists: true } },
          says: '两边条数不一致而没有说明',
          way: '请填写“差额说明和处理”',
        },
      ],
    },
    'settle-difference': {
      title: '差额处理完毕',
      from: ['correcting'],
      to: 'closed',
      by: ['justiceBureau'],
      data: ['explanation'],
      source,
    },
    withdraw: {
      title: '撤回批次',
      from: ['prepared', 'sent'],
      to: 'withdrawn',
      by: ['justiceBureau', 'unitAdmin'],
      data: ['reason'],
      source,
    },
  },
  clocks: {
    send: {
      title: '报送监管行为数据',
      rule: countyLimit('county:oversight-send', {
        title: '报送监管行为数据',
        length: 7,
        unit: 'workday',
        starts: '数据期间末日',
        party: '实施机构',
      }),
      starts: 'prepare',
      startsOn: 'coversTo',
      ends: 'send',
      stops: ['withdraw'],
    },
  },
})
