import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawLot, listDigest } from './lot.ts'
import { sha256 } from './sha256.ts'

test('the digest is the one every tool gives', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test('the same seed and list give the same lot, in whatever order the list comes', () => {
  const list = ['案卷3', '案卷1', '案卷2', '案卷4']
  expect(drawLot('2023|市监局', list, 2)).toEqual(drawLot('2023|市监局', [...list].reverse(), 2))
  expect(listDigest(list)).toBe(listDigest([...list, '案卷1']))
  expect(listDigest(list)).not.toBe(listDigest(list.slice(1)))
})

test('a lot holds each candidate once and every seed draws evenly', () => {
  const list = Array.from({ length: 10 }, (_, n) => `案卷${n}`)
  expect(drawLot('s', list, 99)).toHaveLength(10)
  const drawn = Array.from({ length: 2000 }, (_, n) => drawLot(`seed-${n}`, list, 3)).flat()
  for (const one of list) expect(Math.abs(drawn.filter((each) => each === one).length - 600)).toBeLessThan(80)
})
