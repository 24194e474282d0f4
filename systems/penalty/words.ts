/** The codes of penalty cases (行政处罚案件) and their Chinese words: what is stored, what is shown. */

export const sources = {
  inspection: '行政检查发现',
  complaint: '投诉举报',
  transferred: '其他机关移送',
  ordered: '上级交办',
  monitoring: '监测、抽检发现',
  other: '其他',
} as const

/** How a case was decided. */
export const decisions = {
  punish: '给予行政处罚',
  'no-punish-minor': '违法行为轻微并及时改正，没有造成危害后果，不予处罚',
  'no-punish-first': '初次违法且危害后果轻微并及时改正，不予处罚',
  'no-punish-no-fault': '没有主观过错，不予处罚',
  'no-punish-minor-age': '不满十四周岁，不予处罚',
  'no-punish-mental': '精神病人、智力残疾人不能辨认或者控制，不予处罚',
  'no-punish-expired': '超过追责时效，不予处罚',
  'not-established': '违法事实不能成立',
  'transfer-criminal': '移送司法机关',
  'transfer-agency': '移送有管辖权的机关',
  'withdraw-case': '撤销案件',
} as const

/** Decisions not to punish although the act is established: the party is educated. */
export const notPunished = [
  'no-punish-minor',
  'no-punish-first',
  'no-punish-no-fault',
  'no-punish-minor-age',
  'no-punish-mental',
  'no-punish-expired',
] as const

/** Decisions that the no-penalty list speaks of. */
export const listDecisions = ['no-punish-minor', 'no-punish-first'] as const

/** How a case was closed. */
export const closings = {
  performed: '当事人履行完毕',
  'court-enforced': '人民法院强制执行完毕或者终结执行',
  'no-penalty-served': '不予处罚决定已送达',
  transferred: '已移送',
  annulled: '处罚决定被撤销',
  void: '处罚决定无效',
  terminated: '终止（当事人死亡、组织终止等）',
} as const

/** Kinds of evidence. */
export const evidenceKinds = {
  document: '书证',
  object: '物证',
  recording: '视听资料',
  data: '电子数据',
  witness: '证人证言',
  statement: '当事人的陈述',
  appraisal: '鉴定意见',
  'scene-record': '勘验笔录、现场笔录',
} as const

export const serviceWays = {
  'on-the-spot': '宣告后当场交付',
  direct: '直接送达',
  'left-behind': '留置送达',
  electronic: '电子送达（当事人书面同意）',
  entrusted: '委托送达',
  mail: '邮寄送达',
  'hand-over': '转交送达',
  'public-notice': '公告送达',
} as const

/** What a look into the four lists (四张清单) found. */
export const listFindings = { none: '清单没有对应事项', unmet: '有对应事项，本案不符合条件', matched: '有对应事项，本案符合条件' } as const

export const listKinds = { none: '未适用', 'no-penalty': '不予处罚', lighter: '从轻处罚', reduced: '减轻处罚' } as const

/** Why a decision that counts for society is lawfully kept from the public. */
export const notPublished = {
  minor: '当事人为未成年人',
  secret: '涉及国家秘密、商业秘密',
  privacy: '涉及个人隐私',
  safety: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
} as const

/** What became of a decision that was challenged. */
export const setAsideResults = { changed: '变更', annulled: '撤销', 'confirmed-illegal': '确认违法', 'confirmed-void': '确认无效' } as const
export const setAsideBy = { reconsideration: '行政复议', court: '人民法院', supervision: '执法监督', self: '自行纠正' } as const
