import { useEffect, useRef } from 'react'

/** What the keyboard does on a score sheet; the number keys are fifths of an item's points. */
export interface ScoringKeys {
  readonly score: (fifths: 1 | 2 | 3 | 4 | 5) => void
  readonly move: (by: 1 | -1) => void
}

/**
 * 1–5 scores, J and K go to the next and the one before. Off while a field is typed in or a text is composed (输入法); Enter leaves a
 * field of the sheet for the next item, Shift and Enter breaks the line.
 */
export function useScoringKeys(on: boolean, keys: ScoringKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) {
        if (event.key !== 'Enter' || event.shiftKey || !event.target.closest('ol.scoring')) return
        event.preventDefault()
        event.target.blur()
        latest.current.move(1)
        return
      }
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') latest.current.move(key === 'j' ? 1 : -1)
      else if (/^[1-5]$/.test(key)) latest.current.score(Number(key) as 1 | 2 | 3 | 4 | 5)
      else return
      event.preventDefault()
      // The shell's own single letters mean something else.
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [on])
}

const isTyping = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)))
