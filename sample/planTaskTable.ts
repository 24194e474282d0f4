/** Parts of the plan, as the annual report numbers what was done under them. */
export const parts = [
  ['一', '依法全面履行政府职能', '落实领导干部学法、重大行政决策程序和权责清单。'],
  ['二', '规范乡镇综合行政执法', '每月一培训、每月一考试，驻点指导，监督检查。'],
  ['三', '强化监督制约', '规范性文件合法性审核，重大处罚备案，执法监督，法治建设考核。'],
  ['四', '提升复议、执法和案卷质量', '行政复议、执法三项制度、案卷评查、应急预案。'],
  ['五', '推行服务型行政执法', '四张清单、微宣讲、普法和政务服务。'],
  ['六', '预防和化解行政争议', '行政应诉、败诉追责、府院联动、人民调解。'],
] as const

/** A task bound to a figure: what the records must show by the day. Targets in hundredths. */
export interface BoundTask {
  readonly part: string
  readonly matter: string
  readonly lead: string
  readonly helpers?: readonly string[]
  readonly figure: string
  /** Counted for the lead unit by this column; absent: for the county. */
  readonly column?: string
  readonly direction: 'at-least' | 'at-most'
  readonly target: number
  /** Month of its last day. */
  readonly month: number
}

const rate = (part: string, lead: string, figure: string, target: number, matter: string, month = 12): BoundTask => ({
  part,
  matter,
  lead: `unit-${lead}`,
  figure,
  direction: 'at-least',
  target: target * 100,
  month,
})
const own = (part: string, lead: string, figure: string, column: string, target: number, matter: string, month = 11): BoundTask => ({
  ...rate(part, lead, figure, target, matter, month),
  column,
})
const below = (task: BoundTask): BoundTask => ({ ...task, direction: 'at-most' })

export const boundTasks: readonly BoundTask[] = [
  rate('二', 'justice', 'TRN.SESSIONS', 11, '每月组织乡镇综合行政执法人员集中培训，全年不少于十一次'),
  rate('二', 'justice', 'EXM.PASS.RATE', 90, '乡镇执法人员考试首次合格率不低于百分之九十'),
  rate('二', 'justice', 'GUI.COVERAGE', 99, '过渡期内每周到每个乡镇驻点指导，覆盖率不低于百分之九十九', 10),
  rate('二', 'justice', 'SUP.CHECKS', 20, '分组对二十个乡镇执法队全部监督检查一遍', 10),
  rate('二', 'justice', 'SUP.CORRECTED.RATE', 95, '监督检查发现的问题整改率不低于百分之九十五'),
  rate('三', 'justice', 'FIL.FILED.RATE', 100, '重大行政处罚全部报送备案'),
  rate('三', 'justice', 'REV.MAJOR.RATE', 100, '重大行政处罚决定全部经过法制审核'),
  rate('四', 'justice', 'REC.REPLY.ONTIME', 95, '行政复议被申请人按期答复率不低于百分之九十五'),
  rate('四', 'justice', 'EVA.FILES', 80, '评查行政处罚案卷不少于八十件'),
  rate('四', 'justice', 'PUB.ONTIME.RATE', 98, '行政执法决定按时公示率不低于百分之九十八'),
  rate('四', 'justice', 'RCD.RATE', 95, '执法全过程记录完整率不低于百分之九十五'),
  rate('五', 'justice', 'LEC.HELD', 20, '执法部门到二十个乡镇开展微宣讲'),
  rate('五', 'justice', 'EDU.DELIVERY.RATE', 95, '菜单式普法订单配送率不低于百分之九十五'),
  below(rate('六', 'liaison', 'LIT.LOSS', 20, '行政诉讼一审败诉率不高于百分之二十')),
  rate('六', 'liaison', 'LIT.APPEARANCE', 90, '行政机关负责人出庭应诉率不低于百分之九十'),
  rate('六', 'liaison', 'LIT.PERFORMANCE', 100, '生效裁判全部履行'),
  rate('六', 'liaison', 'LIT.EVIDENCE.ONTIME', 100, '行政诉讼全部按期举证'),
  rate('六', 'liaison', 'SET.PERFORMANCE', 100, '化解协议全部履行'),
  below(own('六', 'land', 'LIT.LOSS.FINAL', 'unit', 20, '生效裁判败诉率不高于百分之二十')),
  below(own('六', 'police', 'LIT.LOSS.FINAL', 'unit', 20, '生效裁判败诉率不高于百分之二十')),
  below(own('六', 'labour', 'LIT.LOSS.FINAL', 'unit', 20, '生效裁判败诉率不高于百分之二十')),
  own('四', 'market', 'PEN.INTIME.RATE', 'unit', 100, '处罚案件全部在办案期限内决定'),
  own('四', 'urban', 'PEN.INTIME.RATE', 'unit', 100, '处罚案件全部在办案期限内决定'),
  own('四', 'emergency', 'PUB.ONTIME.RATE', 'unit', 100, '行政执法决定全部按时公示'),
  own('四', 'farming', 'PUB.ONTIME.RATE', 'unit', 100, '行政执法决定全部按时公示'),
  own('四', 'transport', 'RCD.RATE', 'unit', 95, '执法全过程记录完整率不低于百分之九十五'),
  below(own('四', 'housing', 'REC.CORRECTION', 'respondent', 50, '被申请行政复议的纠错率不高于百分之五十')),
  own('三', 'health', 'EVA.PASS.RATE', 'evaluated', 100, '被评查案卷全部合格'),
]

/** A task without a figure: it is claimed with evidence and verified. */
export interface ClaimedTask {
  readonly part: string
  readonly matter: string
  readonly lead: string
  readonly month: number
  readonly evidence: string
  /** `returned`: the first claim did not hold; `missed`: never done; `extended`: done in the time given anew. */
  readonly course?: 'returned' | 'missed' | 'extended'
}

export const claimedTasks: readonly ClaimedTask[] = [
  { part: '一', matter: '制定年度县政府领导干部学法计划并印发', lead: 'unit-office', month: 3, evidence: '学法计划及印发通知' },
  { part: '一', matter: '编制并公布年度重大行政决策事项目录', lead: 'unit-office', month: 4, evidence: '目录及公布页面' },
  { part: '一', matter: '动态调整部门权责清单', lead: 'unit-staffing', month: 9, evidence: '调整通知及清单文本', course: 'returned' },
  { part: '一', matter: '制定党政主要负责人履行第一责任人职责清单', lead: 'unit-party-office', month: 4, evidence: '职责清单' },
  { part: '二', matter: '制定乡镇综合行政执法运行规范', lead: 'unit-justice', month: 5, evidence: '运行规范文本' },
  { part: '二', matter: '配齐乡镇执法记录设备', lead: 'unit-finance', month: 6, evidence: '采购合同和验收单', course: 'extended' },
  { part: '三', matter: '修订行政执法监督工作制度', lead: 'unit-justice', month: 6, evidence: '制度文本' },
  { part: '三', matter: '建立重点领域执法监督与纪检监察衔接机制', lead: 'unit-discipline', month: 10, evidence: '衔接办法' },
  { part: '四', matter: '修订县级专项应急预案并组织演练', lead: 'unit-emergency', month: 9, evidence: '预案文本和演练评估报告' },
  { part: '五', matter: '公布四张清单并开展解读', lead: 'unit-market', month: 7, evidence: '清单文本和解读稿' },
  { part: '五', matter: '推进政务服务事项标准化', lead: 'unit-approval', month: 10, evidence: '事项清单和办事指南' },
  { part: '六', matter: '建立行政争议化解联席会议制度', lead: 'unit-court', month: 5, evidence: '联席会议制度' },
  { part: '六', matter: '建立检察建议办理反馈机制', lead: 'unit-procuratorate', month: 11, evidence: '机制文件', course: 'missed' },
]

/** 2024 so far: what runs. */
export const tasks2024: readonly BoundTask[] = [
  rate('二', 'justice', 'TRN.SESSIONS', 12, '每月组织乡镇综合行政执法人员集中培训，全年不少于十二次'),
  rate('三', 'justice', 'FIL.ONTIME.RATE', 100, '重大行政处罚全部按时报送备案'),
  rate('四', 'justice', 'REC.ONTIME', 100, '行政复议案件全部按期审结'),
  rate('四', 'justice', 'PUB.ONTIME.RATE', 99, '行政执法决定按时公示率不低于百分之九十九'),
  below(rate('六', 'liaison', 'LIT.LOSS', 15, '行政诉讼一审败诉率不高于百分之十五')),
  rate('六', 'liaison', 'LIT.APPEARANCE', 95, '行政机关负责人出庭应诉率不低于百分之九十五'),
  below(own('六', 'land', 'LIT.LOSS.FINAL', 'unit', 15, '生效裁判败诉率不高于百分之十五', 12)),
  own('四', 'market', 'PEN.INTIME.RATE', 'unit', 100, '处罚案件全部在办案期限内决定', 12),
]

export const claims2024: readonly ClaimedTask[] = [
  { part: '一', matter: '制定2024年度县政府领导干部学法计划并印发', lead: 'unit-office', month: 3, evidence: '学法计划及印发通知' },
  { part: '一', matter: '编制并公布2024年度重大行政决策事项目录', lead: 'unit-office', month: 4, evidence: '目录及公布页面' },
  { part: '六', matter: '补建检察建议办理反馈机制', lead: 'unit-procuratorate', month: 6, evidence: '机制文件' },
]
