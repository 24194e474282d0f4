import { expect, test } from 'vitest'
import { change, compare, count, outside, ratio } from '../figure/indicator.ts'
import { day } from '../time/day.ts'
import { recorded, spokenOf } from './spoken.ts'

const phrases = [{ says: [['复议'], ['审结']], units: ['件'] }]
const closed = count({ id: 'A', title: '审结', unit: '件', definition: '', of: 'x', at: 'closed', phrases })
const rate = ratio({ id: 'B', title: '率', unit: '%', definition: '', hit: ['C'], base: 'A', digits: 1, phrases })
const moved = change({ id: 'D', title: '同比', unit: '%', definition: '', of: 'A', as: 'percent', digits: 1, phrases })
const rank = outside({ id: 'E', title: '位次', unit: '位', definition: '', phrases })

test('a catalogue is heard as far as its figures say how', () => {
  const silent = count({ id: 'S', title: '', unit: '', definition: '', of: 'x', at: 'closed' })
  const more = compare({ id: 'M', title: '', unit: '', definition: '', all: [], phrases })
  expect(spokenOf([closed, rate, moved, rank, silent, more]).map(({ id, kind, external, of }) => ({ id, kind, external, of }))).toEqual([
    { id: 'A', kind: 'count', external: undefined, of: undefined },
    { id: 'B', kind: 'ratio', external: undefined, of: { hit: 'C', base: 'A' } },
    { id: 'D', kind: 'change-percent', external: undefined, of: { value: 'A' } },
    { id: 'E', kind: 'fact', external: true, of: undefined },
  ])
})

test('a computed figure is compared by its two counts, not by the digits the county prints', () => {
  const answer = {
    id: '',
    title: '',
    unit: '',
    definition: '',
    shown: '',
    period: { from: day('2023-01-01'), to: day('2023-12-31'), title: '2023年' },
  }
  expect(recorded(closed, { ...answer, value: 95 })?.value).toBe(95)
  expect(recorded(rate, { ...answer, value: 30.5, numerator: 29, denominator: 95 })?.value).toEqual({ numerator: 29, denominator: 95 })
  expect(recorded(moved, { ...answer, value: 39.7, numerator: 95, denominator: 68 })?.value).toEqual({ numerator: 27, denominator: 68 })
  expect(recorded(rate, { ...answer, value: null, numerator: 0, denominator: 0 })?.value).toBeNull()
  expect(recorded(closed, { ...answer, value: true })).toBeUndefined()
})
