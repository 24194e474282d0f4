import { expect, test } from 'vitest'
import { period } from '../kernel/figure/period.ts'
import type { Procedure } from '../kernel/file/procedure.ts'
import { story } from '../kernel/file/story.ts'
import { day } from '../kernel/time/day.ts'
import { eventGrid, possibleDuplicates } from './lawEvent.ts'
import { lecture } from './lectures/lecture.ts'
import { outreachEvent } from './outreach/event.ts'

const talk = {
  subject: '占道经营首违不罚',
  heldOn: '2023-05-10',
  hosts: ['urban', 'market'],
  organiser: 'urban',
  township: 'town-1',
  place: '龙台镇文化广场',
  audiences: ['villagers'],
  signedIn: 46,
  form: 'talk',
  speakers: '城市管理局、市场监管局业务骨干',
}
const event = { ...talk, form: 'square', speakers: undefined, materials: '宪法手册', copies: 300 }
const held = (procedure: Procedure, id: string, data: object) => story(procedure, { id }).did('2023-12-29', 'hold', data as never).file
const lectures = (id: string, data: object = {}) => held(lecture, id, { ...talk, ...data })

test('同一天、同一地点、同一形式登记两次，列出来给人看，并不自动合并；地点里有空格也认得', () => {
  const { speakers: _, ...plain } = event
  const files = [
    lectures('l1'),
    lectures('l2', { place: '龙台镇 文化广场', hosts: ['land'], organiser: 'land' }),
    lectures('l3', { heldOn: '2023-05-11' }),
    lectures('l4', { form: 'lesson' }),
    held(outreachEvent, 'e1', plain),
  ]
  expect(possibleDuplicates(files)).toEqual([{ type: 'lecture', heldOn: '2023-05-10', place: '龙台镇文化广场', events: ['l1', 'l2'] }])
  expect(possibleDuplicates(files.slice(2))).toEqual([])
})

test('覆盖表：乡镇按月看，没有开展的乡镇点名', () => {
  const files = [lectures('l1'), lectures('l2', { heldOn: '2023-11-02' }), lectures('l3', { township: 'town-9' })]
  const grid = eventGrid(files, ['town-1', 'town-2'], period('2023', day('2024-03-11')))
  expect(grid.months).toHaveLength(12)
  expect(grid.rows[0]?.cells.map((cell) => cell.length)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0])
  expect([grid.rows[0]?.held, grid.without]).toEqual([2, ['town-2']])
})

test('作废的不算', () => {
  const told = story(lecture, { id: 'l1' }).did('2023-05-12', 'hold', talk)
  const voided = { ...told.file, state: '$void' }
  expect(possibleDuplicates([voided, lectures('l2')])).toEqual([])
  expect(eventGrid([voided], ['town-1'], period('2023', day('2024-03-11'))).without).toEqual(['town-1'])
})
