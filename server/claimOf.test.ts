import { expect, test } from 'vitest'
import { procedures } from '../systems/index.ts'
import { claimOf } from './claimOf.ts'

test('only acts that name the holder and decide nothing take a file up', () => {
  const claims = [...procedures.values()].flatMap((procedure) => {
    const claim = claimOf(procedure)
    return claim ? [[procedure.type, claim.act, claim.holder]] : []
  })
  expect(claims).toContainEqual(['reconsideration', 'assign', 'handler'])
  expect(claims).toContainEqual(['litigation', 'assign', 'handler'])
  // Accepting a matter names who handles it, and decides besides.
  expect(claims.map(([type]) => type)).not.toContain('service-matter')
  expect(claims.map(([type]) => type)).not.toContain('counsel-matter')
})
