import type { OfficialDocument } from '../../kernel/report/document.ts'

export const certificateDocuments: readonly OfficialDocument[] = [
  {
    name: '行政执法证暂扣通知书',
    act: 'suspend',
    to: '{agency}',
    signedBy: '{$unit}',
    paragraphs: [
      '经查，你单位{name}（证件编号：{certNumber}）有下列情形：{suspendReason}。{findings}',
      '依照《河南省行政执法条例》的规定，决定自{$on}起暂扣其行政执法证。暂扣期间不得从事行政执法活动。',
      { when: { suspendUntil: { exists: true } }, text: '暂扣至{suspendUntil}止；期满经核实改正的，另行通知恢复。' },
      '决定文号：{decision}',
    ],
  },
]
