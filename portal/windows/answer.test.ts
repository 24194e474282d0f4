import { expect, test } from 'vitest'
import { day } from '../../kernel/time/day.ts'
import { judgeAnswer, readDay } from './answer.ts'
import type { Question } from './window.ts'

const today = day('2024-03-11')
const question = (more: Partial<Question>): Question => ({ id: 'q', ask: '问', short: '日期', kind: 'day', ...more })

test.each([
  ['20240305', '2024-03-05'],
  ['2024.3.5', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['２０２４－３－５', '2024-03-05'],
  ['明天', undefined],
])('a day written %s is read as %s', (typed, read) => {
  expect(readDay(typed)).toBe(read)
})

test('a day that is none, lies ahead or has passed is told with the day in it', () => {
  expect(judgeAnswer(question({}), '2024-02-30', [], today)).toEqual({ wrong: '“日期”没有这一天（2024-02-30），请核对' })
  expect(judgeAnswer(question({ until: 'today' }), '2024-3-12', [], today)).toMatchObject({ wrong: expect.stringContaining('还没有到') })
  expect(judgeAnswer(question({ from: 'today' }), '2024-3-10', [], today)).toMatchObject({ wrong: expect.stringContaining('已经过去') })
})

test('only what is offered may be chosen; an optional answer may be left out', () => {
  const options = [
    { code: 'a', word: '甲' },
    { code: 'b', word: '乙' },
  ]
  expect(judgeAnswer(question({ kind: 'choice' }), 'c', options, today)).toHaveProperty('wrong')
  expect(judgeAnswer(question({ kind: 'several' }), 'a,x,b', options, today)).toEqual({ value: 'a,b' })
  expect(judgeAnswer(question({ kind: 'text', optional: true }), '  ', [], today)).toEqual({ value: '' })
  expect(judgeAnswer(question({ kind: 'text' }), '', [], today)).toEqual({ wrong: '请填写“日期”' })
})

test('a telephone number may be written with blanks and in wide figures', () => {
  expect(judgeAnswer(question({ kind: 'phone' }), '１３８ 0000-0000', [], today)).toEqual({ value: '13800000000' })
  expect(judgeAnswer(question({ kind: 'phone' }), '没有', [], today)).toHaveProperty('wrong')
})
