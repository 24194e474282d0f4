import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import type { Coded } from '../../api/types.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import type { Campaign } from './types.ts'

interface Answer {
  readonly organises: boolean
  readonly campaigns: readonly Campaign[]
  readonly sheets: readonly {
    readonly id: string
    readonly dossier: string
    readonly evaluated: string
    readonly slot: string
    readonly state: Coded
    readonly submittedOn?: string
  }[]
  readonly done: number
  readonly of: number
}

/** Reviewing dossiers: one's own sheets with how far one is, and the campaigns. */
export function ReviewsPage() {
  const session = useSigned()
  const { data, error } = useQuery({ queryKey: ['file-reviews'], queryFn: () => ask<Answer>('/file-reviews') })
  const reviews = session.capacities.some(({ capacity }) => capacity === 'evaluator')
  return (
    <Page
      title="案卷评查"
      crumbs={[{ title: '执法监督' }, { title: '案卷评查' }]}
      acts={
        data?.organises && (
          <Link className="act first" to="/files/evaluation-campaign/new/plan">
            制定方案
          </Link>
        )
      }
    >
      <nav className="filters" aria-label="案卷评查">
        <Link className="tab" to="/evaluation" aria-current="page">
          评查
        </Link>
        <Link className="tab" to="/files/evaluation">
          {data?.organises ? '评查案卷台账' : '本单位被评查的案卷'}
        </Link>
        {data?.organises && (
          <Link className="tab" to="/files/score-sheet">
            评分表台账
          </Link>
        )}
      </nav>
      {error && <ProblemStrip problem={error} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (reviews || data.sheets.length > 0) && (
        <section aria-labelledby="own">
          <h2 id="own">我的评分表</h2>
          <p className="counts" role="status">
            已评 {data.done}/{data.of}
          </p>
          {data.sheets.length === 0 ? (
            <Empty>没有指定本人评查的案卷。</Empty>
          ) : (
            <table className="plain cards">
              <caption className="sr-only">我的评分表</caption>
              <thead>
                <tr>
                  <th scope="col">案卷</th>
                  <th scope="col">被评查单位</th>
                  <th scope="col">评查人</th>
                  <th scope="col">状态</th>
                </tr>
              </thead>
              <tbody>
                {data.sheets
                  .toSorted((a, b) => Number(a.state.code !== 'assigned') - Number(b.state.code !== 'assigned'))
                  .map((sheet) => (
                    <tr key={sheet.id}>
                      <td>
                        <Link to={`/evaluation/${sheet.id}`}>{sheet.dossier}</Link>
                      </td>
                      <td data-title="被评查单位">{sheet.evaluated}</td>
                      <td data-title="评查人">{sheet.slot}</td>
                      <td data-title="状态">
                        <Mark look={sheet.state.code === 'submitted' ? 'done' : sheet.state.code === 'assigned' ? 'soon' : 'paused'}>
                          {sheet.state.title}
                        </Mark>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      {data && data.campaigns.length > 0 && (
        <section aria-labelledby="campaigns" style={{ marginTop: 24 }}>
          <h2 id="campaigns">评查活动</h2>
          <table className="plain cards">
            <caption className="sr-only">评查活动</caption>
            <thead>
              <tr>
                <th scope="col">活动</th>
                <th scope="col">办结期间</th>
                <th scope="col" className="number">
                  抽取（件）
                </th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {data.campaigns.map((campaign) => (
                <tr key={campaign.id}>
                  <td>
                    <Link to={`/evaluation/campaigns/${campaign.id}`}>{campaign.name}</Link>
                  </td>
                  <td data-title="办结期间">
                    {campaign.closedFrom} 至 {campaign.closedTo}
                  </td>
                  <td className="number" data-title="抽取（件）">
                    {campaign.drawn ?? '—'}
                  </td>
                  <td data-title="状态">{campaign.state.title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data && !reviews && data.sheets.length === 0 && data.campaigns.length === 0 && (
        <Empty action={<Link to="/files/evaluation">查看本单位被评查的案卷</Link>}>没有指定本人评查的案卷。</Empty>
      )}
    </Page>
  )
}
