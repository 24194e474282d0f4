import { Navigate, useParams } from 'react-router'

/** Links to the plain file of a report or a request, from desks and lists, lead to the page made for it. */
export function OwnPage() {
  const { id = '' } = useParams()
  return <Navigate to={`/report/${id}`} replace />
}

export function OwnRequestPage() {
  const { id = '' } = useParams()
  return <Navigate to={`/report/requests/${id}`} replace />
}
