import { expect, test } from 'vitest'
import type { Act } from './act.ts'
import { type File, lookup } from './file.ts'
import { advancedBy, causeOf, eachOf, keyOf, type OneOf, type Reaction, reactionData, whereOfEach } from './reaction.ts'

const law = { title: '行政复议法', level: 'law', departments: ['land', 'water'] }
const file = { id: 'law-1', type: 'law', unit: 'justice', opened: '2023-01-01', facts: law } as unknown as File
const found = { id: 'doc-1', type: 'doc', unit: 'water', opened: '2023-01-01', facts: { maker: 'county' } } as unknown as File
const act = { id: 'a', seq: 2, kind: 'revise', on: '2023-09-01', data: {} } as unknown as Act
const each = { id: 'doc-1', file: found }

const then = (data: Reaction['then']['data'], of?: Reaction['then']['each']): Reaction['then'] => ({
  type: 'review',
  act: 'open',
  file: { one: ['$file', '$each', '$on'] },
  ...(of && { each: of }),
  data,
})

test('data are taken from the file reacted to, and from the one of several that the reaction runs for', () => {
  const data = {
    law: '$file',
    on: '$on',
    by: '$unit',
    document: '$each',
    maker: { ofEach: 'maker' },
    title: { fact: 'title' },
    n: 1,
  } as const
  const of = { law: 'law-1', on: '2023-09-01', by: 'justice', document: 'doc-1', maker: 'county', title: '行政复议法', n: 1 }
  expect(reactionData(then(data), file, act, each)).toEqual(of)
  expect(reactionData(then({ gone: { fact: 'gone' }, document: '$each', unit: { ofEach: 'unit' } }), file, act)).toEqual({})
  expect(reactionData(then({ unit: { ofEach: 'unit' } }), file, act, each)).toEqual({ unit: 'water' })
})

test('it runs once, or once for each value of a list; none listed, not at all', () => {
  expect(eachOf({ then: then({}) }, lookup(file))).toEqual([undefined])
  expect(eachOf({ then: then({}, 'departments') }, lookup(file))).toEqual([{ id: 'land' }, { id: 'water' }])
  expect(eachOf({ then: then({}, 'nobody') }, lookup(file))).toEqual([])
  const lines = [{ item: 'x', n: 3 }, { item: 'y', n: 4 }, { item: 'x', n: 1 }, { n: 5 }]
  expect(eachOf({ then: then({}, 'lines.item') }, lookup({ facts: { lines } }))).toEqual([{ id: 'x' }, { id: 'y' }])
})

test('each of several has its own file and its own act, one change of the law others than the next', () => {
  const key = (one: readonly OneOf[], as?: string) => ({ id: 'r', then: { ...then({}), file: { one, ...(as && { as }) } } })
  expect(keyOf(key(['$file', '$each', '$on']), file, act, each)).toEqual(['r', 'law-1', 'doc-1', '2023-09-01'])
  expect(keyOf(key(['$unit', '$year', '$each']), file, act)).toEqual(['r', 'justice', '2023', ''])
  expect(keyOf(key(['$each', '$year'], 'shared'), file, act, each)).toEqual(['shared', 'doc-1', '2023'])
  expect(causeOf({ id: 'r' }, file, act)).toEqual(['r', 'law-1', 2])
  expect(causeOf({ id: 'r' }, file, act, each)).toEqual(['r', 'law-1', 2, 'doc-1'])
})

test('a condition on the files looked for holds the values of the file reacted to; what it does not hold finds nothing', () => {
  const where = { state: 'in-force', basis: { some: { mine: 'id' } }, any: [{ level: { mine: 'level' } }, { kind: { mine: 'kind' } }] }
  expect(whereOfEach({ type: 'doc', where }, file)).toEqual({
    state: 'in-force',
    basis: { some: 'law-1' },
    any: [{ level: 'law' }, { kind: { in: [] } }],
  })
})

test('it advances the file that a fact names, or each of those it runs for; none named, none', () => {
  const advancing = (of: Reaction['then']['file']) => ({ then: { ...then({}, 'departments'), file: of } })
  expect(advancedBy(advancing({ fact: 'level' }), file)).toBe('law')
  expect(advancedBy(advancing({ fact: 'departments' }), file)).toBeUndefined()
  expect(advancedBy(advancing({ each: true }), file, each)).toBe('doc-1')
  expect(advancedBy(advancing({ each: true }), file)).toBeUndefined()
  expect(advancedBy(advancing({ one: ['$file'] }), file, each)).toBeUndefined()
})
