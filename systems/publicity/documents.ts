import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: readonly OfficialDocument[] = [
  {
    name: '公示信息保密审查表',
    act: 'review-secrecy',
    form: true,
    paragraphs: [
      '公示事项：{subject}　信息类别：{kind}',
      '审查结果：{secrecy}',
      { when: { secrecyNote: { exists: true } }, text: '审查意见：{secrecyNote}' },
      '审查人：{$actor}　日期：{$on}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '行政执法信息公示表',
    act: 'publish',
    form: true,
    paragraphs: [
      '公示事项：{subject}　信息类别：{kind}',
      '作出日期：{madeOn}　公示日期：{$on}',
      { when: { shownName: { exists: true } }, text: '当事人：{shownName}' },
      '公示渠道：{channels}',
    ],
    signedBy: '{$unit}',
  },
  {
    name: '不予公开审批表',
    act: 'excuse',
    form: true,
    paragraphs: ['事项：{subject}　信息类别：{kind}', '情形：{excuse}', '说明：{excuseNote}', '审批人：{$actor}　日期：{$on}'],
    signedBy: '{$unit}',
  },
  {
    name: '撤回公示说明',
    act: 'withdraw',
    paragraphs: [
      '本单位公示的“{subject}”（{kind}），现予撤回。',
      { when: { changeResult: { exists: true } }, text: '该决定已于{changedOn}被依法{changeResult}。' },
      '撤回理由：{withdrawReason}',
    ],
    signedBy: '{$unit}',
  },
]
