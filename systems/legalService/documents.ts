import type { OfficialDocument } from '../../kernel/report/document.ts'

/** Papers of advisers, consultations and legal aid. */
export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'village-adviser': [
    {
      name: '村（居）法律顾问服务协议',
      act: 'appoint',
      paragraphs: [
        '聘任方：{village}',
        '受聘方：{firm}，指派律师担任法律顾问。',
        '协议编号：{contract}；任期自{termFrom}至{termTo}，不超过三年。',
        '服务内容：法律咨询、法治讲座、审查村规民约和合同、参与调解、法律援助指引。每月现场服务，每季度举办一次法治讲座。',
        '每次服务填写工作日志，由村（社区）负责人签字；年度考核不合格的，更换法律顾问。',
      ],
      signedBy: '{village}',
    },
    {
      name: '村（居）法律顾问年度考核表',
      act: 'evaluate',
      form: true,
      paragraphs: ['村（社区）：{village}', '考核年度：{scoreYear}年　得分：{score}分　等次：{grade}'],
      signedBy: '{$actorUnit}',
    },
  ],
  'legal-consultation': [
    {
      name: '法律咨询登记表',
      act: 'ask',
      form: true,
      paragraphs: [
        '登记日期：{$on}　渠道：{channel}　类别：{category}',
        '咨询人：{asker}　性别：{sex}　年龄段：{ageGroup}',
        '问题：{question}',
      ],
      signedBy: '{centre}',
    },
  ],
  'legal-aid': [
    ...['apply', 'complete'].map((act) => ({
      name: '法律援助申请表',
      act,
      form: true,
      paragraphs: [
        '申请人：{applicant.full}',
        '类别：{kind}　事项：{matter}　经济困难状况：{hardship}',
        '事实与理由：{description}',
        '本人承诺所说明的情况和提交的材料属实。',
      ],
      signedBy: '{applicant.name}',
    })),
    {
      name: '补充材料通知书',
      act: 'ask-supplement',
      title: '法律援助补充材料通知书',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）就“{matter}”提出的法律援助申请收悉。经审查，需要补充的全部材料如下：',
        '{missing}',
        '没有按要求补充的，视为撤回申请。补充材料所用时间不计入审查期限。',
      ],
      signedBy: '{centre}',
    },
    {
      name: '异议审查决定书',
      act: 'decide-objection',
      title: '法律援助异议审查决定书',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）对法律援助机构就“{matter}”作出的决定提出异议：{objection}',
        { when: { objectionResult: 'upheld' }, text: '经审查，维持原决定。理由：{reason}' },
        { when: { objectionResult: 'ordered' }, text: '经审查，责令法律援助机构改正。理由：{reason}' },
        { when: { objectionResult: 'upheld' }, text: '对本决定不服的，可以依法申请行政复议或者提起行政诉讼。' },
      ],
      signedBy: '{$justiceBureau}',
    },
    {
      name: '法律援助决定书',
      act: 'decide',
      title: '法律援助决定书',
      to: '{applicant.name}',
      paragraphs: [
        '你（单位）就“{matter}”提出的法律援助申请，经审查：',
        { when: { decision: 'grant' }, text: '符合法律援助法的规定，决定给予法律援助，将于三日内指派承办人员。' },
        { when: { decision: 'refuse' }, text: '决定不给予法律援助。理由：{reason}' },
        {
          when: { decision: 'refuse' },
          text: '对本决定有异议的，可以向{$justiceBureau}提出；{$justiceBureau}自收到异议之日起五日内审查。',
        },
      ],
      signedBy: '{centre}',
    },
    {
      name: '指派通知书',
      act: 'assign',
      to: '承办律师',
      paragraphs: ['现指派你为{applicant.name}“{matter}”一案（{kind}）提供法律援助。', '请及时会见受援人，办结后三十日内提交立卷材料。'],
      signedBy: '{centre}',
    },
    {
      name: '终止法律援助决定书',
      act: 'terminate',
      to: '{applicant.name}',
      paragraphs: [
        '因“{terminateGround}”，决定终止法律援助。理由：{reason}',
        '对本决定有异议的，可以向{$justiceBureau}提出；{$justiceBureau}自收到异议之日起五日内审查。',
      ],
      signedBy: '{centre}',
    },
    {
      name: '结案报告表',
      act: 'report-close',
      form: true,
      paragraphs: [
        '受援人：{applicant.name}　类别：{kind}　事项：{matter}',
        '办理结果：{result}',
        { when: { recovered: { from: 1 } }, text: '挽回损失：{recovered}' },
      ],
      signedBy: '{$actor}',
    },
  ],
}
