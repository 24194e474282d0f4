import type { OfficialDocument } from '../../kernel/report/document.ts'

const order = ['点单号：{$number}', '点单单位：{orderer}　所在乡镇：{township}', '菜单：{topic}'] as const

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'law-order': [
    {
      name: '普法点单单',
      act: 'order',
      form: true,
      paragraphs: [
        ...order,
        '联系人：{contact}',
        '期望时间：{firstDay}或者{secondDay}',
        '地点：{place}',
        '对象：{audience}，预计{expected}人',
        { when: { need: { exists: true } }, text: '特殊需求：{need}' },
      ],
      signedBy: '{orderer}',
    },
    {
      name: '普法派单单',
      act: 'dispatch',
      form: true,
      to: '{squad}',
      paragraphs: [
        ...order,
        '请于{scheduledOn}到{place}送单，主讲人{speaker}，对象{audience}，预计{expected}人。点单单位联系人：{contact}。',
        '请在两个工作日内接单；不能接单的，请退单并说明理由。',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '普法评单单',
      act: 'rate',
      form: true,
      paragraphs: [
        ...order,
        '送单日期：{deliveredOn}，主讲人：{speaker}',
        '满意度：{satisfaction}',
        { when: { comment: { exists: true } }, text: '意见建议：{comment}' },
        { when: { again: true }, text: '愿意再次点单。' },
      ],
      signedBy: '{orderer}',
    },
  ],
}
