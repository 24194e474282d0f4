import type { objectTypes } from '../systems/oversight/words.ts'

export interface Domain {
  readonly unit: string
  readonly domain: string
  readonly basis: string
  readonly objectType: keyof typeof objectTypes
  /** What is supervised, in the words of the catalogue. */
  readonly objects: readonly string[]
}

const line = (unit: string, domain: string, basis: string, objects: string, objectType: Domain['objectType'] = 'enterprise'): Domain => ({
  unit: `unit-${unit}`,
  domain,
  basis,
  objectType,
  objects: objects.split('、'),
})

/** Who supervises what in the county (监管事项), by department. */
export const domains: readonly Domain[] = [
  line(
    'market',
    '市场监管',
    '市场主体登记管理条例',
    '市场主体登记、年度报告公示、价格行为、广告发布、网络交易、合同格式条款、商标使用、知识产权代理',
  ),
  line('market', '市场监管', '食品安全法', '食品生产、食品销售、餐饮服务、学校食堂、食用农产品集中交易、保健食品经营', 'food'),
  line('market', '市场监管', '特种设备安全法', '锅炉使用、电梯使用、压力容器使用、气瓶充装、起重机械使用、场内机动车使用', 'equipment'),
  line('market', '市场监管', '药品管理法', '药品零售、药品使用、疫苗储存运输', 'medicine'),
  line('market', '市场监管', '医疗器械监督管理条例', '医疗器械经营、医疗器械使用', 'device'),
  line('police', '公安', '治安管理处罚法', '旅馆业、娱乐场所、典当业、公章刻制、机动车维修业、民用爆炸物品、大型群众性活动、保安服务'),
  line('land', '自然资源', '土地管理法', '建设用地使用、临时用地、设施农用地、矿产资源开采、测绘活动、地质灾害防治'),
  line('housing', '住房城乡建设', '建筑法', '建筑施工、工程监理、预拌混凝土、商品房预售、物业服务、燃气经营、城镇供水'),
  line('urban', '城市管理', '城市市容和环境卫生管理条例', '建筑垃圾运输、户外广告设置、临时占道、餐厨垃圾处置、园林绿化', 'place'),
  line(
    'transport',
    '交通运输',
    '道路运输条例',
    '道路客运、道路货运、危险货物运输、机动车维修经营、驾驶员培训、公路养护、出租汽车、超限运输',
  ),
  line('water', '水利', '水法', '取水许可、河道采砂、水土保持、水利工程建设、农村供水'),
  line(
    'farming',
    '农业农村',
    '农业法',
    '农药经营、种子经营、肥料登记、兽药经营、饲料生产、生猪屠宰、动物防疫、农产品质量安全、农业机械、渔业捕捞',
  ),
  line('commerce', '商务', '成品油流通管理的规定', '成品油零售、单用途预付卡、报废机动车回收、对外劳务合作', 'enterprise'),
  line('culture', '文化旅游', '营业性演出管理条例', '营业性演出、互联网上网服务、出版物零售、印刷经营、旅行社、文物保护单位', 'place'),
  line(
    'health',
    '卫生健康',
    '传染病防治法',
    '医疗机构执业、公共场所卫生、学校卫生、饮用水卫生、职业病防治、放射诊疗、消毒产品',
    'non-enterprise',
  ),
  line('emergency', '应急管理', '安全生产法', '危险化学品经营、烟花爆竹经营、工贸企业、非煤矿山、安全培训机构、应急预案备案'),
  line('ecology', '生态环境', '环境保护法', '排污许可、建设项目环评、危险废物、医疗废物、大气污染防治、水污染防治、噪声污染防治、辐射安全'),
  line('forestry', '林业', '森林法', '林木采伐、林地占用、木材经营加工、野生动物繁育、森林防火', 'other'),
  line('labour', '人力资源社会保障', '劳动法', '劳动合同、工资支付、劳务派遣、人力资源服务、社会保险参保、民办职业培训'),
  line('education', '教育', '民办教育促进法', '民办学校、校外培训机构、幼儿园办园、校车安全', 'non-enterprise'),
  line('civil', '民政', '社会团体登记管理条例', '社会团体、民办非企业单位、养老机构、殡葬服务、慈善募捐', 'non-enterprise'),
  line('finance', '财政', '会计法', '会计信息质量、代理记账、政府采购', 'enterprise'),
  line('development', '发展改革', '节约能源法', '粮食流通、固定资产投资项目节能、价格认定、石油天然气管道保护'),
  line('insurance', '医疗保障', '医疗保障基金使用监督管理条例', '定点医疗机构、定点零售药店', 'non-enterprise'),
  line('statistics', '统计', '统计法', '规模以上企业统计、投资项目统计、涉外调查'),
  line('fire', '消防救援', '消防法', '公众聚集场所、消防重点单位、消防技术服务、消防产品使用', 'place'),
  line('tobacco', '烟草专卖', '烟草专卖法', '烟草制品零售、电子烟零售'),
  line('weather', '气象', '气象法', '防雷装置、升放气球'),
  line('justice', '司法行政', '律师法', '律师事务所、基层法律服务所、公证机构', 'non-enterprise'),
  line('veterans', '退役军人事务', '烈士褒扬条例', '烈士纪念设施', 'place'),
]

/** Each object is supervised in these respects, one main item each. */
export const respects = ['依法从业', '安全管理', '台账资料', '资质条件'] as const

/** Sub-items of a main item, the usual first. */
export const subItems = ['日常监督检查', '专项检查', '双随机抽查', '投诉举报核查', '违法行为查处'] as const
