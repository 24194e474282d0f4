import { cite } from '../../kernel/law/cite.ts'
import type { OwnRule } from '../../kernel/law/rules.ts'

/** Levels of plans (县乡村三级). */
export const planLevels = { county: '县级', township: '乡级', village: '村级' } as const

export const hazards = {
  flood: '洪涝干旱',
  weather: '气象灾害',
  quake: '地震地质',
  forest: '森林火灾',
  industry: '工矿商贸事故',
  traffic: '交通运输事故',
  facility: '公共设施事故',
  environment: '环境污染',
  health: '公共卫生',
  security: '社会安全',
} as const

/** Fields in which hidden dangers are looked for. */
export const dangerFields = {
  flood: '防汛',
  works: '安全生产',
  fire: '消防',
  road: '道路交通',
  building: '房屋建筑和市政',
  gas: '燃气',
  school: '学校',
  chemical: '危险化学品',
  geology: '地质灾害',
  other: '其他',
} as const

const plans = '突发事件应急预案管理办法'
export const planRule = (about: string) => cite(plans, about)
export const making = planRule('预案编制的规定')
export const filing = planRule('预案备案的规定')
export const drilling = planRule('应急演练的规定')
export const revising = planRule('评估和修订的规定')
export const floodCheck = cite('防汛条例', 15)
export const dangerLaw = cite('安全生产法', 41)
export const orderLaw = cite('安全生产法', 65)

const of2013 = {
  law: plans,
  docNumber: '国办发〔2013〕101号',
  version: '2013',
  effectiveFrom: '2013-10-25' as OwnRule['effectiveFrom'],
  effectiveTo: '2024-01-30' as OwnRule['effectiveTo'],
  extend: null,
  trust: 'memory',
  direction: 'after',
  bound: 'max',
} as const satisfies Partial<OwnRule>

/** 预案备案 under the text of 2013, which plans issued before 31 January 2024 go on under. */
export const filing2013: OwnRule = {
  ...of2013,
  id: 'plan2013:file',
  article: '备案的规定',
  title: '应急预案备案',
  length: 20,
  unit: 'workday',
  roll: 'not-needed',
  party: '审批单位',
  starts: '预案印发',
}

/** 预案评估 under the text of 2013: it asks for regular evaluation; three years is the county's reading of it. */
export const evaluation2013: OwnRule = {
  ...of2013,
  id: 'plan2013:evaluate',
  article: '评估和修订的规定',
  title: '应急预案评估',
  length: 3,
  unit: 'year',
  roll: 'do-not-roll',
  party: '预案编制单位',
  starts: '预案印发或者上次评估',
}

/** 汛前修订: plans against floods are revised each year before the season; the plan itself names the day. */
export const beforeSeason: OwnRule = {
  ...of2013,
  effectiveTo: null,
  id: 'county:plan-season',
  law: '本县防汛工作要求',
  docNumber: null,
  version: 'county',
  article: '汛前修订的要求',
  title: '汛前修订预案',
  length: 0,
  unit: 'day',
  bound: 'by-date',
  byDate: 'expiry',
  roll: 'do-not-roll',
  party: '预案编制单位',
  starts: '预案载明的下次修订日',
}
