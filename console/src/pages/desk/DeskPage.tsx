import { useSearchParams } from 'react-router'
import { useSigned } from '../../api/queries.ts'
import './desk.css'
import { HomePage } from './HomePage.tsx'
import { homeOf, homes, isTodo } from './homes.ts'
import { TodoPage } from './TodoPage.tsx'

/** The first page after signing in, by role; the whole list of limits is one touch away for everybody who has one. */
export function DeskPage() {
  const [query] = useSearchParams()
  const kind = homeOf(useSigned())
  return isTodo(kind) || (query.get('view') === 'list' && kind !== 'administrator') ? (
    <TodoPage beside={isTodo(kind) ? homes[kind].blocks.slice(1) : []} />
  ) : (
    <HomePage kind={kind} />
  )
}
