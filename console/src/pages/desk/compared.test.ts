import { expect, test } from 'vitest'
import { differenceWords, halfWords, halves, yearSpans } from './compared.ts'

test('the year so far is set beside the same days of the year before, whose February may be shorter', () => {
  expect(yearSpans('2024-03-11')).toEqual({ now: '2024-01-01..2024-03-11', before: '2023-01-01..2023-03-11', whole: '2023' })
  expect(yearSpans('2024-02-29').before).toBe('2023-01-01..2023-02-28')
})

test('only half-years that are over are compared', () => {
  expect(halves('2024-06-30')).toEqual({ last: '2023-H2', before: '2023-H1' })
  expect(halves('2024-07-01')).toEqual({ last: '2024-H1', before: '2023-H2' })
  expect(halfWords('2023-H2')).toBe('2023年下半年')
})

test('rates differ by percentage points, counts by their number, and by a rate of growth only on a base of thirty', () => {
  expect(differenceWords(16.3, 28.2, '%')).toBe('降 11.9 个百分点')
  expect(differenceWords(95, 68, '件')).toBe('升 27 件（同比增长 39.7%）')
  expect(differenceWords(6, 3, '件')).toBe('升 3 件')
  expect(differenceWords(5, 5, '件')).toBe('持平')
  expect(differenceWords(null, 5, '%')).toBe('—')
})
