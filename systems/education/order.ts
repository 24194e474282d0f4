import { z } from 'zod'
import { attachment, choice, count, dayField, longText, ref, secret, text, unit, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { countyLimit } from '../countyLimit.ts'
import { audienceKinds } from '../lawEvent.ts'
import { menuScheme as source } from './source.ts'
import { satisfactions } from './words.ts'

const limit = (id: string, title: string, length: number, starts: string, party: string) =>
  countyLimit(`county:law-order-${id}`, { title, length, unit: 'workday', starts, party })
const office = ['justiceBureau', 'countyOffice'] as const
const local = ['unitAdmin', 'committee', 'justiceBureau'] as const
const badly = { in: ['one', 'two'] } as const

/**
 * 点单—派单—接单—送单—评单: somebody orders a topic of the menu, the office of law education sends a squad, the squad speaks, those who
 * ordered rate it. The township keeps the file; who ordered may be a village, a school or an enterprise that is no unit of the tree.
 */
export const lawOrder = procedure({
  type: 'law-order',
  title: '普法点单',
  titled: '{orderer}点单',
  unit: 'township',
  number: { at: 'order', pattern: '{short}{unit}普单〔{year}〕{n}号' },
  states: {
    ordered: '待派单',
    dispatched: '已派单，待接单',
    accepted: '已接单，待送单',
    delivered: '已送单，待评单',
    rated: '已评单',
    unrated: '逾期未评，办结',
    cancelled: '已取消',
  },
  closed: ['rated', 'unrated', 'cancelled'],
  facts: z.object({
    orderer: text('点单单位'),
    ordererKind: choice('点单单位类别', {
      village: '村（社区）',
      school: '学校',
      enterprise: '企业',
      organ: '机关、事业单位',
      group: '社会组织',
    }),
    township: unit('所在乡镇（街道）'),
    contact: text('联系人'),
    phone: secret('联系电话', 'phone'),
    channel: choice('点单渠道', { grid: '网格', wechat: '微信', phone: '电话', visit: '上门、巡回', portal: '网上' }),
    topic: ref('菜单', 'menu-topic'),
    firstDay: dayField('首选日期'),
    secondDay: dayField('备选日期'),
    place: text('地点'),
    expected: count('预计人数'),
    audience: choice('对象', audienceKinds),
    need: text('特殊需求'),
    squad: ref('小分队', 'law-squad'),
    speaker: text('主讲人'),
    scheduledOn: dayField('约定日期'),
    deliveredOn: dayField('送单日期'),
    signedIn: count('签到人数'),
    estimated: count('估计人数（不计入统计）'),
    copies: count('发放资料份数'),
    questions: longText('现场提问和答复'),
    photos: z.array(attachment('照片')).meta({ title: '现场照片', kind: 'file' }),
    absent: choice('未到一方', { squad: '小分队', orderer: '点单单位' }),
    satisfaction: choice('满意度', satisfactions),
    comment: longText('意见建议'),
    again: yesNo('愿意再次点单'),
    cancelledBy: choice('取消的一方', { orderer: '点单单位', office: '普法办' }),
    reason: longText('原因'),
  }),
  acts: {
    order: {
      title: '点单',
      from: 'nothing',
      to: 'ordered',
      by: [...local, 'party'],
      data: [
        'orderer',
        'ordererKind',
        'township',
        'contact',
        'phone?',
        'channel',
        'topic',
        'firstDay',
        'secondDay',
        'place',
        'expected',
        'audience',
        'need?',
      ],
      documents: ['普法点单单'],
      needs: [
        {
          must: { firstDay: { from: '$on' }, secondDay: { from: '$on' } },
          says: '期望日期早于点单之日',
          way: '请填写今后的日期',
        },
        {
          must: { not: { firstDay: { fact: 'secondDay' } } },
          says: '首选和备选是同一天',
          way: '请填写两个不同的日期，便于派单',
        },
      ],
      reads: { topic: { must: { state: 'published' }, says: '该菜单没有开放点单', way: '请从开放点单的菜单中选择' } },
      source,
    },
    dispatch: {
      title: '派单',
      from: ['ordered'],
      to: 'dispatched',
      by: office,
      data: ['squad', 'speaker', 'scheduledOn'],
      documents: ['普法派单单'],
      needs: [{ must: { scheduledOn: { from: '$on' } }, says: '约定日期早于派单之日', way: '请约定今后的日期' }],
      reads: { squad: { must: { state: 'active' }, says: '小分队已经解散', way: '请派给在队的小分队' } },
      source,
    },
    accept: { title: '接单', from: ['dispatched'], to: 'accepted', by: ['unitAdmin', 'officer', 'justiceBureau'], source },
    decline: {
      title: '退单',
      from: ['dispatched', 'accepted'],
      to: 'ordered',
      by: ['unitAdmin', 'officer', 'justiceBureau'],
      data: ['reason'],
      source,
    },
    reschedule: {
      title: '改期',
      from: ['dispatched', 'accepted'],
      by: [...local, 'party'],
      data: ['scheduledOn', 'reason'],
      needs: [{ must: { scheduledOn: { from: '$on' } }, says: '改定的日期早于今日', way: '请约定今后的日期' }],
      source,
    },
    deliver: {
      title: '送单',
      from: ['accepted'],
      to: 'delivered',
      by: ['unitAdmin', 'officer', 'justiceBureau'],
      data: ['deliveredOn', 'signedIn?', 'estimated?', 'copies?', 'questions?', 'photos?'],
      needs: [
        { must: { deliveredOn: { to: '$on' } }, says: '送单日期晚于登记日期', way: '请在活动结束后登记' },
        {
          must: { deliveredOn: { from: { fact: 'on.accept' } } },
          says: '送单日期早于接单之日',
          way: '请核对送单日期',
        },
        {
          must: { any: [{ signedIn: { exists: true } }, { estimated: { exists: true } }] },
          says: '没有填写到场人数',
          way: '有签到的填“签到人数”，没有签到的填“估计人数”，估计人数不计入统计',
        },
      ],
      source,
    },
    'no-show': {
      title: '一方未到',
      from: ['accepted'],
      to: [{ when: { absent: 'squad' }, to: 'ordered' }, { to: 'cancelled' }],
      by: [...local, 'officer'],
      data: ['absent', 'reason'],
      source,
    },
    rate: {
      title: '评单',
      from: ['delivered'],
      to: 'rated',
      by: [...local, 'party'],
      data: ['satisfaction', 'comment?', 'again?'],
      documents: ['普法评单单'],
      needs: [
        {
          when: { satisfaction: badly },
          must: { comment: { exists: true } },
          says: '评为不满意而没有说明',
          way: '请填写“意见建议”，以便改进',
        },
      ],
      source,
    },
    close: { title: '逾期未评，办结', from: ['delivered'], to: 'unrated', by: ['system', 'justiceBureau'], source },
    cancel: {
      title: '取消',
      from: ['ordered', 'dispatched', 'accepted'],
      to: 'cancelled',
      by: [...local, 'party', 'countyOffice'],
      data: ['cancelledBy', 'reason'],
      source,
    },
  },
  clocks: {
    dispatch: {
      title: '派单',
      rule: limit('dispatch', '派单', 3, '点单或者退单', '普法办'),
      starts: ['order', 'decline', 'no-show'],
      when: { not: { absent: 'orderer' } },
      ends: 'dispatch',
      stops: ['cancel'],
    },
    accept: {
      title: '接单',
      rule: limit('accept', '接单', 2, '派单', '普法小分队'),
      starts: 'dispatch',
      ends: ['accept', 'decline'],
      stops: ['cancel'],
    },
    deliver: {
      title: '送单',
      rule: limit('deliver', '送单', 20, '点单', '普法小分队'),
      starts: 'order',
      ends: 'deliver',
      stops: ['cancel'],
    },
    rate: {
      title: '评单',
      rule: limit('rate', '评单', 10, '送单', '点单单位'),
      starts: 'deliver',
      ends: 'rate',
      right: true,
      expires: 'close',
    },
  },
  columns: {
    kinds: ['topic', 'squad', 'ordererKind', 'channel', 'satisfaction', 'audience'],
    days: ['on.dispatch', 'deliveredOn', 'on.rate', 'on.cancel'],
    amounts: ['signedIn', 'copies', 'expected', 'n.dispatch'],
  },
  terms: ['cancelledBy', 'again', 'absent'],
})
