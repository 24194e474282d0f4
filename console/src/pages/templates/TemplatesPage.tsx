import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { templatePath, useTemplates } from './answers.ts'

/** 文书模板: every official document of each system, which act makes it, and whether the county prints its own. */
export function TemplatesPage() {
  const { data, error, refetch } = useTemplates()
  const [text, setText] = useState('')
  const systems = (data?.systems ?? []).flatMap((system) => {
    const documents = system.documents.filter(
      ({ name, typeTitle }) => text === '' || name.includes(text) || typeTitle.includes(text) || system.title.includes(text),
    )
    return documents.length > 0 ? [{ ...system, documents }] : []
  })
  const count = systems.reduce((sum, { documents }) => sum + documents.length, 0)
  return (
    <Page title="文书模板">
      {error && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <>
          <div className="filters">
            <Input
              allowClear
              aria-label="文书名称"
              placeholder="文书名称，如 决定书"
              style={{ width: 260 }}
              onChange={({ target }) => setText(target.value)}
            />
            <span role="status">共 {count} 种文书</span>
          </div>
          {systems.map((system) => (
            <section key={system.row + system.title} className="block">
              <h2>{system.title}</h2>
              <div className="scroll">
                <table className="plain cards">
                  <caption className="sr-only">{system.title}的文书</caption>
                  <thead>
                    <tr>
                      <th scope="col" style={{ width: '32%' }}>
                        文书
                      </th>
                      <th scope="col" style={{ width: '22%' }}>
                        卷类
                      </th>
                      <th scope="col" style={{ width: '22%' }}>
                        由哪一步产生
                      </th>
                      <th scope="col">现用模板</th>
                    </tr>
                  </thead>
                  <tbody>
                    {system.documents.map((one) => (
                      <tr key={`${one.type} ${one.act} ${one.name}`}>
                        <td>
                          <Link to={templatePath(one)}>{one.name}</Link>
                        </td>
                        <td data-title="卷类">{one.typeTitle}</td>
                        <td data-title="由哪一步产生">{one.actTitle}</td>
                        <td data-title="现用模板">{one.own ? `本县模板，自 ${one.own.fromDay}（${one.own.fileName}）` : '系统自带'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          ))}
        </>
      )}
    </Page>
  )
}
