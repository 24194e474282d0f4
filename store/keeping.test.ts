import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accounts, lockOut } from './accounts.ts'
import { connect, type Db } from './connection.ts'
import { addKeyVersion, openKeyRing } from './keys/keyRing.ts'
import { mask } from './keys/mask.ts'
import { sessions } from './sessions.ts'
import { openStore, type Store } from './store.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'
import { letter, toyAct, toyCounty, toyProcedures, toyUnits } from './testing/toy.ts'
import { foundCounty } from './testing/toyStore.ts'

let database: TestDatabase
let store: Store
let folder: string
let owner: pg.Client
const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
const open = async (keysFile = join(folder, 'keys.json')) =>
  openStore({
    url: database.ownerUrl,
    as: database.url,
    procedures: toyProcedures,
    keys: await openKeyRing(keysFile),
    folder: join(folder, 'attachments'),
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeping-'))
  database = await testDatabase()
  store = await open()
  await foundCounty(store)
  owner = new pg.Client(database.ownerUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await store?.close()
  await database?.drop()
  await rm(folder, { recursive: true })
})

describe('a personal identifier', () => {
  const value = '410181199001011234'
  let ref: string

  test('is nowhere in the database in clear, and the act holds mask, digest and reference', async () => {
    const act = toyAct('receive', '2024-01-05')
    const { facts, rows } = store.secrets(scope).seal(act.id, [{ kind: 'id-number', value }])
    ref = facts[0]!.ref
    const entering = { type: 'petition', id: 'secret', act: { ...act, data: letter({ idNumber: facts[0] }) }, secrets: rows }
    expect(await store.enter(scope, entering)).toMatchObject({ ok: true })
    expect(facts[0]!.mask).toBe('410***********1234')
    const again = store.secrets(scope).seal(act.id, [{ kind: 'id-number', value }])
    expect(
      await store.enter(scope, { ...entering, act: { ...act, data: letter({ idNumber: again.facts[0] }) }, secrets: again.rows }),
    ).toMatchObject({ ok: true, repeated: true })
    for (const table of ['act', 'file', 'file_past', 'secret', 'term', 'clock']) {
      const found = await owner.query(
        `select from ${table} t where t::text like '%${value}%' or encode(convert_to(t::text, 'UTF8'), 'escape') like '%${value}%'`,
      )
      expect(found.rowCount).toBe(0)
    }
  })
  test('is read with a reason, and the reading is kept', async () => {
    expect(await store.secrets(scope).open(ref, '核对身份')).toBe(value)
    expect(await store.accesses(scope, { about: ref, limit: 5 })).toMatchObject([
      { what: 'read-secret', person: 'p1', unit: toyUnits.office, reason: '核对身份' },
    ])
    await expect(store.secrets(scope).open('nothing', '试')).rejects.toThrow(/不存在/)
  })
  test('of equal value has an equal digest, in another county another one', async () => {
    const digest = (county: string, id: string) =>
      store.secrets({ ...scope, county }).seal(id, [{ kind: 'id-number', value }]).facts[0]!.digest
    expect(digest(toyCounty, 'a')).toBe(digest(toyCounty, 'b'))
    expect(digest(toyCounty, 'a')).not.toBe(digest('990999', 'a'))
  })
  test('does not open when its row was changed or exchanged', async () => {
    await owner.query(`update secret set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where id = $1`, [ref])
    await expect(store.secrets(scope).open(ref, '试')).rejects.toThrow(/does not open/)
    await owner.query(`update secret set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where id = $1`, [ref])
  })
  test('is encrypted anew under a new key without touching an act', async () => {
    const before = await owner.query('select hash from act order by county, file, seq')
    await addKeyVersion(join(folder, 'keys.json'))
    const renewed = await open()
    try {
      expect(await renewed.secrets(scope).open(ref, '换钥之前')).toBe(value)
      expect(await renewed.reencrypt(toyCounty)).toBe(1)
      expect(await renewed.reencrypt(toyCounty)).toBe(0)
      expect(await renewed.secrets(scope).open(ref, '换钥之后')).toBe(value)
      await expect(store.secrets(scope).open(ref, '旧钥')).rejects.toThrow(/Key version 2/)
      expect((await owner.query('select hash from act order by county, file, seq')).rows).toEqual(before.rows)
      await renewed.secrets(scope).erase(ref, '依申请清除')
      await expect(renewed.secrets(scope).open(ref, '试')).rejects.toThrow(/已经依规清除|已经依规|依规清除/)
      expect((await renewed.verify(toyCounty)).faults.filter(({ where }) => where === 'act')).toEqual([])
    } finally {
      await renewed.close()
    }
  })
  test('shows at most half of itself, a mobile number its usual seven', () => {
    expect(mask('phone', '138')).toBe('***')
    expect(mask('phone', '13812345678')).toBe('138****5678')
    expect(mask('account', '6222021001112223334')).toBe('***************3334')
    for (const kind of ['id-number', 'phone', 'account', 'address'] as const)
      for (const plain of ['1', '12', '123456', '13812345678', '宁川县城关镇人民路1号院2号楼']) {
        const shown = Array.from(mask(kind, plain)).filter((character) => character !== '*').length
        expect(shown).toBeLessThanOrEqual(Math.max(7, Math.floor(Array.from(plain).length / 2)))
        expect(mask(kind, plain)).not.toBe(plain)
      }
  })
  test('the key file is readable by its owner alone, and a broken one is not replaced', async () => {
    expect((await stat(join(folder, 'keys.json'))).mode & 0o077).toBe(0)
    await expect(openKeyRing(join(folder, '..', '..', 'etc', 'hostname'))).rejects.toThrow()
  })
})

describe('a ledger handed over', () => {
  const keep = (id: string) => store.uploads(scope).keep({ id, name: '台账.xlsx', content: Buffer.from(id), given: { type: 'appeal' } })
  test('is its uploader’s alone, until it is stopped', async () => {
    await keep('l1')
    const other = store.uploads({ ...scope, person: 'p2' })
    expect([await other.find('l1'), await other.content('l1'), await other.unread(), await other.remove('l1')]).toEqual([
      undefined,
      undefined,
      [],
      false,
    ])
    expect(await store.uploads(scope).content('l1')).toEqual(Buffer.from('l1'))
    expect(await store.uploads(scope).stop('l1')).toBe(true)
    expect(await store.uploads(scope).becomeDraft('l1', 'import', {})).toBe(false)
    expect(await store.drafts(scope).find('l1', 'import')).toBeUndefined()
  })

  test('becomes a draft once, and is stopped no more', async () => {
    await keep('l2')
    expect(await store.uploads(scope).becomeDraft('l2', 'import', { n: 1 })).toBe(true)
    expect(await store.uploads(scope).becomeDraft('l2', 'import', { n: 2 })).toBe(false)
    expect(await store.drafts(scope).find('l2', 'import')).toMatchObject({ body: { n: 1 } })
    expect(await store.uploads(scope).stop('l2')).toBe(false)
    await store.drafts(scope).remove('l2', 'import')
    await store.waitingUploads(scope.county).sweep(new Date(0))
    expect(await store.uploads(scope).find('l2')).toBeUndefined()
  })
})

describe('a draft', () => {
  test('is saved over itself, found, listed and removed', async () => {
    const drafts = store.drafts(scope)
    await drafts.save('secret', 'accept', { handler: 'p1' })
    await drafts.save('secret', 'accept', { handler: 'p2' })
    expect(await drafts.find('secret', 'accept')).toMatchObject({ body: { handler: 'p2' } })
    expect(await drafts.all()).toHaveLength(1)
    expect(await store.drafts({ ...scope, person: 'p2' }).all()).toEqual([])
    await drafts.remove('secret', 'accept')
    expect(await drafts.find('secret', 'accept')).toBeUndefined()
  })
})

describe('an attachment', () => {
  const content = Buffer.from('送达回证'.repeat(1000))
  const about = { name: '送达回证.pdf', type: 'application/pdf', most: 20_000 }
  test('lies under its digest, once', async () => {
    const one = await store.attachments(scope).add(Readable.from([content]), about)
    await store.attachments(scope).add(Readable.from([content]), about)
    expect(one).toMatchObject({ sha256: createHash('sha256').update(content).digest('hex'), size: content.length })
    expect(await store.attachments(scope).find(one.sha256)).toMatchObject({ name: '送达回证.pdf', size: content.length })
    expect(await text(store.attachments(scope).open(one.sha256))).toBe(content.toString())
    expect(await store.attachments({ ...scope, county: '990999' }).find(one.sha256)).toBeUndefined()
    expect(() => store.attachments(scope).open('../../../../etc/passwd')).toThrow(/no digest/)
  })
  test('that is too large leaves nothing behind', async () => {
    await expect(store.attachments(scope).add(Readable.from([content]), { ...about, most: 100 })).rejects.toThrow(/附件超过/)
    expect((await readdir(join(folder, 'attachments'))).filter((name) => name.startsWith('incoming'))).toEqual([])
  })
})

describe('signing in', () => {
  let db: Db
  let time = Date.parse('2024-03-11T01:00:00Z')
  const now = () => new Date(time)
  const account = {
    county: toyCounty,
    login: 'zhang',
    person: 'p1',
    name: '张三',
    unit: toyUnits.office,
    post: '科员',
    grants: [{ role: 'clerk', unit: toyUnits.office }],
  }
  const password = 'Ningchuan-2024'
  beforeAll(async () => {
    db = connect(database.url('zhunsheng_sign_in'), 'zhunsheng_sign_in', 3)
    await accounts(db, now).put(account, password)
  })
  afterAll(() => db?.pool.end())
  const signIn = (given: string, login = 'zhang') => accounts(db, now).signIn(toyCounty, login, given, '10.0.0.1')

  test('gives an account and a token that finds it again; the token is not in the database', async () => {
    const signed = await signIn(password)
    if (!signed.ok) throw new Error(signed.why)
    expect(signed.account).toEqual({ ...account, mustChange: true, disabled: false })
    expect(await sessions(db, now).find(signed.token)).toEqual(signed.account)
    expect(
      (await owner.query('select token from session')).rows.some(({ token }) => token.toString('base64url') === signed.token.split('.')[1]),
    ).toBe(false)
    expect((await owner.query('select password from account')).rows[0].password).toMatch(/^\$argon2id\$/)
    await sessions(db, now).end(signed.token)
    expect(await sessions(db, now).find(signed.token)).toBeUndefined()
  })
  test('a session ends when unused, and after a working day whatever its use', async () => {
    const signed = await signIn(password)
    if (!signed.ok) throw new Error(signed.why)
    const passed = async (minutes: number) => {
      time += minutes * 60_000
      return sessions(db, now).find(signed.token)
    }
    expect(await passed(29)).toBeDefined()
    expect(await passed(29)).toBeDefined()
    expect(await passed(31)).toBeUndefined()
    const other = await signIn(password)
    if (!other.ok) throw new Error(other.why)
    for (let n = 0; n < 24; n++) {
      time += 29 * 60_000
      await sessions(db, now).find(other.token)
    }
    time += 26 * 60_000
    expect(await sessions(db, now).find(other.token)).toBeUndefined()
    await sessions(db, now).sweep(toyCounty)
    expect((await owner.query('select from session')).rowCount).toBe(0)
  })
  test('a session is known for three seconds; what this process changes of accounts counts at once', async () => {
    const kept = sessions(db, now)
    const changing = accounts(db, now, kept.forget)
    const signed = await signIn(password)
    if (!signed.ok) throw new Error(signed.why)
    expect(await kept.find(signed.token)).toBeDefined()
    await accounts(db, now).disable(toyCounty, 'zhang', true)
    expect(await kept.find(signed.token)).toBeDefined()
    time += 3000
    expect(await kept.find(signed.token)).toBeUndefined()

    await changing.disable(toyCounty, 'zhang', false)
    const again = await signIn(password)
    if (!again.ok) throw new Error(again.why)
    expect(await kept.find(again.token)).toMatchObject({ grants: account.grants })
    await changing.assign(toyCounty, 'zhang', [])
    expect(await kept.find(again.token)).toMatchObject({ grants: [] })
    await changing.put(account, password)
    expect(await kept.find(again.token)).toMatchObject({ grants: account.grants })
    const reading = kept.find(again.token)
    await changing.disable(toyCounty, 'zhang', true)
    await reading
    expect(await kept.find(again.token)).toBeUndefined()
    await changing.disable(toyCounty, 'zhang', false)
    const last = await signIn(password)
    if (!last.ok) throw new Error(last.why)
    expect(await kept.find(last.token)).toBeDefined()
    await kept.end(last.token)
    expect(await kept.find(last.token)).toBeUndefined()
  })
  test('five failures within a quarter of an hour close the account for half an hour, even when tried all at once', async () => {
    expect(await signIn('falsch', 'nobody')).toEqual({ ok: false, why: 'wrong' })
    const tries = await Promise.all(Array.from({ length: lockOut.failures }, () => signIn('wrong-password')))
    expect(tries.map((each) => (each.ok ? 'in' : each.why)).sort()).toEqual(['locked', 'wrong', 'wrong', 'wrong', 'wrong'])
    expect(await signIn(password)).toMatchObject({ ok: false, why: 'locked' })
    time += 31 * 60_000
    expect(await signIn(password)).toMatchObject({ ok: true })
    for (let n = 0; n < 4; n++) await signIn('wrong-password')
    time += 16 * 60_000
    expect(await signIn('wrong-password')).toMatchObject({ why: 'wrong' })
    const log = await store.accesses(scope, { about: 'zhang', limit: 100 })
    expect(new Set(log.map(({ what }) => what))).toEqual(new Set(['sign-in', 'sign-in-failed', 'sign-in-locked']))
  })
  test('a changed password ends the sessions, a weak one is refused, a closed account stays out', async () => {
    const signed = await signIn(password)
    if (!signed.ok) throw new Error(signed.why)
    for (const weak of ['short1!', '1234567890', 'abcdefghij', 'zhang'])
      await expect(accounts(db, now).changePassword(toyCounty, 'zhang', weak)).rejects.toThrow(/口令至少10位/)
    await accounts(db, now).changePassword(toyCounty, 'zhang', 'Another-2024')
    expect(await sessions(db, now).find(signed.token)).toBeUndefined()
    expect(await signIn(password)).toMatchObject({ ok: false })
    const again = await signIn('Another-2024')
    expect(again).toMatchObject({ ok: true, account: { mustChange: false } })
    await accounts(db, now).disable(toyCounty, 'zhang', true)
    expect(again.ok && (await sessions(db, now).find(again.token))).toBeUndefined()
    expect(await signIn('Another-2024')).toMatchObject({ ok: false, why: 'wrong' })
  })
})

test('the key file holds no key in a form that is printed by accident', async () => {
  const written = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8'))
  expect(Object.keys(written).sort()).toEqual(['digest', 'secret', 'signing'])
})
