/** The codes of 败诉过错责任追究 and their Chinese words. */

export const triggers = { loss: '败诉裁判生效', correction: '行政复议纠错', finding: '执法监督认定违法或者不当' } as const

export const faults = { intent: '故意', gross: '重大过失', ordinary: '一般过失', none: '没有过错' } as const

export const roles = { handler: '承办人', reviewer: '审核人', approver: '批准人', leader: '主要领导' } as const

/** Measures against persons. 经济处罚 is one of them, by the county's own method; people decide, never the program. */
export const personMeasures = {
  inspection: '责令书面检查',
  talk: '约谈、诫勉谈话',
  criticise: '通报批评',
  training: '离岗培训',
  'suspend-certificate': '暂扣执法证',
  transfer: '调离执法岗位',
  'revoke-qualification': '取消执法资格',
  'no-award': '取消评先评优资格',
  economic: '经济处罚',
  discipline: '移送纪检监察机关',
  recovery: '国家赔偿追偿',
} as const

export const unitMeasures = {
  rectify: '责令整改',
  criticise: '通报批评',
  talk: '约谈主要负责人',
  'no-award': '取消年度评先评优资格',
  none: '不追究单位责任',
} as const

export const exemptions = {
  'unclear-law': '法律规定不明确',
  'conflicting-rules': '上级规定冲突',
  pilot: '改革先行先试容错',
  'force-majeure': '不可抗力',
  party: '因相对人原因造成',
  expert: '检验鉴定错误',
  dissent: '坚持正确意见',
  'no-fault': '没有过错',
} as const

export const defenceWays = { oral: '口头陈述申辩', written: '书面陈述申辩', waived: '放弃陈述申辩' } as const
