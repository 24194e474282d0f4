import { Link } from 'react-router'
import { useSigned } from '../../../api/queries.ts'
import { type FigureAnswer, isFew } from '../../figures/answer.ts'
import { useFigure, Value } from '../../figures/FigureValue.tsx'
import { Block } from '../Block.tsx'
import { differenceWords, yearSpans } from '../compared.ts'
import { type KeyFigure, tenFigures } from '../tenFigures.ts'

/** 十个数: this year so far, the same days of last year, how they differ, last year whole, and the target; each opens its files. */
export function TenFigures() {
  const { county } = useSigned()
  return (
    <Block title="十个数" more={`截至 ${county.today}`}>
      <table className="plain cards">
        <caption className="sr-only">十个主要指标</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">
              本年至今
            </th>
            <th scope="col" className="number">
              上年同期
            </th>
            <th scope="col">相差</th>
            <th scope="col" className="number">
              上年全年
            </th>
            <th scope="col">目标</th>
          </tr>
        </thead>
        <tbody>
          {tenFigures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} />
          ))}
        </tbody>
      </table>
    </Block>
  )
}

function FigureRow({ figure }: { figure: KeyFigure }) {
  const { county } = useSigned()
  const spans = yearSpans(county.today)
  const now = useFigure(figure.id, { period: spans.now })
  const before = useFigure(figure.id, { period: spans.before })
  const whole = useFigure(figure.id, { period: spans.whole })
  const to = (span: string) => `/figures/${figure.id}?period=${encodeURIComponent(span)}`
  const cell = ({ data, error }: typeof now, span: string) =>
    error ? (
      <span className="mark unknown">? 算不出来</span>
    ) : data ? (
      <Link to={to(span)}>
        <Value figure={data} />
      </Link>
    ) : (
      '正在计算'
    )
  const number = ({ value }: FigureAnswer) => (typeof value === 'number' ? value : null)
  // A rate of a handful is a fraction, and a fraction is not set against another.
  const difference = (one: FigureAnswer, other: FigureAnswer) =>
    one.kind === 'ratio' && (isFew(one) || isFew(other)) ? '件数少，不比较' : differenceWords(number(one), number(other), one.unit)
  return (
    <tr>
      <th scope="row">{now.data ? <Link to={to(spans.now)}>{now.data.title}</Link> : '正在计算'}</th>
      <td className="number" data-title="本年至今">
        {cell(now, spans.now)}
      </td>
      <td className="number" data-title="上年同期">
        {cell(before, spans.before)}
      </td>
      <td data-title="相差">{now.data && before.data ? difference(now.data, before.data) : ''}</td>
      <td className="number" data-title="上年全年">
        {cell(whole, spans.whole)}
      </td>
      <td data-title="目标">{figure.target === undefined ? '未定' : `${figure.target}%（${figure.because}）`}</td>
    </tr>
  )
}
