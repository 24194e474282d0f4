import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'guidance-visit': [
    {
      name: '驻点指导记录表',
      act: 'hold',
      paragraphs: [
        '乡镇：{township}',
        '到场日期：{visitedOn}',
        '指导内容：{contents}',
        { when: { problems: { exists: true } }, text: '发现的问题：{problems}' },
        { when: { suggestions: { exists: true } }, text: '建议：{suggestions}' },
        '乡镇签字人：{signer}',
      ],
      signedBy: '{$unit}',
    },
  ],
  'guidance-question': [
    {
      name: '执法问题答复',
      act: 'answer',
      title: '关于{subject}的答复',
      to: '{township}',
      paragraphs: [
        '{question}',
        '{answer}',
        '依据：《{law}》{article}。',
        { when: { articleText: { exists: true } }, text: '{articleText}' },
      ],
      signedBy: '{department}',
    },
  ],
}
