import type { OfficialDocument } from '../../kernel/report/document.ts'

/** What somebody who left an address or comes to the counter is handed. */
export const documents: readonly OfficialDocument[] = [
  {
    name: '公众来件答复',
    act: 'answer',
    paragraphs: ['来件类别：{kind}。事由：{matter}。', '来件内容：{says}', '现答复如下：', '{reply}'],
    signedBy: '{keeper}',
  },
]
