import { expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { holds } from '../../kernel/figure/where.ts'
import { lookup } from '../../kernel/file/file.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { educationReactions } from '../reactionsEducation.ts'
import { figures } from './figures.ts'
import { legalPlace } from './legalPlace.ts'
import { legalVillager } from './legalVillager.ts'
import { lawOrder } from './order.ts'
import { clashes } from './schedule.ts'
import { lawSquad } from './squad.ts'
import { menuTopic } from './topic.ts'
import { repealedLaws } from './words.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const today = day('2024-03-11')
const ask = (id: string, files: Parameters<typeof overFiles>[0], more: object = {}) =>
  answer(id, { period: period('2023', today), today, ...more }, new Map(figures.map((one) => [one.id, one])), overFiles(files))

const topic = {
  topicCode: 'A02',
  topicName: '民间借贷的八个坑',
  lawName: '民法典',
  category: 'contract',
  form: 'talk',
  audiences: ['villagers'],
  minutes: 60,
}
const order = {
  orderer: '李家湾村村民委员会',
  ordererKind: 'village',
  township: 'town-1',
  contact: '王支书',
  channel: 'grid',
  topic: 'topic-1',
  firstDay: '2023-05-12',
  secondDay: '2023-05-15',
  place: '村文化广场',
  expected: 80,
  audience: 'villagers',
}
const sent = { squad: 'squad-1', speaker: '陈律师', scheduledOn: '2023-05-12' }
const delivered = { deliveredOn: '2023-05-12', signedIn: 76, copies: 120 }
const opened = (id = 'o1', more: object = {}) => story(lawOrder, { id }).did('2023-05-04', 'order', { ...order, ...more })
const accepted = (id?: string, more?: object) => opened(id, more).did('2023-05-05', 'dispatch', sent).did('2023-05-08', 'accept')

test('菜单审核后发布才开放点单；列着已经废止的法律，提不出来', () => {
  expect(repealedLaws).toHaveLength(9)
  for (const lawName of repealedLaws)
    expect(say(story(menuTopic).refused('2023-01-10', 'propose', { ...topic, lawName }))).toEqual(['所列法律已经废止'])
  const told = story(menuTopic).did('2023-01-10', 'propose', topic)
  expect(say(told.refused('2023-01-12', 'publish'))[0]).toContain('不能办理“发布”')
  told.did('2023-01-12', 'review', { reviewed: '引用条文现行有效' }).did('2023-01-16', 'publish')
  expect(told.file.state).toBe('published')
  told.did('2023-12-29', 'rest', { change: '司法解释修改' })
  told.did('2024-01-10', 'revise', { topicName: '民间借贷的九个坑', lawName: '民法典' })
  expect(told.file.state).toBe('proposed')
})

test('小分队由政法骨干和律师组成，没有律师组不成', () => {
  const squad = { squadName: '第一小分队', base: 'justice', leader: '周正', subjects: ['contract'] }
  const police = [
    { name: '周正', from: '公安局', trade: 'police' },
    { name: '吴明', from: '法院', trade: 'court' },
  ]
  expect(say(story(lawSquad).refused('2023-01-05', 'form', { ...squad, members: police }))).toEqual(['没有律师参加'])
  const members = [...police, { name: '陈法', from: '律师事务所', trade: 'lawyer' }]
  const told = story(lawSquad).did('2023-01-05', 'form', { ...squad, members })
  told.did('2023-03-01', 'add-member', { name: '孙某', from: '司法局', trade: 'justice' })
  expect(told.file.facts.members).toHaveLength(4)
})

test('村里点单到评单：三天派、两天接、二十天送到，十天内评；调休上班的星期六也算', async () => {
  const told = opened()
  expect(told.clock('dispatch').due).toBe('2023-05-08')
  expect(told.clock('deliver').due).toBe('2023-05-31')
  told.did('2023-05-05', 'dispatch', sent)
  expect(told.clock('accept').due).toBe('2023-05-08')
  told.did('2023-05-08', 'accept').did('2023-05-12', 'deliver', delivered)
  expect(told.clock('rate')).toMatchObject({ due: '2023-05-26' })
  told.did('2023-05-15', 'rate', { satisfaction: 'five', again: true }, 'party')
  expect(told.file).toMatchObject({ state: 'rated', findings: [] })
  expect([(await ask('EDU.ORDERS', [told.file])).value, (await ask('EDU.DELIVERED', [told.file])).value]).toEqual([1, 1])
  expect((await ask('EDU.SATISFACTION', [told.file])).shown).toBe('100.0%')
})

test('没有开放的菜单点不了；解散的小分队派不了', () => {
  const seen = (id: string, type: string, state: string) => ({ [id]: { type, title: '甲', unit: 'justice', state, facts: {} } })
  expect(
    say(story(lawOrder).refused('2023-05-04', 'order', order, { capacity: 'unitAdmin', seen: seen('topic-1', 'menu-topic', 'resting') })),
  ).toEqual(['甲：该菜单没有开放点单'])
  expect(
    say(opened().refused('2023-05-05', 'dispatch', sent, { capacity: 'justiceBureau', seen: seen('squad-1', 'law-squad', 'disbanded') })),
  ).toEqual(['甲：小分队已经解散'])
  expect(say(story(lawOrder).refused('2023-05-04', 'order', { ...order, secondDay: '2023-05-12' }))).toEqual(['首选和备选是同一天'])
})

test('退单要说理由，退了重新派；小分队没来的重新派，点单单位没来的终止', () => {
  const told = opened().did('2023-05-05', 'dispatch', sent)
  expect(say(told.refused('2023-05-08', 'decline'))).toEqual(['缺少“原因”'])
  told.did('2023-05-08', 'decline', { reason: '当日开庭' })
  expect(told.clock('dispatch').due).toBe('2023-05-11')
  told.did('2023-05-09', 'dispatch', { ...sent, speaker: '何律师' }).did('2023-05-09', 'accept')
  told.did('2023-05-12', 'no-show', { absent: 'squad', reason: '车辆故障' })
  expect(told.file.state).toBe('ordered')
  expect(told.clock('dispatch').due).toBe('2023-05-17')
  expect(told.clock('deliver').met).toBeUndefined()
  const absent = accepted('o2').did('2023-05-12', 'no-show', { absent: 'orderer', reason: '村里临时有事' })
  expect(absent.file).toMatchObject({ state: 'cancelled', closed: '2023-05-12' })
  expect(absent.file.clocks.filter((clock) => clock.name === 'dispatch')).toHaveLength(1)
})

test('取消要有原因，送过的不能取消；取消的不算送单', async () => {
  const told = accepted()
  expect(say(told.refused('2023-05-10', 'cancel', { cancelledBy: 'orderer' }))).toEqual(['缺少“原因”'])
  told.did('2023-05-10', 'cancel', { cancelledBy: 'orderer', reason: '农忙' })
  const done = accepted('o2').did('2023-05-12', 'deliver', delivered)
  expect(say(done.refused('2023-05-13', 'cancel', { cancelledBy: 'office', reason: '无' }))[0]).toContain('不能办理“取消”')
  const files = [told.file, done.file]
  expect(await Promise.all(['EDU.ORDERS', 'EDU.DELIVERED', 'EDU.CANCELLED'].map(async (id) => (await ask(id, files)).value))).toEqual([
    2, 1, 1,
  ])
  expect((await ask('EDU.DELIVERY.RATE', files)).shown).toBe('50.0%')
})

test('估计的人数不进听众人次', async () => {
  const files = [
    accepted().did('2023-05-12', 'deliver', delivered).file,
    accepted('o2').did('2023-05-12', 'deliver', { deliveredOn: '2023-05-12', estimated: 500 }).file,
  ]
  expect((await ask('EDU.AUDIENCE', files)).value).toBe(76)
  expect(say(accepted('o3').refused('2023-05-12', 'deliver', { deliveredOn: '2023-05-12' }))).toEqual(['没有填写到场人数'])
})

test('十天没有评的，由系统办结，不算不满意；评不满意要说明，小分队收到', async () => {
  const told = accepted().did('2023-05-12', 'deliver', delivered)
  told.did('2023-05-26', 'close', {}, 'system')
  expect(told.file.state).toBe('unrated')
  const bad = accepted('o2').did('2023-05-12', 'deliver', delivered)
  expect(say(bad.refused('2023-05-15', 'rate', { satisfaction: 'two' }))).toEqual(['评为不满意而没有说明'])
  bad.did('2023-05-15', 'rate', { satisfaction: 'two', comment: '照着稿子念' })
  expect((await ask('EDU.SATISFACTION', [told.file, bad.file])).shown).toBe('0.0%')
  const [reaction] = educationReactions
  expect(holds(reaction?.when.where ?? {}, lookup(bad.file))).toBe(true)
  expect(holds(reaction?.when.where ?? {}, lookup(told.file))).toBe(false)
})

test('派单前看一看：同一个人一天约了两处、一周派得太满', () => {
  const two = [accepted('o1'), accepted('o2', { orderer: '实验小学' })].map(({ file }) => file)
  expect(clashes(two)).toEqual([{ why: 'same-day', squad: 'squad-1', about: '陈律师，2023-05-12', orders: ['o1', 'o2'] }])
  const five = [1, 2, 3, 4, 5].map((n) => opened(`o${n}`).did('2023-05-05', 'dispatch', { ...sent, speaker: `讲师${n}` }).file)
  expect(clashes(five)).toEqual([{ why: 'full-week', squad: 'squad-1', about: '2023-W19', orders: ['o1', 'o2', 'o3', 'o4', 'o5'] }])
  expect(clashes([accepted().did('2023-05-12', 'deliver', delivered).file, ...two.slice(1)])).toEqual([])
})

test.each([menuTopic, lawSquad, lawOrder, legalVillager, legalPlace].map((each) => [each.title, each] as const))(
  '%s：没有死路，期限都有着落',
  (_title, procedure) => {
    for (let seed = 0; seed < 60; seed++) {
      const { file } = wander(procedure, seed)
      expect(file.findings.filter((finding) => finding.code !== 'late')).toEqual([])
      for (const clock of file.clocks) expect(clock.met ?? clock.stopped ?? (file.closed ? undefined : clock.due), clock.name).toBeTruthy()
    }
  },
)
