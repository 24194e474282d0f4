import { type Child, startChild } from './child.ts'
import type { Drive, Person } from './clients.ts'
import type { Used } from './consumption.ts'
import { code, dispute, root, villages } from './county.ts'
import type { Ground } from './ground.ts'
import { type Line, rate, type Section } from './line.ts'
import type { AskServer } from './ourServer.ts'
import { inTurns, type Speed } from './speed.ts'

/** The program's server, the bare one and the clients, each a process. */
export interface Servers {
  /** Drives one of the servers and tells how fast it was and what processor time it took. */
  drive(server: 'ours' | 'bare', drive: Omit<Drive, 'url' | 'people' | 'seed'> & { readonly way?: 'one' | 'two' }): Promise<Speed>
  /** Megabytes each server had at the most since this was last asked. */
  memory(): Promise<{ ours: number; bare: number }>
  end(): void
}

/** How long and how often each is measured. */
export interface Effort {
  readonly seconds: number
  readonly rounds: number
}

const password = 'bench-2024-password'

export async function openServers({ url, keys, store }: Ground): Promise<Servers> {
  const accounts = [
    ...villages.slice(0, 16).map(({ unit, actor }) => ({ login: actor.person, name: actor.name, unit, role: 'TMED' })),
    { login: 'bench-county', name: '调解工作科', unit: root, role: 'MED' },
  ]
  const children = { ours: startChild('ourServer.ts'), bare: startChild('bareServer.ts'), clients: startChild('clients.ts') }
  const end = () => {
    for (const child of Object.values(children)) child.end()
  }
  try {
    const start: AskServer = { ask: 'start', url, keys }
    const [ours, bare] = await Promise.all([
      children.ours.ask<string>(start),
      children.bare.ask<string>(start),
      ...accounts.map(({ login, name, unit, role }) =>
        store.accounts.put({ county: code, login, person: login, name, unit, grants: [{ role, unit }] }, password, false),
      ),
    ])
    const people: Person[] = []
    for (const [at, { login }] of accounts.entries()) people.push({ ...(await signIn(ours, login)), village: villages[at] ?? villages[0]! })
    const county = people.splice(-1)
    let seed = 1000
    return {
      end,
      drive: async (server, { way = 'one', ...given }) => {
        const child = children[server]
        await usedBy(child)
        // Whoever enters acts sits in a village, whoever reads lists in the county.
        const drive: Drive = {
          ...given,
          url: server === 'ours' ? ours : `${bare}/${way}`,
          people: given.does === 'append' ? people : county,
          seed,
        }
        seed += 1000
        const speed = await children.clients.ask<Speed>(drive)
        return { ...speed, processor: (await usedBy(child)).processor }
      },
      memory: async () => {
        const [a, b] = await Promise.all([usedBy(children.ours), usedBy(children.bare)])
        return { ours: a.memory, bare: b.memory }
      },
    }
  } catch (error) {
    end()
    throw error
  }
}

const usedBy = (child: Child): Promise<Used> => child.ask<Used>({ ask: 'used' } satisfies AskServer)

async function signIn(url: string, login: string): Promise<Pick<Person, 'cookie' | 'csrf'>> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: login, password }),
  })
  if (response.status !== 201) throw new Error(`${login}: ${response.status} ${await response.text()}`)
  const { csrf } = (await response.json()) as { csrf: string }
  return { csrf, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

const inTwo = '办理：Fastify 与驱动，同样的请求，一个事务内插入一行行为、写入一行卷（begin、两条语句、commit）。'
const inOne = '办理（单语句底线）：同上，但合为一条语句，只往返一次。'

export async function* appendLines(servers: Servers, { seconds, rounds }: Effort): AsyncGenerator<Line> {
  await servers.drive('ours', { clients: 4, seconds: seconds / 2, does: 'append' })
  for (const way of ['two', 'one'] as const) await servers.drive('bare', { clients: 4, seconds: seconds / 3, does: 'append', way })
  for (const clients of [1, 16, 64]) {
    const drive = { clients, seconds, does: 'append' } as const
    const found = await inTurns(rounds, {
      ours: () => servers.drive('ours', drive),
      two: () => servers.drive('bare', { ...drive, way: 'two' }),
      one: () => servers.drive('bare', { ...drive, way: 'one' }),
    })
    yield rate('append', `办理，${clients}个并发`, found.ours, found.two, { floorIs: inTwo, aim: 0.65 })
    yield rate('append', `办理，${clients}个并发（单语句底线）`, found.ours, found.one, { floorIs: inOne })
  }
}

export async function* listLines(servers: Servers, effort: Effort): AsyncGenerator<Line> {
  const floorIs = '清单：Fastify 与驱动，同一条 SQL，同一个 JSON 序列化。'
  for (const clients of [1, 16])
    yield await reading(servers, effort, 'list', `清单50件，${clients}个并发`, clients, ['/api/dispute'], floorIs, 0.7)
}

export async function* pageLines(servers: Servers, effort: Effort, { files }: Ground): AsyncGenerator<Line> {
  const paths = Array.from({ length: 200 }, (_, at) => `/api/${dispute}/d-${Math.floor((at * files) / 200)}`)
  const floorIs = '卷页：Fastify 与驱动，卷一条 SQL、行为一条 SQL，原样答复。'
  yield await reading(servers, effort, 'page', '卷页及办理过程，16个并发', 16, paths, floorIs)
}

async function reading(
  servers: Servers,
  { seconds, rounds }: Effort,
  section: Section,
  what: string,
  clients: number,
  paths: readonly string[],
  floorIs: string,
  aim?: number,
): Promise<Line> {
  const drive = { clients, seconds, does: { get: paths } }
  await servers.drive('ours', { ...drive, seconds: seconds / 3 })
  await servers.drive('bare', { ...drive, seconds: seconds / 3 })
  const { ours, bare } = await inTurns(rounds, { ours: () => servers.drive('ours', drive), bare: () => servers.drive('bare', drive) })
  return rate(section, what, ours, bare, { floorIs, ...(aim && { aim }) })
}

/** Memory of the servers while 16 enter acts and 16 read lists, half of the time each. */
export async function* memoryLines(servers: Servers, { seconds, rounds }: Effort): AsyncGenerator<Line> {
  await servers.memory()
  for (let round = 0; round < rounds; round++)
    for (const server of ['ours', 'bare'] as const) {
      await servers.drive(server, { clients: 16, seconds, does: 'append' })
      await servers.drive(server, { clients: 16, seconds, does: { get: ['/api/dispute'] } })
    }
  const { ours, bare } = await servers.memory()
  const aim = 250
  yield {
    section: 'memory',
    what: '服务进程内存（办理和清单之下）',
    unit: 'MB',
    ours,
    floor: bare,
    ratio: bare / ours,
    aim,
    met: ours <= aim,
  }
}
