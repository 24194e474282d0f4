import { type ReactNode, useId, useState } from 'react'
import { useElder } from './elder.ts'

export interface Option {
  readonly value: string
  readonly title: string
  readonly hint?: string
}

/**
 * Big buttons of which one is chosen, or several. All of a row are of one size, whatever they say. In 长者模式 at most four stand at once;
 * the others come with one more button.
 */
export function Choices({
  legend,
  options,
  chosen,
  onChoose,
  several = false,
  columns = 2,
  first,
}: {
  legend: ReactNode
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (value: string) => void
  several?: boolean
  columns?: 1 | 2 | 3
  /** How many stand at once outside 长者模式; the rest when asked for. */
  first?: number
}) {
  const elder = useElder()
  const id = useId()
  const size = elder ? 4 : (first ?? options.length)
  const [from, setFrom] = useState(0)
  const [all, setAll] = useState(false)
  const paged = options.length > (elder ? 5 : size)
  const hidden = options.findIndex(({ value }) => chosen.includes(value)) >= size
  const shown = !paged ? options : elder ? options.slice(from, from + size) : all || hidden ? options : options.slice(0, size)
  return (
    <fieldset className="choices" aria-labelledby={id}>
      <legend id={id}>{legend}</legend>
      <div className={`grid of-${elder ? 1 : columns}`}>
        {shown.map(({ value, title, hint }) => (
          <button key={value} type="button" className="choice" aria-pressed={chosen.includes(value)} onClick={() => onChoose(value)}>
            <span className="sign" aria-hidden="true">
              {chosen.includes(value) ? (several ? '☑' : '◉') : several ? '☐' : '○'}
            </span>
            <span>
              {title}
              {hint && <small>{hint}</small>}
            </span>
          </button>
        ))}
        {paged && !elder && !all && !hidden && (
          <button type="button" className="choice more" onClick={() => setAll(true)}>
            还有别的
          </button>
        )}
        {paged && elder && (
          <button type="button" className="choice more" onClick={() => setFrom(from + size < options.length ? from + size : 0)}>
            {from + size < options.length ? '看别的' : '从头看'}
          </button>
        )}
      </div>
    </fieldset>
  )
}

/** Options out of a table of words. */
export const optionsOf = (words: Readonly<Record<string, string | { readonly title: string; readonly hint?: string }>>): Option[] =>
  Object.entries(words).map(([value, word]) => (typeof word === 'string' ? { value, title: word } : { value, ...word }))
