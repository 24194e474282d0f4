import type { FilePageAnswer, LedgerDay } from '../../api/types.ts'
import { weekday } from '../../patterns/days.ts'
import type { Masking } from './masking.ts'
import { clockWords } from './Summary.tsx'

/** 期限计算表: each limit day by day: counted or not, the how manieth, and why. */
export function Limits({ file, masking }: { file: FilePageAnswer; masking: Masking }) {
  return (
    <section className="print-part new-page">
      <h2>期限计算表</h2>
      <p className="under">
        {file.number && `${file.number}　`}
        {masking.text(file.title)}
      </p>
      {file.clocks.length === 0 && <p>本卷没有期限。</p>}
      {file.clocks.map((clock) => {
        const days = clock.ledger ?? []
        return (
          <table key={`${clock.name} ${clock.n}`} className="plain limit">
            <caption>
              {clockWords(clock)}。自 {clock.started} 起，计入 {days.filter(({ counted }) => counted).length} 日。
            </caption>
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">星期</th>
                <th scope="col">计入</th>
                <th scope="col">第几日</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {runsOf(days).map(([first, last]) => (
                <tr key={first.day}>
                  <td className="nowrap">{first === last ? first.day : `${first.day} 至 ${last.day}`}</td>
                  <td className="nowrap">{first === last ? weekday(first.day) : `${weekday(first.day)}至${weekday(last.day)}`}</td>
                  <td className="nowrap">{first.counted ? '计入' : '不计入'}</td>
                  <td className="nowrap">{first === last ? (first.n ?? '') : first.n === undefined ? '' : `${first.n}–${last.n}`}</td>
                  <td>{first === last ? first.reason : /^计第/.test(first.reason) ? '逐日计入' : first.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </section>
  )
}

/** Days one after another that count for the same reason stand on one line: a period of years is not forty pages. */
function runsOf(days: readonly LedgerDay[]): (readonly [LedgerDay, LedgerDay])[] {
  const runs: [LedgerDay, LedgerDay][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (
      run &&
      run[1].counted === day.counted &&
      plain(run[1].reason) === plain(day.reason) &&
      (run[1].n === undefined) === (day.n === undefined)
    )
      run[1] = day
    else runs.push([day, day])
  }
  return runs
}

/** The number of the day apart. */
const plain = (reason: string): string => reason.replace(/\d+/g, '')
