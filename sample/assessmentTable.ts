import type { Block } from '../systems/assessment/words.ts'

type Weights = readonly [a: number, b: number, c: number, d: number]

/** One line of the scheme of 2023. Weights in points. */
export interface Line {
  readonly code: string
  readonly name: string
  readonly block: Block
  readonly level: string
  readonly looksAt: string
  readonly standard: string
  readonly weights: Weights
  readonly figure?: string
  readonly byColumn?: string
  /** Numbers in hundredths. */
  readonly rule?: Readonly<Record<string, unknown>>
  readonly effect?: string
  readonly curable?: boolean
}

const linear = (full: number, zero: number) => ({ rule: 'linear', full: full * 100, zero: zero * 100, absent: 'redistribute' })
const deduct = (each: number) => ({ rule: 'deduct', each: each * 100, absent: 'full' })
const rated = (full: number, zero: number) => `比率达到百分之${full}得满分，百分之${zero}不得分，其间按比例。`
const counted = (each: number) => `每件扣${each}分，扣完为止。`

const auto = (
  code: string,
  name: string,
  [figure, byColumn]: readonly [string, string],
  looksAt: string,
  level: string,
  rule: ReturnType<typeof linear> | ReturnType<typeof deduct>,
  weights: Weights,
): Line => ({
  code,
  name,
  block: 'auto',
  level,
  looksAt,
  standard:
    rule.rule === 'linear'
      ? rated(Number('full' in rule ? rule.full : 0) / 100, Number('zero' in rule ? rule.zero : 0) / 100)
      : counted(Number('each' in rule ? rule.each : 0) / 100),
  weights,
  figure,
  byColumn,
  rule,
})

const autoLines: readonly Line[] = [
  auto('G01', '执法人员考试合格率', ['EXM.PASS.RATE', 'unit'], 'quality', 'people', linear(90, 60), [3, 0, 0, 0]),
  auto('G02', '行政执法决定按时公示率', ['PUB.ONTIME.RATE', 'unit'], 'time', 'enforcement', linear(98, 80), [4, 5, 0, 0]),
  auto('G03', '执法全过程记录完整率', ['RCD.RATE', 'unit'], 'procedure', 'enforcement', linear(95, 70), [4, 5, 0, 0]),
  auto('G04', '重大行政处罚决定法制审核率', ['REV.MAJOR.RATE', 'unit'], 'procedure', 'enforcement', linear(100, 50), [3, 4, 0, 0]),
  auto('G05', '重大行政处罚备案及时率', ['FIL.ONTIME.RATE', 'unit'], 'time', 'restraint', linear(100, 80), [3, 4, 0, 0]),
  auto('G06', '案卷评查合格率', ['EVA.PASS.RATE', 'evaluated'], 'quality', 'enforcement', linear(95, 70), [4, 5, 0, 0]),
  auto('G07', '处罚案件按期办结率', ['PEN.INTIME.RATE', 'unit'], 'time', 'enforcement', linear(100, 90), [3, 4, 0, 0]),
  auto('G08', '轻微免罚清单适用规范率', ['LIST.FOLLOWED.RATE', 'unit'], 'procedure', 'enforcement', linear(95, 70), [2, 2, 0, 0]),
  auto('G09', '行政复议纠错率', ['REC.CORRECTION', 'respondent'], 'fault', 'restraint', linear(20, 50), [3, 2, 5, 5]),
  auto('G10', '行政复议按期答复率', ['REC.REPLY.ONTIME', 'respondent'], 'time', 'restraint', linear(100, 80), [2, 2, 5, 5]),
  auto('G11', '生效裁判败诉率', ['LIT.LOSS.FINAL', 'unit'], 'fault', 'restraint', linear(10, 30), [2, 2, 5, 5]),
  auto('G12', '行政机关负责人出庭应诉率', ['LIT.APPEARANCE', 'unit'], 'duty', 'restraint', linear(100, 80), [2, 2, 5, 5]),
  auto('G13', '执法监督问题整改率', ['SUP.CORRECTED.RATE', 'unit'], 'duty', 'restraint', linear(100, 60), [2, 1, 5, 5]),
  auto('G14', '被作出责任追究决定', ['ACC.DECIDED', 'unit'], 'fault', 'leadership', deduct(1), [1, 1, 5, 5]),
  auto('G15', '被投诉举报查实', ['CLU.FOUNDED', 'against'], 'fault', 'enforcement', deduct(1), [1, 0, 5, 5]),
  auto('G16', '实施方案任务完成率', ['PLAN.DONE.RATE', 'unit'], 'duty', 'leadership', linear(100, 60), [1, 1, 5, 5]),
]

const hand = (code: string, name: string, level: string, standard: string, weights: Weights): Line => ({
  code,
  name,
  block: 'hand',
  level,
  looksAt: 'procedure',
  standard,
  weights,
  curable: true,
})

const handLines: readonly Line[] = [
  hand(
    'H01',
    '主要负责人履行推进法治建设第一责任人职责',
    'leadership',
    '专题研究不少于三次，每少一次扣零点五分；亲自过问重要案件有批示；述职述法。',
    [6, 5, 6, 7],
  ),
  hand('H02', '法治工作机构与力量保障', 'leadership', '岗位配齐，法制审核人员达到比例，经费列入预算。', [3, 3, 3, 3]),
  hand('H03', '政府职能依法全面履行', 'duties', '权责清单及时更新，没有变相许可，证明事项清理到位。', [3, 4, 5, 3]),
  hand('H04', '行政规范性文件制定质量', 'rules', '抽查文本：程序完整、没有越权、有效期明确、清理结果公布。', [3, 3, 4, 3]),
  hand('H05', '重大行政决策科学民主', 'decisions', '抽查决策：公告、意见反馈、论证、评估、合法性审查、集体讨论。', [4, 3, 5, 4]),
  hand('H06', '执法现场规范', 'enforcement', '模拟检查：亮证、告知、两人执法、用语、文书当场填写。', [5, 6, 0, 0]),
  hand('H07', '行政执法案卷实地抽评', 'enforcement', '随机抽取不少于三件，按评查标准评分。', [6, 8, 0, 0]),
  hand('H08', '执法三项制度与裁量基准落实', 'enforcement', '公示内容、记录回放、法制审核台账、裁量基准公开。', [3, 4, 0, 0]),
  hand('H09', '行政执法监督与责任制', 'restraint', '职责分解到岗，投诉处理、监督意见书回复。', [2, 3, 3, 0]),
  hand('H10', '行政复议与应诉规范', 'restraint', '答复质量、负责人准备情况、败诉后分析、司法建议回复。', [2, 3, 4, 4]),
  hand('H11', '矛盾纠纷排查化解与人民调解', 'disputes', '调解组织运行、登记真实（电话核对五人）、补贴发放。', [5, 0, 3, 3]),
  hand('H12', '突发事件依法应对', 'emergencies', '预案在有效期内，开展演练，处置依法。', [3, 2, 3, 2]),
  hand('H13', '法治宣传教育实效', 'people', '普法责任制落实，现场问答五人。', [2, 2, 5, 7]),
  hand('H14', '政务公开与司法建议、检察建议办理', 'restraint', '按时公开，按期回复。', [1, 2, 4, 5]),
  hand('H15', '法治队伍能力', 'people', '随机抽十人书面测试。', [2, 2, 5, 9]),
]

const ten: Weights = [10, 10, 10, 10]
const other = (code: string, block: Block, name: string, standard: string, weights: Weights, more: Partial<Line> = {}): Line => ({
  code,
  name,
  block,
  level: 'leadership',
  looksAt: block === 'survey' ? 'quality' : 'fault',
  standard,
  weights,
  ...more,
})
const none: Weights = [0, 0, 0, 0]

const otherLines: readonly Line[] = [
  other('M01', 'survey', '服务对象满意度', '随机调查服务对象不少于三十人，五级评分取平均；样本不足二十人的用本组平均分。', ten),
  other('J01', 'bonus', '省级以上示范创建成功', '凭命名文件，同一事项只加一次，取最高。', [3, 3, 3, 3], { looksAt: 'quality' }),
  other('J02', 'bonus', '法治工作经验被省级以上推广', '凭推广文件。', [1, 1, 1, 1], { looksAt: 'quality' }),
  other('K01', 'deduction', '生效败诉案件', '每件扣零点五分，最多扣二分。', [2, 2, 2, 2], {
    figure: 'LIT.LOST.FINAL',
    byColumn: 'unit',
    rule: { rule: 'deduct', each: 50 },
  }),
  other('K02', 'deduction', '行政复议纠错案件', '超过二件的，每件扣零点五分，最多扣二分。', [2, 2, 2, 2], {
    figure: 'REC.CORRECTED',
    byColumn: 'respondent',
    rule: { rule: 'deduct', each: 50, beyond: 200 },
  }),
  other('K03', 'deduction', '被上级督察通报', '凭通报文件，每次扣一分。', [1, 1, 1, 1]),
  other('V01', 'veto', '认定一票否决，取消评先评优资格', '有一票否决认定的，不得评为优秀。', none, {
    figure: 'VETO.NO-AWARD',
    byColumn: 'unit',
    rule: { atLeast: 1 },
    effect: 'no-award',
  }),
  other('V02', 'veto', '认定一票否决，定为不合格', '有严重违法、拒不执行裁判、弄虚作假等一票否决认定的，定为不合格。', none, {
    figure: 'VETO.UNQUALIFIED',
    byColumn: 'unit',
    rule: { atLeast: 1 },
    effect: 'unqualified',
  }),
  other('V03', 'veto', '上级文件认定的一票否决', '凭文件登记。', none, { effect: 'unqualified' }),
]

/** The scheme of 2023: a hundred points in each group, 40 from the records, 50 on the spot, 10 from those served. */
export const schemeLines: readonly Line[] = [...autoLines, ...handLines, ...otherLines]

/** Why somebody on the spot takes points off. */
export const reasons: Readonly<Record<string, string>> = {
  H01: '专题研究少一次',
  H02: '法制审核人员没有达到比例',
  H03: '一项权责清单没有按期更新',
  H04: '一件文件没有写明有效期',
  H05: '一项决策的意见采纳情况没有反馈',
  H06: '现场询问时没有先出示证件',
  H07: '一件案卷证据没有注明来源',
  H08: '记录回放缺一段',
  H09: '监督意见书回复简单',
  H10: '败诉后没有分析报告',
  H11: '电话核对中一人与登记不符',
  H12: '演练没有评估',
  H13: '现场问答一人不知',
  H14: '一件检察建议回复超期',
  H15: '书面测试平均分低于九十分',
}
