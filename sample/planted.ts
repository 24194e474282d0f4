import { deterministicId } from '../kernel/file/deterministicId.ts'
import { countyCode } from './countyCode.ts'

/** Files of the sample that are made to be wrong. Their ids are the same for every seed. */
export const planted = {
  suspendedOfficer: 'inspection-2023-210',
  undecided: ['reconsideration-2023-093', 'reconsideration-2023-094'],
  simpleUndecided: 'reconsideration-2024-003',
  copyNotSent: 'reconsideration-2024-016',
  noDefence: 'litigation-2024-007',
  noAppealAnswer: 'litigation-2023-085',
  unclosedVillage: 'dispute-2024-0291',
  unclosedTownship: 'dispute-2024-0292',
  /** The suit lost in November 2023, whose analysis was never handed in. */
  unanalysed: 'litigation-2023-061',
} as const

export interface Defect {
  readonly kind: 'late' | 'finding'
  readonly type: string
  readonly file: string
  /** The clock that is past due, or the guard that was broken. */
  readonly rule: string
  /** What a check must say, in short. */
  readonly finds: string
}

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
  late('dispute', planted.unclosedTownship, 'close', '乡镇调委会受理一个月未结'),
]

/** Everything planted: the nine late files, and one inspection by an officer whose certificate was suspended on that day. */
export const defects: readonly Defect[] = [
  ...lateFiles,
  { kind: 'finding', type: 'inspection', file: planted.suspendedOfficer, rule: 'officers', finds: '检查人员之一的执法证当日已暂扣' },
]
