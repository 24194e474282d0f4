/** A subject of study (学法专题): what to read, and which faults it answers. */
export interface StudyTopic {
  readonly id: string
  readonly title: string
  /** The texts to study. */
  readonly laws: readonly string[]
  /** Codes of causes, see `studyCauses.ts`. */
  readonly answers: readonly string[]
}

/** What the county starts with. A county's own subjects (register `study-topic`) stand in place of those with the same id and beside the others. */
export const defaultTopics: readonly StudyTopic[] = [
  {
    id: 'evidence',
    title: '全面客观公正调查与证据规则',
    laws: ['行政处罚法（调查取证的规定）', '行政诉讼法（证据、举证责任的规定）'],
    answers: ['evidence', 'facts', 'B1', 'B3'],
  },
  {
    id: 'response',
    title: '行政应诉、行政复议答复与按期举证',
    laws: ['行政诉讼法（起诉和受理、举证的规定）', '行政复议法（答复、举证的规定）'],
    answers: ['late-evidence', 'no-evidence', 'standing'],
  },
  {
    id: 'procedure',
    title: '行政程序：告知、听取意见、听证、审核、期限与送达',
    laws: ['行政处罚法（处罚程序）', '行政强制法（强制程序）', '行政许可法（许可程序）'],
    answers: ['procedure', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'],
  },
  {
    id: 'basis',
    title: '法律适用：依据的选择、定性与竞合',
    laws: ['立法法（适用规则的规定）', '行政处罚法（适用的规定）'],
    answers: ['law', 'basis', 'B2', 'B4', 'B5', 'C1', 'C2', 'C3', 'C4'],
  },
  {
    id: 'powers',
    title: '职权法定：主体、管辖、赋权与委托',
    laws: ['行政处罚法（实施机关、管辖的规定）', '地方各级人民代表大会和地方各级人民政府组织法'],
    answers: ['powers', 'beyond', 'subject', 'elsewhere', 'A1', 'A2', 'A3', 'A5'],
  },
  {
    id: 'officers',
    title: '执法资格与执法人员管理',
    laws: ['行政处罚法（执法人员的规定）', '河南省行政执法条例'],
    answers: ['unqualified', 'auxiliary', 'A4'],
  },
  {
    id: 'discretion',
    title: '裁量权的规范行使与过罚相当',
    laws: ['行政处罚法（裁量基准、不予处罚和从轻减轻处罚的规定）', '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见'],
    answers: ['improper', 'abuse', 'discretion', 'C5', 'fine-for-rule'],
  },
  {
    id: 'duty',
    title: '依法履行法定职责',
    laws: ['行政诉讼法（履行法定职责的规定）', '行政复议法（责令履行的规定）'],
    answers: ['inaction', 'not-filed', 'shirk'],
  },
  {
    id: 'agreement',
    title: '行政协议与诚信政府建设',
    laws: ['民法典（合同编）', '最高人民法院关于审理行政协议案件若干问题的规定', '优化营商环境条例'],
    answers: ['agreement'],
  },
  {
    id: 'business',
    title: '涉企执法规范与营商环境',
    laws: ['优化营商环境条例', '河南省优化营商环境条例'],
    answers: ['profit', 'fees', 'fines', 'inspections', 'seizure'],
  },
  {
    id: 'conduct',
    title: '文明执法与执法监督',
    laws: ['河南省行政执法条例', '行政执法监督的有关规定'],
    answers: ['rough', 'other'],
  },
  {
    id: 'record',
    title: '行政执法三项制度与案卷制作',
    laws: ['国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见'],
    answers: ['record', 'papers'],
  },
]

/** The county's subjects over those the program brings: of one id, the county's. */
export function topicsWith(own: readonly StudyTopic[]): readonly StudyTopic[] {
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...defaultTopics.filter(({ id }) => !ids.has(id))]
}
