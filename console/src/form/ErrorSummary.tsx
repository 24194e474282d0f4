import type { RefObject } from 'react'
import { idOf } from './Field.tsx'
import type { Fault } from './faults.ts'

/** Everything that is wrong with a form at once, each a link to its field; it takes the focus when it comes. */
export function ErrorSummary({ faults, box }: { faults: readonly Fault[]; box: RefObject<HTMLDivElement | null> }) {
  if (faults.length === 0) return null
  return (
    <div className="summary-errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">有{faults.length}处需要处理</h2>
      <ul>
        {faults.map(({ path, says }) => (
          <li key={`${path} ${says}`}>
            {path === '' ? (
              says
            ) : (
              <a
                href={`#${idOf(path)}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(idOf(path))?.focus()
                  document.getElementById(idOf(path))?.scrollIntoView({ block: 'center' })
                }}
              >
                {says}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
