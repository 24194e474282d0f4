import { Mark } from '../../patterns/ClockMark.tsx'
import type { ClaimedTotal } from './answers.ts'

const amount = (value: number, unit: string) =>
  unit === '元'
    ? `${value.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 元`
    : `${value.toLocaleString('zh-CN')} ${unit}`

/** What the ledger itself says its rows sum to, beside what they do; where the two differ, the rows that would explain it. */
export function Totals({ totals }: { totals: readonly ClaimedTotal[] }) {
  if (totals.length === 0) return <p className="second">台账里没有写合计、小计。</p>
  return (
    <div className="scroll">
      <table className="plain cards">
        <caption className="sr-only">台账自称的合计与按行相加之数</caption>
        <thead>
          <tr>
            <th scope="col">核对</th>
            <th scope="col">位置</th>
            <th scope="col">项目</th>
            <th scope="col" className="number">
              台账自称
            </th>
            <th scope="col" className="number">
              按行相加
            </th>
            <th scope="col" className="number">
              相差
            </th>
            <th scope="col">可能的行</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={`${total.sheet}!${total.cell} ${total.column}`}>
              <td>{total.difference === 0 ? <Mark look="done">相符</Mark> : <Mark look="late">不符</Mark>}</td>
              <td className="nowrap" data-title="位置">{`${total.sheet} 第 ${total.row} 行`}</td>
              <td data-title="项目">{total.column}</td>
              <td className="number" data-title="台账自称">
                {amount(total.claimed, total.unit)}
              </td>
              <td className="number" data-title="按行相加">
                {amount(total.ours, total.unit)}
              </td>
              <td className="number" data-title="相差">
                {total.difference === 0 ? '0' : amount(Math.abs(total.difference), total.unit)}
              </td>
              <td data-title="可能的行">{total.difference === 0 ? '—' : <Suspects total={total} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Suspects({ total: { suspects, difference } }: { total: ClaimedTotal }) {
  if (suspects === undefined) return <span>正在查找</span>
  if (suspects.length === 0)
    return <span>{difference > 0 ? '合计多于各行之和' : '合计少于各行之和'}，没有哪一行能单独解释，请逐行核对</span>
  return (
    <ul className="bare">
      {suspects.map(({ row, cell, raw, says }) => (
        <li key={cell}>
          第 {row} 行 {cell}“{raw.slice(0, 40)}”：{says}
        </li>
      ))}
    </ul>
  )
}
