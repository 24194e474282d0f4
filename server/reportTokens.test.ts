import { describe, expect, test } from 'vitest'
import { day } from '../kernel/time/day.ts'
import { comparedWords, tokenOf, tokenSpan } from './reportTokens.ts'

describe('指标标记', () => {
  test('one token and nothing else', () => {
    expect(tokenOf('{LIT.LOSS@H1|moved}')).toEqual({ figure: 'LIT.LOSS', span: 'H1', style: 'moved' })
    expect(tokenOf('败诉率{LIT.LOSS}')).toBeUndefined()
    expect(tokenOf('{lit}')).toBeUndefined()
  })

  test('a span of days is written as the report writes it, where it can be', () => {
    const of = (from: string, to: string) => tokenSpan({ from: day(from), to: day(to) }, 2023, day('2024-03-11'))
    expect(of('2023-01-01', '2023-12-31')).toBe('')
    expect(of('2022-01-01', '2022-12-31')).toBe('previous')
    expect(of('2023-01-01', '2023-06-30')).toBe('H1')
    expect(of('2023-07-01', '2023-09-30')).toBe('Q3')
    expect(of('2023-02-01', '2023-02-28')).toBe('02')
    expect(of('2023-08-01', '2023-12-31')).toBe('last-5')
    expect(of('2023-01-01', '2023-10-10')).toBeUndefined()
    expect(of('2021-01-01', '2021-12-31')).toBeUndefined()
  })
})

describe('与上年同期比较', () => {
  const words = (value: number | null, before: number | null, unit: string) => comparedWords({ value, unit }, { value: before })

  test('rates differ in points, amounts by how much', () => {
    expect(words(16.3, 28.2, '%')).toBe('下降11.9个百分点')
    expect(words(28.2, 16.3, '%')).toBe('上升11.9个百分点')
    expect(words(95, 68, '件')).toBe('增加27件')
    expect(words(6234, 8000, '件')).toBe('减少1,766件')
    expect(words(5, 5, '件')).toBe('持平')
  })

  test('what has no value, or of whose past nothing is on record, is not compared', () => {
    expect(words(null, 68, '件')).toBe('')
    expect(words(95, null, '件')).toBe('')
    expect(words(95, 0, '件')).toBe('')
    expect(words(-11.9, 3, '个百分点')).toBe('')
  })
})
