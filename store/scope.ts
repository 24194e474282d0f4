import type pg from 'pg'
import type { Db } from './connection.ts'

/** Who looks, through which unit's eyes. Set by SET LOCAL in every transaction. */
export interface Scope {
  readonly county: string
  readonly unit: string
  readonly person: string
}

/** The scope of a program acting for a whole county, for roles whose rows are not bound to a unit. */
export const countyScope = (county: string): Scope => ({ county, unit: '', person: '' })

/**
 * Runs `work` in a transaction of one connection whose settings are the scope; they end with it. `work` must use the client it is
 * given: a second connection taken inside would deadlock a full pool.
 */
export async function withScope<T>(db: Db, scope: Scope, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query(`begin; ${setScope(scope)}`)
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      // A connection that cannot even roll back is thrown away.
      (broken: Error) => client.release(broken),
    )
    throw error
  }
}

/**
 * One question that only reads, in a transaction of its own with the scope. Where the connection allows it, all of it is sent at once,
 * hence one round trip. If the scope could not be set, the transaction is broken and the question is refused.
 */
export async function ask<R extends pg.QueryResultRow>(
  db: Db,
  scope: Scope,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<R>> {
  const question = { text, values: [...values] }
  if (!db.pool.options.pipeline) return withScope(db, scope, (own) => own.query<R>(question))
  const begin = `begin read only; ${setScope(scope)}`
  const client = await db.pool.connect()
  const { stream } = (client as unknown as { connection: pg.Connection }).connection
  stream.cork()
  const begun = client.query(begin)
  const answered = client.query<R>(question)
  // Of a question that failed this is the rollback.
  const ended = client.query('commit')
  stream.uncork()
  const [first, answer, last] = await Promise.allSettled([begun, answered, ended])
  const broken = [first, last].find((one) => one.status === 'rejected')?.reason as Error | undefined
  client.release(broken)
  if (broken) throw broken
  if (answer.status === 'rejected') throw answer.reason
  return answer.value
}

/** SET takes no parameters, so the values are written as literals; the text is the same helper's everywhere. */
function setScope({ county, unit, person }: Scope): string {
  return `set local app.county to ${literal(county)}; set local app.unit to ${literal(unit)}; set local app.person to ${literal(person)}`
}

function literal(value: string): string {
  if (value.includes('\0')) throw new Error('A setting cannot hold the character NUL')
  const quoted = `'${value.replaceAll("'", "''")}'`
  return value.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}
