import type { OfficialDocument } from '../../kernel/report/document.ts'

const planText = [
  { when: { clauses: { size: { from: 1 } } }, text: '{clauses}' },
  { when: { responsible: { size: { from: 1 } } }, text: '责任人：{responsible}' },
  { when: { dangerAreas: { size: { from: 1 } } }, text: '危险区：{dangerAreas}' },
  { when: { shelters: { size: { from: 1 } } }, text: '安置点：{shelters}' },
  { when: { dropped: { size: { from: 1 } } }, text: '不采用范本的条款：{dropped}' },
  { when: { reviseBy: { exists: true } }, text: '本预案应于{reviseBy}前修订。' },
] as const

export const documents: Readonly<Record<string, readonly OfficialDocument[]>> = {
  'emergency-plan': [
    { name: '应急预案', act: 'issue', title: '{planName}', paragraphs: [...planText], signedBy: '{planUnit}' },
    { name: '应急预案', act: 'sign', title: '{planName}', paragraphs: [...planText], signedBy: '{planUnit}' },
    {
      name: '预案备案申报表',
      act: 'file',
      form: true,
      to: '{filedWith}',
      paragraphs: [
        '申报单位：{planUnit}',
        '预案名称：{planName}',
        '类别：{category}',
        '印发日期：{issuedOn}',
        { when: { docNumber: { exists: true } }, text: '文号：{docNumber}' },
        '备案号：{filingNumber}',
      ],
      signedBy: '{planUnit}',
    },
  ],
  'plan-drill': [
    {
      name: '应急演练评估报告',
      act: 'hold',
      title: '{drillName}评估报告',
      paragraphs: [
        '{heldOn}，{organiser}在{place}组织{form}，参加{participants}人，演练的预案：{plans}。',
        '情景：{scenario}',
        { when: { score: { exists: true } }, text: '评估得分：{score}分' },
        { when: { problems: { exists: true } }, text: '发现的问题：{problems}' },
        { when: { improvement: { exists: true } }, text: '改进措施：{improvement}' },
      ],
      signedBy: '{organiser}',
    },
  ],
  'hidden-danger': [
    {
      name: '重大隐患挂牌督办通知书',
      act: 'list-grave',
      to: '{ownerUnit}',
      paragraphs: ['{place}存在重大隐患：{problem}', '由{supervisedBy}挂牌督办。整改前应当落实防范措施：{precaution}'],
      signedBy: '{supervisedBy}',
    },
    {
      name: '限期整改通知书',
      act: 'order',
      to: '{ownerUnit}',
      paragraphs: [
        '经排查，{place}存在{grade}：{problem}',
        '请于{rectifyBy}前整改：{order}',
        '整改责任人：{keeper}。整改完成前的防范措施：{precaution}',
      ],
      signedBy: '{$actorUnit}',
    },
    {
      name: '隐患复查意见书',
      act: 'recheck',
      to: '{ownerUnit}',
      paragraphs: [
        '经复查，{place}的隐患{recheck}。',
        '{recheckNote}',
        { when: { recheck: 'failed' }, text: '请于{rectifyBy}前继续整改。' },
      ],
      signedBy: '{$actorUnit}',
    },
  ],
}
