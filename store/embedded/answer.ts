import pg from 'pg'
import { address, type Home } from './home.ts'

/**
 * Who answers on a port. `ours`: our server, with our data and password. `starting`: a server that recovers or shuts down.
 * `refused`: another server, or not our password. `nobody`: no answer.
 */
export type Answer = 'ours' | 'starting' | 'refused' | 'nobody'

/** Asks the server on `port` which data it keeps. */
export async function answer(home: Home, port: number): Promise<Answer> {
  const client = new pg.Client({ connectionString: address(home, port, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return rows[0]?.folder === home.pgdata ? 'ours' : 'refused'
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === '57P03') return 'starting'
    return code.startsWith('28') ? 'refused' : 'nobody'
  } finally {
    await client.end().catch(() => {})
  }
}
