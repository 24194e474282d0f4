import { measureFiles } from '../kernel/figure/overFiles.ts'
import { period } from '../kernel/figure/period.ts'
import { holds } from '../kernel/figure/where.ts'
import type { Act, Actor, Seen } from '../kernel/file/act.ts'
import { deterministicId } from '../kernel/file/deterministicId.ts'
import { fieldMeta } from '../kernel/file/fields.ts'
import { asOf, type File, lookup } from '../kernel/file/file.ts'
import { askedOf, type Procedure } from '../kernel/file/procedure.ts'
import { advancedBy, causeOf, eachOf, keyOf, type One, type Reaction, reactionData, whereOfEach } from '../kernel/file/reaction.ts'
import { type Context, fold, step } from '../kernel/file/step.ts'
import type { Day } from '../kernel/time/day.ts'
import { stateCalendar } from '../kernel/time/stateCalendar.ts'
import { catalogue, procedures, reactions } from '../systems/index.ts'
import { countyCode } from './countyCode.ts'
import { later, recordingTime, recordsBegin, today } from './days.ts'
import type { Random } from './random.ts'

export type RecordedAct = Act & { readonly recordedAt: string }

/** One file with all its acts, as `store.load` takes it. */
export interface Loaded {
  readonly type: string
  readonly id: string
  readonly acts: readonly RecordedAct[]
}

/** What is going to be done on a file. */
export interface Step {
  readonly kind: string
  readonly on: Day
  readonly actor: Actor
  readonly data?: Act['data']
  /** Drawn from the day where absent. */
  readonly recordedAt?: string
  /** Drawn by chance where absent. */
  readonly id?: string
  /** A planted defect: the act is entered although the law forbids it. */
  readonly planted?: boolean
}

export interface Surroundings {
  readonly unitsAbove: Context['unitsAbove']
  readonly unitName: Context['unitName']
}

/** An act that was meant to be lawful is not: the sample itself is wrong, or a procedure allows no lawful way. */
export class UnlawfulSample extends Error {
  override readonly name = 'UnlawfulSample'
}

/** Minutes into the first morning at which each register was begun: what is referred to before what refers. */
const foundingMinutes: Readonly<Record<string, number>> = {
  'county-setting': 0,
  unit: 1,
  person: 20,
  'discretion-band': 70,
  certificate: 90,
  'legal-reviewer': 115,
  'mediation-committee': 120,
  mediator: 130,
  'upper-law': 190,
  'filing-recipient': 191,
  'normative-document': 192,
  'plan-requirement': 195,
  'veto-rule': 160,
}

interface Waiting extends Step {
  readonly type: string
  readonly file: string
  readonly recordedAt: string
  readonly order: number
}

/**
 * The county as its days go by: acts are entered in the order in which they were recorded, each is judged, each sees the other files as
 * they stood, and what one act makes happen in another file happens at once, under the ids that the program itself would give.
 */
export class World {
  readonly files = new Map<string, File>()
  readonly acts = new Map<string, RecordedAct[]>()
  private readonly random: Random
  /** The name of a unit. */
  readonly nameOf: (unit: string) => string
  private readonly contexts: (procedure: Procedure) => Context
  private readonly queue: Waiting[] = []
  private readonly opened: Record<string, (file: File, recordedAt: string) => void> = {}
  private readonly reacted: Record<string, (file: File, recordedAt: string) => void> = {}
  private readonly lastPlanned = new Map<string, string>()
  private order = 0
  private readonly founded = new Map<string, number>()

  constructor(random: Random, surroundings: Surroundings) {
    this.random = random
    this.nameOf = surroundings.unitName
    this.contexts = (procedure) => ({ procedure, calendar: stateCalendar, ...surroundings })
  }

  /** Plans a file's acts, in their order. Recording times are drawn so that they never run backwards within the file. */
  plan(type: string, file: string, steps: readonly Step[]): void {
    let before = this.lastPlanned.get(file) ?? ''
    for (const one of steps) {
      const recordedAt = one.recordedAt ?? recordingTime(this.random, one.on, before)
      before = recordedAt
      this.queue.push({ ...one, type, file, recordedAt, order: this.order++ })
    }
    this.lastPlanned.set(file, before)
  }

  /** A register of what was there before records began: entered on their first day, one file after the other. */
  found(type: string, file: string, steps: readonly Step[]): void {
    const n = this.founded.get(type) ?? 0
    this.founded.set(type, n + 1)
    const first = later(`${recordsBegin}T00:30:00.000Z`, (foundingMinutes[type] ?? 0) * 60 + n)
    this.plan(
      type,
      file,
      steps.map((one, at) => (at === 0 ? { recordedAt: first, ...one } : one)),
    )
  }

  /** What people go on to do with a file that a reaction has opened. */
  whenOpened(type: string, go: (file: File, recordedAt: string) => void): void {
    this.opened[type] = go
  }

  /** What people go on to do with a file that a reaction has advanced by an act. */
  whenReacted(type: string, act: string, go: (file: File, recordedAt: string) => void): void {
    this.reacted[`${type} ${act}`] = go
  }

  /** Enters everything planned, and what that brings about. */
  run(): void {
    const waiting = this.queue.splice(0).sort(inOrder)
    for (let at = 0; at < waiting.length; at++) {
      this.enter(waiting[at] as Waiting)
      // What is planned meanwhile takes its place among what is still to come.
      for (const one of this.queue.splice(0)) waiting.splice(placeOf(one, waiting, at + 1), 0, one)
    }
  }

  /** A file as `store.load` takes it. */
  loaded(id: string): Loaded {
    const file = this.files.get(id)
    const acts = this.acts.get(id)
    if (!file || !acts) throw new UnlawfulSample(`There is no file “${id}”`)
    return { type: file.type, id, acts }
  }

  /** The files of a type, in the order in which they were opened. */
  ofType(type: string): File[] {
    return [...this.files.values()].filter((file) => file.type === type)
  }

  /** The files of a type as they were known at an instant. */
  knownAt(type: string, instant: string): File[] {
    return this.ofType(type).flatMap(({ id }) => this.fileAt(id, instant) ?? [])
  }

  /** A file as it was known at an instant, if it was. */
  fileAt(id: string, instant: string): File | undefined {
    const procedure = procedures.get(this.file(id).type)
    if (!procedure) throw new UnlawfulSample(`There is no procedure for “${id}”`)
    const known = this.acts.get(id)?.filter(({ recordedAt }) => recordedAt <= instant) ?? []
    return known.length > 0 ? fold(id, known, this.contexts(procedure)) : undefined
  }

  file(id: string): File {
    const found = this.files.get(id)
    if (!found) throw new UnlawfulSample(`There is no file “${id}”`)
    return found
  }

  /** What an act of that day, recorded at that instant (left out: after all others), sees of the files it names: only the facts its guards ask for. */
  seen(procedure: Procedure, kind: string, data: Act['data'], on: Day, recordedAt = '9999'): Act['seen'] {
    const reads = procedure.acts[kind]?.reads ?? {}
    const fields = Object.keys(data).filter((name) => isRef(procedure, name))
    if (fields.length === 0 && Object.keys(reads).length === 0) return undefined
    const seen: Record<string, Seen> = {}
    for (const field of fields)
      for (const id of [data[field]].flat()) {
        const whole = this.files.get(String(id))
        // A plan made afterwards enters its acts among those of others; what came later it cannot have seen.
        const file = (this.acts.get(String(id))?.at(-1)?.recordedAt ?? '') > recordedAt ? this.fileAt(String(id), recordedAt) : whole
        const moment = file && asOf(file, on)
        if (!file || !moment) throw new UnlawfulSample(`${kind} of ${on} names “${id}” in ${field}, which is not there on that day`)
        const asked = askedOf(procedure, kind, field)
        const facts = { ...seen[file.id]?.facts, ...Object.fromEntries(Object.entries(moment.facts).filter(([name]) => asked.has(name))) }
        seen[file.id] = { type: file.type, title: file.title, unit: file.unit, state: moment.state, facts }
      }
    return seen
  }

  private enter({ type, file: id, kind, on, actor, data = {}, recordedAt, id: actId, planted }: Waiting): void {
    const procedure = procedures.get(type)
    if (!procedure) throw new UnlawfulSample(`There is no procedure “${type}”`)
    const before = this.files.get(id)
    const acts = this.acts.get(id) ?? []
    const seen = this.seen(procedure, kind, data, on, recordedAt)
    const act: Act = { id: actId ?? this.random.uuid(), seq: acts.length + 1, kind, on, actor, data, ...(seen && { seen }) }
    const after = step(id, before, act, this.contexts(procedure))
    const found = after.findings.slice(before?.findings.length ?? 0)
    if (on > today) throw new UnlawfulSample(`${id} ${kind}: ${on} is after today`)
    if (!planted && found.length > 0)
      throw new UnlawfulSample(`${id} ${on} ${kind}: ${found.map(({ text, rule }) => `${text}（${rule}）`).join(' ')}`)
    this.files.set(id, after)
    this.acts.set(id, [...acts, { ...act, recordedAt }])
    for (const reaction of reactions) this.react(reaction, after, act, recordedAt)
  }

  /** As the server's jobs do it (server/jobs/reactions.ts), at once. */
  private react(reaction: Reaction, file: File, act: Act, recordedAt: string): void {
    const { when } = reaction
    if (when.type !== file.type || !when.acts.includes(act.kind)) return
    if (when.where && !holds(when.where, lookup(file), { actor: act.actor.person, on: act.on, today })) return
    if (when.figure && this.count(when.figure.id, file.unit, act.on.slice(0, 4)) < when.figure.atLeast) return
    for (const each of this.runsFor(reaction, file)) this.carryOut(reaction, file, act, recordedAt, each)
  }

  private runsFor(reaction: Reaction, file: File): readonly (One | undefined)[] {
    const { each } = reaction.then
    if (typeof each !== 'object') return eachOf(reaction, lookup(file))
    const where = whereOfEach(each, file)
    return this.ofType(each.type).flatMap((one) => (holds(where, lookup(one), { today }) ? [{ id: one.id, file: one }] : []))
  }

  private carryOut(reaction: Reaction, file: File, act: Act, recordedAt: string, each?: One): void {
    const { then } = reaction
    const target =
      'one' in then.file
        ? deterministicId('reaction-file', countyCode, ...keyOf(reaction, file, act, each))
        : advancedBy(reaction, file, each)
    if (target === undefined || ('one' in then.file && this.files.has(target))) return
    const data = reactionData(then, file, act, each)
    const at = later(recordedAt, 2)
    const actor: Actor = { person: 'system', name: '系统', unit: file.unit, capacity: 'system' }
    const actId = deterministicId('reaction', countyCode, ...causeOf(reaction, file, act, each))
    this.enter({ type: then.type, file: target, kind: then.act, on: act.on, actor, data, recordedAt: at, id: actId, order: this.order++ })
    if ((this.lastPlanned.get(target) ?? '') < at) this.lastPlanned.set(target, at)
    if ('one' in then.file) this.opened[then.type]?.(this.file(target), at)
    else this.reacted[`${then.type} ${then.act}`]?.(this.file(target), at)
  }

  private count(figure: string, unit: string, year: string): number {
    const measure = catalogue.get(figure)
    if (measure?.kind !== 'count') throw new UnlawfulSample(`“${figure}” is not a count`)
    return measureFiles(this.ofType(measure.of), { measure, period: period(year, today), units: [unit] }).value
  }
}

function isRef(procedure: Procedure, name: string): boolean {
  const schema = procedure.facts.shape[name]
  return schema !== undefined && fieldMeta(schema as never)?.kind === 'ref'
}

/** Where in a sorted list, from a place on, one more belongs. */
function placeOf(one: Waiting, among: readonly Waiting[], from: number): number {
  let [low, high] = [from, among.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder(among[middle] as Waiting, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const inOrder = (a: Waiting, b: Waiting): number => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.order - b.order)
