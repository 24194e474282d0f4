/** A column of one of the upper platform's exchange tables, and where its cell comes from. */
export interface ExportColumn {
  readonly column: string
  readonly title: string
  readonly required?: true
  readonly max?: number
  /** A path of the file; `case:` and a path of the penalty or measure that the act reports; or `$` and what a register must be asked for. */
  readonly from: string
  /** The platform's code for ours. */
  readonly codes?: Readonly<Record<string, string>>
}

/** Codes counted from a number on. */
export const numbered = (codes: readonly string[], from = 1): Record<string, string> =>
  Object.fromEntries(codes.map((code, at) => [code, String(at + from)]))

/** 行政检查行为, in the platform's order; names as the exchange standard writes them. */
export const checkColumns: readonly ExportColumn[] = [
  { column: 'supervise_item_code', title: '监管事项目录编码', required: true, max: 14, from: '$item' },
  { column: 'supervise_item_implement_code', title: '检查实施清单编码', required: true, max: 100, from: '$implement' },
  { column: 'check_action_name', title: '检查行为名称', required: true, max: 50, from: 'title' },
  { column: 'check_action_code', title: '检查行为编号', required: true, max: 50, from: 'actNumber' },
  { column: 'implement_institution', title: '实施机构', required: true, max: 100, from: '$institution' },
  { column: 'implement_institution_code', title: '实施机构编码', required: true, max: 20, from: '$uscc' },
  {
    column: 'supervise_object_type',
    title: '监管对象类型',
    required: true,
    from: 'objectType',
    codes: numbered([
      'enterprise',
      'natural',
      'equipment',
      'food',
      'special-food',
      'medicine',
      'cosmetic',
      'device',
      'place',
      'non-enterprise',
      'other',
    ]),
  },
  { column: 'supervise_object', title: '监管对象', required: true, max: 200, from: 'object' },
  { column: 'administrative_cp', title: '行政相对人名称', required: true, max: 200, from: 'subject.name' },
  {
    column: 'administrative_cp_na',
    title: '行政相对人性质',
    required: true,
    from: 'subject.kind',
    codes: { natural: '1', business: '1', legal: '2', other: '3' },
  },
  { column: 'administrative_cp_ui_code', title: '行政相对人编码', required: true, max: 18, from: '$subjectCode' },
  { column: 'area_number', title: '行政区划代码', required: true, max: 12, from: 'area' },
  { column: 'check_form', title: '检查形式', required: true, from: 'form', codes: numbered(['daily', 'special', 'key', 'joint', 'case']) },
  { column: 'check_type', title: '检查类别', required: true, from: 'category', codes: numbered(['random', 'not-random']) },
  { column: 'check_mode', title: '检查方式', from: 'way', codes: numbered(['site', 'written', 'remote', 'sampling', 'expert']) },
  {
    column: 'check_result',
    title: '检查结果',
    required: true,
    from: 'result',
    codes: { none: '1', ordered: '2', 'case-to-file': '3', refused: '4', 'not-found': '5', unpublished: '6', other: '9' },
  },
  { column: 'check_date', title: '检查时间', required: true, from: 'opened' },
  { column: 'check_personnel', title: '检查人员', required: true, from: '$officers' },
  { column: 'check_personnel_code', title: '执法证号', from: '$certificates' },
]

const [item, , , , institution, institutionCode, objectType, object, cp, cpKind, cpCode, area] = checkColumns as unknown as readonly [
  ExportColumn,
  ...ExportColumn[],
]
/** The columns of organ and party, which every table has. */
const parties = [institution, institutionCode, objectType, object, cp, cpKind, cpCode, area].filter((one) => one !== undefined)
export const yesNo = { true: '1', false: '0' } as const

/**
 * 行政处罚行为. Titles and what is required are the exchange standard's; where its names of columns were not at hand they follow those of
 * the checks, unverified.
 */
export const penaltyColumns: readonly ExportColumn[] = [
  item,
  { column: 'punish_action_name', title: '处罚行为名称', required: true, max: 50, from: 'title' },
  { column: 'punish_action_code', title: '处罚行为编号', required: true, max: 50, from: 'actNumber' },
  ...parties,
  {
    column: 'case_source',
    title: '案件来源',
    required: true,
    from: 'case:source',
    codes: numbered(['inspection', 'complaint', 'transferred', 'ordered', 'monitoring', 'other']),
  },
  { column: 'check_action_code', title: '检查行为编号', required: true, max: 50, from: '$check' },
  { column: 'illegal_fact', title: '违法事实', required: true, max: 2000, from: 'case:established' },
  { column: 'punish_basis', title: '处罚依据', required: true, max: 2000, from: 'case:basis' },
  { column: 'punish_procedure', title: '处罚程序', required: true, from: '$procedure' },
  { column: 'is_hearing', title: '是否听证', required: true, from: '$hearing' },
  { column: 'set_date', title: '立案时间', required: true, from: 'case:on.file-case' },
  { column: 'is_crime', title: '是否涉刑', required: true, from: '$crime' },
  { column: 'is_legal_review', title: '是否法制审核', from: '$reviewed' },
  { column: 'legal_review_date', title: '法制审核日期', from: 'case:on.legal-review' },
  { column: 'legal_review_opinion', title: '法制审核意见', max: 2000, from: 'case:reviewText' },
  { column: 'is_collective_discussion', title: '是否集体讨论', from: '$discussed' },
  { column: 'collective_discussion_date', title: '集体讨论日期', from: 'case:on.panel-discuss' },
  { column: 'collective_discussion_result', title: '集体讨论结论', max: 2000, from: 'case:panelResult' },
  { column: 'punish_doc_number', title: '处罚文书号', required: true, max: 100, from: '$number' },
  { column: 'punish_date', title: '决定日期', required: true, from: 'case:on.decide' },
  { column: 'punish_type', title: '处罚种类', required: true, from: '$kinds' },
  { column: 'punish_money', title: '罚款金额（元）', from: '$fine' },
  { column: 'punish_result', title: '处罚结果', required: true, max: 1000, from: 'case:decisionText' },
  { column: 'is_reconsideration', title: '行政复议', required: true, from: '$reconsidered' },
  { column: 'is_litigation', title: '行政诉讼', required: true, from: '$sued' },
  { column: 'execute_result', title: '执行结果', from: '$performed' },
  { column: 'paid_money', title: '实缴罚款金额（元）', from: '$paid' },
  { column: 'is_not_punish', title: '不予行政处罚', required: true, from: '$spared' },
  { column: 'close_date', title: '结案日期', from: '$closed' },
  { column: 'transfer_date', title: '移送时间', from: 'case:on.hand-to-police' },
]

/** 行政强制行为; see `penaltyColumns`. */
export const coercionColumns: readonly ExportColumn[] = [
  item,
  { column: 'force_action_name', title: '强制行为名称', required: true, max: 50, from: 'title' },
  { column: 'force_action_code', title: '强制行为编号', required: true, max: 50, from: 'actNumber' },
  ...parties,
  { column: 'check_action_code', title: '检查行为编号', required: true, max: 50, from: '$check' },
  { column: 'illegal_fact', title: '违法事实', required: true, max: 2000, from: 'case:reason' },
  { column: 'force_basis', title: '强制依据', required: true, max: 2000, from: 'case:basis' },
  { column: 'force_doc_number', title: '强制决定书号', required: true, max: 100, from: '$number' },
  { column: 'force_type', title: '强制种类', required: true, from: '$forced' },
  {
    column: 'force_measure_type',
    title: '措施类型',
    from: 'case:measureKind',
    codes: { seal: '2', seize: '3', freeze: '4', other: '9' },
  },
  {
    column: 'force_result',
    title: '强制结果',
    from: 'case:result',
    codes: { release: '1', confiscate: '2', destroy: '3', 'handed-to-police': '4', refused: '9' },
  },
  { column: 'begin_date', title: '起始时间', required: true, from: '$begun' },
  { column: 'is_extended', title: '是否延长', from: '$extended' },
  { column: 'end_date', title: '结束时间', from: '$ended' },
]

/** The tables that the program fills, by kind of act. */
export const tables = {
  check: { title: '行政检查行为', columns: checkColumns },
  penalty: { title: '行政处罚行为', columns: penaltyColumns },
  coercion: { title: '行政强制行为', columns: coercionColumns },
} as const
export type TableKind = keyof typeof tables
