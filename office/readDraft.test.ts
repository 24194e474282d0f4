import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpacksWithin } from './docx/unpacksWithin.ts'
import { readDraft } from './readDraft.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draft-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

test('UTF-8 text keeps its characters and gets plain line ends', async () => {
  expect(await readDraft(await file('a.txt', '\ufeff审结95件。\r\n完。'))).toBe('审结95件。\n完。')
})

test('text in GB18030 is read as such', async () => {
  const 审结95件 = Uint8Array.from([0xc9, 0xf3, 0xbd, 0xe1, 0x39, 0x35, 0xbc, 0xfe])
  expect(await readDraft(await file('b.md', 审结95件))).toBe('审结95件')
})

test('docx gives its paragraphs and table cells', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const table = new Table({ rows: [new TableRow({ children: [cell('审结'), cell('95件')] })] })
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('一、复议'), table] }] }))
  expect((await readDraft(await file('c.docx', docx))).split(/\n+/).filter(Boolean)).toEqual(['一、复议', '审结', '95件'])
})

test.each([
  ['another type', 'd.pdf', 'x', /格式（\.pdf）不能读取/],
  ['the old binary type', 'e.doc', 'x', /另存为 \.docx/],
  ['no text', 'f.txt', ' \n', /没有文字/],
  ['a damaged docx', 'g.docx', 'not a zip', /不是完好的 docx/],
  ['binary bytes under a text name', 'h.txt', Uint8Array.from([1, 0, 2]), /不是文本文件/],
  ['bytes of no known encoding', 'i.txt', Uint8Array.from([0xff, 0xff, 0x80]), /编码无法识别/],
] as const)('%s is refused with the way out', async (_title, name, bytes, message) => {
  await expect(readDraft(await file(name, bytes))).rejects.toThrow(message)
})

test('a missing file and one above 20 MB are refused', async () => {
  await expect(readDraft(join(folder, 'none.txt'))).rejects.toThrow('文稿“none.txt”不存在，请检查路径。')
  const large = await file('large.txt', '')
  await truncate(large, 20 * 1024 * 1024 + 1)
  await expect(readDraft(large)).rejects.toThrow(/超过20 MB/)
})

test('a docx that would unpack to more than any document holds is refused before it is unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024))
  expect(unpacksWithin(zipOf(bomb, 10), 1000)).toBe(false)
  await expect(readDraft(await file('bomb.docx', zipOf(bomb, 10)))).rejects.toThrow(/展开后过大/)
  expect(unpacksWithin(zipOf(deflateRawSync(Buffer.alloc(900)), 900), 1000)).toBe(true)
})

/** A zip of one entry, whose directory claims any size. */
function zipOf(packed: Buffer, claimed: number): Buffer {
  const name = Buffer.from('word/document.xml')
  const header = (signature: number, length: number) => {
    const made = Buffer.alloc(length)
    made.writeUInt32LE(signature)
    return made
  }
  const local = header(0x04034b50, 30)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = header(0x02014b50, 46)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = header(0x06054b50, 22)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}
