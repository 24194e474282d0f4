import { useSigned } from '../api/queries.ts'

/** What a printed page says of itself: as of which day, under which conditions, how many, printed by whom. Page numbers are the paper's own. */
export function PrintStamp({ conditions = [], by, asOf }: { conditions?: readonly string[]; by?: string; asOf?: string }) {
  const { county, name } = useSigned()
  return (
    <p className="only-print print-stamp">
      {[
        `${county.name}`,
        `截至 ${asOf ?? `${county.today} 24:00`}`,
        ...conditions,
        `打印人：${by ?? name}`,
        ...(county.demo ? ['演示数据'] : []),
      ].join('；')}
    </p>
  )
}
