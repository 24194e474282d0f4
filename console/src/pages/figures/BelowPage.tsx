import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { until } from '../../patterns/instant.ts'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { type FigureAnswer, valueWords } from './answer.ts'
import { Value } from './FigureValue.tsx'
import { spans } from './spans.ts'

type Part = Pick<FigureAnswer, 'value' | 'shown' | 'numerator' | 'denominator'>
interface RolledUp extends FigureAnswer {
  readonly unitId: string
  readonly unitName: string
  readonly above?: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly (Part & { readonly id: string; readonly name: string; readonly kindTitle: string; readonly below: number })[]
  /** What the unit keeps itself. */
  readonly itself?: Part
  /** Units right below with nothing. */
  readonly silent: number
  readonly sum: { readonly value?: number; readonly numerator?: number; readonly denominator?: number }
  readonly joint?: { readonly sum: number; readonly value: number }
}

/** A figure rolled up: the county, its units, and what lies below each; where joint hosts make the parts more than the whole, it says so. */
export function BelowPage() {
  const { id = '' } = useParams()
  const { county } = useSigned()
  const [query, setQuery] = useSearchParams()
  const options = spans(county.today)
  const span = query.get('period') ?? options[0]?.value ?? ''
  const unit = query.get('unit') ?? undefined
  const asOf = query.get('asOf') ?? undefined
  const { data, error } = useQuery({
    queryKey: ['figure', id, 'below', span, unit, asOf],
    queryFn: () => ask<RolledUp>(`/figures/${encodeURIComponent(id)}/below`, { query: { period: span, unit, asOf } }),
    placeholderData: (before) => before,
  })
  if (error && !data) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const at = (of: string | undefined) => new URLSearchParams({ period: span, ...(of && { unit: of }), ...(asOf && { asOf }) }).toString()
  const rate = data.kind === 'ratio'
  const words = (part: Part) => (part.value === null ? '—' : valueWords({ ...part, kind: data.kind, unit: data.unit }))
  const kinds = [...new Set(data.rows.map(({ kindTitle }) => kindTitle))]
  const count = (value: number | undefined) => value?.toLocaleString('zh-CN') ?? '—'
  const more = rate
    ? (data.sum.denominator ?? 0) - (data.denominator ?? 0)
    : (data.sum.value ?? 0) - (typeof data.value === 'number' ? data.value : 0)
  return (
    <Page
      title={`${data.title}逐级汇总`}
      crumbs={[
        { title: '指标', to: '/figures' },
        { title: data.title, to: `/figures/${id}?${at(unit)}` },
        ...(data.above ?? []).toReversed().map((one) => ({ title: one.name, to: `/figures/${id}/below?${at(one.id)}` })),
      ]}
      aside={<span className="mark done">截至 {asOf ? until(asOf) : `${county.today} 现有记录`}</span>}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      <div className="filters">
        <Select
          aria-label="期间"
          style={{ minWidth: 160 }}
          value={span}
          onChange={(value: string) =>
            setQuery((now) => {
              const next = new URLSearchParams(now)
              next.set('period', value)
              return next
            })
          }
          options={[...options, ...(options.some(({ value }) => value === span) ? [] : [{ value: span, label: data.period.title }])]}
        />
      </div>
      <section className="block" aria-label="数值">
        <h2>{data.unitName}</h2>
        <div className="figure-value">
          <Link to={`/figures/${id}?${at(unit)}`}>
            <Value figure={data} />
          </Link>
        </div>
        <p className="second">口径：{data.definition}</p>
        {more > 0 && (
          <p>
            有的件由两个以上单位共有：下列各单位相加{rate ? `分母为 ${count(data.sum.denominator)}` : `为 ${count(data.sum.value)}`}
            ，合计仍为 {rate ? count(data.denominator) : count(Number(data.value))}，多出的 {count(more)} 是同一件在几个单位各计一次。
          </p>
        )}
        {more === 0 && data.rows.length > 0 && <p>下列各单位相加等于合计。</p>}
      </section>
      {data.rows.length === 0 && !data.itself ? (
        <Empty action={<Link to={`/figures/${id}?${at(unit)}`}>返回指标</Link>}>这一期间，下级单位没有计入的件。</Empty>
      ) : (
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">
              {data.unitName}的{data.title}，按下级单位
            </caption>
            <thead>
              <tr>
                <th scope="col">单位</th>
                {rate && (
                  <>
                    <th scope="col" className="number">
                      分子
                    </th>
                    <th scope="col" className="number">
                      分母
                    </th>
                  </>
                )}
                <th scope="col" className="number">
                  数值{data.unit && !rate ? `（${data.unit}）` : ''}
                </th>
                <th scope="col">下级</th>
                <th scope="col">名单</th>
              </tr>
            </thead>
            {kinds.map((kind) => (
              <tbody key={kind}>
                <tr className="kind">
                  <th scope="rowgroup" colSpan={rate ? 6 : 4}>
                    {kind}
                  </th>
                </tr>
                {data.rows
                  .filter(({ kindTitle }) => kindTitle === kind)
                  .map((row) => (
                    <tr key={row.id}>
                      <th scope="row">{row.name}</th>
                      {rate && (
                        <>
                          <td className="number" data-title="分子">
                            {count(row.numerator)}
                          </td>
                          <td className="number" data-title="分母">
                            {count(row.denominator)}
                          </td>
                        </>
                      )}
                      <td className="number" data-title="数值">
                        {words(row)}
                      </td>
                      <td data-title="下级">
                        {row.below > 0 ? <Link to={`/figures/${id}/below?${at(row.id)}`}>{row.below} 个单位</Link> : '—'}
                      </td>
                      <td data-title="名单">
                        <Link to={`/figures/${id}?${at(row.id)}`}>查看名单</Link>
                      </td>
                    </tr>
                  ))}
              </tbody>
            ))}
            {data.itself && (
              <tbody>
                <tr>
                  <th scope="row">{data.unitName}本级</th>
                  {rate && (
                    <>
                      <td className="number" data-title="分子">
                        {count(data.itself.numerator)}
                      </td>
                      <td className="number" data-title="分母">
                        {count(data.itself.denominator)}
                      </td>
                    </>
                  )}
                  <td className="number" data-title="数值">
                    {words(data.itself)}
                  </td>
                  <td data-title="下级">—</td>
                  <td data-title="名单">—</td>
                </tr>
              </tbody>
            )}
            <tfoot>
              <tr>
                <th scope="row">各单位相加</th>
                {rate && (
                  <>
                    <td className="number">{count(data.sum.numerator)}</td>
                    <td className="number">{count(data.sum.denominator)}</td>
                  </>
                )}
                <td className="number">{rate ? '—' : count(data.sum.value)}</td>
                <td />
                <td />
              </tr>
              <tr>
                <th scope="row">合计</th>
                {rate && (
                  <>
                    <td className="number">{count(data.numerator)}</td>
                    <td className="number">{count(data.denominator)}</td>
                  </>
                )}
                <td className="number">
                  <Value figure={data} />
                </td>
                <td />
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {data.silent > 0 && <p className="second">另有 {data.silent} 个下级单位这一期间没有计入的件，未列。</p>}
    </Page>
  )
}
