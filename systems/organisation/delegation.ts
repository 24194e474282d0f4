import { z } from 'zod'
import { choice, count, dayField, longText, person, text, unit } from '../../kernel/file/fields.ts'
import type { File } from '../../kernel/file/file.ts'
import { register } from '../../kernel/file/kinds.ts'
import { procedure } from '../../kernel/file/procedure.ts'
import { cite } from '../../kernel/law/cite.ts'
import { addDays, type Day } from '../../kernel/time/day.ts'
import { roleTitles } from './roles.ts'

const source = cite('本平台运行规则', '授权代办和交接')

/** 授权代办: somebody acts for another in one role, thirty days at most; each act then says on whose behalf. */
export const delegationOfRole = register({
  type: 'delegation-of-role',
  title: '授权代办',
  titled: '{roleCode}',
  states: { granted: '授权中', revoked: '已收回' },
  closed: ['revoked'],
  facts: z.object({
    grantor: person('授权人'),
    delegate: person('代办人'),
    roleCode: choice('角色', roleTitles),
    startsOn: dayField('自'),
    days: count('天数'),
    reason: text('事由'),
    revokeReason: text('收回的原因'),
  }),
  acts: {
    grant: {
      title: '授权',
      from: 'nothing',
      to: 'granted',
      by: ['unitAdmin', 'head', 'justiceBureau', 'countyOffice'],
      source,
      data: ['grantor', 'delegate', 'roleCode', 'startsOn', 'days', 'reason'],
      needs: [
        { must: { days: { from: 1, to: 30 } }, says: '授权代办应为一至三十日', way: '请改为三十日以内；确需更长的，到期后重新授权' },
        { must: { not: { grantor: { fact: 'delegate' } } }, says: '授权人与代办人是同一人', way: '请选择另一名代办人' },
        {
          must: { not: { roleCode: { in: ['SYS', 'SEC', 'AUD'] } } },
          says: '系统管理、安全管理、审计管理三员不得互相代办',
          way: '请由本岗位人员办理',
        },
        { must: { startsOn: { from: '$on' } }, says: '授权不能追溯到授权日之前', way: '请核对起始日期' },
      ],
    },
    revoke: {
      title: '收回',
      from: ['granted'],
      to: 'revoked',
      by: ['unitAdmin', 'head', 'justiceBureau', 'countyOffice'],
      source,
      data: ['revokeReason'],
    },
  },
  columns: { kinds: ['grantor', 'delegate', 'roleCode'], days: ['startsOn'], amounts: ['days'] },
})

/** Whether a delegation lets its delegate act on a day: from its first day for so many days, and not after it was revoked. */
export function delegationCovers(file: File, on: Day): boolean {
  const { startsOn, days } = file.facts
  if (typeof startsOn !== 'string' || typeof days !== 'number' || (file.closed && on >= file.closed)) return false
  return on >= startsOn && on < addDays(startsOn as Day, days)
}

/** 交接: what one person had in hand goes to another, item by item, and the receiver confirms. */
export const handOver = procedure({
  type: 'hand-over',
  title: '工作交接',
  titled: '{reason}',
  states: { offered: '待接收', received: '已接收', returned: '已退回' },
  closed: ['received', 'returned'],
  holder: 'receiver',
  facts: z.object({
    giver: person('移交人'),
    receiver: person('接收人'),
    receiverUnit: unit('接收人单位'),
    reason: choice('事由', { moved: '调动交接', left: '离职交接', leave: '休假交接', duty: '分工调整交接' }),
    items: z
      .array(z.object({ type: text('卷类'), file: text('案卷'), remark: text('备注').optional() }))
      .min(1)
      .meta({ title: '移交清单', kind: 'list' }),
    remark: longText('说明'),
  }),
  acts: {
    offer: {
      title: '移交',
      from: 'nothing',
      to: 'offered',
      by: ['unitAdmin', 'handler', 'head', 'justiceBureau'],
      source,
      data: ['giver', 'receiver', 'receiverUnit?', 'reason', 'items', 'remark?'],
      needs: [{ must: { not: { giver: { fact: 'receiver' } } }, says: '移交人与接收人是同一人', way: '请选择接收人' }],
    },
    receive: {
      title: '接收',
      from: ['offered'],
      to: 'received',
      by: ['unitAdmin', 'handler', 'head', 'justiceBureau'],
      source,
      needs: [{ must: { receiver: '$actor' }, says: '应由接收人本人确认', way: '请由接收人登录办理' }],
    },
    return: {
      title: '退回',
      from: ['offered'],
      to: 'returned',
      by: ['unitAdmin', 'handler', 'head', 'justiceBureau'],
      source,
      data: ['remark'],
    },
  },
  columns: { kinds: ['giver', 'receiver', 'reason'] },
})
