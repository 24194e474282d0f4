import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { randomFrom } from '../../sample/random.ts'
import { answering } from './child.ts'
import { lifeOf, today, type Village } from './county.ts'
import { loop, type Speed } from './speed.ts'

/** One signed-in person and the village whose acts it enters. */
export interface Person {
  readonly cookie: string
  readonly csrf: string
  readonly village: Village
}

/** What the clients do, all together, for so many seconds. */
export interface Drive {
  /** Where the paths begin: the server's address, and for the bare one which way it works. */
  readonly url: string
  readonly clients: number
  readonly seconds: number
  readonly people: readonly Person[]
  /** Enter acts, one life of a dispute after another; or get paths, taking turns. */
  readonly does: 'append' | { readonly get: readonly string[] }
  readonly seed: number
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

answering<Drive>(async ({ url, clients, seconds, people, does, seed }): Promise<Speed> => {
  const working = Array.from({ length: clients }, (_, at) => {
    const person = people[at % people.length] as Person
    return does === 'append' ? appending(url, person, seed + at) : getting(url, person, does.get, at)
  })
  return loop(clients, seconds, (client) => working[client]!())
})

/** The next act of a life, or the first of the next life. */
function appending(url: string, { village, ...person }: Person, seed: number): () => Promise<void> {
  const random = randomFrom(seed)
  let life = lifeOf(random, village)
  let at = 0
  let file = ''
  return async () => {
    const { kind, data } = life[at]!
    const path = `${url}/api/dispute${at === 0 ? '' : `/${file}`}/acts/${kind}`
    const answer = await send('POST', path, person, { id: randomUUID(), on: today, capacity: 'mediator', data, expect: at })
    if (at === 0) file = (JSON.parse(answer) as { id: string }).id
    at++
    if (at < life.length) return
    life = lifeOf(random, village)
    at = 0
  }
}

function getting(url: string, person: Person, paths: readonly string[], start: number): () => Promise<unknown> {
  let at = start * 7
  return () => send('GET', `${url}${paths[at++ % paths.length]}`, person)
}

/** @throws Error for any answer but success: a refused request is no measurement */
function send(method: string, url: string, { cookie, csrf }: Omit<Person, 'village'>, body?: object): Promise<string> {
  const text = body && JSON.stringify(body)
  const headers = {
    cookie,
    ...(text !== undefined && { 'x-csrf-token': csrf, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  return new Promise((done, fail) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString('utf8')
        if ((response.statusCode ?? 500) < 300) done(answer)
        else fail(new Error(`${method} ${url}: ${response.statusCode} ${answer.slice(0, 400)}`))
      })
    })
    sent.on('error', fail)
    sent.end(text)
  })
}
