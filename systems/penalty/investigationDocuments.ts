import type { OfficialDocument } from '../../kernel/report/document.ts'

const thisCase = '{party.name}{violation}案'
const approved = '审批人：{$actor}　审批日期：{$on}'
const signed = '当事人（签名或者盖章）：　　　　年　月　日'

/** Documents of the investigation and of what surrounds the decision, besides those in `documents`. */
export const investigationDocuments: readonly OfficialDocument[] = [
  {
    name: '案源登记表',
    act: 'register-source',
    form: true,
    paragraphs: [
      '案件来源：{source}　登记日期：{$on}',
      '当事人：{party.full}',
      '违法行为：{violation}　违法行为发生地：{place}',
      '线索内容：{clue}',
      '登记人：{$actor}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '不予立案审批表',
    act: 'refuse-file',
    form: true,
    paragraphs: [`案件名称：${thisCase}`, '当事人：{party.full}', '不予立案的理由：{refusal}', '审批意见：同意不予立案', approved],
    signedBy: '{$unit}',
  },
  {
    name: '证据提取单',
    act: 'collect-evidence',
    form: true,
    paragraphs: [
      `案件名称：${thisCase}`,
      '证据：{evidence}',
      '经核对与原件无异。',
      '提供人（签名或者盖章）：',
      '执法人员：{handlers}　提取日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '抽样取证凭证',
    act: 'sample',
    form: true,
    to: '{party.name}',
    paragraphs: [
      '为查明案件事实，依照《中华人民共和国行政处罚法》第五十六条，本机关抽样取证，样品已当场封样。',
      '样品：{samples}',
      '执法人员：{handlers}　取样日期：{$on}',
      '当事人（签名或者盖章）：',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '先行登记保存处理决定书',
    act: 'preserve-decide',
    to: '{party.name}',
    paragraphs: [
      '本机关先行登记保存的下列证据：',
      '{preserved}',
      '依照《中华人民共和国行政处罚法》第五十六条，现作出处理决定：{preservedFate}。',
      '如不服本决定，可以自收到之日起六十日内向{$government}申请行政复议，也可以自收到之日起六个月内直接向{$court}提起行政诉讼。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '整改复查意见书',
    act: 'verify-correction',
    to: '{party.name}',
    paragraphs: ['本机关责令你（单位）于{correctBy}前改正：{orders}', '经复查：{corrected}。', '执法人员：{handlers}', signed],
    signedBy: '{$unit}',
  },
  {
    name: '案件延期审批表',
    act: 'extend',
    form: true,
    paragraphs: [
      `案件名称：${thisCase}`,
      '承办人：{handlers}',
      '延长的天数：{extendedDays}日',
      '延长的依据：{extendBasis}',
      '延长的理由：{extendReason}',
      '审批意见：同意延长',
      approved,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '案件移送审批表',
    act: 'report-crime',
    form: true,
    paragraphs: [
      `案件名称：${thisCase}`,
      '当事人：{party.full}',
      '移送的理由：{crimeReport}',
      '承办人：{handlers}　提请日期：{$on}',
      '审批意见：',
      '审批人（签名）：',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '陈述申辩笔录',
    act: 'hear-defence',
    paragraphs: [
      `案件名称：${thisCase}`,
      '陈述申辩人：{party.name}　日期：{$on}',
      '当事人陈述、申辩：{defence}',
      '以上笔录经陈述申辩人核对无误。',
      signed,
      '承办人、记录人：{handlers}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '复核意见书',
    act: 'hear-defence',
    paragraphs: [`案件名称：${thisCase}`, '当事人陈述申辩：{defence}', '复核意见：{defenceAdopted}。{defenceReason}', '复核人：{$actor}'],
    signedBy: '{$unit}',
  },
  {
    name: '听证申请书',
    act: 'request-hearing',
    to: '{agency}',
    paragraphs: [
      '你机关就{violation}一案送达的行政处罚事先告知书已经收悉。依照《中华人民共和国行政处罚法》第六十三条、第六十四条，现要求举行听证。',
      '申请人：{party.full}',
    ],
    signedBy: '{party.name}',
  },
  {
    name: '听证笔录',
    act: 'hold-hearing',
    paragraphs: [
      `案件名称：${thisCase}`,
      '听证日期：{hearingDay}　地点：{hearingPlace}　主持人：{hearingHost}',
      '案件承办人：{handlers}　当事人：{party.name}',
      '调查人员提出当事人违法的事实、证据和处罚建议；当事人申辩和质证。',
      '听证情况：{hearingResult}',
      '笔录经各方核对无误后签字或者盖章；拒绝签字的，由主持人注明。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '送达公告',
    act: 'announce',
    to: '{party.name}',
    paragraphs: [
      '本机关就{violation}一案对你（单位）作出处理决定（{$number}）。因{announceReason}，现依法公告送达。自公告发布之日起满三十日，即视为送达。',
      '请到{$unit}领取决定书。如不服该决定，可以自送达之日起六十日内向{$government}申请行政复议，也可以自送达之日起六个月内直接向{$court}提起行政诉讼。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '罚没票据',
    act: 'pay',
    form: true,
    paragraphs: [
      '决定书文号：{$number}',
      '缴款人：{party.name}',
      '票据号码：{receipt}',
      '累计缴纳罚没款：{paid}　大写：{paid.capitals}',
      '缴清日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  ...(
    [
      ['放弃陈述申辩声明书', 'waive-defence', '进行陈述和申辩'],
      ['放弃听证声明书', 'waive-hearing', '要求听证'],
    ] as const
  ).map(
    ([name, act, right]): OfficialDocument => ({
      name,
      act,
      to: '{agency}',
      paragraphs: [
        `你机关就{violation}一案，已于{on.notify-intended}向本人（单位）送达行政处罚事先告知书，并告知有权${right}。`,
        `本人（单位）已经了解告知的内容和上述权利，自愿放弃${right}的权利。`,
        '声明人（签名或者盖章）：',
      ],
      signedBy: '{party.name}',
    }),
  ),
  {
    name: '案卷封面',
    act: 'archive',
    title: '行政处罚案卷',
    form: true,
    paragraphs: [
      `案件名称：${thisCase}`,
      { when: { 'n.decide': { from: 1 } }, text: '决定书文号：{$number}' },
      '案由：{violation}',
      { when: { penaltyDecision: { exists: true } }, text: '处理结果：{penaltyDecision}' },
      { when: { 'n.file-case': { from: 1 } }, text: '立案日期：{on.file-case}' },
      { when: { 'n.close': { from: 1 } }, text: '结案日期：{on.close}' },
      { when: { handlers: { exists: true } }, text: '承办人：{handlers}' },
      '归档日期：{$on}　立卷人：{$actor}',
      '全卷页数：{pages}页　保管期限：{retention}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '卷内目录',
    act: 'archive',
    paragraphs: [`案卷名称：${thisCase}`, '决定书文号：{$number}', '全卷共{pages}页，保管期限{retention}。'],
    signedBy: '{$unit}',
  },
  {
    name: '备考表',
    act: 'archive',
    form: true,
    paragraphs: [
      `案卷名称：${thisCase}`,
      '全卷页数：{pages}页',
      '全过程记录是否完整：{recordComplete}',
      '缺损、修改、补充情况：',
      '立卷人：{$actor}　立卷日期：{$on}',
      '检查人（签名）：',
    ],
    signedBy: '{$unit}',
  },
]
