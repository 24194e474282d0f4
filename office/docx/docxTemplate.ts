import { BadZip, zipEntries } from '../xlsx/zipEntries.ts'
import { zipWrite } from '../xlsx/zipWrite.ts'
import { unpacksWithin } from './unpacksWithin.ts'

/** A file that is no template; the message says what to do in Word or WPS. */
export class BadTemplate extends Error {
  override readonly name = 'BadTemplate'
}

/** What stands in place of a tag: words (a line break where they have one), a paragraph each for a list, or whether the tag's paragraph is printed at all. */
export type TagValue = string | readonly string[] | boolean

/** The largest template that is taken, and the most it may unpack to. */
export const mostTemplateBytes = 10 * 1024 * 1024
const mostUnpacked = 60 * 1024 * 1024

/**
 * The tags ({字段}) of a Word template, in the order of reading, and what is wrong with the way they are written. Word cuts a line of text into
 * runs where it likes; a tag is found across them.
 * @throws BadTemplate
 */
export function templateTags(docx: Buffer): { readonly tags: readonly string[]; readonly faults: readonly string[] } {
  const tags = new Set<string>()
  const faults = new Set<string>()
  for (const [, xml] of textParts(partsOf(docx)))
    for (const { texts } of paragraphsOf(xml)) {
      const whole = texts.map(({ text }) => text).join('')
      for (const [, tag = ''] of whole.matchAll(tagPattern)) tags.add(tag.trim())
      const rest = whole.replace(tagPattern, '')
      const shown = whole.trim().slice(0, 40)
      if (/[{}]/.test(rest)) faults.add(`“${shown}”的大括号不成对`)
      if (/[｛｝]/.test(whole)) faults.add(`“${shown}”用了全角大括号，请改成半角的{ }`)
    }
  return { tags: [...tags], faults: [...faults] }
}

/**
 * The template with its tags replaced; everything else stays as it is.
 * @throws BadTemplate
 */
export function fillTemplate(docx: Buffer, meaning: (tag: string) => TagValue): Buffer {
  const parts = partsOf(docx)
  for (const [name, xml] of textParts(parts)) parts.set(name, Buffer.from(filledXml(xml, meaning)))
  return zipWrite(parts)
}

const tagPattern = /\{([^{}]+)\}/g

function partsOf(docx: Buffer): Map<string, Buffer> {
  if (docx.length > mostTemplateBytes) throw new BadTemplate('模板超过10MB，请删去其中的图片后重试。')
  if (!unpacksWithin(docx, mostUnpacked)) throw new BadTemplate('不是Word文档，或者文件不完整；请在WPS或者Word中另存为docx后重试。')
  try {
    const parts = new Map([...zipEntries(docx)].map(([name, read]) => [name, read()]))
    if (!parts.has('word/document.xml')) throw new BadTemplate('不是Word文档；请在WPS或者Word中另存为docx后重试。')
    if ([...parts.keys()].some((name) => name.endsWith('vbaProject.bin')))
      throw new BadTemplate('文档带有宏，不予接收；请另存为不含宏的docx后重试。')
    return parts
  } catch (error) {
    if (error instanceof BadZip) throw new BadTemplate(`${error.message}；请在WPS或者Word中另存为docx后重试。`, { cause: error })
    throw error
  }
}

const textParts = (parts: ReadonlyMap<string, Buffer>): [string, string][] =>
  [...parts].flatMap(([name, content]): [string, string][] =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(name) ? [[name, content.toString('utf8')]] : [],
  )

interface Text {
  readonly start: number
  readonly end: number
  readonly text: string
}
interface Paragraph {
  readonly start: number
  end: number
  /** Its own texts, without those of a text box that stands in it. */
  readonly texts: Text[]
  nested: boolean
}

function paragraphsOf(xml: string): Paragraph[] {
  const all: Paragraph[] = []
  const open: Paragraph[] = []
  for (const found of xml.matchAll(/<w:p(?=[ >])[^>]*?(\/?)>|<\/w:p>|<w:t(?=[ >])[^>]*?(?<!\/)>([^<]*)<\/w:t>/g)) {
    const [whole, empty, text] = found
    if (text !== undefined) open.at(-1)?.texts.push({ start: found.index, end: found.index + whole.length, text: plain(text) })
    else if (whole === '</w:p>') {
      const closed = open.pop()
      if (closed) closed.end = found.index + whole.length
    } else if (empty !== '/') {
      for (const outer of open) outer.nested = true
      const paragraph = { start: found.index, end: found.index, texts: [], nested: false }
      open.push(paragraph)
      all.push(paragraph)
    }
  }
  return all
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly xml: string
}

function filledXml(xml: string, meaning: (tag: string) => TagValue): string {
  const edits = paragraphsOf(xml).flatMap((paragraph) => editsOf(xml, paragraph, meaning))
  return applied(xml, 0, xml.length, edits)
}

function editsOf(xml: string, paragraph: Paragraph, meaning: (tag: string) => TagValue): readonly Edit[] {
  const whole = paragraph.texts.map(({ text }) => text).join('')
  const tags = [...whole.matchAll(tagPattern)].map((found) => ({
    at: found.index,
    length: found[0].length,
    value: meaning((found[1] ?? '').trim()),
  }))
  if (tags.length === 0) return []
  const { start, end, nested } = paragraph
  if (tags.some(({ value }) => value === false) && !nested)
    // A cell of a table ends with a paragraph, if an empty one.
    return [{ start, end, xml: xml.startsWith('</w:tc>', end) ? '<w:p/>' : '' }]
  const list = tags.find(({ value }) => Array.isArray(value))
  if (list && !nested && whole.trim().length === list.length) {
    const lines = list.value as readonly string[]
    const clones = lines.map((line) => applied(xml, start, end, textEdits(paragraph.texts, [{ ...list, value: line }])))
    return [{ start, end, xml: clones.join('') || '<w:p/>' }]
  }
  return textEdits(paragraph.texts, tags)
}

/** A tag's words go where it begins; what it takes of the texts after that goes away. */
function textEdits(
  texts: readonly Text[],
  tags: readonly { readonly at: number; readonly length: number; readonly value: TagValue }[],
): Edit[] {
  let from = 0
  return texts.flatMap(({ start, end, text }): Edit[] => {
    const begin = from
    from += text.length
    const here = tags.filter(({ at, length }) => at < from && at + length > begin)
    if (here.length === 0) return []
    let out = ''
    let at = begin
    for (const tag of here) {
      out += text.slice(at - begin, Math.max(at, tag.at) - begin)
      if (tag.at >= begin) out += wordsOf(tag.value)
      at = Math.min(from, tag.at + tag.length)
    }
    out += text.slice(at - begin)
    const lines = out.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    return [{ start, end, xml: lines.join('<w:br/>') }]
  })
}

const wordsOf = (value: TagValue): string => (typeof value === 'string' ? value : typeof value === 'boolean' ? '' : value.join('\n'))

/** The stretch of the text from one place to another with its edits made; none of them lie within each other. */
function applied(xml: string, from: number, to: number, edits: readonly Edit[]): string {
  let out = ''
  let at = from
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    out += xml.slice(at, edit.start) + edit.xml
    at = edit.end
  }
  return out + xml.slice(at, to)
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
      : (entities[name] ?? whole),
  )
