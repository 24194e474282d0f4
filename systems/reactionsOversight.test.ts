import { expect, test } from 'vitest'
import { holds, namesIn } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { actSchema, isName, type Procedure } from '../kernel/file/procedure.ts'
import { story } from '../kernel/file/story.ts'
import { pieces } from '../kernel/report/chapter.ts'
import { accountabilitySystem } from './accountability/index.ts'
import { closingSignature } from './bulletins/closingSignature.ts'
import { bulletinsSystem } from './bulletins/index.ts'
import { certificatesSystem } from './certificates/index.ts'
import { evaluationSystem } from './evaluation/index.ts'
import { exam } from './exams/exam.ts'
import { examsSystem } from './exams/index.ts'
import { suspensionProposal } from './exams/suspensionProposal.ts'
import { guidanceSystem } from './guidance/index.ts'
import { litigationSystem } from './litigation/index.ts'
import { litigation } from './litigation/procedure.ts'
import { settled } from './litigation/words.ts'
import { oversightSystem } from './oversight/index.ts'
import { oversightFigures } from './oversightFigures.ts'
import { oversightReactions } from './reactionsOversight.ts'
import { reconsiderationSystem } from './reconsideration/index.ts'
import { settlementSystem } from './settlement/index.ts'
import { settledRulings } from './settlement/settlement.ts'
import { supervisionSystem } from './supervision/index.ts'

const own = [examsSystem, guidanceSystem, supervisionSystem, evaluationSystem, oversightSystem, bulletinsSystem, settlementSystem]
const all = [...own, certificatesSystem, accountabilitySystem, litigationSystem, reconsiderationSystem]
const procedures = new Map<string, Procedure>(all.flatMap((system) => system.procedures.map((each) => [each.type, each] as const)))

const setOff = (file: File, act: string): string[] =>
  oversightReactions
    .filter(({ when }) => when.type === file.type && when.acts.includes(act) && holds(when.where ?? {}, lookup(file)))
    .map(({ id }) => id)

test.each(oversightReactions.map((each) => [each.id, each] as const))('%s 所指的卷种、行为和事实都在', (_id, { when, then }) => {
  const [from, to] = [procedures.get(when.type), procedures.get(then.type)]
  if (!from || !to) throw new Error(`${when.type} ${then.type}`)
  for (const act of when.acts) expect(from.acts).toHaveProperty(act)
  for (const name of namesIn(when.where ?? {})) expect(isName(from, name), name).toBe(true)
  if ('fact' in then.file) expect(from.facts.shape).toHaveProperty(then.file.fact)
  for (const given of Object.values(then.data))
    if (typeof given === 'object' && 'fact' in given) expect(from.facts.shape).toHaveProperty(given.fact)
  expect(Object.keys(actSchema(to, then.act).shape)).toEqual(expect.arrayContaining(Object.keys(then.data)))
  if (own.some((system) => system.procedures.includes(to))) expect(to.acts[then.act]?.by).toContain('system')
})

test('补考不合格才提请；决定不暂扣的，不动执法证', () => {
  const call = {
    person: 'p',
    name: '赵刚',
    examUnit: 'town',
    certificate: 'c',
    kind: 'monthly',
    sitting: '7月',
    rule: 'monthly',
    passMark: 60,
    minutes: 60,
  }
  const told = story(exam).did('2023-07-10', 'call', call).did('2023-07-18', 'miss', { reason: '未到' })
  expect(setOff(told.file, 'miss')).toEqual([])
  told.did('2023-07-28', 'miss-resit', { reason: '未到' })
  expect(setOff(told.file, 'miss-resit')).toEqual(['exam.suspension-proposal.failed'])
  const proposal = () =>
    story(suspensionProposal)
      .did('2023-07-28', 'propose', { exam: 'e', certificate: 'c', name: '赵刚', officerUnit: 'town', ground: 'exam' })
      .did('2023-07-29', 'hear', { defence: '无' })
  expect(setOff(proposal().did('2023-07-31', 'decide', { decided: 'study', findings: '学习' }).file, 'decide')).toEqual([])
  const suspended = proposal().did('2023-07-31', 'decide', { decided: 'suspend', number: '1号', findings: '两次不合格' })
  expect(setOff(suspended.file, 'decide')).toEqual(['suspension-proposal.suspend'])
  const cheated = story(suspensionProposal)
    .did('2023-07-28', 'propose', { exam: 'e', certificate: 'c', name: '赵刚', officerUnit: 'town', ground: 'misconduct' })
    .did('2023-07-29', 'hear', { defence: '无' })
    .did('2023-07-31', 'decide', { decided: 'suspend', number: '2号', findings: '作弊' })
  expect(setOff(cheated.file, 'decide')).toEqual(['suspension-proposal.suspend-cheated'])
})

const complaint = {
  caseNumber: '（2023）豫1798行初12号',
  court: '宁川县人民法院',
  plaintiffs: [{ kind: 'natural', name: '王秀英' }],
  defendant: 'land',
  defendantKind: 'original',
  actName: '不动产登记',
  actKind: 'licence',
  adminField: 'land',
  claims: '撤销登记',
  afterReconsideration: false,
}

test.each([
  ['败诉', { firstOutcome: 'annul', lossReasons: ['evidence'] }, 'litigation.closing-signature.lost'],
  ['撤诉', { firstOutcome: 'withdraw' }, 'litigation.closing-signature.settled'],
  ['胜诉', { firstOutcome: 'dismiss-claims' }, 'litigation.closing-signature.other'],
])('%s生效，按结果启动一种会签', (_title, outcome, reaction) => {
  const told = story(litigation)
    .did('2023-03-01', 'receive-complaint', complaint)
    .did('2023-06-01', 'receive-judgment', { ...outcome, judgedOn: '2023-05-30' })
    .did('2023-06-19', 'take-effect')
  expect(setOff(told.file, 'take-effect')).toEqual([reaction])
})

test('会签完毕才登记到案件：没有调解的止于司法局，调解、撤诉的止于法院', () => {
  const opened = (settledToo: boolean) =>
    story(closingSignature)
      .did('2023-06-19', 'open', { handlingUnit: 'land', lost: false, settled: settledToo, lawsuit: 'lit-1' })
      .did('2023-06-20', 'sign-unit', { grounds: ['agreement'], unitOpinion: '同意' })
      .did('2023-06-21', 'sign-leader', { leaderOpinion: '同意' })
      .did('2023-06-22', 'sign-liaison', { liaisonOpinion: '同意' })
      .did('2023-06-25', 'sign-justice', { justiceOpinion: '同意' })
  expect(setOff(opened(false).file, 'sign-justice')).toEqual(['closing-signature.signed'])
  const waiting = opened(true)
  expect(setOff(waiting.file, 'sign-justice')).toEqual([])
  waiting.did('2023-06-26', 'sign-court', { courtOpinion: '同意' })
  expect(setOff(waiting.file, 'sign-court')).toEqual(['closing-signature.signed'])
})

test('化解所认的裁判与行政应诉一致；章节、跨系统指标所用的指标都在，编号不重复', () => {
  expect(settledRulings).toEqual(settled)
  const figures = [...all.flatMap((system) => system.figures), ...oversightFigures]
  const ids = figures.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const named = own.flatMap(({ chapters = [] }) =>
    chapters.flatMap(({ sentences }) =>
      sentences.flatMap((each) => [
        ...(typeof each === 'string' ? [] : [each.when]),
        ...pieces(typeof each === 'string' ? each : each.text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.figure])),
      ]),
    ),
  )
  const parts = oversightFigures.flatMap((figure) =>
    figure.kind === 'compare' ? figure.all.flatMap(({ left, right }) => [left, right]) : [],
  )
  expect([...named, ...parts].filter((id) => !ids.includes(id))).toEqual([])
})
