import type { actKinds, adminFields } from '../systems/matters.ts'

export interface DisputedAct {
  readonly name: string
  readonly kind: keyof typeof actKinds
  readonly field: keyof typeof adminFields
  readonly request: 'annul' | 'change' | 'confirm-illegal' | 'order-perform'
}

const act = (
  name: string,
  kind: DisputedAct['kind'],
  field: DisputedAct['field'],
  request: DisputedAct['request'] = 'annul',
): DisputedAct => ({ name, kind, field, request })

/** What each unit does that people dispute, in reconsideration and before the court. */
export const disputedActs: Readonly<Record<string, readonly DisputedAct[]>> = {
  'unit-land': [
    act('责令限期拆除非法占地建筑的决定', 'penalty-other', 'land'),
    act('不动产权属登记', 'title', 'land'),
    act('政府信息公开答复', 'disclosure', 'land', 'order-perform'),
    act('征收土地补偿安置答复', 'levy', 'land'),
    act('不履行查处违法用地的法定职责', 'inaction', 'land', 'order-perform'),
  ],
  'unit-police': [
    act('行政拘留处罚决定', 'penalty-detention', 'police'),
    act('罚款的行政处罚决定', 'penalty-fine', 'police', 'change'),
    act('不予处罚决定', 'complaint', 'police'),
    act('不履行保护人身权职责', 'inaction', 'police', 'order-perform'),
  ],
  'unit-labour': [
    act('工伤认定决定', 'confirmation', 'labour'),
    act('不予认定工伤决定', 'confirmation', 'labour'),
    act('拖欠工资投诉处理答复', 'complaint', 'labour', 'order-perform'),
  ],
  'unit-housing': [
    act('房屋征收补偿决定', 'indemnity', 'housing'),
    act('竣工验收备案', 'confirmation', 'housing'),
    act('投诉举报处理答复', 'complaint', 'housing'),
  ],
  'unit-urban': [act('责令限期拆除违法建设决定', 'penalty-other', 'city'), act('占道经营罚款决定', 'penalty-fine', 'city', 'change')],
  'unit-market': [
    act('罚款的行政处罚决定', 'penalty-fine', 'market', 'change'),
    act('举报不予立案告知', 'complaint', 'market'),
    act('没收违法所得决定', 'penalty-confiscation', 'market'),
  ],
  'unit-transport': [
    act('扣押车辆的行政强制措施', 'coercive-measure', 'transport', 'confirm-illegal'),
    act('非法营运罚款决定', 'penalty-fine', 'transport'),
  ],
  'unit-farming': [act('宅基地审批答复', 'licence', 'farming'), act('土地承包经营权登记', 'title', 'farming')],
  'unit-health': [
    act('社会抚养相关信息公开答复', 'disclosure', 'health', 'order-perform'),
    act('医疗机构罚款决定', 'penalty-fine', 'health'),
  ],
  'unit-education': [act('学区划分答复', 'education', 'education'), act('教师资格认定', 'licence', 'education')],
  'unit-civil': [act('婚姻登记行为', 'confirmation', 'civil'), act('取消低保待遇决定', 'payment', 'civil')],
  'unit-water': [act('河道内违法建设限期拆除决定', 'penalty-other', 'water'), act('取水许可答复', 'licence', 'water')],
  'unit-ecology': [act('罚款的行政处罚决定', 'penalty-fine', 'ecology'), act('环境信访答复', 'complaint', 'ecology')],
  'unit-emergency': [act('安全生产罚款决定', 'penalty-fine', 'emergency')],
  'unit-insurance': [act('医保待遇核定', 'payment', 'insurance', 'order-perform')],
}

/** What towns and streets do that people dispute. */
export const townActs: readonly DisputedAct[] = [
  act('责令限期拆除违法建设决定', 'penalty-other', 'township'),
  act('强制拆除房屋的行为', 'coercive-enforcement', 'township', 'confirm-illegal'),
  act('土地权属争议处理决定', 'adjudication', 'township'),
  act('政府信息公开答复', 'disclosure', 'township', 'order-perform'),
  act('征地补偿款发放答复', 'indemnity', 'township', 'order-perform'),
]

export const actsOf = (unit: string): readonly DisputedAct[] => disputedActs[unit] ?? townActs
