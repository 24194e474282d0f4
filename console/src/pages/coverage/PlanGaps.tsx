import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useSigned } from '../../api/queries.ts'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'

interface Coverage {
  readonly requirements: readonly { readonly id: string; readonly title: string; readonly owed: number; readonly held: number }[]
  readonly rows: readonly {
    readonly unit: { readonly id: string; readonly name: string; readonly kind: string; readonly parent?: string }
    readonly cells: readonly { readonly requirement: string; readonly plan?: string; readonly issuedOn?: string }[]
  }[]
  readonly lacking: readonly {
    readonly unit: string
    readonly name: string
    readonly parentName?: string
    readonly requirements: readonly string[]
  }[]
}

const levels: readonly (readonly [string, string])[] = [
  ['village', '村（社区）'],
  ['township', '乡镇（街道）'],
  ['county', '县级'],
]

/** 预案覆盖表: for each required plan how many units have it, and those that lack one, by township and name. */
export function PlanGaps({ tabs }: { tabs: ReactNode }) {
  const session = useSigned()
  const procedures = useProcedures()
  const [query, setQuery] = useSearchParams()
  const level = query.get('level') ?? 'village'
  const { data, error } = useQuery({
    queryKey: ['list', 'coverage', 'plans', level],
    queryFn: () => ask<Coverage>('/emergency/coverage', { query: { level } }),
    placeholderData: (before) => before,
  })
  if (error && !data) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const opening = procedures
    .get('emergency-plan')
    ?.acts.find(({ opens, by }) => opens && by.some(({ code }) => session.capacities.some(({ capacity }) => capacity === code)))
  const titles = new Map(data.requirements.map(({ id, title }) => [id, title]))
  const towns = [...new Set(data.lacking.map(({ parentName }) => parentName ?? '本县'))]
  return (
    <Page
      title="应急预案覆盖表"
      crumbs={[{ title: '应急预案', to: '/files/emergency-plan' }]}
      acts={<Button onClick={() => window.print()}>打印</Button>}
    >
      {tabs}
      <div className="filters">
        <Select
          aria-label="层级"
          value={level}
          onChange={(value: string) => setQuery({ level: value })}
          options={levels.map(([value, label]) => ({ value, label }))}
        />
        <span role="status" aria-live="polite">
          应编制 {data.rows.length} 个单位，缺预案的 {data.lacking.length} 个
        </span>
      </div>
      <table className="plain cards">
        <caption className="sr-only">各项预案的编制情况</caption>
        <thead>
          <tr>
            <th scope="col">应编制的预案</th>
            <th scope="col" className="number">
              应编制
            </th>
            <th scope="col" className="number">
              已印发
            </th>
            <th scope="col" className="number">
              还缺
            </th>
          </tr>
        </thead>
        <tbody>
          {data.requirements.map(({ id, title, owed, held }) => (
            <tr key={id}>
              <td>
                <Link to={`/files/plan-requirement/${id}`}>{title}</Link>
              </td>
              <td className="number" data-title="应编制">
                {owed} 个
              </td>
              <td className="number" data-title="已印发">
                <Link to={`/files/emergency-plan?requirement=${encodeURIComponent(id)}&state=in-force`}>{held} 个</Link>
              </td>
              <td className="number" data-title="还缺">
                {owed - held} 个
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="block" aria-labelledby="gaps" style={{ marginTop: 16 }}>
        <h2 id="gaps">还缺预案的</h2>
        {data.lacking.length === 0 && <p>没有缺预案的单位。</p>}
        <div className="gaps">
          {towns.map((town) => (
            <div key={town} style={{ marginBottom: 12, breakInside: 'avoid' }}>
              <h3>
                {town}　{data.lacking.filter(({ parentName }) => (parentName ?? '本县') === town).length} 个
              </h3>
              <ul style={{ margin: 0, paddingLeft: 20 }}>
                {data.lacking
                  .filter(({ parentName }) => (parentName ?? '本县') === town)
                  .map(({ unit, name, requirements }) => (
                    <li key={unit}>
                      {name}：{requirements.map((id) => titles.get(id) ?? id).join('、')}
                      {opening && (
                        <Link
                          className="after"
                          to={`/files/emergency-plan/new/${opening.act}?${new URLSearchParams({ requirement: requirements[0] ?? '' })}`}
                        >
                          登记
                        </Link>
                      )}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </Page>
  )
}
