/** Which plans the county asks for, by level. */
export const requirements = [
  ['county-flood', '防汛应急预案', 'county', ['county'], '防汛条例和县防汛抗旱指挥部要求'],
  ['county-avoidance', '防汛紧急避险安置预案', 'county', ['county'], '县防汛抗旱指挥部要求'],
  ['county-extreme', '超标准洪水应对方案', 'county', ['county'], '县防汛抗旱指挥部要求'],
  ['county-drainage', '城区排水防涝应急预案', 'county', ['county'], '县防汛抗旱指挥部要求'],
  ['township-flood', '防汛预案', 'township', ['township', 'street', 'zone'], '县防汛抗旱指挥部要求'],
  ['township-avoidance', '避险预案', 'township', ['township', 'street', 'zone'], '县防汛抗旱指挥部要求'],
  ['village-flood', '防汛预案', 'village', ['village'], '县防汛抗旱指挥部要求'],
  ['village-avoidance', '避险预案', 'village', ['village'], '县防汛抗旱指挥部要求'],
] as const
export type RequirementKey = (typeof requirements)[number][0]

export const requirementId = (key: RequirementKey): string => `plan-requirement-${key}`

const clause = (name: string, body: string) => ({ name, body })

const duties = clause('组织指挥', '主要负责人任指挥长，分管负责人任副指挥长，下设综合协调、监测预警、抢险转移、物资保障、医疗防疫小组。')
const report = clause('信息报告', '险情灾情发生后三十分钟内电话报告，一小时内书面报告，重要情况随时续报。')
const after = clause('后期处置', '险情解除后查灾核灾，组织救助、卫生防疫和恢复重建，一周内总结。')

/** What township and village plans are made from. */
export const templates: readonly {
  readonly key: RequirementKey
  readonly name: string
  readonly clauses: readonly { readonly name: string; readonly body: string }[]
}[] = [
  {
    key: 'township-flood',
    name: '乡级防汛预案范本',
    clauses: [
      clause('总则', '依据《防汛条例》和县防汛应急预案制定，适用于本辖区洪涝灾害的预防和处置。'),
      duties,
      clause('预警响应', '县级发布Ⅳ级至Ⅰ级响应后，分级落实值守、巡堤、转移和停课停工措施。'),
      clause('巡堤查险', '进入汛期每日巡查不少于一次，超警戒水位时每两小时一次，发现险情立即处置并报告。'),
      clause('物资保障', '编织袋、救生衣、排水泵、照明设备按人口和堤长储备，专人管理。'),
      report,
      after,
    ],
  },
  {
    key: 'township-avoidance',
    name: '乡级避险预案范本',
    clauses: [
      clause('总则', '依据县防汛紧急避险安置预案制定，适用于危险区群众的转移安置。'),
      duties,
      clause('转移条件', '接到转移命令，或者出现溃堤、漫堤、内涝倒灌危险时，立即组织转移。'),
      clause('转移路线', '按村划定路线，标明集合点、危险路段和绕行方案。'),
      clause('安置保障', '安置点落实食宿、饮水、用电、医疗和治安，登记到人。'),
      report,
      after,
    ],
  },
  {
    key: 'village-flood',
    name: '村级防汛预案范本',
    clauses: [
      clause('总则', '依据乡级防汛预案制定，适用于本村汛期洪涝灾害的预防和处置。'),
      clause('组织指挥', '村党支部书记任组长，村委会主任任副组长，村民组长、网格员分片负责。'),
      clause('村情和危险区', '写明村内低洼处、危房、河道沟渠、桥涵和受威胁户数人数。'),
      clause('预警叫应', '接到预警后，用大喇叭、敲锣、打电话、入户的方式逐户通知，网格员回报到户情况。'),
      clause('巡查值守', '汛期二十四小时值班，降雨期间每两小时巡查一次险工险段和危房。'),
      clause('抢险', '组织抢险队，就近取土取料，先排水后堵口，超出能力立即报告乡镇。'),
      report,
    ],
  },
  {
    key: 'village-avoidance',
    name: '村级避险预案范本',
    clauses: [
      clause('总则', '依据乡级避险预案制定，适用于本村受威胁群众的转移安置。'),
      clause('责任到人', '包村干部包村、村干部包组、网格员包户，受威胁户每户一名转移责任人。'),
      clause('转移路线和安置点', '写明每片的集合点、路线、安置点和联系人。'),
      clause('特殊人群', '老弱病残孕和留守儿童逐人登记，指定帮扶人先行转移。'),
      clause('转移命令', '接到命令后三十分钟内完成通知，一小时内转移到位，清点人数后报告。'),
      clause('返回', '险情解除并经检查安全后，方可返回。'),
    ],
  },
]

/** What the village template says since 26 February 2024. */
export const calledBack = clause(
  '预警叫应',
  '接到预警后，用大喇叭、敲锣、打电话、入户的方式逐户通知；夜间通知须得到应答，没有应答的立即上门，十五分钟内向乡镇回报叫应情况。',
)

export const countyPlans = [
  ['county-flood', '宁川县防汛应急预案', 'special'],
  ['county-avoidance', '宁川县防汛紧急避险安置预案', 'avoidance'],
  ['county-extreme', '宁川县超标准洪水应对方案', 'response'],
  ['county-drainage', '宁川县城区排水防涝应急预案', 'special'],
] as const

export const dangers = {
  flood: [
    ['沟渠淤堵', '排水沟被秸秆和垃圾堵塞约四十米，雨后积水倒灌。', '清淤疏通，设置拦污栅。'],
    ['桥涵破损', '过路涵管塌陷，过水断面不足。', '更换涵管，恢复路面。'],
    ['堤防裂缝', '堤顶纵向裂缝约十二米，雨水下渗。', '开挖回填夯实，灌浆处理。'],
    ['排涝泵站', '两台水泵故障，配电柜进水。', '检修水泵，抬高配电柜。'],
    ['危房', '临河土坯房墙体倾斜，住有老人。', '转移人员，拆除或者加固。'],
  ],
  works: [
    ['仓库电气线路', '临时线路私拉乱接，没有穿管保护。', '拆除临时线路，按规范敷设。'],
    ['加工车间', '粉尘没有及时清扫，除尘设备停用。', '清扫积尘，恢复除尘设备运行。'],
    ['施工工地', '临边洞口防护缺失，脚手架连墙件不足。', '补设防护，整改脚手架。'],
    ['加油站', '卸油口没有密闭，静电接地线断开。', '修复密闭装置，更换接地线。'],
  ],
} as const
