import { expect, test } from 'vitest'
import { Permission, type SignedIn } from './permission.ts'
import { Problem } from './problem.ts'
import { clash } from './separation.ts'
import { appeal, card, toy } from './testing/toy.ts'

const account = (grants: SignedIn['grants'], unit = 'bureau'): SignedIn => ({
  county: '411798',
  person: 'p1',
  login: 'a',
  name: '周正',
  unit,
  grants,
})
const permission = (...grants: SignedIn['grants']) => new Permission(account(grants), toy, 'root')

test('the eyes are those of the widest role: the unit, or the county’s root', () => {
  expect(permission({ role: 'OFC', unit: 'police' }).eyes()).toEqual({ county: '411798', unit: 'police', person: 'p1' })
  expect(permission({ role: 'OFC', unit: 'police' }, { role: 'RECL', unit: 'bureau' }).eyes().unit).toBe('root')
})

test.each(['SYS', 'SEC', 'AUD'])('%s sees no business data and wears no capacity', (role) => {
  expect(() => permission({ role, unit: 'bureau' }).eyes()).toThrow(Problem)
  expect(permission({ role, unit: 'bureau' }).capacities()).toEqual([])
})

test('an unknown role lends nothing', () => expect(() => permission({ role: 'constructor', unit: 'bureau' }).eyes()).toThrow(Problem))

test('a capacity is worn for the unit whose role lends it, with that role’s eyes', () => {
  const two = permission({ role: 'OFC', unit: 'police' }, { role: 'UADM', unit: 'bureau' })
  expect(two.wearing('officer')?.actor).toMatchObject({ person: 'p1', capacity: 'officer', unit: 'police' })
  expect(two.wearing('unitAdmin')?.eyes.unit).toBe('bureau')
  expect(two.wearing('officer', 'bureau')).toBeUndefined()
  expect(two.wearing('authorityHead')).toBeUndefined()
})

test('own reach narrows procedures that somebody holds, not registers', () => {
  expect([permission({ role: 'REC', unit: 'bureau' }).ownOnly(appeal), permission({ role: 'REC', unit: 'bureau' }).ownOnly(card)]).toEqual([
    true,
    false,
  ])
  expect(permission({ role: 'REC', unit: 'bureau' }, { role: 'UADM', unit: 'bureau' }).ownOnly(appeal)).toBe(false)
})

test('the three administrators are three, and do no business', () => {
  expect([clash(['SYS', 'AUD']), clash(['SEC', 'OFC'])].every((says) => says !== undefined)).toBe(true)
  expect([clash(['SYS']), clash(['OFC', 'UADM'])]).toEqual([undefined, undefined])
})

test('who holds roles for several units may choose through which to look, but no other', () => {
  const grants = [
    { role: 'OFC', unit: 'police' },
    { role: 'UADM', unit: 'bureau' },
  ]
  const through = (unit?: string) => new Permission(account(grants), toy, 'root', unit).eyes().unit
  expect([through(), through('police'), through('bureau')]).toEqual(['police', 'police', 'bureau'])
  expect(() => through('longtai')).toThrow(Problem)
})
