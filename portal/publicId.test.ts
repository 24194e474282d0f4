import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFrom, publicId } from './publicId.ts'

test('an id made of figures and letters is written in letters, and read back', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(publicId(id)).not.toMatch(/\d/)
      expect(idFrom(publicId(id))).toBe(id)
    }),
  )
})

test('an id that says something stays, and so does an address from before', () => {
  expect(publicId('annual-report-2022')).toBe('annual-report-2022')
  expect(idFrom('f6364b46-ab13-8c66-aa38-21302a117768')).toBe('f6364b46-ab13-8c66-aa38-21302a117768')
})
