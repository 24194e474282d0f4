import { z } from 'zod'
import { addDays, type Day, day } from '../time/day.ts'
import { type FieldMeta, fieldMeta } from './fields.ts'
import { actSchema, type Procedure } from './procedure.ts'
import { type Story, type StoryOptions, story } from './story.ts'

/** Why a wanderer stood still: the day, the state, and every act that was tried or closed. */
export class DeadEnd extends Error {
  override readonly name = 'DeadEnd'
}

/**
 * Walks a procedure at random: again and again it takes an act that is open, with data that the act's schema allows and the guards
 * let pass, until the file is closed or the steps are used up. The same seed walks the same way.
 * @throws DeadEnd where a file that is not closed lets nothing be done
 */
export function wander(
  procedure: Procedure,
  seed: number,
  options: StoryOptions & { readonly from?: string; readonly steps?: number } = {},
): Story {
  const random = randomness(seed)
  const told = story(procedure, options)
  let today = day(options.from ?? '2023-11-20')
  for (let step = 0; step < (options.steps ?? 40); step++) {
    if (told.acts.length > 0 && procedure.closed.includes(told.file.state)) break
    if (!takeOne(procedure, told, today, random)) {
      const closed = told
        .choices(today)
        .map((choice) => `${choice.act}: ${choice.refusals.map((refusal) => refusal.says).join(' ') || 'no data passed'}`)
      throw new DeadEnd(`${told.acts.map((act) => act.kind).join(' > ')} stands still on ${today}\n${closed.join('\n')}`)
    }
    today = addDays(today, random(9))
  }
  return told
}

type Random = (below: number) => number

/** How often data are made up anew for one act, before another is tried. */
const TRIES = 60
/** And then with everything of every list named. */
const WHOLE_TRIES = 12
/** Acts that close the file are taken one time in so many, so that walks go on into what comes later. */
const RELUCTANCE = 6

function takeOne(procedure: Procedure, told: Story, today: Day, random: Random): boolean {
  const open = told.choices(today).flatMap((choice) => (choice.refusals.length === 0 ? [choice.act] : []))
  const [now, later] = [open.filter((act) => !closes(procedure, act)), open.filter((act) => closes(procedure, act))]
  const order =
    random(RELUCTANCE) === 0
      ? [...shuffled(later, random), ...shuffled(now, random)]
      : [...shuffled(now, random), ...shuffled(later, random)]
  return order.some((act) => take(procedure, told, act, today, random))
}

function take(procedure: Procedure, told: Story, act: string, today: Day, random: Random): boolean {
  const schema = actSchema(procedure, act)
  for (let n = 0; n < TRIES + WHOLE_TRIES; n++) {
    // At last everything of every list is named: a guard may ask for all of many, which chance does not hit.
    const data = dataFor(schema, today, random, n >= TRIES)
    if (told.refused(today, act, data).length > 0) continue
    told.did(today, act, data)
    return true
  }
  return false
}

function closes(procedure: Procedure, act: string): boolean {
  const to = procedure.acts[act]?.to
  return [to].flat().some((target) => procedure.closed.includes(typeof target === 'object' ? target.to : (target ?? '')))
}

function shuffled(acts: readonly string[], random: Random): string[] {
  return acts
    .map((act) => ({ act, at: random(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act)
}

/** Data that an act's schema allows; optional facts come and go. */
export function dataFor(schema: z.ZodObject<z.ZodRawShape>, today: Day, random: Random, whole = false): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    if (field instanceof z.ZodOptional && random(2) === 0) continue
    data[name] = valueFor(field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field, today, random, whole)
  }
  return data
}

function valueFor(field: z.ZodType, today: Day, random: Random, whole: boolean): unknown {
  const meta = fieldMeta(field)
  if (field instanceof z.ZodArray) {
    if (meta?.options) return whole ? Object.keys(meta.options) : pickSome(Object.keys(meta.options), random)
    const element = field.element as z.ZodType
    return [0, 1].map((n) => (element instanceof z.ZodObject ? dataFor(element, today, random) : `${meta?.kind ?? 'item'}-${n}`))
  }
  if (field instanceof z.ZodObject) return meta?.kind === 'party' ? { kind: 'natural', name: '张某' } : dataFor(field, today, random)
  return meta ? plainValue(meta, today, random) : '某'
}

function plainValue(meta: FieldMeta, today: Day, random: Random): unknown {
  if (meta.options) return Object.keys(meta.options)[random(Object.keys(meta.options).length)]
  switch (meta.kind) {
    case 'day':
      return addDays(today, random(12) - 4)
    case 'money':
      return random(500_000)
    case 'count':
      return random(40)
    case 'yes-no':
      return random(2) === 1
    case 'file':
      return '0'.repeat(64)
    default:
      return `某${random(9)}`
  }
}

function pickSome(codes: readonly string[], random: Random): string[] {
  const some = codes.filter(() => random(3) === 0)
  return some.length > 0 ? some : [codes[random(codes.length)]!]
}

/** A small generator (mulberry32): walks must be the same on every machine. */
export function randomness(seed: number): Random {
  let a = seed >>> 0
  return (below) => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
