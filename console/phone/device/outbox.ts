import { ApiProblem, ask, keepToken } from '../../src/api/client.ts'
import type { Entered, Session } from '../../src/api/types.ts'
import { forget, keep, keptAll } from './vault.ts'

/** One act of a record, with the id it was given on this phone: sent twice, it is done once. */
export interface Step {
  readonly id: string
  readonly act: string
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
  readonly done?: boolean
}

/** here: 本机; sending: 上送中; received: 已收; asks: the server says something that a person has to decide on. */
export type Standing = 'here' | 'sending' | 'received' | 'asks'

/** A record on its way: its acts in their lawful order, each entered before the next. */
export interface Sending {
  readonly key: string
  readonly login: string
  readonly title: string
  readonly madeAt: string
  readonly type: string
  readonly on: string
  readonly capacity: string
  readonly unit: string
  /** The file; absent until the act that opens it has been entered. */
  readonly file?: string
  /** The last act of the file that is known here: if there are others meanwhile, a person is asked. */
  readonly seq?: number
  readonly steps: readonly Step[]
  readonly standing: Standing
  readonly receivedAt?: string
  readonly problem?: { readonly code: string; readonly says: string; readonly way: string }
  /** What was filled in, to be mended. */
  readonly filled?: unknown
}

const nameOf = ({ login, key }: Pick<Sending, 'login' | 'key'>): string => `outbox ${login} ${key}`
/** How many received records are still shown. */
const remembered = 30

/** Heard by the pages: something in the outbox has changed. */
export const outboxEvent = 'zhunsheng:outbox'
const tell = () => window.dispatchEvent(new Event(outboxEvent))
/** Heard by lists: records have been sent, so what they show may have changed. */
export const arrivedEvent = 'zhunsheng:arrived'

async function put(one: Sending): Promise<void> {
  await keep(nameOf(one), one)
  tell()
}

const entering = new Set<string>()
/**
 * A record is made ready to be sent, once: a second tap, or a draft that outlived its own record because the page was killed between the two,
 * changes nothing. Only one that asks a person is replaced by what the person made of it.
 */
export async function enqueue(one: Sending): Promise<void> {
  if (entering.has(one.key)) return
  entering.add(one.key)
  try {
    const known = (await outbox(one.login)).find(({ key }) => key === one.key)
    if (!known || known.standing === 'asks') await put(one)
  } finally {
    entering.delete(one.key)
  }
}

export async function drop(one: Sending): Promise<void> {
  await forget(nameOf(one))
  tell()
}

/** The records of whoever is signed in, the newest first. */
export async function outbox(login: string): Promise<Sending[]> {
  return (await keptAll<Sending>(`outbox ${login} `)).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

let running: Promise<void> | undefined
/** Sends what waits, the oldest first. While it is under way a second call joins the first; two pages of one phone take turns. */
export function sendAll(login: string): Promise<void> {
  running ??= alone(() => sendWaiting(login)).finally(() => {
    running = undefined
    window.dispatchEvent(new Event(arrivedEvent))
  })
  return running
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('zhunsheng-phone-outbox', work)
}

async function sendWaiting(login: string): Promise<void> {
  const all = await outbox(login)
  if (all.some(({ standing }) => standing === 'here' || standing === 'sending') && !(await isSignedIn(login))) return
  // A record found on its way was cut off by the page's end: its acts are sent again under the same ids.
  const waiting = all.filter(({ standing }) => standing === 'here' || standing === 'sending').reverse()
  for (const one of waiting) if (!(await sendOne(one))) break
  const received = all.filter(({ standing }) => standing === 'received')
  for (const one of received.slice(remembered)) await drop(one)
}

/** Whether whoever made the records is still signed in: nobody else sends them. What is sent carries the token this answer brings. */
async function isSignedIn(login: string): Promise<boolean> {
  try {
    const session = await ask<Session>('/session')
    keepToken(session.csrf)
    return session.login === login
  } catch (error) {
    if (error instanceof ApiProblem) return false
    throw error
  }
}

/** @returns whether the server can be reached, so that the next may be tried */
async function sendOne(first: Sending): Promise<boolean> {
  let one: Sending = { ...first, standing: 'sending' }
  await put(one)
  try {
    for (const [at, step] of one.steps.entries()) {
      if (step.done) continue
      const entered = await enter(one, step)
      const steps = one.steps.map((other, n) => (n === at ? { ...other, done: true } : other))
      // A repeat answers with the file as it is now; what came after is no reason to ask anybody.
      one = { ...one, steps, file: entered.id, seq: entered.seq }
      await put(one)
    }
    const { problem: _, filled: __, ...sent } = one
    await put({ ...sent, standing: 'received', receivedAt: new Date().toISOString() })
    return true
  } catch (error) {
    if (!(error instanceof ApiProblem)) {
      await put({ ...one, standing: 'here' })
      throw error
    }
    const later = error.status === 0 || error.status === 401 || error.status === 429 || error.status >= 500 || error.code === 'csrf'
    const problem = { code: error.code, says: saysOf(error), way: error.way }
    await put({ ...one, standing: later ? 'here' : 'asks', ...(error.status !== 0 && { problem }) })
    return !later
  }
}

function enter({ type, file, seq, on, capacity, unit }: Sending, { id, act, data }: Step): Promise<Entered> {
  const body = { id, on, capacity, unit, data, ...(file !== undefined && seq !== undefined && { expect: seq }) }
  return ask<Entered>(`/${type}${file === undefined ? '' : `/${file}`}/acts/${act}`, { method: 'POST', body })
}

const saysOf = ({ message, refusals }: ApiProblem): string =>
  refusals.length > 0 ? refusals.map(({ says, way }) => `${says}。${way}`).join('\n') : message

/** Once more, after a person has read what the server says; `seen`: the last act of the file that the person has seen. */
export async function sendAgain(one: Sending, seen?: number): Promise<void> {
  const { problem: _, seq, ...rest } = one
  const last = seen ?? seq
  await put({ ...rest, standing: 'here', ...(last !== undefined && { seq: last }) })
  await sendAll(one.login)
}
