import { expect, test } from 'vitest'
import type { Act } from '../kernel/file/act.ts'
import type { County } from '../store/county.ts'
import { opensPaper } from './papers.ts'

const below: Readonly<Record<string, readonly string[]>> = { root: ['root', 'bureau', 'police'], bureau: ['bureau'], police: ['police'] }
const county = { unitsBelow: (unit: string) => below[unit] ?? [] } as unknown as County
const opens = (kind: string, paper: string, unit: string) =>
  opensPaper({ kind, data: { kind: paper } } as unknown as Act, { unit: 'bureau' }, county, unit)

test('who somebody is opens for the unit that keeps the file and those above it, other papers for all that see the file', () => {
  expect(['root', 'bureau', 'police'].map((unit) => opens('$keep', 'identity', unit))).toEqual([true, true, false])
  expect(['root', 'bureau', 'police'].map((unit) => opens('$keep', 'evidence', unit))).toEqual([true, true, true])
  expect(opens('reply', 'identity', 'police')).toBe(true)
})
