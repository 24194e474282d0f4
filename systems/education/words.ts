/** 普法菜单的类别. */
export const topicKinds = {
  constitution: '宪法',
  'civil-code': '民法典',
  security: '国家安全',
  crime: '刑事、反诈、扫黑',
  minors: '未成年人保护',
  'women-elderly': '妇女、老年人权益',
  family: '婚姻家庭继承',
  land: '土地、宅基地',
  labour: '劳动、欠薪',
  contract: '合同、借贷',
  safety: '安全生产、消防',
  traffic: '道路交通',
  ecology: '环保、耕地',
  farming: '农业、农资',
  food: '食品药品',
  consumer: '消费维权',
  petition: '信访、维权',
  enforcement: '行政执法、复议',
  business: '营商环境',
  internet: '网络安全、个人信息',
  drugs: '禁毒',
  cults: '反邪教',
  party: '党内法规',
  other: '其他',
} as const

/** Laws that 民法典 put out of force on 2021-01-01; a menu that still offers them teaches dead law. */
export const repealedLaws = ['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'] as const

export const satisfactions = { five: '非常满意', four: '满意', three: '一般', two: '不满意', one: '很不满意' } as const
