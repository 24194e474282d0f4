import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from './scope.ts'
import { letter, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { type ToyStore, toyStore } from './testing/toyStore.ts'

let toy: ToyStore
const office = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
const colleague = { ...office, person: 'p2' }
const town = { ...office, unit: toyUnits.town, person: 'p3' }
const file = 'remarked'
beforeAll(async () => {
  toy = await toyStore()
  const act = toyAct('receive', '2024-01-05', letter())
  expect(await toy.store.enter(office, { type: 'petition', id: file, act })).toMatchObject({ ok: true })
})
afterAll(() => toy?.end())

const note = (id: string, more: object = {}) => ({ id, file, kind: 'note' as const, text: '已电话联系', name: '甲', ...more })
const refused = (scope: Scope, sql: string) => expect(past(scope, sql)).rejects.toThrow(/permission denied|row-level security/)
/** The application's role, past the program. */
async function past(scope: Scope, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(toy.database.url('zhunsheng_app'))
  await client.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(scope)) await client.query(`set local app.${name} to '${value}'`)
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

describe('remarks', () => {
  test('a note is there once, is seen by whoever sees the file, and goes with a line in the log', async () => {
    expect(await toy.store.remarks(office).add(note('n1'))).toBe(true)
    expect(await toy.store.remarks(office).add(note('n1'))).toBe(false)
    expect(await toy.store.remarks(colleague).of([file])).toMatchObject([{ id: 'n1', text: '已电话联系', person: 'p1' }])
    expect(await toy.store.remarks(town).of([file])).toEqual([])
    expect(await toy.store.remarks(town).remove('n1')).toBeUndefined()
    expect(await toy.store.remarks(office).remove('n1')).toMatchObject({ id: 'n1' })
    expect(await toy.store.remarks(office).remove('n1')).toBeUndefined()
    expect(await toy.store.remarks(office).of([file])).toEqual([])
    const log = await toy.store.accesses(office, { about: file, limit: 10 })
    expect(log.map(({ what }) => what).sort()).toEqual(['add-note', 'remove-note'])
  })

  test('a unit that does not see the file cannot remark on it', async () => {
    expect(await toy.store.remarks(town).add(note('n2'))).toBe(false)
    expect(await toy.store.urgings(town).add({ file, name: '丙', day: '2024-01-06', waits: '办公室' })).toBe(false)
    expect(await toy.store.present(town, file, '丙', true)).toEqual([])
  })

  test('a tag is on a file once, narrows lists and counts, and is counted', async () => {
    const tag = (id: string) => note(id, { kind: 'tag', text: '疑难' })
    expect(await toy.store.remarks(office).add(tag('t1'))).toBe(true)
    expect(await toy.store.remarks(colleague).add(tag('t2'))).toBe(false)
    const tagged = async (scope: Scope, name: string) => ({
      ids: (await toy.store.list(scope, { type: 'petition', tag: name, limit: 10 })).rows.map((row) => row.file.id),
      n: await toy.store.count(scope, { type: 'petition', tag: name }),
    })
    expect(await tagged(office, '疑难')).toEqual({ ids: [file], n: 1 })
    expect(await tagged(office, '简单')).toEqual({ ids: [], n: 0 })
    expect(await tagged(town, '疑难')).toEqual({ ids: [], n: 0 })
    expect(await toy.store.remarks(office).tags('petition')).toEqual([{ tag: '疑难', files: 1 }])
    expect(await toy.store.remarks(town).tags('petition')).toEqual([])
  })

  test('nobody reads or changes them past the program, nor writes in another’s name', async () => {
    for (const table of ['remark', 'urging', 'presence']) await refused(office, `select * from ${table}`)
    await refused(office, `update remark set text = ''`)
    await refused(office, 'delete from urging')
    const values = `values ('${toyCounty}', 'x', '${file}', 'note', '', 'p9', '', '', null, now())`
    await refused(office, `insert into remark (county, id, file, kind, text, person, name, unit, receiver, at) ${values}`)
  })
})

test('a file is urged by one person once a day; the last urging is told', async () => {
  const add = (scope: Scope, day: string) => toy.store.urgings(scope).add({ file, name: scope.person, day, waits: '受理' })
  expect(await add(office, '2024-01-08')).toBe(true)
  expect(await add(office, '2024-01-08')).toBe(false)
  expect(await add(colleague, '2024-01-08')).toBe(true)
  expect(await add(office, '2024-01-09')).toBe(true)
  expect((await toy.store.urgings(colleague).last([file])).get(file)).toMatchObject({ person: 'p1', day: '2024-01-09' })
  expect((await toy.store.urgings(town).last([file])).size).toBe(0)
})

test('who has a file open is told to the others, until they leave', async () => {
  expect(await toy.store.present(office, file, '甲', true)).toEqual([])
  expect(await toy.store.present(colleague, file, '乙', true)).toEqual(['甲'])
  expect(await toy.store.present(office, file, '甲', true)).toEqual(['乙'])
  expect(await toy.store.present(office, file, '甲', false)).toEqual(['乙'])
  expect(await toy.store.present(colleague, file, '乙', true)).toEqual([])
})

test('files are found by what one did: opened, acted on, was sent a copy of', async () => {
  const ids = async (scope: Scope, which: 'started' | 'handled' | 'copied') =>
    (await toy.store.mine(scope, { which, limit: 10 })).rows.map((row) => row.file.id)
  expect(await ids(office, 'started')).toEqual([file])
  expect(await ids(office, 'handled')).toEqual([file])
  expect(await ids(colleague, 'started')).toEqual([])
  expect(await toy.store.remarks(office).add(note('c1', { kind: 'copy', text: '乙', receiver: 'p2' }))).toBe(true)
  expect(await ids(colleague, 'copied')).toEqual([file])
  // The copy gives nobody a sight of the file that they have not.
  expect(await ids({ ...town, person: 'p2' }, 'copied')).toEqual([])
  expect((await toy.store.mine(office, { which: 'started', open: false, limit: 10 })).total).toBe(0)
})

test('messages are one’s own, told once, read when marked', async () => {
  const told = { to: 'p2', id: 'm1', kind: 'urged', title: '甲催办', says: '', link: '/desk' }
  await toy.store.messages(office).tell([told, { ...told, id: 'm2', quiet: true }])
  await toy.store.system.messages(office).tell([told])
  const mine = toy.store.messages(colleague)
  expect(await mine.list({ unread: false, limit: 10, skip: 0 })).toMatchObject({ total: 2 })
  expect(await mine.unread()).toBe(1)
  expect(await toy.store.messages(office).unread()).toBe(0)
  await toy.store.messages(office).markRead()
  expect(await mine.unread()).toBe(1)
  await mine.markRead(['m1'])
  expect(await mine.unread()).toBe(0)
})
