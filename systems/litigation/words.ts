/** The codes of litigation (行政应诉) and their Chinese words. Whether a case was lost is read off its outcome and never typed. */

/** Outcomes of a court: first instance, and what an appeal or a retrial puts in its place. */
export const outcomes = {
  'dismiss-claims': '判决驳回诉讼请求',
  annul: '判决撤销',
  'annul-redo': '判决撤销并重作',
  'annul-part': '判决部分撤销',
  'annul-part-redo': '判决部分撤销并重作',
  'order-perform': '判决履行法定职责',
  'order-pay': '判决履行给付义务',
  'confirm-illegal': '判决确认违法',
  'confirm-void': '判决确认无效',
  change: '判决变更',
  'agreement-perform': '判决履行行政协议',
  'agreement-compensate': '判决行政协议补偿',
  compensate: '判决行政赔偿',
  'not-docketed': '裁定不予立案',
  'dismiss-suit': '裁定驳回起诉',
  withdraw: '裁定准许撤诉',
  'withdraw-after-change': '被告改变行政行为后裁定准许撤诉',
  'deemed-withdrawn': '按撤诉处理',
  transfer: '移送',
  end: '终结诉讼',
  mediated: '行政调解书',
  other: '其他',
} as const

/** Outcomes by which the government's side lost (败诉). */
export const losses = [
  'annul',
  'annul-redo',
  'annul-part',
  'annul-part-redo',
  'order-perform',
  'order-pay',
  'confirm-illegal',
  'confirm-void',
  'change',
  'agreement-perform',
  'agreement-compensate',
  'compensate',
] as const

/** Judged or ruled for the government's side. */
export const wins = ['dismiss-claims', 'dismiss-suit'] as const

/** Settled or withdrawn with the court's leave. */
export const settled = ['mediated', 'withdraw', 'withdraw-after-change'] as const

/** What a party may appeal: judgments within 15 days, these rulings within 10. Source: 行政诉讼法 第八十五条. */
export const appealableRulings = ['not-docketed', 'dismiss-suit'] as const
export const appealable = ['dismiss-claims', ...losses, ...appealableRulings] as const

/** A case whose effective result is a loss: the result of the appeal or retrial where it changed the first, otherwise the first. */
export const effectiveLoss = {
  state: { in: ['effective', 'closed'] },
  any: [{ finalOutcome: { in: losses } }, { finalOutcome: { exists: false }, firstOutcome: { in: losses } }],
} as const

export const appealOutcomes = {
  upheld: '驳回上诉，维持原判决',
  'upheld-ruling': '驳回上诉，维持原裁定',
  changed: '改判',
  remand: '发回重审',
  withdrawn: '准许撤回上诉',
  mediated: '二审调解',
} as const

export const lossReasons = {
  evidence: '主要证据不足',
  law: '适用法律法规错误',
  procedure: '违反法定程序',
  powers: '超越职权',
  abuse: '滥用职权',
  improper: '明显不当',
  inaction: '不履行法定职责',
  standing: '主体不适格',
  'late-evidence': '逾期举证',
  agreement: '行政协议违约',
  other: '其他',
} as const

/** Who counts as head of an agency before the court. Source: 法释〔2020〕3号 第二条. */
export const headRanks = {
  chief: '正职负责人',
  deputy: '副职负责人',
  acting: '参与分管的副职级负责人',
  incharge: '其他参与分管的负责人',
} as const

export const withoutHead = {
  staff: '仅工作人员出庭',
  'lower-head': '受委托组织或者下级机关负责人出庭',
  'lawyer-only': '仅律师出庭',
  none: '无人到庭',
} as const

export const absenceReasons = {
  'force-majeure': '不可抗力',
  accident: '意外事件',
  duty: '须履行他人不能代替的公务',
  other: '其他正当事由',
  none: '无正当理由',
} as const

export const defendantKinds = {
  original: '作出原行政行为的机关',
  both: '原机关与复议机关为共同被告',
  'reconsideration-alone': '复议机关单独为被告',
} as const

/** What reconsideration did to the act; decides who is defendant. Source: 行政诉讼法 第二十六条, 解释 第二十二条. */
export const reconsiderationEffects = {
  upheld: '维持',
  'other-grounds': '改变事实、证据或者依据，结果不变',
  'procedural-illegal': '以违反法定程序为由确认违法',
  dismissed: '驳回申请或者请求（实体审理）',
  changed: '改变处理结果',
  illegal: '确认违法（非程序原因）',
  void: '确认无效',
  inaction: '不予受理或者逾期不作决定',
} as const

export const performances = {
  done: '已履行',
  partly: '部分履行',
  refused: '未履行',
  enforced: '强制执行',
  'nothing-due': '无履行内容',
} as const
