import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csvRows.ts'

async function* chunked(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
async function rowsOf(text: string, size = text.length || 1) {
  const rows: string[][] = []
  for await (const { cells } of csvRows(chunked(text, size))) rows.push(cells)
  return rows
}

test('what was quoted is read back, wherever the text is cut into pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '字', '😀', ' '), maxLength: 6 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(await rowsOf(text, size)).toEqual(rows)
    }),
  )
})

test('plain cells, empty ones and empty lines', async () => {
  expect(await rowsOf('a,b,\n\n,"",c d\n')).toEqual([
    ['a', 'b', ''],
    ['', '', 'c d'],
  ])
})
