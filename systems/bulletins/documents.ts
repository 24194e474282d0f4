import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  bulletin: [
    {
      name: '案件通报',
      act: 'sign',
      title: '{kind}',
      to: '各有关单位',
      paragraphs: [
        '现将{coversFrom}至{coversTo}有关情况通报如下：',
        { when: { named: { exists: true } }, text: '点名单位：{named}。' },
        { when: { figures: { size: { from: 1 } } }, text: '有关指标：{figures}' },
        '存在的问题：{problems}',
        '要求：{requirements}',
        '请各单位负责人阅知，并于三个工作日内回执。',
      ],
      signedBy: '{$unit}',
    },
  ],
  'closing-signature': [
    {
      name: '结案会签表',
      act: 'sign-justice',
      form: true,
      paragraphs: [
        { when: { caseNumber: { exists: true } }, text: '案号：{caseNumber}' },
        '承办单位：{handlingUnit}',
        '可以结案的情形：{grounds}',
        '承办单位意见：{unitOpinion}',
        '分管县领导意见：{leaderOpinion}',
        '府院联动办意见：{liaisonOpinion}',
        '司法局意见：{justiceOpinion}',
        { when: { settled: true }, text: '本案经调解、撤诉结案，另请人民法院签署。' },
      ],
      signedBy: '{$unit}',
    },
  ],
}
