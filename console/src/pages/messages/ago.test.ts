import { expect, test } from 'vitest'
import { ago } from './ago.ts'

test.each([
  ['under a minute', '2024-03-11T01:00:00Z', '2024-03-11T01:00:59Z', '刚刚'],
  ['a clock that is behind', '2024-03-11T01:00:30Z', '2024-03-11T01:00:00Z', '刚刚'],
  ['minutes', '2024-03-11T01:00:00Z', '2024-03-11T01:59:59Z', '59 分钟前'],
  ['hours of the same day in Shanghai', '2024-03-10T16:00:00Z', '2024-03-11T15:59:00Z', '23 小时前'],
  ['the day before in Shanghai', '2024-03-10T15:30:00Z', '2024-03-10T16:45:00Z', '2024-03-10 23:30'],
])('%s', (_title, at, now, says) => {
  expect(ago(at, now)).toBe(says)
})
