import { describe, expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day, isDay } from '../../kernel/time/day.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { legalReviewer } from './legalReviewer.ts'
import { publication } from './publication.ts'

const decision = {
  kind: 'penalty',
  publisher: 'longtai',
  subject: '占道堆放物料处罚决定',
  madeOn: '2023-09-22',
  penaltyCase: 'case-1',
  market: false,
}
const shown = { channels: ['website'], masked: true, shownName: '张某某' }
const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const opened = (more: object = {}, id = 'pub-1') => story(publication, { id }).did('2023-09-22', 'open', { ...decision, ...more }, 'system')
const published = (on = '2023-09-28', more: object = {}, id = 'pub-1') =>
  opened(more, id).did('2023-09-26', 'review-secrecy', { secrecy: 'open' }).did(on, 'publish', shown)

describe('公示期限', () => {
  test.each([
    ['处罚决定七个工作日', {}, '2023-10-09'],
    ['行政许可七个工作日', { kind: 'licence' }, '2023-10-09'],
    ['检查结果二十个工作日', { kind: 'inspection-result' }, '2023-10-26'],
    ['市场监管的处罚二十个工作日', { market: true }, '2023-10-26'],
    ['执法人员清单变更二十个工作日', { kind: 'people' }, '2023-10-26'],
    ['上年度执法数据一月三十一日前', { kind: 'annual-data' }, '2024-01-31'],
  ])('九月二十二日作出：%s', (_title, more, due) => {
    expect(opened(more).clock('publish').due).toBe(due)
  })
  test('到期没有公示，记明逾期；补公示以后仍是逾期', () => {
    const told = opened()
      .did('2023-10-09', 'note-late')
      .did('2023-10-12', 'review-secrecy', { secrecy: 'partly' })
      .did('2023-10-12', 'publish', shown)
    expect(told.file.facts.late).toBe(true)
    expect(told.file.findings.map(({ code }) => code)).toEqual(['late'])
  })
  test('依法不予公开的，不再计期限', () => {
    const told = opened().did('2023-09-25', 'excuse', { excuse: 'minor', excuseNote: '当事人未满十八周岁' })
    expect(told.file.state).toBe('excused')
    expect(told.clock('publish').stopped).toBe('2023-09-25')
    expect(say(opened().refused('2023-09-25', 'excuse', { excuse: 'warning-only', excuseNote: '仅警告' }))[0]).toContain('只有市场监管部门')
  })
})

describe('公示内容', () => {
  test('没有保密审查、没有隐去个人信息，不能公示', () => {
    expect(say(opened().refused('2023-09-26', 'publish', shown))[0]).toContain('没有经过保密审查')
    const reviewed = opened().did('2023-09-26', 'review-secrecy', { secrecy: 'open' })
    expect(say(reviewed.refused('2023-09-26', 'publish', { ...shown, masked: false }))).toEqual(['公示内容没有隐去个人信息'])
  })
})

describe('撤回', () => {
  test('十一月十日被撤销，十一月十五日前撤回并说明理由', () => {
    const told = published().did('2023-11-10', 'set-aside', { changedOn: '2023-11-10', changeResult: 'annulled' })
    expect(told.clock('withdraw').due).toBe('2023-11-15')
    expect(say(told.refused('2023-11-14', 'withdraw', { withdrawReason: '决定被撤销', explained: false }))).toEqual([
      '撤回公示应当公开说明理由',
    ])
    expect(say(told.refused('2023-11-14', 'end'))).toEqual(['决定已被改变，应当撤回并说明理由'])
    expect(told.did('2023-11-14', 'withdraw', { withdrawReason: '决定被撤销', explained: true }).file).toMatchObject({
      state: 'withdrawn',
      findings: [],
    })
  })
  test('公示前就被撤销：不再公示，也不算逾期', () => {
    const told = opened().did('2023-09-27', 'set-aside', { changedOn: '2023-09-27', changeResult: 'annulled' })
    expect(told.file.clocks.map(({ name, stopped }) => [name, stopped])).toEqual([['publish', '2023-09-27']])
    told.did('2023-09-27', 'review-secrecy', { secrecy: 'open' })
    expect(say(told.refused('2023-09-28', 'publish', shown))).toEqual(['决定已被改变，不应再公示原决定'])
    expect(told.did('2023-09-28', 'excuse', { excuse: 'set-aside', excuseNote: '已撤销' }).file.state).toBe('excused')
  })
  test('市场监管：较低数额罚款公示三个月', () => {
    expect(published('2023-09-28', { market: true, light: true }).clock('end').due).toBe('2023-12-28')
  })
})

test('按时公示率：不予公开的、期限未满的都不在分母', async () => {
  const files = [
    published('2023-09-28', {}, 'a'),
    published('2023-10-09', {}, 'b'),
    opened({}, 'c')
      .did('2023-10-09', 'note-late')
      .did('2023-10-11', 'review-secrecy', { secrecy: 'open' })
      .did('2023-10-12', 'publish', shown),
    opened({}, 'd').did('2023-10-09', 'note-late'),
    opened({}, 'e').did('2023-09-25', 'excuse', { excuse: 'minor', excuseNote: '未成年人' }),
    opened({}, 'f'),
    published('2023-09-28', { kind: 'people' }, 'g'),
  ].map(({ file }) => file)
  const catalogue = new Map(figures.map((figure) => [figure.id, figure]))
  const ask = { period: period('2023', day('2024-03-11')), today: day('2024-03-11') }
  const value = async (id: string) => (await answer(id, ask, catalogue, overFiles(files))).value
  const ids = ['PUB.PUBLISHED', 'PUB.ONTIME', 'PUB.DUE', 'PUB.LATE', 'PUB.EXCUSED', 'PUB.BEFORE', 'PUB.ONTIME.RATE']
  expect(await Promise.all(ids.map(value))).toEqual([3, 2, 4, 2, 1, 1, 50])
})

describe('法制审核人员名录', () => {
  const entry = { person: 'p-1', name: '孙某', reviewUnit: 'market', firstReview: true, engagement: 'staff', since: '2023-01-01' }
  test('初次从事的，没有法律职业资格不能列入', () => {
    expect(say(story(legalReviewer).refused('2023-01-01', 'list', entry))[0]).toContain('取得法律职业资格')
    expect(story(legalReviewer).refused('2023-01-01', 'list', { ...entry, qualification: 'A2022' })).toEqual([])
    expect(story(legalReviewer).refused('2023-01-01', 'list', { ...entry, firstReview: false })).toEqual([])
  })
})

test.each([publication, legalReviewer])('随意走合法的步骤，没有死路，期限都有着落：$title', (procedure) => {
  for (let seed = 1; seed <= 80; seed++) {
    const { file } = wander(procedure, seed)
    for (const clock of file.clocks) {
      expect(isDay(clock.due)).toBe(true)
      if (file.closed) expect(clock.met ?? clock.stopped).toBeDefined()
    }
  }
})

test('每个模板的行为都登记了这份文书', () => {
  for (const { name, act } of documents) expect(publication.acts[act]?.documents).toContain(name)
})
