import type { OfficialDocument } from '../../kernel/report/document.ts'

export const certificateDocuments: readonly OfficialDocument[] = [
  {
    name: '行政执法资格核验单',
    act: 'issue',
    to: '{agency}',
    signedBy: '{$justiceBureau}',
    paragraphs: [
      '{name}系{agency}行政执法人员，持有{certKind}，证件编号：{certNumber}。',
      '执法类别：{fields}。',
      { when: { area: { exists: true } }, text: '执法区域：{area}。' },
      '有效期自{validFrom}至{validTo}。',
      '行政执法证由省统一制发；本单不代替行政执法证。任何人可以扫描下方二维码，核验本证在当日或者指定之日是否有效。',
    ],
  },
  {
    name: '行政执法证暂扣通知书',
    act: 'suspend',
    to: '{agency}',
    signedBy: '{$justiceBureau}',
    paragraphs: [
      '经查，你单位{name}（证件编号：{certNumber}）有下列情形：{suspendReason}。{findings}',
      '依照《河南省行政执法条例》的规定，决定自{$on}起暂扣其行政执法证。暂扣期间不得从事行政执法活动。',
      { when: { suspendUntil: { exists: true } }, text: '暂扣至{suspendUntil}止；期满经核实改正的，另行通知恢复。' },
      { when: { decision: { exists: true } }, text: '暂扣决定文号：{decision}。' },
    ],
  },
]
