import { expect, test } from 'vitest'
import { z } from 'zod'
import { cite } from '../law/cite.ts'
import { dayField, list, parties, secret, text } from './fields.ts'
import { register } from './kinds.ts'
import { type Publication, provePublication } from './publication.ts'

const notice = register({
  type: 'notice',
  title: '通告',
  titled: '{name}',
  states: { shown: '公示中', gone: '已撤下' },
  closed: ['gone'],
  facts: z.object({
    name: text('名称'),
    issuedOn: dayField('发布日期'),
    about: parties('当事人'),
    rows: list('名单', { who: text('姓名'), phone: secret('电话', 'phone').optional() }),
  }),
  acts: {
    enter: {
      title: '登记',
      from: 'nothing',
      to: 'shown',
      by: ['unitAdmin'],
      data: ['name', 'issuedOn', 'about'],
      source: cite('政府信息公开条例', 20),
    },
  },
  columns: { days: ['issuedOn'] },
})
const publication: Publication = { of: 'notice', title: '通告', where: { state: 'shown' }, shows: ['name', 'issuedOn'], by: 'issuedOn' }

test('a publication shows what the procedure knows and nobody’s person', () => {
  expect(() => provePublication(publication, notice)).not.toThrow()
  expect(() => provePublication({ ...publication, shows: ['nmae'] }, notice)).toThrow('nmae')
  expect(() => provePublication({ ...publication, shows: ['about'] }, notice)).toThrow('may not be published')
  expect(() => provePublication({ ...publication, shows: ['rows'] }, notice)).toThrow('“rows” (secret)')
  expect(() => provePublication({ ...publication, by: 'name' }, notice)).toThrow('no day column')
})
