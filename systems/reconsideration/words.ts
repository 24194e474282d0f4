/** The codes of reconsideration (行政复议) and their Chinese words: what is stored, what is shown. */

/** How a case ended. Under the 2017 text 驳回申请 is one outcome with a stored reason. */
export const results = {
  change: '变更',
  annul: '撤销',
  'annul-part': '部分撤销',
  'confirm-illegal': '确认违法',
  'confirm-void': '确认无效',
  'order-perform': '责令履行',
  'agreement-duty': '决定履行行政协议义务',
  compensate: '决定赔偿',
  uphold: '维持',
  'reject-request': '驳回行政复议请求',
  'dismiss-application': '驳回行政复议申请',
  mediated: '调解结案',
  terminated: '终止',
  refused: '不予受理',
  redirected: '告知或者转送',
  abandoned: '视为放弃',
  withdrawn: '受理前撤回',
} as const

/** Outcomes that a decision (行政复议决定) may have. */
export const decisions = [
  'change',
  'annul',
  'annul-part',
  'confirm-illegal',
  'confirm-void',
  'order-perform',
  'agreement-duty',
  'compensate',
  'uphold',
  'reject-request',
  'dismiss-application',
] as const

/** Decisions that correct the act (纠错), as the correction rate counts them. 责令赔偿 alone goes with its main outcome. */
export const corrections = ['change', 'annul', 'annul-part', 'confirm-illegal', 'confirm-void', 'order-perform', 'agreement-duty'] as const

export const dismissReasons = { 'no-duty': '没有相应职责或者受理前已经履行', 'not-acceptable': '不符合受理条件' } as const

export const terminations = {
  'withdraw-settled': '和解后撤回',
  'withdraw-self-corrected': '被申请人自行纠正后撤回',
  'withdraw-other': '其他撤回',
  death: '申请人死亡，无人承受',
  ended: '申请人组织终止，无人承受',
  criminal: '转为刑事强制措施',
  'suspended-60': '中止满六十日原因未消除',
} as const

export const withdrawals = ['withdraw-settled', 'withdraw-self-corrected', 'withdraw-other'] as const

export const correctionReasons = {
  facts: '主要事实不清、证据不足',
  procedure: '违反法定程序',
  basis: '适用依据不合法或者错误',
  powers: '超越职权',
  abuse: '滥用职权',
  improper: '内容不适当',
  inaction: '不履行法定职责',
  'no-evidence': '未按规定答复举证',
} as const

export const suspendGrounds = {
  death: '申请人死亡，近亲属待定',
  incapacity: '申请人丧失行为能力，法定代理人待定',
  missing: '申请人下落不明',
  ended: '申请人组织终止，承受人待定',
  'force-majeure': '不可抗力或者其他正当理由不能参加',
  mediation: '调解、和解，双方同意中止',
  interpretation: '法律适用问题待有权机关解释或者确认',
  'other-case': '以其他案件审理结果为依据，该案未审结',
  'norm-review': '附带审查规范性文件或者依据',
  other: '其他情形',
} as const

/** Grounds under which sixty days of suspension end the case. Source: 行政复议法 第四十一条第五项. */
export const endingGrounds = ['death', 'incapacity', 'ended'] as const

export const refuseGrounds = {
  parties: '没有明确的申请人或者符合规定的被申请人',
  interest: '与行政行为没有利害关系',
  request: '没有具体的请求和理由',
  late: '超过申请期限',
  scope: '不属于行政复议范围',
  jurisdiction: '不属于本机关管辖',
  twice: '已受理过同一申请或者同一诉讼',
} as const

export const simpleGrounds = {
  'on-the-spot': '行政行为当场作出',
  warning: '警告或者通报批评',
  'small-amount': '款额三千元以下',
  disclosure: '政府信息公开案件',
  agreed: '各方同意适用简易程序',
} as const

export const requests = {
  annul: '撤销',
  change: '变更',
  'confirm-illegal': '确认违法',
  'confirm-void': '确认无效',
  'order-perform': '责令履行',
  compensation: '行政赔偿',
  agreement: '履行行政协议',
  other: '其他',
} as const

export const receiveWays = { 'in-person': '当面', mail: '邮寄', online: '互联网', 'via-agency': '通过作出机关转送', oral: '口头' } as const

export const performances = { done: '已履行', partly: '部分履行', refused: '拒不履行', enforced: '强制执行' } as const
