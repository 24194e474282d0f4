import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { FigureValue } from './FigureValue.tsx'
import { spans } from './spans.ts'

interface Figure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly definition: string
  readonly system: string
  readonly version: number
}
interface Catalogue {
  readonly figures: readonly Figure[]
  readonly faults: readonly { readonly id?: string; readonly says?: string }[]
}

/** The catalogue of figures (指标): what is counted, by which definition, and its value over a span. */
export function FiguresPage() {
  const session = useSigned()
  const [query, setQuery] = useSearchParams()
  const [text, setText] = useState('')
  const { data, error } = useQuery({ queryKey: ['figures'], queryFn: () => ask<Catalogue>('/figures') })
  const options = spans(session.county.today)
  const span = query.get('period') ?? options[0]?.value ?? ''
  const system = query.get('system') ?? ''
  const set = (name: string, value: string | undefined) =>
    setQuery((before) => {
      const next = new URLSearchParams(before)
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const systems = [...new Set(data.figures.map((figure) => figure.system))]
  const wanted = data.figures.filter(
    (figure) =>
      (system === '' || figure.system === system) &&
      (text === '' || `${figure.title}${figure.definition}${figure.id}`.toLowerCase().includes(text.toLowerCase())),
  )
  // All of them together are too long to read: until something is asked for, each system shows its name and how many it has.
  const narrowed = system !== '' || text !== ''
  return (
    <Page title="指标">
      <div className="filters">
        <Input
          allowClear
          aria-label="指标名称"
          placeholder="指标名称"
          style={{ width: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="所属系统"
          allowClear
          placeholder="全部系统"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          value={system || undefined}
          onChange={(value?: string) => set('system', value)}
          options={systems.map((one) => ({ value: one, label: one }))}
        />
        <Select
          aria-label="期间"
          style={{ minWidth: 160 }}
          value={span}
          onChange={(value: string) => set('period', value)}
          options={options.map(({ value, label }) => ({ value, label }))}
        />
      </div>
      <p role="status" aria-live="polite">
        共 {wanted.length} 项指标
      </p>
      {wanted.length === 0 ? (
        <Empty>没有符合条件的指标。</Empty>
      ) : (
        systems
          .filter((one) => wanted.some((figure) => figure.system === one))
          .map((one) => (
            <Part key={one} title={one} figures={wanted.filter((figure) => figure.system === one).length} open={narrowed}>
              <div className="scroll">
                <table className="plain cards">
                  <caption className="sr-only">{one}的指标</caption>
                  <thead>
                    <tr>
                      <th scope="col" style={{ width: '30%' }}>
                        指标
                      </th>
                      <th scope="col" className="number" style={{ width: '14%' }}>
                        数值
                      </th>
                      <th scope="col">口径</th>
                    </tr>
                  </thead>
                  <tbody>
                    {wanted
                      .filter((figure) => figure.system === one)
                      .map((figure) => (
                        <tr key={figure.id}>
                          <td>
                            <Link to={`/figures/${figure.id}?period=${encodeURIComponent(span)}`} data-row-link>
                              {figure.title}
                            </Link>
                          </td>
                          <td className="number" data-title="数值">
                            <FigureValue id={figure.id} span={span} />
                          </td>
                          <td data-title="口径" className="small">
                            {figure.definition}
                          </td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </div>
            </Part>
          ))
      )}
    </Page>
  )
}

/** The figures of one system; those shut away ask for no values. */
function Part({ title, figures, open, children }: { title: string; figures: number; open: boolean; children: ReactNode }) {
  const [chosen, setChosen] = useState<boolean>()
  const shown = chosen ?? open
  return (
    <section className="block fold" aria-label={title}>
      <h2>
        <button type="button" className="sort" aria-expanded={shown} onClick={() => setChosen(!shown)}>
          <span aria-hidden="true">{shown ? '▾' : '▸'}</span> {title} <span className="small second">{figures} 项</span>
        </button>
      </h2>
      {shown && children}
    </section>
  )
}
