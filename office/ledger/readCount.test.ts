import { describe, expect, test } from 'vitest'
import { readParts } from './readCount.ts'

describe('points written with decimals', () => {
  test.each([
    ['92.3', 10, 923],
    ['92.3分', 10, 923],
    ['９２', 10, 920],
    ['1,000.25', 100, 100_025],
    ['0', 100, 0],
  ] as const)('%s in parts of %i', (raw, per, value) => {
    expect(readParts(raw, per)).toEqual({ status: 'ok', value })
  })
  test('more decimals than are kept, and words, are told; a dash is nothing', () => {
    expect(readParts('92.35', 10)).toMatchObject({ status: 'stop', says: expect.stringContaining('1位小数') })
    expect(readParts('九成', 10)).toMatchObject({ status: 'stop' })
    expect(readParts('—', 10)).toEqual({ status: 'empty' })
  })
})
