/** 问题类型: what enforcement is found or said to have done wrong. Source: 行政执法监督条例, the matters it names, and the county's own list. */
export const problemKinds = {
  unqualified: '无执法资格',
  beyond: '超越职权',
  subject: '主体不合法',
  'not-filed': '有案不立',
  shirk: '推诿扯皮',
  'fine-for-rule': '以罚代管',
  elsewhere: '违规异地执法',
  profit: '趋利性执法',
  fees: '乱收费',
  fines: '乱罚款',
  inspections: '乱检查',
  seizure: '乱查封',
  procedure: '程序违法',
  discretion: '裁量不当',
  record: '公示、记录、法制审核缺失',
  papers: '文书、案卷不规范',
  rough: '粗暴执法',
  auxiliary: '辅助人员单独执法',
  other: '其他',
} as const

export const clueSources = {
  hotline: '12345热线',
  complaint: '投诉举报',
  petition: '信访',
  reconsideration: '行政复议',
  lawsuit: '败诉或者司法建议',
  procuratorate: '检察建议',
  media: '舆情',
  congress: '人大、政协',
  dossier: '案卷评查',
  filing: '重大处罚备案',
  data: '数据预警',
  enterprise: '企业反映',
  inspection: '实地检查',
} as const

export const findingSources = {
  check: '监督检查',
  clue: '投诉举报和线索',
  evaluation: '案卷评查',
  filing: '重大行政处罚备案审查',
  rule: '规则复查',
  other: '其他',
} as const

export const checkItems = {
  team: '组织与队伍（15分）',
  rules: '制度（10分）',
  powers: '事项承接（15分）',
  cases: '办案（30分）',
  record: '记录公示（10分）',
  dossiers: '案卷（10分）',
  training: '培训考试（10分）',
} as const
