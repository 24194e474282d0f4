import { expect, test } from 'vitest'
import { z } from 'zod'
import { dayField, text } from '../file/fields.ts'
import { register } from '../file/kinds.ts'
import type { Procedure } from '../file/procedure.ts'
import { readDefinition } from './definition.ts'
import { difference } from './difference.ts'
import { change, count, type Indicator, ratio } from './indicator.ts'
import { measuresOf } from './measuresOf.ts'
import { catalogueFor, overlapping, versionFor, versionsOf } from './versions.ts'

const note: Procedure = register({
  type: 'note',
  title: '记录',
  titled: '{kind}',
  states: { kept: '有效', gone: '停用' },
  closed: ['gone'],
  facts: z.object({ kind: text('类别'), doneOn: dayField('日期') }),
  acts: {
    enter: { title: '登记', from: 'nothing', to: 'kept', by: ['system'], data: ['kind', 'doneOn'], source: { law: '试', article: '一' } },
  },
  columns: { kinds: ['kind'], days: ['doneOn'] },
})
const all = count({ id: 'N.ALL', title: '记录', unit: '条', definition: '全部', of: 'note', at: 'doneOn' })
const some = count({ id: 'N.SOME', title: '甲类', unit: '条', definition: '甲类', of: 'note', where: { kind: 'a' }, at: 'doneOn' })
const rate = ratio({ id: 'N.RATE', title: '占比', unit: '%', definition: '占比', hit: ['N.SOME'], base: 'N.ALL', digits: 1 })
const base = new Map([all, some, rate].map((each) => [each.id, each]))
const narrower = { ...some, definition: '甲类、乙类', where: { kind: { in: ['a', 'b'] } } }
const year = (n: number) => ({ to: `${n}-12-31` as never })

test('old periods keep the old definition, and the year of the change has both', () => {
  const versions = versionsOf(base, [{ figure: narrower, from: '2024-01-01', reason: '口径调整' }])
  const own = versions.get('N.SOME') ?? []
  expect(versionFor(own, year(2023))?.n).toBe(1)
  expect(versionFor(own, year(2024))).toMatchObject({ n: 2, figure: { definition: '甲类、乙类' }, reason: '口径调整' })
  expect(catalogueFor(versions, year(2023)).get('N.SOME')?.definition).toBe('甲类')
  expect(overlapping(own, year(2024))?.n).toBe(1)
  expect(overlapping(own, year(2025))).toBeUndefined()
  expect(overlapping(own, year(2023))).toBeUndefined()
})

test('a figure that a county adds has no older reading', () => {
  const added = { ...some, id: 'C.NEW' }
  const versions = versionsOf(base, [{ figure: added, from: '2024-01-01' }])
  expect(versionFor(versions.get('C.NEW') ?? [], year(2022))).toEqual({ figure: added, n: 1 })
})

test.each([
  ['not JSON', '{', /定义/],
  ['another kind', JSON.stringify({ ...all, kind: 'guess' }), /kind/],
  ['a type that is not there', JSON.stringify({ ...all, id: 'C.A', of: 'nothing' }), /没有“nothing”这类案卷/],
  ['a fact that is no column', JSON.stringify({ ...all, id: 'C.A', where: { colour: 'red' } }), /不能按“colour”统计/],
  ['no day', JSON.stringify({ ...all, id: 'C.A', at: 'kind' }), /不是日期项/],
  ['a hit that is not there', JSON.stringify({ ...rate, id: 'C.A', hit: ['N.NONE'] }), /“N.NONE”不是计数/],
])('a definition with %s is told what is wrong', (_title, text, says) => {
  const read = readDefinition(text, new Map([['note', note]]), base)
  expect('faults' in read ? read.faults.join() : 'read').toMatch(says)
})

test('a lawful definition is read as it stands', () => {
  const read = readDefinition(JSON.stringify({ ...narrower, id: 'C.A' }), new Map([['note', note]]), base)
  expect(read).toEqual({ figure: { ...narrower, id: 'C.A' } })
})

test('what a figure is made of is found through rates and changes', () => {
  const moved = change({ id: 'N.CHANGE', title: '同比', unit: '个百分点', definition: '', of: 'N.RATE', as: 'points', digits: 1 })
  const parts = measuresOf('N.CHANGE', new Map<string, Indicator>([...base, ['N.CHANGE', moved]]))
  expect(parts.map(({ measure, yearsBefore }) => [measure.id, yearsBefore])).toEqual([
    ['N.SOME', 0],
    ['N.ALL', 0],
    ['N.SOME', 1],
    ['N.ALL', 1],
  ])
})

test('the files that moved a number make up its whole difference', () => {
  const row = (id: string, amount: number) => ({ id, type: 'note', title: id, unit: 'u', amount })
  const before = [row('a', 1), row('b', 2), row('c', 3)]
  const after = [row('a', 1), row('b', 5), row('d', 4)]
  const moved = difference(before, after)
  expect(moved.map(({ id, how }) => [id, how])).toEqual([
    ['b', 'changed'],
    ['c', 'left'],
    ['d', 'entered'],
  ])
  expect(moved.reduce((sum, one) => sum + one.after - one.before, 0)).toBe(10 - 6)
})
