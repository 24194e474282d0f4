import { expect, test } from 'vitest'
import { nameTitle } from '../kernel/file/nameTitle.ts'
import { procedures } from './index.ts'

test('whatever a list can be asked by has a Chinese name', () => {
  const bare: string[] = []
  for (const procedure of procedures.values()) {
    const { kinds = [], days = [], amounts = [] } = procedure.columns
    for (const name of [...kinds, ...days, ...amounts, ...procedure.terms])
      if (!/\p{Script=Han}/u.test(nameTitle(procedure, name))) bare.push(`${procedure.type} ${name}`)
  }
  expect(bare).toEqual([])
})
