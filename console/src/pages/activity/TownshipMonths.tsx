import { Link } from 'react-router'
import { FilesCell } from '../../patterns/FilesCell.tsx'
import type { YearOfEvents } from './types.ts'

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** The year by township and month: what is empty is a link to registering, and never red. */
export function TownshipMonths({ of, may, reached }: { of: YearOfEvents; may: boolean; reached: string }) {
  const now = of.today.slice(0, 7)
  const empty = of.townships.flatMap(({ id }) =>
    months.filter((month) => `${of.year}-${month}` <= now && eventsIn(of, id, month).length === 0),
  ).length
  return (
    <>
      <p className="second">一场到过几个乡镇的，在各乡镇都列出，合计只算一场。到今天空着 {empty} 格。</p>
      <div className="scroll" tabIndex={0} role="region" aria-label="乡镇和月份">
        <table className="grid">
          <caption className="sr-only">
            {of.title}，{of.year}年，各乡镇逐月：格内为场次，空格可以登记
          </caption>
          <thead>
            <tr>
              <th scope="col">乡镇</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {Number(month)}月
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {of.townships.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {months.map((month) => {
                  const events = eventsIn(of, id, month)
                  const label = `${name}${Number(month)}月`
                  if (events.length > 0)
                    return (
                      <td key={month}>
                        <FilesCell type={of.type} label={label} unit="场" files={events} />
                      </td>
                    )
                  return (
                    <td key={month} className="empty-cell">
                      {may && `${of.year}-${month}` <= now ? (
                        <Link
                          to={`/activities/new?${new URLSearchParams({ type: of.type, [reached]: id })}`}
                          aria-label={`${label}没有，登记`}
                        >
                          登记
                        </Link>
                      ) : (
                        <span>—</span>
                      )}
                    </td>
                  )
                })}
                <td>{of.events.filter(({ townships }) => townships.includes(id)).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const eventsIn = (of: YearOfEvents, township: string, month: string) =>
  of.events.filter(({ on, townships }) => on.slice(5, 7) === month && townships.includes(township))
