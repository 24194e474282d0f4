import { expect, test } from 'vitest'
import { namesIn } from '../../kernel/figure/where.ts'
import { isName } from '../../kernel/file/procedure.ts'
import { day } from '../../kernel/time/day.ts'
import { stateCalendar } from '../../kernel/time/stateCalendar.ts'
import { legalConsultation } from './consultation.ts'
import { type Need, needKinds } from './need.ts'
import { limits, paths, table } from './paths.ts'
import { route } from './route.ts'

const today = day('2024-03-11')
const asked = (need: Need) => route(need, today, stateCalendar)
const ways = (need: Need) => asked(need).advice.map(({ path }) => path)
const until = (need: Need, path: string) => asked(need).advice.find((one) => one.path === path)?.until

test('不服处罚决定：先复议后起诉，各说到哪一天；复议六十日、起诉六个月', () => {
  const need: Need = { kind: 'act', knewOn: day('2024-02-01'), madeOn: day('2024-01-29'), told: true }
  expect(ways(need)).toEqual(['reconsider', 'sue', 'consult'])
  expect(until(need, 'reconsider')).toMatchObject({
    due: '2024-04-01',
    left: 21,
    passed: false,
    source: '《行政复议法》第二十条第一款',
  })
  expect(until(need, 'sue')).toMatchObject({ due: '2024-08-01', source: '《行政诉讼法》第四十六条第一款' })
  expect(asked(need).asks).toEqual([])
})

test('没有告知期限的，最长一年；作出已满五年的，两条路都过了期，仍然列出，排在咨询后面', () => {
  expect(until({ kind: 'act', knewOn: day('2024-02-01'), told: false }, 'reconsider')).toMatchObject({ due: '2025-02-05' })
  expect(until({ kind: 'act', knewOn: day('2024-02-01'), told: false }, 'sue')).toMatchObject({ due: '2025-02-05' })
  const old: Need = { kind: 'act', knewOn: day('2024-02-01'), madeOn: day('2019-01-10'), told: false }
  expect(ways(old)).toEqual(['consult', 'reconsider', 'sue'])
  expect(until(old, 'reconsider')).toMatchObject({ due: '2024-01-10', passed: true, left: -61 })
  // Of land, twenty years.
  expect(until({ ...old, immovable: true }, 'reconsider')?.passed).toBe(false)
})

test('复议期限过了，起诉期限还在的，先说起诉', () => {
  const need: Need = { kind: 'act', knewOn: day('2023-12-01'), told: true }
  expect(ways(need)).toEqual(['sue', 'consult', 'reconsider'])
})

test('当场处罚、申请不办、信息公开：依法先复议，不直接起诉；收到复议决定后十五日内起诉', () => {
  for (const kind of ['spot', 'inaction', 'disclosure'] as const) {
    expect(ways({ kind })[0]).toBe('reconsider')
    expect(ways({ kind })).not.toContain('sue')
    expect(ways({ kind, reconsideredOn: day('2024-03-01') })[0]).toBe('sue')
  }
  expect(until({ kind: 'spot', reconsideredOn: day('2024-03-01') }, 'sue')).toMatchObject({ due: '2024-03-18' })
})

test('申请后不办：等满两个月算作没有办，再六十日内复议', () => {
  expect(until({ kind: 'inaction', madeOn: day('2023-12-20') }, 'reconsider')).toMatchObject({ due: '2024-04-22' })
  expect(asked({ kind: 'inaction' }).asks).toEqual(['申请是哪一天提出的'])
})

test('邻里纠纷先调解，说清一般多久调完；请不起律师的同时告知法律援助', () => {
  const { advice, asks } = asked({ kind: 'quarrel', hardship: true })
  expect(advice.map(({ path }) => path)).toEqual(['mediate', 'sue-civil', 'aid', 'consult'])
  expect(advice[0]?.then).toEqual([
    {
      says: '一般应当调解完毕',
      due: '2024-04-11',
      provisional: false,
      source: '《人民调解工作若干规定》第三十三条',
      caution: '依据二手资料，未核对原文',
    },
  ])
  expect(advice[2]?.then[0]).toMatchObject({ due: '2024-03-18', source: '《法律援助法》第四十三条' })
  expect(asks).toEqual(['哪一天知道这件事（收到决定书，或者权利受到损害）'])
})

test('家庭暴力、刑事辩护先说法律援助；欠薪先说监察和仲裁，一年时效', () => {
  expect(ways({ kind: 'violence' })[0]).toBe('aid')
  expect(ways({ kind: 'defence' })).toEqual(['aid', 'consult'])
  expect(ways({ kind: 'wages' }).slice(0, 2)).toEqual(['arbitrate', 'mediate'])
  expect(until({ kind: 'wages', knewOn: day('2023-06-30') }, 'arbitrate')).toMatchObject({
    due: '2024-07-01',
    caution: '未核实，使用前请核对原文',
  })
})

test('信访告知十五日内是否受理；办不成事有人一个工作日内答复', () => {
  const petition = asked({ kind: 'appeal' }).advice[0]
  expect(petition).toMatchObject({ path: 'petition', then: [{ due: '2024-03-26' }, { due: '2024-05-10' }] })
  expect(asked({ kind: 'service' }).advice[0]).toMatchObject({ path: 'window', then: [{ due: '2024-03-12' }] })
})

test('每一种需要都有去处，最后都可以问律师；导引表和期限表里没有认不得的词', () => {
  const facts = new Set(['kind', 'knewOn', 'madeOn', 'told', 'immovable', 'reconsideredOn', 'hardship'])
  for (const kind of Object.keys(needKinds) as Need['kind'][]) {
    expect(ways({ kind }).length).toBeGreaterThan(0)
    expect(ways({ kind })).toContain('consult')
  }
  for (const { when, path } of [...table, ...limits]) {
    for (const name of namesIn(when)) expect(facts.has(name), name).toBe(true)
    expect(Object.keys(paths)).toContain(path)
  }
  expect(isName(legalConsultation, 'outcome')).toBe(true)
})
