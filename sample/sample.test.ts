import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import { answer } from '../kernel/figure/answer.ts'
import { overFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { standing } from '../kernel/file/clock.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import { rejudge } from '../kernel/file/rejudge.ts'
import { fold } from '../kernel/file/step.ts'
import { isWorkday } from '../kernel/time/calendar.ts'
import type { Day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { coverage } from '../systems/guidance/coverage.ts'
import { catalogue, procedures } from '../systems/index.ts'
import { losses } from '../systems/litigation/words.ts'
import { roles } from '../systems/organisation/roles.ts'
import { accountsOf, countyCode, defects, type Loaded, lateFiles, sampleAccounts, surroundingsOf, today } from './index.ts'

const seed = Number(countyCode)
const procedureOf = (type: string) => {
  const found = procedures.get(type)
  if (!found) throw new Error(`no procedure ${type}`)
  return found
}

function folded(all: readonly Loaded[], of: number, knownBy = '9999'): File[] {
  const surroundings = surroundingsOf(of)
  return all.flatMap(({ type, id, acts }) => {
    const known = acts.filter(({ recordedAt }) => recordedAt <= knownBy)
    return fold(id, known, { procedure: procedureOf(type), calendar: stateCalendar, ...surroundings }) ?? []
  })
}

function digest(all: Iterable<Loaded>): string {
  const hash = createHash('sha256')
  for (const each of all) hash.update(JSON.stringify(each))
  return hash.digest('hex')
}

const shanghaiDay = (instant: string) => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 10)

let all: Loaded[]
let files: File[]
let other: { all: Loaded[]; files: File[] }
beforeAll(async () => {
  all = await wholeSample()
  files = folded(all, seed)
  const second = await wholeSample(seed + 1)
  other = { all: second, files: folded(second, seed + 1) }
}, 240_000)

/** Each figure as it prints, by period: the integers of the county's year. */
const printed: readonly (readonly [figure: string, period: string, shown: string])[] = [
  ['ORG.ASSESSED', '2023', '126个'],
  ['ORG.VILLAGES', '2023', '353个'],
  ['ORG.SUBJECTS', '2023', '58个'],

  ['REC.ACCEPTED', '2022', '69件'],
  ['REC.CLOSED', '2022', '68件'],
  ['REC.PENDING', '2022', '3件'],
  ['REC.ACCEPTED', '2023', '99件'],
  ['REC.CLOSED', '2023', '95件'],
  ['REC.PENDING', '2023', '7件'],
  ['REC.CLOSED.CHANGE', '2023', '39.7%'],
  ['REC.CORRECTED', '2023', '29件'],
  ['REC.CORRECTION', '2023', '30.5%'],
  ['REC.DECIDED', '2023', '72件'],
  ['REC.CORRECTION.MERITS', '2023', '40.3%'],
  ['REC.BROAD', '2023', '48.4%'],
  ['REC.ANNULLED', '2023', '12件'],
  ['REC.UNLAWFUL', '2023', '9件'],
  ['REC.CHANGED', '2023', '3件'],
  ['REC.ORDERED', '2023', '5件'],
  ['REC.UPHELD', '2023', '34件'],
  ['REC.DISMISSED', '2023', '9件'],
  ['REC.MEDIATED', '2023', '8件'],
  ['REC.SELF-CORRECTED', '2023', '9件'],
  ['REC.WITHDRAWN', '2023', '15件'],
  ['REC.SUED', '2023', '6件'],
  ['REC.RECEIVED', '2024-to-date', '18件'],
  ['REC.DEEMED', '2024-to-date', '2件'],
  ['REC.CLOSED', '2024-to-date', '3件'],
  ['REC.CORRECTED', '2024-to-date', '1件'],
  ['REC.CORRECTION', '2024-to-date', '33.3%'],

  ['LIT.PENDING', '2021', '3件'],
  ['LIT.RECEIVED', '2022', '118件'],
  ['LIT.CONCLUDED', '2022', '117件'],
  ['LIT.LOST', '2022', '33件'],
  ['LIT.LOSS', '2022', '28.2%'],
  ['LIT.PENDING', '2022', '4件'],
  ['LIT.RECEIVED', '2023', '90件'],
  ['LIT.CONCLUDED', '2023', '86件'],
  ['LIT.LOST', '2023', '14件'],
  ['LIT.WON', '2023', '27件'],
  ['LIT.SETTLED', '2023', '45件'],
  ['LIT.PENDING', '2023', '8件'],
  ['LIT.LOSS', '2023', '16.3%'],
  ['LIT.LOSS.CHANGE', '2023', '-11.9个百分点'],
  ['LIT.LOSS.JUDGED', '2023', '34.1%'],
  ['LIT.CONCLUDED', '2023-H1', '27件'],
  ['LIT.LOST', '2023-H1', '8件'],
  ['LIT.WON', '2023-H1', '9件'],
  ['LIT.SETTLED', '2023-H1', '10件'],
  ['LIT.LOSS', '2023-H1', '29.6%'],
  ['LIT.CONCLUDED', '2023-07', '11件'],
  ['LIT.LOST', '2023-07', '5件'],
  ['LIT.WON', '2023-07', '2件'],
  ['LIT.SETTLED', '2023-07', '4件'],
  ['LIT.CONCLUDED', '2023-08-01..2023-12-31', '48件'],
  ['LIT.LOST', '2023-08-01..2023-12-31', '1件'],
  ['LIT.WON', '2023-08-01..2023-12-31', '16件'],
  ['LIT.SETTLED', '2023-08-01..2023-12-31', '31件'],
  ['LIT.LOST', '2023-11', '1件'],
  ['LIT.LOST', 'last-5@2023-12', '1件'],
  ['LIT.LOST', '2024-to-date', '0件'],
  ['LIT.LOST.FINAL', '2023', '12件'],

  ['ACC.OPENED', '2023', '41件'],
  ['ACC.LISTED', '2023', '4个'],

  ['MED.COMMITTEES', '2023', '385个'],
  ['MED.COMMITTEES.VILLAGE', '2023', '353个'],
  ['MED.COMMITTEES.TOWN', '2023', '24个'],
  ['MED.COMMITTEES.INDUSTRY', '2023', '8个'],
  ['MED.MEDIATORS', '2023', '1284人'],
  ['MED.CLOSED', '2022', '1180件'],
  ['MED.CLOSED', '2023', '6234件'],
  ['MED.SUCCESS', '2023', '6172件'],
  ['MED.RATE', '2023', '99.0%'],
  ['MED.WRITTEN', '2023', '2947件'],
  ['MED.DOSSIERS', '2023', '2947份'],
  ['MED.ORAL', '2023', '3225件'],
  ['MED.FAILED', '2023', '62件'],
  ['MED.CLOSED', '2024-to-date', '290件'],

  ['TRN.SESSIONS', '2023', '11次'],
  ['TRN.ATTENDANCES', '2023', '612人次'],
  ['TRN.SPECIAL', '2023', '1次'],
  ['CERT.OFFICERS', '2023', '1240人'],
  ['CERT.VALID', '2023', '1238个'],
  ['CERT.SUSPENDED', '2023', '2人'],
  ['CERT.CANCELLED', '2023', '0人'],
  ['CERT.REVIEWERS', '2023', '66人'],
  ['POW.ITEMS', '2023', '54项'],
  ['POW.HELD', '2023', '1080项次'],
  ['POW.TOWNSHIPS', '2023', '20个'],
  ['INS.HELD', '2023', '300次'],

  ['EXM.PAPERS', '2023', '2640人次'],
  ['EXM.FAILED', '2023', '171人次'],
  ['EXM.RESIT.PASSED', '2023', '169人次'],
  ['EXM.RESIT.FAILED', '2023', '2人次'],
  ['EXM.ABSENT', '2023', '0人次'],
  ['EXM.PROPOSED', '2023', '2件'],
  ['EXM.SUSPENDED', '2023', '2人'],
  ['GUI.STAFF', '2023', '12人'],
  ['GUI.VISITS', '2023', '548次'],
  ['GUI.VISITS', '2023-04-03..2023-10-01', '548次'],
  ['GUI.OWED', '2023', '520周次'],
  ['GUI.MET', '2023', '518周次'],
  ['SUP.CHECKS', '2023', '20队次'],
  ['SUP.CHECKS.PROBLEMS', '2023', '61个'],
  // 61 from the inspection, 3 from the evaluation.
  ['SUP.FINDINGS', '2023', '64个'],
  ['SUP.OPINIONS', '2023', '9份'],
  ['SUP.DECISIONS', '2023', '1份'],
  ['OVS.MAIN', '2023', '536项'],
  ['OVS.SUB', '2023', '1214项'],
  ['OVS.MAIN.COVERED', '2023', '536项'],
  ['OVS.SUB.COVERED', '2023', '1214项'],
  ['OVS.MAIN.RATE', '2023', '100%'],
  ['OVS.SUB.RATE', '2023', '100%'],
  ['OVS.ACTS', '2023', '14870条'],
  ['EVA.FILES', '2023', '88件'],
  ['EVA.FILES', '2023-11', '88件'],
  ['EVA.EXCELLENT', '2023', '22件'],
  ['EVA.QUALIFIED', '2023', '63件'],
  ['EVA.UNQUALIFIED', '2023', '3件'],
  ['EVA.RECTIFIED', '2023', '3件'],
  ['EVA.CAMPAIGNS', '2023', '1次'],
  ['SET.SETTLED', '2023', '45件'],
  ['SET.SETTLED', '2023-H1', '10件'],
  ['SET.PERFORMED', '2023', '45件'],
  ['PEN.DECIDED', '2023', '1120件'],
  ['PEN.PUNISHED', '2023', '900件'],
  ['PEN.NOT-PUNISHED', '2023', '214件'],
  ['PEN.TOWNSHIP', '2023', '158件'],
  ['PEN.SUMMARY', '2023', '640件'],
  ['PEN.OVERDUE', '2023', '1件'],
  ['PEN.SET-ASIDE', '2023', '2件'],
  ['COE.MEASURES', '2023', '20件'],
  ['COE.URGENT', '2023', '4件'],
  ['LIST.NOPENALTY', '2023', '166项'],
  ['LIST.LIGHTER', '2023', '158项'],
  ['LIST.REDUCED', '2023', '114项'],
  ['LIST.MILDER', '2023', '272项'],
  ['LIST.NOCOERCION', '2023', '14项'],
  ['LIST.PASSED-OVER', '2023', '0件'],
  ['FIL.SHOULD', '2023', '48件'],
  ['FIL.FILED', '2023', '47件'],
  ['FIL.ONTIME', '2023', '46件'],
  ['FIL.LATE', '2023', '1件'],
  ['FIL.MISSING', '2023', '1件'],
  ['REV.MAJOR.RATE', '2023', '100.0%'],
  ['PUB.ONTIME.RATE', '2023', '100.0%'],
  ['PUB.WITHDRAWN', '2023', '2件'],
  ['PUB.BEFORE', '2023', '8份'],
]

const shown = async (id: string, span: string, over: readonly File[]) =>
  (await answer(id, { period: period(span, today), today }, catalogue, overFiles(over))).shown

describe('the integers of the county', () => {
  test.each(printed)('%s of %s is %s, whatever the seed', async (id, span, expected) => {
    expect(await shown(id, span, files)).toBe(expected)
    expect(await shown(id, span, other.files)).toBe(expected)
  })

  test('closed reconsiderations exceed suits received for the first time; both numbers of suits fall', async () => {
    const value = async (id: string, span: string) =>
      (await answer(id, { period: period(span, today), today }, catalogue, overFiles(files))).value
    expect(await Promise.all([value('REC.EXCEEDS', '2022'), value('REC.EXCEEDS', '2023'), value('LIT.DOUBLE', '2023')])).toEqual([
      false,
      true,
      true,
    ])
  })

  test('the assessed units by group, the losses by unit, the listed units', async () => {
    const by = async (id: string, group: string) =>
      Object.fromEntries(
        ((await answer(id, { period: period('2023', today), today, by: group }, catalogue, overFiles(files))).groups ?? []).map(
          ({ key, value }) => [key, value],
        ),
      )
    expect(await by('ORG.ASSESSED', 'group')).toEqual({ A: 24, B: 34, C: 33, D: 35 })
    expect(await by('LIT.LOST', 'unit')).toEqual({
      'unit-land': 4,
      'unit-police': 2,
      'unit-labour': 2,
      'unit-411798100': 2,
      'unit-housing': 1,
      'unit-urban': 1,
      'unit-market': 1,
      'unit-411798101': 1,
    })
    expect(Object.keys(await by('ACC.LISTED', 'unit'))).toEqual(['unit-411798100', 'unit-labour', 'unit-land', 'unit-police'])
    expect(files.filter(({ type }) => type === 'power').every(({ facts }) => facts.validFrom === '2023-04-03')).toBe(true)
  })

  test('the exams are 11 months of 240; both who failed twice lost the certificate by a decision of a person', async () => {
    const papers = await answer('EXM.PAPERS', { period: period('2023', today), today, by: 'month' }, catalogue, overFiles(files))
    expect(papers.groups?.map(({ value }) => value)).toEqual(Array(11).fill(240))
    const proposals = all.filter(({ type }) => type === 'suspension-proposal')
    for (const { id, acts } of proposals) {
      expect(acts.map(({ kind, actor }) => `${kind} ${actor.capacity}`)).toEqual(['propose system', 'hear supervisor', 'decide supervisor'])
      const { certificate, number } = files.find((file) => file.id === id)?.facts ?? {}
      const suspended = all.find((file) => file.id === certificate)?.acts.at(-1)
      expect(suspended).toMatchObject({ kind: 'suspend', on: acts.at(-1)?.on, actor: { capacity: 'system' }, data: { decision: number } })
      expect(suspended?.id).toBe(deterministicId('reaction', countyCode, 'suspension-proposal.suspend', id, 3))
    }
    expect(proposals).toHaveLength(2)
  })

  test('no paper was marked otherwise than it was answered, and none was sat after the certificate was suspended', () => {
    const byId = new Map(files.map((file) => [file.id, file]))
    const exams = files.filter(({ type }) => type === 'exam')
    expect(exams.filter(({ facts }) => (facts.firstScore as number) < 60 !== (facts.firstResult === 'failed'))).toEqual([])
    const after = exams.filter(({ facts, on }) => (on.start ?? '') > (byId.get(facts.certificate as string)?.on.suspend ?? '9999'))
    expect(after).toEqual([])
  })

  test('the grid of guidance has two empty cells, explained; two groups saw ten teams each', async () => {
    const visits = files.filter(({ type }) => type === 'guidance-visit')
    const grid = coverage(
      visits,
      files.filter(({ type, facts }) => type === 'unit' && facts.delegated).map(({ id }) => id),
    )
    expect({ visits: grid.visits, owed: grid.owed, empty: grid.empty.length }).toEqual({ visits: 548, owed: 520, empty: 2 })
    const missed = files.filter(({ type, state }) => type === 'duty.guidance' && state === 'missed')
    expect(missed.map(({ unit, facts }) => `${unit} ${facts.period}`).sort()).toEqual(
      grid.empty.map(({ township, week }) => `${township} ${week}`).sort(),
    )
    const groups = await answer('SUP.CHECKS', { period: period('2023', today), today, by: 'group' }, catalogue, overFiles(files))
    expect(groups.groups).toEqual([
      { key: 'one', value: 10 },
      { key: 'two', value: 10 },
    ])
  })

  test('88 dossiers of 34 departments and 20 townships; the unqualified are those planted, found by machine, and supervised', async () => {
    const evaluations = files.filter(({ type, facts }) => type === 'evaluation' && facts.campaign === 'evaluation-campaign-2023')
    expect(evaluations).toHaveLength(88)
    const units = new Set(evaluations.map(({ facts }) => facts.evaluated as string))
    const isTownship = (unit: string) => unit.startsWith('unit-4117982') || unit.startsWith('unit-4117981')
    expect([[...units].filter((unit) => !isTownship(unit)).length, [...units].filter(isTownship).length]).toEqual([34, 20])
    const bad = evaluations.filter(({ outcome }) => outcome === 'unqualified')
    expect(bad.map(({ facts }) => [facts.dossier, facts.failedItem]).sort()).toEqual([
      ['penalty-2023-1118', 'D4'],
      ['penalty-2023-1119', 'D8'],
      ['penalty-2023-1120', 'A4'],
    ])
    expect(bad.every(({ facts }) => (facts.machineFailed as string[]).includes(facts.failedItem as string))).toBe(true)
    const findings = await answer('SUP.FINDINGS', { period: period('2023', today), today, by: 'source' }, catalogue, overFiles(files))
    expect(findings.groups).toEqual([
      { key: 'check', value: 61 },
      { key: 'evaluation', value: 3 },
    ])
  })

  test('no reviewer scored a dossier of the own unit, and no two of one unit scored the same', () => {
    const sheets = files.filter(({ type }) => type === 'score-sheet')
    // Two of each of the 88 of 2023, opened; of the spot check under way two of each of three, of which one is handed in and sealed.
    const inState = (wanted: string) => sheets.filter(({ state }) => state === wanted).length
    expect([inState('opened'), inState('submitted'), inState('assigned'), sheets.length]).toEqual([176, 1, 5, 182])
    expect(sheets.filter(({ facts }) => facts.reviewerUnit === facts.evaluated)).toEqual([])
    expect(new Set(sheets.map(({ facts }) => `${facts.evaluation} ${facts.reviewerUnit}`)).size).toBe(sheets.length)
  })

  test('each item has its acts: what an item says of its use is what was reported against it', () => {
    const reported = new Map<string, number>()
    for (const { type, facts } of files)
      if (type === 'oversight-act')
        for (const item of [facts.subItem, facts.mainItem] as string[]) reported.set(item, (reported.get(item) ?? 0) + 1)
    const items = files.filter(({ type }) => type === 'oversight-item')
    expect(items.filter(({ id, n }) => n.use !== reported.get(id))).toEqual([])
    expect(items).toHaveLength(536 + 1214)
  })

  test('settlement files are one to one with the suits settled in 2023', async () => {
    const list = async (id: string) =>
      (await answer(id, { period: period('2023', today), today, list: true }, catalogue, overFiles(files))).list?.map((row) => row.id) ?? []
    const byId = new Map(files.map((file) => [file.id, file]))
    const settled = (await list('SET.SETTLED')).map((id) => byId.get(id)?.facts.lawsuit)
    expect(settled.toSorted()).toEqual((await list('LIT.SETTLED')).toSorted())
    expect((await answer('SET.MATCHES', { period: period('2023', today), today }, catalogue, overFiles(files))).value).toBe(true)
  })

  test('2024 lives under the new text: 5 simple, 1 converted', () => {
    const fresh = files.filter(({ type, edition }) => type === 'reconsideration' && edition === '2023')
    expect(fresh).toHaveLength(18)
    expect(fresh.filter(({ facts }) => facts.track === 'simple')).toHaveLength(5)
    expect(fresh.filter(({ n }) => n.convert === 1)).toHaveLength(1)
    expect(files.filter(({ type, edition, closed }) => type === 'reconsideration' && edition === '2017' && !closed)).toHaveLength(7)
  })

  test('decisions not to punish are among the 1,120, each under an item of the list; no township decides before it may', () => {
    const year = files.filter(({ type, on }) => type === 'penalty' && (on.decide ?? '').startsWith('2023'))
    expect(year).toHaveLength(1120)
    const spared = year.filter(({ outcome }) => outcome?.startsWith('no-punish'))
    expect(spared).toHaveLength(214)
    const byId = new Map(files.map((file) => [file.id, file]))
    expect(spared.every(({ facts }) => byId.get(facts.listItem as string)?.facts.kind === 'no-penalty')).toBe(true)
    const townships = year.filter(({ facts }) => facts.powerSource === 'delegated')
    expect(townships).toHaveLength(158)
    expect(townships.every(({ opened }) => opened > '2023-04-03')).toBe(true)
    expect(new Set(townships.map(({ unit }) => unit)).size).toBe(20)
    expect(new Set(year.filter(({ facts }) => facts.powerSource === 'statutory').map(({ unit }) => unit)).size).toBe(34)
  })

  test('eleven sessions: seven with 56, four with 55; no township inspects before it may', () => {
    const sizes = files
      .filter(({ type, facts, opened }) => type === 'training' && facts.kind === 'monthly' && opened < '2024')
      .map(({ facts }) => (facts.attendees as []).length)
    expect(sizes.sort()).toEqual([55, 55, 55, 55, 56, 56, 56, 56, 56, 56, 56])
    const delegated = files.filter(({ type, facts }) => type === 'inspection' && facts.powerSource === 'delegated')
    expect(delegated.length).toBeGreaterThan(60)
    expect(delegated.every(({ on }) => (on.record ?? '9999') > '2023-04-03')).toBe(true)
  })

  test.skipIf(!existsSync('../shared/mission/sample-county.md'))('the mission still says so', () => {
    const mission = readFileSync('../shared/mission/sample-county.md', 'utf8')
    for (const words of [
      '2,947 written agreements',
      '3,225 oral agreements',
      '62 failed',
      '| year | 86 | 14 | 27 | 45 |',
      '1,240 officers',
      '= 612',
      'closed 95, carried out 7',
      '2,640 papers, 171 failed, 169 passed the re-sit',
      '548 visits for 520',
      '61 findings, 9 opinions, 1 decision',
      '14,870 supervision acts',
      'Evaluated in November 2023: 88 over 34 departments and 20 townships: excellent 22, qualified 63, unqualified 3',
      'ordinary 1,120 (townships 158, all after 3 April), on the spot 640',
      'decisions not to punish 214 with a list item each',
      'filed 47 (46 on time, 1 late), 1 missing',
      'no-penalty 166, lighter 158, reduced 114 (together 272), no-coercion 14',
    ])
      expect(mission).toContain(words)
  })
})

describe('planted defects and no others', () => {
  test.each([0, 1])('nine files are late on the county’s today (seed + %i)', (at) => {
    const late = (at === 0 ? files : other.files).flatMap((file) =>
      file.clocks.flatMap((clock) => {
        const right = procedureOf(file.type).clocks[clock.name]?.right
        return standing(clock, today, right) === 'late' ? [{ type: file.type, file: file.id, rule: clock.name }] : []
      }),
    )
    const wanted = lateFiles.map(({ type, file, rule }) => ({ type, file, rule }))
    const order = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)
    expect(late.sort(order)).toEqual(wanted.sort(order))
    expect(late).toHaveLength(9)
  })

  test.each([0, 1])('the planted findings are found, each once, and no others (seed + %i)', (at) => {
    const found = (at === 0 ? files : other.files).flatMap((file) =>
      file.findings.map(({ rule, code }) => ({ type: file.type, file: file.id, rule, code })),
    )
    const wanted = defects.flatMap(({ kind, type, file, rule, code }) => (kind === 'finding' ? [{ type, file, rule, code }] : []))
    const order = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)
    expect(found.sort(order)).toEqual(wanted.sort(order))
    expect(wanted).toHaveLength(4)
  })

  test('judging inspections and penalties anew on what is known today finds the same', () => {
    const byId = new Map(files.map((file) => [file.id, file]))
    const judged = ['inspection', 'penalty', 'penalty-summary', 'coercive-measure']
    const found = all
      .filter(({ type }) => judged.includes(type))
      .flatMap(({ type, id, acts }) => (rejudge(procedureOf(type), acts, (ref) => byId.get(ref)).length > 0 ? [id] : []))
    expect(found).toEqual(defects.filter(({ code }) => code === 'read').map(({ file }) => file))
  })

  test.each([0, 1])('each loss about a penalty of our own rests on what is wrong in that file (seed + %i)', (at) => {
    const over = at === 0 ? files : other.files
    const byId = new Map(over.map((file) => [file.id, file]))
    const lost = over.filter(({ type, facts }) => type === 'litigation' && facts.penaltyCase)
    expect(
      lost.map(({ facts }) =>
        byId
          .get(facts.penaltyCase as string)
          ?.findings.map(({ rule }) => rule)
          .join(),
      ),
    ).toEqual(['decide-market', 'hearingTold', 'officers'])
    for (const suit of lost) {
      const sued = byId.get(suit.facts.penaltyCase as string) as File
      expect((suit.facts.plaintiffs as { name: string }[])[0]?.name).toBe((sued.facts.party as { name: string }).name)
      expect(losses).toContain(suit.facts.firstOutcome)
      expect(sued.on.challenge).toBe(suit.opened)
    }
    const lossAbout = over.filter(({ type, facts }) => type === 'litigation' && losses.includes(facts.firstOutcome as never))
    const unlinked = lossAbout.filter(({ facts }) => !facts.penaltyCase && (facts.judgedOn as string) >= '2023')
    expect(unlinked.filter(({ facts }) => (facts.actKind as string).startsWith('penalty'))).toEqual([])
  })

  test('nothing waits for the program: no clock that it would enter is past due', () => {
    const waiting = files.flatMap((file) =>
      file.clocks.flatMap((clock) => {
        const { right, expires } = procedureOf(file.type).clocks[clock.name] ?? {}
        return expires && !file.n[expires] && ['late', 'lapsed'].includes(standing(clock, today, right)) ? [file.id] : []
      }),
    )
    expect(waiting).toEqual([])
  })
})

describe('how it is made', () => {
  test('another seed gives other bytes', () => {
    expect(digest(other.all)).not.toBe(digest(all))
  })

  test('what the program would enter bears the ids that it would give', () => {
    const loss = files.find(({ type }) => type === 'loss-analysis') as File
    expect(loss.id).toBe(deterministicId('reaction-file', countyCode, 'litigation.loss-analysis', loss.facts.lawsuit as string))
  })

  test('acts are numbered, recorded in order, on or after their day, from 2022 until today; no id is used twice', () => {
    const ids = new Set<string>()
    const wrong: string[] = []
    for (const { id, acts } of all) {
      let before = '2022-01-04'
      for (const [at, act] of acts.entries()) {
        if (act.seq !== at + 1) wrong.push(`${id} is numbered ${act.seq} at ${at}`)
        if (act.recordedAt < before) wrong.push(`${id} ${act.recordedAt} is recorded before ${before}`)
        const on = shanghaiDay(act.recordedAt)
        if (on < act.on || on > today) wrong.push(`${id} ${act.kind} of ${act.on} is recorded on ${on}`)
        before = act.recordedAt
        ids.add(act.id)
      }
    }
    expect(wrong).toEqual([])
    expect(ids.size).toBe(all.reduce((sum, { acts }) => sum + acts.length, 0))
  })

  test('every file refers to files that are there', () => {
    const byId = new Map(files.map((file) => [file.id, file]))
    expect(byId.size).toBe(files.length)
    expect(files.flatMap(({ id, links }) => links.filter(({ to }) => !byId.has(to)).map(({ to }) => `${id} ${to}`))).toEqual([])
  })

  test('every actor but the program is in the register of people, under the name it has there', () => {
    const people = new Map(files.filter(({ type }) => type === 'person').map(({ id, facts }) => [id, facts.name]))
    const strangers = all.flatMap(({ id, acts }) =>
      acts.filter(({ actor }) => actor.person !== 'system' && people.get(actor.person) !== actor.name).map(() => id),
    )
    expect(strangers).toEqual([])
  })

  test('offices act on the days they are open', () => {
    const offices = new Set([
      'reconsideration',
      'litigation',
      'loss-analysis',
      'accountability',
      'listed-supervision',
      'training',
      'inspection',
      'power',
      'certificate',
      'exam',
      'suspension-proposal',
      'guidance-visit',
      'guidance-question',
      'supervision-check',
      'supervision',
      'enforcement-clue',
      'evaluation-campaign',
      'evaluation',
      'score-sheet',
      'oversight-item',
      'oversight-act',
      'settlement',
      'closing-signature',
      'penalty',
      'penalty-summary',
      'coercive-measure',
      'major-filing',
      'publication',
      'list-item',
      'legal-reviewer',
    ])
    const closed = all
      .filter(({ type }) => offices.has(type))
      .flatMap(({ id, acts }) =>
        acts
          .filter(({ on, actor }) => actor.capacity !== 'system' && !isWorkday(stateCalendar, on as Day))
          .map(({ kind, on }) => `${id} ${kind} ${on}`),
      )
    expect(closed).toEqual([])
  })

  test('as known earlier, the year was smaller', async () => {
    const then = folded(
      all.filter(({ type }) => type === 'reconsideration' || type === 'dispute'),
      seed,
      '2023-12-31T23:59:59.999Z',
    )
    expect(await shown('REC.SUED', '2024', then)).toBe('0件')
    const written = Number((await shown('MED.DOSSIERS', '2023', then)).replace('份', ''))
    expect(written).toBeGreaterThan(2500)
    expect(written).toBeLessThan(2947)
  })
})

describe('accounts', () => {
  test('are people of the county with roles that exist, each part once', () => {
    const people = new Map(files.filter(({ type }) => type === 'person').map((file) => [file.id, file]))
    for (const { person, name, unit, grants, certificate } of sampleAccounts) {
      expect(people.get(person)?.facts).toMatchObject({ name, workUnit: unit })
      for (const { role } of grants) expect(roles).toHaveProperty(role)
      if (certificate)
        expect(files.some(({ type, facts }) => type === 'certificate' && facts.certNumber === certificate && facts.person === person)).toBe(
          true,
        )
    }
    expect(new Set(sampleAccounts.map(({ login }) => login)).size).toBe(sampleAccounts.length)
    expect(accountsOf(seed)).toEqual(sampleAccounts)
  })
})
