import { z } from 'zod'
import { attachment, choice, dayField, figureCode, list, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit, dayNamed } from '../countyLimit.ts'
import { ownRule } from './source.ts'

const source = ownRule('年度报告征求材料')
const office = ['countyOffice', 'justiceBureau'] as const
const asked = ['unitAdmin', 'head'] as const

/**
 * 征求材料: what a unit is asked for the report, with its own figures filled in from the records. It confirms them or disputes one, with
 * a reason; nobody types a number again: where a dispute is right, the record is corrected and the figures are filled in anew. It is kept by the
 * office that asks, so that what the unit does with it gives the unit no sight of the report.
 */
export const reportRequest = procedure({
  type: 'report-request',
  title: '年度报告征求材料',
  titled: '{asked}：{topic}',
  states: { sent: '待答复', answered: '已确认', disputed: '有异议', withdrawn: '已撤回' },
  closed: ['answered', 'withdrawn'],
  facts: z.object({
    report: ref('年度报告', 'annual-report'),
    asked: unit('征求单位'),
    topic: text('事项'),
    asks: longText('需要的文字材料'),
    replyBy: dayField('答复截止日'),
    figures: list('预填的指标', {
      figure: figureCode('指标'),
      name: text('指标'),
      span: text('期间'),
      shown: text('数值'),
      filledAt: text('取数时刻'),
    }),
    material: longText('文字材料'),
    appended: attachment('附件'),
    objections: list('异议', {
      figure: figureCode('指标'),
      span: text('期间'),
      why: longText('理由'),
      proof: attachment('佐证').optional(),
    }),
    decision: choice('异议处理', { upheld: '成立，已更正记录', partly: '部分成立', rejected: '不成立' }),
    answer: longText('处理说明'),
    reason: longText('撤回的理由'),
  }),
  columns: { kinds: ['decision'], days: ['replyBy', 'on.dispute'], amounts: ['figures.size', 'objections.size'] },
  terms: ['report'],
  acts: {
    send: {
      title: '征求材料',
      from: 'nothing',
      to: 'sent',
      by: office,
      data: ['report', 'asked', 'topic', 'replyBy', 'figures', 'asks?'],
      documents: ['征求材料通知'],
      page: '/report/{id}',
      amendedBy: [...office],
      source,
      needs: [{ must: { replyBy: { from: '$on' } }, says: '答复截止日早于发出之日', way: '请核对截止日' }],
      reads: {
        report: {
          must: { state: { in: ['drafting', 'reviewing', 'reported', 'signing'] } },
          says: '年度报告已经签发',
          way: '请核对所指的年度报告',
        },
      },
    },
    refill: {
      title: '重新取数',
      from: ['sent', 'disputed'],
      by: ['system'],
      data: ['figures'],
      page: '/report/{id}',
      amendedBy: ['system'],
      source,
    },
    confirm: {
      title: '确认无误',
      from: ['sent'],
      to: 'answered',
      by: asked,
      data: ['material?', 'appended?'],
      source,
      needs: [{ when: { asks: { exists: true } }, must: { material: { exists: true } }, says: '没有所需的文字材料', way: '请一并提交' }],
    },
    dispute: { title: '提出异议', from: ['sent', 'disputed'], to: 'disputed', by: asked, adds: 'objections', source },
    settle: {
      title: '处理异议',
      from: ['disputed'],
      to: [{ when: { asks: { exists: true }, material: { exists: false } }, to: 'sent' }, { to: 'answered' }],
      by: office,
      data: ['decision', 'answer'],
      source,
    },
    supply: { title: '提交材料', from: ['disputed'], by: asked, data: ['material', 'appended?'], source },
    withdraw: { title: '撤回', from: ['sent', 'disputed'], to: 'withdrawn', by: office, data: ['reason'], source },
  },
  clocks: {
    reply: {
      title: '答复征求材料',
      rule: dayNamed('county:report-request', {
        title: '答复征求材料',
        starts: '通知写明的截止日',
        party: '被征求单位',
        law: source.law,
        article: source.article,
      }),
      starts: 'send',
      startsOn: 'replyBy',
      ends: ['confirm', 'dispute'],
    },
    settle: {
      title: '处理异议',
      rule: countyLimit('county:report-dispute', {
        title: '处理指标异议',
        length: 5,
        unit: 'workday',
        starts: '提出异议',
        party: '依法治县办、县司法局',
        law: source.law,
        article: source.article,
      }),
      starts: 'dispute',
      ends: 'settle',
    },
  },
})
