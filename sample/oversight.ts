import type { Act, Actor } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import type { File } from '../kernel/file/file.ts'
import type { Day } from '../kernel/time/day.ts'
import { oversightAct } from '../systems/oversight/act.ts'
import { oversightCoverage } from '../systems/oversight/coverage.ts'
import { countyCode } from './countyCode.ts'
import { later, officeDays, recordingTime } from './days.ts'
import { enterpriseName, personName, shopName } from './names.ts'
import { type Domain, domains, respects, subItems } from './oversightTable.ts'
import { type People, staff } from './people.ts'
import type { Random } from './random.ts'
import type { Loaded, RecordedAct, World } from './world.ts'

const mainItems = 536
const subItemsInAll = 1214
/** Acts of supervision reported in 2023. */
const actsOf2023 = 14_870

interface Item {
  readonly id: string
  readonly main: string
  readonly domain: Domain
  readonly name: string
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Plans the catalogue, 536 main items and 1,214 sub-items, each claimed by its department. Returns the sub-items. */
export function planOversightItems(random: Random, world: World, people: People): readonly Item[] {
  const days = officeDays(random)
  const mains = respects
    .flatMap((respect) => domains.flatMap((domain) => domain.objects.map((object) => ({ domain, name: `${object}${respect}的监管` }))))
    .slice(0, mainItems)
  if (mains.length < mainItems) throw new Error(`There are only ${mains.length} main items`)
  const subsOf = mains.map(() => 1)
  for (let left = subItemsInAll - mainItems; left > 0; ) {
    const at = random.int(0, mains.length - 1)
    if (subsOf[at] === subItems.length) continue
    subsOf[at] = (subsOf[at] ?? 0) + 1
    left--
  }
  return mains.flatMap(({ domain, name }, at) => {
    const code = `411798${String(at + 1).padStart(5, '0')}`
    const main = `oversight-item-${code}000`
    const published = days.between('2022-03-01', '2022-03-31')
    const claimed = days.between('2022-04-06', '2022-04-29')
    enter(main, `${code}000`, name, domain, published, claimed)
    return subItems.slice(0, subsOf[at]).map((kind, n): Item => {
      const sub = { id: `oversight-item-${code}0${two(n + 1)}`, main, domain, name: `${name}（${kind}）` }
      enter(sub.id, `${code}0${two(n + 1)}`, sub.name, domain, published, claimed, main)
      return sub
    })
  })

  function enter(id: string, code: string, name: string, domain: Domain, published: Day, claimed: Day, mainItem?: string): void {
    world.plan('oversight-item', id, [
      {
        kind: 'publish',
        on: published,
        // All of one main item together, the main item first.
        recordedAt: later(`${published}T01:00:00.000Z`, Number(code.slice(6))),
        actor: people.as('justiceBureau', staff.supervisors[1] ?? ''),
        data: {
          code,
          level: mainItem ? 'sub' : 'main',
          ...(mainItem && { mainItem }),
          name,
          domain: domain.domain,
          ways: ['daily', 'random'],
          objectType: domain.objectType,
          basis: `${domain.basis}关于监督检查的规定`,
          from: 'national',
          responsible: domain.unit,
          validFrom: published,
        },
      },
      { kind: 'claim', on: claimed, actor: people.of(domain.unit, 'admin', 'unitAdmin'), data: {} },
    ])
  }
}

/**
 * The items with every act of supervision that was reported against them, the acts, and the coverage of 2023, with what the program
 * enters by itself. Not run through the world: lawful by how they are made, and folded in the test.
 */
export function* oversight(random: Random, world: World, people: People, subs: readonly Item[]): Generator<Loaded> {
  const days = officeDays(random)
  const own = world.ofType('inspection').filter(({ on, findings }) => on.record?.startsWith('2023') && findings.length === 0)
  const acts: { item: Item; on: Day; inspection?: File }[] = own.map((inspection) => ({
    item: random.pick(itemsOf(inspection.unit)),
    on: inspection.on.record as Day,
    inspection,
  }))
  for (const item of subs) acts.push({ item, on: days.between('2023-01-04', '2023-12-29') })
  while (acts.length < actsOf2023) acts.push({ item: random.pick(subs), on: days.between('2023-01-04', '2023-12-29') })
  acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const reported = acts.map((one, at) => report(`oversight-act-2023-${String(at + 1).padStart(5, '0')}`, at + 1, one))

  const uses = new Map<string, RecordedAct[]>()
  for (const { id, acts: own } of reported)
    for (const act of own)
      for (const level of ['sub', 'main'] as const) {
        const item = String(act.data[`${level}Item`])
        const use = {
          id: deterministicId('reaction', countyCode, `oversight-act.use.${level}`, id, 1),
          seq: 0,
          kind: 'use',
          on: act.on,
          actor: system(String(act.data.institution)),
          data: {},
          recordedAt: later(act.recordedAt, 2),
        }
        uses.set(item, [...(uses.get(item) ?? []), use])
      }

  const covered: Loaded[] = []
  for (const { id } of world.ofType('oversight-item')) {
    const { acts: before } = world.loaded(id)
    const used = (uses.get(id) ?? [])
      .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
      .map((use, at) => ({ ...use, seq: before.length + at + 1 }))
    yield { type: 'oversight-item', id, acts: [...before, ...used] }
    if (used[0]) covered.push(coverage(world.file(id), used[0]))
  }
  yield* reported
  yield* covered

  /** Of the department that inspected; townships inspect what departments handed down. */
  function itemsOf(unit: string): readonly Item[] {
    const own = subs.filter(({ domain }) => domain.unit === unit)
    return own.length > 0 ? own : subs.filter(({ domain }) => ['unit-urban', 'unit-land', 'unit-farming'].includes(domain.unit))
  }

  function report(id: string, n: number, { item, on, inspection }: (typeof acts)[number]): Loaded {
    const institution = inspection?.unit ?? item.domain.unit
    const subject = (inspection?.facts.subject as { kind: string; name: string } | undefined) ?? drawSubject()
    const kind = inspection || random.chance(0.84) ? 'check' : random.pick(['penalty', 'penalty', 'other'])
    const common = {
      kind,
      actNumber: `JG2023${String(n).padStart(5, '0')}`,
      subItem: item.id,
      mainItem: item.main,
      institution,
      objectType: item.domain.objectType,
      object: subject.name,
      subject,
      ...(subject.kind !== 'natural' && { subjectCode: `92411798DEMO${String(n).padStart(6, '0')}` }),
      area: institution.startsWith('unit-411798') ? institution.slice(5) : countyCode,
      ...(kind === 'check' && { form: formOf(inspection) ?? (random.chance(0.7) ? 'daily' : 'special'), category: categoryOf(inspection) }),
    }
    const data = inspection
      ? {
          ...common,
          way: 'site',
          officers: inspection.facts.officers,
          result: resultOf(inspection),
          inspection: inspection.id,
          origin: 'own',
        }
      : {
          ...common,
          result: kind === 'penalty' ? 'case-to-file' : random.chance(0.8) ? 'none' : 'ordered',
          origin: 'import',
          originSystem: '河南省行政执法综合管理监督信息系统',
          originNumber: `HNZF2023${String(n).padStart(6, '0')}`,
        }
    const act = {
      kind: 'hold',
      on,
      actor: inspection ? people.of(institution, 'admin', 'unitAdmin') : system(institution),
      data,
      recordedAt: recordingTime(random, on),
    }
    return { type: 'oversight-act', id, acts: [first(act, world.seen(oversightAct, 'hold', data, on))] }
  }

  function coverage(item: File, use: RecordedAct): Loaded {
    const data = { item: item.id, level: item.facts.level, responsible: item.unit }
    const act = { kind: 'cover', on: use.on, actor: system(item.unit), data, recordedAt: later(use.recordedAt, 2) }
    return {
      type: 'oversight-coverage',
      id: deterministicId('reaction-file', countyCode, 'oversight-item.coverage', item.id, '2023'),
      acts: [
        {
          ...first(act, world.seen(oversightCoverage, 'cover', data, use.on)),
          id: deterministicId('reaction', countyCode, 'oversight-item.coverage', item.id, use.seq),
        },
      ],
    }
  }

  function first(act: Omit<RecordedAct, 'id' | 'seq'>, seen: Act['seen']): RecordedAct {
    return { id: random.uuid(), seq: 1, ...act, ...(seen && { seen }) }
  }

  function drawSubject(): { kind: string; name: string } {
    if (random.chance(0.15)) return { kind: 'natural', name: personName(random).name }
    return random.chance(0.6) ? { kind: 'business', name: shopName(random) } : { kind: 'legal', name: enterpriseName(random) }
  }

  function categoryOf(inspection: File | undefined): string {
    if (inspection) return inspection.facts.kind === 'random' ? 'random' : 'not-random'
    return random.chance(0.25) ? 'random' : 'not-random'
  }
}

const forms: Readonly<Record<string, string>> = { special: 'special', joint: 'joint', complaint: 'case' }
const formOf = (inspection: File | undefined): string | undefined => inspection && (forms[String(inspection.facts.kind)] ?? 'daily')

const results: Readonly<Record<string, string>> = { none: 'none', 'file-case': 'case-to-file' }
const resultOf = ({ facts }: File): string => results[String(facts.finding)] ?? 'ordered'

const system = (unit: string): Actor => ({ person: 'system', name: '系统', unit, capacity: 'system' })
