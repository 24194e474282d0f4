import type { OfficialDocument } from '../../kernel/report/document.ts'

/**
 * Where to sue: an act that was upheld is sued where its maker would be; one that was changed, or an application turned away, is the county
 * government's own, which the intermediate court hears.
 * @source 行政诉讼法 第十五条第一项、第二十六条第二款、第四十五条
 */
const suit = (court: string) => `如不服本决定，可以自收到本决定书之日起十五日内，依法向${court}提起行政诉讼。`
const upheld = { result: { in: ['uphold', 'reject-request'] } }
const remedy: OfficialDocument['paragraphs'] = [
  { when: upheld, text: suit('{$court}') },
  { when: { not: upheld }, text: suit('{$cityCourt}') },
]
/** The article each result rests on, by the edition of the law. @source 行政复议法（2023年修订）第六十三条至第七十一条；（2017年修正）第二十八条 */
const articles: Readonly<Record<string, string>> = {
  change: '第六十三条',
  annul: '第六十四条',
  'annul-part': '第六十四条',
  'confirm-illegal': '第六十五条',
  'order-perform': '第六十六条',
  'confirm-void': '第六十七条',
  uphold: '第六十八条',
  'reject-request': '第六十九条',
  'dismiss-application': '第三十三条',
  'agreement-duty': '第七十一条',
  compensate: '第七十二条',
}
const oldArticles: Readonly<Record<string, string>> = {
  'reject-request': '《中华人民共和国行政复议法实施条例》第四十八条',
  'dismiss-application': '《中华人民共和国行政复议法实施条例》第四十八条',
  compensate: '《中华人民共和国行政复议法》第二十九条',
}
/** What was decided, in a sentence of the law. */
const ruled: Readonly<Record<string, string>> = {
  change: '变更被申请人作出的{actName}',
  annul: '撤销被申请人作出的{actName}',
  'annul-part': '部分撤销被申请人作出的{actName}',
  'confirm-illegal': '确认被申请人作出的{actName}违法',
  'order-perform': '责令被申请人在一定期限内履行法定职责',
  'confirm-void': '确认被申请人作出的{actName}无效',
  uphold: '维持被申请人作出的{actName}',
  'reject-request': '驳回申请人的行政复议请求',
  'dismiss-application': '驳回申请人的行政复议申请',
  'agreement-duty': '被申请人依法承担行政协议的义务',
  compensate: '被申请人依法给予赔偿',
}
const rulings: OfficialDocument['paragraphs'] = Object.entries(ruled).flatMap(([result, words]) => [
  { when: { result, edition: '2023' }, text: `依照《中华人民共和国行政复议法》${articles[result]}的规定，本机关决定：${words}。` },
  {
    when: { result, edition: '2017' },
    text: `依照${oldArticles[result] ?? '《中华人民共和国行政复议法》第二十八条'}的规定，本机关决定：${words}。`,
  },
])
const isOld = { edition: '2017' }
const isNew = { edition: '2023' }

/** The documents (文书) of a reconsideration case that the law names, in the order in which a case produces them. */
export const documents: readonly OfficialDocument[] = [
  {
    name: '补正通知书',
    act: 'ask-correction',
    title: '行政复议申请补正通知书',
    to: '{applicants}',
    paragraphs: [
      '你（单位）不服{respondent}{actName}提出的行政复议申请，本机关已于{receivedOn}收到。经审查，申请材料不齐全或者表述不清楚，请补正以下事项：',
      '{correctionItems}',
      { when: isNew, text: '请自收到本通知之日起十日（工作日）内提交补正材料。无正当理由逾期不补正的，视为放弃行政复议申请。' },
      { when: isOld, text: '请在合理期限内提交补正材料。无正当理由逾期不补正的，视为放弃行政复议申请；补正所用时间不计入审理期限。' },
    ],
    signedBy: '{$government}',
  },
  {
    name: '受理通知书',
    act: 'accept',
    title: '行政复议申请受理通知书',
    to: '{applicants}',
    paragraphs: [
      '你（单位）不服{respondent}{actName}提出的行政复议申请，经审查符合受理条件，本机关决定自{$on}起予以受理。',
      { when: isNew, text: '本案自受理之日起六十日内作出行政复议决定；适用简易程序的，为三十日。' },
      { when: isOld, text: '本案自收到申请之日起即为受理，自受理之日起六十日内作出行政复议决定。' },
      '审理期间，你（单位）可以依法查阅、复制被申请人提出的书面答复和有关材料，可以委托代理人参加行政复议。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '不予受理决定书',
    act: 'refuse',
    title: '不予受理行政复议申请决定书',
    to: '{applicants}',
    paragraphs: [
      '你（单位）不服{respondent}{actName}，于{receivedOn}向本机关提出行政复议申请。经审查，该申请属于“{refuseGround}”的情形。',
      '{refuseReason}',
      {
        when: { rightfulAuthority: { exists: true } },
        text: '对该行政行为有管辖权的行政复议机关是{rightfulAuthority}，你（单位）可以向其提出申请。',
      },
      { when: isNew, text: '依照《中华人民共和国行政复议法》第三十条的规定，本机关决定不予受理。' },
      { when: isOld, text: '依照《中华人民共和国行政复议法》第十七条的规定，本机关决定不予受理。' },
      suit('{$cityCourt}'),
    ],
    signedBy: '{$government}',
  },
  {
    name: '行政复议告知书',
    act: 'redirect',
    to: '{applicants}',
    paragraphs: ['你（单位）不服{respondent}{actName}提出的行政复议申请，不属于本机关管辖。请依法向{rightfulAuthority}提出。'],
    signedBy: '{$government}',
  },
  {
    name: '答复通知书',
    act: 'send-copy',
    title: '提出行政复议答复通知书',
    to: '{respondent}',
    paragraphs: [
      '{applicants}不服你单位{actName}，向本机关申请行政复议，本机关已依法受理。现将行政复议申请书副本发送你单位。',
      {
        when: { ...isNew, track: 'simple' },
        text: '请自收到副本之日起五日（工作日）内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
      },
      {
        when: { ...isNew, not: { track: 'simple' } },
        text: '请自收到副本之日起十日（工作日）内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
      },
      { when: isOld, text: '请自收到副本之日起十日内提出书面答复，并提交当初作出具体行政行为的证据、依据和其他有关材料。' },
      '逾期不答复、不提交的，依法视为该行政行为没有证据、依据，予以撤销。行政复议期间，你单位不得自行向申请人和其他有关单位、个人收集证据。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '第三人参加通知书',
    act: 'join-third-party',
    title: '第三人参加行政复议通知书',
    to: '{thirdParties}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}申请行政复议一案，你（单位）与被审查的行政行为有利害关系，请作为第三人参加行政复议。第三人不参加行政复议，不影响案件的审理。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '听证通知书',
    act: 'notify-hearing',
    title: '行政复议听证通知书',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '本机关定于{hearingDay}在{hearingPlace}就{applicants}不服{respondent}{actName}一案举行听证。听证主持人：{hearingHost}。',
      '拟听证事项：{hearingMatters}。',
      '被申请人的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加。申请人无正当理由拒不参加的，视为放弃听证权利。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '停止执行决定书',
    act: 'stay',
    to: '{respondent}',
    paragraphs: [
      '本机关审理{applicants}不服你单位{actName}一案，因“{stayGround}”，决定在行政复议期间停止执行该行政行为。',
      '请你单位立即停止执行，并将停止执行的情况书面报告本机关。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '中止通知书',
    act: 'suspend',
    title: '行政复议中止通知书',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}一案，因“{suspendGround}”，自{$on}起中止行政复议。{suspendReason}',
      '中止的原因消除后，本机关将及时恢复审理并书面告知。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '恢复审理通知书',
    act: 'resume',
    title: '行政复议恢复审理通知书',
    to: '{applicants}、{respondent}',
    paragraphs: ['{applicants}不服{respondent}{actName}一案，中止行政复议的原因已经消除，自{$on}起恢复审理。'],
    signedBy: '{$government}',
  },
  {
    name: '延期审理通知书',
    act: 'extend',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}一案，因情况复杂，不能在规定期限内作出行政复议决定。{extendReason}',
      '经行政复议机构的负责人批准，审理期限延长{extendedDays}日。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '转为普通程序通知书',
    act: 'convert',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}一案，不宜适用简易程序。{convertReason}',
      '经行政复议机构的负责人批准，转为普通程序审理，自受理之日起六十日内作出行政复议决定。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '行政复议决定书',
    act: 'decide',
    paragraphs: [
      '{$number}',
      '申请人：{applicants.full}',
      { when: { agents: { exists: true } }, text: '委托代理人：{agents}' },
      '被申请人：{respondent}',
      { when: { thirdParties: { exists: true } }, text: '第三人：{thirdParties.full}' },
      '申请人不服被申请人{actName}，于{receivedOn}向本机关申请行政复议。本机关依法受理，现已审理终结。',
      '申请人请求：{requests}。',
      '申请人称：{reasons}',
      { when: { replyContent: { exists: true } }, text: '被申请人称：{replyContent}' },
      { when: { replyContent: { exists: false } }, text: '被申请人没有在法定期限内提出书面答复。' },
      '本机关认为：{decisionText}',
      { when: { correctionReasons: { exists: true } }, text: '被申请行政复议的行政行为存在以下问题：{correctionReasons}。' },
      ...rulings,
      { when: { redo: true }, text: '责令被申请人在法定期限内重新作出行政行为；法律、法规、规章未规定期限的，为六十日。' },
      ...remedy,
    ],
    signedBy: '{$government}',
  },
  {
    name: '行政复议调解书',
    act: 'mediate',
    paragraphs: [
      '申请人：{applicants.full}',
      '被申请人：{respondent}',
      '申请人不服被申请人{actName}，于{receivedOn}向本机关申请行政复议。申请人请求：{requests}。',
      '经本机关调解，双方自愿达成协议如下：',
      '{agreement}',
      { when: isNew, text: '本调解书经各方当事人签字或者签章，并加盖行政复议机关印章，即具有法律效力。' },
      { when: isOld, text: '本调解书经双方当事人签字，即具有法律效力。' },
    ],
    signedBy: '{$government}',
  },
  {
    name: '终止决定书',
    act: 'withdraw',
    title: '行政复议终止决定书',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}一案，申请人于{on.withdraw}自愿撤回行政复议申请（{termination}），经审查准予撤回。{terminationReason}',
      '本机关决定终止行政复议。申请人不得再以同一事实和理由提出行政复议申请，但能够证明撤回申请违背其真实意愿的除外。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '终止决定书',
    act: 'terminate',
    title: '行政复议终止决定书',
    to: '{applicants}、{respondent}',
    paragraphs: [
      '{applicants}不服{respondent}{actName}一案，因“{termination}”，本机关决定终止行政复议。{terminationReason}',
      suit('{$cityCourt}'),
    ],
    signedBy: '{$government}',
  },
  {
    name: '行政复议意见书',
    act: 'opinion',
    to: '{respondent}',
    paragraphs: [
      '本机关在办理{applicants}不服你单位{actName}一案中，发现以下问题：',
      '{opinionText}',
      '请自收到本意见书之日起六十日内，将纠正情况报送本机关。',
    ],
    signedBy: '{$government}',
  },
  {
    name: '行政复议建议书',
    act: 'suggest',
    paragraphs: [
      '在办理{applicants}不服{respondent}{actName}一案等行政复议案件中，发现法律、法规、规章实施中带有普遍性的问题，现提出建议如下：',
      '{suggestionText}',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '责令履行通知书',
    act: 'supervise',
    to: '{respondent}',
    paragraphs: [
      '{applicants}不服你单位{actName}一案，有关行政复议法律文书已经生效，你单位不履行或者无正当理由拖延履行。',
      '监督方式：{superviseKind}。请立即履行，并将履行情况书面报告本机关。',
    ],
    signedBy: '{$government}',
  },
]
