import { inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentTree } from '../../kernel/report/documentTree.ts'
import { bookmarkName } from './figureBookmarks.ts'
import { officialDocx } from './officialDocx.ts'
import { officialMarkdown } from './officialMarkdown.ts'

const tree: DocumentTree = {
  mark: '宁川县人民政府文件',
  number: '宁政文〔2024〕8号',
  title: ['宁川县人民政府', '关于2023年度法治政府建设情况的报告'],
  to: '天中市人民政府',
  blocks: [
    { kind: 'heading', level: 1, text: '一、行政复议' },
    { kind: 'heading', level: 2, text: '（一）审结' },
    { kind: 'heading', level: 3, text: '1.纠错' },
    {
      kind: 'paragraph',
      runs: [
        { text: '审结' },
        { text: '95件', figure: 'REC.CLOSED', title: '审结行政复议案件' },
        { text: '，纠错率' },
        { text: '30.5%', figure: 'REC.CORR-RATE', title: '行政复议纠错率', bold: true },
        { text: '，其中当年' },
        { text: '95件', figure: 'REC.CLOSED' },
        { text: '。' },
      ],
    },
    { kind: 'table', caption: '结果', head: ['结果', '件数'], rows: [['维持', { text: '43', figure: 'REC.UPHELD' }], ['责令|履行']] },
  ],
  attachments: ['统计表', '案例'],
  signedBy: '宁川县人民政府',
  date: '2024年3月11日',
  note: '此件公开发布',
  copyTo: '县人大常委会办公室',
}

/** The files of a zip by name, read from its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    files.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'),
    )
    at += 46 + nameLength + extra + comment
  }
  return files
}

const textIn = (xml: string) => [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map((found) => found[1]).join('')

describe('docx', () => {
  let docx: Buffer
  let body = ''
  let files = new Map<string, string>()
  beforeAll(async () => {
    docx = await officialDocx(tree)
    files = unzip(docx)
    body = files.get('word/document.xml') ?? ''
  })

  test('every text is there, in the order of the page', async () => {
    const { value } = await mammoth.extractRawText({ buffer: docx })
    expect(value.split('\n').filter((text) => text.trim() !== '')).toEqual([
      '宁川县人民政府文件',
      '宁政文〔2024〕8号',
      '宁川县人民政府',
      '关于2023年度法治政府建设情况的报告',
      '天中市人民政府：',
      '一、行政复议',
      '（一）审结',
      '1.纠错',
      '审结95件，纠错率30.5%，其中当年95件。',
      '结果',
      '结果',
      '件数',
      '维持',
      '43',
      '责令|履行',
      '附件：1.统计表',
      '　　　2.案例',
      '宁川县人民政府',
      '2024年3月11日',
      '（此件公开发布）',
      '抄送：县人大常委会办公室。',
      '宁川县人民政府\t2024年3月11日印发',
    ])
  })

  test('margins of 37, 35, 28 and 26 mm, lines of 28.95 pt, no grid of characters', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"', 'w:footer="1587"'])
      expect(body).toContain(margin)
    expect(body).not.toMatch(/<w:docGrid[^>]*w:type=/)
    expect(files.get('word/styles.xml')).toContain('w:line="579" w:lineRule="exact"')
  })

  test('22 lines fit the height of the text, and 28 characters its width, not 29', () => {
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22)
    expect(files.get('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:spacing w:val="-5"\/>/s)
    expect(Math.floor((11906 - 1587 - 1474) / (16 * 20 - 5))).toBe(28)
  })

  test('fonts by name: text, both headings, title', () => {
    const styles = files.get('word/styles.xml') ?? ''
    const style = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0]).toContain('w:eastAsia="仿宋_GB2312"')
    expect(style('Heading1')).toContain('w:eastAsia="黑体"')
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"')
    expect(style('Heading3')).toContain('w:eastAsia="仿宋_GB2312"')
    expect(body.match(/w:eastAsia="方正小标宋简体"/g)).toHaveLength(3)
    expect(body.match(/<w:sz w:val="44"\/>/g)).toHaveLength(2)
  })

  test('each figure lies in a bookmark of its own name; no two bear the same', () => {
    const marked = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"[^>]*>(.*?)<w:bookmarkEnd/gs)].map((found) => [
      found[1],
      textIn(found[2] ?? ''),
    ])
    expect(marked).toEqual([
      ['fig_REC_CLOSED_1', '95件'],
      ['fig_REC_CORR__RATE_1', '30.5%'],
      ['fig_REC_CLOSED_2', '95件'],
      ['fig_REC_UPHELD_1', '43'],
    ])
  })

  test('page numbers — 1 —, odd right, even left', () => {
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const footers = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]+)"`).exec(body)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        files.get('word/_rels/document.xml.rels') ?? '',
      )
      return files.get(`word/${target?.[1] ?? target?.[2]}`) ?? ''
    })
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left'])
    for (const footer of footers) expect(footer).toMatch(/— <\/w:t>.*PAGE.*<w:t[^>]*> —/s)
  })

  test('red mark and red line only where a mark is given', async () => {
    expect(body.match(/FF0000/g)).toHaveLength(2)
    const { mark, ...plain } = tree
    expect(mark).toBeDefined()
    const without = unzip(await officialDocx(plain)).get('word/document.xml') ?? ''
    expect(without).not.toContain('FF0000')
    expect(without).toContain('宁政文〔2024〕8号')
  })

  test('the signature is centred on the date, which ends four characters from the edge', () => {
    const rightOf = (text: string) => new RegExp(`<w:ind w:right="(\\d+)"/>(?:(?!<w:p>).)*?<w:t[^>]*>${text}<`, 's').exec(body)?.[1]
    // The date is 6.5 characters wide, the signature 7: half of the difference further right.
    expect([rightOf('2024年3月11日'), rightOf('宁川县人民政府')]).toEqual(['1260', '1181'])
  })

  test('a document of a title alone is a document', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await officialDocx({ title: ['通知'], blocks: [] }) })
    expect(value.trim()).toBe('通知')
  })
})

test('a bookmark takes what Word takes: a letter first, no dots, forty at most with its number', () => {
  expect(bookmarkName('REC.CORR-RATE')).toBe('fig_REC_CORR__RATE')
  expect(`${bookmarkName('A'.repeat(60))}_12345`).toHaveLength(40)
})

describe('markdown', () => {
  const text = officialMarkdown(tree)

  test('every number carries its figure, and every figure is named once', () => {
    expect(text).toContain('审结95件[^REC.CLOSED]，纠错率**30.5%**[^REC.CORR-RATE]，其中当年95件[^REC.CLOSED]。')
    expect(text).toContain('| 维持 | 43[^REC.UPHELD] |\n| 责令\\|履行 |  |')
    expect(
      text.endsWith(
        '[^REC.CLOSED]: 指标 REC.CLOSED 审结行政复议案件\n[^REC.CORR-RATE]: 指标 REC.CORR-RATE 行政复议纠错率\n[^REC.UPHELD]: 指标 REC.UPHELD\n',
      ),
    ).toBe(true)
  })

  test('title, headings, attachments and the foot', () => {
    expect(text).toContain(
      '# 宁川县人民政府<br>关于2023年度法治政府建设情况的报告\n\n天中市人民政府：\n\n## 一、行政复议\n\n### （一）审结',
    )
    expect(text).toContain(
      '附件：\n1. 统计表\n2. 案例\n\n宁川县人民政府\n\n2024年3月11日\n\n（此件公开发布）\n\n抄送：县人大常委会办公室。',
    )
  })

  test('what Markdown would take for its own marks is shown as written', () => {
    const odd = officialMarkdown({
      title: ['a*b'],
      blocks: [
        { kind: 'paragraph', runs: [{ text: '# 不是标题 [x]' }] },
        { kind: 'paragraph', runs: [{ text: '1. 不是列表' }] },
      ],
    })
    expect(odd).toBe('# a\\*b\n\n\\# 不是标题 \\[x\\]\n\n1\\. 不是列表\n')
  })
})
