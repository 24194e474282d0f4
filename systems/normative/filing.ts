import { z } from 'zod'
import { choice, choices, count, dayField, longText, ref, text, unit } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { recipientKinds, filingRule as source } from './words.ts'

/** 规范性文件备案: one file for each document and each recipient, with its own limit and its own receipt. */
export const normativeFiling = procedure({
  type: 'normative-filing',
  title: '规范性文件备案',
  titled: '{docTitle}报{recipientName}备案',
  unit: 'maker',
  outcome: 'result',
  number: { at: 'file', pattern: '{short}{unit}规备〔{year}〕{n}号' },
  editions: [
    { id: '2015', title: '2015年办法', receivedBefore: '2024-06-03' },
    { id: '2024', title: '2024年修订' },
  ],
  states: {
    due: '待报备',
    filed: '已报送，待回执',
    incomplete: '材料不符，待重新报送',
    registered: '准予备案',
    objected: '审查有意见，待处理',
    corrected: '已按审查意见处理',
  },
  closed: ['registered', 'corrected'],
  facts: z.object({
    document: ref('规范性文件', 'normative-document'),
    docTitle: text('文件名称'),
    maker: unit('制定机关'),
    draftUnit: unit('起草单位'),
    recipient: ref('接收机关', 'filing-recipient'),
    recipientName: text('接收机关名称'),
    recipientKind: choice('报送性质', recipientKinds),
    publishedOn: dayField('公布日期'),
    package: choices('报送材料', {
      report: '备案报告',
      text: '文件正式文本',
      explanation: '起草说明',
      basis: '制定依据',
      opinion: '合法性审核意见书',
      electronic: '电子文本',
    }),
    copies: count('份数'),
    receipt: text('回执或者备案登记号'),
    result: choice('备案审查结果', {
      registered: '准予备案',
      incomplete: '材料不符，不予登记',
      amend: '建议或者责令修改',
      stop: '停止执行',
      annul: '撤销',
    }),
    objection: longText('审查意见'),
    correction: longText('处理情况'),
  }),
  columns: { kinds: ['recipientKind', 'result'], days: ['publishedOn', 'on.file', 'on.receive'], amounts: ['n.file'] },
  terms: ['document', 'recipient'],
  acts: {
    open: {
      title: '文件公布，应予报备',
      from: 'nothing',
      to: 'due',
      by: ['system', 'filingOffice'],
      data: ['document', 'docTitle', 'maker', 'draftUnit', 'recipient', 'recipientName', 'recipientKind', 'publishedOn'],
      source,
    },
    file: {
      title: '报送备案',
      from: ['due', 'incomplete'],
      to: 'filed',
      by: ['unitAdmin', 'reviewer', 'justiceBureau'],
      data: ['package', 'copies'],
      documents: ['备案报告'],
      source,
      needs: [
        {
          must: {
            all: (['report', 'text', 'explanation', 'basis', 'opinion'] as const).map((some) => ({ package: { some } })),
            copies: { from: 1 },
          },
          says: '报备材料不齐全',
          way: '备案报告、文件正式文本、起草说明、制定依据、合法性审核意见书应当一并报送',
        },
      ],
    },
    receive: {
      title: '登记备案回执',
      from: ['filed'],
      to: [{ when: { result: 'registered' }, to: 'registered' }, { when: { result: 'incomplete' }, to: 'incomplete' }, { to: 'objected' }],
      by: ['unitAdmin', 'reviewer', 'justiceBureau', 'filingOffice'],
      data: ['result', 'receipt?', 'objection?'],
      source,
      needs: [
        {
          when: { result: 'registered' },
          must: { receipt: { exists: true } },
          says: '准予备案而没有登记号',
          way: '请填写“回执或者备案登记号”',
        },
        {
          when: { not: { result: 'registered' } },
          must: { objection: { exists: true } },
          says: '没有登记审查意见',
          way: '请填写“审查意见”',
        },
      ],
    },
    correct: {
      title: '按审查意见处理',
      from: ['objected'],
      to: 'corrected',
      by: ['unitAdmin', 'reviewer', 'head'],
      data: ['correction'],
      source,
    },
  },
  clocks: {
    file: {
      title: '报送备案',
      rule: [{ when: { edition: '2015' }, use: 'normdoc-file-henan-2015' }, { use: 'normdoc-file-henan-2024' }],
      starts: 'open',
      startsOn: 'publishedOn',
      ends: 'file',
    },
    refile: {
      title: '重新报送',
      rule: countyLimit('county:normdoc-refile', {
        title: '补正后重新报送',
        length: 10,
        unit: 'workday',
        starts: '收到不予登记通知',
        party: '制定机关',
      }),
      starts: 'receive',
      when: { result: 'incomplete' },
      ends: 'file',
    },
    correct: {
      title: '按审查意见处理',
      rule: countyLimit('county:normdoc-correct', {
        title: '按备案审查意见处理',
        length: 30,
        unit: 'day',
        starts: '收到审查意见',
        party: '制定机关',
      }),
      starts: 'receive',
      when: { result: { in: ['amend', 'stop', 'annul'] } },
      ends: 'correct',
    },
    receipt: {
      title: '催收回执',
      rule: countyLimit('county:normdoc-receipt', {
        title: '取得备案回执',
        length: 30,
        unit: 'day',
        starts: '报送备案',
        party: '制定机关',
      }),
      starts: 'file',
      ends: 'receive',
    },
  },
})
