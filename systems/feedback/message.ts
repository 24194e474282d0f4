import { z } from 'zod'
import { choice, longText, secret, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { countyLimit } from '../countyLimit.ts'

const source = cite('政府网站发展指引', '互动交流和“找错”的要求')
const desk = ['justiceBureau', 'countyOffice', 'unitAdmin', 'committee', 'aidCentre', 'window'] as const

export const messageKinds = {
  'page-error': '网页有错',
  suggestion: '意见建议',
  accessibility: '无障碍：用不了',
  'call-me': '请打电话给我',
} as const

const limit = (id: string, title: string, length: number) =>
  countyLimit(`county:message-${id}`, {
    title,
    length,
    unit: 'workday',
    starts: '收到',
    party: '承办单位',
    law: '政府网站发展指引',
    article: '互动交流和“找错”的要求',
  })

/**
 * 公众来件: what the public tells the county over its portal and that is no application under a law of its own: an error on a page, a
 * suggestion, a page that cannot be used, a wish to be telephoned. Answered within the days that the county set; a correction is made public.
 */
export const publicMessage = procedure({
  type: 'public-message',
  title: '公众来件',
  titled: '{kind}：{matter}',
  unit: 'keeper',
  states: { received: '待答复', answered: '已答复', void: '不是有效来件' },
  closed: ['answered', 'void'],
  facts: z.object({
    kind: choice('来件类别', messageKinds),
    keeper: unit('受理单位'),
    handler: unit('转交承办的单位'),
    matter: text('事由'),
    page: text('网页地址'),
    says: longText('来件内容'),
    name: text('称呼'),
    phone: secret('联系电话', 'phone'),
    when: text('方便接电话的时间'),
    reason: text('理由'),
    reply: longText('答复'),
    corrected: yesNo('已经改正'),
    correction: longText('改正的内容（公开）'),
  }),
  acts: {
    send: {
      title: '收到来件',
      from: 'nothing',
      to: 'received',
      by: ['applicant', ...desk],
      data: ['kind', 'keeper', 'matter', 'says?', 'page?', 'name?', 'phone?', 'when?'],
      source,
      needs: [
        { when: { kind: 'call-me' }, must: { phone: { exists: true } }, says: '请求回电而没有留电话', way: '请填写联系电话' },
        {
          when: { kind: { in: ['page-error', 'suggestion', 'accessibility'] } },
          must: { says: { exists: true } },
          says: '没有写来件内容',
          way: '请写明是什么错、什么建议',
        },
      ],
    },
    transfer: {
      title: '转交其他单位承办',
      from: ['received'],
      by: desk,
      data: ['handler', 'reason'],
      source,
    },
    answer: {
      title: '答复',
      from: ['received'],
      to: 'answered',
      by: desk,
      data: ['reply', 'corrected?', 'correction?'],
      documents: ['公众来件答复'],
      source,
      needs: [
        {
          when: { corrected: true },
          must: { correction: { exists: true } },
          says: '已经改正而没有写明改了什么',
          way: '请填写“改正的内容（公开）”，不要写来件人的姓名和电话',
        },
        {
          when: { kind: 'page-error' },
          must: { corrected: { exists: true } },
          says: '没有写明网页是否有错、是否已经改正',
          way: '请选择“已经改正”的是或者否',
        },
      ],
    },
    reject: {
      title: '记明不是有效来件',
      from: ['received'],
      to: 'void',
      by: desk,
      data: ['reason'],
      source,
    },
  },
  clocks: {
    reply: {
      title: '答复来件',
      rule: [
        { when: { kind: 'call-me' }, use: limit('call', '给来件人回电', 1) },
        { when: { kind: 'page-error' }, use: limit('error', '答复网页纠错', 3) },
        { use: limit('reply', '答复来件', 5) },
      ],
      starts: 'send',
      ends: 'answer',
      stops: ['reject'],
    },
  },
  columns: { kinds: ['kind', 'corrected'], days: ['on.answer'] },
})
