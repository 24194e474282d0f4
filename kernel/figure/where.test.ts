import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnyWhere, holds, namesIn, type Where } from './where.ts'

interface Facts {
  state: string
  track: 'ordinary' | 'simple'
  amount: number
  decided: string
  handler: string
  heard: { on: string; by: string }[]
  fields: string[]
  applicant: { kind: string; name: string }
}

const file: Partial<Facts> = {
  state: 'accepted',
  track: 'ordinary',
  amount: 3000,
  decided: '2024-03-11',
  handler: 'p1',
  heard: [
    { on: '2024-02-01', by: 'p1' },
    { on: '2024-02-20', by: 'p2' },
  ],
  fields: ['公安', '交通'],
  applicant: { kind: 'natural', name: '张三' },
}
const ask = (where: Where<Facts>) =>
  holds(where as AnyWhere, (name) => file[name as keyof Facts], { actor: 'p1', on: '2024-03-11', today: '2024-03-12' })

describe('a condition', () => {
  test.each<[string, Where<Facts>, boolean]>([
    ['an empty condition holds', {}, true],
    ['equal', { state: 'accepted' }, true],
    ['every line must hold', { state: 'accepted', track: 'simple' }, false],
    ['one of', { track: { in: ['simple', 'ordinary'] } }, true],
    ['from and to are included', { amount: { from: 3000, to: 3000 } }, true],
    ['outside', { amount: { to: 2999 } }, false],
    ['days compare as days', { decided: { from: '2024-03-01', to: '$on' } }, true],
    ['another fact may stand for a value', { decided: { fact: 'decided' } }, true],
    ['who acts', { handler: '$actor' }, true],
    ['not who acts', { not: { handler: '$actor' } }, false],
    ['before today', { decided: { from: '$today' } }, false],
    ['exists', { applicant: { exists: true } }, true],
    ['an object has', { applicant: { has: { kind: 'natural' } } }, true],
    ['some item', { heard: { some: { by: 'p2', on: { from: '2024-02-10' } } } }, true],
    ['every item', { heard: { every: { by: 'p2' } } }, false],
    ['some plain item', { fields: { some: '交通' } }, true],
    ['size', { heard: { size: { from: 2 } } }, true],
    ['exact size', { heard: { size: 3 } }, false],
    ['any', { any: [{ track: 'simple' }, { amount: { from: 1 } }] }, true],
    ['all', { all: [{ track: 'ordinary' }, { amount: { from: 9999 } }] }, false],
  ])('%s', (_title, where, expected) => {
    expect(ask(where)).toBe(expected)
  })

  test('a missing value satisfies nothing but its absence, and not turns that round', () => {
    const none = (where: AnyWhere) => holds(where, () => undefined)
    expect(none({ a: { exists: false } })).toBe(true)
    for (const where of [{ a: 1 }, { a: { in: [1] } }, { a: { from: 1 } }, { a: { some: 1 } }, { a: { size: 0 } }, { a: '$on' }]) {
      expect(none(where)).toBe(false)
      expect(none({ not: where })).toBe(true)
    }
  })

  test('a guard on another file may compare with the file that asks, and with its unit', () => {
    const seen: Record<string, unknown> = { unit: 'land', from: 100 }
    const asking = { unit: 'land', mine: (name: string) => (name === 'fine' ? 250 : undefined) }
    const look = (name: string) => seen[name]
    expect(holds({ unit: '$unit', from: { to: { mine: 'fine' } } }, look, asking)).toBe(true)
    expect(holds({ from: { from: { mine: 'fine' } } }, look, asking)).toBe(false)
    expect(holds({ unit: '$unit' }, look, {})).toBe(false)
  })

  test('names are found wherever they stand', () => {
    expect(namesIn({ a: 1, any: [{ b: { from: { fact: 'c' } } }], not: { all: [{ d: { fact: 'e' } }] } }).sort()).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
  })

  test('not is the contrary, any of two is the contrary of both contraries', () => {
    const simple = fc.record({ x: fc.oneof(fc.constant(1), fc.record({ from: fc.nat(3) }), fc.record({ in: fc.array(fc.nat(3)) })) })
    fc.assert(
      fc.property(simple, simple, fc.option(fc.nat(3), { nil: undefined }), (a, b, x) => {
        const look = () => x
        expect(holds({ not: a }, look)).toBe(!holds(a, look))
        expect(holds({ any: [a, b] }, look)).toBe(holds({ not: { all: [{ not: a }, { not: b }] } }, look))
      }),
    )
  })
})
