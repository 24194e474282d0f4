import { expect, test } from 'vitest'
import { capitals } from './capitals.ts'

test.each([
  [200_000, '贰仟元整'],
  [0, '零元整'],
  [1_05, '壹元零伍分'],
  [50, '伍角'],
  [10_050_00, '壹万零伍拾元整'],
  [100_005_000_00, '壹亿零伍仟元整'],
  [1_234_567_89, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
])('%i fen are %s', (fen, words) => {
  expect(capitals(fen)).toBe(words)
})
