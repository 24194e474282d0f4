import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { countyCode } from './countyCode.ts'

/** Files of the sample that are made to be wrong. Their ids are the same for every seed. */
export const planted = {
  noHearingNotice: 'penalty-2023-1118',
  decidedLate: 'penalty-2023-1119',
  suspendedOfficer: 'penalty-2023-1120',
  filedLate: 'penalty-2023-1116',
  neverFiled: 'penalty-2023-1117',
  undecided: ['reconsideration-2023-093', 'reconsideration-2023-094'],
  simpleUndecided: 'reconsideration-2024-003',
  copyNotSent: 'reconsideration-2024-016',
  noDefence: 'litigation-2024-007',
  noAppealAnswer: 'litigation-2023-085',
  unclosedVillage: 'dispute-2024-0291',
  /** The suit lost in November 2023, whose analysis was never handed in. */
  unanalysed: 'litigation-2023-061',
} as const

export interface Defect {
  readonly kind: 'late' | 'finding'
  readonly type: string
  readonly file: string
  /** The clock that is past due, or the guard that was broken. */
  readonly rule: string
  /** Of a finding: what kind of breach it is. */
  readonly code?: File['findings'][number]['code']
  /** What a check must say, in short. */
  readonly finds: string
}

/** The filing that the program opens for a major penalty. */
const filingOf = (penalty: string): string => deterministicId('reaction-file', countyCode, 'penalty.major-filing', penalty)

const late = (type: string, file: string, rule: string, finds: string): Defect => ({ kind: 'late', type, file, rule, finds })

/** The nine files that are late on 2024-03-11. */
export const lateFiles: readonly Defect[] = [
  ...planted.undecided.map((file) => late('reconsideration', file, 'decide', '旧法案件收到申请六十日未作决定，也未延期')),
  late('reconsideration', planted.simpleUndecided, 'decide', '简易程序三十日未作决定'),
  late('reconsideration', planted.copyNotSent, 'send-copy', '受理后七个工作日未发送申请书副本'),
  late('litigation', planted.noDefence, 'defence', '收到起诉状副本十五日未提交答辩状和证据'),
  late('litigation', planted.noAppealAnswer, 'answer-appeal', '收到上诉状副本十五日未提交二审答辩'),
  late(
    'loss-analysis',
    deterministicId('reaction-file', countyCode, 'litigation.loss-analysis', planted.unanalysed),
    'analysis',
    '败诉后十五个工作日未提交分析报告',
  ),
  late('dispute', planted.unclosedVillage, 'close', '村调委会受理一个月未结'),
  late('major-filing', filingOf(planted.neverFiled), 'file', '重大行政处罚决定作出十五日未报备案'),
]

const found = (type: string, file: string, code: File['findings'][number]['code'], rule: string, finds: string): Defect => ({
  kind: 'finding',
  type,
  file,
  code,
  rule,
  finds,
})

/** Everything planted: the nine late files; three penalty files that no evaluation can pass; a major penalty filed late. */
export const defects: readonly Defect[] = [
  ...lateFiles,
  found('penalty', planted.noHearingNotice, 'guard', 'hearingTold', '罚款达到听证标准而没有告知听证权利'),
  found('penalty', planted.decidedLate, 'late', 'decide-market', '立案后第九十七日才作出决定'),
  found('penalty', planted.suspendedOfficer, 'read', 'officers', '取证人员之一的执法证当日已暂扣'),
  found('major-filing', filingOf(planted.filedLate), 'late', 'file', '重大行政处罚逾期报送备案'),
]
