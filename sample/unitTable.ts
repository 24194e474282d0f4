import type { unitKinds } from '../systems/organisation/unit.ts'

export type UnitKind = keyof typeof unitKinds
export type Group = 'A' | 'B' | 'C' | 'D'

/** One unit of 宁川县. */
export interface Unit {
  /** 'unit-' and a word or the unit's division code. */
  readonly id: string
  readonly name: string
  readonly short: string
  /** 机关代字, for official numbers. */
  readonly word: string
  readonly kind: UnitKind
  readonly parent?: string
  readonly group?: Group
  readonly region?: string
  readonly enforces?: boolean
}

export const root = 'unit-county'

/** Key, name after “宁川县”, short name, 机关代字, kind where it is not a department of the government. */
type Line = readonly [key: string, name: string, short: string, word: string, kind?: UnitKind]

/** 乙组: the 34 that enforce the law. */
const enforcing: readonly Line[] = [
  ['police', '公安局', '公安局', '公'],
  ['land', '自然资源局', '自然资源局', '自然资'],
  ['housing', '住房和城乡建设局', '住建局', '住建'],
  ['urban', '城市管理局', '城管局', '城管'],
  ['transport', '交通运输局', '交通局', '交'],
  ['water', '水利局', '水利局', '水'],
  ['farming', '农业农村局', '农业农村局', '农'],
  ['commerce', '商务局', '商务局', '商'],
  ['culture', '文化广电和旅游局', '文广旅局', '文旅'],
  ['health', '卫生健康委员会', '卫健委', '卫'],
  ['emergency', '应急管理局', '应急局', '应急'],
  ['market', '市场监督管理局', '市监局', '市监'],
  ['ecology', '生态环境分局', '生态环境分局', '环', 'dispatched'],
  ['forestry', '林业局', '林业局', '林'],
  ['labour', '人力资源和社会保障局', '人社局', '人社'],
  ['education', '教育局', '教育局', '教'],
  ['civil', '民政局', '民政局', '民'],
  ['finance', '财政局', '财政局', '财'],
  ['development', '发展和改革委员会', '发改委', '发改'],
  ['industry', '科学技术和工业信息化局', '科工局', '科工'],
  ['insurance', '医疗保障局', '医保局', '医保'],
  ['statistics', '统计局', '统计局', '统'],
  ['audit', '审计局', '审计局', '审'],
  ['justice', '司法局', '司法局', '司'],
  ['veterans', '退役军人事务局', '退役军人局', '退役'],
  ['fire', '消防救援大队', '消防大队', '消', 'dispatched'],
  ['tax', '税务局', '税务局', '税', 'dispatched'],
  ['tobacco', '烟草专卖局', '烟草局', '烟', 'dispatched'],
  ['weather', '气象局', '气象局', '气', 'dispatched'],
  ['air-defence', '人民防空办公室', '人防办', '人防'],
  ['grain', '粮食和物资储备中心', '粮储中心', '粮储', 'institution'],
  ['archives', '档案局', '档案局', '档'],
  ['local-finance', '金融工作局', '金融局', '金融'],
  ['approval', '行政审批和政务信息管理局', '行政审批局', '审批'],
]

/** 丙组: 33 other departments and institutions of the government; the first four are subjects of enforcement too. */
const serving: readonly Line[] = [
  ['petition', '信访局', '信访局', '信'],
  ['disabled', '残疾人联合会', '残联', '残', 'mass'],
  ['coop', '供销合作社', '供销社', '供', 'institution'],
  ['logistics', '机关事务中心', '机关事务中心', '机', 'institution'],
  ['office', '人民政府办公室', '政府办', '政办'],
  ['rural', '乡村振兴局', '乡村振兴局', '振兴'],
  ['data', '大数据中心', '大数据中心', '数', 'institution'],
  ['investment', '投资促进中心', '投促中心', '投', 'institution'],
  ['highway', '公路事业发展中心', '公路中心', '路', 'institution'],
  ['estate', '房产服务中心', '房产中心', '房', 'institution'],
  ['garden', '园林绿化中心', '园林中心', '园', 'institution'],
  ['works', '市政设施服务中心', '市政中心', '市政', 'institution'],
  ['sanitation', '环境卫生服务中心', '环卫中心', '环卫', 'institution'],
  ['water-supply', '供水服务中心', '供水中心', '供水', 'institution'],
  ['river', '河道服务中心', '河道中心', '河', 'institution'],
  ['machinery', '农业机械服务中心', '农机中心', '农机', 'institution'],
  ['livestock', '畜牧服务中心', '畜牧中心', '牧', 'institution'],
  ['disease', '疾病预防控制中心', '疾控中心', '疾控', 'institution'],
  ['mothers', '妇幼保健院', '妇幼保健院', '妇幼', 'institution'],
  ['hospital', '人民医院', '县医院', '医', 'institution'],
  ['chinese-hospital', '中医院', '中医院', '中医', 'institution'],
  ['social', '社会保险中心', '社保中心', '社保', 'institution'],
  ['employment', '就业服务中心', '就业中心', '就业', 'institution'],
  ['registry', '不动产登记中心', '不动产中心', '不动产', 'institution'],
  ['reserve', '土地储备中心', '土储中心', '土储', 'institution'],
  ['trading', '公共资源交易中心', '交易中心', '交易', 'institution'],
  ['media', '融媒体中心', '融媒体中心', '融媒', 'institution'],
  ['history', '地方史志研究室', '史志室', '史', 'institution'],
  ['research', '政府研究中心', '研究中心', '研', 'institution'],
  ['fund', '住房公积金管理部', '公积金部', '积金', 'dispatched'],
  ['hall', '政务服务中心', '政务中心', '政服', 'institution'],
  ['library', '文化馆', '文化馆', '文', 'institution'],
  ['sports', '体育发展中心', '体育中心', '体', 'institution'],
]

/** 丁组: 35 of the party, the congress, the courts, the people's groups and enterprises. */
const others: readonly Line[] = [
  ['discipline', '纪委监委', '纪委监委', '纪', 'party'],
  ['party-office', '县委办公室', '县委办', '委办', 'party'],
  ['organisation', '县委组织部', '组织部', '组', 'party'],
  ['publicity', '县委宣传部', '宣传部', '宣', 'party'],
  ['front', '县委统战部', '统战部', '统战', 'party'],
  ['politics-law', '县委政法委', '政法委', '政法', 'party'],
  ['staffing', '县委编办', '县委编办', '编', 'party'],
  ['inspection', '县委巡察办', '巡察办', '巡', 'party'],
  ['internet', '县委网信办', '网信办', '网', 'party'],
  ['school', '县委党校', '党校', '校', 'party'],
  ['organs', '县直机关工委', '直工委', '直工', 'party'],
  ['veteran-cadres', '县委老干部局', '老干部局', '老干', 'party'],
  ['congress', '人大常委会机关', '人大机关', '人', 'congress'],
  ['consultative', '政协机关', '政协机关', '协', 'congress'],
  ['court', '人民法院', '县法院', '法', 'judicial'],
  ['procuratorate', '人民检察院', '县检察院', '检', 'judicial'],
  ['union', '总工会', '总工会', '工', 'mass'],
  ['youth', '团县委', '团县委', '团', 'mass'],
  ['women', '妇女联合会', '妇联', '妇', 'mass'],
  ['science', '科学技术协会', '科协', '科', 'mass'],
  ['arts', '文学艺术界联合会', '文联', '艺', 'mass'],
  ['merchants', '工商业联合会', '工商联', '联', 'mass'],
  ['red-cross', '红十字会', '红十字会', '红', 'mass'],
  ['overseas', '归国华侨联合会', '侨联', '侨', 'mass'],
  ['jurists', '法学会', '法学会', '法学', 'mass'],
  ['next-generation', '关心下一代工作委员会', '关工委', '关', 'mass'],
  ['family-planning', '计划生育协会', '计生协', '计', 'mass'],
  ['power', '供电公司', '供电公司', '电', 'enterprise'],
  ['post', '邮政分公司', '邮政公司', '邮', 'enterprise'],
  ['telecom', '电信分公司', '电信公司', '信通', 'enterprise'],
  ['gas', '燃气公司', '燃气公司', '燃', 'enterprise'],
  ['bus', '公共交通公司', '公交公司', '运', 'enterprise'],
  ['salt', '盐业公司', '盐业公司', '盐', 'enterprise'],
  ['rural-bank', '农村商业银行', '农商银行', '农商', 'enterprise'],
  ['water-group', '水务集团', '水务集团', '水务', 'enterprise'],
]

const streets = ['城东', '城西', '明湖']
const towns = ['龙台', '石桥', '双河', '青峰', '望湖', '柳林', '清水', '河口', '白杨', '东岗', '泉店']
const townships = ['三里', '大塘', '平桥', '桃园', '西坪', '南湾', '新庙', '北寨', '长岭']

const department =
  (group: Group, enforces: (at: number) => boolean) =>
  ([key, name, short, word, kind]: Line, at: number): Unit => ({
    id: `unit-${key}`,
    name: `宁川县${name.replace(/^县/, '')}`,
    short,
    word,
    kind: kind ?? 'government',
    parent: root,
    group,
    enforces: enforces(at),
  })

const below =
  (kind: UnitKind, first: number, tail: string) =>
  (name: string, at: number): Unit => {
    const region = `411798${String(first + at).padStart(3, '0')}`
    return { id: `unit-${region}`, name: `${name}${tail}`, short: `${name}${tail}`, word: name, kind, parent: root, group: 'A', region }
  }

/** 甲组 in the order of their codes: 3 streets, 11 towns, 9 townships, the zone. */
export const townUnits: readonly Unit[] = [
  ...streets.map(below('street', 1, '街道')),
  ...towns.map(below('township', 100, '镇')),
  ...townships.map(below('township', 200, '乡')),
  {
    id: 'unit-411798400',
    name: '宁川先进制造业开发区',
    short: '开发区',
    word: '开',
    kind: 'zone',
    parent: root,
    group: 'A',
    region: '411798400',
  },
]

/** The 20 towns and townships that took over delegated powers on 2023-04-03. */
export const delegatedUnits: readonly Unit[] = townUnits.filter(({ kind }) => kind === 'township')

export const countyUnits: readonly Unit[] = [
  ...enforcing.map(department('B', () => true)),
  ...serving.map(department('C', (at) => at < 4)),
  ...others.map(department('D', () => false)),
]

/** The 8 trade committees are units of their own, so that their mediators see their own files and no more. */
export const tradeUnits = (
  [
    ['medical', '医疗纠纷', '医调'],
    ['traffic', '道路交通事故', '交调'],
    ['labour', '劳动争议', '劳调'],
    ['property', '物业纠纷', '物调'],
    ['consumer', '消费纠纷', '消调'],
    ['family', '婚姻家庭', '婚调'],
    ['finance', '金融纠纷', '金调'],
    ['business', '商会', '商调'],
  ] as const
).map(([industry, name, word]) => ({
  id: `unit-mediation-${industry}`,
  name: `宁川县${name}人民调解委员会`,
  short: `${name}调委会`,
  word,
  kind: 'committee' as const,
  parent: 'unit-justice',
  industry,
}))

export const coordinationUnits: readonly Unit[] = [
  {
    id: 'unit-rule-of-law',
    name: '宁川县委全面依法治县委员会办公室',
    short: '依法治县办',
    word: '法办',
    kind: 'coordination',
    parent: root,
  },
  { id: 'unit-liaison', name: '宁川县府院联动工作办公室', short: '府院联动办', word: '府院', kind: 'coordination', parent: root },
  { id: 'unit-law-education', name: '宁川县普法工作办公室', short: '普法办', word: '普', kind: 'coordination', parent: 'unit-justice' },
]

export const lawFirms: readonly Unit[] = ['正衡', '明理', '宁川', '法治', '众诚', '天平'].map((name, at) => ({
  id: `unit-law-firm-${at + 1}`,
  name: `河南${name}律师事务所`,
  short: `${name}律所`,
  word: name,
  kind: 'lawfirm',
  parent: 'unit-justice',
}))

export const countyRoot: Unit = { id: root, name: '宁川县人民政府', short: '县政府', word: '政', kind: 'county', region: '411798' }
