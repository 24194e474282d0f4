import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db } from './connection.ts'
import { ask, type Scope } from './scope.ts'
import { letter, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { type ToyStore, toyStore } from './testing/toyStore.ts'

let toy: ToyStore
let together: Db
let oneByOne: Db
const scope: Scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
beforeAll(async () => {
  toy = await toyStore()
  const act = toyAct('receive', '2024-01-05', letter())
  expect(await toy.store.enter(scope, { type: 'petition', id: 'asked', act })).toMatchObject({ ok: true })
  together = connect(toy.database.url('zhunsheng_app'), 'zhunsheng_app', 1)
  oneByOne = connect(toy.database.url('zhunsheng_jobs'), 'zhunsheng_jobs', 1)
})
afterAll(async () => {
  await together?.pool.end()
  await oneByOne?.pool.end()
  await toy?.end()
})

const settings = `select current_setting('app.county') as county, current_setting('app.unit') as unit, current_setting('app.person') as person`

describe.each([
  ['sent together', () => together],
  ['sent one by one', () => oneByOne],
])('a question %s', (_way, db) => {
  test('has its scope and its values, whatever characters they are of', async () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    const odd = fc.constantFrom("'", "''", '\\', "\\'", '$1', "'; commit; --", 'E\\\\', '卷')
    const text = fc.oneof(
      word,
      fc.array(fc.oneof(word, odd), { maxLength: 4 }).map((parts) => parts.join('')),
    )
    const all = fc.record({
      scope: fc.record({ county: text, unit: text, person: text }),
      value: text,
      list: fc.array(text),
      n: fc.integer(),
    })
    await fc.assert(
      fc.asyncProperty(all, async ({ scope: given, value, list, n }) => {
        const sql = `${settings}, $1::text as value, $2::text[] as list, $3::bigint::text as n, $4::text as nothing`
        const { rows } = await ask(db(), given, sql, [value, list, n, null])
        expect(rows).toEqual([{ ...given, value, list, n: String(n), nothing: null }])
      }),
      { numRuns: 60 },
    )
  })
  test('leaves nothing of its scope behind', async () => {
    await ask(db(), scope, 'select 1', [])
    const { rows } = await db().pool.query(
      `select nullif(current_setting('app.unit', true), '') as unit, count(*)::integer as files from file`,
    )
    expect(rows).toEqual([{ unit: null, files: 0 }])
  })
  test('that fails is rejected, and the connection asks on', async () => {
    await expect(ask(db(), scope, 'select 1 / $1::integer', [0])).rejects.toMatchObject({ code: '22012' })
    await expect(ask(db(), scope, 'select nothing_like_it', [])).rejects.toMatchObject({ code: '42703' })
    const { rows } = await ask(db(), scope, 'select id from file where county = $1 and id = $2', [toyCounty, 'asked'])
    expect(rows).toEqual([{ id: 'asked' }])
  })
  test('refuses a scope with the character NUL, before anything is sent', async () => {
    await expect(ask(db(), { ...scope, unit: 'a\0b' }, 'select 1', [])).rejects.toThrow('NUL')
    expect((await ask(db(), scope, settings, [])).rows).toEqual([scope])
  })
  test('of many at once each has its own scope', async () => {
    const units = Array.from({ length: 40 }, (_, at) => `unit-${at}`)
    const found = await Promise.all(units.map((unit) => ask(db(), { ...scope, unit }, settings, [])))
    expect(found.map(({ rows }) => rows[0]?.unit)).toEqual(units)
  })
})

test('sent together, a question writes nothing', async () => {
  const sql = `insert into draft (county, person, file, form, body, saved_at) values ($1, 'p1', 'f', 'g', '{}', now())`
  await expect(ask(together, scope, sql, [toyCounty])).rejects.toMatchObject({ code: '25006' })
})
