import { z } from 'zod'
import { choice, dayField, list, longText, ref, refs, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { register } from '../../kernel/file/kinds.ts'
import { cite } from '../../kernel/law/cite.ts'

const county = (topic: string) => cite('县行政机关应诉和行政案件败诉过错责任追究暂行办法', topic)

/**
 * 挂牌督办: a unit with two or more effective losses in a calendar year is listed. While and because it is listed it may not be
 * named for the year's awards (评先评优); it leaves the list when a leader finds the requirements met.
 */
export const listedSupervision = register({
  type: 'listed-supervision',
  title: '挂牌督办',
  titled: '{listedUnit}挂牌督办',
  number: { at: 'notify', pattern: '{short}府督挂字〔{year}〕{n}号' },
  states: { listed: '已挂牌', rectifying: '整改中', reviewing: '申请摘牌', unlisted: '已摘牌' },
  closed: ['unlisted'],
  unit: 'listedUnit',
  facts: z.object({
    listedUnit: unit('被督办单位'),
    lastLoss: ref('触发挂牌的败诉案卷', 'litigation'),
    losses: refs('当年败诉案卷', 'litigation'),
    noAward: yesNo('取消年度评先评优资格'),
    leader: text('督办领导'),
    requirements: longText('督办要求'),
    rectifyBy: dayField('整改期限'),
    progress: list('整改进展', { did: longText('整改情况') }),
    request: longText('申请摘牌的理由'),
    review: choice('验收结果', { met: '达到要求', 'not-met': '未达到要求' }),
    reviewNote: longText('验收意见'),
    extendReason: longText('延长督办的理由'),
  }),
  columns: { kinds: ['noAward', 'review'], days: ['on.notify', 'rectifyBy', 'on.unlist'] },
  acts: {
    list: {
      title: '挂牌',
      from: 'nothing',
      to: 'listed',
      by: ['system', 'countyOffice', 'justiceBureau'],
      data: ['listedUnit', 'lastLoss?', 'losses?'],
      sets: { noAward: true },
      source: county('挂牌督办'),
      needs: [
        {
          must: { any: [{ lastLoss: { exists: true } }, { losses: { exists: true } }] },
          says: '没有指明生效败诉案件',
          way: '请选择“触发挂牌的败诉案卷”',
        },
      ],
    },
    notify: {
      title: '下达挂牌督办通知',
      from: ['listed'],
      to: 'rectifying',
      by: ['countyOffice', 'justiceBureau'],
      data: ['leader', 'requirements', 'rectifyBy'],
      documents: ['挂牌督办通知书'],
      source: county('挂牌督办'),
      needs: [{ must: { rectifyBy: { from: '$on' } }, says: '整改期限早于通知日期', way: '请核对整改期限' }],
    },
    progress: {
      title: '报告整改进展',
      from: ['rectifying'],
      by: ['unitAdmin', 'head', 'defendantUnit'],
      adds: 'progress',
      source: county('挂牌督办'),
    },
    extend: {
      title: '延长督办',
      from: ['rectifying', 'reviewing'],
      to: 'rectifying',
      by: ['countyOffice'],
      data: ['rectifyBy', 'extendReason'],
      source: county('挂牌督办'),
      needs: [{ must: { rectifyBy: { from: '$on' } }, says: '新的整改期限早于办理日期', way: '请核对整改期限' }],
    },
    'ask-unlist': {
      title: '申请摘牌',
      from: ['rectifying'],
      to: 'reviewing',
      by: ['unitAdmin', 'head', 'defendantUnit'],
      data: ['request'],
      source: county('摘牌'),
      needs: [{ must: { progress: { size: { from: 1 } } }, says: '没有报告过整改进展', way: '请先办理“报告整改进展”' }],
    },
    unlist: {
      title: '验收',
      from: ['reviewing'],
      to: [{ when: { review: 'met' }, to: 'unlisted' }, { to: 'rectifying' }],
      by: ['countyOffice'],
      data: ['review', 'reviewNote'],
      documents: ['解除挂牌督办通知书'],
      source: county('摘牌'),
    },
  },
})
