import { Navigate, useParams } from 'react-router'

/** Scoring has a page of its own; desks and drafts lead to it. */
export function OwnSheet() {
  const { id = '' } = useParams()
  return <Navigate to={`/assessment/sheets/${id}`} replace />
}
