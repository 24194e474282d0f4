import { ApiProblem, ask } from '../../src/api/client.ts'
import { keep, kept } from './vault.ts'

/** An answer, and when it came; `old` where the network is gone and it is the last one that was heard. */
export interface Heard<T> {
  readonly answer: T
  readonly at: string
  readonly old: boolean
}

/**
 * Asks the server, and keeps the answer on the phone for days without a network.
 * @throws ApiProblem of the server's own; with status 0 where nothing was ever heard
 */
export async function askKept<T>(login: string, path: string): Promise<Heard<T>> {
  const name = `answer ${login} ${path}`
  try {
    const answer = await ask<T>(path)
    const at = new Date().toISOString()
    await keep(name, { answer, at })
    return { answer, at, old: false }
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 0) throw error
    const last = await kept<{ answer: T; at: string }>(name)
    if (!last) throw error
    return { ...last, old: true }
  }
}
