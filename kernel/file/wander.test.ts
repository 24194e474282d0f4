import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { choice, choices, text } from './fields.ts'
import { procedure } from './procedure.ts'
import { DeadEnd, wander } from './wander.ts'

const law = cite('行政复议法', 30)
const trapped = (way: 'open' | 'shut') =>
  procedure({
    type: 'maze',
    title: '迷宫',
    titled: '{name}',
    states: { inside: '在内', out: '已出' },
    closed: ['out'],
    facts: z.object({ name: text('名称'), door: choice('门', { left: '左', right: '右', shut: '封死' }) }),
    acts: {
      enter: { title: '进入', from: 'nothing', to: 'inside', by: ['handler'], data: ['name'], source: law },
      leave: {
        title: '离开',
        from: ['inside'],
        to: 'out',
        by: ['handler'],
        data: ['door'],
        source: law,
        needs: [{ must: way === 'open' ? { door: 'right' } : { door: 'left', name: { in: [] } }, says: '门不通', way: '换一扇' }],
      },
    },
  })

test('it finds the one value that a guard lets pass, and walks the same way again', () => {
  const walk = wander(trapped('open'), 7)
  expect(walk.file.state).toBe('out')
  expect(walk.file.facts.door).toBe('right')
  expect(wander(trapped('open'), 7).acts).toEqual(walk.acts)
})

test('a dead end is found and told', () => {
  expect(() => wander(trapped('shut'), 7)).toThrow(DeadEnd)
  expect(() => wander(trapped('shut'), 7)).toThrow(/enter stands still/)
})

test('where a guard asks for all of many, all are named at last', () => {
  const papers = { text: '正文', report: '报告', basis: '依据', opinion: '意见', minutes: '纪要', record: '记录', list: '清单' }
  const every = (Object.keys(papers) as (keyof typeof papers)[]).map((some) => ({ papers: { some } }))
  const filing = procedure({
    type: 'filing',
    title: '报送',
    titled: '报送',
    states: { due: '待报送', filed: '已报送' },
    closed: ['filed'],
    facts: z.object({ papers: choices('材料', papers) }),
    acts: {
      open: { title: '应报送', from: 'nothing', to: 'due', by: ['handler'], source: law },
      file: {
        title: '报送',
        from: ['due'],
        to: 'filed',
        by: ['handler'],
        data: ['papers'],
        needs: [{ must: { all: every }, says: '不齐', way: '补齐' }],
        source: law,
      },
    },
  })
  for (let seed = 0; seed < 20; seed++) expect(wander(filing, seed).file.state).toBe('filed')
})
