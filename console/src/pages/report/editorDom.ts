import { figureOfClause, linesOf, type Piece } from './source.ts'
import type { Told } from './types.ts'

/**
 * The editable page as nodes of the browser: a paragraph a `<p>`, a figure a chip that is not editable and carries its token. React keeps out
 * of it: while an input method composes, and for the browser's own undo, nobody but the browser may touch what is typed.
 */
export type Values = ReadonlyMap<string, Told>

/** A place behind a chip at the end of a paragraph where the caret can stand. */
const REST = '\u200b'

export function build(text: string, values: Values): DocumentFragment {
  const page = document.createDocumentFragment()
  for (const { heading, bold, pieces } of linesOf(text)) {
    const line = document.createElement('p')
    if (heading) line.className = 'heading'
    if (bold) line.append(Object.assign(document.createElement('b'), { textContent: bold }))
    for (const piece of pieces) line.append(piece.kind === 'text' ? piece.text : chip(piece, values))
    if (pieces.at(-1)?.kind !== 'text' && pieces.length > 0) line.append(REST)
    if (!line.hasChildNodes()) line.append(document.createElement('br'))
    page.append(line)
  }
  return page
}

function chip(piece: Exclude<Piece, { kind: 'text' }>, values: Values): HTMLElement {
  const element = document.createElement('span')
  element.contentEditable = 'false'
  element.dataset.token = piece.source
  label(element, values)
  return element
}

/** A chip's words: the value it prints, or what a clause depends on. */
export function label(element: HTMLElement, values: Values): void {
  const source = element.dataset.token ?? ''
  if (source === '{/}') {
    element.className = 'clause'
    element.textContent = '〕'
    element.title = '有条件的文字到此为止'
    return
  }
  const figure = figureOfClause(source)
  const told = values.get(figure ? `{${figure}}` : source)
  if (figure) {
    const [title, is] = [told?.title ?? figure, source[1] === '?' ? '是' : '否']
    element.className = told && told.value === (is === '是') ? 'clause' : 'clause untrue'
    element.textContent = `〔${title}为${is}时：`
    element.title = `只在“${title}”为${is}时印出，现在${told?.value === true ? '是' : told?.value === false ? '否' : '没有数值'}`
    return
  }
  const hole = told?.unknown || told?.value === null
  element.className = told === undefined ? 'token waiting' : hole ? 'token hole' : 'token'
  element.textContent = told === undefined ? '…' : told.unknown ? '【没有这个指标】' : (told.text ?? '')
  element.title = told?.title ? `${told.title}，${told.period?.title ?? ''}；点开看口径和名单` : '正在取数'
}

/** New values on the chips of a page; nothing else is touched. */
export function relabel(page: HTMLElement, values: Values): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-token]')) {
    const before = element.textContent
    const probe = element.cloneNode() as HTMLElement
    label(probe, values)
    if (before !== probe.textContent || element.className !== probe.className) label(element, values)
  }
}

/** The text as it is stored. */
export function sourceOf(page: HTMLElement): string {
  const lines: string[] = []
  let loose = ''
  const end = () => {
    if (loose !== '') lines.push(loose)
    loose = ''
  }
  for (const node of page.childNodes) {
    if (node instanceof HTMLElement && /^(P|DIV|H\d|LI|BLOCKQUOTE)$/.test(node.tagName)) {
      end()
      const inner = [...node.children].filter((child) => /^(P|DIV)$/.test(child.tagName))
      for (const one of inner.length > 0 ? (inner as HTMLElement[]) : [node]) lines.push(lineOf(one))
    } else loose += words(node)
  }
  end()
  return lines.join('\n')
}

function lineOf(line: HTMLElement): string {
  let text = ''
  let begun = false
  for (const node of line.childNodes) {
    const inner = words(node)
    const bold = node instanceof HTMLElement && /^(B|STRONG)$/.test(node.tagName)
    text += bold && !begun && inner.trim() !== '' && !inner.includes('{') && !inner.includes('\n') ? `**${inner}**` : inner
    if (inner !== '') begun = true
  }
  const plain = text.replace(/\n+$/, '')
  return line.classList.contains('heading') && plain.trim() !== '' ? `## ${plain.replace(/^\*\*(.+?)\*\*/, '$1')}` : plain
}

function words(node: Node): string {
  if (node instanceof HTMLElement && node.dataset.token) return node.dataset.token
  if (node.nodeName === 'BR') return '\n'
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replaceAll(REST, '').replaceAll('\u00a0', ' ').replaceAll('\n', ' ')
  return [...node.childNodes].map(words).join('')
}

/** Types a stored text at the caret as if a person did, so that it can be undone. */
export function type(text: string, values: Values): void {
  const put = (piece: Piece) => {
    if (piece.kind === 'text') return document.execCommand('insertText', false, piece.text)
    // At the very end of a paragraph the browser would set a chip outside of it; before a resting place it stays within.
    document.execCommand('insertText', false, REST)
    window.getSelection()?.modify('move', 'backward', 'character')
    const element = chip(piece, values)
    element.dataset.fresh = ''
    document.execCommand('insertHTML', false, element.outerHTML)
    const placed = document.querySelector<HTMLElement>('.page-text [data-fresh]')
    delete placed?.dataset.fresh
    // Behind the resting place, for within or right beside the chip nothing can be typed.
    const after = placed?.nextSibling
    if (after?.nodeType === Node.TEXT_NODE) window.getSelection()?.setPosition(after, after.nodeValue?.startsWith(REST) ? 1 : 0)
    else if (placed?.parentNode)
      window.getSelection()?.setPosition(placed.parentNode, [...placed.parentNode.childNodes].indexOf(placed) + 1)
    return true
  }
  for (const [at, { heading, bold, pieces }] of linesOf(text).entries()) {
    if (at > 0) document.execCommand('insertParagraph')
    const line = window.getSelection()?.focusNode
    const paragraph = (line instanceof HTMLElement ? line : line?.parentElement)?.closest<HTMLElement>('.page-text > p')
    if (paragraph && paragraph.textContent === '') paragraph.className = heading ? 'heading' : ''
    if (bold) {
      document.execCommand('insertHTML', false, Object.assign(document.createElement('b'), { textContent: bold }).outerHTML)
      if (document.queryCommandState('bold')) document.execCommand('bold')
    }
    for (const piece of pieces) put(piece)
  }
}

/** What came to stand beside the paragraphs goes to the end of the one before it; the caret stays where it was. */
export function gather(page: HTMLElement): void {
  const loose = [...page.childNodes].filter((node) => node.nodeName !== 'P' && node.nodeName !== 'DIV')
  if (loose.length === 0) return
  const selection = window.getSelection()
  const [node, offset] = [selection?.focusNode, selection?.focusOffset ?? 0]
  for (const one of loose) {
    const before = one.previousSibling
    if (before instanceof HTMLElement && before.tagName === 'P') before.append(one)
    else {
      const line = document.createElement('p')
      one.before(line)
      line.append(one)
    }
  }
  if (node && node !== page && page.contains(node)) selection?.setPosition(node, offset)
}

/** Where words stand on a page, the nth time they do; chips count with the words they print. */
export function find(page: HTMLElement, wanted: string, nth = 0): Range | undefined {
  return findAll(page, wanted)[nth]
}

export function findAll(page: HTMLElement, wanted: string): Range[] {
  if (wanted === '') return []
  const found: Range[] = []
  for (const line of page.children) {
    const [text, places] = printed(line)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const [from, to] = [places[at], places[at + wanted.length - 1]]
      if (!from || !to) continue
      const range = document.createRange()
      if (from.chip) range.setStartBefore(from.chip)
      else range.setStart(from.node, from.offset)
      if (to.chip) range.setEndAfter(to.chip)
      else range.setEnd(to.node, to.offset + 1)
      found.push(range)
    }
  }
  return found
}

interface Place {
  readonly node: Node
  readonly offset: number
  readonly chip?: HTMLElement
}

/** The words of a line with the place of each character. */
function printed(line: Element): [text: string, places: Place[]] {
  const places: Place[] = []
  let text = ''
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const own = node.parentElement?.closest<HTMLElement>('[data-token]') ?? undefined
    if (own?.classList.contains('clause')) continue
    for (const [offset, character] of [...(node.nodeValue ?? '')].entries()) {
      if (character === REST) continue
      text += character
      places.push({ node, offset, ...(own && { chip: own }) })
    }
  }
  return [text, places]
}

/** The paragraph that a node stands in. */
export function lineAt(page: HTMLElement, node: Node | null): HTMLElement | undefined {
  let at = node
  while (at && at.parentNode !== page) at = at.parentNode
  return at instanceof HTMLElement ? at : undefined
}

/** What stands in a paragraph before the caret, up to the last chip. */
export function beforeCaret(): string {
  const selection = window.getSelection()
  if (!selection?.isCollapsed || selection.focusNode?.nodeType !== Node.TEXT_NODE) return ''
  return (selection.focusNode.nodeValue ?? '').slice(0, selection.focusOffset)
}
