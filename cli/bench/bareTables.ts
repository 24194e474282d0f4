/** The least that could be kept of an act and of a file: what the floors write to. */
export const bareTables = `
  create schema bare;
  create table bare.act (
    county text collate "C" not null, file text collate "C" not null, seq integer not null, id text collate "C" not null, kind text not null,
    day text collate "C" not null, recorded_at timestamptz not null, actor jsonb not null, data jsonb not null,
    primary key (county, file, seq), unique (county, id)
  );
  create table bare.file (
    county text collate "C" not null, id text collate "C" not null, type text collate "C" not null, title text not null, unit text collate "C" not null,
    state text collate "C" not null, opened text collate "C" not null, seq integer not null, body jsonb not null,
    primary key (county, id)
  ) with (fillfactor = 80);
  create index on bare.file (county, type, opened, id);`

const act = 'insert into bare.act values ($1, $2, $3, $4, $5, $6, now(), $7, $8)'
const opening = `insert into bare.file values ($1, $2, 'dispute', $3, $4, $5, $6, 1, $7)`
const changing = 'update bare.file set state = $3, seq = $4, body = body || $5 where county = $1 and id = $2'

/** The act and the row of its file, in two statements, as most handlers would write them. */
export const twoStatements = { act, opening, changing }

/** The same in one statement, hence one round trip: the least there is. */
export const oneStatement = {
  opening: `with kept as (${act}) insert into bare.file values ($1, $2, 'dispute', $9, $10, $11, $6, 1, $8)`,
  changing: `with kept as (${act}) update bare.file set state = $9, seq = $3, body = body || $8 where county = $1 and id = $2`,
} as const

/** A bare act, whatever client brings it. */
export interface BareAct {
  readonly county: string
  readonly file: string
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly on: string
  readonly actor: object
  readonly data: object
}

/** What of a pool's client is used; the driver itself belongs to the store. */
interface Queries {
  query(text: string | { name: string; text: string; values: unknown[] }): Promise<unknown>
}
interface Pool extends Queries {
  connect(): Promise<Queries & { release(): void }>
}

/** Keeps a bare act in one statement. */
export async function keepInOne(pool: Queries, { county, file, seq, id, kind, on, actor, data }: BareAct): Promise<void> {
  const shared = [county, file, seq, id, kind, on, JSON.stringify(actor), JSON.stringify(data)]
  if (seq === 1) await pool.query({ name: 'one-opening', text: oneStatement.opening, values: [...shared, kind, county, kind] })
  else await pool.query({ name: 'one-changing', text: oneStatement.changing, values: [...shared, kind] })
}

/** Keeps a bare act in a transaction of two statements. */
export async function keepInTwo(pool: Pool, { county, file, seq, id, kind, on, actor, data }: BareAct): Promise<void> {
  const client = await pool.connect()
  try {
    const body = JSON.stringify(data)
    await client.query('begin')
    await client.query({ name: 'act', text: twoStatements.act, values: [county, file, seq, id, kind, on, JSON.stringify(actor), body] })
    if (seq === 1)
      await client.query({ name: 'opening', text: twoStatements.opening, values: [county, file, kind, county, kind, on, body] })
    else await client.query({ name: 'changing', text: twoStatements.changing, values: [county, file, kind, seq, body] })
    await client.query('commit')
  } finally {
    client.release()
  }
}
