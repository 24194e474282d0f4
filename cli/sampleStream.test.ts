import { expect, test } from 'vitest'
import { sampleCounty } from '../sample/index.ts'
import { sampleStream } from './sampleStream.ts'

test('the files come as they are made here, in their order, and the maker stops when nobody reads on', async () => {
  const wanted = sampleCounty()
  let read = 0
  for await (const file of sampleStream()) {
    expect(file).toEqual(wanted.next().value)
    if (++read === 1000) break
  }
  expect(read).toBe(1000)
}, 300_000)
