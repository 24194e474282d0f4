import { createContext, useContext } from 'react'
import { ApiProblem, ask, keepToken } from '../../src/api/client.ts'
import type { Session } from '../../src/api/types.ts'
import { addDays, daysBetween } from '../../src/patterns/days.ts'
import { forgetAll, keep, kept, openVault } from '../device/vault.ts'

/** Who is signed in, as this phone knows it. */
export interface Signed {
  readonly session: Session
  /** The county's today, counted on from the last answer where the network is gone. */
  readonly today: string
}
export const SignedContext = createContext<Signed | undefined>(undefined)

/** Inside the frame somebody is certainly signed in. */
export function useSigned(): Signed {
  const signed = useContext(SignedContext)
  if (!signed) throw new Error('no session inside the frame')
  return signed
}

const name = 'session'
const leavingKey = 'zhunsheng.phone.leaving'
interface KeptSession {
  readonly session: Session
  readonly on: string
}
/** The day on this phone's clock, in the county's zone. */
const phoneDay = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

export type Found = { readonly signed: Signed; readonly reached: boolean } | 'nobody' | 'unreached'

/** Asks who is signed in; without a network it is whoever was last signed in on this phone. */
export async function findSession(): Promise<Found> {
  try {
    const session = await ask<Session>('/session')
    keepToken(session.csrf)
    if (localStorage.getItem(leavingKey) === '1') {
      await ask('/session', { method: 'DELETE' })
      localStorage.removeItem(leavingKey)
      return 'nobody'
    }
    return { signed: await begin(session), reached: true }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status !== 0) {
      localStorage.removeItem(leavingKey)
      return 'nobody'
    }
    const last = localStorage.getItem(leavingKey) === '1' ? undefined : await kept<KeptSession>(name)
    if (!last) return 'unreached'
    const { session, on } = last
    const today = session.county.demo ? session.county.today : addDays(session.county.today, Math.max(0, daysBetween(on, phoneDay())))
    return { signed: { session, today }, reached: false }
  }
}

/** @throws ApiProblem for a wrong account or word */
export async function signIn(login: string, password: string): Promise<Signed> {
  const session = await ask<Session>('/session', { method: 'POST', body: { name: login, password } })
  keepToken(session.csrf)
  localStorage.removeItem(leavingKey)
  return begin(session)
}

async function begin(session: Session): Promise<Signed> {
  openVault()
  await keep(name, { session, on: phoneDay() } satisfies KeptSession)
  return { session, today: session.county.today }
}

/** Signs out: whatever was kept on this phone goes; the server hears of it at once, or when the network is back. */
export async function signOut(): Promise<void> {
  localStorage.setItem(leavingKey, '1')
  await forgetAll()
  try {
    await ask('/session', { method: 'DELETE' })
    localStorage.removeItem(leavingKey)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
  }
  keepToken(undefined)
}

export const wears = ({ session }: Signed, ...capacities: readonly string[]): boolean =>
  session.capacities.some(({ capacity }) => capacities.includes(capacity))
