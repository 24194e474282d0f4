import type { OfficialDocument } from '../../kernel/report/document.ts'

const certificate = (act: string): OfficialDocument => ({
  name: '法律顾问聘书',
  act,
  paragraphs: ['兹聘请{name}为{serves}法律顾问，聘期自{termFrom}至{termTo}。', '特发此证。'],
  signedBy: '{appointer}',
})

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  counsel: [certificate('appoint'), certificate('renew')],
  'counsel-matter': [
    {
      name: '法律顾问事项委托函',
      act: 'request',
      to: '{office}',
      paragraphs: [
        '现将“{subject}”（{kind}）委托法律顾问办理，需求：{need}；紧急程度：{urgency}。',
        '背景和委托事项：{background}',
        '材料清单：{materials}',
      ],
      signedBy: '{requester}',
    },
    {
      name: '法律顾问事项交办单',
      act: 'check',
      form: true,
      paragraphs: [
        '委托单位：{requester}　委托事项：{subject}　类别：{kind}　紧急程度：{urgency}',
        '利益冲突审查：{conflictText}',
        { when: { conflict: false }, text: '经审查没有利益冲突，请于{due.opine}前出具意见。' },
        { when: { conflict: true }, text: '存在利益冲突，另行交办其他法律顾问。' },
      ],
      signedBy: '{office}',
    },
    {
      name: '法律意见书',
      act: 'opine',
      to: '{requester}',
      paragraphs: [
        '受托事项：{subject}。材料清单：{materials}',
        '一、事实摘要：{factsFound}',
        '二、法律依据：{basis}',
        '三、分析论证：{analysis}',
        '四、法律风险：{riskLevel}',
        { when: { contractConclusion: { exists: true } }, text: '合同审查结论：{contractConclusion}' },
        '五、结论和建议：{conclusion}',
        { when: { differing: { exists: true } }, text: '不同意见：{differing}' },
        '本意见仅供委托事项使用，不得对外公开。',
      ],
      signedBy: '承办顾问{$actor}',
    },
  ],
  'counsel-review': [
    {
      name: '法律顾问年度考核表',
      act: 'hold',
      form: true,
      paragraphs: [
        '姓名：{name}　考核年度：{year}年',
        '承办事项：{matters}件　得分：{score}分',
        { when: { lost: { size: { from: 1 } } }, text: '扣分情况：{lost}' },
        '一票否决情形：{veto}',
        '等次：{grade}',
        '考核意见：{advice}',
      ],
      signedBy: '{office}',
    },
  ],
}
