import { expect, test } from 'vitest'
import {
  formToken,
  heldIn,
  isFormToken,
  newSaveCode,
  openDraft,
  readReceipt,
  readSaveCode,
  receiptOf,
  sealDraft,
  sessionOf,
} from './publicSession.ts'

const secret = 's'.repeat(32)
const now = Date.UTC(2024, 2, 11)
const hour = 3_600_000

test('a save code is read however it is typed from paper, and nothing else is', () => {
  const code = newSaveCode()
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(readSaveCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  expect(readSaveCode('ABCD-EFGH-JKL')).toBeUndefined()
  expect(readSaveCode('0000-0000-0000')).toBeUndefined()
})

test('a draft opens with its own code alone', () => {
  const sealed = sealDraft('ABCD-EFGH-JKMN', { name: '张三' })
  expect(sealed).not.toContain('张三')
  expect(openDraft('ABCD-EFGH-JKMN', sealed)).toEqual({ name: '张三' })
  expect(openDraft('ABCD-EFGH-JKMP', sealed)).toBeUndefined()
  expect(openDraft('ABCD-EFGH-JKMN', `${sealed.slice(0, -2)}AA`)).toBeUndefined()
})

test('an address opens for three hours, on this server alone', () => {
  const session = sessionOf(secret, { code: 'ABCD-EFGH-JKMN', window: 'mediation' }, now)
  expect(session).not.toContain('ABCD')
  expect(heldIn(secret, session, now + 3 * hour - 1)).toEqual({ code: 'ABCD-EFGH-JKMN', window: 'mediation' })
  expect(heldIn(secret, session, now + 3 * hour)).toBeUndefined()
  expect(heldIn('t'.repeat(32), session, now)).toBeUndefined()
  expect(heldIn(secret, 'x', now)).toBeUndefined()
})

test('a form is ours for a day; a changed one is not', () => {
  const token = formToken(secret, now)
  expect(isFormToken(secret, token, now + 23 * hour)).toBe(true)
  expect(isFormToken(secret, token, now + 24 * hour)).toBe(false)
  expect(isFormToken(secret, `${token}x`, now)).toBe(false)
  expect(isFormToken(secret, undefined, now)).toBe(false)
})

test('the receipt number holds the day, follows from the code, and is read with or without its stroke', () => {
  const receipt = receiptOf('411798', 'ABCD-EFGH-JKMN', 'mediation', '2024-03-11')
  expect(receipt).toMatch(/^240311-\d{6}$/)
  expect(receiptOf('411798', 'ABCD-EFGH-JKMP', 'mediation', '2024-03-11')).not.toBe(receipt)
  expect(readReceipt(` 受理号：${receipt.replace('-', ' ')}`)).toEqual({ receipt, day: '2024-03-11' })
  expect(readReceipt('123')).toBeUndefined()
})
