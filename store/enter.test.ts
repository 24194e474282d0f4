import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Entered } from './enter.ts'
import { letter, petition, toyAct, toyCounty, toyUnits } from './testing/toy.ts'
import { type ToyStore, toyStore } from './testing/toyStore.ts'

let toy: ToyStore
beforeAll(async () => {
  toy = await toyStore()
  const justice = { county: toyCounty, unit: toyUnits.county, person: 'p9' }
  const by = { capacity: 'justiceBureau', unit: toyUnits.county }
  ok(
    await toy.store.enter(justice, {
      type: 'badge',
      id: 'b1',
      act: toyAct('enter', '2022-01-01', { name: '李四', level: 2, remark: '内部' }, by),
    }),
  )
  ok(await toy.store.enter(justice, { type: 'badge', id: 'b1', act: toyAct('amend', '2024-02-01', { level: 1 }, by) }))
})
afterAll(() => toy?.end())

const office = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
const accepting = { handler: 'p5', certificate: 'b1' }

function ok(entered: Entered) {
  if (!entered.ok) throw new Error(JSON.stringify(entered))
  return entered
}

const put = (id: string | undefined, act: ReturnType<typeof toyAct>, more: { expect?: number } = {}) =>
  toy.store.enter(office, { type: 'petition', ...(id && { id }), act, ...more })

test('a file grows act by act; its row, number and hash are what the acts made', async () => {
  const { file } = ok(await put(undefined, toyAct('receive', '2024-01-05', letter())))
  const accepted = ok(await put(file.id, toyAct('accept', '2024-01-09', accepting), { expect: 1 }))
  expect(accepted).toMatchObject({ seq: 2, number: '试信字〔2024〕1号', repeated: false, file: { state: 'accepted', edition: 'new' } })
  const { row } = await toy.store.read(office, { type: 'petition', id: file.id })
  expect(row).toMatchObject({ file: accepted.file, number: '试信字〔2024〕1号', hash: accepted.hash })
  const acts = await toy.store.history(office, file.id)
  expect(acts.map(({ kind, number }) => [kind, number])).toEqual([
    ['receive', undefined],
    ['accept', '试信字〔2024〕1号'],
  ])
})

test('an act keeps what it saw of another file as of its legal day, and only the facts that were asked', async () => {
  ok(await put('seen', toyAct('receive', '2024-01-05', letter())))
  ok(await put('seen', toyAct('accept', '2024-01-09', accepting)))
  const acts = await toy.store.history(office, 'seen')
  expect(acts[1]?.seen).toEqual({ b1: { type: 'badge', title: '李四的证件', unit: toyUnits.county, state: 'valid', facts: { level: 2 } } })
  ok(await put('late', toyAct('receive', '2024-02-05', letter())))
  expect(await put('late', toyAct('accept', '2024-02-09', accepting))).toMatchObject({
    ok: false,
    refusals: [{ code: 'read', says: '李四的证件：证件无效或者级别不够' }],
  })
})

test('every refusal at once, and nothing kept', async () => {
  const entered = await put('no', toyAct('accept', '2024-03-12', { handler: 'p5' }, { capacity: 'window' }))
  expect(entered).toMatchObject({ ok: false })
  if (entered.ok || !('refusals' in entered)) throw new Error('no refusals')
  expect(entered.refusals.map(({ code }) => code)).toEqual(expect.arrayContaining(['wrong-state', 'not-entitled', 'future', 'bad-data']))
  expect((await toy.store.read(office, { type: 'petition', id: 'no' })).row).toBeUndefined()
})

test('a reference that leads nowhere, or to another kind of file, is refused', async () => {
  expect(await put('x1', toyAct('receive', '2024-01-05', letter({ earlier: 'nothing' })))).toMatchObject({
    refusals: [{ about: 'earlier', says: /不存在/ }],
  })
  expect(await put('x1', toyAct('receive', '2024-01-05', letter({ earlier: 'b1' })))).toMatchObject({ refusals: [{ says: /应引用来信/ }] })
})

test('the same act again gets the first answer, although the file has moved on; the same id with another body is refused', async () => {
  const receive = toyAct('receive', '2024-01-05', letter())
  const first = ok(await put('twice', receive, { expect: 0 }))
  ok(await put('twice', toyAct('refuse', '2024-01-06', { why: '不属于受理范围' })))
  expect(await put('twice', receive, { expect: 0 })).toMatchObject({
    ok: true,
    seq: 1,
    hash: first.hash,
    recordedAt: first.recordedAt,
    repeated: true,
    file: { seq: 2 },
  })
  await expect(put('twice', { ...receive, data: letter({ subject: '别的' }) })).rejects.toThrow(/already belongs to another act/)
  await expect(put('other', receive)).rejects.toThrow(/already belongs to another act/)
})

test('of two clerks at once exactly one wins, and the other is told what changed', async () => {
  ok(await put('race', toyAct('receive', '2024-01-05', letter())))
  const entered = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((why) => put('race', toyAct('refuse', '2024-01-06', { why }), { expect: 1 })),
  )
  expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
  for (const lost of entered.filter(({ ok }) => !ok)) expect(lost).toMatchObject({ conflict: [{ seq: 2, kind: 'refuse' }] })
})

test('of many who open the same file, or send the same act, at once, one act is kept', async () => {
  const opened = await Promise.all(Array.from({ length: 6 }, () => put('same', toyAct('receive', '2024-01-05', letter()), { expect: 0 })))
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
  const refuse = toyAct('refuse', '2024-01-06', { why: '同一行为' })
  const sent = await Promise.all(Array.from({ length: 6 }, () => put('same', refuse, { expect: 1 })))
  expect(sent.map((each) => ok(each).repeated).filter((repeated) => !repeated)).toHaveLength(1)
  expect(await toy.store.history(office, 'same')).toHaveLength(2)
})

test('of one id for acts of two files at once one act is kept, the other is refused, and no number is lost', async () => {
  const files = Array.from({ length: 8 }, (_, at) => `twice-${at}`)
  for (const id of files) ok(await put(id, toyAct('receive', '2024-01-05', letter())))
  const numbers: (string | undefined)[] = []
  for (let at = 0; at < files.length; at += 2) {
    const act = toyAct('accept', '2024-01-09', accepting)
    const tried = await Promise.allSettled([put(files[at], act), put(files[at + 1], act)])
    expect(tried.map((one) => (one.status === 'rejected' ? (one.reason as Error).name : one.value.ok)).sort()).toEqual(['ActReused', true])
    for (const one of tried) if (one.status === 'fulfilled' && one.value.ok) numbers.push(one.value.number)
  }
  const counted = numbers.map((number) => Number(/(\d+)号$/.exec(number ?? '')?.[1]))
  expect(counted).toEqual(counted.map((_, at) => (counted[0] ?? 0) + at))
})

test('official numbers have no gap, however many are given at once and whatever fails', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `num${n}`)
  await Promise.all(ids.map((id) => put(id, toyAct('receive', '2023-05-05', letter()))))
  const given = await Promise.all([
    ...ids.map((id) => put(id, toyAct('accept', '2023-05-06', accepting), { expect: 1 })),
    ...ids.map((id) => put(id, toyAct('accept', '2023-05-06', accepting), { expect: 1 })),
  ])
  const numbers = given.flatMap((each) => (each.ok && each.number ? [each.number] : []))
  expect(numbers.sort()).toEqual(Array.from({ length: 12 }, (_, n) => `试信字〔2023〕${n + 1}号`).sort())
})

test('a correction goes through the whole history, and the rows follow', async () => {
  ok(await put('fix', toyAct('receive', '2023-12-30', letter({ field: 'tax', tags: ['group', 'online'] }))))
  ok(await put('fix', toyAct('accept', '2024-01-03', accepting)))
  const fixed = ok(
    await put(
      'fix',
      toyAct('$correct', '2024-01-04', {
        seq: 1,
        data: letter({ field: 'police', respondent: toyUnits.police, tags: ['repeat'] }),
        reason: '领域登记错误',
      }),
    ),
  )
  expect(fixed.file).toMatchObject({ seq: 3, facts: { field: 'police', handler: 'p5' }, edition: 'old' })
  const moved = ok(
    await put('fix', toyAct('$edition', '2024-01-05', { edition: 'new', reason: '当事人同意' }, { capacity: 'reconOfficeHead' })),
  )
  expect(moved.file).toMatchObject({ edition: 'new', seq: 4 })
  expect(await put('fix', toyAct('$void', '2024-01-06', { seq: 9, reason: '错' }))).toMatchObject({ refusals: [{ code: 'no-such-act' }] })
  const voided = ok(await put('fix', toyAct('$void', '2024-01-06', { seq: 1, reason: '重复登记' })))
  expect(voided.file.state).toBe('$void')
})

test('what PostgreSQL cannot keep is refused in words', async () => {
  expect(await put('nul', toyAct('receive', '2024-01-05', letter({ subject: '甲\0乙' })))).toMatchObject({
    refusals: [{ code: 'bad-data' }],
  })
  expect(await put('nul', toyAct('receive', '2024-01-05', letter({ subject: '\ud800' })))).toMatchObject({
    refusals: [{ code: 'bad-data' }],
  })
  ok(await put('nul', toyAct('receive', '2024-01-05', letter({ subject: '反斜杠 \\u0000 与 "引号" \n 换行 \u2028' }))))
})

test('a unit with no part in a file sees nothing of it, and its acts meet no file', async () => {
  ok(await put('hidden', toyAct('receive', '2024-01-05', letter())))
  const town = { county: toyCounty, unit: toyUnits.town, person: 'p4' }
  expect((await toy.store.read(town, { type: 'petition', id: 'hidden' })).row).toBeUndefined()
  expect(await toy.store.history(town, 'hidden')).toEqual([])
  const entered = await toy.store.enter(town, {
    type: 'petition',
    id: 'hidden',
    act: toyAct('refuse', '2024-01-06', { why: '越权' }, { unit: toyUnits.town }),
  })
  expect(entered).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state', says: '本卷尚未建立' }] })
  const opened = await toy.store.enter(town, {
    type: 'petition',
    id: 'hidden',
    act: toyAct('receive', '2024-01-06', letter(), { unit: toyUnits.town }),
  })
  expect(opened).toEqual({ ok: false, conflict: [] })
  const numbered = { ...petition, number: { at: 'receive', pattern: '{short}另字〔{year}〕{n}号' } } as typeof petition
  const taken = await toy.store.append(town, {
    procedure: numbered,
    act: { ...toyAct('receive', '2024-01-06', letter(), { unit: toyUnits.town }), seq: 1 },
    next: { ...ok(await put('shown', toyAct('receive', '2024-01-06', letter()))).file, id: 'hidden' },
  })
  expect(taken).toEqual({ conflict: 'file' })
  // A unit named later sees the whole file, its past included.
  ok(await put('hidden', toyAct('accept', '2024-01-09', { ...accepting, helpers: [toyUnits.town] })))
  expect(await toy.store.history(town, 'hidden')).toHaveLength(2)
})

test('sixty-four at once over two connections: no act waits for a connection inside a transaction', async () => {
  const small = await toyStore({ poolSize: 2 })
  try {
    const scope = { county: toyCounty, unit: toyUnits.office, person: 'p1' }
    const entered = await Promise.all(
      Array.from({ length: 64 }, async (_, n) => {
        const { file } = ok(
          await small.store.enter(scope, { type: 'petition', id: `s${n}`, act: toyAct('receive', '2024-01-05', letter()) }),
        )
        await small.store.history(scope, file.id)
        return small.store.enter(scope, {
          type: petition.type,
          id: file.id,
          act: toyAct('refuse', '2024-01-06', { why: '不属于' }),
          expect: 1,
        })
      }),
    )
    expect(entered.every(({ ok }) => ok)).toBe(true)
  } finally {
    await small.end()
  }
})
