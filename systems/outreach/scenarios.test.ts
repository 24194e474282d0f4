import { expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { displayBoard } from './board.ts'
import { outreachEvent } from './event.ts'
import { figures } from './figures.ts'
import { outreachDate } from './keyDate.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const today = day('2024-03-11')
const ask = (id: string, files: Parameters<typeof overFiles>[0], more: object = {}) =>
  answer(id, { period: period('2023', today), today, ...more }, new Map(figures.map((one) => [one.id, one])), overFiles(files))

const event = {
  subject: '宪法宣传周集中宣传',
  heldOn: '2023-12-04',
  hosts: ['justice', 'court', 'police'],
  organiser: 'justice',
  township: 'street-1',
  place: '人民广场',
  audiences: ['villagers', 'youth'],
  form: 'square',
  signedIn: 260,
  materials: '宪法单行本、民法典手册',
  copies: 1800,
  answered: 35,
}

test('十二月四日宪法日，三家单位在广场宣传：一场、一千八百份，按地点和月份看得到', async () => {
  const files = [
    story(outreachEvent, { id: 'e1' }).did('2023-12-05', 'hold', event).file,
    story(outreachEvent, { id: 'e2' }).did('2023-12-06', 'hold', { ...event, heldOn: '2023-12-06', place: '汽车站', copies: 200 }).file,
  ]
  expect((await ask('LAW.EVENTS', files)).value).toBe(2)
  expect(await ask('LAW.MATERIALS', files, { by: 'place' })).toMatchObject({
    value: 2000,
    groups: [
      { key: '人民广场', value: 1800 },
      { key: '汽车站', value: 200 },
    ],
  })
  expect((await ask('LAW.MATERIALS', files, { units: ['court'] })).value).toBe(2000)
})

test('节点要在名录里；取消了的节点不能再挂', () => {
  const seen = (state: string) => ({ 'date-1': { type: 'outreach-date', title: '国家宪法日', unit: 'justice', state, facts: {} } })
  const refused = (state: string) =>
    say(
      story(outreachEvent).refused('2023-12-05', 'hold', { ...event, keyDate: 'date-1' }, { capacity: 'justiceBureau', seen: seen(state) }),
    )
  expect(refused('listed')).toEqual([])
  expect(refused('retired')).toEqual(['国家宪法日：不是现行的宣传节点'])
})

const setUp = {
  keeper: 'street-1',
  township: 'street-1',
  place: '滨河公园',
  placeKind: 'park',
  theme: '四张清单',
  boards: 6,
  setUpOn: '2023-05-20',
}

test('公园里六块版面：半年检查一次，破损的二十个工作日内修复，撤了就不再算', async () => {
  const told = story(displayBoard, { id: 'b1' }).did('2023-05-22', 'set-up', setUp)
  expect(told.clock('check').due).toBe('2023-11-20')
  told.did('2023-11-06', 'check', { checkedOn: '2023-11-06', condition: 'damaged', note: '两块被撞坏' })
  expect(told.file.state).toBe('to-repair')
  expect(told.clock('mend').due).toBe('2023-12-04')
  expect((await ask('LAW.UNSOUND', [told.file])).value).toBe(1)
  told.did('2023-11-20', 'mend', { repair: '重做两块' })
  expect(told.file).toMatchObject({ state: 'standing', facts: { condition: 'sound', boards: 6 } })
  expect(told.clock('mend').met).toBe('2023-11-20')
  expect(await ask('LAW.BOARDS', [told.file])).toMatchObject({ value: 6, shown: '6块' })
  told.did('2023-12-20', 'remove', { reason: '公园改造' })
  expect((await ask('LAW.BOARDS', [told.file])).value).toBe(0)
})

test('块数为零、先登记后设置，都不行', () => {
  const refused = (data: object) => say(story(displayBoard).refused('2023-05-22', 'set-up', { ...setUp, ...data }))
  expect(refused({ boards: 0 })).toEqual(['块数应为一块以上'])
  expect(refused({ setUpOn: '2023-05-23' })).toEqual(['设置日期晚于登记日期'])
})

test.each([outreachDate, outreachEvent, displayBoard].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 40; seed++) {
      const { file } = wander(procedure, seed)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)
