import { cite } from '../../kernel/law/cite.ts'
import { unscorable } from '../notScored.ts'

/** The county's own scheme is the basis of every act; the duty to assess stands in the outline of 2021. */
export const scheme = (topic: string) => cite('法治建设考核方案', topic)

export const groups = {
  A: '甲组（乡镇、街道、开发区）',
  B: '乙组（行政执法单位）',
  C: '丙组（其他部门和公共服务单位）',
  D: '丁组（党群、司法、人大政协、群团和企事业单位）',
} as const
export type Group = keyof typeof groups

export const blocks = { auto: '日常评价', hand: '实地考核', survey: '满意度', bonus: '加分', deduction: '减分', veto: '一票否决' } as const
export type Block = keyof typeof blocks

/** 一级指标 of the national demonstration system of 2021. */
export const levels = {
  duties: '政府职能依法全面履行',
  rules: '依法行政制度体系完善',
  decisions: '重大行政决策科学民主合法',
  enforcement: '行政执法严格规范公正文明',
  restraint: '行政权力制约监督科学有效',
  disputes: '社会矛盾纠纷依法有效化解',
  emergencies: '重大突发事件依法预防处置',
  people: '工作人员法治思维和依法行政能力全面提高',
  leadership: '法治政府建设组织领导落实到位',
} as const

/** What an item looks at; the last three are in the list so that whoever would choose them is told why not. */
export const looksAt = {
  duty: '法定职责是否履行',
  procedure: '程序是否完整',
  quality: '办理质量',
  time: '是否按时',
  fault: '违法和过错',
  ...unscorable,
} as const

export const ruleKinds = { linear: '按比例', 'per-point': '每差一点扣分', deduct: '按件扣分', target: '按应完成数' } as const
export const whenAbsent = { redistribute: '分值由其他指标分摊', full: '得满分', zero: '不得分' } as const
export const grades = { excellent: '优秀', good: '良好', pass: '合格', unqualified: '不合格' } as const
export type Grade = keyof typeof grades
export const effects = { none: '没有', 'no-award': '不得评为优秀，取消评先评优资格', unqualified: '定为不合格' } as const
export type Effect = keyof typeof effects
export const slots = { first: '考核人一', second: '考核人二', third: '第三考核人' } as const
export const statuses = { scored: '已计分', small: '已计分（基数不足三件）', 'not-applicable': '不适用' } as const
/** Most points of the three blocks that make the hundred, in hundredths. */
export const fullMarks = 10_000
