import type { OfficialDocument } from '../../kernel/report/document.ts'

export const inspectionDocuments: readonly OfficialDocument[] = [
  {
    name: '现场检查笔录',
    act: 'record',
    signedBy: '{$unit}',
    paragraphs: [
      '{$number}',
      '检查日期：{$on}',
      '检查地点：{place}',
      '检查对象：{subject}',
      '检查事项：{matter}',
      '检查人员已表明身份并出示执法证件，告知检查对象有权陈述、申辩，有权申请回避。',
      '现场检查情况：{says}',
      { when: { problems: { exists: true } }, text: '发现的问题：{problems}' },
      '检查结果：{finding}',
      '检查对象签字情况：{signed}',
      '检查人员（签名）：{$actor}',
    ],
  },
  {
    name: '责令改正通知书',
    act: 'order-correct',
    to: '{subject}',
    signedBy: '{$unit}',
    paragraphs: [
      '经查，你（单位）存在下列问题：{problems}',
      '上述行为涉及的规定：{basis}。',
      '依照《中华人民共和国行政处罚法》第二十八条第一款，责令你（单位）于{correctBy}前改正。改正要求：{orders}',
      '逾期不改正的，本机关将依法处理。',
      '如不服本通知，可以自收到之日起六十日内向{$government}申请行政复议，也可以自收到之日起六个月内直接向{$court}提起行政诉讼。',
    ],
  },
]
