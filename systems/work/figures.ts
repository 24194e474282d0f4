import { count, distinct, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'
import type { Phrase } from '../../kernel/report/phrase.ts'
import type { workBodies, workKinds } from './record.ts'

const times = ['次', '场', '场次', '期', '回', '批次', '轮']
const heads = ['人次', '人', '名']

interface Of {
  readonly kind: keyof typeof workKinds
  readonly body?: keyof typeof workBodies | readonly (keyof typeof workBodies)[]
}

const where = ({ kind, body }: Of) => ({ kind, ...(body && { body: typeof body === 'string' ? body : { in: body } }) })
const worked = { of: 'work-record', at: 'doneOn' } as const

const held = (id: string, title: string, unit: string, of: Of, phrases: readonly Phrase[]): Indicator =>
  count({ id: `WRK.${id}`, title, unit, definition: `法治工作台账登记的“${title}”，按日期计。`, ...worked, where: where(of), phrases })

const amount = (id: string, title: string, unit: string, of: Of, column: string, phrases: readonly Phrase[]): Indicator =>
  sum({
    id: `WRK.${id}`,
    title,
    unit,
    definition: `法治工作台账登记的各次“${title}”之和，按日期计。`,
    ...worked,
    where: where(of),
    column,
    phrases,
  })

const study = ['研究', '听取', '部署', '专题', '审议']
const law = ['法治', '依法', '行政执法', '法治政府']

/** 研究法治工作: by the body that met. */
const meetings: readonly Indicator[] = [
  held('AGENDA', '会议研究法治工作', '次', { kind: 'agenda' }, [
    { says: [law, study], never: ['学法', '培训', '讲座', '批示'], units: times },
    { says: [['常委会'], ['常务会'], study, law], units: times },
    { says: [['专题部署会', '专题会议', '专题会', '工作部署会', '法治工作会议']], never: ['学习'], units: times },
  ]),
  held('AGENDA.PARTY', '党委研究法治工作', '次', { kind: 'agenda', body: 'party' }, [
    {
      says: [['党委', '常委会', '党工委', '党组', '市委', '县委'], study, law],
      never: ['学习', '学法', '常务会', '常委会人大'],
      units: times,
    },
  ]),
  held('AGENDA.GOVERNMENT', '政府研究法治工作', '次', { kind: 'agenda', body: 'executive' }, [
    { says: [['政府常务会', '常务会', '政府', '局务会', '办公会'], study, law], never: ['学习', '学法', '常委会'], units: times },
    {
      says: [
        ['政府常务会', '常务会', '局务会', '办公会'],
        ['专题研究', '审议法规规章', '研究法治'],
      ],
      never: ['学习', '学法', '常委会'],
      units: times,
    },
  ]),
  held('AGENDA.COMMITTEE', '依法治县委员会会议', '次', { kind: 'agenda', body: ['committee', 'office'] }, [
    { says: [['依法治县委员会', '依法治区委员会', '依法治市委员会', '委员会会议', '协调小组会议']], units: [...times, '个'] },
  ]),
  held('AGENDA.JOINT', '府院联席会议', '次', { kind: 'agenda', body: 'joint' }, [{ says: [['府院'], ['联席会议', '会议']], units: times }]),
  held('AGENDA.SPECIAL', '法治专题会、推进会', '次', { kind: 'agenda', body: 'special' }, [
    { says: [['推进会', '专题会', '工作会', '创建推进']], units: times },
  ]),
  held('AGENDA.ENFORCEMENT', '综合行政执法委员会会议', '次', { kind: 'agenda', body: 'enforcement' }, [
    { says: [['执法'], ['委员会', '联席', '季度会议', '例会']], units: times },
  ]),
  amount('AGENDA.ITEMS', '会议研究的法治议题', '项', { kind: 'agenda' }, 'items', [
    { says: [law, ['法治议题', '议题']], units: ['个', '项', '件'] },
  ]),
  held('INSTRUCTIONS', '法治工作批示', '次', { kind: 'instruction' }, [
    { says: [['批示']], never: ['述法'], units: ['次', '件', '条', '份'] },
  ]),
  held('LETTERS', '提示函、督办函', '份', { kind: 'letter' }, [
    { says: [['提示函', '督办函', '建议函', '工作提示']], units: ['份', '件', '次', '封'] },
  ]),
  amount('ISSUES', '研究解决的重点问题', '项', { kind: 'issue' }, 'items', [
    {
      says: [
        ['研究解决', '协调解决'],
        ['问题', '难题'],
      ],
      never: ['法律顾问'],
      units: ['项', '个', '件', '次', '条'],
    },
  ]),
  held('INSPECTIONS', '法治督察、专项督查', '次', { kind: 'inspection' }, [
    { says: [['督察', '督导', '督查', '专项检查']], never: ['执法检查', '双随机'], units: times },
  ]),
  amount('INSPECTED', '法治督察涉及单位', '个', { kind: 'inspection' }, 'covered', [
    {
      says: [
        ['督察', '督导', '督查'],
        ['部门', '单位', '县区', '市县', '乡镇', '镇', '盟市', '市区'],
      ],
      units: ['个', '家'],
    },
  ]),
  amount('INSPECTION.ISSUES', '法治督察反馈问题', '个', { kind: 'inspection' }, 'items', [
    {
      says: [
        ['督察', '督查', '通报', '反馈'],
        ['问题', '整改问题'],
      ],
      units: ['个', '项', '条'],
    },
  ]),
]

/** 法治培训、学法考试. */
const learning: readonly Indicator[] = [
  held('TRAINING', '法治培训班、专题讲座', '期', { kind: 'training' }, [
    {
      says: [['法治培训', '法治专题讲座', '学法培训', '依法行政培训', '专题培训班', '法治培训班', '法治专题培训']],
      never: ['执法人员', '执法培训', '人民调解'],
      units: [...times, '班', '班次', '门'],
    },
  ]),
  amount('TRAINED', '法治培训人次', '人次', { kind: 'training' }, 'people', [
    {
      says: [
        ['法治培训', '依法行政培训', '培训班', '领导干部', '干部'],
        ['培训', '参训', '覆盖'],
      ],
      never: ['执法', '调解'],
      units: heads,
    },
  ]),
  amount('TRAINING.HOURS', '法治培训学时', '学时', { kind: 'training' }, 'hours', [
    {
      says: [
        ['依法行政', '法治', '学法', '干部网络学院'],
        ['学时', '课时', '培训', '学习'],
      ],
      units: ['学时', '课时'],
    },
  ]),
  held('COURSES', '党校法治课程', '期', { kind: 'course' }, [
    {
      says: [
        ['党校', '主体班'],
        ['法治', '课程', '培训'],
      ],
      units: [...times, '班', '门', '节', '课时'],
    },
  ]),
  held('EXAMS', '国家工作人员学法考试', '次', { kind: 'exam' }, [
    { says: [['学法考试', '法律知识考试', '法律素质测试', '法律知识测试']], units: times },
  ]),
  amount('EXAMINED', '参加学法考试', '人次', { kind: 'exam' }, 'people', [
    {
      says: [
        ['学法考试', '法律知识', '法律素质', '测试', '线上学法'],
        ['参加', '参考', '领导干部', '考试', '测试'],
      ],
      never: ['执法人员', '补考'],
      units: heads,
    },
  ]),
  amount('EXAM.PASSED', '学法考试合格', '人次', { kind: 'exam' }, 'items', [
    {
      says: [
        ['学法考试', '法律知识', '学法'],
        ['合格', '通过'],
      ],
      never: ['率', '执法人员'],
      units: heads,
    },
  ]),
  ratio({
    id: 'WRK.EXAM.RATE',
    title: '学法考试合格率',
    unit: '%',
    definition: '学法考试合格人次除以参加学法考试的人次。',
    hit: ['WRK.EXAM.PASSED'],
    base: 'WRK.EXAMINED',
    digits: 1,
    phrases: [
      {
        says: [
          ['学法', '法律知识', '在线考试'],
          ['通过率', '合格率', '及格率'],
        ],
        never: ['执法人员'],
        units: ['%'],
      },
    ],
  }),
  amount('OATHS', '宪法宣誓', '人次', { kind: 'oath' }, 'people', [{ says: [['宪法宣誓', '宣誓']], units: heads }]),
  held('AUDIENCES', '旁听庭审', '次', { kind: 'audience' }, [{ says: [['旁听庭审', '旁听']], units: times }]),
]

/** Other work that is reported by number. */
const others: readonly Indicator[] = [
  amount('OPINIONS', '反馈的立法、征求意见', '条', { kind: 'opinion' }, 'items', [
    {
      says: [
        ['立法', '法规草案', '征求意见稿'],
        ['意见', '建议'],
      ],
      units: ['条', '件', '份'],
    },
  ]),
  amount('DISCLOSED', '主动公开政府信息', '条', { kind: 'disclosure' }, 'items', [
    { says: [['公开'], ['信息', '政府信息', '主动公开', '重点领域']], never: ['申请', '执法决定'], units: ['条', '件', '项'] },
  ]),
  held('INTERPRETED', '政策解读', '件', { kind: 'interpretation' }, [{ says: [['政策解读']], units: ['件', '篇', '次', '条', '期'] }]),
  held('POLICY.EVENTS', '惠企政策宣讲', '场', { kind: 'policy-event' }, [{ says: [['政策宣讲', '惠企政策', '政策活动']], units: times }]),
  amount('POLICY.COVERED', '惠企政策宣讲覆盖企业', '家次', { kind: 'policy-event' }, 'covered', [
    { says: [['政策'], ['覆盖企业', '惠及企业', '服务企业']], units: ['家次', '家', '户次', '户'] },
  ]),
  held('CHECKUPS', '法治体检', '次', { kind: 'checkup' }, [{ says: [['法治体检', '法律体检']], units: ['次', '场'] }]),
  amount('CHECKUP.COVERED', '法治体检企业', '家', { kind: 'checkup' }, 'covered', [
    { says: [['法治体检', '法律体检']], units: ['家', '户', '个'] },
  ]),
  amount('CHECKUP.ADVICE', '法治体检提出建议', '条', { kind: 'checkup' }, 'items', [
    {
      says: [
        ['企业', '体检'],
        ['法律建议', '法律意见', '意见建议'],
      ],
      units: ['条', '件', '份'],
    },
  ]),
  amount('DRAFTED', '代写法律文书', '份', { kind: 'drafting' }, 'items', [
    {
      says: [
        ['代写', '代书'],
        ['文书', '法律文书'],
      ],
      units: ['份', '件'],
    },
  ]),
  amount('NOTARISED', '办理公证', '件', { kind: 'notary' }, 'items', [{ says: [['公证']], units: ['件', '份'] }]),
  held('OPERATIONS', '联合执法、专项整治行动', '次', { kind: 'operation' }, [
    {
      says: [
        ['联合执法', '专项整治', '专项执法'],
        ['行动', '整治', '联合执法'],
      ],
      never: ['检查'],
      units: times,
    },
  ]),
]

const named = { state: 'named' }
const demo = { of: 'demonstration' } as const
const award = (id: string, title: string, object: string, words: readonly string[]): Indicator =>
  count({
    id: `DEMO.NAMED.${id}`,
    title: `获命名的${title}`,
    unit: '个',
    definition: `获得命名的${title}，按命名日期计，可按级别看；以公布文件为准。`,
    ...demo,
    where: { ...named, object },
    at: 'namedOn',
    phrases: [{ says: [['示范', '命名'], words], never: ['推荐', '民主法治示范村'], units: ['个', '项', '例', '家'] }],
  })
const nominated = (id: string, title: string, object: string, words: readonly string[]): Indicator =>
  count({
    id: `DEMO.NOMINATED.${id}`,
    title: `推荐的${title}`,
    unit: '个',
    definition: `推荐参加示范创建评选的${title}，按推荐之日计，可按级别看。`,
    ...demo,
    where: { object },
    at: 'on.nominate',
    phrases: [{ says: [['推荐', '申报'], words], units: ['个', '项', '家'] }],
  })

const demonstrations: readonly Indicator[] = [
  nominated('REGION', '综合示范地区', 'region', ['地区', '示范区', '市县', '综合示范', '候选地区']),
  nominated('PROJECT', '单项示范项目', 'project', ['项目', '单项']),
  award('REGION', '综合示范地区', 'region', ['示范地区', '示范市', '示范区县', '示范县', '市县']),
  award('PROJECT', '单项示范项目', 'project', ['示范项目', '单项', '项目']),
  award('PRACTICE', '最佳实践、优秀案例', 'practice', ['最佳实践', '优秀案例']),
  count({
    id: 'DEMO.NAMED',
    title: '获命名的示范',
    unit: '个',
    definition: '获得命名的示范地区、项目、实践和单位，按命名日期计，可按类型、级别看；以公布文件为准。',
    ...demo,
    where: named,
    at: 'namedOn',
    phrases: [{ says: [['示范'], ['命名', '入选', '获评']], never: ['推荐', '项目', '地区', '村'], units: ['个', '项', '家'] }],
  }),
  count({
    id: 'DEMO.SHORTLISTED',
    title: '入围的示范创建',
    unit: '个',
    definition: '入围上级评选的示范创建，按入围之日计。',
    ...demo,
    at: 'on.shortlist',
    phrases: [{ says: [['入围', '初评']], units: ['个', '项'] }],
  }),
  sum({
    id: 'DEMO.INDICATORS',
    title: '示范创建指标',
    unit: '项',
    definition: '当期启动的示范创建所对照的指标项数之和。',
    ...demo,
    at: 'on.prepare',
    column: 'indicators',
    phrases: [
      {
        says: [
          ['示范创建', '创建'],
          ['指标', '自查指标'],
        ],
        units: ['项', '个'],
      },
    ],
  }),
  sum({
    id: 'DEMO.MATERIALS',
    title: '示范创建佐证材料',
    unit: '份',
    definition: '当期启动的示范创建已整理的佐证材料份数之和。',
    ...demo,
    at: 'on.prepare',
    column: 'materials',
    phrases: [
      {
        says: [
          ['示范创建', '创建', '存档'],
          ['材料', '存档材料', '佐证'],
        ],
        units: ['份', '件'],
      },
    ],
  }),
]

const listed = (id: string, title: string, kind: string, unit: string, words: readonly string[], column = 'entries'): Indicator =>
  sum({
    id: `PLS.${id}`,
    title,
    unit,
    definition: `期末施行的清单所载${title}之和，以公布的清单为准。`,
    of: 'public-list',
    where: { kind },
    at: 'standing',
    column,
    phrases: [{ says: [words], units: [unit, '项', '个', '件', '份', '户', '张', '类'] }],
  })

const lists: readonly Indicator[] = [
  listed('POWERS', '权责清单事项', 'powers', '项', ['权责清单', '权力清单', '行政权力事项', '权责事项']),
  listed('LICENCE-POWERS', '集中行政许可事项', 'licence-powers', '项', ['集中许可', '相对集中行政许可']),
  listed('PENALTY-POWERS', '集中行政处罚事项', 'penalty-powers', '项', ['集中处罚', '相对集中行政处罚']),
  listed('DELEGATED', '下放、承接的权力', 'delegated', '项', ['下放', '承接权力', '下放权力']),
  listed('CUT', '精简、取消的事项', 'cut', '项', ['精简许可', '精简事项', '取消事项', '精简街乡', '议事协调机构']),
  listed('INTERMEDIARY', '中介服务事项', 'intermediary', '项', ['中介服务']),
  listed('ONE-THING', '“一件事”集成服务', 'one-thing', '项', ['一件事']),
  listed('ONE-LICENCE', '一业一证行业', 'one-licence', '个', ['一业一证行业', '一业一证']),
  listed('ONE-LICENCE.ISSUED', '一业一证发证', 'one-licence', '张', ['一业一证发证', '一业一证办结'], 'used'),
  listed('CROSS-REGION', '跨域通办事项', 'cross-region', '项', ['异地办理', '跨省通办', '跨域通办', '通办事项']),
  listed('E-LICENCE', '电子证照', 'e-licence', '个', ['电子证照']),
  listed('E-LICENCE.USED', '电子证照应用', 'e-licence', '份', ['应用电子证照', '电子证照应用'], 'used'),
  listed('AGENCY', '代办事项', 'agency', '项', ['代办事项', '代办']),
  listed('WHITELIST', '白名单主体', 'whitelist', '户', ['白名单']),
  count({
    id: 'PLS.LISTS',
    title: '公布的事项清单',
    unit: '个',
    definition: '期末施行的各类事项清单。',
    of: 'public-list',
    at: 'standing',
    phrases: [{ says: [['事项清单', '公布清单']], units: ['个', '张', '份'] }],
  }),
  count({
    id: 'PLS.ADJUSTED',
    title: '调整过的事项清单',
    unit: '个',
    definition: '当期动态调整过的清单；同一清单当期几次调整，按最后一次计一个。',
    of: 'public-list',
    at: 'on.adjust',
    phrases: [{ says: [['清单'], ['动态调整', '调整']], units: ['次', '个'] }],
  }),
  distinct({
    id: 'PLS.KEEPERS',
    title: '公布权责清单的单位',
    unit: '个',
    definition: '期末有施行中清单的单位。',
    of: 'PLS.LISTS',
    by: 'unit',
  }),
]

export const figures: readonly Indicator[] = [...meetings, ...learning, ...others, ...demonstrations, ...lists]
