/** 纠纷类型, in the order of the ministry's statistical table. */
export const disputeKinds = {
  family: '婚姻家庭纠纷',
  neighbour: '邻里纠纷',
  homestead: '房屋宅基地纠纷',
  contract: '合同纠纷',
  business: '生产经营纠纷',
  damage: '损害赔偿纠纷',
  land: '山林土地纠纷',
  relocation: '征地拆迁纠纷',
  environment: '环境污染纠纷',
  wages: '拖欠农民工工资纠纷',
  labour: '其他劳动争议纠纷',
  tourism: '旅游纠纷',
  online: '电子商务纠纷',
  consumer: '其他消费纠纷',
  medical: '医疗纠纷',
  traffic: '道路交通事故纠纷',
  property: '物业纠纷',
  'new-type': '互联网、知识产权、金融等新类型纠纷',
  other: '其他纠纷',
} as const

/** 案件来源. */
export const disputeSources = {
  apply: '依申请调解',
  active: '主动调解',
  court: '人民法院委托移送',
  procuratorate: '检察机关委托移送',
  police: '公安机关委托移送',
  petition: '信访部门委托移送',
  'other-dept': '其他部门委托移送',
} as const

/** 调解委员会类型; also the level that settled a dispute (不同主体调解情况). */
export const committeeKinds = {
  village: '村人民调解委员会',
  community: '社区人民调解委员会',
  township: '乡镇人民调解委员会',
  subdistrict: '街道人民调解委员会',
  zone: '开发区人民调解委员会',
  enterprise: '企事业单位人民调解委员会',
  industry: '行业性专业性人民调解委员会',
  other: '社会团体和其他组织人民调解委员会',
} as const

export const industries = {
  medical: '医疗',
  traffic: '道路交通',
  labour: '劳动争议',
  property: '物业',
  consumer: '消费',
  environment: '环境',
  family: '婚姻家庭',
  relocation: '征地拆迁',
  intellectual: '知识产权',
  finance: '金融',
  business: '涉企（商会）',
  tourism: '旅游',
  other: '其他',
} as const

/** 难易程度: what an allowance is paid by. */
export const difficulties = { simple: '简易', general: '一般', difficult: '疑难复杂', major: '重大' } as const

/** Why a dispute must be watched (风险); the first is reported to the police at once (第二十五条). */
export const risks = {
  crime: '可能引起治安案件、刑事案件',
  crowd: '十人以上群体性纠纷',
  stability: '影响社会稳定',
  suicide: '可能引起自杀',
  petition: '有上访倾向',
  minor: '涉及未成年人',
} as const

export const performances = {
  'at-once': '当场履行',
  performed: '已履行',
  performing: '履行中',
  unperformed: '未履行',
  repudiated: '反悔',
  sued: '起诉',
} as const
