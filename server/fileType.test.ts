import { expect, test } from 'vitest'
import { nameFits, typeOfContent } from './fileType.ts'

const zip = (parts: string) => Buffer.from(`PK\u0003\u0004....[Content_Types].xml....${parts}`, 'latin1')

test.each([
  ['pdf', Buffer.from('%PDF-1.7\n…')],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])],
  ['docx', zip('word/document.xml')],
  ['xlsx', zip('xl/workbook.xml')],
  ['txt', Buffer.from('关于某事项的说明\n')],
] as const)('%s is known by its content', (type, content) => expect(typeOfContent(content)).toBe(type))

test.each([
  ['a program', Buffer.from('MZ\u0090\u0000', 'latin1')],
  ['an archive that is no document', Buffer.from('PK\u0003\u0004evil.exe', 'latin1')],
  ['a document with macros', zip('word/document.xml word/vbaProject.bin')],
  ['a page with a script', Buffer.from('<script>alert(1)</script>')],
  ['a drawing that may hold scripts', Buffer.from('<?xml version="1.0"?><svg xmlns="…"/>')],
  ['nothing', Buffer.alloc(0)],
  ['text in another encoding', Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])],
])('%s is refused', (_title, content) => expect(typeOfContent(content)).toBeUndefined())

test('a name must say what the content is', () => {
  expect([nameFits('决定书.PDF', 'pdf'), nameFits('照片.jpg', 'jpeg'), nameFits('清单.csv', 'txt')]).toEqual([true, true, true])
  expect([nameFits('决定书.exe', 'pdf'), nameFits('决定书', 'pdf'), nameFits('图.png', 'jpeg')]).toEqual([false, false, false])
})
