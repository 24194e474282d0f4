import { law } from './gate.ts'
import type { Acts } from './shape.ts'

const afterParty = {
  must: { 'n.report-party': { from: 1 } },
  says: '重大行政决策出台前没有按照规定向同级党委请示报告',
  way: '请先办理“向同级党委请示报告”',
  source: law(31),
} as const

/** Collective discussion, as the meeting records it; publication, execution, and what comes after. */
export const deciding = {
  discuss: {
    title: '登记集体讨论决定',
    from: ['tabled'],
    to: [
      { when: { resolution: { in: ['pass', 'amend', 'noted'] } }, to: 'adopted' },
      { when: { resolution: 'defer' }, to: 'preparing' },
      { to: 'rejected' },
    ],
    by: ['system', 'unitAdmin'],
    data: ['topic', 'meeting', 'resolution', 'resolutionText'],
    source: law(30),
    reads: {
      topic: {
        must: { resolution: { mine: 'resolution' } },
        says: '议题没有经会议讨论，或者会议的决定不同',
        way: '请先在议题中登记集体讨论，决定由此而来',
      },
    },
  },
  'report-party': {
    title: '向同级党委请示报告',
    from: ['adopted'],
    by: ['unitAdmin', 'drafter', 'countyLeader'],
    data: ['partyNumber', 'partyOn'],
    documents: ['向县委的请示'],
    source: law(31),
    needs: [{ must: { partyOn: { to: '$on' } }, says: '请示日期晚于登记日期', way: '请核对日期' }],
  },
  'party-returned': {
    title: '党委要求完善，退回',
    from: ['adopted'],
    to: 'preparing',
    by: ['unitAdmin', 'drafter', 'countyLeader'],
    data: ['partyReply'],
    source: law(31),
    needs: [afterParty],
  },
  publish: {
    title: '公布决策',
    from: ['adopted'],
    to: 'executing',
    by: ['unitAdmin', 'countyLeader'],
    data: ['docNumber', 'published', 'interpretation?', 'executor'],
    documents: ['重大行政决策公告'],
    source: law(32),
    needs: [afterParty],
  },
  'issue-unpublished': {
    title: '印发依法不予公开的决策',
    from: ['adopted'],
    to: 'executing',
    by: ['unitAdmin', 'countyLeader'],
    data: ['docNumber', 'unpublished', 'executor'],
    source: law(32),
    needs: [
      afterParty,
      {
        must: { participation: 'excused' },
        says: '公开征求过意见的决策，不能再以依法不予公开为由不公布',
        way: '请办理“公布决策”',
      },
    ],
  },
  'report-execution': {
    title: '报告执行情况',
    from: ['executing', 'suspended'],
    by: ['drafter', 'unitAdmin', 'head'],
    adds: 'progress',
    source: law(34),
  },
  'report-trouble': {
    title: '报告执行中的问题',
    from: ['executing', 'suspended'],
    by: ['drafter', 'unitAdmin', 'head'],
    data: ['trouble'],
    source: law(35),
  },
  suspend: {
    title: '决定中止执行',
    from: ['executing'],
    to: 'suspended',
    by: ['authorityHead'],
    data: ['suspendReason'],
    source: law(37),
    needs: [
      {
        must: { any: [{ 'n.report-trouble': { from: 1 } }, { 'n.evaluate': { from: 1 } }] },
        says: '没有报告执行中的问题，也没有后评估，不得随意中止执行',
        way: '请执行单位先办理“报告执行中的问题”，或者组织后评估',
      },
    ],
  },
  resume: {
    title: '恢复执行',
    from: ['suspended'],
    to: 'executing',
    by: ['authorityHead', 'countyLeader'],
    source: law(37),
  },
  evaluate: {
    title: '决策后评估',
    from: ['executing', 'suspended'],
    by: ['unitAdmin', 'countyLeader', 'justiceBureau'],
    data: ['evaluationGround', 'evaluator', 'evaluatorBefore', 'evaluationText', 'evaluationResult'],
    documents: ['决策后评估报告'],
    source: law(36),
    needs: [
      {
        must: { evaluatorBefore: false },
        says: '决策作出前承担主要论证评估工作的单位不得承担后评估',
        way: '请委托其他单位评估',
        source: law(36, 2),
      },
    ],
  },
  stop: {
    title: '停止执行',
    from: ['executing', 'suspended'],
    to: 'stopped',
    by: ['unitAdmin', 'countyLeader'],
    data: ['topic', 'stopReason'],
    source: law(37),
    needs: [{ must: { 'n.evaluate': { from: 1 } }, says: '没有经过后评估', way: '请先办理“决策后评估”', source: law(36) }],
    reads: {
      topic: {
        must: { resolution: { in: ['pass', 'amend', 'noted'] } },
        says: '停止执行没有经会议决定',
        way: '请履行法定程序，经常务会议或者全体会议决定',
      },
    },
  },
  archive: {
    title: '归档',
    from: ['executing'],
    to: 'archived',
    by: ['drafter', 'unitAdmin'],
    data: ['archiveList'],
    source: law(33),
    needs: [
      {
        must: { 'n.report-execution': { from: 1 } },
        says: '执行单位没有报告过执行情况',
        way: '请执行单位先办理“报告执行情况”',
        source: law(34),
      },
    ],
  },
} as const satisfies Acts
