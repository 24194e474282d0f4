import type { Given, Reaction } from '../kernel/file/reaction.ts'
import { effectiveLoss, settled } from './litigation/words.ts'

const proposeSuspension = (id: string, acts: readonly string[], ground: string): Reaction => ({
  id: `exam.suspension-proposal.${id}`,
  title: '考试不合格或者作弊，提请暂扣执法证',
  when: { type: 'exam', acts, where: { outcome: ground === 'exam' ? 'failed' : 'cheated' } },
  then: {
    type: 'suspension-proposal',
    act: 'propose',
    file: { one: ['$file'] },
    data: { exam: '$file', certificate: { fact: 'certificate' }, name: { fact: 'name' }, officerUnit: { fact: 'examUnit' }, ground },
  },
})

const suspendCertificate = (id: string, ground: string, suspendReason: string): Reaction => ({
  id,
  title: '决定暂扣，执法证登记暂扣',
  when: { type: 'suspension-proposal', acts: ['decide'], where: { outcome: 'suspend', ground } },
  then: {
    type: 'certificate',
    act: 'suspend',
    file: { fact: 'certificate' },
    data: {
      suspendReason,
      decision: { fact: 'number' },
      findings: { fact: 'findings' },
      suspendUntil: { fact: 'suspendUntil' },
    },
  },
})

const itemUsed = (id: string, fact: string): Reaction => ({
  id: `oversight-act.use.${id}`,
  title: '监管事项登记有监管行为',
  when: { type: 'oversight-act', acts: ['hold'] },
  then: { type: 'oversight-item', act: 'use', file: { fact }, data: {} },
})

/** The dossier's file learns that a sheet is there; what is on it stays sealed. */
const sheetTaken = (slot: 'first' | 'second' | 'third'): Reaction => ({
  id: `score-sheet.taken.${slot}`,
  title: '评分表提交，评查案卷收到',
  when: { type: 'score-sheet', acts: ['submit'], where: { slot } },
  then: { type: 'evaluation', act: 'take-sheet', file: { fact: 'evaluation' }, data: { [`${slot}Sheet`]: '$file' } },
})

const isSettled = { finalOutcome: { exists: false }, firstOutcome: { in: settled } }
const closing = (id: string, where: NonNullable<Reaction['when']['where']>, lost: boolean, done: boolean): Reaction => ({
  id: `litigation.closing-signature.${id}`,
  title: '裁判生效，启动结案会签',
  when: { type: 'litigation', acts: ['take-effect'], where },
  then: {
    type: 'closing-signature',
    act: 'open',
    file: { one: ['$file'] },
    data: { lawsuit: '$file', handlingUnit: '$unit', caseNumber: { fact: 'caseNumber' }, lost, settled: done } satisfies Record<
      string,
      Given
    >,
  },
})

/**
 * What an act of examining, supervising, evaluating or reporting opens or advances elsewhere. Nothing here suspends, punishes or holds to
 * account by itself: each such act follows one that a person did.
 */
export const oversightReactions: readonly Reaction[] = [
  proposeSuspension('failed', ['score-resit', 'miss-resit'], 'exam'),
  proposeSuspension('cheated', ['report-cheating'], 'misconduct'),
  suspendCertificate('suspension-proposal.suspend', 'exam', 'exam'),
  suspendCertificate('suspension-proposal.suspend-cheated', 'misconduct', 'cheating'),
  {
    id: 'supervision.clue',
    title: '线索登记已立监督案卷',
    when: { type: 'supervision', acts: ['find'], where: { clue: { exists: true } } },
    then: { type: 'enforcement-clue', act: 'open-supervision', file: { fact: 'clue' }, data: { supervision: '$file' } },
  },
  {
    id: 'supervision.accountability',
    title: '监督办结移送，启动责任追究',
    when: { type: 'supervision', acts: ['close'], where: { faultSeen: 'referred' } },
    then: {
      type: 'accountability',
      act: 'open',
      file: { one: ['$file'] },
      data: { trigger: 'finding', accountableUnit: { fact: 'supervisedUnit' }, supervision: '$file' },
    },
  },
  ...(['first', 'second', 'third'] as const).map(sheetTaken),
  {
    id: 'evaluation.sheets-opened',
    title: '评分汇总或者案卷剔除，评分表启封',
    when: { type: 'evaluation', acts: ['conclude', 'exclude'], where: { state: { in: ['provisional', 'excluded'] } } },
    then: {
      type: 'score-sheet',
      act: 'open',
      each: { type: 'score-sheet', where: { evaluation: { mine: 'id' }, state: 'submitted' } },
      file: { each: true },
      data: {},
    },
  },
  {
    id: 'evaluation.supervision',
    title: '案卷不合格，立为监督问题',
    when: { type: 'evaluation', acts: ['finalise'], where: { outcome: 'unqualified' } },
    then: {
      type: 'supervision',
      act: 'find',
      file: { one: ['$file'] },
      data: {
        supervisedUnit: { fact: 'evaluated' },
        source: 'evaluation',
        evaluation: '$file',
        problemKind: 'papers',
        problem: '案卷评查定为不合格，具体问题见评查结果。',
      },
    },
  },
  itemUsed('sub', 'subItem'),
  itemUsed('main', 'mainItem'),
  {
    id: 'oversight-item.coverage',
    title: '监管事项登记年度覆盖',
    when: { type: 'oversight-item', acts: ['use'] },
    then: {
      type: 'oversight-coverage',
      act: 'cover',
      file: { one: ['$file', '$year'] },
      data: { item: '$file', level: { fact: 'level' }, responsible: '$unit' },
    },
  },
  {
    id: 'closing-signature.signed',
    title: '结案会签完毕，案件可以结案',
    when: {
      type: 'closing-signature',
      acts: ['sign-justice', 'sign-court'],
      where: { state: 'closed', lawsuit: { exists: true } },
    },
    then: { type: 'litigation', act: 'sign-closing', file: { fact: 'lawsuit' }, data: { closingSignature: '$file' } },
  },
  closing('lost', effectiveLoss, true, false),
  closing('settled', isSettled, false, true),
  closing('other', { not: { any: [effectiveLoss, isSettled, { firstOutcome: 'not-docketed' }] } }, false, false),
]
