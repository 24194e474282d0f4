import { expect, test } from 'vitest'
import { holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { eachOf, reactionData } from '../kernel/file/reaction.ts'
import { type Story, story } from '../kernel/file/story.ts'
import * as counselWords from './counsel/words.ts'
import { legalityOpinion } from './decisions/opinion.ts'
import { topic } from './decisions/topic.ts'
import { studySession } from './lawStudy/session.ts'
import { litigation } from './litigation/procedure.ts'
import * as litigationWords from './litigation/words.ts'
import { governingReactions } from './reactionsGoverning.ts'
import { corrections, results } from './reconsideration/words.ts'
import { supervision } from './supervision/supervision.ts'

/** What an act sets off, with the data that would be entered, once for each that the reaction runs for. */
function setOff(told: Story): (readonly [id: string, data: Record<string, unknown>])[] {
  const act = told.acts.at(-1)
  if (!act) return []
  const file: File = told.file
  return governingReactions
    .filter(({ when }) => when.type === file.type && when.acts.includes(act.kind) && holds(when.where ?? {}, lookup(file)))
    .flatMap((reaction) =>
      eachOf(reaction, lookup(file)).map((each) => [reaction.id, reactionData(reaction.then, file, act, each)] as const),
    )
}

test('顾问事项所认的裁判、复议结果，与行政应诉、行政复议一致', () => {
  expect(counselWords.courtLost).toEqual(litigationWords.losses)
  expect(counselWords.courtUpheld).toEqual(litigationWords.wins)
  expect([...counselWords.courtSettled].sort()).toEqual([...litigationWords.settled].sort())
  expect(counselWords.reconsiderationLost).toEqual(corrections)
  for (const result of [...counselWords.reconsiderationUpheld, ...counselWords.reconsiderationSettled])
    expect(results).toHaveProperty(result)
})

test('送审、退回、出具意见都告知决策案卷；不是重大决策的不告知', () => {
  const submit = (data: object) =>
    story(legalityOpinion, { id: 'o-1' }).did('2023-06-14', 'submit', {
      subject: '方案',
      submitter: 'urban',
      reviewOffice: 'justice',
      materials: '齐全',
      basis: '已履行',
      ...data,
    })
  const told = submit({ matter: 'decision', forDecision: 'd-1', reviewUrgency: '汛期' })
  expect(setOff(told)).toEqual([['legality-opinion.submitted', { opinion: 'o-1', reviewUrgency: '汛期' }]])
  expect(setOff(told.did('2023-06-15', 'return', { lacking: '依据' }))).toEqual([['legality-opinion.returned', {}]])
  expect(setOff(submit({ matter: 'contract' }))).toEqual([])
})

test('议题的决定记入会议；重大决策的还记入决策案卷', () => {
  const told = (data: object) =>
    story(topic, { id: 't-1' }).did('2023-06-26', 'apply', {
      subject: '防汛',
      reportUnit: 'water',
      reporter: '王某',
      gist: '……',
      wantedOn: '2023-07-05',
      urgent: false,
      ...data,
    })
  const result = { meeting: 'm-1', resolution: 'pass', resolutionText: '同意', followUp: false }
  const plain = told({ kind: 'deployment' }).did('2023-06-28', 'admit', { meeting: 'm-1', no: 1 }).did('2023-07-05', 'deliberate', result)
  expect(setOff(plain)).toEqual([['topic.meeting', { name: '防汛', resolution: 'pass' }]])
  const statements = [{ name: '李某', post: '副县长', view: 'agree', text: '同意' }]
  const major = told({ kind: 'decision' })
    .did('2023-06-28', 'admit-decision', { meeting: 'm-1', no: 1, decision: 'd-1' })
    .did('2023-07-05', 'deliberate', { ...result, statements, chiefLast: true, againstMajority: false })
  expect(setOff(major).map(([id]) => id)).toEqual(['topic.meeting', 'topic.decision'])
  expect(setOff(major)[1]?.[1]).toEqual({ topic: 't-1', meeting: 'm-1', resolution: 'pass', resolutionText: '同意' })
})

test('败诉一个原因一条线索；胜诉没有线索；监督意见书一条', () => {
  const suit = (judgment: object) =>
    story(litigation, { id: 's-1' })
      .did('2023-03-01', 'receive-complaint', {
        caseNumber: '1号',
        court: '宁川县人民法院',
        plaintiffs: [{ kind: 'natural', name: '王秀英' }],
        defendant: 'land',
        defendantKind: 'original',
        actName: '登记',
        actKind: 'licence',
        adminField: 'land',
        claims: '撤销',
        afterReconsideration: false,
      })
      .did('2023-06-01', 'receive-judgment', { judgedOn: '2023-05-30', ...judgment })
  const cues = { source: 'loss', concerned: 'land', lawsuit: 's-1' }
  expect(setOff(suit({ firstOutcome: 'annul', lossReasons: ['evidence', 'procedure'] }))).toEqual([
    ['study-cue.litigation', { ...cues, cause: 'evidence' }],
    ['study-cue.litigation', { ...cues, cause: 'procedure' }],
  ])
  expect(setOff(suit({ firstOutcome: 'dismiss-claims' }))).toEqual([])
  const found = story(supervision)
    .did('2023-06-01', 'find', { supervisedUnit: 'town', source: 'other', problemKind: 'record', problem: '未记录' })
    .did('2023-06-05', 'hear', { investigators: ['p-1', 'p-2'], statement: '属实' })
  expect(setOff(found)).toEqual([])
  const opinion = found.did('2023-06-09', 'issue-opinion', { basis: '……', advice: '……', replyBy: '2023-07-10' })
  expect(setOff(opinion)).toEqual([
    ['study-cue.supervision', { source: 'supervision', cause: 'record', concerned: 'town', supervision: 'supervision-1' }],
  ])
})

test('学法之后，每条线索各登记一次已学习', () => {
  const told = story(studySession, { id: 'l-1' }).did('2023-07-06', 'hold', {
    subject: '行政程序',
    body: 'group',
    studies: 'county',
    heldOn: '2023-07-06',
    laws: [{ name: '行政处罚法' }],
    way: 'case',
    lecturer: '局长',
    attendees: [{ name: '赵某', post: '县长' }],
    gist: '……',
    answers: ['cue-1', 'cue-2'],
  })
  expect(setOff(told)).toEqual([
    ['study-session.cues', { session: 'l-1' }],
    ['study-session.cues', { session: 'l-1' }],
  ])
})
