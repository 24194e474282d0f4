import type { guidanceFields } from '../systems/guidance/guide.ts'

/** What townships asked and were told; an answer that quotes the article goes into the library. */
export interface Advice {
  readonly field: keyof typeof guidanceFields
  readonly subject: string
  readonly question: string
  readonly answer: string
  readonly law: string
  readonly article: string
  readonly articleText?: string
}

export const advices: readonly Advice[] = [
  {
    field: 'land',
    subject: '违法建房在本乡镇受案前已经建成的由谁查处',
    question: '四月三日之前已经建成的违法占地建房，由乡镇还是自然资源局查处？',
    answer: '四月三日前自然资源局已经立案的由其继续办理；尚未立案的，自四月三日起由乡镇以自己的名义立案。',
    law: '行政处罚法',
    article: '第二十四条',
    articleText:
      '省、自治区、直辖市根据当地实际情况，可以决定将基层管理迫切需要的县级人民政府部门的行政处罚权交由能够有效承接的乡镇人民政府、街道办事处行使，并定期组织评估。决定应当公布。',
  },
  {
    field: 'land',
    subject: '当事人拒绝在勘测笔录上签字',
    question: '现场勘测时当事人到场但拒绝签字，笔录是否有效？',
    answer: '在笔录上注明拒签的情况，请见证人签字并附录像，不影响证据效力。',
    law: '行政处罚法',
    article: '第五十五条',
  },
  {
    field: 'urban',
    subject: '占道经营首次发现能否直接罚款',
    question: '流动摊贩第一次占道经营，劝导后当场改正，能否罚款？',
    answer: '初次违法且危害后果轻微并及时改正的，可以不予处罚，制作责令改正和教育记录存卷。',
    law: '行政处罚法',
    article: '第三十三条',
    articleText: '违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。初次违法且危害后果轻微并及时改正的，可以不予行政处罚。',
  },
  {
    field: 'urban',
    subject: '当场罚款能否当场收缴',
    question: '对沿街商户当场罚款一百元以下，能否当场收缴？',
    answer: '一百元以下的罚款可以当场收缴，应当出具财政部门统一制发的专用票据。',
    law: '行政处罚法',
    article: '第六十八条',
  },
  {
    field: 'transport',
    subject: '扣留车辆的权限是否一并下放',
    question: '查处未密闭运输时，乡镇能否扣留车辆？',
    answer: '赋权目录只列处罚事项，没有列扣押的，乡镇不得实施，应通知交通运输局派员。',
    law: '行政强制法',
    article: '第十七条',
    articleText: '行政强制措施由法律、法规规定的行政机关在法定职权范围内实施。行政强制措施权不得委托。',
  },
  {
    field: 'transport',
    subject: '两名执法人员中一人为辅助人员是否可以',
    question: '人手不足时，一名持证人员带一名辅助人员能否检查？',
    answer: '不可以，检查、调查应当由两名以上持证执法人员进行，辅助人员只能协助。',
    law: '行政处罚法',
    article: '第四十二条',
    articleText: '行政处罚应当由具有行政执法资格的执法人员实施。执法人员不得少于两人，法律另有规定的除外。',
  },
  {
    field: 'farming',
    subject: '农药抽样数量和封样',
    question: '农药经营门店抽样应取多少、如何封样？',
    answer: '按抽样规范取三份，当事人确认封样，一份送检、一份备查、一份留当事人。',
    law: '行政处罚法',
    article: '第五十六条',
  },
  {
    field: 'farming',
    subject: '先行登记保存七日届满怎么办',
    question: '先行登记保存种子已到第七日，检验结果未出，如何处理？',
    answer: '七日内必须作出处理决定；检验不出的，应解除登记保存或者由有权机关依法查封。',
    law: '行政处罚法',
    article: '第五十六条',
    articleText: '在证据可能灭失或者以后难以取得的情况下，经行政机关负责人批准，可以先行登记保存，并应当在七日内及时作出处理决定。',
  },
  {
    field: 'culture',
    subject: '网吧接纳未成年人的证据如何固定',
    question: '检查时未成年人已经离开，如何固定证据？',
    answer: '调取登记系统和监控录像，询问在场人员，注明调取时间和提供人。',
    law: '行政处罚法',
    article: '第四十六条',
  },
  {
    field: 'culture',
    subject: '两个月没有结案是否超期',
    question: '出版物案件立案已满两个月，检验未回，是否超期？',
    answer: '普通程序自立案之日起九十日内作出决定，检验时间是否扣除按法律、法规、规章的规定。',
    law: '行政处罚法',
    article: '第六十条',
    articleText: '行政机关应当自行政处罚案件立案之日起九十日内作出行政处罚决定。法律、法规、规章另有规定的，从其规定。',
  },
  {
    field: 'fire',
    subject: '居民自建房占用消防通道',
    question: '居民在小区消防通道停车，乡镇能否处罚？',
    answer: '属于赋权目录所列的，先责令改正，拒不改正的依法处罚，并留存责令改正的证据。',
    law: '消防法',
    article: '第六十条',
  },
  {
    field: 'fire',
    subject: '听证权利何时告知',
    question: '对商场拟罚款三万元，是否告知听证？',
    answer: '属于较大数额罚款的应在决定前告知听证权利，当事人五日内提出的组织听证。',
    law: '行政处罚法',
    article: '第六十四条',
    articleText: '当事人要求听证的，应当在行政机关告知后五日内提出。',
  },
]
