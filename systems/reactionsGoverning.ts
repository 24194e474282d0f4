import type { Given, Reaction } from '../kernel/file/reaction.ts'
import { losses } from './litigation/words.ts'
import { corrections } from './reconsideration/words.ts'

/** A legality examination and the decision it is of: submission, return and opinion are told to the decision's own file. */
const examination: readonly Reaction[] = [
  {
    id: 'legality-opinion.submitted',
    title: '决策草案送请合法性审查',
    when: { type: 'legality-opinion', acts: ['submit'], where: { forDecision: { exists: true } } },
    then: {
      type: 'decision',
      act: 'submit-review',
      file: { fact: 'forDecision' },
      data: { opinion: '$file', reviewUrgency: { fact: 'reviewUrgency' } },
    },
  },
  {
    id: 'legality-opinion.resubmitted',
    title: '补充材料后重新送请合法性审查',
    when: { type: 'legality-opinion', acts: ['resubmit'], where: { forDecision: { exists: true } } },
    then: {
      type: 'decision',
      act: 'submit-review',
      file: { fact: 'forDecision' },
      data: { opinion: '$file', reviewUrgency: { fact: 'reviewUrgency' } },
    },
  },
  {
    id: 'legality-opinion.returned',
    title: '送审材料退回，审查时间重新计算',
    when: { type: 'legality-opinion', acts: ['return', 'withdraw'], where: { forDecision: { exists: true } } },
    then: { type: 'decision', act: 'review-returned', file: { fact: 'forDecision' }, data: {} },
  },
  {
    id: 'legality-opinion.given',
    title: '合法性审查意见送决策案卷',
    when: { type: 'legality-opinion', acts: ['give'], where: { decision: { exists: true } } },
    then: {
      type: 'decision',
      act: 'take-review',
      file: { fact: 'decision' },
      data: { opinion: '$file', reviewResult: { fact: 'reviewResult' }, legalRisk: { fact: 'legalRisk' } },
    },
  },
]

/** What a meeting decides: recorded in the meeting's own file, and as the collective discussion of a major decision. */
const meetings: readonly Reaction[] = [
  {
    id: 'topic.meeting',
    title: '议题的决定记入会议',
    when: { type: 'topic', acts: ['deliberate'] },
    then: {
      type: 'meeting',
      act: 'take-topic',
      file: { fact: 'meeting' },
      data: { name: { fact: 'subject' }, resolution: { fact: 'resolution' } },
    },
  },
  {
    id: 'topic.decision',
    title: '会议决定记入重大行政决策',
    when: { type: 'topic', acts: ['deliberate'], where: { decision: { exists: true } } },
    then: {
      type: 'decision',
      act: 'discuss',
      file: { fact: 'decision' },
      data: {
        topic: '$file',
        meeting: { fact: 'meeting' },
        resolution: { fact: 'resolution' },
        resolutionText: { fact: 'resolutionText' },
      },
    },
  },
]

/** What counsel says goes to the file it was asked for. */
const counsel: readonly Reaction[] = [
  {
    id: 'counsel-matter.decision',
    title: '法律顾问意见送决策案卷',
    when: { type: 'counsel-matter', acts: ['opine'], where: { decision: { exists: true } } },
    then: { type: 'decision', act: 'take-counsel', file: { fact: 'decision' }, data: { counselMatter: '$file' } },
  },
  {
    id: 'counsel-matter.examination',
    title: '法律顾问意见送合法性审查',
    when: { type: 'counsel-matter', acts: ['opine'], where: { examination: { exists: true } } },
    then: { type: 'legality-opinion', act: 'take-counsel', file: { fact: 'examination' }, data: { counselMatter: '$file' } },
  },
]

const cue = (when: Reaction['when'], title: string, cause: Given, more: Readonly<Record<string, Given>>, each?: string): Reaction => ({
  id: `study-cue.${when.type}`,
  title,
  when,
  then: {
    type: 'study-cue',
    act: 'note',
    ...(each && { each }),
    file: { one: each ? ['$file', '$each'] : ['$file'] },
    data: { cause, ...more },
  },
})

/** What went wrong becomes a cue for study: of a lost case and a correction, one for each reason. */
const study: readonly Reaction[] = [
  cue(
    { type: 'litigation', acts: ['receive-judgment'], where: { firstOutcome: { in: losses }, lossReasons: { exists: true } } },
    '一审败诉，按败诉原因登记学法线索',
    '$each',
    { source: 'loss', concerned: '$unit', lawsuit: '$file' },
    'lossReasons',
  ),
  cue(
    { type: 'reconsideration', acts: ['decide'], where: { outcome: { in: corrections }, correctionReasons: { exists: true } } },
    '行政复议纠错，按纠错原因登记学法线索',
    '$each',
    { source: 'correction', concerned: { fact: 'respondent' }, reconsideration: '$file' },
    'correctionReasons',
  ),
  cue(
    { type: 'evaluation', acts: ['finalise'], where: { outcome: 'unqualified', failedItem: { exists: true } } },
    '案卷评查不合格，登记学法线索',
    { fact: 'failedItem' },
    { source: 'evaluation', concerned: { fact: 'evaluated' }, evaluation: '$file' },
  ),
  cue(
    { type: 'supervision', acts: ['issue-opinion', 'decide'] },
    '发出监督意见书、作出监督决定，登记学法线索',
    { fact: 'problemKind' },
    { source: 'supervision', concerned: '$unit', supervision: '$file' },
  ),
  {
    id: 'study-session.cues',
    title: '学法之后，线索登记已学习',
    when: { type: 'study-session', acts: ['hold'], where: { answers: { exists: true } } },
    then: {
      type: 'study-cue',
      act: 'study',
      each: 'answers',
      file: { each: true },
      data: { session: '$file' },
    },
  },
]

/** Between decisions, meetings, legality opinions and counsel; from faults to study. Nothing here decides: each act follows one that a person did. */
export const governingReactions: readonly Reaction[] = [...examination, ...meetings, ...counsel, ...study]
