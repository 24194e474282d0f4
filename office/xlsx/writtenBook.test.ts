import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { annotate } from './annotate.ts'
import { exchangeSheet } from './exchangeSheet.ts'
import { readBook } from './readBook.ts'
import { tableBook } from './table.ts'

/** Texts of odd and even lengths, so that some character lies across every edge there may be. */
const texts = Array.from({ length: 2400 }, (_, n) => `${'a'.repeat(n % 7)}${'𠮷𣵦村'.repeat(12)}第${n}行`)

const columnOf = async (content: Buffer, at = 0) =>
  (await readBook(content, '表.xlsx')).sheets[0]?.lines.map(({ cells }) => cells[at]?.text ?? '')

test('characters beyond the first plane are whole in an export of any size', async () => {
  const rows = (async function* () {
    yield texts.map((text) => [text])
  })()
  const content = await buffer(tableBook([{ title: '村名', holds: 'text' }], rows, () => []) as Readable)
  expect(await columnOf(content)).toEqual(['村名', ...texts])
})

test('so they are in a table for the upper platform', async () => {
  const rows = texts.map((text) => ({ cells: { name: text }, problems: [] }))
  const content = await exchangeSheet({ title: '村名', columns: [{ column: 'name', title: '村名' }], rows })
  expect(await columnOf(content)).toEqual(['name', '村名', ...texts])
})

test('and in the annotated copy of a ledger that came as text, and as a workbook', async () => {
  const text = Buffer.from(['村名', ...texts].join('\n'))
  const remarks = texts.map((says, n) => ({ sheet: '', row: n + 2, cell: `A${n + 2}`, says, level: 'stop' as const }))
  const annotated = async (content: Buffer, name: string) => {
    const book = await readBook(content, name)
    const sheet = book.sheets[0]?.name ?? ''
    return annotate(
      content,
      book,
      [{ sheet, headRow: 1 }],
      remarks.map((one) => ({ ...one, sheet })),
      '导入问题',
    )
  }
  const copy = await annotated(text, '村.csv')
  expect(await columnOf(copy)).toEqual(['村名', ...texts])
  expect(await columnOf(copy, 1)).toEqual(['导入问题', ...texts.map((says, n) => `A${n + 2} ${says}`)])
  expect(await columnOf(await annotated(copy, '村.xlsx'))).toEqual(['村名', ...texts])
})
