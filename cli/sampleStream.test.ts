import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wholeSample } from '../e2e/testing/wholeSample.ts'
import type { Loaded } from '../store/load.ts'
import { sampleStream } from './sampleStream.ts'

test('the files come as they were made in another process, in their order, and the maker stops when nobody reads on', async () => {
  const wanted = await wholeSample()
  const [there, here] = [createHash('sha256'), createHash('sha256')]
  const add = (hash: typeof here, file: Loaded | undefined) => hash.update(JSON.stringify(file))
  let read = 0
  for await (const file of sampleStream()) {
    add(there, file)
    add(here, wanted[read])
    if (++read === wanted.length - 1) break
  }
  expect(read).toBe(wanted.length - 1)
  expect(there.digest('hex')).toBe(here.digest('hex'))
}, 300_000)
