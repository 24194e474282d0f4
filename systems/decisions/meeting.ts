import { z } from 'zod'
import { choice, choices, count, dayField, list, longText, text, yesNo } from '../../kernel/file/fields.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { law } from './gate.ts'
import { beforeMeeting, ruleOfMeetings } from './limits.ts'
import { observers, resolutions } from './words.ts'

const source = cite('县人民政府工作规则', '会议制度')
const organisation = cite('地方各级人民代表大会和地方各级人民政府组织法', '政府会议的规定')

/** Whether somebody of a capacity sat in is said once and held equal to the list of those who did. */
const sameAs = (who: 'congress' | 'consultative' | 'justice' | 'counsel') =>
  [
    {
      when: { [who]: true },
      must: { attendance: { some: { as: who } } },
      says: `登记${observers[who]}列席，列席名单中没有`,
      way: '请核对列席名单',
    },
    {
      when: { [who]: false },
      must: { not: { attendance: { some: { as: who } } } },
      says: `登记${observers[who]}没有列席，列席名单中却有`,
      way: '请核对列席名单',
    },
  ] as const

/**
 * 政府常务会议: called, notified, held, minuted. Its topics are files of their own; who sat in, by capacity, is a record of the meeting.
 */
export const meeting = procedure({
  type: 'meeting',
  title: '政府常务会议',
  titled: '{term}第{ordinal}次常务会议',
  number: { at: 'minute', pattern: '{short}政常纪〔{year}〕{n}号' },
  states: { called: '已确定召开', held: '已召开', minuted: '纪要已印发', cancelled: '已取消' },
  closed: ['minuted', 'cancelled'],
  facts: z.object({
    term: text('届次'),
    ordinal: count('次数'),
    plannedOn: dayField('会议日期'),
    place: text('地点'),
    urgent: yesNo('是否紧急会议'),
    invited: choices('邀请和通知列席', observers),
    papers: count('会议材料份数'),
    heldOn: dayField('召开日期'),
    chair: text('主持人'),
    members: count('组成人员人数'),
    present: count('出席人数'),
    absent: count('缺席人数'),
    absence: longText('缺席人员和原因'),
    attendance: list('列席人员', { as: choice('身份', observers), name: text('姓名'), post: text('职务') }),
    congress: yesNo('县人大常委会列席'),
    consultative: yesNo('县政协列席'),
    justice: yesNo('县司法局列席'),
    counsel: yesNo('法律顾问列席'),
    topics: list('议题', { name: text('议题'), resolution: choice('决定', resolutions) }),
    minutes: longText('纪要'),
    reason: longText('取消、改期的原因'),
  }),
  columns: {
    kinds: ['congress', 'consultative', 'justice', 'counsel', 'term'],
    days: ['heldOn', 'plannedOn', 'on.minute'],
    amounts: ['topics.size', 'present', 'attendance.size', 'ordinal'],
  },
  acts: {
    call: {
      title: '确定召开会议',
      from: 'nothing',
      to: 'called',
      by: ['unitAdmin', 'countyLeader'],
      data: ['term', 'ordinal', 'plannedOn', 'place', 'urgent'],
      source: organisation,
      needs: [
        { must: { plannedOn: { from: '$on' } }, says: '会议日期早于今日', way: '请核对日期' },
        { must: { ordinal: { from: 1 } }, says: '次数应从一起', way: '请核对次数' },
      ],
    },
    postpone: {
      title: '改期',
      from: ['called'],
      by: ['unitAdmin', 'countyLeader'],
      data: ['plannedOn', 'reason'],
      source,
      needs: [{ must: { plannedOn: { from: '$on' } }, says: '会议日期早于今日', way: '请核对日期' }],
    },
    invite: {
      title: '邀请和通知列席',
      from: ['called'],
      by: ['unitAdmin'],
      data: ['invited'],
      documents: ['常务会议通知'],
      source,
    },
    distribute: {
      title: '发送会议材料',
      from: ['called'],
      by: ['unitAdmin'],
      data: ['papers'],
      source,
      needs: [{ must: { papers: { from: 1 } }, says: '没有材料', way: '请填写材料份数' }],
    },
    hold: {
      title: '登记会议召开',
      from: ['called'],
      to: 'held',
      by: ['unitAdmin'],
      data: ['chair', 'members', 'present', 'absent', 'absence?', 'attendance', 'congress', 'consultative', 'justice', 'counsel'],
      sets: { heldOn: '$on' },
      source: organisation,
      needs: [
        { must: { 'n.invite': { from: 1 } }, says: '没有邀请和通知列席', way: '请先办理“邀请和通知列席”', source },
        { must: { plannedOn: { to: '$on' } }, says: '尚未到会议日期', way: '请在会议当日登记；提前召开的，先办理“改期”', source },
        {
          must: { present: { from: 1 }, not: { absent: { from: { fact: 'present' } } } },
          says: '出席人数没有超过组成人员的半数',
          way: '请核对出席、缺席人数；不足半数的应当改期',
          source,
        },
        { must: { members: { from: { fact: 'present' } } }, says: '出席人数多于组成人员人数', way: '请核对人数', source },
        {
          when: { absent: { from: 1 } },
          must: { absence: { exists: true } },
          says: '有人缺席，没有登记原因',
          way: '请填写“缺席人员和原因”',
          source,
        },
        ...sameAs('congress'),
        ...sameAs('consultative'),
        ...sameAs('justice'),
        ...sameAs('counsel'),
      ],
    },
    'take-topic': { title: '登记议题的决定', from: ['held', 'minuted'], by: ['system', 'unitAdmin'], adds: 'topics', source: law(30, 3) },
    minute: {
      title: '印发会议纪要',
      from: ['held'],
      to: 'minuted',
      by: ['unitAdmin'],
      data: ['minutes'],
      documents: ['常务会议纪要'],
      source: law(30, 3),
    },
    cancel: { title: '取消会议', from: ['called'], to: 'cancelled', by: ['unitAdmin', 'countyLeader'], data: ['reason'], source },
  },
  clocks: {
    invite: {
      title: '会前通知',
      rule: beforeMeeting('county:meeting-invite', '邀请和通知列席常务会议', 2, '政府办公室'),
      when: { urgent: false },
      starts: 'invite',
      startsOn: 'plannedOn',
      ends: 'invite',
    },
    papers: {
      title: '会前发送材料',
      rule: beforeMeeting('county:meeting-papers', '发送常务会议材料', 1, '政府办公室'),
      when: { urgent: false },
      starts: 'distribute',
      startsOn: 'plannedOn',
      ends: 'distribute',
    },
    minute: {
      title: '印发纪要',
      rule: ruleOfMeetings('county:meeting-minutes', '印发常务会议纪要', 5, '会议召开', '政府办公室'),
      starts: 'hold',
      ends: 'minute',
    },
  },
})
