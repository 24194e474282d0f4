import type { OfficialDocument } from '../../kernel/report/document.ts'

const about = '申请人{applicants}不服被申请人{respondent}{actName}一案'
const signed = (who: string) => `${who}（签名）：　　　　年　月　日`

/** The papers that parties hand in and that record what was done: applications, replies, records, letters, receipts of service. */
export const recordDocuments: readonly OfficialDocument[] = [
  {
    name: '行政复议申请书',
    act: 'receive',
    to: '{$government}',
    paragraphs: [
      '申请人：{applicants.full}',
      { when: { agents: { exists: true } }, text: '委托代理人：{agents}' },
      '被申请人：{respondent}',
      '申请行政复议的行政行为：{actName}',
      { when: { actNumber: { exists: true } }, text: '行政行为文号：{actNumber}' },
      { when: { knewOn: { exists: true } }, text: '知道该行政行为的日期：{knewOn}' },
      '行政复议请求：{requests}',
      { when: { reasons: { exists: true } }, text: '事实和理由：{reasons}' },
      { when: { receiveWay: { exists: true } }, text: '申请方式：{receiveWay}' },
    ],
    signedBy: '{applicants}',
  },
  {
    name: '行政复议答复书',
    act: 'reply',
    to: '{$government}',
    paragraphs: [
      '申请人{applicants}不服我单位{actName}申请行政复议，现答复如下：',
      '{replyContent}',
      '随本答复书提交作出行政行为的证据、依据和其他有关材料{evidenceItems}份。',
    ],
    signedBy: '{respondent}',
  },
  {
    name: '听取意见笔录',
    act: 'hear-opinion',
    paragraphs: [`${about}，听取当事人意见如下：`, '{opinions}', '以上笔录经核对无误。', signed('被听取意见人'), signed('听取人')],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '合议笔录',
    act: 'hold-panel',
    paragraphs: [
      `案件：${about}`,
      '合议日期：{panelOn}；合议人员：{panelMembers}。',
      '合议意见：{panelOpinion}',
      { when: { panelDissent: { exists: true } }, text: '不同意见：{panelDissent}' },
      signed('合议人员'),
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '调查笔录',
    act: 'investigate',
    paragraphs: [`${about}，调查取证情况如下：`, '{investigations}', '以上笔录经被调查人核对无误。', signed('被调查人'), signed('调查人')],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '听证笔录',
    act: 'hold-hearing',
    paragraphs: [
      `${about}，于{hearingDay}在{hearingPlace}举行听证。`,
      '听证主持人：{hearingHost}；听证员：{hearingMembers}；记录员：{hearingClerk}。',
      '听证事项：{hearingMatters}',
      '被申请人负责人参加听证情况：{respondentHead}。',
      { when: { applicantHeard: true }, text: '申请人参加了听证。' },
      { when: { applicantHeard: false }, text: '申请人没有参加听证。' },
      '以上笔录经参加听证的人员核对无误。',
      signed('申请人'),
      signed('被申请人'),
      signed('听证主持人'),
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '咨询意见记录',
    act: 'consult-committee',
    paragraphs: [`${about}，提请行政复议委员会咨询，参加咨询的委员{committeeMembers}人。`, '咨询意见：{committeeOpinion}'],
    signedBy: '{$county}行政复议委员会',
  },
  {
    name: '鉴定意见或者勘验笔录',
    act: 'appraised',
    paragraphs: [`${about}，对“{appraisalMatter}”的鉴定（勘验）已经完毕，意见（笔录）附后存卷。`],
    signedBy: '{$government}',
  },
  {
    name: '规范性文件答复通知书',
    act: 'notify-maker',
    to: '制定机关',
    paragraphs: [`${about}，申请人一并申请审查“{normDocument}”。请自收到本通知之日起十日（工作日）内，就相关条款的合法性提出书面答复。`],
    signedBy: '{$government}',
  },
  {
    name: '规范性文件转送函',
    act: 'forward-norm',
    to: '有权处理的机关',
    paragraphs: [`${about}，涉及“{normDocument}”的合法性，本机关无权处理，现转送你机关依法处理，请将处理意见函告本机关。`],
    signedBy: '{$government}',
  },
  {
    name: '送达回证',
    act: 'serve',
    form: true,
    paragraphs: [
      `案由：${about}`,
      '送达文书：行政复议法律文书',
      { when: { 'n.decide': { from: 1 } }, text: '文书文号：{$number}' },
      '受送达人：{servedTo}',
      '送达日期：{$on}　送达人：{$actor}',
      '受送达人（签名或者盖章）：',
      '代收人与受送达人的关系：',
      '拒收事由和见证人：',
    ],
    signedBy: '{$government}',
  },
]
