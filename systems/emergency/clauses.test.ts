import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, differences, foreignNames, overtaken, wholeText } from './clauses.ts'

const template: Clause[] = [
  { name: '总则', body: '依据防汛条例制定。' },
  { name: '预警', body: '接到预警后敲锣通知。' },
  { name: '转移', body: '按路线转移至安置点。' },
]

test('与范本逐条对照：照用的、改写的、照抄的、新增的、不用的', () => {
  const own = {
    clauses: [
      { name: '转移', body: '沿河堤路转移至村小学。' },
      { name: '预警', body: '接到预警后敲锣通知。 ' },
      { name: '水库下游', body: '接通知后十五分钟内撤离。' },
    ],
    dropped: [{ name: '总则', reason: '由镇统一规定' }],
  }
  expect(differences(template, own)).toEqual([
    { name: '总则', kind: 'dropped', template: '依据防汛条例制定。', reason: '由镇统一规定' },
    { name: '预警', kind: 'same', body: '接到预警后敲锣通知。 ' },
    { name: '转移', kind: 'changed', body: '沿河堤路转移至村小学。', template: '按路线转移至安置点。' },
    { name: '水库下游', kind: 'added', body: '接通知后十五分钟内撤离。' },
  ])
  expect(wholeText(template, own).map(({ name }) => name)).toEqual(['预警', '转移', '水库下游'])
})

test('范本后来改了：照用的条款受影响，自写的不受', () => {
  const now = [
    { name: '总则', body: '依据突发事件应对法制定。' },
    { name: '转移', body: '先转移老弱病残。' },
    { name: '回访', body: '返回后逐户查看。' },
  ]
  expect(overtaken(template, now, { clauses: [{ name: '转移', body: '沿河堤路。' }] })).toEqual(['总则', '回访', '预警'])
  expect(overtaken(template, template, {})).toEqual([])
})

test('抄来的预案里留着别村的名字', () => {
  const own = { clauses: [{ name: '转移', body: '赵楼村群众转移至赵楼村小学。' }] }
  expect(foreignNames(own, ['赵楼村', '李寨村', ''])).toEqual([{ name: '赵楼村', clause: '转移' }])
  expect(foreignNames({}, ['赵楼村'])).toEqual([])
})

const names = fc.constantFrom('甲', '乙', '丙', '丁', '戊')
const clauses = fc.uniqueArray(fc.record({ name: names, body: fc.string({ minLength: 1 }) }), { selector: ({ name }) => name })

test('每个条款恰出现一次，不多不少；不写也不弃的与范本全同', () => {
  fc.assert(
    fc.property(clauses, clauses, (of, own) => {
      const all = differences(of, { clauses: own }).map(({ name }) => name)
      expect([...all].sort()).toEqual([...new Set([...of, ...own].map(({ name }) => name))].sort())
      expect(wholeText(of, {})).toEqual(of)
    }),
  )
})
