import { Navigate, useParams } from 'react-router'
import { useFile } from '../../api/queries.ts'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'

/** Scores are put together by the program, on the page of the campaign. */
export function OwnConclusion() {
  const { id = '' } = useParams()
  const { data, error } = useFile('evaluation', id)
  if (error) return <PageProblem problem={error} />
  const campaign = data?.facts.find(({ name }) => name === 'campaign')?.value
  return campaign === undefined ? <Skeleton rows={4} /> : <Navigate to={`/evaluation/campaigns/${String(campaign)}`} replace />
}
