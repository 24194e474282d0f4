import { type ClipboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { beforeCaret, build, find, findAll, gather, lineAt, relabel, sourceOf, type, type Values } from './editorDom.ts'
import { readable } from './source.ts'

const own = 'application/x-zhunsheng-report'

export interface Editor {
  /** Puts a token where the caret was last. */
  insert(token: string): void
  /** Puts a text in the place of words; false where they are no longer there. */
  replace(words: string, text: string): boolean
  /** The whole text anew, as one step that can be undone. */
  rewrite(text: string): void
  /** Shows where words stand. */
  show(words: string, nth?: number): boolean
  /** Another token in the place of a chip; nothing for none. */
  exchange(chip: HTMLElement, token: string | undefined): void
  heading(): void
  bold(): void
  /** Back to where the caret was. */
  focus(): void
}

/**
 * The text of a part, written on the page: figures stand in it as chips. The browser itself keeps caret, undo and what an input method composes;
 * React only hears of it.
 */
export function PartEditor({
  name,
  text,
  values,
  marked,
  onChange,
  onLine,
  onHash,
  onOpen,
  ref,
}: {
  name: string
  /** What the page begins with; later changes are its own. */
  text: string
  values: Values
  /** Words to underline as in need of attention. */
  marked: readonly string[]
  onChange: (text: string) => void
  /** The paragraph somebody writes in, after a pause. */
  onLine: (line: string) => void
  /** A # was typed: a figure is wanted here. */
  onHash: () => void
  onOpen: (chip: HTMLElement) => void
  ref: Ref<Editor>
}) {
  const page = useRef<HTMLDivElement>(null)
  const caret = useRef<Range>(undefined)
  const known = useRef(values)
  known.current = values
  const first = useRef(text)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typing = useRef(false)
  const opening = useRef(onOpen)
  opening.current = onOpen

  const keepCaret = useCallback(() => {
    const selection = window.getSelection()
    if (selection?.rangeCount && page.current?.contains(selection.focusNode)) caret.current = selection.getRangeAt(0).cloneRange()
  }, [])
  useLayoutEffect(() => {
    document.execCommand('defaultParagraphSeparator', false, 'p')
    document.execCommand('styleWithCSS', false, 'false')
    page.current?.replaceChildren(build(first.current, known.current))
  }, [])
  useEffect(() => {
    if (page.current) relabel(page.current, values)
  }, [values])
  useEffect(() => {
    if (page.current) underline(page.current, marked)
  }, [marked])
  useEffect(() => {
    // Bold leads and headings are all the dress a paragraph has.
    const dress = (event: InputEvent) => {
      if (event.inputType.startsWith('format') && event.inputType !== 'formatBold') event.preventDefault()
    }
    // Keyboards reach a chip through the list of numbers beside the page.
    const click = (event: MouseEvent) => {
      const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-token]')
      if (chip) opening.current(chip)
    }
    const at = page.current
    at?.addEventListener('click', click)
    at?.addEventListener('beforeinput', dress)
    document.addEventListener('selectionchange', keepCaret)
    return () => {
      at?.removeEventListener('click', click)
      at?.removeEventListener('beforeinput', dress)
      document.removeEventListener('selectionchange', keepCaret)
      clearTimeout(rest.current)
      underlineNothing()
    }
  }, [keepCaret])

  const changed = () => {
    const at = page.current
    if (!at) return
    // An emptied page keeps a paragraph to write in.
    if (at.childNodes.length === 0 || (at.childNodes.length === 1 && at.firstChild?.nodeName === 'BR')) {
      at.replaceChildren(build('', known.current))
      window.getSelection()?.setPosition(at.firstChild, 0)
    }
    gather(at)
    keepCaret()
    onChange(sourceOf(at))
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      const line = lineAt(at, window.getSelection()?.focusNode ?? null)
      if (line) onLine(lineSource(line))
    }, 700)
  }
  const toCaret = () => {
    const at = page.current
    if (!at) return
    at.focus({ preventScroll: true })
    const selection = window.getSelection()
    const range = caret.current && at.contains(caret.current.startContainer) ? caret.current : endOf(at)
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  const write = (text_: string) => {
    typing.current = true
    type(text_, known.current)
    typing.current = false
    changed()
  }
  const select = (range: Range) => {
    page.current?.focus({ preventScroll: true })
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  useImperativeHandle(ref, () => ({
    focus: toCaret,
    insert: (token) => {
      toCaret()
      if (/[#＃]$/.test(beforeCaret())) document.execCommand('delete')
      write(token)
    },
    replace: (words, text_) => {
      const range = page.current && find(page.current, words)
      if (!range) return false
      select(range)
      write(text_)
      return true
    },
    rewrite: (text_) => {
      if (!page.current) return
      const all = document.createRange()
      all.selectNodeContents(page.current)
      select(all)
      document.execCommand('delete')
      write(text_)
    },
    show: (words, nth = 0) => {
      const range = page.current && find(page.current, words, nth)
      if (!range) return false
      select(range)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      return true
    },
    exchange: (chip, token) => {
      if (!page.current?.contains(chip)) return
      const range = document.createRange()
      range.selectNode(chip)
      select(range)
      if (token !== undefined) return write(token)
      document.execCommand('delete')
      changed()
    },
    heading: () => {
      toCaret()
      const line = page.current && lineAt(page.current, window.getSelection()?.focusNode ?? null)
      line?.classList.toggle('heading')
      changed()
    },
    bold: () => {
      toCaret()
      const line = page.current && lineAt(page.current, window.getSelection()?.focusNode ?? null)
      if (!line) return
      const lead =
        line.firstElementChild?.tagName === 'B' && line.firstChild === line.firstElementChild ? line.firstElementChild : undefined
      const range = document.createRange()
      if (lead) range.selectNodeContents(lead)
      else {
        const node = line.firstChild
        const stop = (node?.nodeValue ?? '').search(/[。：；]/)
        if (node?.nodeType !== Node.TEXT_NODE || stop < 0) return
        range.setStart(node, 0)
        range.setEnd(node, stop + 1)
      }
      select(range)
      document.execCommand('bold')
      window.getSelection()?.collapseToEnd()
      changed()
    },
  }))

  const copy = (event: ClipboardEvent) => {
    const selection = window.getSelection()
    if (!selection || selection.isCollapsed) return
    event.preventDefault()
    const box = document.createElement('div')
    const part = selection.getRangeAt(0).cloneContents()
    if (part.firstElementChild?.tagName === 'P') box.append(part)
    else {
      const line = document.createElement('p')
      line.append(part)
      box.append(line)
    }
    const source = sourceOf(box)
    event.clipboardData.setData(own, source)
    event.clipboardData.setData(
      'text/plain',
      readable(source, (token) => known.current.get(token)?.text ?? ''),
    )
  }
  return (
    <div
      ref={page}
      className="page-text"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={`正文：${name}`}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      lang="zh-CN"
      onInput={(event) => {
        const { inputType, isComposing, data } = event.nativeEvent as InputEvent
        if (isComposing || typing.current) return
        if (inputType === 'insertParagraph' && page.current) plainAfterHeading(page.current)
        changed()
        if (/[#＃]/.test(data ?? '') && /[#＃]$/.test(beforeCaret())) onHash()
      }}
      onCompositionEnd={(event) => {
        changed()
        if (/[#＃]$/.test(event.data)) onHash()
      }}
      onCopy={copy}
      onCut={(event) => {
        copy(event)
        if (event.isDefaultPrevented()) {
          document.execCommand('delete')
          changed()
        }
      }}
      onPaste={(event) => {
        event.preventDefault()
        const source = event.clipboardData.getData(own) || plain(event.clipboardData.getData('text/plain'))
        if (source !== '') write(source)
      }}
      onDrop={(event) => event.preventDefault()}
    />
  )
}

/** What comes from Word or a web page: its words alone, a line a paragraph. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?|\v|\u2028/g, '\n')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\t\u00a0]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n')

function lineSource(line: HTMLElement): string {
  const box = document.createElement('div')
  box.append(line.cloneNode(true))
  return sourceOf(box)
}

function endOf(page: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(page.lastElementChild ?? page)
  range.collapse(false)
  return range
}

/** The paragraph after a heading is no heading. */
function plainAfterHeading(page: HTMLElement): void {
  const line = lineAt(page, window.getSelection()?.focusNode ?? null)
  if (line?.classList.contains('heading') && line.textContent === '') line.classList.remove('heading')
}

/** Underlines without touching what is typed, where the browser can. */
function underline(page: HTMLElement, words: readonly string[]): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set('report-problem', new Highlight(...words.flatMap((one) => findAll(page, one))))
}
function underlineNothing(): void {
  if ('highlights' in CSS) CSS.highlights.delete('report-problem')
}
