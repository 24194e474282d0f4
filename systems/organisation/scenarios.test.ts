import { describe, expect, test } from 'vitest'
import { capacities } from '../../kernel/file/capacity.ts'
import { story } from '../../kernel/file/story.ts'
import { day } from '../../kernel/time/day.ts'
import { monthlyTraining } from '../training/duty.ts'
import { training } from '../training/training.ts'
import { calendarNotice } from './calendarNotice.ts'
import { countySetting } from './county.ts'
import { delegationCovers, delegationOfRole, handOver } from './delegation.ts'
import { roles } from './roles.ts'
import { unitRegister } from './unit.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)

describe('机构', () => {
  const bureau = {
    name: '宁川县自然资源局',
    shortName: '自然资源局',
    kind: 'government',
    docWord: '自然资',
    parent: 'county',
    group: 'B',
    enforcement: true,
  }

  test('更名保留同一卷，往日的名称仍可查', () => {
    const told = story(unitRegister, { id: 'land' })
      .did('2019-03-01', 'establish', bureau)
      .did('2024-02-01', 'rename', { name: '宁川县自然资源和规划局', shortName: '自然资源局', document: '宁编〔2024〕3号' })
    expect(told.file.title).toBe('宁川县自然资源和规划局')
    expect(told.file.past?.map((moment) => moment.facts.name)).toEqual(['宁川县自然资源局', '宁川县自然资源和规划局'])
  })

  test('撤并后不再有效', () => {
    const told = story(unitRegister)
      .did('2019-03-01', 'establish', bureau)
      .did('2024-02-01', 'merge', { mergedInto: 'urban', document: '宁编〔2024〕4号' })
    expect(told.file).toMatchObject({ state: 'merged', closed: '2024-02-01' })
    expect(say(told.refused('2024-02-02', 'rename', { name: '甲', shortName: '甲', document: '一号' }))[0]).toContain('已撤并')
  })
})

describe('授权代办和交接', () => {
  const grant = { grantor: 'p-1', delegate: 'p-2', roleCode: 'RECL', startsOn: '2024-03-11', days: 10, reason: '外出培训' }

  test('代办最长三十日，到期自动失效', () => {
    const told = story(delegationOfRole).did('2024-03-11', 'grant', grant)
    expect([10, 20, 21].map((d) => delegationCovers(told.file, day(`2024-03-${d}`)))).toEqual([false, true, false])
    expect(say(story(delegationOfRole).refused('2024-03-11', 'grant', { ...grant, days: 45 }))).toEqual(['授权代办应为一至三十日'])
  })

  test('收回当日起不再有效', () => {
    const told = story(delegationOfRole).did('2024-03-11', 'grant', grant).did('2024-03-13', 'revoke', { revokeReason: '已返岗' })
    expect(delegationCovers(told.file, day('2024-03-13'))).toBe(false)
  })

  test('三员不得代办，也不能授给自己', () => {
    expect(say(story(delegationOfRole).refused('2024-03-11', 'grant', { ...grant, roleCode: 'SEC', delegate: 'p-1' }))).toEqual([
      '授权人与代办人是同一人',
      '系统管理、安全管理、审计管理三员不得互相代办',
    ])
  })

  test('交接由接收人本人确认', () => {
    const told = story(handOver).did('2024-03-11', 'offer', {
      giver: 'p-1',
      receiver: 'p-2',
      reason: 'moved',
      items: [{ type: 'reconsideration', file: 'r-1' }],
    })
    expect(say(told.refused('2024-03-12', 'receive', {}, { capacity: 'handler', person: 'p-3' }))).toEqual(['应由接收人本人确认'])
    expect(told.did('2024-03-12', 'receive', {}, { capacity: 'handler', person: 'p-2' }).file.state).toBe('received')
  })
})

test('只有演示县可以设定今日', () => {
  const setting = { code: '411798', name: '宁川县', short: '宁', city: '天中市', court: '宁川县人民法院', cityCourt: '天中市中级人民法院' }
  expect(say(story(countySetting).refused('2024-03-11', 'set-up', { ...setting, demonstration: false, today: '2024-03-11' }))).toEqual([
    '只有演示数据可以设定日期',
  ])
  expect(story(countySetting).did('2024-03-11', 'set-up', { ...setting, demonstration: true, today: '2024-03-11' }).file.state).toBe(
    'running',
  )
})

test('账号角色只授予存在的办理身份，三员不接触业务', () => {
  for (const role of Object.values(roles)) for (const capacity of role.capacities) expect(capacities).toHaveProperty(capacity)
  for (const code of ['SYS', 'SEC', 'AUD'] as const) expect(roles[code].capacities).toEqual([])
})

describe('培训', () => {
  const held = {
    subject: '行政处罚程序',
    kind: 'monthly',
    heldOn: '2023-02-15',
    hours: 4,
    place: '县司法局',
    organiser: 'justice',
    lecturer: '李老师',
    units: ['longtai', 'shiqiao'],
    attendees: [
      { person: 'p-1', workUnit: 'longtai' },
      { person: 'p-2', workUnit: 'shiqiao' },
    ],
  }

  test('一期培训一次登记，人次是签到人数', () => {
    const told = story(training).did('2023-02-16', 'hold', held)
    expect(told.file).toMatchObject({ state: 'held', closed: '2023-02-16', findings: [] })
    expect(told.file.sees).toEqual(expect.arrayContaining(['longtai', 'shiqiao']))
  })

  test('没有签到的、还没举办的，登记不了', () => {
    expect(say(story(training).refused('2023-02-16', 'hold', { ...held, attendees: [] }))).toEqual(['签到名单为空'])
    expect(say(story(training).refused('2023-02-14', 'hold', held))).toEqual(['培训日期晚于登记日期'])
  })

  test('每个承接赋权的乡镇每月一次', () => {
    expect(monthlyTraining).toMatchObject({ per: 'month', atLeast: 1, units: { delegated: true } })
  })
})

test('放假安排是县里可以登记的通知', () => {
  const told = story(calendarNotice)
  expect(told.choices('2024-03-11').find((choice) => choice.refusals.length === 0)?.title).toBeTruthy()
})
