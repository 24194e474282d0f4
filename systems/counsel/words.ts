export const counselKinds = {
  external: '外聘律师',
  public: '公职律师',
  expert: '法学专家',
  inhouse: '机关法律顾问',
} as const

export const matterKinds = {
  decision: '重大决策论证',
  document: '规范性文件审核',
  contract: '合同审查',
  litigation: '诉讼仲裁代理',
  reconsideration: '行政复议',
  petition: '信访接待化解',
  enforcement: '重大执法决定',
  project: '重大项目谈判',
  emergency: '突发事件处置',
  training: '法治培训',
  other: '其他',
} as const

export const needs = { opinion: '出具法律意见', negotiate: '参与谈判', appear: '出庭', attend: '列席会议', train: '培训' } as const

export const urgencies = { normal: '一般', urgent: '紧急' } as const

export const adoptions = { adopted: '采纳', partly: '部分采纳', rejected: '未采纳' } as const

export const contractConclusions = { sign: '可以签订', 'sign-amended': '修改后签订', 'not-sign': '不宜签订' } as const

/** What later became of the matter that was advised on. */
export const outcomes = {
  upheld: '行政行为得到人民法院或者行政复议机关支持',
  lost: '败诉或者被行政复议纠错',
  settled: '和解、调解或者撤诉',
  performed: '合同、协议正常履行',
  breached: '合同、协议发生违约或者纠纷',
  implemented: '决策、文件实施，没有引起争议',
  none: '没有后续',
} as const

/** Court results that bear each outcome out; a test holds them equal to litigation's words. */
export const courtUpheld = ['dismiss-claims', 'dismiss-suit'] as const
export const courtLost = [
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
export const courtSettled = ['mediated', 'withdraw', 'withdraw-after-change'] as const
/** Results of reconsideration likewise. */
export const reconsiderationUpheld = ['uphold', 'reject-request', 'dismiss-application'] as const
export const reconsiderationLost = [
  'change',
  'annul',
  'annul-part',
  'confirm-illegal',
  'confirm-void',
  'order-perform',
  'agreement-duty',
] as const
export const reconsiderationSettled = ['mediated', 'terminated'] as const

/** 年度考核的项目和满分 (100). */
export const reviewItems = {
  attendance: '出勤与响应（15分）',
  quality: '法律意见质量（30分）',
  litigation: '诉讼代理（15分）',
  contract: '合同审查（15分）',
  training: '培训普法（5分）',
  integrity: '保密与廉洁（10分）',
  satisfaction: '满意度（10分）',
} as const

export const grades = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职' } as const
