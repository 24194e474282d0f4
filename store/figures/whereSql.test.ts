import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Measured, Query } from '../../kernel/figure/answer.ts'
import { measureFiles } from '../../kernel/figure/overFiles.ts'
import { type AnyWhere, holds } from '../../kernel/figure/where.ts'
import { type File, lookup } from '../../kernel/file/file.ts'
import { addDays, day } from '../../kernel/time/day.ts'
import { rowsOf } from '../rows.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { petition } from '../testing/toy.ts'
import { UnsearchableFact } from './columns.ts'
import { measureSql } from './measureSql.ts'
import { type Line, measuredOf } from './records.ts'
import { Parameters, type SqlWords, sqlWords, whereSql } from './whereSql.ts'

let database: TestDatabase
let client: pg.Client
/** Three counties of random files, each file with up to three versions, known from one minute to the next. */
const counties = ['990101', '990102', '990103'] as const
const populations = new Map<string, Version[]>()

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client(database.ownerUrl)
  await client.connect()
  for (const [at, county] of counties.entries()) {
    const versions = fc.sample(populationOf(county), { numRuns: 1, seed: 7 + at })[0]!
    populations.set(county, versions)
    for (const version of versions) await insert(version)
  }
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

interface Version {
  readonly county: string
  readonly file: File
  readonly from: number
  readonly until?: number
}

const minute = (n: number) => new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString()
const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(day('2023-12-01'), n))
const words = {
  place: ['东镇', '西乡', '', 'B', 'a', '東'],
  handler: ['p1', 'p2'],
  unit: ['u1', 'u2', 'u3'],
  field: ['land', 'police', 'tax'],
  subject: ['甲', '乙=丙', ''],
  tag: ['group', 'repeat', 'online'],
  state: ['received', 'accepted', 'decided', '$void'],
  outcome: ['upheld', 'rejected'],
  edition: ['old', 'new'],
} as const
const one = (name: keyof typeof words) => fc.constantFrom<string>(...words[name])
const small = fc.integer({ min: -1, max: 4 })

const facts = fc.record(
  {
    place: one('place'),
    handler: one('handler'),
    respondent: one('unit'),
    field: one('field'),
    urgent: fc.boolean(),
    subject: one('subject'),
    tags: fc.uniqueArray(one('tag'), { minLength: 1 }),
    helpers: fc.uniqueArray(one('unit'), { minLength: 1 }),
    amount: small,
    persons: small,
    heardOn: days,
    talks: fc.array(fc.record({ with: one('handler') }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

function fileOf(id: string): fc.Arbitrary<File> {
  return fc
    .record({
      facts,
      on: fc.record({ decide: days, accept: days }, { requiredKeys: [] }),
      state: one('state'),
      edition: one('edition'),
      unit: one('unit'),
      opened: days,
      closed: fc.option(days, { nil: undefined }),
      outcome: fc.option(one('outcome'), { nil: undefined }),
    })
    .map(
      (given) => ({ id, type: 'petition', title: id, sees: ['u0'], n: {}, clocks: [], findings: [], links: [], seq: 1, ...given }) as File,
    )
}

function populationOf(county: string): fc.Arbitrary<Version[]> {
  const versions = Array.from({ length: 120 }, (_, n) =>
    fc
      .tuple(fc.array(fileOf(`f${String(n).padStart(3, '0')}`), { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 30 }))
      .map(([files, start]) =>
        files.map(
          (file, at): Version => ({
            county,
            file: { ...file, seq: at + 1 },
            from: start + at * 10,
            ...(at < files.length - 1 && { until: start + at * 10 + 10 }),
          }),
        ),
      ),
  )
  return fc.tuple(...versions).map((all) => all.flat())
}

async function insert({ county, file, from, until }: Version): Promise<void> {
  const { file: row, terms } = rowsOf(file, petition, { county, number: null, hash: '00', recordedAt: minute(from) })
  if (until !== undefined) {
    await client.query('insert into file_past select (jsonb_populate_record(null::file_past, $1)).*', [
      JSON.stringify({ ...row, until: minute(until) }),
    ])
    return
  }
  await client.query('insert into file select (jsonb_populate_record(null::file, $1)).*', [JSON.stringify(row)])
  for (const term of terms) await client.query('insert into term select (jsonb_populate_record(null::term, $1)).*', [JSON.stringify(term)])
}

const filesKnown = (county: string, at?: number): File[] =>
  populations
    .get(county)!
    .flatMap(({ file, from, until }) =>
      (at === undefined ? until === undefined : from <= at && (until === undefined || until > at)) ? [file] : [],
    )

/** Conditions of every form over every kind of name, also such as compare apples with pears. */
const texts = fc.constantFrom('state', 'edition', 'unit', 'outcome', 'field', 'place', 'handler', 'respondent')
const dayNames = fc.constantFrom('opened', 'closed', 'heardOn', 'on.decide', 'on.accept')
const amounts = fc.constantFrom('amount', 'persons', 'talks.size')
const anyWord = fc.constantFrom<string>(...Object.values(words).flat())
const anyValue = fc.oneof(anyWord, small, fc.boolean(), days, fc.constantFrom('$on', '$today', '$actor'))
const span = <T>(value: fc.Arbitrary<T>) => fc.record({ from: value, to: value }, { requiredKeys: [] })
const exists = fc.record({ exists: fc.boolean() })
const other = (names: fc.Arbitrary<string>) => names.map((fact) => ({ fact }))
const lineOf = (name: fc.Arbitrary<string>, condition: fc.Arbitrary<unknown>): fc.Arbitrary<AnyWhere> =>
  fc.tuple(name, condition).map(([key, value]) => ({ [key]: value }))

const atom: fc.Arbitrary<AnyWhere> = fc.oneof(
  lineOf(texts, fc.oneof(anyWord, anyValue, fc.record({ in: fc.array(anyWord, { maxLength: 4 }) }), span(anyWord), exists, other(texts))),
  lineOf(
    dayNames,
    fc.oneof(
      days,
      fc.constantFrom('$on', '$today'),
      fc.record({ in: fc.array(days, { maxLength: 3 }) }),
      span(fc.oneof(days, other(dayNames))),
      exists,
      other(dayNames),
    ),
  ),
  lineOf(
    amounts,
    fc.oneof(
      small,
      anyValue,
      fc.record({ in: fc.array(small, { maxLength: 3 }) }),
      span(fc.oneof(small, other(amounts), anyWord)),
      exists,
      other(amounts),
    ),
  ),
  lineOf(
    fc.constant('urgent'),
    fc.oneof(fc.boolean(), anyValue, fc.record({ in: fc.array(fc.boolean(), { maxLength: 2 }) }), span(fc.boolean()), exists),
  ),
  lineOf(fc.constant('subject'), fc.oneof(one('subject'), anyValue, fc.record({ in: fc.array(one('subject'), { maxLength: 3 }) }), exists)),
  lineOf(fc.constant('tags'), fc.record({ some: fc.oneof(one('tag'), anyValue) })),
  lineOf(fc.constant('helpers'), fc.record({ some: one('unit') })),
  lineOf(fc.constant('talks'), fc.record({ size: fc.oneof(small, span(small)) })),
)
const { condition } = fc.letrec<{ condition: AnyWhere }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    tie('condition').map((not) => ({ not })),
    fc.tuple(atom, atom).map(([a, b]) => ({ ...a, ...b })),
  ),
}))

const query: fc.Arbitrary<Query> = fc
  .record({
    where: condition,
    at: fc.oneof(dayNames, fc.constant('standing')),
    column: fc.option(amounts, { nil: undefined }),
    span: fc.tuple(days, days),
    by: fc.option(fc.constantFrom('unit', 'month', 'field', 'urgent', 'place', 'subject', 'tags'), { nil: undefined }),
    units: fc.option(fc.subarray([...words.unit]), { nil: undefined }),
    sharedBy: fc.option(fc.constant('helpers'), { nil: undefined }),
    list: fc.boolean(),
    known: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ where, at, column, span: [a, b], by, units, sharedBy, list, known }) => {
    const base = { id: 'T', title: '', unit: '', definition: '', of: 'petition', where, at, ...(sharedBy && { sharedBy }) }
    const [from, to] = a < b ? [a, b] : [b, a]
    return {
      measure: column ? { ...base, kind: 'sum' as const, column } : { ...base, kind: 'count' as const },
      period: { from, to, title: '' },
      list,
      ...(by && { by }),
      ...(units && { units }),
      ...(known !== undefined && { asOf: minute(known) }),
    }
  })

async function measured(county: string, asked: Query, sql?: SqlWords): Promise<Measured> {
  const { text, values } = measureSql(county, asked, petition, { ...(sql && { words: sql }) })
  const { rows } = await client.query(text, [...values])
  return measuredOf(rows as Line[], asked)
}

const knownAt = (asked: Query) => (asked.asOf ? (Date.parse(asked.asOf) - Date.UTC(2024, 0, 1)) / 60_000 : undefined)

describe('a figure in SQL equals the figure in memory', () => {
  test('for random files, conditions, periods, groups and instants', async () => {
    let hits = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...counties), query, async (county, asked) => {
        const expected = measureFiles(filesKnown(county, knownAt(asked)), asked)
        hits += expected.value === 0 ? 0 : 1
        expect(await measured(county, asked)).toEqual(expected)
      }),
      { numRuns: 600 },
    )
    // A property over empty lists would prove nothing.
    expect(hits).toBeGreaterThan(100)
  })

  test.each([
    ['equal', '<>'],
    ['atLeast', '>'],
    ['atMost', '<'],
    ['oneOf', '<> any'],
    ['missing', 'is not null'],
    ['present', 'is null'],
    ['contains', '<@'],
    ['overlaps', '@>'],
    ['all', 'or'],
    ['any', 'and'],
    ['not', 'coalesce'],
    ['not', 'not nullif'],
  ] as const)('and is seen to fail when “%s” becomes “%s”', async (word, wrong) => {
    const swapped = { ...sqlWords, [word]: wrong }
    let differs = false
    for (const [county, asked] of fc.sample(fc.tuple(fc.constantFrom(...counties), query), { numRuns: 1500, seed: 11 })) {
      const wanted = { ...asked, list: true }
      const found = await measured(county, wanted, swapped)
      differs = JSON.stringify(found.list) !== JSON.stringify(measureFiles(filesKnown(county, knownAt(wanted)), wanted).list)
      if (differs) break
    }
    expect(differs).toBe(true)
  })

  test('terms by their table select the same files as terms in the row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...counties), condition, async (county, where) => {
        const parameters = new Parameters()
        const of = parameters.add(county)
        const sql = whereSql(where, parameters, { procedure: petition, terms: 'table', moment: { on: '2023-12-20', today: '2023-12-20' } })
        const { rows } = await client.query(`select f.id from file f where f.county = ${of} and ${sql} order by 1`, parameters.values)
        const expected = filesKnown(county).filter((file) => holds(where, lookup(file), { on: '2023-12-20', today: '2023-12-20' }))
        expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      }),
      { numRuns: 200 },
    )
  })
})

test.each([
  ['a fact without a column', { why: 'x' }],
  ['a name that means nothing', { nonsense: 'x' }],
  ['the inside of a fact', { applicants: { some: { name: '张三' } } }],
  ['an object', { place: { has: { name: 'x' } } }],
  ['several values by equality', { tags: 'group' }],
  ['an order of terms', { subject: { from: '甲' } }],
  ['an unknown word', { place: { like: '%' } }],
])('%s is refused in words', (_title, where) => {
  expect(() => whereSql(where, new Parameters(), { procedure: petition })).toThrow(UnsearchableFact)
})

test('values never become part of the text', () => {
  const parameters = new Parameters()
  const text = whereSql({ place: "'; drop table act; --", subject: { in: ["x')"] } }, parameters, { procedure: petition })
  expect(text).not.toMatch(/drop|x'/)
  expect(parameters.values).toEqual(["'; drop table act; --", ["subject=x')"]])
})
