import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { address, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { lastDay, until } from '../../patterns/instant.ts'
import { Page } from '../../patterns/Page.tsx'
import { PrintStamp } from '../../patterns/PrintStamp.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { type Around, differenceOf, type FigureAnswer, fewest, isFew, leastBase, valueWords } from './answer.ts'
import { Difference } from './Difference.tsx'
import { useFigure, Value } from './FigureValue.tsx'
import { spans, yearBefore } from './spans.ts'

const Bars = lazy(() => import('./Bars.tsx').then(({ Bars: component }) => ({ default: component })))

/** A figure: its value, its definition, the year before, its parts by unit, month or kind, and the files behind it. */
export function FigurePage() {
  const { id = '' } = useParams()
  const session = useSigned()
  const units = useUnits()
  const [query, setQuery] = useSearchParams()
  const options = spans(session.county.today)
  const span = query.get('period') ?? options[0]?.value ?? ''
  const unit = query.get('unit') ?? undefined
  const asOf = query.get('asOf') ?? undefined
  const by = query.get('by') ?? undefined
  const before = yearBefore(span)
  const asked = { period: span, unit, asOf }
  const figure = useFigure(id, { ...asked, list: '1' })
  const parts = useFigure(id, { ...asked, by }, by !== undefined)
  const pastParts = useFigure(id, { period: before, by: 'unit' }, by === 'unit' && before !== undefined && unit === undefined)
  const past = useFigure(id, { period: before, unit }, before !== undefined)
  const set = (name: string, value: string | undefined) =>
    setQuery((now) => {
      const next = new URLSearchParams(now)
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  if (figure.error && !figure.data) return <PageProblem problem={figure.error} />
  if (!figure.data) return <Skeleton rows={10} />
  const data = figure.data
  const groupings = data.groupings ?? []
  return (
    <Page
      title={data.title}
      crumbs={[{ title: '指标', to: '/figures' }]}
      aside={<span className="mark done">截至 {asOf ? until(asOf) : `${session.county.today} 现有记录`}</span>}
      acts={
        <>
          <Link
            className="act"
            to={`/figures/${id}/below?${new URLSearchParams({ period: span, ...(unit && { unit }), ...(asOf && { asOf }) })}`}
          >
            逐级汇总
          </Link>
          <Button href={address(`/figures/${id}/export`, { ...asked })}>导出</Button>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <PrintStamp
        conditions={[`期间：${data.period.title}`, `范围：${unit ? (units.get(unit) ?? unit) : '全县'}`]}
        {...(asOf && { asOf: until(asOf) })}
      />
      <div className="filters">
        <Select
          aria-label="期间"
          style={{ minWidth: 160 }}
          value={span}
          onChange={(value: string) => set('period', value)}
          options={[...options, ...(options.some(({ value }) => value === span) ? [] : [{ value: span, label: data.period.title }])]}
        />
        <Select
          aria-label="单位"
          allowClear
          placeholder="全县"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={unit}
          onChange={(value?: string) => set('unit', value)}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
        <AsOf value={asOf} set={(value) => set('asOf', value)} />
      </div>
      <section className="block" aria-label="数值">
        <div className="figure-value">
          <Value figure={data} />
        </div>
        <Arithmetic figure={data} span={span} unit={unit} />
        {past.data && before && (
          <p>
            上年同期{' '}
            <Link to={`/figures/${id}?${new URLSearchParams({ period: before, ...(unit && { unit }) })}`}>
              <Value figure={past.data} />
            </Link>
            {differenceOf(data, past.data) && `，${differenceOf(data, past.data)}`}
          </p>
        )}
        {data.source && <p>来源：{data.source}</p>}
        {data.reported && (
          <p>
            另有单位填报 {data.reported.value.toLocaleString('zh-CN')}
            {data.unit}（{data.reported.source}），不计入上数。
          </p>
        )}
        <p className="second">口径：{data.definition}</p>
        <p className="second">
          口径第 {data.version?.n ?? 1} 版{data.version?.from && `，自 ${data.version.from} 起`}
          {data.version?.reason && `：${data.version.reason}`}
          {data.earlier && `。按第 ${data.earlier.version} 版为 ${data.earlier.shown}`}；单位：{data.unit || '—'}
        </p>
        <Surroundings id={id} asked={asked} figure={data} />
      </section>
      {groupings.length > 0 && (
        <section className="block" aria-label="分组">
          <div className="filters scroll">
            <Segmented
              aria-label="分组方式"
              value={by ?? ''}
              options={[
                { value: '', label: '不分组' },
                ...groupings.slice(0, 8).map(({ code, title }) => ({ value: code, label: `按${title}` })),
              ]}
              onChange={(value) => set('by', value)}
            />
          </div>
          {by !== undefined &&
            (parts.data?.groups ? (
              <Parts figure={parts.data} past={by === 'unit' ? pastParts.data : undefined} by={by} span={span} asOf={asOf} />
            ) : (
              <Skeleton rows={5} />
            ))}
        </section>
      )}
      <Difference id={id} span={span} />
      <Files figure={data} units={units} />
    </Page>
  )
}

/** Of a rate the two counts it is made of, each leading to its list. */
function Arithmetic({ figure, span, unit }: { figure: FigureAnswer; span: string; unit: string | undefined }) {
  const { numerator, denominator } = figure
  if (figure.value === null || numerator === undefined || denominator === undefined) return null
  const count = (value: number) => value.toLocaleString('zh-CN')
  if (figure.kind !== 'ratio') {
    if (figure.unit !== '%') return null
    const few = denominator < leastBase ? `（对比期不足 ${leastBase}，不计增减百分比）` : ''
    return (
      <p>
        本期 {count(numerator)}，对比期 {count(denominator)}
        {few}
      </p>
    )
  }
  const to = (id: string) => `/figures/${id}?${new URLSearchParams({ period: span, ...(unit && { unit }) })}`
  const [hit, ...more] = figure.hits ?? []
  return (
    <p>
      {isFew(figure) ? '' : `${figure.shown} = `}分子{' '}
      {hit && more.length === 0 ? <Link to={to(hit)}>{count(numerator)}</Link> : count(numerator)} ÷ 分母{' '}
      {figure.base ? <Link to={to(figure.base)}>{count(denominator)}</Link> : count(denominator)}
      {isFew(figure) && `（分母不足 ${fewest}，以分数表示）`}
    </p>
  )
}

/** What is not in the number and why, what several units share, and the sealed reports that print it. */
function Surroundings({ id, asked, figure }: { id: string; asked: Readonly<Record<string, string | undefined>>; figure: FigureAnswer }) {
  const { data } = useQuery({
    queryKey: ['figure', id, 'around', asked],
    queryFn: () => ask<Around>(`/figures/${encodeURIComponent(id)}/around`, { query: asked }),
    enabled: figure.uncomputable === undefined,
  })
  if (!data) return null
  return (
    <>
      <p>
        没有计入：
        {data.leftOut.length === 0 ? '没有缺日期、缺数额或者作废的件。' : ''}
      </p>
      {data.leftOut.map(({ why, count, files }) => (
        <details key={why} className="figure-left-out">
          <summary>
            {why}：{count} 件
          </summary>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <Link to={`/files/${file.type}/${file.id}`}>{file.number ?? file.title}</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {data.joint && (
        <p>
          有的件由两个以上单位共有：按单位相加为 {data.joint.sum.toLocaleString('zh-CN')}，合计仍为{' '}
          {data.joint.value.toLocaleString('zh-CN')}，每件只计一次。
        </p>
      )}
      {data.cited.map((one) => (
        <p key={one.report}>
          <Link className={`mark ${one.moved ? 'soon' : 'done'}`} to={`/report/${one.report}`}>
            {one.moved ? '▲' : '✓'} {one.year}年度报告已引用 {one.shown}
            {one.moved && `；现为 ${one.now}${one.by === undefined ? '' : `，差 ${byWords(one.by, one.unit)}`}`}
          </Link>
        </p>
      ))}
    </>
  )
}

const byWords = (by: number, unit: string): string =>
  unit === '%' ? `${Math.abs(by).toFixed(1)} 个百分点` : `${Math.abs(by).toLocaleString('zh-CN')} ${unit}`

type Group = NonNullable<FigureAnswer['groups']>[number]

/** The figure's parts: the table says all, the picture stands beside it. */
function Parts({
  figure,
  past,
  by,
  span,
  asOf,
}: {
  figure: FigureAnswer
  past: FigureAnswer | undefined
  by: string
  span: string
  asOf: string | undefined
}) {
  const groups = figure.groups ?? []
  const rate = figure.kind === 'ratio'
  const rows = by === 'month' ? groups : groups.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
  const whole = (row: Pick<Group, 'value' | 'numerator' | 'denominator'>): FigureAnswer => ({
    ...figure,
    value: row.value,
    shown: row.value === null ? '—' : rate ? `${row.value.toFixed(1)}%` : row.value.toLocaleString('zh-CN'),
    numerator: row.numerator,
    denominator: row.denominator,
  })
  const words = (row: Group) => (row.value === null ? '—' : valueWords(whole(row)))
  const before = new Map(past?.groups?.map((row) => [row.key, row]))
  const change = (row: Group) => {
    const was = before.get(row.key)
    return was ? differenceOf(whole(row), whole(was)) || '—' : '—'
  }
  // A rate of a handful says little; the picture shows those of ten and more alone.
  const drawn = rate ? rows.filter(({ denominator = 0 }) => denominator >= fewest) : rows
  const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0)
  const opens = by === 'unit' || by === 'month'
  const to = (row: Group, id = figure.id) =>
    `/figures/${id}?${new URLSearchParams({ ...(by === 'unit' ? { period: span, unit: row.key } : { period: row.key }), ...(asOf && { asOf }) })}`
  return (
    <>
      {drawn.length > 1 && (
        <Suspense fallback={<Skeleton rows={5} />}>
          <Bars rows={drawn.slice(0, 24).map(({ title, value }) => ({ title, value }))} unit={rate ? '%' : figure.unit} />
        </Suspense>
      )}
      <div className="scroll">
        <table className="plain">
          <caption className="sr-only">分组数值</caption>
          <thead>
            <tr>
              <th scope="col">分组</th>
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
                数值
              </th>
              {past && <th scope="col">较上年同期</th>}
              {opens && !rate && <th scope="col">名单</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                {rate && (
                  <>
                    <td className="number">{opens ? <Link to={to(row)}>{row.numerator ?? '—'}</Link> : (row.numerator ?? '—')}</td>
                    <td className="number">
                      {opens && figure.base ? <Link to={to(row, figure.base)}>{row.denominator ?? '—'}</Link> : (row.denominator ?? '—')}
                    </td>
                  </>
                )}
                <td className="number">{words(row)}</td>
                {past && <td>{change(row)}</td>}
                {opens && !rate && (
                  <td>
                    <Link to={to(row)}>查看名单</Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              {rate && (
                <>
                  <td className="number">{figure.numerator?.toLocaleString('zh-CN') ?? '—'}</td>
                  <td className="number">{figure.denominator?.toLocaleString('zh-CN') ?? '—'}</td>
                </>
              )}
              <td className="number">
                <Value figure={figure} />
              </td>
              {past && <td>{differenceOf(figure, past) || '—'}</td>}
              {opens && !rate && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
      {figure.overlaps && !rate && (
        <p className="second">
          有的件由两个以上单位共有，按单位相加为 {sum.toLocaleString('zh-CN')}，合计仍为{' '}
          {typeof figure.value === 'number' ? figure.value.toLocaleString('zh-CN') : figure.shown}，每件只计一次。
        </p>
      )}
    </>
  )
}

/** The files that the number is the length, or the sum, of. */
function Files({ figure, units }: { figure: FigureAnswer; units: ReadonlyMap<string, string> }) {
  const [most, setMost] = useState(50)
  const list = figure.list ?? []
  if (list.length === 0) return null
  const summed = list.some(({ amount }) => amount !== 1)
  const total = list.reduce((sum, { amount }) => sum + amount, 0)
  const rate = figure.unit === '%'
  return (
    <section className="block" aria-label="名单">
      <h2>{rate ? '分子名单' : '名单'}</h2>
      <p role="status">
        共 {list.length.toLocaleString('zh-CN')} 件{summed && `，合计 ${total.toLocaleString('zh-CN')}${figure.unit}`}
      </p>
      <div className="scroll">
        <table className="plain cards">
          <caption className="sr-only">{figure.title}的名单</caption>
          <thead>
            <tr>
              <th scope="col">案号、名称</th>
              <th scope="col">单位</th>
              <th scope="col">日期</th>
              {summed && (
                <th scope="col" className="number">
                  数量
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {list.slice(0, most).map((file) => (
              <tr key={file.id}>
                <td>
                  <Link to={`/files/${file.type}/${file.id}`} data-row-link>
                    {file.number ?? file.title}
                  </Link>
                  {file.number && <div className="small second">{file.title}</div>}
                </td>
                <td data-title="单位">{units.get(file.unit) ?? file.unit}</td>
                <td data-title="日期">{file.day ?? '—'}</td>
                {summed && (
                  <td className="number" data-title="数量">
                    {file.amount.toLocaleString('zh-CN')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.length > most && (
        <div className="pager">
          <Button onClick={() => setMost(most + 500)}>再显示 {Math.min(500, list.length - most)} 件</Button>
        </div>
      )}
    </section>
  )
}

/** As the records were known at the end of an earlier day; a moment within a day is shown as that day. */
function AsOf({ value, set }: { value: string | undefined; set: (value: string | undefined) => void }) {
  return (
    <span className="span">
      <label htmlFor="as-of">只看到某日 24:00 已录入的</label>
      <DayInput
        id="as-of"
        short
        value={value && lastDay(value)}
        onChange={(next) => set(next && new Date(Date.parse(`${next}T00:00:00+08:00`) + 86_400_000).toISOString())}
      />
    </span>
  )
}
