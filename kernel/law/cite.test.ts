import { expect, test } from 'vitest'
import { chineseNumber, cite, showSource } from './cite.ts'

test.each([
  [0, '零'],
  [3, '三'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [156, '一百五十六'],
  [203, '二百零三'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [1259, '一千二百五十九'],
] as const)('%i is %s', (n, text) => expect(chineseNumber(n)).toBe(text))

test.each([-1, 1.5, 10_000])('%d numbers no article', (n) => expect(() => chineseNumber(n)).toThrow(RangeError))

test.each([
  ['an article', showSource(cite('行政复议法', 31)), '《行政复议法》第三十一条'],
  ['its paragraph and item', showSource(cite('行政处罚法', 72, 1, 1)), '《行政处罚法》第七十二条第一款第一项'],
  ['words where there is no number', showSource(cite('民法典', '总则编')), '《民法典》总则编'],
  [
    'a title within the title',
    showSource(cite('最高人民法院关于适用《行政诉讼法》的解释', 48)),
    '《最高人民法院关于适用〈行政诉讼法〉的解释》第四十八条',
  ],
] as const)('cites %s', (_title, shown, expected) => expect(shown).toBe(expected))
