import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDefinitions, useProcedures } from '../../api/queries.ts'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

const kinds = { procedure: '办理', register: '名录', activity: '活动', duty: '周期任务' } as const

/** Every ledger of the county, system by system in the order of the annual report: none is out of reach of the menu. */
export function LedgersPage() {
  const { data } = useDefinitions()
  const procedures = useProcedures()
  const [text, setText] = useState('')
  if (!data) return <Skeleton rows={12} />
  const named = new Set(data.systems.flatMap(({ types }) => types))
  const rest = data.procedures.filter(({ type }) => !named.has(type)).map(({ type }) => type)
  const systems = [...data.systems, ...(rest.length > 0 ? [{ row: '', key: 'duties', title: '周期任务', types: rest }] : [])]
  const wanted = (title: string) => text === '' || title.includes(text)
  return (
    <Page title="台账总览">
      <div className="filters">
        <Input
          allowClear
          aria-label="台账名称"
          placeholder="台账名称"
          style={{ width: 260 }}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="ledgers">
        {systems.map((system) => {
          const types = system.types
            .flatMap((type) => procedures.get(type) ?? [])
            .filter(({ title }) => wanted(title) || wanted(system.title))
          if (types.length === 0) return null
          return (
            <section key={system.key} className="block">
              <h2>{system.title}</h2>
              <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
                {types.map(({ type, title, kind }) => (
                  <li key={type} style={{ padding: '2px 0' }}>
                    <Link to={`/files/${type}`}>{title}</Link>
                    <span className="small second">　{kinds[kind ?? 'procedure']}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Page>
  )
}
