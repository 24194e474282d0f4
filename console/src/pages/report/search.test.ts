import { expect, test } from 'vitest'
import { type CatalogueFigure, search } from './search.ts'

const figure = (id: string, title: string, kind = 'count', definition = ''): CatalogueFigure => ({
  id,
  title,
  kind,
  definition,
  unit: '件',
  system: '行政复议',
})
const all = [
  figure('REC.EXCEEDS', '行政复议审结数超过一审行政诉讼收案数', 'compare'),
  figure('REC.CLOSED', '审结行政复议案件'),
  figure('REC.RATE', '复议纠错率', 'ratio', '纠错的除以审结的'),
]
const found = (text: string) => search(all, text).map(({ id }) => id)

test('a number is found by the characters of its name, before a yes-or-no figure that has them in that order', () => {
  expect(found('复议审结')).toEqual(['REC.CLOSED', 'REC.EXCEEDS'])
})
test('the name itself comes first; definitions count last', () => {
  expect(found('复议纠错率')).toEqual(['REC.RATE'])
  expect(found('纠错的除以')).toEqual(['REC.RATE'])
  expect(found('没有这样的')).toEqual([])
})
