import { beforeAll, describe, expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { fold } from '../kernel/file/step.ts'
import { isWorkday } from '../kernel/time/calendar.ts'
import type { Day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { proposals } from '../systems/lawStudy/proposals.ts'
import { defaultTopics } from '../systems/lawStudy/topics.ts'
import { countyCode, type Loaded, sampleAccounts, surroundingsOf, today } from './index.ts'

const own = new Set([
  'counsel',
  'counsel-review',
  'counsel-matter',
  'decision-catalogue',
  'decision',
  'legality-opinion',
  'meeting',
  'topic',
  'study-plan',
  'study-cue',
  'study-session',
  'duty.law-study',
])

let all: Loaded[]
let files: File[]
beforeAll(async () => {
  const seed = Number(countyCode)
  const around = surroundingsOf(seed)
  all = (await wholeSample(seed)).filter(({ type }) => own.has(type))
  files = all.flatMap(({ type, id, acts }) => {
    const procedure = procedures.get(type)
    return (procedure && fold(id, acts, { procedure, calendar: stateCalendar, ...around })) ?? []
  })
}, 240_000)

const ofType = (type: string) => files.filter((file) => file.type === type)

test.each([
  ['MTG.HELD', '2023', '24次'],
  ['MTG.CONGRESS', '2023', '24次'],
  ['MTG.CONSULTATIVE', '2023', '23次'],
  ['MTG.JUSTICE', '2023', '24次'],
  ['MTG.CONSULTATIVE.RATE', '2023', '95.8%'],
  ['MTG.JUSTICE.RATE', '2023', '100.0%'],
  ['MTG.TOPICS', '2023', '186个'],
  ['MTG.TOPICS.REVIEWED', '2023', '52个'],
  ['MTG.TOPICS.RATE', '2023', '100.0%'],
  ['DEC.ADOPTED', '2023', '7件'],
  ['DEC.REVIEWED.RATE', '2023', '100.0%'],
  ['DEC.CATALOGUE', '2023', '8项'],
  ['CNS.COUNSEL', '2023', '5人'],
  ['CNS.MATTERS', '2023', '43件'],
  ['CNS.ONTIME.RATE', '2023', '100.0%'],
  ['CNS.REVIEWED', '2024-to-date', '5人次'],
  ['STU.SESSIONS', '2023', '12次'],
  ['STU.PLANNED', '2023', '12次'],
  ['MTG.HELD', '2024-to-date', '4次'],
  ['DEC.ADOPTED', '2024-to-date', '0件'],
])('%s of %s prints %s', async (id, span, shown) => {
  expect((await answer(id, { period: period(span, today), today }, catalogue, overFiles(files))).shown).toBe(shown)
})

describe('what stands behind the integers', () => {
  test('each decided decision went through its legs, was examined, and is what its topic decided', () => {
    const byId = new Map(files.map((file) => [file.id, file]))
    const decided = ofType('decision').filter(({ on }) => on.discuss)
    expect(decided).toHaveLength(7)
    for (const { id, facts, on } of decided) {
      const topic = byId.get(String(facts.topic))
      expect(topic).toMatchObject({ outcome: facts.resolution, facts: { decision: id, withOpinion: true } })
      expect(byId.get(String(facts.meeting))?.facts.heldOn).toBe(on.discuss)
      expect(byId.get(String(facts.opinion))).toMatchObject({ state: 'issued', outcome: facts.reviewResult })
      expect(byId.get(String(facts.counselMatter))?.facts.decision).toBe(id)
      expect((on['take-review'] ?? '') < (on.table ?? '') && (on.table ?? '') < (on.discuss ?? '')).toBe(true)
    }
    expect(decided.filter(({ facts }) => [facts.participation, facts.expert, facts.risk].includes('excused'))).toHaveLength(2)
    expect(ofType('topic').filter(({ facts }) => facts.dissent)).toHaveLength(1)
  })

  test('a meeting’s own file lists the topics that were deliberated at it', () => {
    for (const { id, facts } of ofType('meeting').filter(({ facts }) => facts.heldOn))
      expect((facts.topics as unknown[]).length, id).toBe(
        ofType('topic').filter((topic) => topic.facts.meeting === id && topic.on.deliberate).length,
      )
  })

  test('counsel: conflicts of interest kept somebody off, some advice was not taken and why is said, later outcomes rest on cases', () => {
    const matters = ofType('counsel-matter')
    expect(matters.filter(({ n }) => (n.check ?? 0) > 1).length).toBeGreaterThan(2)
    const refused = matters.filter(({ facts }) => facts.adoption === 'partly' || facts.adoption === 'rejected')
    expect(refused.length).toBeGreaterThan(2)
    expect(refused.every(({ facts }) => facts.adoptionReason)).toBe(true)
    const later = matters.filter(({ facts }) => facts.lawsuit || facts.reconsideration)
    expect(later).toHaveLength(15)
    expect(new Set(matters.map(({ facts }) => facts.lead)).size).toBe(5)
  })

  test('sessions are about what went wrong before them, and take each cue once', () => {
    const taken = new Map<string, string>()
    const byId = new Map(files.map((file) => [file.id, file]))
    for (const session of ofType('study-session'))
      for (const cue of (session.facts.answers as string[] | undefined) ?? []) {
        expect(taken.has(cue)).toBe(false)
        taken.set(cue, session.id)
        const { opened, state, facts } = byId.get(cue) as File
        expect([opened < String(session.facts.heldOn), state, facts.session]).toEqual([true, 'studied', session.id])
        const topic = defaultTopics.find(({ title }) => title === session.title)
        expect(topic?.answers).toContain(facts.cause)
      }
    expect(taken.size).toBeGreaterThan(40)
    expect(ofType('duty.law-study').map(({ state }) => state)).toEqual([...Array<string>(14).fill('met'), 'owed'])
  })

  test('what is still open is proposed for the next session, by subject', async () => {
    const found = await proposals({ period: period('2023', today), today }, catalogue, overFiles(files))
    const open = ofType('study-cue').filter(({ state, opened }) => state === 'noted' && opened.startsWith('2023'))
    expect(found.length).toBeGreaterThan(3)
    expect(found.reduce((sum, { cues }) => sum + cues, 0)).toBe(open.length)
  })
})

test('nothing of it is late, nothing breaks the law, offices act on the days they are open', () => {
  const late = files.flatMap((file) =>
    file.clocks.flatMap((clock) =>
      standing(clock, today, procedures.get(file.type)?.clocks[clock.name]?.right) === 'late' ? [`${file.id} ${clock.name}`] : [],
    ),
  )
  expect(late).toEqual([])
  expect(files.flatMap(({ id, findings }) => findings.map(({ text }) => `${id} ${text}`))).toEqual([])
  const closed = all.flatMap(({ id, acts }) =>
    acts.flatMap(({ kind, on, actor }) =>
      actor.capacity === 'system' || isWorkday(stateCalendar, on as Day) ? [] : [`${id} ${kind} ${on}`],
    ),
  )
  expect(closed).toEqual([])
})

test('it is thin: some five hundred files, some two thousand acts', () => {
  expect(files.length).toBeLessThan(600)
  expect(all.reduce((sum, { acts }) => sum + acts.length, 0)).toBeLessThan(2_200)
})

test('the account of counsel is the person who holds the matters', () => {
  const account = sampleAccounts.find(({ login }) => login === 'guwen')
  expect(account?.grants).toEqual([{ role: 'CNSL', unit: account?.unit }])
  expect(ofType('counsel-matter').filter(({ holder }) => holder === account?.person).length).toBeGreaterThan(4)
})
