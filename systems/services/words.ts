import { cite } from '../../kernel/law/cite.ts'

/** 政务服务 as the national standard of service items (GB/T 39046) and the province's platform name it. */
export const platform = cite('政务服务事项基本目录和实施清单编制要求', '事项要素')
export const licensing = (article: number, paragraph?: number, item?: number) => cite('行政许可法', article, paragraph, item)

export const levels = { main: '主项', sub: '子项', handling: '办理项' } as const

export const itemTypes = {
  licence: '行政许可',
  levy: '行政征收',
  payment: '行政给付',
  confirmation: '行政确认',
  reward: '行政奖励',
  adjudication: '行政裁决',
  other: '其他行政权力',
  service: '公共服务',
} as const

export const exerciseLevels = { county: '县级', township: '镇（乡、街道）级', village: '村（社区）级', graded: '分级管理' } as const

export const approvals = {
  instant: '即审即办',
  reviewed: '前审后批',
  promise: '告知承诺',
  tolerant: '容缺受理',
} as const

export const depths = {
  information: '信息发布',
  'pre-check': '网上预审',
  once: '网上办理、一次领取',
  whole: '全程网办',
} as const

export const resultKinds = { certificate: '出证', paper: '出文', none: '审批办结' } as const

export const objects = { person: '自然人', legal: '企业法人', institution: '事业法人', society: '社会组织法人', other: '其他组织' } as const

/** Where a material comes from: what the government issued is not asked for again (免提交). */
export const materialSources = {
  applicant: '申请人自备',
  government: '政府部门核发',
  intermediary: '中介或者其他机构出具',
  form: '填写表格',
} as const

export const necessities = { required: '必要', situation: '特定情形下必要', later: '容缺后补', free: '免提交' } as const

export const channels = {
  'one-window': '综合窗口',
  window: '部门窗口',
  online: '网上一窗',
  mobile: '移动端',
  terminal: '自助终端',
  post: '邮寄',
} as const

export const specials = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  test: '检验、检测、检疫',
  appraisal: '鉴定',
  experts: '专家评审',
} as const

/** 五减一优, as the county reads it: five to reduce and one to improve. The slogan has no official definition. */
export const measureKinds = {
  steps: '减环节',
  materials: '减材料',
  days: '减时限',
  visits: '减跑动',
  cost: '减费用',
  flow: '优流程',
} as const

export const ratings = { best: '非常满意', good: '满意', fair: '基本满意', bad: '不满意', worst: '非常不满意' } as const
export const badRatings = ['bad', 'worst'] as const
