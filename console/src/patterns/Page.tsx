import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'

export interface Crumb {
  readonly title: string
  readonly to?: string
}

/** Head of every page: where it is, its one h1, and its acts. */
export function Page({
  title,
  crumbs = [],
  acts,
  aside,
  children,
}: {
  title: string
  crumbs?: readonly Crumb[]
  acts?: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} - 准绳`
  }, [title])
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="所在位置">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.title}>{crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : crumb.title}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="title-line">
        <h1>{title}</h1>
        {aside}
        {acts && <div className="acts">{acts}</div>}
      </div>
      {children}
    </>
  )
}
