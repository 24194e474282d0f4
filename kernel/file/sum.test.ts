import { expect, test } from 'vitest'
import { lookup } from './file.ts'

test('a list adds up by a field of its items; an item without it adds nothing', () => {
  const look = lookup({ facts: { lines: [{ n: 3 }, { n: 4 }, {}], none: [] } })
  expect(look('lines.sum.n')).toBe(7)
  expect(look('none.sum.n')).toBe(0)
  expect(look('gone.sum.n')).toBeUndefined()
})
