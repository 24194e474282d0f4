import { useSearchParams } from 'react-router'
import { useSigned } from '../../api/queries.ts'
import './desk.css'
import { HomePage } from './HomePage.tsx'
import { homeOf } from './homes.ts'
import { TodoPage } from './TodoPage.tsx'

/** The first page after signing in, by role; the whole list of limits is one touch away for everybody who has one. */
export function DeskPage() {
  const [query] = useSearchParams()
  const kind = homeOf(useSigned())
  return kind === 'clerk' || (query.get('view') === 'list' && kind !== 'administrator') ? (
    <TodoPage beside={kind === 'clerk'} />
  ) : (
    <HomePage kind={kind} />
  )
}
