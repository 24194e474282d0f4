import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { holds } from '../kernel/figure/where.ts'
import { type File, lookup } from '../kernel/file/file.ts'
import { actSchema, type Procedure } from '../kernel/file/procedure.ts'
import type { Given, Reaction } from '../kernel/file/reaction.ts'
import { type Story, story } from '../kernel/file/story.ts'
import { day } from '../kernel/time/day.ts'
import { power } from './delegation/power.ts'
import { powerItem } from './delegation/powerItem.ts'
import { figures } from './filing/figures.ts'
import { majorFiling } from './filing/majorFiling.ts'
import { inspection } from './inspection/inspection.ts'
import { litigation } from './litigation/procedure.ts'
import { penalty } from './penalty/procedure.ts'
import { summary } from './penalty/summary.ts'
import * as t from './penalty/telling.ts'
import { publication } from './publicity/publication.ts'
import { courtReactions, enforcementReactions } from './reactionsEnforcement.ts'
import { reconsideration } from './reconsideration/procedure.ts'

const procedures = new Map<string, Procedure>(
  [penalty, summary, majorFiling, publication, reconsideration, litigation, inspection, power, powerItem].map((one) => [one.type, one]),
)

test.each([...enforcementReactions, ...courtReactions])('$id：行为、数据都是对方程序里有的', ({ when, then }) => {
  const from = procedures.get(when.type)
  const to = procedures.get(then.type)
  for (const act of when.acts) expect(from?.acts[act]).toBeDefined()
  expect(to?.acts[then.act]?.by).toContain('system')
  const asked = actSchema(to!, then.act).shape
  expect(Object.keys(asked)).toEqual(expect.arrayContaining(Object.keys(then.data)))
})

/** What a reaction would enter after an act, as the job does it. */
function entered(reaction: Reaction, file: File): Record<string, unknown> | undefined {
  if (reaction.when.where && !holds(reaction.when.where, lookup(file), { on: file.opened })) return undefined
  const value = (from: Given, on: string): unknown => {
    const plain = { $file: file.id, $on: on, $unit: file.unit } as Record<string, unknown>
    return typeof from === 'object' && 'fact' in from ? lookup(file)(from.fact) : (plain[String(from)] ?? from)
  }
  const on = file.on[reaction.when.acts[0] ?? ''] ?? ''
  const pairs = Object.entries(reaction.then.data).map(([name, from]) => [name, value(from, on)] as const)
  return Object.fromEntries(pairs.filter(([, known]) => known !== undefined))
}
const reaction = (id: string) => enforcementReactions.find((one) => one.id === id)!
const given = (id: string, file: File) => entered(reaction(id), file)

const majorCase = (fine: number, about: object = t.company): Story =>
  t
    .investigated(about)
    .did('2023-07-20', 'notify-intended', { ...t.told, intendedFine: fine, hearingTold: true })
    .did('2023-07-21', 'waive-hearing')
    .did(
      '2023-07-24',
      'legal-review',
      { reviewEntry: 'reviewer-1', reviewer: 'p-review', reviewOpinion: 'agree', reviewText: '…' },
      t.seeing(t.reviewer),
    )
    .did('2023-07-25', 'panel-discuss', { panelMembers: ['p-head', 'p-vice'], panelOpinions: '均同意', panelResult: '同意' })
    .did('2023-07-28', 'decide', { ...t.fine, fine, bandFrom: 1, bandTo: 100_000_000 }, t.seeing(t.head))

describe('决定、备案、公示、撤回连在一起', () => {
  test.each([
    ['公司十万元', t.company, 10_000_000, true],
    ['公司九万九千元', t.company, 9_900_000, false],
    ['公民一万元', t.source, 1_000_000, true],
    ['公民九千九百元', t.source, 990_000, false],
  ])('%s，是否列为应报备案', (_title, about, fine, must) => {
    expect(given('penalty.major-filing', majorCase(fine, about).file) !== undefined).toBe(must)
  })
  test('列为应报，报送以后案卷上记明；逾期的也记明', () => {
    const decided = majorCase(10_000_000)
    const filing = story(majorFiling, { id: 'filing-1' }).did('2023-07-28', 'open', given('penalty.major-filing', decided.file), 'system')
    expect(filing.file.title).toBe('longtai处罚某公司备案')
    decided.did('2023-07-28', 'link-filing', given('filing.linked', filing.file))
    filing
      .did('2023-08-14', 'note-late')
      .did('2023-08-20', 'file', { decisionNumber: '宁城罚决〔2023〕1号', pack: ['decision', 'review', 'evidence'] })
    decided.did('2023-08-20', 'mark-filed', given('filing.filed', filing.file))
    expect(decided.file.facts).toMatchObject({ filing: 'filing-1', filedLate: true })
  })
  test('列为应公示；复议撤销以后，三个工作日内撤回', () => {
    const decided = majorCase(10_000_000)
    const shown = story(publication, { id: 'pub-1' }).did('2023-07-28', 'open', given('penalty.publication', decided.file), 'system')
    decided.did('2023-07-28', 'link-publication', given('publication.linked', shown.file))
    shown.did('2023-08-01', 'review-secrecy', { secrecy: 'open' }).did('2023-08-02', 'publish', { channels: ['website'], masked: true })
    const data = { setAsideBy: 'reconsideration', setAsideResult: 'annulled' }
    decided.did('2023-11-10', 'set-aside', data)
    shown.did('2023-11-10', 'set-aside', given('penalty.withdraw-publication', decided.file))
    expect(shown.clock('withdraw').due).toBe('2023-11-15')
  })
  test('当场处罚有社会影响的，同样列为应公示，决定被改变的同样撤回；没有的不列', () => {
    const onSpot = (socialImpact?: boolean) =>
      story(summary, { id: 'summary-1' })
        .did('2023-07-28', 'tell-and-hear', t.scene, t.seeing(t.zhao))
        .did('2023-07-28', 'decide-on-spot', { ...t.fineOnSpot, ...(socialImpact !== undefined && { socialImpact }) })
    expect(given('summary.publication', onSpot().file)).toBeUndefined()
    expect(given('summary.publication', onSpot(false).file)).toBeUndefined()
    const decided = onSpot(true)
    expect(given('summary.publication-market', decided.file)).toBeUndefined()
    const shown = story(publication, { id: 'pub-2' }).did('2023-07-28', 'open', given('summary.publication', decided.file), 'system')
    expect(shown.file.facts).toMatchObject({ kind: 'penalty', summaryCase: 'summary-1', subject: '乱倒垃圾', market: false })
    decided.did('2023-07-28', 'link-publication', given('publication.linked-summary', shown.file))
    decided.did('2023-11-10', 'set-aside', { setAsideBy: 'self', setAsideResult: 'annulled' })
    shown.did('2023-11-10', 'set-aside', given('summary.withdraw-publication', decided.file))
    expect(shown.file.facts).toMatchObject({ changeResult: 'annulled', changedOn: '2023-11-10' })
  })
  test('没有社会影响的、依法不公开的，不列为应公示；市场监管另有期限', () => {
    const small = (more: object) => t.decided(t.source, more).file
    expect(given('penalty.publication', small({ socialImpact: false }))).toBeUndefined()
    expect(given('penalty.publication', small({ unpublished: 'minor' }))).toBeUndefined()
    expect(given('penalty.publication', small({}))).toMatchObject({ market: false })
    expect(given('penalty.publication-market', t.decided({ ...t.source, field: 'market' }).file)).toMatchObject({ market: true })
  })
  test('复议决定撤销、变更、确认违法，都改到处罚案卷上；维持的不改', () => {
    const result = (outcome: string) => ({ ...t.decided().file, type: 'reconsideration', outcome, facts: { penaltyCase: 'case-1' } })
    const moved = (outcome: string) =>
      enforcementReactions
        .filter(({ id }) => id.startsWith('reconsideration.penalty-set-aside'))
        .flatMap((one) => entered(one, result(outcome)) ?? [])
    expect(moved('annul')).toEqual([{ setAsideBy: 'reconsideration', setAsideResult: 'annulled' }])
    expect(moved('change')).toEqual([{ setAsideBy: 'reconsideration', setAsideResult: 'changed' }])
    expect(moved('uphold')).toEqual([])
    expect(given('reconsideration.penalty-upheld', result('uphold'))).toEqual({ challengeResult: 'upheld' })
    expect(given('reconsideration.penalty-upheld', result('annul'))).toBeUndefined()
  })
})

test('法院生效裁判撤销处罚，改到案卷上；一审败诉、二审改判的不改', () => {
  const suit = (facts: object) => ({ ...t.decided().file, type: 'litigation', facts: { penaltyCase: 'case-1', ...facts } })
  const setAside = courtReactions.filter(({ then }) => then.act === 'set-aside')
  const moved = (facts: object) => setAside.flatMap((one) => entered(one, suit(facts)) ?? [])
  const ended = (facts: object) =>
    courtReactions.filter(({ then }) => then.act === 'challenge-ended').flatMap((one) => entered(one, suit(facts)) ?? [])
  expect(ended({ firstOutcome: 'dismiss-claims' })).toEqual([{ challengeResult: 'upheld' }])
  expect(ended({ firstOutcome: 'annul' })).toEqual([{ challengeResult: 'set-aside' }])
  expect(moved({ firstOutcome: 'annul-redo' })).toEqual([{ setAsideBy: 'court', setAsideResult: 'annulled' }])
  expect(moved({ firstOutcome: 'annul', finalOutcome: 'dismiss-claims' })).toEqual([])
  expect(moved({ firstOutcome: 'dismiss-claims', finalOutcome: 'confirm-illegal' })).toEqual([
    { setAsideBy: 'court', setAsideResult: 'confirmed-illegal' },
  ])
  expect(courtReactions.every(({ when }) => when.acts.every((act) => litigation.acts[act]))).toBe(true)
})

test('应报 = 已报 + 未报，已报 = 按时 + 逾期，不论报了多少', async () => {
  const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  const small = t.decided().file
  const large = majorCase(10_000_000)
  const filed = { ...large.file, on: { ...large.file.on, 'mark-filed': day('2023-08-01') } }
  const kinds = { small, missing: large.file, filed, late: { ...filed, facts: { ...filed.facts, filedLate: true } } }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), { maxLength: 60 }), async (chosen) => {
      const files = chosen.map((kind, n) => ({ ...kinds[kind], id: `case-${n}` }))
      const value = async (id: string) => Number((await answer(id, ask, catalogue, overFiles(files))).value)
      const [should, done, missing, onTime, late] = await Promise.all(
        ['FIL.SHOULD', 'FIL.FILED', 'FIL.MISSING', 'FIL.ONTIME', 'FIL.LATE'].map(value),
      )
      expect(should).toBe(chosen.filter((kind) => kind !== 'small').length)
      expect(should).toBe(done! + missing!)
      expect(done).toBe(onTime! + late!)
    }),
    { numRuns: 30 },
  )
})
