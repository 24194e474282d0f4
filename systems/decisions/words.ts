/** 决策事项的类别. Source: 重大行政决策程序暂行条例 第三条第一款. */
export const categories = {
  policy: '公共服务、市场监管、社会管理、环境保护等重大公共政策和措施',
  plan: '经济和社会发展等重要规划',
  resource: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施',
  project: '重大公共建设项目',
  other: '其他重大事项',
} as const

/** Who proposed it. Source: 第十条. */
export const proposers = {
  leader: '决策机关领导人员',
  department: '所属部门',
  lower: '下一级人民政府',
  deputy: '人大代表、政协委员',
  public: '公民、法人或者其他组织',
} as const

/** Ways of hearing the public. Source: 第十四条第二款. */
export const ways = {
  symposium: '座谈会',
  hearing: '听证会',
  visit: '实地走访',
  written: '书面征求意见',
  open: '向社会公开征求意见',
  questionnaire: '问卷调查',
  poll: '民意调查',
} as const

export const channels = {
  website: '政府网站',
  'new-media': '政务新媒体',
  newspaper: '报刊',
  broadcast: '广播电视',
  gazette: '政府公报',
  board: '公示栏',
} as const

/** A leg of the procedure is done, or lawfully not called for; nothing else opens the agenda. */
export const legStates = { done: '已完成', excused: '依法不适用' } as const

export const riskKinds = {
  stability: '社会稳定',
  safety: '公共安全',
  ecology: '生态环境',
  finance: '财政',
  opinion: '舆情',
} as const

/** Source: 第二十四条. */
export const riskResults = {
  controllable: '风险可控',
  adjusted: '采取调整决策草案等措施后可控',
  uncontrollable: '风险不可控',
} as const

/** Source: 第二十五条, 第二十八条. */
export const reviewResults = {
  lawful: '合法',
  exploratory: '国家尚无明确规定的探索性改革，明示法律风险后可以提请',
  amend: '应当修改',
  unlawful: '不合法',
} as const

/** The results with which something may come before a meeting. */
export const passing = ['lawful', 'exploratory'] as const

export const topicKinds = {
  decision: '重大行政决策',
  document: '行政规范性文件',
  contract: '重大合同、协议',
  policy: '政策措施',
  property: '国有资产、土地处置',
  funds: '资金安排',
  deployment: '工作部署',
  briefing: '听取汇报',
  study: '学法',
} as const

/** 须经合法性审查方可上会的议题: a county may widen its practice, never fall below. */
export const reviewedKinds = ['decision', 'document', 'contract', 'policy', 'property'] as const
/** Those whose examination is a file of this system; normative documents have a review of their own. */
export const examinedKinds = ['contract', 'policy', 'property'] as const
export const plainKinds = ['funds', 'deployment', 'briefing', 'study'] as const

export const resolutions = {
  pass: '通过',
  amend: '修改后通过',
  noted: '听取并原则同意',
  defer: '缓议',
  reject: '不通过',
} as const
export const adopted = ['pass', 'amend', 'noted'] as const

export const views = { agree: '同意', amend: '同意，提出修改意见', oppose: '不同意', abstain: '暂不表态' } as const

/** Who sits in without a vote (列席). */
export const observers = {
  congress: '县人大常委会',
  consultative: '县政协',
  justice: '县司法局',
  counsel: '法律顾问',
  discipline: '县纪委监委',
  armed: '县人民武装部',
  department: '有关部门',
  township: '乡镇（街道）',
  public: '利害关系人、群众代表',
} as const
