import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useSigned } from '../../api/queries.ts'
import { FilesCell } from '../../patterns/FilesCell.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { NotFoundPage, PageProblem } from '../exceptions.tsx'
import './coverage.css'
import { PlanGaps } from './PlanGaps.tsx'

interface Grid {
  readonly title: string
  readonly year: string
  readonly years: readonly number[]
  readonly of: { readonly type: string; readonly title: string; readonly act: string; readonly place: string; readonly day: string }
  readonly columns: readonly { readonly title: string; readonly from: string; readonly to: string }[]
  readonly rows: readonly {
    readonly unit: { readonly id: string; readonly name: string }
    readonly cells: readonly (readonly { readonly id: string; readonly title: string; readonly on: string }[])[]
    readonly files: number
  }[]
  readonly files: number
  readonly cells: number
  readonly empty: number
}

const grids: readonly (readonly [string, string])[] = [
  ['guidance', '驻点指导'],
  ['lectures', '微宣讲'],
  ['training', '乡镇培训'],
  ['plans', '应急预案'],
]

/** Coverage grids (覆盖表): who has had it, and who has not; an empty cell is a link to registering, never red. */
export function CoveragePage() {
  const { which = '' } = useParams()
  if (!grids.some(([name]) => name === which)) return <NotFoundPage />
  return which === 'plans' ? <PlanGaps tabs={<Tabs which={which} />} /> : <GridPage key={which} which={which} />
}

function Tabs({ which }: { which: string }) {
  return (
    <nav className="filters" aria-label="覆盖表">
      {grids.map(([name, title]) => (
        <Link key={name} className="tab" to={`/coverage/${name}`} aria-current={name === which ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  )
}

function GridPage({ which }: { which: string }) {
  const session = useSigned()
  const procedures = useProcedures()
  const [query, setQuery] = useSearchParams()
  const year = query.get('year') ?? undefined
  const { data, error } = useQuery({
    queryKey: ['list', 'coverage', which, year],
    queryFn: () => ask<Grid>(`/coverage/${which}`, { query: { year } }),
    placeholderData: (before) => before,
  })
  if (error && !data) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const act = procedures.get(data.of.type)?.acts.find(({ act: name }) => name === data.of.act)
  const may = act?.by.some(({ code }) => session.capacities.some(({ capacity }) => capacity === code)) ?? false
  return (
    <Page
      title={data.title}
      crumbs={[{ title: data.of.title, to: `/files/${data.of.type}` }]}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Tabs which={which} />
      <div className="filters">
        {data.years.length > 1 && (
          <Select
            aria-label="年度"
            value={data.year}
            onChange={(value: string) => setQuery({ year: value })}
            options={data.years.map((one) => ({ value: String(one), label: `${one}年` }))}
          />
        )}
        <span role="status" aria-live="polite">
          {data.year}年：{data.rows.length} 个乡镇，{data.files.toLocaleString('zh-CN')} 次；{data.cells} 格中空着 {data.empty} 格
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={data.title}>
        <table className="grid">
          <caption className="sr-only">{data.title}：格内为次数，空格可以登记</caption>
          <thead>
            <tr>
              <th scope="col">乡镇</th>
              {data.columns.map(({ title, from, to }) => (
                <th key={from} scope="col" title={`${from} 至 ${to}`}>
                  {title}
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ unit, cells, files }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {cells.map((cell, at) => {
                  const column = data.columns[at]
                  const label = `${unit.name}${column?.title ?? ''}`
                  return cell.length > 0 ? (
                    <td key={column?.from}>
                      <FilesCell type={data.of.type} label={label} unit="次" files={cell} />
                    </td>
                  ) : (
                    <td key={column?.from} className="empty-cell">
                      {may && (column?.from ?? '') <= session.county.today ? (
                        <Link
                          to={`/files/${data.of.type}/new/${data.of.act}?${new URLSearchParams({ [data.of.place]: unit.id })}`}
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
                <td>{files}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
