import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { person } from './fields.ts'
import { BadDefinition, procedure } from './procedure.ts'

const source = cite('考核办法', '评分')
const sheet = (more: object) =>
  procedure({
    type: 'sheet',
    title: '评分表',
    titled: '评分表',
    states: { assigned: '待评分', submitted: '已提交' },
    closed: ['submitted'],
    facts: z.object({ scorer: person('评分人') }),
    acts: { assign: { title: '指定', from: 'nothing', to: 'assigned', by: ['countyOffice'], data: ['scorer'], source } },
    ...more,
  })

test('what only its holder reads needs a holder, and states that exist', () => {
  expect(sheet({ holder: 'scorer', blind: ['submitted'] }).blind).toEqual(['submitted'])
  expect(() => sheet({ blind: ['submitted'] })).toThrow(BadDefinition)
  expect(() => sheet({ holder: 'scorer', blind: ['elsewhere'] })).toThrow('there is no state “elsewhere”')
})
