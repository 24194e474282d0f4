/** 监管方式, 监管对象类型, 检查结果: codes as the upper platform's dictionaries write them stand in `exportColumns.ts`. */
export const levels = { main: '主项', sub: '子项' } as const

export const ways = {
  daily: '日常监管',
  random: '双随机一公开监管',
  credit: '信用监管',
  key: '重点监管',
  joint: '联合监管',
  remote: '非现场监管',
  special: '专项检查',
} as const

export const objectTypes = {
  enterprise: '企业、个体工商户、农民专业合作社',
  natural: '自然人',
  equipment: '特种设备',
  food: '食品',
  'special-food': '特殊食品',
  medicine: '药品',
  cosmetic: '化妆品',
  device: '医疗器械',
  place: '场地场所',
  'non-enterprise': '非企业单位',
  other: '其他',
} as const

export const checkResults = {
  none: '未发现问题',
  ordered: '已责令改正',
  'case-to-file': '拟立案或者后续处理',
  refused: '不配合检查情节严重',
  'not-found': '通过登记的住所无法联系',
  unpublished: '未按规定公示',
  other: '其他',
} as const
