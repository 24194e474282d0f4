import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { text } from './fields.ts'
import { procedure } from './procedure.ts'
import { story } from './story.ts'

const source = cite('示例规定', 1)
const twice = procedure({
  type: 'twice',
  title: '催告两次',
  states: { open: '办理中', done: '已办结' },
  closed: ['done'],
  facts: z.object({ note: text('备注') }).partial(),
  acts: {
    begin: {
      title: '开始',
      from: 'nothing',
      to: 'open',
      by: ['handler'],
      data: ['note?'],
      source,
      needs: [{ must: { 'n.urge': 0 }, says: '已催告', way: '无' }],
    },
    urge: { title: '催告', from: ['open'], by: ['handler'], source },
    end: {
      title: '办结',
      from: ['open'],
      to: 'done',
      by: ['handler'],
      data: ['note?'],
      source,
      needs: [{ must: { 'n.urge': { from: 2 } }, says: '催告不足两次', way: '请再次催告' }],
    },
  },
  titled: '催告',
})

test('a value of the wrong kind is told apart from a missing one', () => {
  const told = story(twice)
  expect(told.refused('2024-03-01', 'begin', { note: 5 }).map((refusal) => refusal.says)).toEqual(['“备注”填写的内容类型不对'])
})

test('a guard counts the acts done before, on a new file none', () => {
  const told = story(twice).did('2024-03-01', 'begin').did('2024-03-02', 'urge')
  expect(told.refused('2024-03-03', 'end', { note: '办结' }).map((refusal) => refusal.says)).toEqual(['催告不足两次'])
  expect(told.did('2024-03-03', 'urge').did('2024-03-04', 'end', { note: '办结' }).file.state).toBe('done')
})
