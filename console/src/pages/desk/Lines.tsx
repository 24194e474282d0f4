import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DeskLine } from '../../api/types.ts'
import { DeskMark } from '../../patterns/ClockMark.tsx'
import { urgedWords } from '../../patterns/Urge.tsx'
import { EditionMark } from './EditionMark.tsx'

/** Lines of the desk as a list: what, how long, and what is said of it. */
export function Lines({
  lines,
  today,
  says,
  empty,
  most = 8,
  all = '/desk?view=list&scope=all',
}: {
  lines: readonly DeskLine[]
  today: string
  says: (line: DeskLine) => ReactNode
  empty: string
  most?: number
  /** Where the rest is. */
  all?: string
}) {
  if (lines.length === 0) return <p className="second">{empty}</p>
  return (
    <>
      <ul className="home-lines">
        {lines.slice(0, most).map((line) => (
          <li key={`${line.file} ${line.clock}`}>
            <DeskMark line={line} today={today} />
            <Link to={`/files/${line.type}/${line.file}`} data-row-link>
              {line.number ?? line.title}
            </Link>
            <EditionMark type={line.type} file={line.file} />
            <div className="small second">{says(line)}</div>
            {line.urged && <div className="small">{urgedWords(line.urged)}</div>}
          </li>
        ))}
      </ul>
      {lines.length > most && (
        <p className="small">
          还有 {lines.length - most} 件，<Link to={all}>看全部</Link>
        </p>
      )}
    </>
  )
}
