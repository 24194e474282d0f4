import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Whoever is told that mediation came to nothing is told where else to go, and by which day. @source 人民调解法 第二十六条 */
const ways: OfficialDocument['paragraphs'] = [
  { when: { 'due.reconsider': { exists: true } }, text: '对“{disputedAct}”不服的，可以任选下列一种办法：' },
  {
    when: { 'due.reconsider': { exists: true } },
    text: '申请行政复议：最迟{due.reconsider}。向{$government}申请，县司法局复议窗口代收，不收费，可以口头申请。',
  },
  {
    when: { 'due.reconsider': { exists: true } },
    text: '怎么算的：{disputedActKnownOn}知道该行为，从次日起算六十日，期满之日是节假日的，顺延到节后第一日（《行政复议法》第二十条、第八十八条）。',
  },
  {
    when: { 'due.sue': { exists: true } },
    text: '向人民法院起诉：最迟{due.sue}。从知道之日起六个月（《行政诉讼法》第四十六条）；法律规定先复议的，先申请复议。',
  },
  '需要法律咨询、申请法律援助的，可以拨打12348，或者到乡镇司法所、县公共法律服务中心。',
]

/** The papers of a mediation dossier, by the act that makes them. */
export const disputeDocuments: readonly OfficialDocument[] = [
  {
    name: '人民调解受理登记表',
    act: 'register',
    form: true,
    signedBy: '{committee}',
    paragraphs: [
      '登记日期：{$on}',
      '当事人：{parties.full}',
      '纠纷类型：{disputeKind}',
      '案件来源：{source}',
      '纠纷简要情况：{brief}',
      { when: { claims: { exists: true } }, text: '申请事项：{claims}' },
      '当事人（签名、盖章或者按指印）：',
      '登记人：{$actor}',
    ],
  },
  {
    name: '权利义务告知书',
    act: 'tell-rights',
    title: '人民调解当事人权利义务告知书',
    to: '{parties}',
    signedBy: '{committee}',
    paragraphs: [
      '人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收取任何费用。',
      '当事人在调解中可以选择或者接受调解员；可以接受调解、拒绝调解或者要求终止调解；可以要求公开或者不公开进行；自主表达意愿，自愿达成协议。',
      '当事人应当如实陈述纠纷事实，遵守调解现场秩序，尊重调解员，尊重对方行使权利。',
      '达成的调解协议具有法律约束力，应当按照约定履行。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。调解不成的，可以依法通过仲裁、行政、司法等途径维护权利。',
      '上述内容已经知悉。当事人（签名、盖章或者按指印）：',
    ],
  },
  {
    name: '人民调解调查记录',
    act: 'investigate',
    signedBy: '{committee}',
    paragraphs: ['调查时间：{$on}', '调查记录：{inquiries}', '被调查人（签名）：', '调查人：{$actor}'],
  },
  {
    name: '人民调解记录',
    act: 'mediate',
    signedBy: '{committee}',
    paragraphs: [
      '调解时间：{$on}',
      '当事人：{parties}',
      '已向当事人告知权利义务。',
      '历次调解情况：{sessions}',
      '当事人（签名、盖章或者按指印）：',
      '调解员、记录人：{$actor}',
    ],
  },
  {
    name: '人民调解协议书',
    act: 'agree-written',
    signedBy: '{committee}',
    paragraphs: [
      '编号：{$number}',
      '当事人：{parties.full}',
      '纠纷主要事实、争议事项和各方责任：{facts}',
      '经调解，当事人自愿达成如下协议：{agreement}',
      { when: { performWay: { exists: true } }, text: '履行方式：{performWay}' },
      { when: { performBy: { exists: true } }, text: '履行期限：{performBy}以前（含当日）' },
      '本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效。当事人各执一份，人民调解委员会留存一份。',
      '当事人（签名、盖章或者按指印）：',
      '调解员：{$actor}',
    ],
  },
  {
    name: '人民调解口头协议登记表',
    act: 'agree-oral',
    form: true,
    signedBy: '{committee}',
    paragraphs: [
      '登记日期：{$on}',
      '当事人：{parties}',
      '纠纷类型：{disputeKind}',
      { when: { facts: { exists: true } }, text: '纠纷主要事实、争议事项：{facts}' },
      '协议内容：{agreement}',
      { when: { performWay: { exists: true } }, text: '履行方式：{performWay}' },
      { when: { performBy: { exists: true } }, text: '履行期限：{performBy}以前（含当日）' },
      '调解员：{$actor}',
    ],
  },
  {
    name: '人民调解终止告知书',
    act: 'fail',
    to: '{parties}',
    signedBy: '{committee}',
    paragraphs: [
      '你们之间的{disputeKind}，经调解未能达成协议，现终止调解。原因：{failReason}',
      '你们可以依法通过下列途径维护自己的权利：{remedies}。',
      ...ways,
    ],
  },
  {
    name: '人民调解终止告知书',
    act: 'refuse',
    title: '不予受理和救济途径告知书',
    to: '{parties}',
    signedBy: '{committee}',
    paragraphs: [
      '你们之间的{disputeKind}，因“{refuseReason}”，本调解委员会不予受理。',
      '你们可以依法通过下列途径维护自己的权利：{remedies}。',
      ...ways,
    ],
  },
  {
    name: '人民调解回访记录',
    act: 'follow-up',
    signedBy: '{committee}',
    paragraphs: [
      '回访时间：{$on}',
      '当事人：{parties}',
      { when: { form: 'written' }, text: '协议编号：{$number}' },
      { when: { performance: { exists: true } }, text: '履行情况：{performance}' },
      '历次回访情况：{followUps}',
      '回访人：{$actor}',
    ],
  },
  {
    name: '司法确认申请书',
    act: 'apply-confirmation',
    to: '{court}',
    signedBy: '{parties}',
    paragraphs: [
      '申请人：{parties.full}',
      '申请人因{disputeKind}，于{on.agree-written}经{committee}主持调解，自愿达成调解协议（{$number}），内容为：{agreement}',
      '申请人共同请求贵院依法确认该调解协议有效。申请人承诺协议出于自愿，没有恶意串通、规避法律，没有损害国家利益、社会公共利益和他人合法权益。',
    ],
  },
  {
    name: '人民调解卷宗',
    act: 'archive',
    form: true,
    title: '人民调解卷宗封面',
    signedBy: '{committee}',
    paragraphs: [
      '卷名：{parties}的{disputeKind}',
      { when: { form: 'written' }, text: '卷号：{$number}' },
      '调解结果：{result}',
      '保管期限：{keeping}',
      '立卷日期：{$on}',
      '立卷人：{$actor}',
    ],
  },
]
