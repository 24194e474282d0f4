/** One major decision of the county. */
export interface DecisionLine {
  readonly key: string
  readonly subject: string
  readonly category: 'policy' | 'plan' | 'resource' | 'project' | 'other'
  readonly lead: string
  readonly problem: string
  readonly points: string
  readonly opinions: readonly [received: number, adopted: number]
  /** The leg that is lawfully not called for, if any. */
  readonly excused?: 'participation' | 'expert' | 'risk'
  readonly hearing?: true
  readonly market?: true
  readonly exploratory?: string
  readonly dissent?: string
  readonly resolution: 'pass' | 'amend'
}

/** The seven of 2023, in the order in which they were decided. */
export const decisionLines: readonly DecisionLine[] = [
  {
    key: 'heating',
    subject: '宁川县城区集中供热专项规划（2023—2035年）',
    category: 'plan',
    lead: 'unit-housing',
    problem: '城区供热覆盖不足，热源和管网建设缺乏统一规划。',
    points: '明确热源布局、管网走向和分期建设时序，近期覆盖率达到百分之六十。',
    opinions: [46, 18],
    resolution: 'pass',
  },
  {
    key: 'sewage',
    subject: '宁川县农村生活污水治理三年实施方案',
    category: 'policy',
    lead: 'unit-ecology',
    problem: '部分村庄生活污水直排，治理设施管护不到位。',
    points: '分类确定治理模式，三年完成二百一十个村治理，落实运行管护经费。',
    opinions: [63, 27],
    resolution: 'pass',
  },
  {
    key: 'parking',
    subject: '宁川县中心城区道路停车泊位收费管理方案',
    category: 'policy',
    lead: 'unit-urban',
    problem: '中心城区停车难，泊位周转率低。',
    points: '划定收费路段和时段，前三十分钟免费，收入全额上缴财政。',
    opinions: [212, 74],
    hearing: true,
    market: true,
    resolution: 'amend',
  },
  {
    key: 'hospital',
    subject: '宁川县第二人民医院迁建项目',
    category: 'project',
    lead: 'unit-health',
    problem: '现址用地狭窄，床位不足，不能满足就医需要。',
    points: '迁建至城东，一期床位四百张，概算四亿八千万元。',
    opinions: [38, 12],
    resolution: 'pass',
  },
  {
    key: 'schools',
    subject: '宁川县义务教育学校布局调整方案（2023—2027年）',
    category: 'policy',
    lead: 'unit-education',
    problem: '生源向城区集中，部分村小学生不足二十人。',
    points: '整合小规模学校，保留必要的教学点，配备校车和寄宿条件。',
    opinions: [187, 61],
    dissent: '建议撤并教学点再作一年过渡，校车线路验收后实施。',
    resolution: 'amend',
  },
  {
    key: 'flood',
    subject: '宁川县城区重要堤段除险加固工程方案',
    category: 'project',
    lead: 'unit-water',
    problem: '三处堤段达不到设防标准，涉及防洪工程的敏感数据。',
    points: '分两期加固三处堤段，汛前完成一期。',
    opinions: [0, 0],
    excused: 'participation',
    resolution: 'pass',
  },
  {
    key: 'land',
    subject: '宁川县产业用地弹性年期出让试行办法',
    category: 'other',
    lead: 'unit-land',
    problem: '产业项目用地成本偏高，土地利用效率不高。',
    points: '工业用地可按二十年弹性年期出让，到期评估续期。',
    opinions: [29, 9],
    excused: 'risk',
    market: true,
    exploratory: '弹性年期的续期条件国家尚无明确规定，可能因续期评估标准引发争议，应在出让合同中约定。',
    resolution: 'pass',
  },
]

/** Titles of topics that need a legality opinion, by kind; `{party}` is an enterprise or a place. */
export const examinedTitles = {
  contract: [
    '与{party}签订招商引资协议',
    '与{party}签订特许经营协议',
    '与{party}签订项目建设合作协议',
    '与{party}签订标准化厂房租赁协议',
    '与{party}签订征收补偿协议',
  ],
  policy: ['促进{party}产业发展若干措施', '{party}补贴发放实施方案', '{party}专项整治工作方案', '{party}奖励扶持办法'],
  property: ['处置{party}地块', '出让{party}国有建设用地使用权', '划转{party}国有资产', '收回{party}国有建设用地使用权'],
} as const
export const policyFields = [
  '乡村旅游',
  '食用菌',
  '智能家居',
  '电子商务',
  '高标准农田',
  '城乡公交',
  '养老服务',
  '校外培训',
  '小麦“一喷三防”',
  '物流',
  '人才引进',
  '建筑垃圾',
]
export const plots = [
  '城东工业园二号',
  '老棉纺厂',
  '明湖南岸三号',
  '振兴路东侧',
  '原粮食二库',
  '文昌路北侧',
  '高铁片区五号',
  '原化肥厂',
  '滨河路西侧',
  '开发区七号',
]

/** Titles of topics that need none. */
export const plainTitles = {
  funds: [
    '乡村振兴衔接资金安排',
    '城区道路维修资金安排',
    '义务教育薄弱环节改善资金安排',
    '农田水利设施维修资金安排',
    '防汛物资储备资金安排',
    '困难群众救助资金安排',
    '基层卫生院设备购置资金安排',
    '人居环境整治奖补资金安排',
  ],
  deployment: [
    '安全生产工作部署',
    '防汛抗旱工作部署',
    '大气污染防治工作部署',
    '春季农业生产工作部署',
    '重点项目建设推进',
    '秸秆禁烧工作部署',
    '森林防火工作部署',
    '优化营商环境工作部署',
    '保障农民工工资支付工作部署',
    '粮食收购工作部署',
  ],
  briefing: [
    '经济运行情况汇报',
    '财政预算执行情况汇报',
    '审计查出问题整改情况汇报',
    '信访工作情况汇报',
    '生态环境保护督察整改情况汇报',
    '行政复议和应诉工作情况汇报',
    '政府工作报告重点任务进展情况汇报',
    '法治政府建设情况汇报',
  ],
} as const

/** Normative documents that came before the meetings of 2023. */
export const documentTitles = [
  '审议《宁川县农村公路管理办法》',
  '审议《宁川县城区犬只管理办法》',
  '审议《宁川县政府投资项目管理办法》',
] as const
