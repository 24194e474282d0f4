import type { Random } from './random.ts'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const menGiven = [...'建国伟强军勇磊涛斌波辉刚杰峰超鹏宇浩明亮平东海林春生志文德福成永利华新民忠']
const womenGiven = [...'秀英芳敏静丽艳娟霞燕玲桂兰红梅云莲雪琳倩慧洁颖佳莹凤琴玉珍淑萍娜晶']
const villageHeads = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔谭陆汪范石廖贾夏方白孟熊秦尹薛段雷侯史陶贺顾毛郝龚',
]
const villageTails = [
  '楼',
  '庄',
  '营',
  '寨',
  '湾',
  '桥',
  '店',
  '岗',
  '堂',
  '坡',
  '洼',
  '圈',
  '围孜',
  '老寨',
  '小庄',
  '大营',
  '后湾',
  '前楼',
]
const communityHeads = [
  '和平',
  '明湖',
  '振兴',
  '文昌',
  '新华',
  '滨河',
  '人民',
  '建设',
  '光明',
  '育才',
  '平安',
  '迎宾',
  '朝阳',
  '望江',
  '东湖',
  '西关',
  '南关',
  '北关',
  '金桥',
  '学府',
  '同心',
  '康宁',
  '幸福',
  '锦绣',
  '富民',
  '工农',
  '开源',
  '清河',
  '长安',
  '兴业',
  '祥和',
  '曙光',
  '翠园',
  '春晓',
  '阳光',
]

export interface Name {
  readonly name: string
  readonly sex: 'male' | 'female'
}

/** A person who does not exist. */
export function personName(random: Random, sex: Name['sex'] = random.chance(0.32) ? 'female' : 'male'): Name {
  const given = sex === 'female' ? womenGiven : menGiven
  const first = random.pick(given)
  const second = random.chance(0.72) ? random.pick(given) : ''
  return { name: `${random.pick(surnames)}${first}${second === first ? '' : second}`, sex }
}

/** So many different village names, made from parts and belonging to no real county. */
export function villageNames(random: Random, count: number): string[] {
  const all = villageHeads.flatMap((head) => villageTails.map((tail) => `${head}${tail}`))
  return random.shuffle(all).slice(0, count)
}

/** So many different names of communities (社区). */
export function communityNames(random: Random, count: number): string[] {
  if (count > communityHeads.length) throw new Error(`There are only ${communityHeads.length} names of communities`)
  return random.shuffle(communityHeads).slice(0, count)
}

const trades = [
  '商贸',
  '建材',
  '食品',
  '运输',
  '置业',
  '农业科技',
  '餐饮管理',
  '机械',
  '服饰',
  '医药',
  '环保科技',
  '物流',
  '纺织',
  '粮油',
  '养殖',
]
const firstWords = [
  '鑫源',
  '恒通',
  '万顺',
  '宏达',
  '金穗',
  '瑞丰',
  '华盛',
  '天合',
  '众兴',
  '德润',
  '福临',
  '百汇',
  '裕民',
  '盛和',
  '嘉禾',
  '永昌',
  '同创',
  '安泰',
  '汇丰源',
  '润泽',
]

/** An enterprise that does not exist. */
export const enterpriseName = (random: Random): string => `宁川县${random.pick(firstWords)}${random.pick(trades)}有限公司`

/** A small shop that does not exist. */
export const shopName = (random: Random): string =>
  `宁川县${random.pick(surnames)}记${random.pick(['超市', '饭店', '副食店', '五金店', '诊所', '烟酒店', '汽修厂', '面馆', '药房', '农资店'])}`
