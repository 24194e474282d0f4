import type { disputeKinds } from '../systems/mediation/kinds.ts'

export interface DisputeTheme {
  readonly kind: keyof typeof disputeKinds
  /** How often it comes up in villages. */
  readonly weight: number
  readonly brief: readonly string[]
  readonly agreement: string
  /** In yuan, from and to; absent where no money is at stake. */
  readonly yuan?: readonly [number, number]
}

/** What people quarrel about. Trade committees take the kinds of their trade (`tradeKinds`). */
export const disputeThemes: readonly DisputeTheme[] = [
  {
    kind: 'family',
    weight: 16,
    brief: ['夫妻因家务和子女教育发生争吵，要求调解。', '兄弟之间因赡养老人分担产生矛盾。', '婆媳因日常琐事多次争执。'],
    agreement: '双方互谅互让，明确各自责任，今后遇事先商量。',
  },
  {
    kind: 'neighbour',
    weight: 22,
    brief: ['因院墙滴水、通行问题发生争执。', '因排水沟走向产生矛盾。', '因饲养家禽污染邻家院落发生争吵。'],
    agreement: '恢复通行和排水，互不妨碍，双方赔礼致歉。',
    yuan: [200, 3000],
  },
  {
    kind: 'homestead',
    weight: 9,
    brief: ['翻建房屋占用公共巷道，邻居提出异议。', '对宅基地四至边界有争议。'],
    agreement: '按原有边界重新丈量，双方在界桩处签字确认。',
  },
  {
    kind: 'contract',
    weight: 6,
    brief: ['拖欠货款到期未付。', '房屋装修未按约定完工。'],
    agreement: '分期付清欠款，逾期按约定承担责任。',
    yuan: [1000, 80_000],
  },
  {
    kind: 'business',
    weight: 4,
    brief: ['农资质量引发减产争议。', '合伙经营账目不清。'],
    agreement: '核清账目，按比例分担，一次付清。',
    yuan: [2000, 60_000],
  },
  {
    kind: 'damage',
    weight: 9,
    brief: ['琐事推搡致轻微受伤，要求赔偿医疗费。', '牲畜损坏庄稼，要求赔偿。'],
    agreement: '赔偿医疗费和误工费，当场付清，双方不再追究。',
    yuan: [300, 12_000],
  },
  {
    kind: 'land',
    weight: 9,
    brief: ['承包地边界不清，耕种时发生争执。', '土地流转费支付时间有分歧。'],
    agreement: '按承包合同和现场丈量结果确定边界，流转费按年支付。',
    yuan: [500, 20_000],
  },
  { kind: 'relocation', weight: 2, brief: ['附属物补偿数额有分歧。'], agreement: '按补偿标准重新核算，差额补足。', yuan: [2000, 50_000] },
  { kind: 'environment', weight: 2, brief: ['养殖场异味影响周边住户。'], agreement: '限期清运粪污、加装除臭设施，定期回访。' },
  {
    kind: 'wages',
    weight: 4,
    brief: ['工程完工后拖欠农民工工资。'],
    agreement: '分两次付清所欠工资，村委会监督履行。',
    yuan: [3000, 90_000],
  },
  {
    kind: 'labour',
    weight: 2,
    brief: ['提供劳务时受伤，赔偿数额协商不成。'],
    agreement: '一次性赔偿各项损失，款项当面付清。',
    yuan: [2000, 60_000],
  },
  {
    kind: 'consumer',
    weight: 3,
    brief: ['购买的家电出现质量问题，要求退换。'],
    agreement: '更换同型号商品，承担往返费用。',
    yuan: [200, 6000],
  },
  { kind: 'medical', weight: 1, brief: ['对治疗效果和费用有异议。'], agreement: '减免部分费用，双方不再争议。', yuan: [1000, 50_000] },
  {
    kind: 'traffic',
    weight: 5,
    brief: ['电动车碰撞，责任和修车费协商不成。', '乡村道路剐蹭，车损赔偿有分歧。'],
    agreement: '按责任比例分担维修和医疗费用，当场结清。',
    yuan: [300, 30_000],
  },
  {
    kind: 'property',
    weight: 3,
    brief: ['物业服务不到位，业主拒交费用。'],
    agreement: '物业限期整改，业主按期补交费用。',
    yuan: [300, 5000],
  },
  { kind: 'new-type', weight: 1, brief: ['网络转账借款未归还。'], agreement: '按月归还本金，免除利息。', yuan: [1000, 40_000] },
  { kind: 'other', weight: 2, brief: ['红白事帮工费用结算产生分歧。'], agreement: '按当地习惯结算，双方握手言和。', yuan: [200, 3000] },
]

export const tradeKinds: Readonly<Record<string, readonly DisputeTheme['kind'][]>> = {
  medical: ['medical'],
  traffic: ['traffic'],
  labour: ['labour', 'wages'],
  property: ['property'],
  consumer: ['consumer'],
  family: ['family'],
  finance: ['new-type', 'contract'],
  business: ['business', 'contract'],
}
