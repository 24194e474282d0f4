import { describe, expect, test } from 'vitest'
import { fromMachine, judgedBy, needsWhy, notFollowed, remarksOf, sumOf } from './judging.ts'
import type { Item } from './types.ts'

const basis: Item = { item: 'A1', group: '案件主体', title: '主体', faults: [] }
const items: readonly Item[] = [
  basis,
  { item: 'G1', group: '立案', title: '来源', points: 30, faults: [] },
  { item: 'G2', group: '立案', title: '审批', points: 20, faults: [] },
]

describe('评分表', () => {
  test('the keys give fifths, and of the basis only met or not met', () => {
    expect(judgedBy(items[1] as Item, 5, undefined)).toEqual({ minus: 0 })
    expect(judgedBy(items[1] as Item, 4, { minus: 0, why: '缺项' })).toEqual({ minus: 6, why: '缺项' })
    expect(judgedBy(basis, 3, undefined)).toBeUndefined()
    expect(judgedBy(basis, 1, undefined)).toEqual({ minus: 0, fails: true })
  })

  test('several findings on one item never take more than it has', () => {
    const found = [
      { item: 'G1', says: '没有材料', minus: 20 },
      { item: 'G1', says: '没有登记', minus: 20 },
    ]
    expect(fromMachine(items, found)).toEqual({ G1: { minus: 30, why: '没有材料；没有登记' } })
  })

  test('what the machine found is left be only with a reason, and the reason is sent', () => {
    expect(judgedBy(items[1] as Item, 5, { minus: 10, why: '没有材料' }, true)).toEqual({ minus: 0 })
    expect(needsWhy({ minus: 0 }, true)).toBe(true)
    expect(needsWhy({ minus: 0 }, false)).toBe(false)
    const judged = { A1: { minus: 0, why: '已补正' }, G1: { minus: 0, why: '材料在第3页' } }
    expect(remarksOf(items, judged)).toEqual([{ item: 'G1', minus: 0, why: '材料在第3页' }])
    expect(notFollowed(items, judged)).toEqual(['A1不采纳机器认定：已补正'])
  })

  test('a failed basis makes the file zero, and faults alone are sent', () => {
    const judged = { A1: { minus: 0 }, G1: { minus: 6, why: '缺项', page: '3' }, G2: { minus: 0 } }
    expect(sumOf(items, judged)).toBe(44)
    expect(remarksOf(items, judged)).toEqual([{ item: 'G1', minus: 6, page: '3', why: '缺项' }])
    expect(sumOf(items, { ...judged, A1: { minus: 0, fails: true, why: '无权' } })).toBe(0)
  })
})
