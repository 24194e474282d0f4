import { beforeAll, expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import type { File } from '../kernel/file/file.ts'
import { fold } from '../kernel/file/step.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { type Clause, differences, foreignNames, overtaken } from '../systems/emergency/clauses.ts'
import { planCoverage } from '../systems/emergency/coverage.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { countyCode, surroundingsOf, today } from './index.ts'

const own = new Set([
  ...['upper-law', 'filing-recipient', 'normative-draft', 'legality-review', 'review-comment', 'normative-document', 'normative-filing'],
  ...['document-cleanup', 'document-review', 'review-suggestion'],
  ...['plan-requirement', 'plan-template', 'emergency-plan', 'plan-drill', 'duty.drill', 'danger-check', 'hidden-danger'],
])

async function made(seed: number): Promise<File[]> {
  const surroundings = surroundingsOf(seed)
  return (await wholeSample(seed)).flatMap(({ type, id, acts }) => {
    const procedure = procedures.get(type)
    if (!procedure || !(own.has(type) || type === 'unit' || type === 'topic')) return []
    return fold(id, acts, { procedure, calendar: stateCalendar, ...surroundings }) ?? []
  })
}

let files: File[]
let others: File[]
beforeAll(async () => {
  files = await made(Number(countyCode))
  others = await made(Number(countyCode) + 1)
}, 240_000)

const ofType = (type: string) => files.filter((file) => file.type === type)
const shown = async (id: string, span: string, over = files) =>
  (await answer(id, { period: period(span, today), today }, catalogue, overFiles(over))).shown

const integers = [
  ['NDOC.MADE', '2023', '3件'],
  ['NDOC.OPINIONS', '2023', '3份'],
  ['NDOC.COMMENTS', '2023', '12条'],
  ['NDOC.ADOPTED', '2023', '11条'],
  ['NDOC.FILED.RULE-OF-LAW', '2023', '6件次'],
  ['NDOC.FILED', '2023', '6件次'],
  ['NDOC.FILED.RATE', '2023', '100.0%'],
  ['NDOC.REVIEWED', '2022', '12件'],
  ['NDOC.IN-FORCE', '2021', '0件'],
  ['NDOC.IN-FORCE', '2022', '12件'],
  ['NDOC.IN-FORCE', '2023', '12件'],
  ['NDOC.ENDED', '2022', '1件'],
  ['NDOC.ENDED', '2023', '3件'],
  ['NDOC.LAW-CHANGED', '2023', '1件'],
  ['NDOC.SUGGESTIONS', '2023', '2件'],
  ['NDOC.SUGGESTIONS.ANSWERED', '2023', '2件'],
  ['PLAN.COUNTY', '2023', '4个'],
  ['PLAN.TOWN', '2023', '48个'],
  ['PLAN.VILLAGE', '2023', '620个'],
  ['PLAN.REVISED', '2023', '672个'],
  ['PLAN.IN-FORCE', '2023', '672个'],
  ['PLAN.FILED.RATE', '2023', '100.0%'],
  ['DRILL.HELD', '2023', '27次'],
  ['DRILL.RATE', '2023', '100.0%'],
  ['DRILL.MET', '2024', '0个'],
  ['DANGER.CHECKS', '2023', '30次'],
  ['DANGER.FOUND', '2023', '50处'],
  ['DANGER.RATE', '2023', '100.0%'],
  ['DANGER.FOUND', '2024-to-date', '4处'],
] as const

test.each(integers)('%s %s: %s', async (id, span, value) => {
  expect(await shown(id, span)).toBe(value)
  expect(await shown(id, span, others)).toBe(value)
})

test('nothing of documents and plans is late or unlawful', () => {
  for (const each of [files, others])
    for (const { id, type, findings, clocks } of each.filter((file) => own.has(file.type))) {
      expect(findings, id).toEqual([])
      for (const clock of clocks) {
        const definition = procedures.get(type)?.clocks[clock.name]
        const stands = standing(clock, today, definition?.right)
        expect(['running', 'met', 'stopped', 'paused', ...(definition?.right ? ['lapsed'] : [])], `${id} ${clock.name}`).toContain(stands)
      }
    }
})

test('each document of 2023 went the whole way: its topic rests on the draft that was reviewed, and each recipient has its receipt', () => {
  const drafts = ofType('normative-draft').filter(({ state }) => state === 'signed')
  expect(drafts.map(({ facts }) => (facts.publicOpinions as unknown[]).length)).toEqual([3, 3, 2])
  const topics = ofType('topic').filter(({ facts }) => facts.draft)
  expect(topics.map(({ facts }) => facts.draft).sort()).toEqual(drafts.map(({ id }) => id).sort())
  const filings = ofType('normative-filing')
  expect(filings).toHaveLength(12)
  expect(filings.every(({ state, facts }) => state === 'registered' && facts.receipt)).toBe(true)
  expect(new Set(filings.map(({ facts }) => facts.recipientName)).size).toBe(4)
  expect(ofType('legality-review').map(({ facts }) => (facts.raised as unknown[]).length)).toEqual([5, 4, 3])
})

test('an alarm rings before a document ends; the new text that the changed law asks for is out for comment', () => {
  const soon = ofType('normative-document').filter((file) =>
    file.clocks.some(({ name, met, stopped, due }) => name === 'evaluate' && !met && !stopped && due < '2024-04-15'),
  )
  expect(soon.map(({ title }) => title)).toEqual(['宁川县国有土地上房屋征收补偿办法'])
  expect(ofType('normative-draft').find(({ state }) => state === 'soliciting')?.title).toBe('宁川县行政复议案件办理规定')
  const reviews = ofType('document-review').filter(({ facts }) => facts.cause === 'law-change')
  expect(reviews.map(({ outcome }) => outcome).sort()).toEqual(['amend', 'repeal'])
})

test('43 villages lack both of their plans, by name; townships and the county lack none', () => {
  const units = ofType('unit').map(({ id, facts }) => ({
    id,
    name: String(facts.name),
    kind: String(facts.kind),
    parent: String(facts.parent),
  }))
  const { lacking, requirements } = planCoverage(ofType('emergency-plan'), ofType('plan-requirement'), units)
  expect(lacking).toHaveLength(43)
  expect(lacking.every(({ name, requirements: two }) => /(村|社区)$/.test(name) && two.length === 2)).toBe(true)
  expect(requirements.map(({ owed, held }) => `${held}/${owed}`)).toEqual([
    '1/1',
    '1/1',
    '1/1',
    '1/1',
    '24/24',
    '24/24',
    '310/353',
    '310/353',
  ])
})

test('a village plan takes over its template but for one clause; the template changed since, in a clause that it takes over', () => {
  const plan = ofType('emergency-plan').find(({ facts }) => facts.template === 'plan-template-village-flood') as File
  const template = ofType('plan-template').find(({ id }) => id === plan.facts.template) as File
  const then = template.past?.findLast(({ from }) => from <= String(plan.facts.issuedOn))?.facts.clauses as Clause[]
  const facts = plan.facts as { clauses: Clause[] }
  expect(differences(then, facts).map(({ kind }) => kind)).toEqual([
    'inherited',
    'inherited',
    'changed',
    'inherited',
    'inherited',
    'inherited',
    'inherited',
  ])
  expect(overtaken(then, template.facts.clauses as Clause[], facts)).toEqual(['预警叫应'])
  expect(foreignNames(facts, ['龙王庙村'])).toEqual([])
})
