import { expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import type { Indicator } from '../../kernel/figure/indicator.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { story } from '../../kernel/file/story.ts'
import { day } from '../../kernel/time/day.ts'
import { figures } from './figures.ts'
import { power } from './power.ts'
import { powerItem } from './powerItem.ts'

const stall = {
  itemCode: 'C-06',
  itemName: '占道经营的处罚',
  field: 'urban',
  originUnit: 'city',
  basis: '河南省城市管理规定',
  listVersion: '2023',
}
const accepted = (id: string, more: object = {}) =>
  story(power, { id, unitName: (unit) => (unit === 'longtai' ? '龙台镇' : unit) }).did('2023-03-20', 'accept', {
    ...stall,
    item: 'item-1',
    township: 'longtai',
    validFrom: '2023-04-03',
    ...more,
  })
const says = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

test('事项由承接的乡镇保管，原实施单位也看得到', () => {
  expect(accepted('a').file).toMatchObject({ unit: 'longtai', title: '龙台镇·占道经营的处罚', sees: ['city', 'longtai', 'unit-1'] })
})

test('已从清单取消的事项、没有承接能力的乡镇，都承接不了', () => {
  const seen = { 'item-1': { type: 'power-item', title: '占道经营的处罚', unit: 'j', state: 'removed', facts: {} } }
  const data = { ...stall, item: 'item-1', township: 'longtai', validFrom: '2023-04-03', capable: false }
  expect(says(story(power).refused('2023-03-20', 'accept', data, { capacity: 'justiceBureau', seen }))).toEqual([
    '经评估不具备承接能力，不能下放',
    '占道经营的处罚：该事项当日不在赋权清单内',
  ])
})

test('收回要写明未办结案件怎么办', () => {
  const told = accepted('a')
  expect(told.refused('2024-01-10', 'take-back', { validTo: '2024-01-10', reason: '评估' })[0]?.says).toContain('收回时未办结案件的处理')
})

test.each([
  ['清单事项', 'POW.ITEMS', 1],
  ['承接中的', 'POW.HELD', 2],
  ['用过的', 'POW.USED', 1],
  ['从没用过的', 'POW.UNUSED', 1],
  ['使用率', 'POW.USED.RATE', 50],
  ['使用次数', 'POW.USES', 2],
])('或者用起来，或者交回去：%s', async (_title, id, value) => {
  const files = [
    story(powerItem).did('2023-03-10', 'list', { ...stall, approval: '天政文〔2023〕23号' }),
    accepted('a').did('2023-05-08', 'use').did('2023-06-08', 'use'),
    accepted('b'),
    accepted('c').did('2023-11-01', 'take-back', { validTo: '2023-11-01', reason: '评估后收回', pending: 'none' }),
  ].map((told) => told.file)
  const catalogue = new Map<string, Indicator>(figures.map((figure) => [figure.id, figure]))
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  expect((await answer(id, ask, catalogue, overFiles(files))).value).toBe(value)
})
