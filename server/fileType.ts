/** What may be attached (附件), by the first bytes of the content, never by the name or by what the client says. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
} as const
export type AttachmentType = keyof typeof attachmentTypes

/** The type the content shows, or undefined where it is none of ours. */
export function typeOfContent(content: Buffer): AttachmentType | undefined {
  if (begins(content, '%PDF-')) return 'pdf'
  if (begins(content, '\u0089PNG\r\n\u001a\n')) return 'png'
  if (begins(content, '\u00ff\u00d8\u00ff')) return 'jpeg'
  if (begins(content, 'PK\u0003\u0004')) return officeType(content)
  return isPlainText(content) ? 'txt' : undefined
}

/** Names under which a type may come; a name that says something else is refused, lest a reader be misled. */
export function nameFits(name: string, type: AttachmentType): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (type === 'jpeg') return ending === 'jpg' || ending === 'jpeg'
  if (type === 'txt') return ending === 'txt' || ending === 'csv' || ending === 'md'
  return ending === type
}

const begins = (content: Buffer, text: string) => content.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))

/** Both are zip archives; the names of their parts stand uncompressed in it. Macros are refused by not being named here. */
function officeType(content: Buffer): AttachmentType | undefined {
  if (!content.includes('[Content_Types].xml') || content.includes('vbaProject.bin')) return undefined
  if (content.includes('word/document.xml')) return 'docx'
  return content.includes('xl/workbook.xml') ? 'xlsx' : undefined
}

function isPlainText(content: Buffer): boolean {
  if (content.length === 0 || content.includes(0)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return !/<(script|html|svg|iframe|object|!doctype)/i.test(text.slice(0, 65_536))
  } catch {
    return false
  }
}
