import { cite } from '../../kernel/law/cite.ts'

export const advising = cite('河南省司法厅关于进一步推进公共法律服务工作室建设的通知', '村（居）法律顾问')
export const platform = cite('公共法律服务体系建设的要求', '“互联网+公共法律服务”')
export const aid = (article: number, paragraph?: number, item?: number) => cite('法律援助法', article, paragraph, item)

export const lawyerKinds = {
  full: '专职律师',
  part: '兼职律师',
  public: '公职律师',
  company: '公司律师',
  aid: '法律援助律师',
  grassroots: '基层法律服务工作者',
} as const

export const channels = {
  site: '现场',
  hotline: '12348热线',
  web: '网络',
  message: '微信',
  video: '视频',
  terminal: '自助终端',
  village: '村（社区）工作室',
} as const

export const categories = {
  family: '婚姻家庭',
  inheritance: '继承',
  land: '土地承包、宅基地',
  labour: '劳动',
  contract: '合同',
  tort: '侵权',
  traffic: '交通事故',
  housing: '房产、物业',
  consumer: '消费',
  administrative: '行政',
  criminal: '刑事',
  other: '其他',
} as const

/** Where a consultation may lead. */
export const outcomes = {
  answered: '解答',
  mediation: '转人民调解',
  aid: '转法律援助',
  notary: '转公证',
  reconsideration: '指引行政复议',
  suit: '指引诉讼',
  complaint: '转执法投诉',
  petition: '指引信访',
} as const

export const aidKinds = { civil: '民事', criminal: '刑事', administrative: '行政', labour: '劳动仲裁', compensation: '国家赔偿' } as const

/** Matters of article 31, for which poverty gives a right to aid. */
export const aidMatters = {
  compensation: '请求国家赔偿',
  insurance: '请求社会保险待遇或者社会救助',
  pension: '请求发给抚恤金',
  maintenance: '请求赡养费、抚养费、扶养费',
  wages: '确认劳动关系或者支付劳动报酬',
  capacity: '认定无、限制民事行为能力',
  injury: '工伤、交通、食药、医疗事故人身损害',
  environment: '环境污染、生态破坏损害',
  defence: '刑事辩护或者代理',
  violence: '虐待、遗弃或者家庭暴力',
  bravery: '见义勇为',
  martyr: '英雄烈士人格权益',
  other: '法律法规规定的其他',
} as const

/** How poverty is answered for. */
export const hardships = {
  checked: '经核查属于经济困难',
  pledge: '个人诚信承诺',
  exempt: '免予核查',
  none: '不受经济困难条件限制',
} as const

export const aidResults = {
  won: '胜诉',
  part: '部分胜诉',
  mediated: '调解',
  lost: '败诉',
  withdrawn: '撤诉',
  other: '其他',
} as const
