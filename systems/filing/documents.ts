import type { OfficialDocument } from '../../kernel/report/document.ts'

export const documents: readonly OfficialDocument[] = [
  {
    name: '重大行政处罚备案报告',
    act: 'file',
    to: '{$government}',
    paragraphs: [
      '本机关于{decidedOn}对{party.name}作出行政处罚决定（{decisionNumber}），达到重大行政处罚标准，现报送备案。',
      '违法行为：{violation}',
      '处罚种类：{penaltyKinds}',
      { when: { fine: { exists: true } }, text: '罚款数额：{fine}（大写：{fine.capitals}）' },
      { when: { confiscated: { exists: true } }, text: '没收价值：{confiscated}' },
      '报送材料：{pack}',
      { when: { filer: { exists: true } }, text: '报备人：{filer}' },
    ],
    signedBy: '{$unit}',
  },
  {
    name: '备案材料补正通知',
    act: 'return',
    to: '{decidingUnit}',
    paragraphs: ['你单位报送的对{party.name}行政处罚决定的备案材料不齐全，请补正：{missing}'],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '备案登记表',
    act: 'register',
    form: true,
    paragraphs: [
      '{$number}',
      '报备机关：{decidingUnit}　登记日期：{$on}',
      '被处罚人：{party.full}',
      '决定书文号：{decisionNumber}　作出日期：{decidedOn}',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '备案审查意见表',
    act: 'review',
    form: true,
    paragraphs: [
      '案件：{decidingUnit}对{party.name}作出的行政处罚决定（{decisionNumber}）',
      '违法行为：{violation}',
      '审查情况：{reviewItems}',
      '审查人：{$actor}　审查日期：{$on}',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '行政执法监督意见书',
    act: 'opine',
    to: '{decidingUnit}',
    paragraphs: [
      '经备案审查，你单位对{party.name}作出的行政处罚决定（{decisionNumber}）存在以下问题：',
      '{problems}',
      '{demand}',
      '请于{answerBy}前将纠正情况报送本机关。',
    ],
    signedBy: '{$justiceBureau}',
  },
  {
    name: '行政执法监督决定书',
    act: 'overrule',
    to: '{decidingUnit}',
    paragraphs: [
      '你单位对{party.name}作出的行政处罚决定（{decisionNumber}）存在以下问题：{problems}',
      '经监督意见书指出后没有纠正。依照《河南省行政执法条例》第四十三条，决定：{ruling}。',
    ],
    signedBy: '{$government}',
  },
]
