import type { OfficialDocument } from '../../kernel/report/document.ts'

const thisCase = '{party.name}{violation}案'
const approved = '审批人：{$actor}　日期：{$on}'

/** Documents of the investigation and of what surrounds the decision, besides those in `documents`. */
export const investigationDocuments: readonly OfficialDocument[] = [
  {
    name: '案源登记表',
    act: 'register-source',
    paragraphs: [
      '案件来源：{source}　登记日期：{$on}',
      '当事人：{party}',
      '违法行为：{violation}　发生地：{place}',
      '线索内容：{clue}',
      '登记人：{$actor}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '不予立案审批表',
    act: 'refuse-file',
    paragraphs: [`案件：${thisCase}`, '不予立案的理由：{refusal}', approved],
    signedBy: '{$unit}',
  },
  {
    name: '证据提取单',
    act: 'collect-evidence',
    paragraphs: [`案件：${thisCase}`, '证据：{evidence}', '提供人核对与原件无异后签字。', '执法人员：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '抽样取证凭证',
    act: 'sample',
    to: '{party.name}',
    paragraphs: ['为查明案件事实，本机关依法抽样取证，样品已当场封样。', '样品：{samples}', '执法人员：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '先行登记保存处理决定书',
    act: 'preserve-decide',
    to: '{party.name}',
    paragraphs: ['本机关先行登记保存的下列证据：{preserved}', '现决定：{preservedFate}。'],
    signedBy: '{$unit}',
  },
  {
    name: '整改复查意见书',
    act: 'verify-correction',
    to: '{party.name}',
    paragraphs: ['本机关责令你（单位）于{correctBy}前改正：{orders}', '经复查：{corrected}。', '执法人员：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '案件延期审批表',
    act: 'extend',
    paragraphs: [`案件：${thisCase}`, '延长{extendedDays}日。依据：{extendBasis}', '理由：{extendReason}', approved],
    signedBy: '{$unit}',
  },
  {
    name: '案件移送审批表',
    act: 'report-crime',
    paragraphs: [`案件：${thisCase}`, '移送的理由：{crimeReport}', '报告人：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '陈述申辩笔录',
    act: 'hear-defence',
    paragraphs: [`案件：${thisCase}`, '当事人陈述申辩：{defence}', '当事人核对无误后签字。', '记录人：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '复核意见书',
    act: 'hear-defence',
    paragraphs: [
      `案件：${thisCase}`,
      '当事人陈述申辩：{defence}',
      '复核意见：{defenceAdopted}。{defenceReason}',
      '复核人：{$actor}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '听证申请书',
    act: 'request-hearing',
    to: '{agency}',
    paragraphs: ['本人（单位）收到你机关就{violation}一案送达的告知书，现要求举行听证。'],
    signedBy: '{party.name}',
  },
  {
    name: '听证笔录',
    act: 'hold-hearing',
    paragraphs: [
      `案件：${thisCase}`,
      '时间：{hearingDay}　地点：{hearingPlace}　主持人：{hearingHost}',
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
    paragraphs: ['因{announceReason}，现依法公告送达本机关就{violation}一案作出的决定书。自公告发布之日起满三十日，即视为送达。'],
    signedBy: '{$unit}',
  },
  {
    name: '罚没票据',
    act: 'pay',
    to: '{party.name}',
    paragraphs: ['票据号：{receipt}', '缴纳罚没款：{paid}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '卷内目录',
    act: 'archive',
    paragraphs: [`案卷：${thisCase}`, '共{pages}页。保管期限：{retention}。', '文件名称、编号、责任者、日期、页号依次列明。'],
    signedBy: '{$unit}',
  },
  {
    name: '备考表',
    act: 'archive',
    paragraphs: [`案卷：${thisCase}`, '全过程记录是否完整：{recordComplete}', '立卷人：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
]
