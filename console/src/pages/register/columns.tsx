import type { FullProcedure } from '../../api/types.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import type { Entry } from './types.ts'

/** A column that a register may show: a fact, or what every entry has. */
export interface Column {
  readonly name: string
  readonly title: string
  readonly words: (entry: Entry) => string
  readonly shown?: (entry: Entry) => React.ReactNode
}

const hidden = new Set(['changeReason'])

/** Every column there is, the usual ones first. */
export function columnsOf(procedure: FullProcedure): readonly Column[] {
  const { keeping } = procedure
  const facts = Object.entries(procedure.facts.properties ?? {}).flatMap(([name, schema]): Column[] => {
    if (
      hidden.has(name) ||
      schema.kind === 'person' ||
      schema.kind === 'file' ||
      (schema.items?.type === 'object' && schema.kind === 'list')
    )
      return []
    const words = (entry: Entry) => entry.facts.find((fact) => fact.name === name)?.shown ?? ''
    const column = { name, title: schema.title ?? name, words }
    return [name === keeping?.until ? { ...column, shown: (entry) => <Until day={words(entry)} left={entry.daysLeft} /> } : column]
  })
  const own: Column[] = [
    { name: '$unit', title: '管理单位', words: ({ unit }) => unit.name },
    { name: '$state', title: '当日状态', words: ({ state }) => state.title },
    { name: '$since', title: '自何日起', words: ({ since }) => since },
  ]
  return [...own, ...facts]
}

/** What is shown until somebody chooses otherwise: not what is the name of the entry already. */
export function usual(procedure: FullProcedure, all: readonly Column[]): readonly string[] {
  const { keeping, list } = procedure
  const first = Object.entries(procedure.facts.properties ?? {})
    .filter(
      ([name, { kind, title }]) =>
        all.some((column) => column.name === name) && (kind === 'text' || kind === 'unit') && !/(名称|姓名)$/.test(title ?? ''),
    )
    .slice(0, 2)
    .map(([name]) => name)
  const named = [...(keeping?.until ? [keeping.until] : []), ...(keeping?.minor ?? [])]
  const names = [...first, '$state', ...named, ...list.slice(0, 3), '$since', '$unit']
  return [...new Set(names)].filter((name) => all.some((column) => column.name === name))
}

/** A last day of validity, told with what is left of it. */
function Until({ day, left }: { day: string; left: number | undefined }) {
  if (day === '') return <>—</>
  return (
    <>
      {day}
      {left !== undefined && left <= 90 && (
        <>
          {' '}
          <Mark look={left < 0 ? 'late' : 'soon'}>{left < 0 ? `已过期 ${-left} 日` : left === 0 ? '今天到期' : `剩 ${left} 日`}</Mark>
        </>
      )}
    </>
  )
}
