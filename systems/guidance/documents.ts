import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'guidance-visit': [
    {
      name: '驻点指导记录表',
      act: 'hold',
      form: true,
      paragraphs: [
        '乡镇：{township}',
        '到场日期：{visitedOn}',
        '指导内容：{contents}',
        { when: { problems: { exists: true } }, text: '发现的问题：{problems}' },
        { when: { suggestions: { exists: true } }, text: '建议：{suggestions}' },
        '乡镇签字人：{signer}',
      ],
      signedBy: '{$actorUnit}',
    },
  ],
  'guidance-question': [
    {
      name: '执法问题答复',
      act: 'answer',
      title: '关于“{subject}”的答复',
      to: '{township}',
      paragraphs: [
        '你单位提出的问题：{question}',
        '答复意见：{answer}',
        '依据：《{law}》{article}。',
        { when: { articleText: { exists: true } }, text: '{articleText}' },
      ],
      signedBy: '{department}',
    },
  ],
}
