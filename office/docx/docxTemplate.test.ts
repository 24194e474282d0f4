import { describe, expect, test } from 'vitest'
import { zipEntries } from '../xlsx/zipEntries.ts'
import { zipWrite } from '../xlsx/zipWrite.ts'
import { BadTemplate, fillTemplate, type TagValue, templateTags } from './docxTemplate.ts'

const docx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipWrite(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
      ...more,
    }).map(([name, text]) => [name, Buffer.from(text)] as const),
  )
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
const p = (...texts: string[]) => `<w:p w:id="1"><w:pPr/>${texts.map(run).join('<w:proofErr/>')}</w:p>`
const bodyOf = (content: Buffer, name = 'word/document.xml') => zipEntries(content).get(name)?.().toString('utf8') ?? ''
/** The text paragraph by paragraph, breaks as \n. */
const lines = (content: Buffer) =>
  bodyOf(content)
    .split('</w:p>')
    .slice(0, -1)
    .map((one) => one.replaceAll('<w:br/>', '\n').replace(/<[^>]+>/g, ''))
const from = (values: Readonly<Record<string, TagValue>>) => (tag: string) => values[tag] ?? `〔${tag}〕`

describe('tags of a Word template', () => {
  test('are found wherever Word has cut the text, in headers too, and faults are told', () => {
    const template = docx(p('申请人：{appli', 'cants', '.0.name}，', '{$number}') + p('全角｛事由｝') + p('缺一半{reason'), {
      'word/header1.xml': `<w:hdr>${p('{$unit}')}</w:hdr>`,
    })
    expect(templateTags(template)).toEqual({
      tags: ['applicants.0.name', '$number', '$unit'],
      faults: ['“全角｛事由｝”用了全角大括号，请改成半角的{ }', '“缺一半{reason”的大括号不成对'],
    })
  })

  test('are replaced across runs; what stands around them and their looks stay', () => {
    const filled = fillTemplate(docx(p('甲{a', '}乙{b}', '丙{c}') + p('不动')), from({ a: '<一>&', b: '二\n三', c: '' }))
    expect(lines(filled)).toEqual(['甲&lt;一&gt;&amp;乙二\n三丙', '不动'])
    expect(bodyOf(filled).match(/<w:b\/>/g)).toHaveLength(4)
    expect(bodyOf(filled)).toContain('<w:proofErr/>')
  })

  test('a list becomes a paragraph each where the tag stands alone, lines where it does not', () => {
    const filled = fillTemplate(docx(p('{$bo', 'dy}') + p('正文：{$body}')), from({ $body: ['第一段', '第二段'] }))
    expect(lines(filled)).toEqual(['第一段', '第二段', '正文：第一段\n第二段'])
  })

  test('a paragraph whose condition does not hold is not printed; a cell keeps an empty one', () => {
    const cell = `<w:tbl><w:tr><w:tc>${p('{$when1}格')}</w:tc></w:tr></w:tbl>`
    expect(lines(fillTemplate(docx(p('{$when1}甲') + p('{$when2}乙') + p('丙')), from({ $when1: false, $when2: true })))).toEqual([
      '乙',
      '丙',
    ])
    expect(bodyOf(fillTemplate(docx(cell), from({ $when1: false })))).toContain('<w:tc><w:p/></w:tc>')
  })

  test('a text box within a paragraph has its own tags', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p('框{a}')}</w:txbxContent></w:pict></w:r>${run('外{a}')}</w:p>`
    expect(bodyOf(fillTemplate(docx(box), from({ a: '一' }))).replace(/<[^>]+>/g, '')).toBe('框一外一')
  })

  test.each([
    ['no archive', Buffer.from('不是压缩包')],
    ['no Word document', zipWrite([['a.txt', Buffer.from('a')]])],
    ['macros', docx(p('甲'), { 'word/vbaProject.bin': 'x' })],
  ])('%s is refused in words', (_title, content) => {
    expect(() => templateTags(content)).toThrow(BadTemplate)
  })
})
