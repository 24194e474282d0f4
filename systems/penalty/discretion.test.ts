import { expect, test } from 'vitest'
import { gridOf, oneFine, rangeOf } from './discretion.ts'

const yuan = (amount: number) => amount * 100

test.each([
  ['占道堆放', 50, 500, 185, 365],
  ['露天焚烧秸秆', 500, 2_000, 950, 1_550],
  ['占用疏散通道', 5_000, 50_000, 18_500, 36_500],
])('%s：法定幅度三七分档', (_title, min, max, low, high) => {
  const grid = gridOf(yuan(min), yuan(max))
  expect([grid.lighter.to, grid.general.to]).toEqual([yuan(low), yuan(high)])
  expect([grid.lighter.from, grid.heavier.to]).toEqual([yuan(min), yuan(max)])
})

test('按货值倍数的基准，由货值算出幅度；没有货值就没有幅度', () => {
  const tenToTwentyTimes = { lowPercent: 1_000, highPercent: 2_000 }
  expect(rangeOf(tenToTwentyTimes, yuan(12_000))).toEqual({ from: yuan(120_000), to: yuan(240_000) })
  expect(rangeOf(tenToTwentyTimes)).toBeUndefined()
  expect(rangeOf({ lowFen: yuan(500), highFen: yuan(950) })).toEqual({ from: yuan(500), to: yuan(950) })
})

test('一事不二罚款：取法定罚款数额高的规定，吊销等其他种类不受影响', () => {
  const rules = [
    { name: '甲规定', maxFineFen: yuan(50_000), others: [] },
    { name: '乙规定', maxFineFen: yuan(30_000), others: ['revoke'] },
  ]
  expect(oneFine(rules)?.name).toBe('甲规定')
  expect(oneFine([...rules].reverse())?.name).toBe('甲规定')
  expect(rules.flatMap((rule) => rule.others)).toEqual(['revoke'])
})
