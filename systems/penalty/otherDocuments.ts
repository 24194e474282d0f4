import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Documents of on-the-spot penalties. From 2024 such a penalty goes to reconsideration before it can go to court. */
export const summaryDocuments: readonly OfficialDocument[] = [
  {
    name: '当场行政处罚决定书',
    act: 'decide-on-spot',
    addresses: 'party',
    paragraphs: [
      '{$number}',
      '当事人：{party.full}',
      '经查，你（单位）于{$on}在{place}有下列违法行为：{violation}。',
      '执法人员已出示执法证件，当场告知拟作出的行政处罚内容及事实、理由、依据和陈述、申辩的权利。',
      { when: { defence: { exists: true } }, text: '你（单位）陈述、申辩称：{defence}' },
      '处罚依据：{basis}。',
      '依照《中华人民共和国行政处罚法》第五十一条，本机关当场决定给予下列行政处罚：{penaltyKinds}。{decisionText}',
      {
        when: { fine: { exists: true } },
        text: '罚款人民币{fine}（大写：{fine.capitals}）。没有当场收缴的，自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳；到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
      },
      {
        when: { opened: { from: '2024-01-01' } },
        text: '如不服本决定，应当自收到本决定书之日起六十日内先向{$government}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。',
      },
      {
        when: { opened: { to: '2023-12-31' } },
        text: '如不服本决定，可以自收到本决定书之日起六十日内向{$government}申请行政复议，也可以自收到本决定书之日起六个月内直接向{$court}提起行政诉讼。',
      },
      '执法人员（签名）：{handlers}',
      '当事人（签名或者盖章）：',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '罚款票据',
    act: 'collect-on-spot',
    form: true,
    paragraphs: [
      '决定书文号：{$number}',
      '缴款人：{party.name}',
      '票据号码：{receipt}',
      '当场收缴罚款：{collected}　大写：{collected.capitals}',
      '当场收缴的情形：{collectGround}',
      '执法人员：{$actor}　收缴日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '加处罚款决定书',
    act: 'add-surcharge',
    to: '{party.name}',
    paragraphs: [
      '本机关对你（单位）作出的当场行政处罚决定（{$number}），你（单位）到期没有缴纳罚款人民币{fine}。',
      '依照《中华人民共和国行政处罚法》第七十二条第一款第一项，决定对你（单位）加处罚款人民币{surcharge}（大写：{surcharge.capitals}）。',
      '如不服本决定，可以自收到本决定书之日起六十日内向{$government}申请行政复议，也可以自收到本决定书之日起六个月内直接向{$court}提起行政诉讼。',
    ],
    signedBy: '{$unit}',
  },
]

const measureRemedy =
  '你（单位）有权进行陈述和申辩。如不服本决定，可以自收到本决定书之日起六十日内向{$government}申请行政复议，也可以自收到本决定书之日起六个月内直接向{$court}提起行政诉讼。'

/** Documents of coercive measures. */
export const measureDocuments: readonly OfficialDocument[] = [
  ...(['request', 'report-urgent'] as const).map(
    (act): OfficialDocument => ({
      name: '行政强制措施审批表',
      act,
      form: true,
      paragraphs: [
        '当事人：{party.full}',
        '强制措施：{measureKind}',
        '理由：{reason}',
        '依据：{basis}',
        '不予强制清单查询：{listFound}',
        { when: { afterwards: { exists: true } }, text: '补办批准：{afterwards}' },
        '办理人：{$actor}　日期：{$on}',
        '负责人审批意见（签名）：',
      ],
      signedBy: '{$unit}',
    }),
  ),
  {
    name: '冻结决定书',
    act: 'serve-freeze',
    to: '{party.name}',
    paragraphs: [
      '实施理由：{reason}',
      '实施依据：{basis}。',
      '本机关已通知{bank}冻结你（单位）存款、汇款人民币{frozen}（大写：{frozen.capitals}），期限自{$on}起三十日。',
      measureRemedy,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '检测期间告知书',
    act: 'test',
    to: '{party.name}',
    paragraphs: [
      '本机关自{$on}起对查封、扣押的财物进行检测、检验、检疫或者技术鉴定：{testMatter}。',
      '依照《中华人民共和国行政强制法》第二十五条，所用时间不计入查封、扣押的期限，费用由本机关承担。',
    ],
    signedBy: '{$unit}',
  },
  ...(['carry-out', 'urgent-measure'] as const).flatMap((act): OfficialDocument[] => [
    {
      name: '行政强制措施决定书',
      act,
      addresses: 'party',
      paragraphs: [
        '{$number}',
        '当事人：{party.full}',
        '实施理由：{reason}',
        '实施依据：{basis}。',
        '本机关决定自{$on}起对你（单位）实施下列行政强制措施：{measureKind}。',
        { when: { goods: { size: { from: 1 } } }, text: '查封、扣押的财物，见所附清单。' },
        { when: { frozen: { exists: true } }, text: '冻结的金融机构：{bank}；数额：人民币{frozen}（大写：{frozen.capitals}）。' },
        '期限自{$on}起三十日；情况复杂经批准延长的，另行书面告知。需要检测、检验、检疫或者技术鉴定的，所用时间不计算在内。',
        measureRemedy,
      ],
      signedBy: '{$unit}',
    },
    {
      name: '查封（扣押）清单',
      act,
      paragraphs: [
        '当事人：{party.name}；强制措施：{measureKind}；地点：{place}；日期：{$on}。',
        '{goods}',
        '清单一式二份，由当事人和行政机关分别保存。',
        '当事人或者见证人（签名）：',
        '执法人员（签名）：{handlers}',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '行政强制措施现场笔录',
      act,
      paragraphs: [
        '当事人：{party.full}',
        '日期：{$on}；地点：{place}；{present}。',
        '执法人员已出示执法证件，当场告知采取强制措施的理由、依据以及当事人依法享有的权利、救济途径，听取了陈述和申辩。',
        '实施的行政强制措施：{measureKind}。',
        { when: { goods: { size: { from: 1 } } }, text: '查封、扣押的财物：{goods}' },
        '以上笔录经核对无误。',
        '当事人或者见证人（签名）：　　　　年　月　日',
        '执法人员（签名）：{handlers}',
      ],
      signedBy: '{$unit}',
    },
  ]),
  {
    name: '延长行政强制措施期限决定书',
    act: 'extend',
    to: '{party.name}',
    paragraphs: [
      '因情况复杂，依照《中华人民共和国行政强制法》第二十五条，经本机关负责人批准，决定将对你（单位）实施的“{measureKind}”的期限延长三十日。',
      '延长的理由：{extendReason}',
      measureRemedy,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '行政强制措施处理决定书',
    act: 'dispose',
    to: '{party.name}',
    paragraphs: [
      '本机关对你（单位）实施的行政强制措施（{measureKind}，{$number}），现对有关财物作出处理决定：{result}。',
      '{disposal}',
      measureRemedy,
    ],
    signedBy: '{$unit}',
  },
  {
    name: '解除行政强制措施决定书',
    act: 'release',
    to: '{party.name}',
    paragraphs: [
      '本机关对你（单位）实施的行政强制措施（{measureKind}，{$number}），因{releaseGround}，依照《中华人民共和国行政强制法》第二十八条，本机关决定自{$on}起予以解除。',
      { when: { returned: true }, text: '查封、扣押的财物已经退还。' },
      '当事人（签名或者盖章）：',
    ],
    signedBy: '{$unit}',
  },
]
