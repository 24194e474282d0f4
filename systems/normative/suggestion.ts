import { z } from 'zod'
import { choice, longText, party, ref, text } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { suggesting as source } from './words.ts'

/** 审查建议: a citizen, an enterprise or a court says that a document in force is unlawful, and is answered. The maker never learns who wrote. */
export const reviewSuggestion = procedure({
  type: 'review-suggestion',
  title: '规范性文件审查建议',
  titled: '对{docTitle}的审查建议',
  outcome: 'conclusion',
  states: {
    received: '待受理',
    accepted: '研究中',
    concluded: '已有结论，待答复',
    answered: '已答复',
    declined: '不予受理',
  },
  closed: ['answered', 'declined'],
  facts: z.object({
    suggestedBy: choice('来源', {
      citizen: '公民、法人和其他组织',
      court: '人民法院司法建议',
      procuratorate: '人民检察院检察建议',
      reconsideration: '行政复议附带审查',
      unit: '国家机关',
    }),
    proposer: party('建议人'),
    document: ref('规范性文件', 'normative-document'),
    docTitle: text('文件名称'),
    maker: ref('制定机关', 'unit'),
    clause: text('涉及的条款'),
    content: longText('建议内容和理由'),
    makerStatement: longText('制定机关说明'),
    conclusion: choice('结论', { lawful: '不违法', inconsistent: '与上位法不一致', partly: '部分条款需要修改' }),
    finding: longText('研究情况'),
    answer: longText('答复内容'),
    reason: longText('不予受理的理由'),
  }),
  columns: { kinds: ['suggestedBy', 'conclusion'], days: ['on.accept', 'on.conclude', 'on.answer'] },
  terms: ['document'],
  acts: {
    receive: {
      title: '收到审查建议',
      from: 'nothing',
      to: 'received',
      by: ['reviewer', 'filingOffice', 'justiceBureau', 'applicant'],
      data: ['suggestedBy', 'document', 'docTitle', 'maker', 'content', 'clause?', 'proposer?'],
      source,
      needs: [
        {
          when: { suggestedBy: 'citizen' },
          must: { proposer: { exists: true } },
          says: '没有登记建议人',
          way: '请填写“建议人”，以便答复',
        },
      ],
      reads: {
        document: {
          must: { state: { in: ['in-force', 'suspended'] } },
          says: '该文件不是现行有效的文件',
          way: '已经失效或者废止的文件不再审查',
        },
      },
    },
    accept: { title: '受理', from: ['received'], to: 'accepted', by: ['reviewer', 'filingOffice', 'justiceBureau'], source },
    decline: {
      title: '不予受理并告知',
      from: ['received'],
      to: 'declined',
      by: ['reviewer', 'filingOffice', 'justiceBureau'],
      data: ['reason'],
      documents: ['审查建议答复书'],
      source,
    },
    'hear-maker': {
      title: '听取制定机关说明',
      from: ['accepted'],
      by: ['reviewer', 'filingOffice', 'justiceBureau'],
      data: ['makerStatement'],
      source,
    },
    conclude: {
      title: '得出结论',
      from: ['accepted'],
      to: 'concluded',
      by: ['reviewer', 'filingOffice', 'justiceBureau'],
      data: ['conclusion', 'finding'],
      source,
      needs: [
        {
          must: { makerStatement: { exists: true } },
          says: '没有听取制定机关说明',
          way: '请先办理“听取制定机关说明”',
        },
      ],
    },
    answer: {
      title: '答复建议人',
      from: ['concluded'],
      to: 'answered',
      by: ['reviewer', 'filingOffice', 'justiceBureau'],
      data: ['answer'],
      documents: ['审查建议答复书'],
      source,
    },
  },
  clocks: {
    accept: {
      title: '受理审查建议',
      rule: countyLimit('county:normdoc-suggestion-accept', {
        title: '受理或者告知不予受理',
        length: 5,
        unit: 'workday',
        starts: '收到审查建议',
        party: '备案审查机构',
      }),
      starts: 'receive',
      ends: ['accept', 'decline'],
    },
    answer: {
      title: '答复审查建议',
      rule: [
        { when: { suggestedBy: 'court' }, use: 'judicial-suggestion-normdoc' },
        {
          use: countyLimit('county:normdoc-suggestion', {
            title: '答复审查建议',
            length: 60,
            unit: 'day',
            starts: '收到审查建议',
            party: '备案审查机构',
          }),
        },
      ],
      starts: 'receive',
      ends: ['answer', 'decline'],
    },
  },
})
