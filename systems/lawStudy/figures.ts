import { count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'

const study = ['学法']
const meetings = ['常务会议', '常务会']
const of = { of: 'study-session', at: 'heldOn', where: { body: 'executive' } } as const
const never = ['普法', '率', '考试', '线索', '执法人员']

/** What was found and has yet to be studied, by where it was found. The proposals of topics are made from these. */
const open = (id: string, source: string, title: string): Indicator =>
  count({
    id: `STU.OPEN.${id}`,
    title: `待学法的${title}`,
    unit: '条',
    definition: `由${title}而来、尚未列入学法计划也未学习的线索，按登记之日计；可按问题分组。`,
    of: 'study-cue',
    where: { source, state: 'noted' },
    at: 'opened',
  })

export const figures: readonly Indicator[] = [
  count({
    id: 'STU.SESSIONS',
    title: '政府常务会议学法',
    unit: '次',
    definition: '政府常务会议学法的次数，一会一次，按学法日期计。',
    ...of,
    phrases: [
      { says: [study], never, units: ['次', '期', '场', '回'] },
      { says: [meetings, ['会前学法', '学法']], never, units: ['次', '期', '场', '回'] },
    ],
  }),
  sum({
    id: 'STU.LAWS',
    title: '政府常务会议学习的法律法规',
    unit: '部',
    definition: '各次常务会议学法所学法律法规部数之和；同一部分次学习的，分次计。',
    ...of,
    column: 'laws.size',
    phrases: [
      {
        says: [
          [...meetings, '学法'],
          ['学习', '学法'],
          ['学习法律法规', '法律法规'],
        ],
        never,
        units: ['部'],
      },
    ],
  }),
  sum({
    id: 'STU.ATTENDANCES',
    title: '政府常务会议学法人次',
    unit: '人次',
    definition: '各次常务会议学法参加人员之和。',
    ...of,
    column: 'attendees.size',
    phrases: [
      {
        says: [
          [...meetings, '学法'],
          ['学法', '参加', '参学'],
        ],
        never,
        units: ['人次'],
      },
    ],
  }),
  sum({
    id: 'STU.QUIZZED',
    title: '学法测试人次',
    unit: '人次',
    definition: '各次常务会议学法后参加测试的人次之和。',
    ...of,
    column: 'quiz.size',
    phrases: [{ says: [study, ['测试', '测验']], never: ['普法', '率'], units: ['人次', '人'] }],
  }),
  sum({
    id: 'STU.PLANNED',
    title: '年度学法计划的安排',
    unit: '次',
    definition: '本期印发的政府常务会议年度学法计划所列安排数（含印发后增加的）。',
    of: 'study-plan',
    where: { body: 'executive' },
    at: 'on.issue',
    column: 'items.size',
  }),
  count({
    id: 'STU.CUES',
    title: '学法线索',
    unit: '条',
    definition: '由败诉、复议纠错、案卷评查不合格、执法监督而来的学法线索，一案一问题一条，按登记之日计。',
    of: 'study-cue',
    at: 'opened',
    phrases: [{ says: [['学法线索']], never: ['率'], units: ['条', '个', '件'] }],
  }),
  count({
    id: 'STU.CUES.STUDIED',
    title: '已学习的学法线索',
    unit: '条',
    definition: '本期登记的学法线索中，现已学习的。',
    of: 'study-cue',
    where: { state: 'studied' },
    at: 'opened',
  }),
  ratio({
    id: 'STU.CUES.RATE',
    title: '学法线索落实率',
    unit: '%',
    definition: '已学习的学法线索除以本期登记的学法线索。',
    hit: ['STU.CUES.STUDIED'],
    base: 'STU.CUES',
    digits: 1,
    phrases: [{ says: [['学法线索'], ['落实率']], units: ['%', '％'] }],
  }),
  open('LOSS', 'loss', '败诉案件'),
  open('CORRECTION', 'correction', '行政复议纠错案件'),
  open('EVALUATION', 'evaluation', '不合格案卷'),
  open('SUPERVISION', 'supervision', '执法监督问题'),
]
