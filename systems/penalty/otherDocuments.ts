import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Documents of on-the-spot penalties. From 2024 such a penalty goes to reconsideration before it can go to court. */
export const summaryDocuments: readonly OfficialDocument[] = [
  {
    name: '当场行政处罚决定书',
    act: 'decide-on-spot',
    to: '{party.name}',
    paragraphs: [
      '{$number}',
      '你（单位）于{$on}在{place}实施了下列违法行为：{violation}。',
      '依据：{basis}',
      { when: { defence: { exists: true } }, text: '你（单位）陈述申辩称：{defence}' },
      '本机关当场决定给予下列行政处罚：{penaltyKinds}。{decisionText}',
      { when: { fine: { exists: true } }, text: '罚款{fine}。没有当场收缴的，自收到本决定书之日起十五日内缴纳。' },
      {
        when: { opened: { from: '2024-01-01' } },
        text: '如不服本决定，应当自收到本决定书之日起六十日内先向县人民政府申请行政复议；对复议决定不服的，再向人民法院提起行政诉讼。',
      },
      {
        when: { opened: { to: '2023-12-31' } },
        text: '如不服本决定，可以自收到本决定书之日起六十日内向县人民政府申请行政复议，或者六个月内向人民法院提起行政诉讼。',
      },
      '执法人员：{handlers}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '罚款票据',
    act: 'collect-on-spot',
    to: '{party.name}',
    paragraphs: ['票据号：{receipt}', '当场收缴罚款：{collected}　情形：{collectGround}', '执法人员：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '加处罚款决定书',
    act: 'add-surcharge',
    to: '{party.name}',
    paragraphs: ['你（单位）逾期未缴纳罚款{fine}，依照《中华人民共和国行政处罚法》第七十二条，加处罚款{surcharge}。'],
    signedBy: '{$unit}',
  },
]

/** Documents of coercive measures. */
export const measureDocuments: readonly OfficialDocument[] = [
  ...(['request', 'report-urgent'] as const).map(
    (act): OfficialDocument => ({
      name: '行政强制措施审批表',
      act,
      paragraphs: [
        '当事人：{party}',
        '强制措施：{measureKind}',
        '理由：{reason}',
        '依据：{basis}',
        '不予强制清单查询：{listFound}',
        { when: { afterwards: { exists: true } }, text: '补办批准：{afterwards}' },
        '办理人：{$actor}　日期：{$on}',
      ],
      signedBy: '{$unit}',
    }),
  ),
  {
    name: '冻结决定书',
    act: 'serve-freeze',
    to: '{party.name}',
    paragraphs: [
      '因{reason}，依据{basis}，本机关已通知{bank}冻结你（单位）存款、汇款{frozen}，期限三十日。',
      '你（单位）有权陈述、申辩。如不服本决定，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '检测期间告知书',
    act: 'test',
    to: '{party.name}',
    paragraphs: ['本机关自{$on}起对查封、扣押的物品送检：{testMatter}。所用时间不计入强制措施的期限，费用由行政机关承担。'],
    signedBy: '{$unit}',
  },
  ...(['carry-out', 'urgent-measure'] as const).flatMap((act): OfficialDocument[] => [
    {
      name: '行政强制措施决定书',
      act,
      to: '{party.name}',
      paragraphs: [
        '{$number}',
        '因{reason}，依据{basis}，本机关决定对你（单位）实施{measureKind}。',
        { when: { frozen: { exists: true } }, text: '冻结金融机构：{bank}　数额：{frozen}。' },
        '期限自{$on}起三十日；情况复杂经批准延长的，另行书面告知。需要检测、检验、检疫或者技术鉴定的，所用时间不计算在内。',
        '你（单位）有权陈述、申辩。如不服本决定，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
      ],
      signedBy: '{$unit}',
    },
    {
      name: '查封（扣押）清单',
      act,
      to: '{party.name}',
      paragraphs: ['{goods}', '清单一式二份，由当事人和行政机关分别保存。', '当事人（见证人）签字：　　执法人员：{$actor}　日期：{$on}'],
      signedBy: '{$unit}',
    },
    {
      name: '行政强制措施现场笔录',
      act,
      paragraphs: [
        '日期：{$on}　地点：{place}　{present}',
        '执法人员已出示执法证件，当场告知采取强制措施的理由、依据以及当事人依法享有的权利、救济途径，听取了陈述和申辩。',
        '实施情况：{measureKind}。{goods}',
      ],
      signedBy: '{$unit}',
    },
  ]),
  {
    name: '延长行政强制措施期限决定书',
    act: 'extend',
    to: '{party.name}',
    paragraphs: ['因情况复杂，经负责人批准，本机关决定将对你（单位）实施的{measureKind}延长三十日。理由：{extendReason}'],
    signedBy: '{$unit}',
  },
  {
    name: '行政强制措施处理决定书',
    act: 'dispose',
    to: '{party.name}',
    paragraphs: ['对本机关实施{measureKind}的财物，决定：{result}。{disposal}'],
    signedBy: '{$unit}',
  },
  {
    name: '解除行政强制措施决定书',
    act: 'release',
    to: '{party.name}',
    paragraphs: ['因{releaseGround}，本机关决定自{$on}起解除对你（单位）实施的{measureKind}，并退还财物。'],
    signedBy: '{$unit}',
  },
]
