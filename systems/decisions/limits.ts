import type { OwnRule, OwnRuleId } from '../../kernel/law/rules.ts'
import { countyLimit } from '../countyLimit.ts'

/**
 * So many workdays before a meeting, where no statute sets the number: the county's own rule of meetings, shown as unverified.
 * The full number lies between the act and the meeting.
 */
export function beforeMeeting(id: OwnRuleId, title: string, workdays: number, party: string): OwnRule {
  const limit = countyLimit(id, { title, length: workdays, unit: 'workday', starts: '会议日期', party, ...meetings })
  return { ...limit, direction: 'before', bound: 'min' }
}

const meetings = { law: '县人民政府工作规则', article: '会议制度' } as const

/** A limit of the county's rule of meetings that runs on from an act. */
export const ruleOfMeetings = (id: OwnRuleId, title: string, length: number, starts: string, party: string): OwnRule =>
  countyLimit(id, { title, length, unit: 'workday', starts, party, ...meetings })
