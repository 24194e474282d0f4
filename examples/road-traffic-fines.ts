import { z } from 'zod'
import { choice, count, money, text } from '../kernel/file/fields.ts'
import type { Conformance } from '../kernel/file/foreignLog.ts'
import { procedure } from '../kernel/file/procedure.ts'
import { cite } from '../kernel/law/cite.ts'
import type { OwnRule } from '../kernel/law/rules.ts'
import { day } from '../kernel/time/day.ts'

/** Limits of the Italian road traffic code as studies of this log state them; not read in the law's own text. */
const code = (article: number) => cite('意大利道路交通法典', article)
const limit = (id: string, article: number, rest: Pick<OwnRule, 'title' | 'length' | 'bound' | 'party' | 'starts'>): OwnRule => ({
  id: `it:${id}`,
  ...code(article),
  docNumber: null,
  version: '1992',
  effectiveFrom: day('1993-01-01'),
  effectiveTo: null,
  unit: 'day',
  direction: 'after',
  roll: 'not-needed',
  extend: null,
  trust: 'memory',
  ...rest,
})

const send = limit('send-fine', 201, { title: '寄送罚单', length: 90, bound: 'max', party: '警察机关', starts: '开具罚单' })
/** The log books the penalty on the sixtieth day itself, so fifty-nine whole days must have passed before. */
const unpaid = limit('add-penalty', 203, { title: '六十日未缴加处罚款', length: 59, bound: 'min', party: '警察机关', starts: '罚单送达' })
const toPrefect = limit('appeal-prefect', 203, { title: '向省督申诉', length: 60, bound: 'max', party: '当事人', starts: '罚单送达' })
const toJudge = limit('appeal-judge', 204, { title: '向法官起诉', length: 60, bound: 'max', party: '当事人', starts: '罚单送达' })
const forward = limit('forward-appeal', 203, { title: '移送申诉材料', length: 60, bound: 'max', party: '警察机关', starts: '登记申诉' })

/**
 * Fines for traffic offences (the public log “Road Traffic Fine Management Process”). Money and appeal are legs of their own:
 * a payment closes the file only when it covers the fine, and an appeal holds back the penalty until its result is known.
 */
const fine = procedure({
  type: 'it-traffic-fine',
  title: '道路交通罚款',
  states: { created: '已开单', sent: '已寄送', notified: '已送达', penalised: '已加处', paid: '已缴清', collected: '已移交征收' },
  closed: ['paid', 'collected'],
  facts: z
    .object({
      amount: money('应缴金额'),
      expense: money('寄送费用'),
      paid: money('累计已缴'),
      article: text('违法条款'),
      vehicle: text('车辆类别'),
      points: count('记分'),
      dismissed: choice('撤销情形', {
        '#': '省督撤销',
        G: '法官撤销',
        A: '撤销（A）',
        I: '撤销（I）',
        N: '撤销（N）',
        T: '撤销（T）',
        V: '撤销（V）',
      }),
    })
    .partial(),
  titled: '交通罚款{article}',
  acts: {
    create: {
      title: '开具罚单',
      from: 'nothing',
      to: 'created',
      by: ['officer'],
      data: ['amount?', 'article?', 'vehicle?', 'points?', 'dismissed?'],
      source: code(200),
    },
    send: { title: '寄送罚单', from: ['created'], to: 'sent', by: ['handler'], data: ['expense?'], source: code(201) },
    notify: { title: '送达罚单', from: ['sent'], to: 'notified', by: ['handler'], source: code(201) },
    pay: {
      title: '缴款',
      from: 'ever',
      // The postage of a fine that was sent comes on top, so only where there was none, or the penalty is due, is the amount the whole.
      to: [{ when: { state: { in: ['created', 'penalised'] }, paid: { from: { fact: 'amount' } } }, to: 'paid' }],
      by: ['party'],
      data: ['paid?'],
      source: code(202),
    },
    penalise: {
      title: '加处罚款',
      from: ['notified'],
      to: 'penalised',
      by: ['handler'],
      data: ['amount?'],
      needs: [
        {
          when: { any: [{ 'n.appeal-prefect': { from: 1 } }, { 'n.appeal-judge': { from: 1 } }] },
          must: { 'n.receive-result': { from: 1 } },
          says: '当事人已申诉或者起诉，结果未出即加处罚款',
          way: '请等待申诉或者起诉的结果',
        },
      ],
      source: code(203),
    },
    'appeal-prefect': { title: '向省督申诉', from: ['notified', 'penalised'], by: ['party'], source: code(203) },
    'forward-appeal': {
      title: '移送申诉材料',
      from: ['notified', 'penalised'],
      by: ['handler'],
      data: ['dismissed?'],
      needs: [{ must: { 'n.appeal-prefect': { from: 1 } }, says: '没有申诉即移送材料', way: '请先登记申诉' }],
      source: code(203),
    },
    'receive-result': {
      title: '收到申诉结果',
      from: ['notified', 'penalised'],
      by: ['handler'],
      needs: [{ must: { 'n.forward-appeal': { from: 1 } }, says: '材料未移送即收到结果', way: '请先移送申诉材料' }],
      source: code(204),
    },
    'notify-result': {
      title: '告知申诉结果',
      from: ['notified', 'penalised'],
      by: ['handler'],
      needs: [{ must: { 'n.receive-result': { from: 1 } }, says: '结果未收到即告知', way: '请先登记申诉结果' }],
      source: code(204),
    },
    'appeal-judge': { title: '向法官起诉', from: ['notified', 'penalised'], by: ['party'], data: ['dismissed?'], source: code(204) },
    collect: {
      title: '移交征收',
      from: ['penalised'],
      to: 'collected',
      by: ['handler'],
      needs: [{ must: { not: { paid: { from: { fact: 'amount' } } } }, says: '罚款已缴清仍移交征收', way: '请撤回移交' }],
      source: code(206),
    },
  },
  clocks: {
    send: { title: '寄送罚单', rule: send, starts: 'create', ends: 'send' },
    penalise: { title: '加处罚款', rule: unpaid, starts: 'notify', ends: 'penalise' },
    // Not marked as rights: a right that lapsed is no breach, but here appeals made after it lapsed are what is looked for.
    'appeal-prefect': { title: '向省督申诉', rule: toPrefect, starts: 'notify', ends: 'appeal-prefect', stops: ['collect'] },
    'appeal-judge': { title: '向法官起诉', rule: toJudge, starts: ['notify', 'notify-result'], ends: 'appeal-judge', stops: ['collect'] },
    'forward-appeal': { title: '移送申诉材料', rule: forward, starts: 'appeal-prefect', ends: 'forward-appeal' },
  },
})

/** NIL is how the log says that a fine was not dismissed. */
const dismissed = { from: 'dismissal', as: 'text', nothing: ['NIL'] } as const

export default {
  procedure: fine,
  map: {
    'Create Fine': {
      act: 'create',
      data: {
        amount: { from: 'amount', as: 'cents' },
        article: { from: 'article', as: 'text' },
        vehicle: { from: 'vehicleClass', as: 'text' },
        points: { from: 'points', as: 'count' },
        dismissed,
      },
    },
    'Send Fine': { act: 'send', data: { expense: { from: 'expense', as: 'cents' } } },
    'Insert Fine Notification': { act: 'notify' },
    Payment: { act: 'pay', data: { paid: { from: 'totalPaymentAmount', as: 'cents' } } },
    'Add penalty': { act: 'penalise', data: { amount: { from: 'amount', as: 'cents' } } },
    'Insert Date Appeal to Prefecture': { act: 'appeal-prefect' },
    'Send Appeal to Prefecture': { act: 'forward-appeal', data: { dismissed } },
    'Receive Result Appeal from Prefecture': { act: 'receive-result' },
    'Notify Result Appeal to Offender': { act: 'notify-result' },
    'Appeal to Judge': { act: 'appeal-judge', data: { dismissed } },
    'Send for Credit Collection': { act: 'collect' },
  },
} satisfies Conformance
