import { expect, test } from 'vitest'
import { answer } from '../../kernel/figure/answer.ts'
import { overFiles } from '../../kernel/figure/overFiles.ts'
import { period } from '../../kernel/figure/period.ts'
import { dutyProcedure } from '../../kernel/file/dutyProcedure.ts'
import { story } from '../../kernel/file/story.ts'
import { wander } from '../../kernel/file/wander.ts'
import { day } from '../../kernel/time/day.ts'
import { yearlyLecture } from './duty.ts'
import { figures } from './figures.ts'
import { lecture } from './lecture.ts'
import { lecturePartner } from './partner.ts'

const say = (refusals: readonly { says: string }[]) => refusals.map((refusal) => refusal.says)
const talk = {
  subject: '土地执法与农村建房',
  heldOn: '2023-06-07',
  hosts: ['land', 'farming', 'urban'],
  organiser: 'land',
  township: 'town-1',
  place: '村部',
  audiences: ['villagers'],
  form: 'talk',
  speakers: '自然资源局、农业农村局、城市管理局业务骨干',
  signedIn: 52,
}
const today = day('2024-03-11')
const ask = (id: string, files: Parameters<typeof overFiles>[0], more: object = {}) =>
  answer(id, { period: period('2023', today), today, ...more }, new Map(figures.map((one) => [one.id, one])), overFiles(files))

test('六月在村里宣讲：三家单位一起去，是一场；按单位看各算一场，并且说明合计只算一次', async () => {
  const files = [
    story(lecture, { id: 'l1' }).did('2023-06-08', 'hold', talk).file,
    story(lecture, { id: 'l2' }).did('2023-06-20', 'hold', { ...talk, heldOn: '2023-06-19', hosts: ['land'] }).file,
  ]
  const told = await ask('LEC.HELD', files, { by: 'unit' })
  expect(told).toMatchObject({ value: 2, shown: '2场', overlaps: true })
  expect(told.groups).toEqual([
    { key: 'farming', value: 1 },
    { key: 'land', value: 2 },
    { key: 'urban', value: 1 },
  ])
  expect(told.definition).toContain('合计只算一场')
  expect((await ask('LEC.HELD', files, { units: ['farming'] })).value).toBe(1)
  // Each host sees the file.
  expect(files[0]?.sees).toEqual(expect.arrayContaining(['land', 'farming', 'urban', 'town-1']))
})

test('没有签到只估计了人数的，人数不进统计，另列一项', async () => {
  const { signedIn: _, ...plain } = talk
  const files = [
    story(lecture, { id: 'l1' }).did('2023-06-08', 'hold', talk).file,
    story(lecture, { id: 'l2' }).did('2023-07-03', 'hold', { ...plain, heldOn: '2023-07-01', estimated: 500 }).file,
  ]
  expect((await ask('LEC.AUDIENCE', files)).value).toBe(52)
  expect((await ask('LEC.ESTIMATED', files)).value).toBe(1)
  expect(say(story(lecture).refused('2023-07-03', 'hold', plain))).toEqual(['没有填写到场人数'])
})

test('活动还没有开展、发了资料不写名称，都不能登记；照片可以没有', () => {
  const refused = (data: object) => say(story(lecture).refused('2023-06-08', 'hold', { ...talk, ...data }))
  expect(refused({ heldOn: '2023-06-09' })).toEqual(['活动日期晚于登记日期'])
  expect(refused({ copies: 200 })).toEqual(['填了份数而没有写明发放什么资料'])
  expect(refused({ copies: 200, materials: '四张清单手册' })).toEqual([])
})

test('六个单位派出业务骨干；退出的不再算', async () => {
  const join = (department: string) =>
    story(lecturePartner, { id: department }).did('2023-02-20', 'join', {
      department,
      subjects: '本部门常见违法行为',
      speakers: [{ name: '赵正', post: '法制股长' }],
      joinedOn: '2023-02-20',
    })
  const six = ['land', 'urban', 'transport', 'farming', 'culture', 'fire'].map(join)
  six[5]?.did('2023-12-01', 'leave', { leftOn: '2023-12-01', reason: '职能调整' })
  const files = six.map(({ file }) => file)
  expect((await ask('LEC.PARTNERS', files)).value).toBe(5)
  expect((await ask('LEC.PARTNERS', files, { period: period('2023-11', today) })).value).toBe(6)
})

test('每个乡镇一年至少一场，年底没有去的逾期', () => {
  const owed = { owedBy: 'town-1', period: '2023', begins: '2023-01-01', ends: '2023-12-31', required: 1 }
  const told = story(dutyProcedure(yearlyLecture)).did('2023-01-01', 'open', owed)
  expect(told.clock('complete').due).toBe('2023-12-31')
})

test.each([lecture, lecturePartner].map((each) => [each.title, each] as const))('%s：没有死路', (_title, procedure) => {
  for (let seed = 0; seed < 40; seed++) expect(wander(procedure, seed).file.findings).toEqual([])
})
