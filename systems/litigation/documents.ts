import type { OfficialDocument } from '../../kernel/report/document.ts'

const thisCase = '{caseNumber}{plaintiffs}诉{defendant}{actName}一案'

/** Documents (文书) of a suit that the unit sued produces, in the order in which a case needs them. */
export const documents: readonly OfficialDocument[] = [
  {
    name: '应诉案件登记表',
    act: 'receive-complaint',
    form: true,
    paragraphs: [
      '案号：{caseNumber}　审理法院：{court}　签收日期：{$on}',
      '原告：{plaintiffs.full}',
      '被告：{defendant}　被告类型：{defendantKind}',
      '被诉行政行为：{actName}　种类：{actKind}　管理类别：{adminField}',
      '诉讼请求：{claims}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '应诉任务交办单',
    act: 'assign',
    to: '{handlingUnit}',
    paragraphs: [
      `${thisCase}由你单位承办。`,
      '请自收到起诉状副本之日起十五日内提交答辩状、证据和依据，确定出庭负责人；逾期提交的，法院视为没有相应证据。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '授权委托书',
    act: 'appoint-agents',
    to: '{court}',
    paragraphs: [
      `{defendant}就${thisCase}，委托下列人员为诉讼代理人：`,
      { when: { staffAgent: { exists: true } }, text: '工作人员：{staffAgent}' },
      { when: { lawyerAgent: { exists: true } }, text: '律师：{lawyerAgent}' },
      '委托权限：一般代理。',
      '委托期限自{$on}起至本案本审级审理终结之日止。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '答辩状',
    act: 'file-defence',
    title: '行政答辩状',
    to: '{court}',
    paragraphs: [
      '答辩人：{defendant}。',
      `答辩人就${thisCase}，提出答辩意见如下：`,
      '{defenceText}',
      {
        when: { pleadReconsiderationFirst: true },
        text: '对当场作出的行政处罚不服，应当先申请行政复议。原告未申请行政复议直接起诉，不符合起诉条件，请求裁定驳回起诉。',
      },
      '附：证据{evidenceItems}份，以及作出行政行为所依据的规范性文件。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '答辩状',
    act: 'answer-appeal',
    title: '行政答辩状（二审）',
    paragraphs: [
      '答辩人：{defendant}。',
      '答辩人就{plaintiffs}不服{court}{judgmentNumber}提起上诉一案，提出答辩意见如下：',
      '{defenceText}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '管辖异议申请书',
    act: 'object-jurisdiction',
    title: '行政诉讼管辖异议申请书',
    to: '{court}',
    paragraphs: [
      '申请人（被告）：{defendant}',
      `申请人对贵院管辖${thisCase}提出异议，请求依法审查、移送有管辖权的人民法院。`,
      '异议的理由：{objection}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '延期提供证据申请书',
    act: 'ask-delay',
    to: '{court}',
    paragraphs: [
      '申请人（被告）：{defendant}',
      `${thisCase}，申请人因不可抗力等正当事由不能在举证期限内提供证据，申请准许延期提供。`,
      '具体事由：{delayReason}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '负责人出庭身份证明',
    act: 'name-head',
    title: '行政机关负责人出庭应诉身份证明',
    to: '{court}',
    paragraphs: [`兹证明{headName}系{defendant}{headPost}，属于行政机关负责人（{headRank}），就${thisCase}出庭应诉。`, '特此证明。'],
    signedBy: '{$unit}',
  },
  {
    name: '负责人不能出庭情况说明',
    act: 'explain-absence',
    title: '行政机关负责人不能出庭的情况说明',
    to: '{court}',
    paragraphs: [
      `${thisCase}，{defendant}负责人因“{absenceReason}”不能出庭应诉，现说明如下：`,
      '{absenceText}',
      '本单位已委托相应的工作人员出庭应诉。',
      '附：证明材料。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '上诉审批表',
    act: 'decide-appeal',
    form: true,
    paragraphs: [
      `案件：${thisCase}`,
      '一审结果：{firstOutcome}　裁判日期：{judgedOn}',
      '研究意见：{appealDecision}',
      '理由：{appealReason}',
      '审批人：{$actor}　审批日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '履行情况报告',
    act: 'perform',
    to: '{$justiceBureau}',
    paragraphs: [`${thisCase}的裁判已经生效，履行情况：{performance}。`, '{performanceText}'],
    signedBy: '{$unit}',
  },
  {
    name: '结案报告',
    act: 'report-result',
    to: '{$justiceBureau}',
    paragraphs: [
      `${thisCase}的裁判已经生效。一审结果：{firstOutcome}。`,
      { when: { finalOutcome: { exists: true } }, text: '改判后的结果：{finalOutcome}。' },
      '{resultReport}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '司法建议回复函',
    act: 'answer-suggestion',
    to: '{court}',
    paragraphs: ['贵院{suggestionNumber}司法建议收悉。采纳情况：{suggestionAdopted}。', '{suggestionAnswer}'],
    signedBy: '{$unit}',
  },
  {
    name: '上诉状',
    act: 'file-appeal',
    title: '行政上诉状',
    to: '{$cityCourt}',
    paragraphs: [
      '上诉人（原审被告）：{defendant}',
      '被上诉人（原审原告）：{plaintiffs.full}',
      '上诉人不服{court}{judgmentNumber}，依法提起上诉。',
      '上诉的事实和理由：{appealReason}',
    ],
    signedBy: '{$unit}',
  },
  ...(['appear', 'attend-without-head'] as const).map((act) => heard(act, '一审', 'heardOn')),
  ...(['appear-second', 'attend-second-without-head'] as const).map((act) => heard(act, '二审', 'secondHeardOn')),
]

/** What the unit reports of a hearing, with its head or without. */
function heard(act: string, instance: string, on: string): OfficialDocument {
  const withHead = act.startsWith('appear')
  return {
    name: '开庭情况报告',
    act,
    to: '{$justiceBureau}',
    paragraphs: [
      `${thisCase}${instance}于{${on}}开庭审理。`,
      withHead ? '出庭负责人：{headName}（{headPost}），{headRank}。' : '负责人未出庭：{absence}。',
      '出庭人员、发表意见和旁听情况：{hearings}',
    ],
    signedBy: '{$unit}',
  }
}
