import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { period } from '../kernel/figure/period.ts'
import { addDays, day } from '../kernel/time/day.ts'
import { closePeriod, closingFaults, closings } from './closing.ts'
import { connect, type Db } from './connection.ts'
import type { County } from './county.ts'
import { passingKeyRing } from './keys/keyRing.ts'
import { rebuild } from './rebuild.ts'
import { recordingDay } from './recordingDay.ts'
import { merkleRoot, seal, seals } from './seal.ts'
import { openStore, type Store } from './store.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'
import { letter, toyAct, toyCounty, toyFigures, toyProcedures, toyUnits } from './testing/toy.ts'
import { toyHistories } from './testing/toyHistories.ts'
import { verify } from './verify.ts'

const keys = passingKeyRing()
const measures = new Map(toyFigures.map((figure) => [figure.id, figure]))
const today = day('2024-03-11')
let database: TestDatabase
let store: Store
let sealing: Db
let jobs: Db
let owner: pg.Client
let county: County

beforeAll(async () => {
  database = await testDatabase()
  store = await openStore({ url: database.ownerUrl, as: database.url, procedures: toyProcedures })
  await store.load(toyCounty, toyHistories(60))
  county = await store.county(toyCounty)
  sealing = connect(database.url('zhunsheng_seal'), 'zhunsheng_seal', 2)
  jobs = connect(database.url('zhunsheng_jobs'), 'zhunsheng_jobs', 2)
  owner = new pg.Client(database.ownerUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await sealing?.pool.end()
  await jobs?.pool.end()
  await store?.close()
  await database?.drop()
})

const proof = () => verify(sealing, county, toyProcedures, { keys, measures })

test('a sound county is found sound, and every file and act was looked at', async () => {
  const { rows } = await owner.query('select count(*)::integer as acts, count(distinct file)::integer as files from act')
  expect(await proof()).toEqual({ ...rows[0], faults: [] })
})

describe('one byte changed behind the program is found, and the place is named', () => {
  async function tampered(change: string, undo: string) {
    await owner.query(change)
    try {
      return (await proof()).faults
    } finally {
      await owner.query(undo)
      expect((await proof()).faults).toEqual([])
    }
  }
  const one = `county = '${toyCounty}' and file = 'w00003' and seq = 2`

  test('in the text that was hashed', async () => {
    const faults = await tampered(
      `update act set canonical = replace(canonical, 'p3', 'p2') where ${one}`,
      `update act set canonical = replace(canonical, '"handler":"p2"', '"handler":"p3"') where ${one}`,
    )
    expect(faults).toContainEqual({ file: 'w00003', seq: 2, where: 'act', what: '留存的原文与哈希不符' })
  })
  test('in the data beside it', async () => {
    const faults = await tampered(
      `update act set data = jsonb_set(data, '{handler}', '"p9"') where ${one}`,
      `update act set data = jsonb_set(data, '{handler}', '"p3"') where ${one}`,
    )
    expect(faults).toContainEqual({ file: 'w00003', seq: 2, where: 'act', what: '行为内容与留存的原文不符' })
    expect(faults.map(({ where }) => where)).toContain('file')
  })
  test('in a hash', async () => {
    const flip = `update act set hash = set_byte(hash, 5, get_byte(hash, 5) # 1) where ${one}`
    const faults = await tampered(flip, flip)
    expect(faults).toEqual(
      expect.arrayContaining([
        { file: 'w00003', seq: 2, where: 'act', what: '留存的原文与哈希不符' },
        { file: 'w00003', seq: 3, where: 'act', what: '与前一行为的哈希衔接不上' },
      ]),
    )
  })
  test.each([
    ['file', `update file set outcome = 'upheld' where id = 'w00010'`, `update file set outcome = null where id = 'w00010'`, 'w00010'],
    [
      'file_past',
      `update file_past set state = 'refused' where id = 'w00001' and seq = 1`,
      `update file_past set state = 'received' where id = 'w00001' and seq = 1`,
      'w00001',
    ],
    ['clock', `update clock set due = '2099' || substr(due, 5) where file = 'w00001' and clock = 'decide'`, '', 'w00001'],
    [
      'term',
      `update term set value = value || '9' where file = 'w00001' and name = 'subject'`,
      `update term set value = left(value, -1) where file = 'w00001' and name = 'subject'`,
      'w00001',
    ],
    ['finding', `delete from finding where file = 'w00005'`, '', 'w00005'],
    ['link', `update link set field = 'earlie2' where "from" = 'w00001'`, '', 'w00001'],
  ])('in table %s, and rebuilding repairs it', async (table, change, _undo, file) => {
    await owner.query(change)
    expect((await proof()).faults).toContainEqual(expect.objectContaining({ file, where: table }))
    expect(await rebuild(jobs, county, toyProcedures)).toMatchObject({ changed: 1 })
    expect((await proof()).faults).toEqual([])
  })
  test('an act taken away at the end, with everything made from it, is missed by the seal', async () => {
    await seal(sealing, toyCounty, day('2024-01-31'))
    await owner.query(
      `create temp table kept as select * from act where file = 'w00001' and seq = (select max(seq) from act where file = 'w00001')`,
    )
    await owner.query(`delete from act where (file, seq) in (select file, seq from kept)`)
    await rebuild(jobs, county, toyProcedures, ['w00001'])
    const { faults } = await proof()
    expect(faults).toEqual([{ where: 'seal', what: expect.stringContaining('在封存之后有变动') }])
    await owner.query('insert into act select * from kept')
    await rebuild(jobs, county, toyProcedures)
    expect((await proof()).faults).toEqual([])
  })
})

describe('rebuilding', () => {
  test('from nothing but acts makes every table again', async () => {
    const tables = ['file', 'file_past', 'term', 'clock', 'finding', 'link']
    const dump = async () => {
      const all = []
      for (const table of tables) all.push((await owner.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows)
      return all
    }
    const before = await dump()
    await owner.query(`truncate ${tables.join(', ')}`)
    await rebuild(jobs, county, toyProcedures)
    // References to files rebuilt later are completed by the second round.
    await rebuild(jobs, county, toyProcedures)
    const after = await dump()
    for (const [at, table] of tables.entries()) if (table !== 'link') expect(after[at]).toEqual(before[at])
    expect((await proof()).faults).toEqual([])
  })

  test('after a holiday notice moves the due days that were provisional, and says which', async () => {
    const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
    const last = county.calendar.coveredTo
    const id = 'far'
    const receive = { ...toyAct('receive', addDays(last, -2), letter()), recordedAt: new Date().toISOString() }
    await store.load(toyCounty, [{ type: 'petition', id, acts: [{ ...receive, seq: 1 }] }])
    const clock = (await store.desk(scope, { today, limit: 2000 })).find(({ file }) => file === id)!
    expect(clock.provisional).toBe(true)
    const year = Number(last.slice(0, 4)) + 1
    const daysOff = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ on: `${year}-01-0${n}`, name: '元旦' }))
    const notice = toyAct('issue', '2024-03-01', { issuer: 'state', year, daysOff, workdays: [] }, { capacity: 'system' })
    expect(await store.system.enter(scope, { type: 'calendar-notice', id: 'notice', act: notice })).toMatchObject({ ok: true })
    county = await store.county(toyCounty)
    expect(county.calendar.coveredTo).toBe(`${year}-12-31`)
    const { moved } = await rebuild(jobs, county, toyProcedures, 'provisional')
    expect(moved).toContainEqual({
      file: id,
      clock: 'review',
      n: 1,
      before: clock.due,
      after: expect.stringMatching(new RegExp(`^${year}-01-(09|1)`)),
    })
    expect((await proof()).faults).toEqual([])
  })
})

describe('a seal', () => {
  test('covers every day up to the one asked for, in order, once', async () => {
    const all = await seals(sealing, toyCounty, 1000)
    expect(all.length).toBeGreaterThan(10)
    expect(all.reduce((sum, { acts }) => sum + acts, 0)).toBeGreaterThan(100)
    for (const [at, one] of all.entries()) if (all[at + 1]) expect(one.prev).toBe(all[at + 1]!.hash)
    expect(await seal(sealing, toyCounty, day('2024-01-31'))).toEqual([])
  })

  test('is refused until a minute after the day', async () => {
    const until = new Date('2024-02-02T00:00:59+08:00')
    await expect(seal(sealing, toyCounty, day('2024-02-01'), until)).rejects.toThrow(/不足一分钟/)
    expect(await seal(sealing, toyCounty, day('2024-02-01'), new Date('2024-02-02T00:01:00+08:00'))).toMatchObject([{ day: '2024-02-01' }])
  })

  test('misses no act that was still being appended: an append held open is stopped before the minute is over', async () => {
    const impatient = await openStore({ url: database.ownerUrl, as: database.url, procedures: toyProcedures, timeout: 300 })
    const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
    try {
      await owner.query('begin')
      await owner.query(`select from file where county = $1 and id = 'w00008' for update`, [toyCounty])
      const held = impatient.enter(scope, { type: 'petition', id: 'w00008', act: toyAct('refuse', '2024-03-01', { why: '超时' }) })
      await expect(held).rejects.toThrow(/statement timeout/)
    } finally {
      await owner.query('rollback')
      await impatient.close()
    }
    // And what was recorded on a day that has not ended cannot be sealed, closed or asked for.
    const now = recordingDay(new Date().toISOString())
    await expect(seal(sealing, toyCounty, now)).rejects.toThrow(/不足一分钟/)
  })

  test('of a Merkle tree changes with every leaf and with their order', () => {
    const leaves = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text.repeat(32)))
    const root = merkleRoot(leaves).toString('hex')
    for (const [at] of leaves.entries()) {
      const other = leaves.with(at, Buffer.from('x'.repeat(32)))
      expect(merkleRoot(other).toString('hex')).not.toBe(root)
    }
    expect(merkleRoot(leaves.toReversed()).toString('hex')).not.toBe(root)
    expect(merkleRoot(leaves.slice(0, 4)).toString('hex')).not.toBe(root)
  })

  test('closes its days to a load', async () => {
    const late = toyHistories(3).at(-1)!
    const renamed = { ...late, id: 'late', acts: late.acts.map((act) => ({ ...act, id: `late-${act.seq}` })) }
    await expect(store.load(toyCounty, [renamed])).rejects.toThrow(/不能补入/)
  })
})

describe('a closed period', () => {
  const span = period('2023', today)
  const close = (reason: string, later = 0) =>
    closePeriod(sealing, toyCounty, toyProcedures, { period: span, measures, keys, reason, now: new Date(Date.now() + later) })

  test('holds every metric for the county and its units, and closing again adds nothing', async () => {
    const rows = await close('年度结账')
    expect(new Set(rows.map(({ metric }) => metric))).toEqual(new Set(measures.keys()))
    const whole = rows.find(({ metric, unit }) => metric === 'T.DECIDED' && unit === '')!
    const measured = await store.system
      .records({ county: toyCounty, unit: '', person: '' })
      .measure({ measure: measures.get('T.DECIDED')!, period: span })
    expect(whole).toMatchObject({ value: measured.value, n: 1 })
    expect(await close('再结一次')).toEqual([])
    expect((await proof()).faults).toEqual([])
  })

  test('is corrected by later rows only', async () => {
    const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
    const decided = (
      await store.list(scope, { type: 'petition', where: { state: 'decided', closed: { from: '2023-01-01', to: '2023-12-31' } }, limit: 1 })
    ).rows[0]!
    const void1 = toyAct('$void', '2024-03-10', { seq: 1, reason: '重复登记' })
    expect(await store.enter(scope, { type: 'petition', id: decided.file.id, act: void1 })).toMatchObject({ ok: true })
    const corrected = await close('发现重复登记', 61_000)
    expect(corrected.map(({ metric, n }) => [metric, n])).toContainEqual(['T.DECIDED', 2])
    const rows = (await closings(sealing, toyCounty, span.title)).filter(({ metric, unit }) => metric === 'T.DECIDED' && unit === '')
    expect(rows.map(({ value }) => value)).toEqual([rows[0]!.value, rows[0]!.value - 1])
    expect((await proof()).faults).toEqual([])
  })

  test('that was touched afterwards is found', async () => {
    await owner.query(`update closing set value = value + 1 where metric = 'T.DECIDED' and unit = '' and n = 1`)
    const faults = await closingFaults(sealing, toyCounty, toyProcedures, { keys, measures })
    expect(faults.map(({ what }) => what)).toEqual(
      expect.arrayContaining([expect.stringContaining('内容与哈希不符'), expect.stringContaining('重算为')]),
    )
    await owner.query(`update closing set value = value - 1 where metric = 'T.DECIDED' and unit = '' and n = 1`)
    const other = await closingFaults(sealing, toyCounty, toyProcedures, { keys: passingKeyRing(), measures })
    expect(other.every(({ what }) => what.includes('签名不符'))).toBe(true)
  })
})
