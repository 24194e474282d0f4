import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Documents that the window, the approving unit and the checkers hand out. */
export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'service-item': [
    {
      name: '办事指南',
      act: 'publish',
      title: '{name}\n办事指南',
      paragraphs: [
        '事项编码：{code}',
        '事项类型：{itemType}；行使层级：{exercise}；实施主体：{organ}。',
        '设定依据：{basis}',
        '受理条件：{conditions}',
        '服务对象：{objects}。',
        { when: { materials: { size: { from: 1 } } }, text: '申请材料：{materials}' },
        { when: { steps: { size: { from: 1 } } }, text: '办理流程：{steps}' },
        { when: { promisedDays: { from: 1 } }, text: '法定办结时限：{statutoryDays}个工作日；承诺办结时限：{promisedDays}个工作日。' },
        { when: { promisedDays: 0 }, text: '法定办结时限：{statutoryDays}个工作日；承诺当场办结。' },
        '到办事现场次数：{visits}次；网上办理深度：{depth}。',
        { when: { visits: { from: 1 } }, text: '必须到现场的原因：{visitReason}' },
        { when: { fee: true }, text: '收费依据：{feeBasis}；可网上缴费。' },
        { when: { fee: false }, text: '不收费。' },
        '办理地点：{place}；办理时间：{hours}。',
        '咨询电话：{consultPhone}；监督投诉电话：{complaintPhone}。',
        '对办理结果不服的，可以自知道之日起六十日内向{$government}申请行政复议，也可以自知道之日起六个月内直接向{$court}提起行政诉讼。',
      ],
      signedBy: '{organ}',
    },
  ],
  'service-matter': [
    {
      name: '申请材料接收凭证',
      act: 'submit',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）申请办理“{itemName}”的材料已于{$on}收到。',
        { when: { materials: { size: { from: 1 } } }, text: '收到的材料：{materials}' },
        '自收到申请材料之日起五个工作日内，将决定是否受理，或者一次告知需要补正的全部内容。',
      ],
      signedBy: '{organ}',
    },
    {
      name: '一次性补正告知书',
      act: 'ask-supplement',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）申请办理“{itemName}”，需要补正的全部内容如下：',
        '{missing}',
        '请于{supplementBy}前补正。补正前的时间不计入办理期限。',
      ],
      signedBy: '{organ}',
    },
    {
      name: '受理通知书',
      act: 'accept',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）申请办理“{itemName}”，材料齐全、符合法定形式，自{$on}起受理。',
        { when: { promisedDays: 0 }, text: '本事项当场办结。' },
        {
          when: { promisedDays: { from: 1 } },
          text: '本事项法定办结时限{statutoryDays}个工作日，承诺{promisedDays}个工作日办结，均自受理之日的次日起算。',
        },
      ],
      signedBy: '{organ}',
    },
    {
      name: '不予受理决定书',
      act: 'refuse',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）申请办理“{itemName}”，经审查，决定不予受理。理由如下：',
        '{reason}',
        '如不服本决定，可以自收到之日起六十日内向{$government}申请行政复议，也可以自收到之日起六个月内直接向{$court}提起行政诉讼。',
      ],
      signedBy: '{organ}',
    },
    {
      name: '特别程序告知书',
      act: 'begin-special',
      to: '{applicant.name}',
      paragraphs: ['你（单位）申请办理的“{itemName}”依法需要{special}，预计需要{specialDays}日。所需时间不计入办理期限。'],
      signedBy: '{organ}',
    },
    {
      name: '延长期限告知书',
      act: 'extend',
      to: '{applicant.name}',
      paragraphs: ['你（单位）申请办理的“{itemName}”，经本机关负责人批准，延长{extendedDays}个工作日。理由如下：', '{reason}'],
      signedBy: '{organ}',
    },
    {
      name: '办理结果告知书',
      act: 'decide',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）申请办理的“{itemName}”，办理结果为：{decision}。',
        { when: { decision: 'refused' }, text: '理由：{reason}' },
        {
          when: { decision: 'refused' },
          text: '如不服本决定，可以自收到之日起六十日内向{$government}申请行政复议，也可以自收到之日起六个月内直接向{$court}提起行政诉讼。',
        },
      ],
      signedBy: '{organ}',
    },
    {
      name: '送达回执',
      act: 'deliver',
      to: '{applicant.name}',
      paragraphs: ['“{itemName}”的结果（编号{resultNumber}）已于{$on}以“{service}”方式送达。', '收件人（签名）：'],
      signedBy: '{organ}',
    },
  ],
  'service-measure': [
    {
      name: '优化措施落实表',
      act: 'adopt',
      form: true,
      paragraphs: [
        '事项：{itemName}',
        '措施类别：{kind}　计量单位：{measure}',
        '优化前：{before}　优化后：{after}　减少：{saved}',
        '措施内容：{content}',
      ],
      signedBy: '{organ}',
    },
  ],
  'guide-check': [
    {
      name: '办事指南改正通知',
      act: 'conclude',
      to: '{organ}',
      paragraphs: [
        { when: { result: 'inaccurate' }, text: '经检查，“{itemName}”办事指南有下列差错，请于五个工作日内改正：' },
        { when: { result: 'inaccurate' }, text: '{faults}' },
        { when: { result: 'accurate' }, text: '经检查，“{itemName}”办事指南准确。' },
      ],
      signedBy: '{$actorUnit}',
    },
  ],
}
