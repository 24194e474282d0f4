import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Column } from './columns.tsx'
import type { Entry } from './types.ts'
import { type Place, useBlock } from './useBlock.ts'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const usualWidth = 140

/**
 * The entries as a sheet: arrows move, with Shift they choose a block, Ctrl+C copies it for a spreadsheet, Ctrl+V hands it to the import,
 * F2 or a double click writes over a harmless fact, Enter opens an entry.
 */
export function RegisterTable({
  caption,
  type,
  columns,
  rows,
  first,
  widths,
  editable,
  onWidth,
  onOpen,
  onPaste,
  onWrite,
}: {
  caption: string
  type: string
  columns: readonly Column[]
  rows: readonly Entry[]
  /** The number of the first row shown. */
  first: number
  widths: Readonly<Record<string, number>>
  editable: (name: string) => boolean
  onWidth: (name: string, width: number) => void
  onOpen: (entry: Entry) => void
  onPaste: (text: string, column: number) => void
  /** Writes a harmless fact over; what is wrong, or nothing. */
  onWrite: (entry: Entry, name: string, value: string) => Promise<string | undefined>
}) {
  // The name of the entry is the second of the two frozen columns and the first that can be chosen.
  const all: readonly Column[] = [{ name: '$title', title: '名称', words: (entry) => entry.number ?? entry.title }, ...columns]
  const { at, go, block, several, holds } = useBlock(rows.length, all.length)
  const [editing, setEditing] = useState<{ readonly place: Place; readonly text: string; readonly wrong?: string }>()
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current || editing) return
    wanted.current = false
    table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`)?.focus()
  }, [at, editing])
  const move = (to: Place, extend = false) => {
    wanted.current = true
    go(to, extend)
  }
  const begin = (place: Place) => {
    const entry = rows[place.row]
    const column = all[place.column]
    if (!entry || !column || !editable(column.name)) return
    const fact = entry.facts.find(({ name }) => name === column.name)
    go(place)
    setEditing({ place, text: fact?.kind === 'secret' ? '' : (fact?.shown ?? '') })
  }
  const finish = async (to: Place) => {
    if (!editing) return
    const entry = rows[editing.place.row]
    const column = all[editing.place.column]
    if (!entry || !column) return setEditing(undefined)
    const text = editing.text.trim()
    const wrong = text === column.words(entry) ? undefined : await onWrite(entry, column.name, text)
    if (wrong !== undefined) return setEditing({ ...editing, wrong })
    setEditing(undefined)
    move(to)
  }
  const press = (event: React.KeyboardEvent) => {
    if (editing || event.nativeEvent.isComposing || !(event.target as HTMLElement).dataset.cell) return
    const step = arrows[event.key]
    const entry = rows[at.row]
    if (step) move({ row: at.row + step[0], column: at.column + step[1] }, event.shiftKey)
    else if (event.key === 'Home' || event.key === 'End')
      move({ row: at.row, column: event.key === 'Home' ? 0 : all.length - 1 }, event.shiftKey)
    else if (event.key === 'F2') begin(at)
    else if (event.key === 'Enter' && entry) onOpen(entry)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const text = () =>
    rows
      .slice(block.top, block.bottom + 1)
      .map((entry) =>
        all
          .slice(block.left, block.right + 1)
          .map((column) => column.words(entry).replace(/[\t\r\n]+/g, ' '))
          .join('\t'),
      )
      .join('\n')
  return (
    <div className="scroll register" role="region" aria-label={caption}>
      <table
        ref={table}
        className="plain"
        onKeyDown={press}
        onCopy={(event) => {
          if (editing || !(event.target as HTMLElement).closest('[data-cell]')) return
          event.clipboardData.setData('text/plain', text())
          event.preventDefault()
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (editing || !/[\t\n]/.test(pasted.trim())) return
          event.preventDefault()
          onPaste(pasted, at.column)
        }}
      >
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col style={{ width: 56 }} />
          {all.map(({ name }) => (
            <col key={name} style={{ width: widths[name] ?? (name === '$title' ? 200 : usualWidth) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="frozen n">
              序号
            </th>
            {all.map(({ name, title }) => (
              <th key={name} scope="col" className={name === '$title' ? 'frozen name' : ''}>
                {title}
                {editable(name) && <span className="small second">　可改</span>}
                <Grip
                  title={title}
                  width={widths[name] ?? (name === '$title' ? 200 : usualWidth)}
                  onWidth={(width) => onWidth(name, width)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, row) => (
            <tr key={entry.id}>
              <td className="frozen n number" data-title="序号">
                {first + row}
              </td>
              {all.map((column, at1) => {
                const place = { row, column: at1 }
                const here = at.row === row && at.column === at1
                const open = editing?.place.row === row && editing.place.column === at1
                return (
                  <td
                    key={column.name}
                    data-title={column.title}
                    data-cell={`${row}-${at1}`}
                    tabIndex={here ? 0 : -1}
                    data-chosen={holds(place) && (several || here)}
                    className={[
                      at1 === 0 ? 'frozen name' : '',
                      /^\d{4}-\d{2}-\d{2}$/.test(column.words(entry)) ? 'day' : '',
                      several && holds(place) ? 'chosen-cell' : '',
                    ]
                      .join(' ')
                      .trim()}
                    onFocus={(event) => event.target === event.currentTarget && !here && go(place)}
                    onMouseDown={(event) => {
                      if ((event.target as HTMLElement).closest('a, input, button') || event.button !== 0) return
                      if (event.shiftKey) event.preventDefault()
                      move(place, event.shiftKey)
                    }}
                    onMouseEnter={(event) => {
                      if (event.buttons === 1 && !editing) {
                        window.getSelection()?.removeAllRanges()
                        move(place, true)
                      }
                    }}
                    onDoubleClick={() => begin(place)}
                  >
                    {open ? (
                      <>
                        <Input
                          autoFocus
                          size="small"
                          aria-label={`${entry.title}的${column.title}`}
                          aria-invalid={editing.wrong !== undefined}
                          value={editing.text}
                          onChange={(event) => setEditing({ place, text: event.target.value })}
                          onKeyDown={(event) => {
                            if (event.nativeEvent.isComposing) return
                            if (event.key === 'Escape') {
                              setEditing(undefined)
                              move(place)
                            } else if (event.key === 'Enter') void finish({ row: row + 1, column: at1 })
                            else if (event.key === 'Tab') void finish({ row, column: at1 + (event.shiftKey ? -1 : 1) })
                            else return
                            event.preventDefault()
                            event.stopPropagation()
                          }}
                        />
                        {editing.wrong && (
                          <span className="small wrong" role="alert">
                            {editing.wrong}
                          </span>
                        )}
                      </>
                    ) : at1 === 0 ? (
                      <Link
                        to={`/files/${type}/${entry.id}`}
                        tabIndex={-1}
                        onClick={(event) => {
                          if (event.ctrlKey || event.metaKey) return
                          event.preventDefault()
                          onOpen(entry)
                        }}
                      >
                        {column.words(entry)}
                      </Link>
                    ) : (
                      (column.shown?.(entry) ?? (column.words(entry) || '—'))
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The edge of a column's head: drawn with the mouse or moved with the arrow keys. */
function Grip({ title, width, onWidth }: { title: string; width: number; onWidth: (width: number) => void }) {
  const begun = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const bounded = (next: number) => Math.max(64, Math.min(640, Math.round(next)))
  return (
    <span
      className="grip"
      role="separator"
      aria-orientation="vertical"
      aria-label={`${title}的列宽`}
      aria-valuenow={width}
      aria-valuemin={64}
      aria-valuemax={640}
      tabIndex={0}
      onPointerDown={(event) => {
        begun.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerUp={(event) => {
        if (begun.current) onWidth(bounded(begun.current.width + event.clientX - begun.current.x))
        begun.current = undefined
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        event.stopPropagation()
        onWidth(bounded(width + (event.key === 'ArrowRight' ? 16 : -16)))
      }}
    />
  )
}
