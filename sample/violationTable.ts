/**
 * What is punished in the county, by the unit that punishes it: name, statutory range of the fine in yuan, whom it is done by, how grave
 * it is, and where the lists set one, the measure below which it is slight. Ranges are for the demonstration, not for use.
 */
export type Who = 'person' | 'firm' | 'any'
export type Gravity = 'light' | 'plain' | 'grave'
export interface Slight {
  readonly fact: 'overdueDays' | 'area' | 'amount' | 'pieces' | 'days' | 'excess'
  /** Amounts in fen. */
  readonly to: number
}
export type Line = readonly [name: string, least: number, most: number, who: Who, gravity: Gravity, slight?: Slight]

const overdue = (to: number): Slight => ({ fact: 'overdueDays', to })
const area = (to: number): Slight => ({ fact: 'area', to })
const amount = (yuan: number): Slight => ({ fact: 'amount', to: yuan * 100 })
const pieces = (to: number): Slight => ({ fact: 'pieces', to })
const lasting = (to: number): Slight => ({ fact: 'days', to })
const excess = (to: number): Slight => ({ fact: 'excess', to })

/** The 54 items that the townships took over: range, author and gravity of each, in the order of `powerTable`. */
export const powerRanges: Readonly<
  Record<string, readonly (readonly [least: number, most: number, who: Who, gravity: Gravity, slight?: Slight])[]>
> = {
  resources: [
    [1000, 9000, 'person', 'grave'],
    [5000, 80_000, 'firm', 'grave'],
    [1000, 8000, 'person', 'plain', area(20)],
    [2000, 90_000, 'any', 'grave'],
    [20_000, 90_000, 'firm', 'grave'],
    [5000, 50_000, 'firm', 'plain', overdue(30)],
    [5000, 80_000, 'firm', 'plain', area(100)],
    [100, 1000, 'any', 'light'],
    [5000, 80_000, 'firm', 'plain', area(50)],
  ],
  urban: [
    [1000, 20_000, 'any', 'plain', area(30)],
    [50, 500, 'any', 'light', area(2)],
    [50, 500, 'any', 'light'],
    [500, 3000, 'any', 'light', area(20)],
    [200, 5000, 'any', 'light', pieces(1)],
    [50, 500, 'person', 'light', area(4)],
    [1000, 20_000, 'any', 'plain', area(10)],
    [200, 5000, 'any', 'plain', pieces(2)],
    [500, 2000, 'person', 'light', area(60)],
    [5000, 50_000, 'any', 'plain'],
    [10_000, 100_000, 'firm', 'plain', area(200)],
    [5000, 50_000, 'firm', 'plain'],
  ],
  transport: [
    [50, 500, 'person', 'light', area(50)],
    [1000, 20_000, 'any', 'plain', area(10)],
    [200, 5000, 'any', 'light', area(10)],
    [1000, 30_000, 'any', 'grave'],
    [500, 20_000, 'any', 'plain'],
    [200, 5000, 'any', 'light', area(20)],
    [100, 5000, 'person', 'light', area(4)],
    [500, 10_000, 'firm', 'light', pieces(1)],
    [500, 20_000, 'any', 'plain'],
  ],
  agriculture: [
    [100, 5000, 'person', 'light'],
    [200, 2000, 'firm', 'light'],
    [2000, 20_000, 'any', 'light', amount(500)],
    [3000, 30_000, 'any', 'grave'],
    [500, 5000, 'person', 'light', pieces(5)],
    [3000, 30_000, 'any', 'plain', amount(300)],
    [2000, 20_000, 'any', 'plain'],
    [1000, 10_000, 'any', 'light'],
    [500, 5000, 'person', 'grave'],
  ],
  culture: [
    [5000, 50_000, 'any', 'grave'],
    [5000, 50_000, 'firm', 'grave'],
    [2000, 15_000, 'any', 'grave'],
    [1000, 15_000, 'any', 'plain'],
    [1000, 5000, 'person', 'plain'],
    [5000, 50_000, 'firm', 'grave'],
    [500, 5000, 'any', 'light'],
  ],
  fire: [
    [5000, 50_000, 'firm', 'plain'],
    [5000, 50_000, 'firm', 'plain'],
    [5000, 50_000, 'firm', 'plain', pieces(3)],
    [5000, 50_000, 'firm', 'light', pieces(1)],
    [5000, 50_000, 'firm', 'plain', pieces(1)],
    [200, 500, 'person', 'plain'],
    [200, 1000, 'person', 'light', pieces(1)],
    [5000, 50_000, 'firm', 'plain'],
  ],
}

/** Of the other units that enforce: the prefix of their codes, the field, the law. */
export const ownTable: readonly {
  readonly unit: string
  readonly prefix: string
  readonly field: string
  readonly law: string
  readonly lines: readonly Line[]
}[] = [
  {
    unit: 'unit-market',
    prefix: 'SJ',
    field: 'market',
    law: '食品安全法、产品质量法、价格法、广告法、市场主体登记管理条例关于法律责任的规定',
    lines: [
      ['未按规定公示营业执照', 200, 3000, 'any', 'light'],
      ['经营场所变更未办理登记', 1000, 9000, 'any', 'light', overdue(30)],
      ['未明码标价', 200, 5000, 'any', 'light', pieces(10)],
      ['食品标签存在瑕疵', 500, 2000, 'any', 'light', amount(200)],
      ['食品经营者未建立进货查验记录', 1000, 9000, 'any', 'light'],
      ['使用未经检定的计量器具', 200, 1000, 'any', 'light', pieces(2)],
      ['广告使用绝对化用语', 2000, 50_000, 'any', 'plain', lasting(15)],
      ['特种设备使用登记标志未置于显著位置', 500, 5000, 'firm', 'light', pieces(1)],
      ['未取得许可从事食品经营', 5000, 100_000, 'any', 'grave', amount(500)],
      ['经营超过保质期的食品', 5000, 100_000, 'any', 'grave', amount(50)],
      ['销售不符合保障人体健康标准的产品', 3000, 80_000, 'any', 'grave'],
      ['使用未经检验的特种设备', 30_000, 300_000, 'firm', 'grave'],
      ['侵犯注册商标专用权', 2000, 250_000, 'any', 'grave', amount(500)],
      ['虚假宣传', 5000, 200_000, 'any', 'grave'],
      ['未按规定报送年度报告', 500, 3000, 'firm', 'light', overdue(60)],
      ['药品零售企业未按规定销售处方药', 500, 5000, 'firm', 'plain', pieces(2)],
    ],
  },
  {
    unit: 'unit-emergency',
    prefix: 'YJ',
    field: 'emergency',
    law: '安全生产法、危险化学品安全管理条例、生产安全事故应急条例关于法律责任的规定',
    lines: [
      ['未如实记录安全生产教育培训情况', 5000, 90_000, 'firm', 'light', pieces(3)],
      ['未设置明显的安全警示标志', 5000, 50_000, 'firm', 'light', pieces(2)],
      ['未按规定制定应急预案或者组织演练', 5000, 90_000, 'firm', 'plain'],
      ['特种作业人员无证上岗', 10_000, 100_000, 'firm', 'grave'],
      ['未建立事故隐患排查治理制度', 10_000, 100_000, 'firm', 'plain'],
      ['未为从业人员提供合格的劳动防护用品', 5000, 50_000, 'firm', 'light', pieces(3)],
      ['违法经营烟花爆竹', 2000, 100_000, 'any', 'grave'],
      ['未经许可储存危险化学品', 20_000, 200_000, 'firm', 'grave'],
    ],
  },
  {
    unit: 'unit-ecology',
    prefix: 'HJ',
    field: 'ecology',
    law: '环境保护法、大气污染防治法、水污染防治法、固体废物污染环境防治法关于法律责任的规定',
    lines: [
      ['物料堆场未采取防扬尘措施', 10_000, 100_000, 'firm', 'light', area(50)],
      ['未按规定建立环境管理台账', 5000, 20_000, 'firm', 'light'],
      ['污染防治设施运行记录不完整', 5000, 20_000, 'firm', 'light', lasting(5)],
      ['建设项目未经验收投入生产', 20_000, 200_000, 'firm', 'grave'],
      ['超过标准排放大气污染物', 20_000, 300_000, 'firm', 'grave'],
      ['利用渗坑排放水污染物', 50_000, 400_000, 'firm', 'grave'],
      ['危险废物未按规定贮存', 20_000, 200_000, 'firm', 'grave'],
      ['未按规定公开排污信息', 2000, 20_000, 'firm', 'light', overdue(15)],
    ],
  },
  {
    unit: 'unit-health',
    prefix: 'WJ',
    field: 'health',
    law: '公共场所卫生管理条例、医疗机构管理条例、传染病防治法、职业病防治法关于法律责任的规定',
    lines: [
      ['公共场所卫生许可证未悬挂', 200, 2000, 'any', 'light'],
      ['从业人员未取得有效健康合格证明', 500, 5000, 'any', 'light', pieces(1)],
      ['公共场所消毒记录不全', 500, 2000, 'any', 'light', lasting(7)],
      ['未按规定对顾客用品用具清洗消毒', 500, 4000, 'any', 'plain'],
      ['未取得卫生许可证营业', 500, 9000, 'any', 'plain', lasting(30)],
      ['诊所超出登记的诊疗科目执业', 3000, 50_000, 'any', 'grave'],
      ['医疗废物未分类收集', 2000, 30_000, 'firm', 'plain', pieces(1)],
      ['使用非卫生技术人员', 2000, 30_000, 'firm', 'grave'],
      ['未组织劳动者进行职业健康检查', 5000, 90_000, 'firm', 'plain', pieces(3)],
    ],
  },
  {
    unit: 'unit-housing',
    prefix: 'ZJ',
    field: 'housing',
    law: '建筑法、建设工程质量管理条例、物业管理条例关于法律责任的规定',
    lines: [
      ['物业服务企业未公示收费标准', 1000, 9000, 'firm', 'light'],
      ['施工现场安全标志缺失', 5000, 30_000, 'firm', 'light', pieces(3)],
      ['未取得施工许可擅自开工', 10_000, 100_000, 'firm', 'grave'],
      ['未按工程设计图纸施工', 20_000, 200_000, 'firm', 'grave'],
      ['擅自预售商品房', 10_000, 200_000, 'firm', 'grave'],
      ['装修擅自变动承重结构', 500, 9000, 'person', 'grave'],
      ['未按规定备案房屋租赁', 200, 5000, 'any', 'light', overdue(30)],
    ],
  },
  {
    unit: 'unit-water',
    prefix: 'SL',
    field: 'water',
    law: '水法、河道管理条例、水土保持法关于法律责任的规定',
    lines: [
      ['未安装取水计量设施', 5000, 20_000, 'firm', 'light'],
      ['未经批准擅自取水', 2000, 90_000, 'any', 'plain', excess(10)],
      ['在河道管理范围内弃置堆放阻碍行洪的物体', 1000, 50_000, 'any', 'grave', area(10)],
      ['未编制水土保持方案开工建设', 10_000, 90_000, 'firm', 'plain', area(500)],
      ['拒不缴纳水资源费', 1000, 30_000, 'firm', 'plain', overdue(30)],
    ],
  },
  {
    unit: 'unit-labour',
    prefix: 'RS',
    field: 'labour',
    law: '劳动合同法、劳动保障监察条例、保障农民工工资支付条例关于法律责任的规定',
    lines: [
      ['未建立职工名册', 2000, 20_000, 'firm', 'light'],
      ['未按规定报送劳动用工书面材料', 2000, 20_000, 'firm', 'light', overdue(15)],
      ['扣押劳动者居民身份证', 500, 2000, 'firm', 'plain', pieces(1)],
      ['未编制农民工工资支付台账', 50_000, 90_000, 'firm', 'grave'],
      ['未开立农民工工资专用账户', 50_000, 90_000, 'firm', 'grave'],
    ],
  },
  {
    unit: 'unit-police',
    prefix: 'GA',
    field: 'police',
    law: '保安服务管理条例、机动车停放管理和旅馆业治安管理有关规定',
    lines: [
      ['旅馆未按规定登记住宿旅客', 500, 5000, 'any', 'plain', pieces(1)],
      ['保安从业单位未按规定备案', 2000, 20_000, 'firm', 'light', overdue(15)],
      ['单位内部治安防范措施不落实', 5000, 50_000, 'firm', 'plain'],
    ],
  },
  {
    unit: 'unit-tobacco',
    prefix: 'YC',
    field: 'tobacco',
    law: '烟草专卖法及其实施条例关于法律责任的规定',
    lines: [
      ['未在当地烟草专卖批发企业进货', 200, 5000, 'person', 'plain', amount(1000)],
      ['无烟草专卖零售许可证经营烟草制品', 500, 9000, 'person', 'grave', amount(500)],
      ['向未成年人销售卷烟', 1000, 9000, 'person', 'grave'],
    ],
  },
  {
    unit: 'unit-forestry',
    prefix: 'LY',
    field: 'forestry',
    law: '森林法、野生动物保护法关于法律责任的规定',
    lines: [
      ['滥伐林木', 500, 9000, 'person', 'grave', pieces(5)],
      ['擅自改变林地用途', 2000, 90_000, 'any', 'grave', area(50)],
      ['森林防火期内野外用火', 200, 3000, 'person', 'plain'],
    ],
  },
  {
    unit: 'unit-education',
    prefix: 'JY',
    field: 'education',
    law: '民办教育促进法及其实施条例、校外培训行政处罚暂行办法',
    lines: [
      ['校外培训机构未公示收费项目', 1000, 9000, 'firm', 'light'],
      ['擅自举办校外培训机构', 2000, 50_000, 'any', 'grave', lasting(15)],
    ],
  },
  {
    unit: 'unit-civil',
    prefix: 'MZ',
    field: 'civil',
    law: '殡葬管理条例、地名管理条例、社会团体登记管理条例关于法律责任的规定',
    lines: [
      ['擅自设置地名标志', 200, 5000, 'any', 'light', pieces(1)],
      ['养老机构未按规定建立入院评估制度', 2000, 30_000, 'firm', 'plain'],
    ],
  },
  {
    unit: 'unit-commerce',
    prefix: 'SW',
    field: 'commerce',
    law: '单用途商业预付卡管理办法、二手车流通管理办法、成品油流通管理规定',
    lines: [
      ['单用途商业预付卡发卡企业未备案', 2000, 20_000, 'firm', 'light', overdue(30)],
      ['家电维修经营者未公示收费标准', 500, 5000, 'any', 'light'],
    ],
  },
  {
    unit: 'unit-statistics',
    prefix: 'TJ',
    field: 'statistics',
    law: '统计法及其实施条例关于法律责任的规定',
    lines: [
      ['迟报统计资料', 500, 9000, 'firm', 'light', overdue(10)],
      ['提供不真实的统计资料', 2000, 50_000, 'firm', 'plain', excess(10)],
    ],
  },
  {
    unit: 'unit-finance',
    prefix: 'CZ',
    field: 'treasury',
    law: '会计法、政府采购法关于法律责任的规定',
    lines: [
      ['未按规定保管会计资料', 3000, 50_000, 'firm', 'light'],
      ['代理记账机构未按规定报送信息', 1000, 20_000, 'firm', 'light', overdue(30)],
    ],
  },
  {
    unit: 'unit-development',
    prefix: 'FG',
    field: 'development',
    law: '节约能源法、企业投资项目核准和备案管理条例关于法律责任的规定',
    lines: [
      ['企业投资项目未按规定备案', 5000, 50_000, 'firm', 'light', overdue(30)],
      ['招标人限制或者排斥潜在投标人', 10_000, 50_000, 'firm', 'plain'],
    ],
  },
  {
    unit: 'unit-industry',
    prefix: 'GX',
    field: 'industry',
    law: '节约能源法、民用爆炸物品安全管理条例关于法律责任的规定',
    lines: [
      ['使用国家明令淘汰的用能设备', 10_000, 90_000, 'firm', 'plain', pieces(1)],
      ['重点用能单位未报送能源利用状况报告', 10_000, 50_000, 'firm', 'light', overdue(15)],
    ],
  },
  {
    unit: 'unit-insurance',
    prefix: 'YB',
    field: 'insurance',
    law: '医疗保障基金使用监督管理条例关于法律责任的规定',
    lines: [
      ['定点医药机构未按规定保管医保资料', 10_000, 50_000, 'firm', 'light'],
      ['定点医药机构重复收费、超标准收费', 10_000, 90_000, 'firm', 'plain', amount(500)],
    ],
  },
  {
    unit: 'unit-audit',
    prefix: 'ST',
    field: 'audit',
    law: '审计法及其实施条例关于法律责任的规定',
    lines: [['被审计单位拖延提供资料', 1000, 50_000, 'firm', 'light', overdue(10)]],
  },
  {
    unit: 'unit-justice',
    prefix: 'SF',
    field: 'justice',
    law: '律师法、基层法律服务所管理办法关于法律责任的规定',
    lines: [['基层法律服务所未按规定建立档案', 500, 10_000, 'firm', 'light']],
  },
  {
    unit: 'unit-veterans',
    prefix: 'TY',
    field: 'veterans',
    law: '烈士纪念设施保护管理办法、退役军人保障法关于法律责任的规定',
    lines: [['在烈士纪念设施保护范围内从事与纪念活动无关的活动', 200, 5000, 'any', 'light']],
  },
  {
    unit: 'unit-tax',
    prefix: 'SS',
    field: 'tax',
    law: '税收征收管理法、发票管理办法关于法律责任的规定',
    lines: [
      ['未按规定期限办理纳税申报', 200, 9000, 'any', 'light', overdue(60)],
      ['未按规定开具发票', 500, 9000, 'any', 'plain', pieces(2)],
    ],
  },
  {
    unit: 'unit-weather',
    prefix: 'QX',
    field: 'other',
    law: '气象法、防雷减灾管理办法关于法律责任的规定',
    lines: [['防雷装置未按规定检测', 1000, 30_000, 'firm', 'light', overdue(30)]],
  },
  {
    unit: 'unit-air-defence',
    prefix: 'RF',
    field: 'other',
    law: '人民防空法及其实施办法关于法律责任的规定',
    lines: [['擅自改变人民防空工程用途', 2000, 50_000, 'firm', 'plain', area(50)]],
  },
  {
    unit: 'unit-grain',
    prefix: 'LS',
    field: 'other',
    law: '粮食流通管理条例关于法律责任的规定',
    lines: [['粮食收购企业未按规定备案', 2000, 50_000, 'firm', 'light', overdue(15)]],
  },
  {
    unit: 'unit-archives',
    prefix: 'DA',
    field: 'other',
    law: '档案法及其实施办法关于法律责任的规定',
    lines: [['未按规定向档案馆移交档案', 1000, 20_000, 'firm', 'light', overdue(60)]],
  },
  {
    unit: 'unit-local-finance',
    prefix: 'JR',
    field: 'finance',
    law: '河南省地方金融条例关于法律责任的规定',
    lines: [['地方金融组织未按规定报送资料', 10_000, 50_000, 'firm', 'light', overdue(10)]],
  },
  {
    unit: 'unit-approval',
    prefix: 'SP',
    field: 'other',
    law: '企业信息公示暂行条例、行政许可法关于法律责任的规定',
    lines: [['隐瞒有关情况申请行政许可', 200, 5000, 'any', 'plain']],
  },
]

/** 不予实施行政强制清单: what need not be seized or sealed, by the unit that could, with what is asked for instead. */
export const noCoercionTable: readonly (readonly [
  unit: string,
  field: string,
  violation: string,
  when: Readonly<Record<string, unknown>>,
])[] = [
  ['unit-urban', 'city', '占道经营（经营工具）', { correctedOnSpot: true, minorHarm: true }],
  ['unit-urban', 'city', '擅自堆放物料（物料）', { corrected: true, evidenceSafe: true }],
  ['unit-urban', 'city', '无照经营鲜活易腐物品（物品）', { correctedOnSpot: true, evidenceSafe: true }],
  ['unit-urban', 'city', '散发、悬挂宣传品（宣传品）', { correctedOnSpot: true }],
  ['unit-police', 'police', '非机动车乱停放（车辆）', { correctedOnSpot: true }],
  ['unit-transport', 'transport', '车辆超限运输（车辆）', { correctedOnSpot: true, excess: { to: 20 } }],
  ['unit-transport', 'transport', '未随车携带道路运输证（车辆）', { evidenceSafe: true, correctedOnSpot: true }],
  ['unit-transport', 'transport', '客运车辆违规载客（车辆）', { correctedOnSpot: true, evidenceSafe: true }],
  ['unit-market', 'market', '食品标签存在瑕疵（产品）', { corrected: true, noHarm: true }],
  ['unit-market', 'market', '使用未经检定的计量器具（器具）', { cooperates: true, evidenceSafe: true }],
  ['unit-farming', 'farming', '农业机械未随带证件（机械）', { evidenceSafe: true, cooperates: true }],
  ['unit-farming', 'farming', '零售少量未附标签的农药（农药）', { amount: { to: 50_000 }, evidenceSafe: true }],
  ['unit-housing', 'housing', '未取得许可擅自施工（施工机具）', { corrected: true, evidenceSafe: true }],
  ['unit-fire', 'fire', '电动自行车在楼道停放充电（车辆）', { correctedOnSpot: true, noHarm: true }],
]
