import { procedure } from '../../kernel/file/procedure.ts'
import { deciding } from './deciding.ts'
import { facts } from './decisionFacts.ts'
import { ruleOfMeetings } from './limits.ts'
import { preparing } from './preparing.ts'
import { type Clocks, states } from './shape.ts'

const clocks = {
  comment: {
    title: '公开征求意见',
    rule: 'decision-public-comment',
    when: { commentTo: { exists: false } },
    starts: 'announce',
    startsOn: 'commentFrom',
    ends: 'close-comment',
    stops: ['table'],
    right: true,
  },
  hearing: {
    title: '听证会材料送达',
    rule: 'decision-hearing-material',
    starts: 'send-hearing-papers',
    startsOn: 'hearingDay',
    ends: 'send-hearing-papers',
    each: true,
  },
  review: {
    title: '保证合法性审查的时间',
    rule: 'decision-legality-review',
    when: { reviewUrgency: { exists: false } },
    starts: 'submit-review',
    ends: 'table',
    stops: ['review-returned'],
    right: true,
  },
  publish: {
    title: '请示并公布决策',
    rule: ruleOfMeetings('county:decision-publish', '公布重大行政决策', 20, '会议决定', '政府办公室'),
    when: { resolution: { in: ['pass', 'amend', 'noted'] } },
    starts: 'discuss',
    ends: ['publish', 'issue-unpublished'],
    stops: ['party-returned'],
  },
} as const satisfies Clocks

/**
 * 重大行政决策: one file per decision, kept by the unit in charge. Participation, experts, risk and the legality examination are facts
 * and guards; collective discussion is what the meeting's topic records.
 */
export const decision = procedure({
  type: 'decision',
  title: '重大行政决策',
  titled: '{subject}',
  states,
  closed: ['archived', 'declined', 'abandoned', 'rejected', 'stopped'],
  facts,
  unit: 'leadUnit',
  outcome: 'resolution',
  columns: {
    kinds: ['category', 'participation', 'expert', 'risk', 'reviewResult', 'evaluationResult'],
    days: ['on.discuss', 'on.publish', 'on.answer-opinions', 'on.evaluate'],
    amounts: ['opinionsReceived', 'opinionsAdopted', 'n.announce', 'n.discuss'],
  },
  terms: ['catalogue', 'topic', 'meeting', 'opinion', 'proposer', 'riskResult'],
  acts: { ...preparing, ...deciding },
  clocks,
})
