/** The laws that the county's documents rest on; real ones, as of 2022. */
export const laws = [
  ['reconsideration', '行政复议法', 'law', '2017年修正', '2018-01-01'],
  ['penalty', '行政处罚法', 'law', '2021年修订', '2021-07-15'],
  ['licence', '行政许可法', 'law', '2019年修正', '2019-04-23'],
  ['highway', '公路法', 'law', '2017年修正', '2017-11-05'],
  ['livestock', '动物防疫法', 'law', '2021年修订', '2021-05-01'],
  ['air', '大气污染防治法', 'law', '2018年修正', '2018-10-26'],
  ['land', '土地管理法', 'law', '2019年修正', '2020-01-01'],
  ['preschool', '民办教育促进法', 'law', '2018年修正', '2018-12-29'],
  ['fireworks', '烟花爆竹安全管理条例', 'state-council', '2016年修订', '2016-02-06'],
  ['petition-old', '信访条例', 'state-council', '2005年公布', '2005-05-01'],
  ['expropriation', '国有土地上房屋征收与补偿条例', 'state-council', '2011年公布', '2011-01-21'],
  ['city-roads', '城市道路管理条例', 'state-council', '2019年修订', '2019-03-24'],
  ['investment', '政府投资条例', 'state-council', '2018年公布', '2019-07-01'],
  ['grain', '粮食流通管理条例', 'state-council', '2021年修订', '2021-04-15'],
  ['relief', '社会救助暂行办法', 'state-council', '2019年修订', '2019-03-02'],
  ['business', '河南省优化营商环境条例', 'local-law', '2020年公布', '2021-01-01'],
  ['documents', '河南省行政规范性文件管理办法', 'local-rule', '2015年公布', '2015-05-05'],
] as const
export type LawKey = (typeof laws)[number][0]

/** What changed in them while the county kept its records. */
export const lawChanges: readonly {
  readonly law: LawKey
  readonly entered: string
  readonly kind: 'revise' | 'repeal'
  readonly data: Readonly<Record<string, string>>
}[] = [
  {
    law: 'petition-old',
    entered: '2022-05-05',
    kind: 'repeal',
    data: { changedOn: '2022-05-01', change: '《信访工作条例》自2022年5月1日起施行，《信访条例》同时废止；引用它的文件失去依据。' },
  },
  {
    law: 'reconsideration',
    entered: '2023-09-04',
    kind: 'revise',
    data: {
      version: '2023年修订',
      changedOn: '2023-09-01',
      effectiveFrom: '2024-01-01',
      change: '县级以上地方人民政府统一行使行政复议职责；增加简易程序、复议前置的情形；审理方式和期限有较大调整。',
    },
  },
]

type Verdict = 'keep' | 'amend' | 'repeal' | 'lapse'

export interface OldDocument {
  readonly key: string
  readonly title: string
  readonly kind: string
  readonly level: 'county' | 'county-office' | 'department'
  readonly maker: string
  readonly draftUnit: string
  readonly number: string
  readonly publishedOn: string
  readonly effectiveOn: string
  readonly validUntil: string
  readonly trial?: true
  readonly basis: readonly LawKey[]
  /** What the clean-up of 2022 found, where it still was in force. */
  readonly cleaned?: Verdict
  /** Looked at before it ends: on which day, with which result, and until when it was continued. */
  readonly evaluated?: readonly [on: string, verdict: Verdict, until?: string]
}

/** Documents in force when records began. */
export const oldDocuments: readonly OldDocument[] = [
  {
    key: 'outdoor',
    title: '宁川县户外广告设置管理办法',
    kind: 'measures',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-urban',
    number: '宁政〔2018〕12号',
    publishedOn: '2018-05-10',
    effectiveOn: '2018-06-10',
    validUntil: '2023-06-09',
    basis: ['licence'],
    cleaned: 'keep',
    evaluated: ['2022-11-15', 'keep', '2027-06-09'],
  },
  {
    key: 'fireworks',
    title: '宁川县人民政府关于城区禁止燃放烟花爆竹的通告',
    kind: 'circular',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-police',
    number: '宁政〔2018〕20号',
    publishedOn: '2018-10-25',
    effectiveOn: '2018-12-01',
    validUntil: '2023-11-30',
    basis: ['fireworks', 'air'],
    cleaned: 'keep',
    evaluated: ['2023-05-16', 'lapse'],
  },
  {
    key: 'reconsideration',
    title: '宁川县行政复议案件办理规定',
    kind: 'provisions',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-justice',
    number: '宁政〔2019〕8号',
    publishedOn: '2019-05-28',
    effectiveOn: '2019-07-01',
    validUntil: '2024-06-30',
    basis: ['reconsideration'],
    cleaned: 'keep',
    evaluated: ['2023-12-12', 'amend'],
  },
  {
    key: 'investment',
    title: '宁川县政府投资项目管理暂行规定',
    kind: 'provisions',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-development',
    number: '宁政〔2019〕15号',
    publishedOn: '2019-08-20',
    effectiveOn: '2019-10-01',
    validUntil: '2024-09-30',
    basis: ['investment'],
    cleaned: 'amend',
  },
  {
    key: 'petition',
    title: '宁川县信访事项复查复核办法',
    kind: 'measures',
    level: 'county-office',
    maker: 'unit-office',
    draftUnit: 'unit-petition',
    number: '宁政办〔2019〕30号',
    publishedOn: '2019-09-16',
    effectiveOn: '2019-11-01',
    validUntil: '2024-10-31',
    basis: ['petition-old'],
  },
  {
    key: 'expropriation',
    title: '宁川县国有土地上房屋征收补偿办法',
    kind: 'measures',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-housing',
    number: '宁政〔2019〕22号',
    publishedOn: '2019-08-26',
    effectiveOn: '2019-10-01',
    validUntil: '2024-09-30',
    basis: ['expropriation'],
    cleaned: 'keep',
  },
  {
    key: 'dogs',
    title: '宁川县城区养犬管理规定',
    kind: 'provisions',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-urban',
    number: '宁政〔2020〕3号',
    publishedOn: '2020-03-20',
    effectiveOn: '2020-05-01',
    validUntil: '2025-04-30',
    basis: ['livestock'],
    cleaned: 'amend',
  },
  {
    key: 'homestead',
    title: '宁川县农村宅基地审批管理办法',
    kind: 'measures',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-farming',
    number: '宁政〔2020〕11号',
    publishedOn: '2020-06-22',
    effectiveOn: '2020-08-01',
    validUntil: '2025-07-31',
    basis: ['land'],
    cleaned: 'keep',
  },
  {
    key: 'digging',
    title: '宁川县城市道路临时占用挖掘管理办法',
    kind: 'measures',
    level: 'county',
    maker: 'unit-county',
    draftUnit: 'unit-urban',
    number: '宁政〔2021〕5号',
    publishedOn: '2021-04-19',
    effectiveOn: '2021-06-01',
    validUntil: '2026-05-31',
    basis: ['city-roads'],
    cleaned: 'keep',
  },
  {
    key: 'grain',
    title: '宁川县县级储备粮管理办法',
    kind: 'measures',
    level: 'county-office',
    maker: 'unit-office',
    draftUnit: 'unit-grain',
    number: '宁政办〔2021〕18号',
    publishedOn: '2021-08-23',
    effectiveOn: '2021-10-01',
    validUntil: '2026-09-30',
    basis: ['grain'],
    cleaned: 'keep',
  },
  {
    key: 'preschool',
    title: '宁川县普惠性民办幼儿园认定和扶持办法',
    kind: 'measures',
    level: 'department',
    maker: 'unit-education',
    draftUnit: 'unit-education',
    number: '宁教〔2020〕41号',
    publishedOn: '2020-07-13',
    effectiveOn: '2020-09-01',
    validUntil: '2025-08-31',
    basis: ['preschool'],
    cleaned: 'keep',
  },
  {
    key: 'medical-aid',
    title: '宁川县医疗救助实施细则（试行）',
    kind: 'rules',
    level: 'department',
    maker: 'unit-insurance',
    draftUnit: 'unit-insurance',
    number: '宁医保〔2021〕9号',
    publishedOn: '2021-07-26',
    effectiveOn: '2021-09-01',
    validUntil: '2023-08-31',
    trial: true,
    basis: ['relief'],
    cleaned: 'keep',
    evaluated: ['2023-02-14', 'keep', '2025-08-31'],
  },
  {
    key: 'business',
    title: '宁川县市场主体登记便利化若干规定',
    kind: 'provisions',
    level: 'department',
    maker: 'unit-market',
    draftUnit: 'unit-market',
    number: '宁市监〔2021〕27号',
    publishedOn: '2021-09-13',
    effectiveOn: '2021-11-01',
    validUntil: '2026-10-31',
    basis: ['licence', 'business'],
    cleaned: 'keep',
  },
]

type Answer = 'adopted' | 'partly' | 'declined'
export type CommentLine = readonly [clause: string, problem: string, suggestion: string, answer: Answer, explanation: string]

export interface NewDocument {
  readonly title: string
  readonly draftUnit: string
  readonly basis: readonly LawKey[]
  readonly basisNote: string
  readonly necessity: string
  readonly explanation: string
  readonly replaces?: string
  readonly opinions: readonly (readonly [from: string, content: string, taken: boolean, reason: string])[]
  readonly comments: readonly CommentLine[]
}

/** The three documents of 2023, with 5 + 4 + 3 comments of the legality review. */
export const newDocuments: readonly NewDocument[] = [
  {
    title: '宁川县农村公路管理办法',
    draftUnit: 'unit-transport',
    basis: ['highway', 'licence'],
    basisNote: '《公路法》第八条关于县乡公路管理职责的规定。',
    necessity: '农村公路养护责任不清，超限运输损坏路面的情况突出，需要明确县、乡、村三级责任。',
    explanation: '共六章三十二条，规定农村公路的规划、建设、养护、路产保护和资金保障。',
    opinions: [
      ['citizen', '建议公布各条路的养护责任人和电话。', true, '已增加公示养护责任的内容。'],
      ['enterprise', '建议收割机转场期间放宽宽度限制。', true, '已规定农忙时节的通行安排。'],
      ['unit', '建议由县财政全额承担村道养护费用。', false, '县级财力不足，现行补助标准由上级确定。'],
    ],
    comments: [
      [
        '第九条',
        '规定对损坏路面的当事人收取养护补偿费，规范性文件不得设定收费。',
        '删去收费的规定，改为依照《公路法》承担赔偿责任。',
        'adopted',
        '已改为依照《公路法》第八十五条承担民事责任。',
      ],
      ['第十二条', '要求运输企业办理“农村公路通行备案”，属于变相设定许可。', '删去备案要求。', 'adopted', '已删去。'],
      ['第十七条', '规定乡镇可以扣留超限车辆，规范性文件不得设定行政强制。', '删去，改为报请交通运输部门依法处理。', 'adopted', '已修改。'],
      ['第二十一条', '“有关部门应当在三日内答复”没有写明是工作日还是自然日。', '明确为三个工作日。', 'adopted', '已明确。'],
      [
        '第二十八条',
        '村民委员会的养护义务没有上位法依据，增加了村集体的负担。',
        '改为鼓励村民委员会组织养护，县财政给予补助。',
        'partly',
        '保留村道日常巡查，删去出资义务，补助标准写入第二十九条。',
      ],
    ],
  },
  {
    title: '宁川县城区犬只管理办法',
    draftUnit: 'unit-urban',
    basis: ['livestock', 'penalty'],
    basisNote: '《动物防疫法》第三十条关于犬只免疫和出户牵绳的规定。',
    necessity: '城区犬只伤人、扰民投诉增多，原规定没有免疫登记和流浪犬收容的衔接办法。',
    explanation: '共五章二十六条，规定免疫登记、养犬行为规范、收容处置和部门分工。',
    replaces: 'dogs',
    opinions: [
      ['citizen', '建议允许在公园划定遛犬区域。', true, '已增加公园管理单位可以划定遛犬区域的规定。'],
      ['citizen', '建议禁止在城区饲养任何犬只。', false, '没有上位法依据，且不符合实际。'],
      ['association', '建议给导盲犬留出例外。', true, '已增加导盲犬、扶助犬的例外。'],
    ],
    comments: [
      [
        '第六条',
        '规定不登记的犬只一律没收，规范性文件不得设定行政处罚。',
        '删去，按《动物防疫法》处理未免疫的犬只。',
        'adopted',
        '已删去没收的规定。',
      ],
      [
        '第十条',
        '要求养犬人提交社区居委会开具的同意证明，属于没有依据的证明事项。',
        '取消证明，改为承诺。',
        'adopted',
        '已取消证明，实行告知承诺。',
      ],
      ['第十四条', '“大型犬”没有界定，执行中容易随意。', '以附件列明体高标准和品种目录。', 'adopted', '已增加附件。'],
      [
        '第二十条',
        '收容后七日无人认领即处置，与民法典关于遗失物的规定不衔接。',
        '与遗失物招领的期限衔接。',
        'declined',
        '流浪犬属于动物防疫对象，收容期限依照动物防疫的规定执行，并已征求农业农村部门意见。',
      ],
    ],
  },
  {
    title: '宁川县政府投资项目管理办法',
    draftUnit: 'unit-development',
    basis: ['investment', 'business'],
    basisNote: '《政府投资条例》第三章关于政府投资年度计划和项目实施的规定。',
    necessity: '2019年暂行规定与《政府投资条例》的审批分工不一致，概算调整程序不完善。',
    explanation: '共七章四十一条，规定投资决策、年度计划、概算控制、建设管理和监督。',
    replaces: 'investment',
    opinions: [
      ['enterprise', '建议明确工程款支付的最长时间。', true, '已按照保障中小企业款项支付的规定写明。'],
      ['unit', '建议提高项目单位自行调整概算的比例。', false, '《政府投资条例》对概算调整有明确规定。'],
    ],
    comments: [
      [
        '第十一条',
        '规定本县注册的企业在评标时加分，限制外地企业公平竞争。',
        '删去加分的规定。',
        'adopted',
        '已删去，并重新作了公平竞争审查。',
      ],
      [
        '第二十二条',
        '概算调整百分之十以内由项目单位自行决定，与《政府投资条例》第二十三条不一致。',
        '改为报原审批部门核定。',
        'adopted',
        '已修改。',
      ],
      ['第三十五条', '“造成不良影响的给予处分”缺少依据和主体。', '改为依照公职人员处分的有关规定处理。', 'adopted', '已修改。'],
    ],
  },
]
