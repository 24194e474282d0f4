import { useSigned } from '../../api/queries.ts'
import { inWords, weekday } from '../../patterns/days.ts'

/** Head of the printed morning sheet: whose, of which unit, as of which day. */
export function Morning() {
  const { county, unit, name } = useSigned()
  return (
    <p className="only-print morning">
      {county.name}　{unit.name}　{name}　{inWords(county.today)} {weekday(county.today)}
      {county.demo && '　演示数据'}
    </p>
  )
}
