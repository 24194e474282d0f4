import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letter, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { foundCounty, type ToyStore, toyStore } from './testing/toyStore.ts'

let toy: ToyStore
const other = '990202'
beforeAll(async () => {
  toy = await toyStore()
  await foundCounty(toy.store, other)
  for (const county of [toyCounty, other]) {
    const scope = { county, unit: toyUnits.office, person: 'p1' }
    const received = toyAct('receive', '2024-01-05', letter())
    const opened = await toy.store.enter(scope, {
      type: 'petition',
      id: `guarded-${county}`,
      act: { ...received, id: `${received.id}-${county}` },
    })
    expect(opened).toMatchObject({ ok: true })
    await toy.store.drafts(scope).save('new', 'receive', { subject: '未送出' })
  }
})
afterAll(() => toy?.end())

/** Statements sent to the database as a role, past the program. */
async function as(role: string, settings: Record<string, string>, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(toy.database.url(role))
  await client.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings)) await client.query(`set local app.${name} to '${value}'`)
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

const office = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
const filed = ['file', 'file_past', 'clock', 'term', 'finding', 'link']
const count = async (role: string, settings: Record<string, string>, table: string) =>
  Number((await as(role, settings, `select count(*) from ${table}`)).rows[0].count)

describe('the application’s role, past the program', () => {
  test('sees the rows of its own county and unit', async () => {
    expect(await count('zhunsheng_app', office, 'file')).toBeGreaterThan(0)
    expect(await count('zhunsheng_app', office, 'clock')).toBe(1)
    const { rows } = await as('zhunsheng_app', office, 'select distinct county from file')
    expect(rows).toEqual([{ county: toyCounty }])
  })
  test.each([
    ['another unit', { ...office, unit: toyUnits.town }],
    ['another county’s code with no such unit', { ...office, county: '110101' }],
    ['no unit', { county: toyCounty }],
    ['an empty unit', { ...office, unit: '' }],
    ['no county', { unit: toyUnits.office }],
    ['no setting at all', {}],
  ])('sees nothing of the letter with %s', async (_title, settings) => {
    for (const table of filed) {
      const { rows } = await as('zhunsheng_app', settings as Record<string, string>, `select to_jsonb(t)::text as row from ${table} t`)
      expect(rows.filter(({ row }) => row.includes('guarded-'))).toEqual([])
    }
  })
  test('sees nothing on a connection whose settings have ended', async () => {
    const client = new pg.Client(toy.database.url('zhunsheng_app'))
    await client.connect()
    try {
      await client.query(`begin; set local app.county to '${toyCounty}'; set local app.unit to '${toyUnits.office}'`)
      expect((await client.query('select from file')).rowCount).toBeGreaterThan(0)
      await client.query('commit')
      expect((await client.query('select from file')).rowCount).toBe(0)
    } finally {
      await client.end()
    }
  })
  test.each([
    ['read acts but through the file it sees', 'select * from act'],
    ['change an act', `update act set data = '{}'`],
    ['remove an act', 'delete from act'],
    ['empty the acts', 'truncate act'],
    ['remove a file', 'delete from file'],
    ['remove the past', 'delete from file_past'],
    ['read accounts', 'select * from account'],
    ['read sessions', 'select * from session'],
    ['seal', `insert into seal values ('${toyCounty}', '2024-01-01', 0, '', '', '', now())`],
    ['close a period', 'insert into closing select * from closing'],
    ['change a closing', 'update closing set value = 0'],
    ['change the access log', `update access_log set reason = ''`],
    ['remove from the access log', 'delete from access_log'],
    ['empty the outbox', 'delete from outbox'],
    ['remove an attachment', 'delete from attachment'],
    ['turn off the guards', 'alter table file disable row level security'],
    ['become another role', 'set role zhunsheng_seal'],
  ])('cannot %s', async (_title, sql) => {
    await expect(as('zhunsheng_app', office, sql)).rejects.toThrow(/permission denied|must be owner/)
  })
  test('cannot add an act to another county, nor a file', async () => {
    const act = `insert into act (county, file, seq, type, id, kind, day, recorded_at, actor, data, canonical, prev, hash)
      values ('${other}', 'x', 1, 'petition', 'x', 'receive', '2024-01-01', now(), '{}', '{}', '', '', '')`
    await expect(as('zhunsheng_app', office, act)).rejects.toThrow(/row-level security/)
    await expect(as('zhunsheng_app', office, `insert into number values ('${other}', 'u', 'w', 2024, 1)`)).rejects.toThrow(
      /row-level security/,
    )
  })
  test('sees its own person’s drafts alone', async () => {
    expect(await count('zhunsheng_app', office, 'draft')).toBe(1)
    expect(await count('zhunsheng_app', { ...office, person: 'p2' }, 'draft')).toBe(0)
    expect(await count('zhunsheng_app', { county: toyCounty, unit: toyUnits.office }, 'draft')).toBe(0)
  })
  test('searches within its unit alone', async () => {
    const find = async (settings: Record<string, string>) =>
      (await as('zhunsheng_app', settings, `select id from found('征地补偿', 10)`)).rows
    expect(await find(office)).toEqual([{ id: `guarded-${toyCounty}` }])
    expect(await find({ ...office, unit: toyUnits.town })).toEqual([])
    expect(await find({ unit: toyUnits.office })).toEqual([])
    expect(await find({})).toEqual([])
  })
})

describe('the other roles', () => {
  test.each([
    ['zhunsheng_jobs', 'update act set data = data'],
    ['zhunsheng_jobs', 'delete from act'],
    ['zhunsheng_jobs', 'select * from account'],
    ['zhunsheng_seal', `insert into act select * from act`],
    ['zhunsheng_seal', 'update file set state = state'],
    ['zhunsheng_seal', 'update seal set acts = 0'],
    ['zhunsheng_seal', 'delete from closing'],
    ['zhunsheng_sign_in', 'select * from file'],
    ['zhunsheng_sign_in', 'select * from act'],
    ['zhunsheng_search', 'select * from act'],
    ['zhunsheng_search', 'update file set state = state'],
  ])('%s cannot: %s', async (role, sql) => {
    await expect(as(role, office, sql)).rejects.toThrow(/permission denied/)
  })
  test('of attachments the jobs remove none but what the public has not sent', async () => {
    const owner = new pg.Client(toy.database.ownerUrl)
    await owner.connect()
    for (const [sha256, type] of [
      ['guarded-1', 'application/pdf'],
      ['guarded-2', 'application/x-sealed-until-sent'],
    ])
      await owner.query(`insert into attachment values ($1, $2, 1, $3, '', 'folder', 'p', now())`, [toyCounty, sha256, type])
    await owner.end()
    const gone = await as('zhunsheng_jobs', { county: toyCounty }, 'delete from attachment returning sha256')
    expect(gone.rows).toEqual([{ sha256: 'guarded-2' }])
    expect((await as('zhunsheng_jobs', { county: other }, 'delete from attachment')).rowCount).toBe(0)
  })
  test('work within one county at a time', async () => {
    for (const role of ['zhunsheng_jobs', 'zhunsheng_seal']) {
      expect((await as(role, { county: toyCounty }, 'select distinct county from act')).rows).toEqual([{ county: toyCounty }])
      expect((await as(role, {}, 'select from act')).rowCount).toBe(0)
    }
  })
})

describe('the schema', () => {
  test('guards every table with forced row-level security', async () => {
    const client = new pg.Client(toy.database.ownerUrl)
    await client.connect()
    try {
      const { rows } = await client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
      )
      expect(rows).toEqual([])
    } finally {
      await client.end()
    }
  })
  test('can be spread by county: county first in every key, no trigger of our own, policies over the row alone', async () => {
    const client = new pg.Client(toy.database.ownerUrl)
    await client.connect()
    try {
      const keys = await client.query(
        `select c.conname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f') and c.conrelid::regclass::text <> 'migration' and a.attname <> 'county'`,
      )
      expect(keys.rows).toEqual([])
      expect(
        (await client.query(`select tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'graphile%'`)).rows,
      ).toEqual([])
      const policies = await client.query(`select policyname, qual, with_check from pg_policies where schemaname = 'public'`)
      expect(policies.rows.length).toBeGreaterThan(20)
      for (const { qual, with_check } of policies.rows) expect(`${qual} ${with_check}`).not.toMatch(/select/i)
    } finally {
      await client.end()
    }
  })
})
