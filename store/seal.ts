import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Day } from '../kernel/time/day.ts'
import { noHash } from './canonical.ts'
import type { Db } from './connection.ts'
import { horizon, TooRecent } from './horizon.ts'
import { recordingDay, spanOfDay } from './recordingDay.ts'
import { countyScope, withScope } from './scope.ts'

/** The seal of one day of recording, as shown publicly. */
export interface Seal {
  readonly day: Day
  readonly acts: number
  /** Merkle root over the day's acts, hex. */
  readonly root: string
  readonly prev: string
  readonly hash: string
}

interface SealRow {
  readonly day: Day
  readonly acts: number
  readonly root: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
}

/**
 * Seals a day of recording, and before it every earlier day with acts that is not sealed yet, in order. A day already sealed stays as it is.
 * @throws TooRecent until a minute after the day has ended: an act of the day may still be committing
 */
export async function seal(db: Db, county: string, day: Day, now = new Date()): Promise<Seal[]> {
  if (spanOfDay(day).to > horizon(now)) throw new TooRecent(`${day}（封存日）`)
  return withScope(db, countyScope(county), async (client) => {
    // One sealing at a time; the next sees what this one has done.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [county])
    const { rows } = await client.query<SealRow>('select * from seal where county = $1 order by day desc limit 1', [county])
    let prev = rows[0]?.hash.toString('hex') ?? noHash
    const sealed: Seal[] = []
    for (const next of await unsealed(client, county, rows[0]?.day, day)) {
      const made = chained(prev, next, await leaves(client, county, next))
      await client.query('insert into seal (county, day, acts, root, prev, hash, sealed_at) values ($1, $2, $3, $4, $5, $6, $7)', [
        county,
        next,
        made.acts,
        hex(made.root),
        hex(made.prev),
        hex(made.hash),
        now.toISOString(),
      ])
      sealed.push(made)
      prev = made.hash
    }
    return sealed
  })
}

/** Days with acts after the last sealed one, up to and with the day asked for, which is sealed even when nothing was recorded. */
async function unsealed(client: ClientBase, county: string, last: Day | undefined, day: Day): Promise<Day[]> {
  if (last && day <= last) return []
  const { rows } = await client.query<{ at: Date }>(
    `select min(recorded_at) as at from act where county = $1 and recorded_at >= $2 and recorded_at < $3
     group by (recorded_at at time zone 'Asia/Shanghai')::date order by 1`,
    [county, last ? spanOfDay(last).to.toISOString() : '0001-01-01T00:00:00Z', spanOfDay(day).to.toISOString()],
  )
  const days = rows.map(({ at }) => recordingDay(at.toISOString()))
  return days.at(-1) === day ? days : [...days, day]
}

/** One leaf for each act: its place, type, hash, number and recording time; what the hash chain does not cover, the seal does. */
async function leaves(client: ClientBase, county: string, day: Day): Promise<Buffer[]> {
  const { from, to } = spanOfDay(day)
  const { rows } = await client.query<{ file: string; seq: number; type: string; number: string | null; hash: Buffer; recorded_at: Date }>(
    'select file, seq, type, number, hash, recorded_at from act where county = $1 and recorded_at >= $2 and recorded_at < $3 order by file, seq',
    [county, from.toISOString(), to.toISOString()],
  )
  return rows.map(({ file, seq, type, number, hash, recorded_at }) =>
    sm3(Buffer.from([0]), Buffer.from(JSON.stringify([file, seq, type, number, hash.toString('hex'), recorded_at.toISOString()]))),
  )
}

function chained(prev: string, day: Day, of: readonly Buffer[]): Seal {
  const root = merkleRoot(of).toString('hex')
  const hash = sm3(hex(prev), Buffer.from(`${day} ${of.length} `), hex(root)).toString('hex')
  return { day, acts: of.length, root, prev, hash }
}

/** The root of a Merkle tree; leaves and knots are hashed apart, an odd one goes up as it is. No leaves: the hash of nothing. */
export function merkleRoot(level: readonly Buffer[]): Buffer {
  if (level.length === 0) return sm3()
  if (level.length === 1) return level[0]!
  const above: Buffer[] = []
  for (let at = 0; at < level.length; at += 2) {
    const right = level[at + 1]
    above.push(right ? sm3(Buffer.from([1]), level[at]!, right) : level[at]!)
  }
  return merkleRoot(above)
}

/** The seals of a county, newest first. */
export async function seals(db: Db, county: string, limit = 31): Promise<Seal[]> {
  const { rows } = await withScope(db, countyScope(county), (client) =>
    client.query<SealRow>('select * from seal where county = $1 order by day desc limit $2', [county, limit]),
  )
  return rows.map(({ day, acts, root, prev, hash }) => ({
    day,
    acts,
    root: root.toString('hex'),
    prev: prev.toString('hex'),
    hash: hash.toString('hex'),
  }))
}

/** A day's seal beside what the acts of that day make today. */
export interface SealCheck {
  readonly seal: Seal
  readonly acts: number
  readonly root: string
  /** The acts of the day are those that were sealed, and the seal's own value follows from them. */
  readonly holds: boolean
  /** It goes on from the day sealed before. */
  readonly follows: boolean
}

/** Reckons one day's seal anew from its acts; undefined where the day was not sealed. */
export async function checkSeal(db: Db, county: string, day: Day): Promise<SealCheck | undefined> {
  return withScope(db, countyScope(county), async (client) => {
    const { rows } = await client.query<SealRow>('select * from seal where county = $1 and day <= $2 order by day desc limit 2', [
      county,
      day,
    ])
    const [kept, before] = rows
    if (kept?.day !== day) return undefined
    const prev = kept.prev.toString('hex')
    const made = chained(prev, day, await leaves(client, county, day))
    return {
      seal: { day, acts: kept.acts, root: kept.root.toString('hex'), prev, hash: kept.hash.toString('hex') },
      acts: made.acts,
      root: made.root,
      holds: made.root === kept.root.toString('hex') && made.acts === kept.acts && made.hash === kept.hash.toString('hex'),
      follows: prev === (before ? before.hash.toString('hex') : noHash),
    }
  })
}

/** Seals that are not what the acts of their day make, or do not follow from the one before. */
export async function sealFaults(db: Db, county: string): Promise<{ where: 'seal'; what: string }[]> {
  const faults: { where: 'seal'; what: string }[] = []
  let prev = noHash
  for (const kept of (await seals(db, county, 100_000)).reverse()) {
    const made = await withScope(db, countyScope(county), async (client) =>
      chained(kept.prev, kept.day, await leaves(client, county, kept.day)),
    )
    if (kept.prev !== prev) faults.push({ where: 'seal', what: `${kept.day}的封存与前一日衔接不上` })
    if (made.root !== kept.root || made.acts !== kept.acts) faults.push({ where: 'seal', what: `${kept.day}记录的行为在封存之后有变动` })
    else if (made.hash !== kept.hash) faults.push({ where: 'seal', what: `${kept.day}的封存哈希不符` })
    prev = kept.hash
  }
  return faults
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

function sm3(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
