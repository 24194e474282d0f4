import type { Act, Actor } from '../kernel/file/act.ts'
import { addDays, type Day, day, daysBetween } from '../kernel/time/day.ts'
import { dispute } from '../systems/mediation/dispute.ts'
import { disputeKinds } from '../systems/mediation/kinds.ts'
import type { Committee } from './committees.ts'
import { isOpen, lastOpenDay, officeDays, openDay, recordingTime, today } from './days.ts'
import { type DisputeTheme, disputeThemes, tradeKinds } from './disputeTable.ts'
import { personName } from './names.ts'
import { type People, staff } from './people.ts'
import { planted } from './planted.ts'
import type { Random } from './random.ts'
import { townUnits } from './unitTable.ts'
import type { Loaded, RecordedAct, World } from './world.ts'

type Way = 'written' | 'oral' | 'failed' | 'refused' | 'transferred' | 'merged' | 'open'

/** How many disputes ended in which way; of 2023: 6,234 closed, 2,947 in writing, 3,225 orally, 62 in vain (D4). */
const years: readonly (readonly [year: string, from: string, to: string, ways: Partial<Record<Way, number>>])[] = [
  ['2022', '2022-01-10', '2022-12-30', { written: 480, oral: 680, failed: 20, refused: 4, transferred: 5 }],
  ['2023', '2023-01-01', '2023-12-31', { written: 2947, oral: 3225, failed: 62, refused: 18, transferred: 24, merged: 6 }],
  ['2024', '2024-01-01', '2024-03-10', { written: 130, oral: 150, failed: 10 }],
]
/** Under way on 2024-03-11 and in time, besides the one that is late. */
const underWay = 38

interface Planned {
  readonly kind: string
  readonly on: Day
  readonly actor: Actor
  readonly data?: Act['data']
}

/** Every dispute with its acts, in the order in which they ended. Not run through the world: lawful by how they are made, and folded in the test. */
export function* disputes(random: Random, world: World, people: People, committees: readonly Committee[]): Generator<Loaded> {
  const days = officeDays(random)
  const villages = committees.filter(({ level }) => level === 'village' || level === 'community')
  const towns = committees.filter(({ level }) => level === 'township' || level === 'subdistrict' || level === 'zone')
  const trades = committees.filter(({ industry }) => industry)
  const weighted = disputeThemes.flatMap((theme) => Array<DisputeTheme>(theme.weight).fill(theme))

  for (const [year, from, to, ways] of years) {
    const closed = ended(ways, ['written', 'oral', 'failed'], from, to)
    const away = ended(ways, ['refused', 'transferred', 'merged'], from, to)
    let n = 0
    let latest: { id: string; acts: readonly RecordedAct[]; parties: unknown; on: Day } | undefined
    for (const { way, on } of [...closed, ...away]) {
      const id = `dispute-${year}-${String(++n).padStart(4, '0')}`
      if (way === 'merged' && latest) {
        yield merged(id, latest)
        continue
      }
      const loaded = dispose(id, way, on, to)
      if (way === 'oral' || way === 'written') latest = { id, acts: loaded.acts, parties: loaded.acts[0]?.data.parties, on }
      yield loaded
    }
  }
  yield dispose(planted.unclosedVillage, 'open', day('2024-01-29'), today, random.pick(villages))
  for (let n = 1; n <= underWay; n++)
    yield dispose(`dispute-2024-${String(291 + n).padStart(4, '0')}`, 'open', addDays(today, -random.int(0, 22)), today)

  function ended(ways: Partial<Record<Way, number>>, of: readonly Way[], from: string, to: string): { way: Way; on: Day }[] {
    const all = random.shuffle(of.flatMap((way) => Array<Way>(ways[way] ?? 0).fill(way)))
    const [first, span] = [day(from), daysBetween(day(from), day(to))]
    const dates = all.map(() => addDays(first, random.int(0, span))).sort()
    return all.map((way, at) => ({ way, on: dates[at] ?? first }))
  }

  function committee(): Committee {
    const drawn = random.next()
    return random.pick(drawn < 0.71 ? villages : drawn < 0.89 ? towns : trades)
  }

  function themeOf({ industry }: Committee): DisputeTheme {
    const kinds = industry === undefined ? undefined : tradeKinds[industry]
    return random.pick(kinds ? disputeThemes.filter(({ kind }) => kinds.includes(kind)) : weighted)
  }

  /** @param to the last day on which it may end, so that it counts for the year meant */
  function dispose(id: string, way: Way, on: Day, to: string, at = committee()): Loaded {
    const theme = themeOf(at)
    const who = at.mediators[random.int(0, at.mediators.length - 1)]
    if (!who) throw new Error(`${at.id} has no mediators`)
    const by = people.as('mediator', who.person)
    const second = at.mediators.length > 3 && random.chance(0.2) ? at.mediators.find(({ id: other }) => other !== who.id) : undefined
    const amount = theme.yuan && random.chance(0.8) ? { amount: Math.round(random.int(...theme.yuan) / 100) * 10_000 } : {}
    const difficulty = random.pick(['simple', 'simple', 'general', 'general', 'difficult'])
    // Offices of towns and trades close on days off; a village mediator does not.
    const ends = at.level === 'village' || at.level === 'community' || isOpen(on) ? on : openDay(on) <= to ? openDay(on) : lastOpenDay(on)
    const long = way !== 'open' && way !== 'refused' && random.chance(0.01)
    const took = way === 'open' ? 0 : long ? random.int(36, 52) : random.chance(0.6) ? random.int(0, 3) : random.int(4, 22)
    const started = addDays(ends, -took)
    const names = [personName(random).name, personName(random).name]
    const flags = random.chance(0.03) ? { riskFlags: [random.pick(['petition', 'crime', 'minor'])] } : {}
    const acts: Planned[] = [
      {
        kind: 'register',
        on: started,
        actor: by,
        data: {
          committee: at.id,
          level: at.level,
          mediators: [who.id, ...(second ? [second.id] : [])],
          source: random.pick(['apply', 'apply', 'apply', 'active', 'active', 'police', 'court', 'petition']),
          disputeKind: theme.kind,
          parties: names.map((name) => ({ kind: 'natural', name, address: townOf(at.unit) })),
          brief: random.pick(theme.brief),
          place: townOf(at.unit),
          happenedOn: addDays(started, -random.int(0, 12)),
          persons: random.int(2, 6),
          difficulty,
          ...amount,
          ...flags,
        },
      },
    ]
    if (way === 'refused') {
      acts.push({
        kind: 'refuse',
        on: ends,
        actor: by,
        data: { refuseReason: random.pick(['refused', 'administrative', 'pending', 'absent']), remedies: ['court', 'administrative'] },
      })
      return loaded(id, acts)
    }
    acts.push(
      { kind: 'accept', on: started, actor: by, data: { consent: true, excluded: 'none' } },
      { kind: 'tell-rights', on: started, actor: by },
    )
    if (way === 'transferred') {
      acts.push({
        kind: 'transfer',
        on: ends,
        actor: by,
        data: { route: random.pick(['court', 'arbitration', 'police', 'reconsideration', 'petition']), remedies: ['court'] },
      })
      return loaded(id, acts)
    }
    const twice = took > 3 && random.chance(0.4)
    if (twice || way === 'open') acts.push(session(addDays(started, way === 'open' ? 0 : 1), by, 'continue'))
    if (difficulty === 'difficult' && way !== 'open')
      acts.push({
        kind: 'investigate',
        on: addDays(started, Math.min(took, 2)),
        actor: by,
        data: { informant: personName(random).name, place: townOf(at.unit), says: '据了解，双方所述事实基本属实，争议集中在数额上。' },
      })
    if (long) acts.push({ kind: 'extend', on: addDays(started, 24), actor: by, data: { extendedDays: 1 } })
    if (way === 'open') return loaded(id, acts)
    acts.push(session(ends, by, way === 'failed' ? 'deadlock' : 'agreed'))
    if (way === 'failed') {
      acts.push({
        kind: 'fail',
        on: ends,
        actor: by,
        data: { failReason: '双方在数额上分歧较大，经多次调解未能达成一致。', remedies: ['court', 'arbitration'] },
      })
      return loaded(id, acts)
    }
    const atOnce = random.chance(way === 'oral' ? 0.75 : 0.3)
    const agreement = {
      agreement: theme.agreement,
      ...amount,
      performance: atOnce ? 'at-once' : 'performing',
      performBy: atOnce ? ends : addDays(ends, random.int(3, 20)),
    }
    if (way === 'oral') {
      acts.push({ kind: 'agree-oral', on: ends, actor: by, data: agreement })
      if (random.chance(0.3)) acts.push(followUp(addDays(ends, random.int(5, 25)), by))
      return loaded(id, acts)
    }
    acts.push({
      kind: 'agree-written',
      on: ends,
      actor: by,
      data: { facts: `${names[0]}与${names[1]}：${theme.brief[0]}`, ...agreement, signedAll: true, performWay: '现金或者转账', difficulty },
    })
    const back = addDays(ends, random.int(6, 20))
    const archived = addDays(back, random.int(1, 10))
    const after = [
      followUp(back, by),
      { kind: 'archive', on: archived, actor: by, data: { keeping: '10y' } },
      ...confirmation(ends, at),
      ...allowance(archived, at, difficulty),
    ]
    return loaded(id, [...acts, ...after.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))])
  }

  function session(on: Day, actor: Actor, ended: string): Planned {
    const says =
      ended === 'continue'
        ? '分别听取双方意见，讲明法律和道理，双方同意再考虑。'
        : ended === 'agreed'
          ? '经劝导，双方相互谅解，就处理办法达成一致。'
          : '双方各执己见，差距较大。'
    return { kind: 'mediate', on, actor, data: { place: townOf(actor.unit), present: '双方当事人', says, ended } }
  }

  function followUp(on: Day, actor: Actor): Planned {
    return {
      kind: 'follow-up',
      on,
      actor,
      data: {
        way: random.pick(['visit', 'phone', 'visit']),
        satisfied: random.chance(0.93) ? 'satisfied' : 'fair',
        says: '协议已经履行，双方关系缓和，没有新的隐患。',
        performance: 'performed',
      },
    }
  }

  /** Some written agreements are taken to the court together: applied for, accepted in three days, ruled on in fifteen. */
  function confirmation(agreed: Day, at: Committee): Planned[] {
    if (!random.chance(0.06)) return []
    const actor = people.as('committee', at.mediators[0]?.person ?? '')
    const applied = days.within(agreed, 3, 14)
    const accepted = days.within(applied, 1, 2)
    const ruled = days.within(accepted, 4, 12)
    return [
      { kind: 'apply-confirmation', on: applied, actor, data: { court: '宁川县人民法院', jointly: true } },
      { kind: 'court-accept', on: accepted, actor },
      {
        kind: 'confirm',
        on: ruled,
        actor,
        data: { confirmResult: 'valid', confirmNumber: `（${ruled.slice(0, 4)}）豫98民特${random.int(1, 400)}号` },
      },
    ]
  }

  /** Part-time mediators are paid by the case, once the dossier is in. */
  function allowance(archived: Day, at: Committee, difficulty: string): Planned[] {
    const claimant = at.mediators.find(({ fullTime }) => !fullTime)
    if (!claimant || at.industry || !random.chance(0.3)) return []
    const town = townUnits.find(({ id }) => at.unit.startsWith(id))
    const claimed = { simple: 5000, general: 10_000, difficult: 20_000 }[difficulty] ?? 5000
    const asked = addDays(archived, random.int(1, 6))
    const checked = days.workdays(asked, 2, 6)
    return [
      {
        kind: 'claim-allowance',
        on: asked,
        actor: people.as('mediator', claimant.person),
        data: { claimant: claimant.id, difficulty, claimed },
      },
      {
        kind: 'check-allowance',
        on: checked,
        actor: people.of(town?.id ?? 'unit-justice', 'legal', 'justiceBureau'),
        data: { checked: 'agree' },
      },
      {
        kind: 'grant-allowance',
        on: days.workdays(checked, 5, 15),
        actor: people.as('justiceBureau', staff.mediationOffice),
        data: { allowance: claimed },
      },
    ]
  }

  /** The same quarrel registered a second time, then joined to the first. */
  function merged(id: string, first: { id: string; acts: readonly RecordedAct[]; parties: unknown; on: Day }): Loaded {
    const opening = first.acts[0] as RecordedAct
    const on = past(addDays(first.on, 1)) ?? first.on
    const again = { ...opening.data, parties: first.parties }
    const chair = { ...opening.actor, capacity: 'committee' }
    const state = 'agreed'
    // Not before the first had been recorded as agreed: that is what the clerk found.
    const agreed = first.acts.find(({ kind }) => kind.startsWith('agree'))?.recordedAt ?? ''
    const title = `${namesOf(first.parties)}${kindWord(opening.data.disputeKind)}`
    const acts = loaded(id, [{ kind: 'register', on, actor: opening.actor, data: again }])
    const merge: RecordedAct = {
      id: random.uuid(),
      seq: 2,
      kind: 'merge',
      on,
      actor: chair,
      data: { sameAs: first.id },
      seen: { [first.id]: { type: 'dispute', title, unit: opening.actor.unit, state, facts: {} } },
      recordedAt: recordingTime(random, on, [acts.acts[0]?.recordedAt ?? '', agreed].sort()[1]),
    }
    return { ...acts, acts: [...acts.acts, merge] }
  }

  function loaded(id: string, planned: readonly Planned[]): Loaded {
    let before = ''
    const acts: RecordedAct[] = []
    for (const { kind, on, actor, data = {} } of planned) {
      if (on > today) break
      before = recordingTime(random, on, before)
      const seen = world.seen(dispute, kind, data, on)
      acts.push({ id: random.uuid(), seq: acts.length + 1, kind, on, actor, data, ...(seen && { seen }), recordedAt: before })
    }
    return { type: 'dispute', id, acts }
  }

  function townOf(unit: string): string {
    return world.nameOf(unit)
  }
}

const past = (on: Day): Day | undefined => (on <= today ? on : undefined)
const namesOf = (parties: unknown): string => (parties as { name: string }[]).map(({ name }) => name).join('与')
const kindWord = (kind: unknown): string => disputeKinds[kind as keyof typeof disputeKinds]
