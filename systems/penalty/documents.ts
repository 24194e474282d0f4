import type { OfficialDocument } from '../../kernel/report/document.ts'

const punished = { penaltyDecision: 'punish' }
const party = '当事人：{party}。'
const remedy =
  '如不服本决定，可以自收到本决定书之日起六十日内向县人民政府申请行政复议，或者自收到本决定书之日起六个月内向人民法院提起行政诉讼。'

/** The documents that count (八种关键文书): what a case stands or falls by when it is evaluated or taken to court. */
export const keyDocuments = [
  '立案审批表',
  '询问笔录',
  '行政处罚事先告知书',
  '听证通知书',
  '法制审核意见书',
  '行政处罚决定书',
  '送达回证',
  '结案报告',
] as const

/** The documents (文书) of a penalty case, in the order in which a case produces them. */
export const documents: readonly OfficialDocument[] = [
  {
    name: '立案审批表',
    act: 'file-case',
    paragraphs: [
      '案由：{violation}　案件来源：{source}',
      party,
      '违法行为发生地：{place}',
      '案件基本情况：{clue}',
      '承办人：{handlers}　执法依据：{powerSource}',
      '四张清单查询：{listFound}',
      { when: { listTrace: { exists: true } }, text: '清单条件核对：{listTrace}' },
      { when: { bandNone: { exists: true } }, text: '裁量基准：{bandNone}' },
      '审批意见：同意立案，由上述人员承办。',
      '审批人：{$actor}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '询问笔录',
    act: 'inquire',
    paragraphs: [
      '询问日期：{$on}　询问人：{$actor}',
      '执法人员已出示执法证件，告知被询问人有权陈述、申辩，有权申请回避，应当如实回答询问。',
      '被询问人、地点和询问内容：{inquiries}',
      '被询问人逐页核对签字，空白处已划除。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '责令改正通知书',
    act: 'order-correct',
    to: '{party.name}',
    paragraphs: [
      '你（单位）实施了下列违法行为：{violation}。',
      '依照《中华人民共和国行政处罚法》第二十八条第一款，责令你（单位）于{correctBy}前改正。改正要求：{orders}',
      '责令改正不是行政处罚，不影响本机关依法对上述行为作出处理。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '先行登记保存证据通知书',
    act: 'preserve-first',
    to: '{party.name}',
    paragraphs: [
      '为查明{violation}一案，经负责人批准，本机关对下列证据先行登记保存：',
      '{preserved}',
      '本机关将在七日（工作日）内作出处理决定。在此期间，不得销毁或者转移。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '涉嫌犯罪案件移送书',
    act: 'hand-to-police',
    to: '{receivingBody}',
    paragraphs: ['本机关办理{party.name}{violation}一案，认为涉嫌犯罪，依法移送。{crimeReport}', '附：案件材料、涉案物品清单。'],
    signedBy: '{$unit}',
  },
  {
    name: '案件调查终结报告',
    act: 'close-investigation',
    paragraphs: [
      party,
      '案由：{violation}',
      '查明的事实：{established}',
      '证据：{evidence}',
      '处理建议：{proposal}',
      '承办人：{handlers}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '行政处罚事先告知书',
    act: 'notify-intended',
    to: '{party.name}',
    paragraphs: [
      '经查，你（单位）{violation}。查明的事实：{established}',
      '本机关拟对你（单位）作出行政处罚：{intendedKinds}。',
      { when: { intendedFine: { exists: true } }, text: '拟罚款数额：{intendedFine}。' },
      { when: { intendedConfiscated: { exists: true } }, text: '拟没收价值：{intendedConfiscated}。' },
      '你（单位）有权在{defenceUntil}前进行陈述和申辩。本机关不会因陈述申辩加重处罚。',
      {
        when: { hearingTold: true },
        text: '你（单位）有权要求听证。要求听证的，应当自收到本告知书之日起五日（工作日）内向本机关提出；逾期不提出的，视为放弃。听证不收费用。',
      },
    ],
    signedBy: '{$unit}',
  },
  {
    name: '听证通知书',
    act: 'notify-hearing',
    to: '{party.name}',
    paragraphs: [
      '根据你（单位）的要求，本机关定于{hearingDay}在{hearingPlace}就{violation}一案举行听证，由{hearingHost}主持。',
      { when: { hearingOpen: true }, text: '本次听证公开举行。' },
      { when: { hearingOpen: false }, text: '本案涉及国家秘密、商业秘密或者个人隐私，听证不公开举行。' },
      '你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不到场或者未经许可中途退场的，视为放弃听证。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '听证报告',
    act: 'hold-hearing',
    paragraphs: [party, '案由：{violation}　听证日期：{hearingDay}　主持人：{hearingHost}', '听证情况：{hearingResult}', '{hearingReport}'],
    signedBy: '{$unit}',
  },
  {
    name: '法制审核意见书',
    act: 'legal-review',
    title: '重大执法决定法制审核意见书',
    paragraphs: [
      '案件：{party.name}{violation}案',
      '审核内容：主体和权限、人员资格、事实和证据、适用依据和裁量、程序、文书、是否涉嫌犯罪需要移送。',
      '{reviewText}',
      '审核意见：{reviewOpinion}。',
      '审核人：{$actor}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '集体讨论记录',
    act: 'panel-discuss',
    title: '案件集体讨论记录',
    paragraphs: [
      '案件：{party.name}{violation}案　日期：{$on}',
      '参加人：{panelMembers}',
      '各人意见：{panelOpinions}',
      '结论：{panelResult}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '行政处罚决定书',
    act: 'decide',
    when: punished,
    paragraphs: [
      '{$number}',
      party,
      '经查明：{established}',
      '以上事实有下列证据证明：{evidence}。',
      { when: { defence: { exists: true } }, text: '你（单位）陈述申辩称：{defence}本机关{defenceAdopted}。{defenceReason}' },
      { when: { hearingReport: { exists: true } }, text: '本机关根据你（单位）的要求举行了听证。{hearingResult}。' },
      { when: { bandFrom: { exists: true } }, text: '参照裁量基准，本案的裁量幅度为{bandFrom}至{bandTo}。' },
      { when: { deviation: { exists: true } }, text: '经集体讨论，超出裁量幅度的理由：{deviation}' },
      '依据：{basis}',
      { when: punished, text: '本机关决定给予下列行政处罚：{penaltyKinds}。{decisionText}' },
      {
        when: { fine: { exists: true } },
        text: '罚款{fine}，自收到本决定书之日起十五日内到指定银行或者通过电子支付系统缴纳。逾期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
      },
      remedy,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '不予行政处罚决定书',
    act: 'decide',
    when: { not: punished },
    paragraphs: [
      '{$number}',
      party,
      '经查明：{established}',
      '以上事实有下列证据证明：{evidence}。',
      '依据：{basis}',
      { when: { listItem: { exists: true } }, text: '本案符合不予处罚清单规定的条件。条件核对：{listTrace}' },
      { when: { listReason: { exists: true } }, text: '{listReason}' },
      '本机关决定：{penaltyDecision}。{decisionText}',
      '请引以为戒，今后自觉遵守法律、法规和规章。',
      remedy,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '送达回证',
    act: 'serve',
    paragraphs: ['受送达人：{party.name}', '送达文书：处理决定书', '送达方式：{serviceWay}　收到日期：{receivedOn}', '送达人：{$actor}'],
    signedBy: '{$unit}',
  },
  {
    name: '延期（分期）缴纳罚款通知书',
    act: 'defer',
    to: '{party.name}',
    paragraphs: ['你（单位）确有经济困难，申请暂缓或者分期缴纳罚款。经研究，准予缴纳至{deferUntil}。期限未满的部分不加处罚款。'],
    signedBy: '{$unit}',
  },
  {
    name: '加处罚款决定书',
    act: 'add-surcharge',
    to: '{party.name}',
    paragraphs: ['你（单位）逾期未缴纳罚款{fine}，依照《中华人民共和国行政处罚法》第七十二条，加处罚款{surcharge}。', remedy],
    signedBy: '{$unit}',
  },
  {
    name: '催告书',
    act: 'demand',
    title: '行政强制执行催告书',
    to: '{party.name}',
    paragraphs: [
      '你（单位）没有履行本机关作出的处罚决定（罚款{fine}）。请自收到本催告书之日起十日（工作日）内履行。你（单位）有权陈述和申辩。',
      '逾期仍未履行的，本机关将依法申请人民法院强制执行。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '强制执行申请书',
    act: 'apply-court',
    paragraphs: [
      '被执行人：{party}。',
      '本机关对被执行人作出的处罚决定已经送达，被执行人在法定期限内没有申请行政复议或者提起行政诉讼，经催告仍不履行。申请强制执行：罚款{fine}。',
      { when: { surcharge: { exists: true } }, text: '加处罚款{surcharge}。' },
      '附：处罚决定书、送达回证、催告书、当事人的意见和催告情况、执行标的情况。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '结案报告',
    act: 'close',
    paragraphs: [
      party,
      '案由：{violation}　处理决定：{penaltyDecision}',
      { when: { fine: { exists: true } }, text: '罚款：{fine}　已缴：{paid}' },
      '结案方式：{penaltyClose}',
      '{closingReport}',
      '审批人：{$actor}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
]
