import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

interface Proposals {
  readonly period: { readonly title: string }
  readonly proposals: readonly {
    readonly topic: string
    readonly title: string
    readonly laws: readonly string[]
    readonly cues: number
    readonly grounds: readonly { readonly title: string; readonly cues: number; readonly figure: string }[]
    /** Questions in the bank that are asked against these faults, and by which they are listed. */
    readonly questions: { readonly count: number; readonly causes: readonly string[] }
  }[]
}

/** 学法选题与考试重点: what cost the county a case, and nobody has studied yet, is what is taught and asked next. */
export function StudyPage() {
  const { county, capacities } = useSigned()
  const [query, setQuery] = useSearchParams()
  const year = Number(county.today.slice(0, 4))
  const spans = [
    { value: `${year}-to-date`, label: `${year}年以来` },
    { value: `${year - 1}-01-01..${county.today}`, label: `${year - 1}年以来` },
  ]
  const span = query.get('period') ?? spans[0]?.value ?? ''
  const { data, error } = useQuery({
    queryKey: ['study-proposals', span],
    queryFn: () => ask<Proposals>('/law-study/proposals', { query: { period: span } }),
  })
  const calls = capacities.some(({ capacity }) => capacity === 'justiceBureau')
  const asked = data?.proposals.filter(({ questions }) => questions.count > 0).map(({ topic }) => topic) ?? []
  return (
    <Page
      title="学法选题与考试重点"
      crumbs={[{ title: '普法与服务' }]}
      acts={
        calls &&
        asked.length > 0 && (
          <Link className="act first" to={`/exam/call?topics=${encodeURIComponent(asked.join(','))}`}>
            按选题安排考试
          </Link>
        )
      }
    >
      <p className="second">
        由败诉、复议纠错、不合格案卷和执法监督发现的问题归类而来，已经学过的和不列入的不再计算。次序按线索件数，由人决定学什么、考什么。
      </p>
      <div className="filters">
        <Select
          aria-label="期间"
          style={{ minWidth: 160 }}
          value={span}
          options={spans}
          onChange={(period: string) => setQuery({ period })}
        />
        <Link to="/files/study-cue?state=noted">待列入学法的线索</Link>
        <Link to="/files/study-plan">年度学法计划</Link>
        {!calls && <Link to="/exam">考试与执法资格</Link>}
      </div>
      {error && <ProblemStrip problem={error} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && data.proposals.length === 0 && <p>{data.period.title}没有待学习的线索。</p>}
      {data && data.proposals.length > 0 && (
        <table className="plain cards">
          <caption className="sr-only">学法选题与考试重点，{data.period.title}</caption>
          <thead>
            <tr>
              <th scope="col">选题</th>
              <th scope="col">从哪里来</th>
              <th scope="col">学习的法律</th>
              <th scope="col">可以考的试题</th>
            </tr>
          </thead>
          <tbody>
            {data.proposals.map((one) => (
              <tr key={one.topic}>
                <td>
                  <strong>{one.title}</strong>
                  <div className="small second">线索 {one.cues} 件</div>
                </td>
                <td data-title="从哪里来">
                  {one.grounds.map((ground) => (
                    <div key={ground.title}>
                      <Link to={`/figures/${ground.figure}?period=${encodeURIComponent(span)}`}>
                        {ground.title} {ground.cues} 件
                      </Link>
                    </div>
                  ))}
                </td>
                <td data-title="学习的法律">{one.laws.join('；') || '—'}</td>
                <td data-title="可以考的试题">
                  {one.questions.count > 0 ? (
                    <Link to={`/files/question?state=valid&cause=${encodeURIComponent(one.questions.causes.join(','))}`}>
                      题库中有 {one.questions.count} 题
                    </Link>
                  ) : (
                    <Link to="/files/question/new/enter">题库中没有，补一题</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
