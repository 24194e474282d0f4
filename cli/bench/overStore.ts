import { randomUUID } from 'node:crypto'
import { type Ask, answer, type Query, type Records } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { randomFrom } from '../../sample/random.ts'
import { copyIn, copyLine } from '../../store/copyIn.ts'
import { measureSql } from '../../store/figures/measureSql.ts'
import { type Projection, projections, tableColumns } from '../../store/tables.ts'
import { catalogue, procedures } from '../../systems/index.ts'
import { keepInOne } from './bareTables.ts'
import { code, dispute, disputes, lifeOf, today, type Village, villages } from './county.ts'
import type { Ground } from './ground.ts'
import { type Line, rate } from './line.ts'
import type { Effort } from './overHttp.ts'
import { inTurns, loop, type Speed } from './speed.ts'

/** Acts by the store alone: read, judge, step, append; against the same acts kept by one bare statement. */
export async function* enterLines({ store, owner }: Ground, { seconds, rounds }: Effort): AsyncGenerator<Line> {
  let seed = 50_000
  const floorIs = '办理（不经网络）：循环执行一条语句，插入一行行为、写入一行卷。'
  for (const clients of [1, 16, 64]) {
    const run = (enter: (village: Village, file: string, seq: number, kind: string, data: object) => Promise<unknown>) => () => {
      const lives = Array.from({ length: clients }, (_, at) => living(seed + at, villages[at % villages.length] as Village, enter))
      seed += clients
      return loop(clients, seconds, (client) => lives[client]!())
    }
    const { ours, floor } = await inTurns(rounds, {
      ours: run(async ({ unit, actor }, id, seq, kind, data) => {
        const act = { id: randomUUID(), kind, on: today, data: data as Record<string, unknown>, actor }
        const entered = await store.enter({ county: code, unit, person: actor.person }, { type: dispute, id, act, expect: seq - 1 })
        if (!entered.ok) throw new Error(JSON.stringify(entered))
      }),
      floor: run(({ actor }, file, seq, kind, data) =>
        keepInOne(owner.pool, { county: code, file, seq, id: randomUUID(), kind, on: today, actor, data }),
      ),
    })
    yield rate('enter', `办理（不经网络），${clients}个并发`, ours, floor, { floorIs })
  }
}

/** One client's acts, one dispute's life after another. */
function living(
  seed: number,
  village: Village,
  enter: (village: Village, file: string, seq: number, kind: string, data: object) => Promise<unknown>,
): () => Promise<unknown> {
  const random = randomFrom(seed)
  let life = lifeOf(random, village)
  let at = 0
  let file = randomUUID()
  return async () => {
    if (at === life.length) {
      life = lifeOf(random, village)
      at = 0
      file = randomUUID()
    }
    const { kind, data } = life[at++]!
    await enter(village, file, at, kind, data)
  }
}

const asked: readonly (readonly [string, string, Partial<Ask>?])[] = [
  ['指标：调处纠纷', 'MED.CLOSED'],
  ['指标：调解成功率', 'MED.RATE'],
  ['指标：涉及金额', 'MED.AMOUNT'],
  ['指标：同比', 'MED.CLOSED.CHANGE'],
  ['指标：按单位分组', 'MED.CLOSED', { by: 'unit' }],
  ['指标：当时所知（2023年7月1日）', 'MED.CLOSED', { asOf: '2023-07-01T00:00:00.000Z' }],
]

/** Figures of the year 2023 as they are asked for, against their SQL run by hand without row-level security. */
export async function* figureLines({ store, owner, scope }: Ground, { seconds, rounds }: Effort): AsyncGenerator<Line> {
  const floorIs = '指标：同样的 SQL 逐条手工执行，不经行级权限。'
  const records = store.records(scope)
  for (const [what, id, more] of asked) {
    const ask: Ask = { period: period('2023', today), today, ...more }
    const queries: Query[] = []
    const noting: Records = {
      measure: async (query) => {
        queries.push(query)
        return { value: 1, groups: [], list: [] }
      },
    }
    await answer(id, ask, catalogue, noting)
    const statements = queries.map((query) => measureSql(code, query, procedures.get(query.measure.of)!))
    const { ours, floor } = await inTurns(rounds, {
      ours: () => loop(1, seconds / 3, () => answer(id, ask, catalogue, records)),
      floor: () =>
        loop(1, seconds / 3, async () => {
          for (const { text, values } of statements) await owner.pool.query(text, [...values])
        }),
    })
    yield rate('figures', what, ours, floor, { floorIs })
  }
}

/** Two characters of a name, found by the store and by hand. */
export async function* searchLines({ store, owner, scope }: Ground, { seconds, rounds }: Effort): AsyncGenerator<Line> {
  const sql = `select id, type, number, title, unit, state, opened, holder from file
    where county = $1 and words @> bigrams($1, $2) and state <> '$void' and position($2 in search) > 0 order by opened desc, id limit 20`
  for (const [what, text] of [
    ['检索：两个字，少见', '王建'],
    ['检索：两个字，常见', '邻里'],
    ['检索：测试村名', '村人'],
  ] as const) {
    const { ours, floor } = await inTurns(rounds, {
      ours: () => loop(1, seconds / 3, () => store.search(scope, text, 20)),
      floor: () => loop(1, seconds / 3, () => owner.pool.query(sql, [code, text])),
    })
    yield rate('search', what, ours, floor, { floorIs: '检索：同一索引的 SQL 手工执行，不经行级权限。' })
  }
}

/** Whole histories loaded, against their very rows copied into empty tables with the same indexes. */
export async function* loadLines({ store, owner }: Ground, files: number): AsyncGenerator<Line> {
  const made = [...disputes(files, 7, 'l')]
  const acts = made.reduce((sum, { acts: { length } }) => sum + length, 0)
  const { seconds } = await store.load(code, made)
  const ours: Speed = { done: acts, seconds, times: [] }
  const floor = await copyAgain(
    owner,
    made.map(({ id }) => id),
    acts,
  )
  const line = rate('load', `成批载入行为（${files.toLocaleString('en')}卷）`, ours, floor, {
    floorIs: '成批载入：同样的行以 COPY 写入索引相同的空表。',
  })
  const { p50: _, p99: __, floorP50: ___, ...rest } = line
  yield rest
}

/** The very rows of some files, copied into empty tables with the same indexes. */
export async function copyAgain({ pool }: Ground['owner'], ids: readonly string[], done: number): Promise<Speed> {
  const tables: { name: string; columns: readonly string[]; lines: string[] }[] = []
  for (const [name, columns] of Object.entries(tableColumns)) {
    if (name === 'secret') continue
    const file = name === 'act' ? 'file' : projections[name as Projection]
    const { rows } = await pool.query(
      `select ${columns.map((column) => `"${column}"::text`).join(', ')} from ${name} where county = $1 and "${file}" = any($2)`,
      [code, ids],
    )
    tables.push({ name, columns, lines: rows.map((row) => copyLine(row, columns)) })
    await pool.query(`drop table if exists bare.copy_${name}; create table bare.copy_${name} (like ${name} including all)`)
  }
  const client = await pool.connect()
  try {
    const began = performance.now()
    await client.query('begin')
    for (const { name, columns, lines } of tables) await copyIn(client, `bare.copy_${name}`, columns, lines)
    await client.query('commit')
    return { done, seconds: (performance.now() - began) / 1000, times: [] }
  } finally {
    client.release()
  }
}
