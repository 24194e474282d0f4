import { cite } from '../../kernel/law/cite.ts'
import type { OwnRule } from '../../kernel/law/rules.ts'

/** Names that a normative document may bear; never 法 or 条例. */
export const documentKinds = {
  provisions: '规定',
  measures: '办法',
  rules: '细则',
  decision: '决定',
  opinions: '意见',
  notice: '通知',
  announcement: '公告',
  circular: '通告',
} as const

/** Who makes it (制定主体). Internal bodies and provisional groups cannot. */
export const makerLevels = {
  county: '县政府',
  'county-office': '县政府办公室',
  department: '县政府部门',
  township: '乡镇政府、街道办事处',
  authorised: '法律法规授权的组织',
} as const

/** What becomes of a document that was looked at again. */
export const verdicts = { keep: '继续有效', amend: '修改', repeal: '废止', lapse: '宣布失效' } as const

/** Whom a document is reported to, and on what footing; the two are never mixed in one number. */
export const recipientKinds = { statutory: '法定接收机关', 'rule-of-law': '法治政府建设领导小组办公室' } as const

const henanMeasures = '河南省行政规范性文件管理办法'
export const making = cite('国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知', '规范制发程序的规定')
export const reviewing = cite('国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见', '合法性审核程序的规定')
export const henan = (about: string) => cite(henanMeasures, about)
export const filingRule = henan('备案的规定')
export const cleaning = henan('评估、清理的规定')
export const suggesting = henan('审查建议的规定')

const unverified = {
  law: henanMeasures,
  docNumber: '河南省人民政府令第169号',
  version: '2015',
  effectiveFrom: '2015-05-05' as OwnRule['effectiveFrom'],
  effectiveTo: null,
  extend: null,
  trust: 'memory',
  direction: 'after',
  roll: 'do-not-roll',
} as const satisfies Partial<OwnRule>

/** 公开征求意见: seven workdays at least. No text in hand sets the length; a county may set a longer one. */
export const commentWindow: OwnRule = {
  ...unverified,
  id: 'county:normdoc-comment',
  article: '公开征求意见的规定',
  title: '公开征求意见（不少于）',
  length: 7,
  unit: 'workday',
  bound: 'min',
  party: '起草单位',
  starts: '征求意见稿公布',
}

/** 公布至施行: a document takes force thirty days after it was published, unless it cannot wait. */
export const beforeForce: OwnRule = {
  ...unverified,
  id: 'county:normdoc-before-force',
  article: '公布和施行的规定',
  title: '公布至施行（不少于）',
  length: 30,
  unit: 'day',
  direction: 'before',
  bound: 'max',
  roll: 'n/a',
  party: '制定机关',
  starts: '施行之日（倒计）',
}

/** 暂行、试行 documents bind two years at most; others five (rule `normdoc-validity`). */
export const trialValidity: OwnRule = {
  ...unverified,
  id: 'county:normdoc-trial-validity',
  article: '有效期的规定',
  title: '暂行、试行文件的有效期',
  length: 2,
  unit: 'year',
  bound: 'max',
  party: '制定机关',
  starts: '文件施行',
}

/** The day that the document itself names as its last. */
export const ownValidity: OwnRule = {
  ...unverified,
  id: 'county:normdoc-expiry',
  article: '有效期的规定',
  title: '有效期届满',
  length: 0,
  unit: 'day',
  bound: 'by-date',
  byDate: 'expiry',
  party: '制定机关',
  starts: '文件载明的有效期末日',
}

/** 期满前评估: whether it is to go on is looked at six months before it ends. */
export const sunsetReview: OwnRule = {
  ...unverified,
  id: 'county:normdoc-sunset',
  article: '评估的规定',
  title: '有效期届满前评估',
  length: 6,
  unit: 'month',
  direction: 'before',
  bound: 'max',
  roll: 'n/a',
  party: '制定机关、起草单位',
  starts: '有效期末日（倒计）',
}
