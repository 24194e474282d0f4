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
import { Evaluated } from './Evaluated.tsx'
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

const looks = { assigned: 'soon', opened: 'done' } as const
/** What is to be done stands first, then what is still sealed. */
const turn = (state: string) => (state === 'assigned' ? 0 : state === 'submitted' ? 1 : 2)

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
      {data?.organises && (
        <nav className="filters" aria-label="案卷评查">
          <Link className="tab" to="/evaluation" aria-current="page">
            评查
          </Link>
          <Link className="tab" to="/files/evaluation">
            评查案卷台账
          </Link>
          <Link className="tab" to="/files/score-sheet">
            评分表台账
          </Link>
        </nav>
      )}
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
                  <th scope="col">提交日期</th>
                  <th scope="col">状态</th>
                </tr>
              </thead>
              <tbody>
                {data.sheets
                  .toSorted((a, b) => turn(a.state.code) - turn(b.state.code))
                  .map((sheet) => (
                    <tr key={sheet.id}>
                      <td>
                        <Link to={`/evaluation/${sheet.id}`}>{sheet.dossier}</Link>
                      </td>
                      <td data-title="被评查单位">{sheet.evaluated}</td>
                      <td data-title="评查人">{sheet.slot}</td>
                      <td data-title="提交日期">{sheet.submittedOn ?? '—'}</td>
                      <td data-title="状态">
                        <Mark look={looks[sheet.state.code as keyof typeof looks] ?? 'paused'}>{sheet.state.title}</Mark>
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
      {data && !data.organises && !reviews && (
        <section aria-labelledby="evaluated" style={{ marginTop: data.sheets.length > 0 ? 24 : 0 }}>
          <h2 id="evaluated">本单位被评查的案卷</h2>
          <Evaluated />
        </section>
      )}
    </Page>
  )
}
