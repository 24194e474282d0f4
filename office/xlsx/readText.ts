import type { Book, Sheet, SheetLine } from './sheetBook.ts'

/** Text of any encoding that Chinese offices write: a mark, then strict UTF-8, then GB18030. Says which it was. */
export function decodeText(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: marked ? 'UTF-8（带标记）' : 'UTF-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB18030' }
  }
}

/** A table written as text: commas, tabs or semicolons, whichever the first lines have most of; or what was pasted from a sheet. */
export function readText(text: string, said: readonly string[]): Book {
  if (/^\s*(<!doctype|<html|<table|<meta|<\?xml[^>]*>\s*<html)/i.test(text))
    return { format: 'html', said: ['实际是网页表格', ...said], sheets: htmlTables(text) }
  const head = text.slice(0, 4000)
  const [separator = ','] = [',', '\t', ';'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  return { format: separator === '\t' ? 'tab' : 'csv', said, sheets: [sheet('表1', separated(text, separator))] }
}

/** Rows of quoted or bare cells (RFC 4180). A quote inside a bare cell is a character like any other. */
function separated(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === separator) {
      cells.push(cell)
      cell = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[at + 1] === '\n') at++
      rows.push([...cells, cell])
      cells = []
      cell = ''
    } else cell += c
  }
  if (cell !== '' || cells.length > 0) rows.push([...cells, cell])
  return rows
}

/** The tables of a page that some system calls its Excel export. Scripts and styles say nothing. */
function htmlTables(html: string): Sheet[] {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  const tables = bare.match(/<table\b[\s\S]*?(<\/table\s*>|$)/gi) ?? []
  return tables.map((table, n) => {
    const rows = (table.match(/<tr\b[\s\S]*?(?=<tr\b|<\/table|$)/gi) ?? []).map((row) =>
      [...row.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|<\/tr|$)/gi)].flatMap(([, attributes = '', inner = '']) => {
        const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1)
        return [wordsOf(inner), ...Array.from({ length: Math.min(span, 100) - 1 }, () => '')]
      }),
    )
    return sheet(`表${n + 1}`, rows)
  })
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const wordsOf = (inner: string): string =>
  inner
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .trim()

function sheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  const lines = rows.flatMap((cells, at): SheetLine[] =>
    cells.some((text) => text.trim() !== '')
      ? [{ row: at + 1, hidden: false, cells: cells.map((text) => (text === '' ? undefined : { text, kind: 'text' as const })) }]
      : [],
  )
  return { name, hidden: false, lines, merges: [] }
}
