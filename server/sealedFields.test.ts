import { expect, test } from 'vitest'
import { z } from 'zod'
import { list, parties, secret, text } from '../kernel/file/fields.ts'
import { formSchema, secretsIn, withValue } from './sealedFields.ts'

const schema = z.strictObject({
  applicants: parties('申请人'),
  account: secret('账号', 'account').optional(),
  talks: list('谈话', { who: text('对象'), phone: secret('电话', 'phone').optional() }).optional(),
})
const sent = {
  applicants: [
    { kind: 'natural', name: '张三' },
    { kind: 'natural', name: '李四', idNumber: 'A' },
  ],
  account: 'B',
  talks: [{ who: '王五', phone: 'C' }],
}

test('secrets are found wherever the schema has them: at the top, in parties, in items of lists', () => {
  expect(secretsIn(schema, sent).map(({ path, kind, value }) => [path.join('.'), kind, value])).toEqual([
    ['applicants.1.idNumber', 'id-number', 'A'],
    ['account', 'account', 'B'],
    ['talks.0.phone', 'phone', 'C'],
  ])
})

test('replacing a value leaves everything else, and what was sent, as it was', () => {
  const changed = withValue(sent, ['applicants', 1, 'idNumber'], 'X') as typeof sent
  expect(changed.applicants[1]?.idNumber).toBe('X')
  expect(sent.applicants[1]?.idNumber).toBe('A')
  expect(changed.talks).toEqual(sent.talks)
})

test('a form asks for a secret as plain text and shows the Chinese words of a choice', () => {
  const form = JSON.stringify(formSchema(schema))
  expect(form).not.toContain('digest')
  expect(form).toContain('"title":"账号"')
  expect(form).toContain('自然人')
})
