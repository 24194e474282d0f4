import { count, type Indicator, ratio, sum } from '../../kernel/figure/indicator.ts'
import { adopted, passing } from './words.ts'

const decided = { outcome: { in: adopted } }
const meetings = ['常务会议', '常务会', '政府会议']
const decisions = ['重大行政决策', '重大决策', '行政决策']
const opinion = ['合法性审查', '合法性审核', '合法性']
const times = ['次', '场', '期'] as const
const items = ['项', '件', '个'] as const
const percent = ['%', '％'] as const
type Observer = 'congress' | 'consultative' | 'justice' | 'counsel'

/** At how many meetings somebody of a capacity sat in, and at which share of all. */
function attendance(id: string, who: Observer, title: string, words: readonly string[]): Indicator[] {
  return [
    count({
      id: `MTG.${id}`,
      title: `${title}列席的常务会议`,
      unit: '次',
      definition: `召开的政府常务会议中，列席名单载有${title}的次数，按召开日期计。`,
      of: 'meeting',
      where: { [who]: true },
      at: 'heldOn',
      phrases: [{ says: [meetings, words, ['列席']], never: ['率'], units: times }],
    }),
    ratio({
      id: `MTG.${id}.RATE`,
      title: `${title}列席率`,
      unit: '%',
      definition: `${title}列席的常务会议次数除以召开的常务会议次数。`,
      hit: [`MTG.${id}`],
      base: 'MTG.HELD',
      digits: 1,
      phrases: [{ says: [words, ['列席率', '参会率', '列席会议率']], units: percent }],
    }),
  ]
}

/** Figures of decisions and meetings. A decision is counted on the day on which the meeting decided it. */
export const figures: readonly Indicator[] = [
  sum({
    id: 'DEC.CATALOGUE',
    title: '重大行政决策目录事项',
    unit: '项',
    definition: '本期公布的重大行政决策事项目录所列事项数（含调整增加的），按最后一次公布之日计。',
    of: 'decision-catalogue',
    at: 'on.publish',
    column: 'items.size',
    phrases: [{ says: [decisions, ['目录'], ['列入事项', '列入目录', '目录事项', '目录']], never: ['率'], units: items }],
  }),
  count({
    id: 'DEC.ADOPTED',
    title: '作出的重大行政决策',
    unit: '件',
    definition: '经常务会议集体讨论，决定通过、修改后通过或者原则同意的重大行政决策，按会议决定之日计。',
    of: 'decision',
    where: decided,
    at: 'on.discuss',
    phrases: [{ says: [decisions], never: ['目录', '列入', '率', '合法性', '评估', '论证', '意见', '公开征求'], units: items }],
  }),
  count({
    id: 'DEC.PUBLISHED',
    title: '公布的重大行政决策',
    unit: '件',
    definition: '已向社会公布的重大行政决策，按公布之日计。',
    of: 'decision',
    at: 'on.publish',
    phrases: [{ says: [decisions, ['公布', '公开发布']], never: ['目录', '率'], units: items }],
  }),
  count({
    id: 'DEC.PARTICIPATION',
    title: '履行公众参与程序的重大行政决策',
    unit: '件',
    definition: '作出的重大行政决策中，听取并答复过公众意见的；依法不予公开的不计。',
    of: 'decision',
    where: { ...decided, participation: 'done' },
    at: 'on.discuss',
    phrases: [{ says: [decisions, ['公众参与', '公开征求意见', '听取意见']], never: ['率', '条'], units: items }],
  }),
  count({
    id: 'DEC.EXPERT',
    title: '履行专家论证程序的重大行政决策',
    unit: '件',
    definition: '作出的重大行政决策中，经过专家论证的。',
    of: 'decision',
    where: { ...decided, expert: 'done' },
    at: 'on.discuss',
    phrases: [{ says: [decisions, ['专家论证']], never: ['率'], units: items }],
  }),
  count({
    id: 'DEC.RISK',
    title: '履行风险评估程序的重大行政决策',
    unit: '件',
    definition: '作出的重大行政决策中，经过风险评估的。',
    of: 'decision',
    where: { ...decided, risk: 'done' },
    at: 'on.discuss',
    phrases: [{ says: [decisions, ['风险评估']], never: ['率', '后评估'], units: items }],
  }),
  count({
    id: 'DEC.REVIEWED',
    title: '经合法性审查的重大行政决策',
    unit: '件',
    definition: '作出的重大行政决策中，会前经合法性审查为合法，或者明示了法律风险的。',
    of: 'decision',
    where: { ...decided, reviewResult: { in: passing } },
    at: 'on.discuss',
    phrases: [{ says: [decisions, ['合法性审查']], never: ['率', '意见', '规范性文件'], units: items }],
  }),
  ratio({
    id: 'DEC.REVIEWED.RATE',
    title: '重大行政决策合法性审查率',
    unit: '%',
    definition: '经合法性审查的重大行政决策除以作出的重大行政决策。',
    hit: ['DEC.REVIEWED'],
    base: 'DEC.ADOPTED',
    digits: 1,
    phrases: [{ says: [decisions, ['合法性审查率', '审查率']], units: percent }],
  }),
  sum({
    id: 'DEC.COMMENTS',
    title: '重大行政决策收到的公众意见',
    unit: '条',
    definition: '重大行政决策公众参与中收到的意见条数，按研究采纳之日计。',
    of: 'decision',
    at: 'on.answer-opinions',
    column: 'opinionsReceived',
    phrases: [
      {
        says: [decisions, ['收到', '征集', '征求'], ['意见', '建议']],
        never: ['率', '审查意见', '采纳'],
        units: ['条'],
      },
    ],
  }),
  sum({
    id: 'DEC.COMMENTS.ADOPTED',
    title: '重大行政决策采纳的公众意见',
    unit: '条',
    definition: '重大行政决策公众参与中采纳的意见条数，按研究采纳之日计。',
    of: 'decision',
    at: 'on.answer-opinions',
    column: 'opinionsAdopted',
    phrases: [{ says: [decisions, ['采纳']], never: ['率', '审查意见'], units: ['条'] }],
  }),
  count({
    id: 'DEC.EVALUATED',
    title: '重大行政决策后评估',
    unit: '件',
    definition: '开展后评估的重大行政决策，按最后一次评估之日计。',
    of: 'decision',
    at: 'on.evaluate',
    phrases: [{ says: [['决策后评估', '后评估']], units: items }],
  }),
  count({
    id: 'MTG.HELD',
    title: '政府常务会议',
    unit: '次',
    definition: '召开的政府常务会议，按召开日期计。',
    of: 'meeting',
    where: { state: { in: ['held', 'minuted'] } },
    at: 'heldOn',
    phrases: [{ says: [meetings, ['召开', '常务会']], never: ['学法', '列席', '率', '化解'], units: times }],
  }),
  ...attendance('CONGRESS', 'congress', '县人大常委会', ['人大']),
  ...attendance('CONSULTATIVE', 'consultative', '县政协', ['政协']),
  ...attendance('JUSTICE', 'justice', '县司法局', ['司法局', '司法行政部门']),
  ...attendance('COUNSEL', 'counsel', '法律顾问', ['法律顾问']),
  count({
    id: 'MTG.TOPICS',
    title: '常务会议研究的议题',
    unit: '个',
    definition: '政府常务会议集体讨论的议题，按讨论之日计，包括缓议和不通过的。',
    of: 'topic',
    at: 'on.deliberate',
    phrases: [
      {
        says: [
          [...meetings, '议题'],
          ['议题', '研究', '审议'],
        ],
        never: ['率', '合法性', '学法', '列席'],
        units: [...items, ''],
      },
    ],
  }),
  count({
    id: 'MTG.TOPICS.REVIEWED',
    title: '附有合法性审查意见的议题',
    unit: '个',
    definition: '常务会议讨论的议题中，凭合法性审查、审核意见列入议程的，按讨论之日计。',
    of: 'topic',
    where: { withOpinion: true },
    at: 'on.deliberate',
    phrases: [
      { says: [['议题', '会前'], opinion], never: ['率', '规范性文件'], units: [...items, '份'] },
      {
        says: [
          ['议题', '会前'],
          ['议题合法性审查意见', '合法性审查意见', '合法性审核意见'],
        ],
        never: ['率', '规范性文件'],
        units: ['份', '件'],
      },
    ],
  }),
  count({
    id: 'MTG.TOPICS.DUE',
    title: '须经合法性审查的议题',
    unit: '个',
    definition: '常务会议讨论的议题中，属于重大行政决策、规范性文件、重大合同、政策措施、资产处置的。',
    of: 'topic',
    where: { kind: { in: ['decision', 'document', 'contract', 'policy', 'property'] } },
    at: 'on.deliberate',
  }),
  ratio({
    id: 'MTG.TOPICS.RATE',
    title: '议题合法性审查率',
    unit: '%',
    definition: '附有合法性审查意见的议题除以须经合法性审查的议题。',
    hit: ['MTG.TOPICS.REVIEWED'],
    base: 'MTG.TOPICS.DUE',
    digits: 1,
    phrases: [{ says: [['议题'], ['合法性审查率', '审查率']], units: percent }],
  }),
  count({
    id: 'OPN.GIVEN',
    title: '出具的合法性审查意见书',
    unit: '份',
    definition: '对重大行政决策、重大合同、政策措施、资产处置出具的合法性审查意见书，按出具之日计；规范性文件的审核意见另计。',
    of: 'legality-opinion',
    where: { state: 'issued' },
    at: 'on.give',
    phrases: [
      {
        says: [
          ['决策', '合同', '常务会'],
          ['合法性审查意见', '审查意见书'],
        ],
        never: ['规范性文件', '率', '议题', '会前'],
        units: ['份', '件', '个'],
      },
    ],
  }),
  sum({
    id: 'OPN.COMMENTS',
    title: '合法性审查提出的意见',
    unit: '条',
    definition: '出具的合法性审查意见书所载意见条数，按出具之日计；规范性文件的审核意见另计。',
    of: 'legality-opinion',
    where: { state: 'issued' },
    at: 'on.give',
    column: 'comments',
    phrases: [
      {
        says: [
          ['决策', '合同', '常务会', '议题'],
          ['审查意见', '法律意见'],
        ],
        never: ['规范性文件', '公众', '率'],
        units: ['条'],
      },
    ],
  }),
]
