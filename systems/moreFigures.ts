import { count, distinct, type Indicator, ratio, sum, total } from '../kernel/figure/indicator.ts'

/**
 * Figures that other counties, cities and departments print in their yearly reports and the report of this county's kind does not: the same
 * files asked otherwise. Which of the field's figures they answer stands in `coverage/fieldFigures.ts`.
 */

const percent = ['%', '％']

const enforcement: readonly Indicator[] = [
  distinct({
    id: 'POW.DEPARTMENTS',
    title: '下放行政处罚权的部门',
    unit: '个',
    definition: '期末在清单内的赋权事项来自多少个县直部门。',
    of: 'POW.ITEMS',
    by: 'originUnit',
    phrases: [
      {
        says: [
          ['下放行政处罚权', '下放', '赋权'],
          ['县直单位', '县直部门', '部门', '单位'],
        ],
        units: ['个', '家'],
      },
    ],
  }),
  distinct({
    id: 'SUP.GROUPS',
    title: '执法监督检查组',
    unit: '组',
    definition: '当期监督检查分成多少个组进行。',
    of: 'SUP.CHECKS',
    by: 'group',
    phrases: [
      {
        says: [
          ['检查', '监督'],
          ['分成', '分为', '成立', '检查组', '组'],
        ],
        never: ['考核', '指导组'],
        units: ['组', '个'],
      },
    ],
  }),
  distinct({
    id: 'SUP.TEAMS',
    title: '受检查的乡镇执法队',
    unit: '个',
    definition: '当期接受监督检查的乡镇综合行政执法队，一队计一次。',
    of: 'SUP.CHECKS',
    by: 'unit',
    phrases: [
      {
        says: [
          ['受检', '检查', '监督'],
          ['乡镇执法队', '行政执法队', '执法大队', '执法队'],
        ],
        never: ['人员'],
        units: ['个', '支'],
      },
    ],
  }),
  distinct({
    id: 'EVA.UNITS',
    title: '被评查案卷的单位',
    unit: '个',
    definition: '当期案卷评查涉及的单位。',
    of: 'EVA.FILES',
    by: 'evaluated',
    phrases: [
      {
        says: [
          ['评查', '抽查'],
          ['县区', '单位', '部门', '乡镇'],
        ],
        units: ['个', '家'],
      },
    ],
  }),
  sum({
    id: 'EVA.ISSUES',
    title: '案卷评查扣分问题',
    unit: '项',
    definition: '评查人员在评分表上列明的扣分项之和，按提交评分表之日计，启封前不计；两人评查同一案卷的，各自列明的都计。',
    of: 'score-sheet',
    where: { not: { state: 'submitted' } },
    at: 'on.submit',
    column: 'remarks.size',
    phrases: [
      {
        says: [
          ['评查', '案卷'],
          ['问题', '整改问题'],
        ],
        never: ['监督'],
        units: ['项', '个', '条', '处'],
      },
    ],
  }),
  count({
    id: 'EVA.SHEETS',
    title: '案卷评查评分表',
    unit: '份',
    definition: '提交的评分表，按提交之日计，启封前不计。',
    of: 'score-sheet',
    where: { not: { state: 'submitted' } },
    at: 'on.submit',
  }),
  distinct({
    id: 'EVA.REVIEWERS',
    title: '案卷评查人员',
    unit: '名',
    definition: '当期提交过评分表的评查人员。',
    of: 'EVA.SHEETS',
    by: 'reviewer',
    phrases: [{ says: [['评查'], ['专家', '人员', '评查员', '评查专家']], units: ['名', '人', '位'] }],
  }),
  distinct({
    id: 'EXM.SITTINGS',
    title: '执法人员考试场次',
    unit: '场',
    definition: '当期评分的执法人员考试的场次。',
    of: 'EXM.PAPERS',
    by: 'sitting',
    phrases: [
      { says: [['执法'], ['考试', '测试', '能力测试', '抽考']], never: ['每月', '学法', '合格'], units: ['场', '场次', '次', '期'] },
    ],
  }),
  count({
    id: 'CERT.ISSUED',
    title: '新增行政执法人员',
    unit: '人',
    definition: '当期新领行政执法证的人员。',
    of: 'certificate',
    where: { certKind: 'enforcement' },
    at: 'opened',
    phrases: [
      {
        says: [
          ['执法证', '持证执法人员', '执法人员'],
          ['新增', '新领', '新办'],
        ],
        units: ['人', '名', '个'],
      },
    ],
  }),
  ratio({
    id: 'CERT.RATE',
    title: '执法人员持证率',
    unit: '%',
    definition: '期末持有效行政执法证的人数除以在册行政执法人员。',
    hit: ['CERT.VALID'],
    base: 'CERT.OFFICERS',
    digits: 1,
    phrases: [{ says: [['持证率', '持证上岗率']], units: percent }],
  }),
  count({
    id: 'INS.RANDOM',
    title: '双随机检查',
    unit: '户次',
    definition: '以双随机方式检查的对象，一户一次为一户次，按检查之日计。',
    of: 'inspection',
    where: { kind: 'random' },
    at: 'on.record',
    phrases: [{ says: [['双随机'], ['抽查', '检查', '主体', '对象']], never: ['批次'], units: ['户次', '家次', '户', '家', '次'] }],
  }),
  count({
    id: 'INS.PLANNED',
    title: '安排、备案的行政检查',
    unit: '次',
    definition: '当期安排并登记的行政检查，按登记之日计，没有实施的也在内。',
    of: 'inspection',
    at: 'opened',
    phrases: [{ says: [['检查'], ['备案', '执法备案', '登记备案']], never: ['处罚', '文件', '预案'], units: ['次', '件', '户次'] }],
  }),
  distinct({
    id: 'LIST.NOPENALTY.FIELDS',
    title: '不予处罚清单涉及的领域',
    unit: '个',
    definition: '期末施行的不予处罚清单涉及的行政管理领域。',
    of: 'LIST.NOPENALTY',
    by: 'field',
    phrases: [
      {
        says: [
          ['不予处罚', '免罚'],
          ['领域', '涉及领域'],
        ],
        units: ['个', '类'],
      },
    ],
  }),
  distinct({
    id: 'LIST.REDUCED.FIELDS',
    title: '减轻处罚清单涉及的领域',
    unit: '个',
    definition: '期末施行的减轻处罚清单涉及的行政管理领域。',
    of: 'LIST.REDUCED',
    by: 'field',
    phrases: [{ says: [['减轻处罚'], ['领域', '涉及领域']], units: ['个', '类'] }],
  }),
  total({
    id: 'LIST.ITEMS',
    title: '四张清单事项合计',
    unit: '项',
    definition: '不予处罚、从轻处罚、减轻处罚、不予强制四张清单期末施行的事项之和。',
    of: ['LIST.NOPENALTY', 'LIST.LIGHTER', 'LIST.REDUCED', 'LIST.NOCOERCION'],
    phrases: [{ says: [['清单'], ['清单事项合计', '事项合计', '共列', '合计']], units: ['项', '个'] }],
  }),
  distinct({
    id: 'LIST.KINDS',
    title: '施行中的清单种类',
    unit: '张',
    definition: '期末有施行中事项的清单种类。',
    of: 'LIST.ALL',
    by: 'kind',
    phrases: [{ says: [['清单'], ['行政执法清单', '清单']], units: ['张'] }],
  }),
  count({
    id: 'LIST.ALL',
    title: '清单事项',
    unit: '项',
    definition: '期末施行的四张清单事项。',
    of: 'list-item',
    at: 'standing',
  }),
  distinct({
    id: 'SUP.PROBLEM-KINDS',
    title: '执法监督发现问题的类别',
    unit: '类',
    definition: '当期监督发现的问题涉及多少类。',
    of: 'SUP.FINDINGS',
    by: 'problemKind',
    phrases: [{ says: [['执法', '监督'], ['问题'], ['类', '类别', '问题类别']], units: ['类', '种'] }],
  }),
]

const verdict = (id: string, title: string, code: string, words: readonly string[]): Indicator =>
  count({
    id: `NDOC.${id}`,
    title: `清理后${title}的规范性文件`,
    unit: '件',
    definition: `清理审定为${title}的规范性文件，按审定之日计。`,
    of: 'document-review',
    where: { verdict: code },
    at: 'on.decide',
    phrases: [{ says: [words], never: ['率', '信用', '案件'], units: ['件', '份', '部'] }],
  })

const documents: readonly Indicator[] = [
  verdict('KEPT', '继续有效', 'keep', ['继续有效', '保留', '拟保留']),
  verdict('AMENDED', '修改', 'amend', ['拟修改', '予以修改']),
  verdict('REPEALED', '废止', 'repeal', ['废止', '予以废止', '拟废止']),
  verdict('LAPSED', '失效', 'lapse', ['失效', '宣布失效', '拟失效']),
  count({
    id: 'NDOC.SOLICITED',
    title: '公开征求意见的文件草案',
    unit: '件',
    definition: '向社会公开征求意见的规范性文件草案，按公开之日计。',
    of: 'normative-draft',
    at: 'on.solicit',
    phrases: [
      {
        says: [
          ['公开征求意见', '征求意见'],
          ['草案', '文件', '公开征求'],
        ],
        units: ['件', '份', '次', '个'],
      },
    ],
  }),
]

const leadership: readonly Indicator[] = [
  count({
    id: 'STU.GROUP',
    title: '党委（党组）、领导班子集体学法',
    unit: '次',
    definition: '党委（党组）理论学习中心组、部门和乡镇领导班子集体学法，按学法日期计。',
    of: 'study-session',
    where: { body: { in: ['group', 'department'] } },
    at: 'heldOn',
    phrases: [
      {
        says: [
          ['中心组', '党委', '党工委', '党组', '班子', '集中学法', '学习会', '专题学习', '正局级单位'],
          ['学法', '学习', '专题学习', '集体学习', '学习法律', '集体学法', '学习会'],
        ],
        never: ['常务会', '培训', '讲座'],
        units: ['次', '场', '期', '场次', '回'],
      },
      { says: [['集中学法', '专题学法', '学习法律法规', '专题学习']], never: ['常务会', '培训'], units: ['次', '场', '期', '部'] },
    ],
  }),
  total({
    id: 'STU.ALL',
    title: '领导干部学法',
    unit: '次',
    definition: '政府常务会议学法与党委（党组）、领导班子集体学法的次数之和。',
    of: ['STU.SESSIONS', 'STU.GROUP'],
    phrases: [
      {
        says: [
          ['领导干部', '学法活动'],
          ['学法', '学法活动'],
        ],
        never: ['中心组', '考试'],
        units: ['次', '场', '期', '场次'],
      },
    ],
  }),
  count({
    id: 'STA.PRESENTED',
    title: '会议述法的主要负责人',
    unit: '人',
    definition: '在会议上述法的主要负责人，按述法之日计。',
    of: 'law-statement',
    at: 'on.present',
    phrases: [
      {
        says: [['述法'], ['现场', '会议述法', '点评', '口头', '专题述法']],
        never: ['率', '连续'],
        units: ['人', '名', '个', '人次', '家'],
      },
    ],
  }),
]

const education: readonly Indicator[] = [
  total({
    id: 'LAW.ALL',
    title: '各类普法宣讲活动',
    unit: '场',
    definition: '法治宣传活动、微宣讲和按点单开展的普法活动之和；各类之间不重复登记。',
    of: ['LAW.EVENTS', 'LEC.HELD', 'EDU.DELIVERED'],
    phrases: [
      {
        says: [
          ['各类普法', '普法宣讲', '普法活动'],
          ['各类', '共开展', '累计'],
        ],
        units: ['场', '场次', '次'],
      },
    ],
  }),
  sum({
    id: 'LAW.ONLINE.AUDIENCE',
    title: '线上法治宣传受众',
    unit: '人次',
    definition: '线上活动登记的受众人次之和，以平台记录的人数为签到人数。',
    of: 'outreach-event',
    where: { form: 'online' },
    at: 'heldOn',
    sharedBy: 'hosts',
    column: 'signedIn',
    phrases: [
      {
        says: [
          ['线上', '网络', '直播'],
          ['受众', '观看', '浏览', '收看'],
        ],
        units: ['人次', '人', '次'],
      },
    ],
  }),
  count({
    id: 'EDU.HOT-TOPICS',
    title: '解读热点法律问题的菜单',
    unit: '个',
    definition: '当期发布的普法菜单，按发布之日计。',
    of: 'menu-topic',
    at: 'on.publish',
    phrases: [
      {
        says: [
          ['热点法律问题', '法律热点'],
          ['解读', '热点'],
        ],
        units: ['个', '项', '期'],
      },
    ],
  }),
]

/** Joined in the catalogue after the figures of the systems. */
export const moreFigures: readonly Indicator[] = [...enforcement, ...documents, ...leadership, ...education]
