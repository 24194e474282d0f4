import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewest, smallCells } from './smallCells.ts'

test('one to nine are hidden, nought and ten are not', () => {
  expect(smallCells([0, 4, 10, 7])).toEqual([{ shown: 0 }, { hidden: true }, { shown: 10 }, { hidden: true }])
})

test('a single small cell takes the smallest other with it, so that the total does not give it away', () => {
  expect(smallCells([40, 3, 12, 90])).toEqual([{ shown: 40 }, { hidden: true }, { hidden: true }, { shown: 90 }])
})

test('never is exactly one cell hidden where another could be hidden with it, and never a small one shown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 12 }), (counts) => {
      const cells = smallCells(counts)
      const hidden = cells.filter((cell) => 'hidden' in cell).length
      expect(hidden === 1 && counts.some((count) => count >= fewest)).toBe(false)
      for (const cell of cells) if ('shown' in cell) expect(cell.shown === 0 || cell.shown >= fewest).toBe(true)
    }),
  )
})
