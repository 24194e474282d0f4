import type { Db } from './connection.ts'
import { type Scope, withScope } from './scope.ts'

/**
 * Says that the person of the scope has a file open, or (`stays` false) has left it. Good for a minute.
 * @returns the names of the others who have it open; nobody where the unit does not see the file
 */
export async function present(db: Db, scope: Scope, file: string, name: string, stays: boolean): Promise<string[]> {
  const { rows } = await withScope(db, scope, (client) =>
    client.query<{ name: string }>('select name from present($1, $2, $3, $4)', [file, name, new Date().toISOString(), stays]),
  )
  return rows.map((row) => row.name)
}
