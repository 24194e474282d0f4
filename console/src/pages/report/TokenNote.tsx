import { Button, Select } from 'antd'
import { Link } from 'react-router'
import { instant } from '../../patterns/instant.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { tokenSpans } from './FigurePicker.tsx'
import { figurePath, useToken } from './useReport.ts'

const spanOf = (token: string): string => /@([a-zA-Z0-9-]+)/.exec(token)?.[1] ?? ''
const styleOf = (token: string): string => /\|([a-z:0-9]+)\}/.exec(token)?.[1] ?? ''
const rewritten = (token: string, span: string, style: string): string =>
  `{${/^\{([A-Z0-9.-]+)/.exec(token)?.[1] ?? ''}${span && `@${span}`}${style && `|${style}`}}`

/** A number of the report opened: what it counts, over what, in which version, what it is made of, the year before; and how it is printed. */
export function TokenNote({
  id,
  token,
  year,
  onExchange,
  onPick,
  onClose,
}: {
  id: string
  token: string
  year: number
  /** Another token in its place, or none; absent where the report is only read. */
  onExchange?: ((token: string | undefined) => void) | undefined
  onPick?: (() => void) | undefined
  onClose: () => void
}) {
  const { data, error } = useToken(id, token)
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={4} />
  if (data.unknown || !data.figure || !data.period)
    return (
      <section className="note" aria-label="指标说明">
        <p>没有编号为“{data.figure ?? token}”的指标，可能已经停用。</p>
        {onExchange && (
          <div className="filters">
            <Button onClick={onPick}>换一个指标</Button>
            <Button onClick={() => onExchange(undefined)}>删去</Button>
          </div>
        )}
      </section>
    )
  const { figure, period, asOf, reporter, before } = data
  const count = (n: number) => n.toLocaleString('zh-CN')
  return (
    <section className="note" aria-label="指标说明">
      <div className="note-head">
        <strong>{data.title}</strong>
        <Button size="small" onClick={onClose}>
          收起
        </Button>
      </div>
      <div className="figure-value">{data.value === null ? '没有数值' : data.shown}</div>
      <p className="second">
        {period.title}
        {asOf && `，封存时 ${instant(asOf)}`}
        {data.version !== undefined && `，口径第 ${data.version} 版`}
      </p>
      {data.numerator !== undefined && data.denominator !== undefined && (
        <p>
          {data.unit === '%'
            ? `${data.shown} = ${count(data.numerator)} ÷ ${count(data.denominator)}`
            : `本期 ${count(data.numerator)}，对比期 ${count(data.denominator)}`}
        </p>
      )}
      {data.source && <p>来源所载：{data.source}</p>}
      <p>
        <Link className="act first" to={figurePath({ figure, period, asOf, reporter })}>
          打开名单
        </Link>
      </p>
      <p className="small">口径：{data.definition}</p>
      {(data.parts ?? []).length > 0 && (
        <>
          <h3>由这些数得出</h3>
          <ul className="plain-list">
            {(data.parts ?? []).map((part) => (
              <li key={`${part.figure} ${part.period.from}`}>
                <Link to={figurePath({ figure: part.figure, period: part.period, reporter })}>
                  {part.title} {part.shown}
                </Link>
                <span className="small second">　{part.period.title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {before && (
        <p>
          上年同期 {before.value === null ? '没有数值' : before.shown}
          {before.words && `，${before.words}`}
        </p>
      )}
      {data.files !== undefined && (
        <p className="small second">
          封存时名单 {data.files} 件，清单摘要 {data.digest?.slice(0, 12)}
        </p>
      )}
      {onExchange && (
        <>
          <div className="filters">
            <Select
              aria-label="这个数的期间"
              size="small"
              style={{ width: 104 }}
              value={spanOf(token)}
              onChange={(span) => onExchange(rewritten(token, span, styleOf(token)))}
              options={[
                ...tokenSpans(year).map(({ value, label }) => ({ value, label })),
                ...(tokenSpans(year).some(({ value }) => value === spanOf(token)) ? [] : [{ value: spanOf(token), label: period.title }]),
              ]}
            />
            <Select
              aria-label="印出的写法"
              size="small"
              style={{ width: 128 }}
              value={styleOf(token)}
              onChange={(style) => onExchange(rewritten(token, spanOf(token), style))}
              options={[
                { value: '', label: '数和单位' },
                { value: 'number', label: '只要数' },
                ...(styleOf(token) === 'moved' || data.unit === '%' || data.unit === '个百分点'
                  ? [{ value: 'moved', label: '带增长、下降' }]
                  : []),
                ...(data.source ? [{ value: 'says', label: '来源原话' }] : []),
                ...(/^about/.test(styleOf(token)) ? [{ value: styleOf(token), label: '约数' }] : []),
              ]}
            />
          </div>
          <div className="filters">
            <Button size="small" onClick={onPick}>
              换一个指标
            </Button>
            <Button size="small" onClick={() => onExchange(undefined)}>
              删去这个数
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
