import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import mammoth from 'mammoth'
import { unpacksWithin } from './docx/unpacksWithin.ts'

const LIMIT = 20 * 1024 * 1024
/** What a docx may hold once unpacked: some hundred pages with their pictures, but no bomb. */
const UNPACKED = 200 * 1024 * 1024

/** A draft that cannot be read; the message says what is wrong with which file and what to do. */
export class UnreadableDraft extends Error {
  override readonly name = 'UnreadableDraft'
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`文稿“${basename(path)}”${reason}`, options)
  }
}

/**
 * The text of a report draft: .txt and .md in UTF-8, UTF-16 with its mark, or GB18030 (what old office programs save); .docx with
 * its paragraphs and table cells as lines. Markdown's marks stay where they are, so positions are those of the file's text.
 * @throws UnreadableDraft for another type, a missing, empty or damaged file, or one above 20 MB
 */
export async function readDraft(path: string): Promise<string> {
  typeOf(path)
  return draftText(path, await bytesOf(path))
}

/**
 * The same of a draft that is in memory already.
 * @param name decides the type by its ending
 */
export async function draftText(name: string, bytes: Buffer): Promise<string> {
  const text = typeOf(name) === '.docx' ? await textOfDocx(name, bytes) : textOf(name, bytes)
  if (text.trim() === '') throw new UnreadableDraft(name, '中没有文字。如为扫描件，请先转换为可编辑的文稿。')
  return text.replace(/\r\n?/g, '\n')
}

function typeOf(name: string): '.txt' | '.md' | '.docx' {
  const type = extname(name).toLowerCase()
  if (type === '.txt' || type === '.md' || type === '.docx') return type
  const way = type === '.doc' || type === '.wps' ? '请在文字处理软件中另存为 .docx 后再核对。' : '请提供 .txt、.md 或者 .docx 文稿。'
  throw new UnreadableDraft(name, `的格式${type ? `（${type}）` : ''}不能读取。${way}`)
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new UnreadableDraft(path, '不是文件，请指明具体的文稿。')
    if (found.size > LIMIT) throw new UnreadableDraft(path, '超过20 MB。请删去图片或者拆分后再核对。')
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof UnreadableDraft) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT') throw new UnreadableDraft(path, '不存在，请检查路径。', { cause })
    if (code === 'EACCES') throw new UnreadableDraft(path, '没有读取权限，请检查文件权限。', { cause })
    throw new UnreadableDraft(path, '读取失败，请检查文件后重试。', { cause })
  }
}

function textOf(path: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) throw new UnreadableDraft(path, '不是文本文件，请检查是否误改了扩展名。')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  throw new UnreadableDraft(path, '的文字编码无法识别。请另存为 UTF-8 编码后再核对。')
}

async function textOfDocx(path: string, bytes: Buffer): Promise<string> {
  if (!unpacksWithin(bytes, UNPACKED))
    throw new UnreadableDraft(path, '不是完好的 docx 文件，或者展开后过大。请在文字处理软件中打开并重新保存后再核对。')
  try {
    return (await mammoth.extractRawText({ buffer: bytes })).value
  } catch (cause) {
    throw new UnreadableDraft(path, '不是完好的 docx 文件。请在文字处理软件中打开并重新保存后再核对。', { cause })
  }
}
