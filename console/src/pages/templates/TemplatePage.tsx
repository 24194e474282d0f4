import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { address } from '../../api/client.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { type TemplateAnswer, templatePath, useTemplate, useTemplates } from './answers.ts'
import { Replace } from './Replace.tsx'
import { Sheet } from './Sheet.tsx'

/** One official document: how it looks, which fields it prints, and the county's own template in its place. */
export function TemplatePage() {
  const { type = '', act = '', name = '' } = useParams()
  const of = { type, act, name }
  const { data, error, refetch } = useTemplate(of)
  const list = useTemplates()
  return (
    <Page
      title={name}
      crumbs={[{ title: '文书模板', to: '/templates' }, { title: data?.typeTitle ?? type }]}
      acts={
        data && (
          <>
            <a className="act" href={address(`${templatePath(of)}/docx`)}>
              下载模板
            </a>
            <Button onClick={() => window.print()}>打印样张</Button>
          </>
        )
      }
    >
      {error && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && (
        <>
          <p className="second no-print">
            办理“{data.actTitle}”时产生。方头括号内的字按案卷填写；下面是系统自带的样子，打印和下载为 Word 时按公文格式排版。
          </p>
          <div className="sheet-frame">
            <Sheet tree={data.tree} />
          </div>
          <div className="no-print">
            <Own data={data} />
            {list.data?.mayReplace && <Replace of={of} onDone={() => void refetch()} />}
            <Fields fields={data.fields} />
          </div>
        </>
      )}
    </Page>
  )
}

function Own({ data }: { data: TemplateAnswer }) {
  return (
    <section className="block" aria-label="本县的模板">
      <h2>本县的模板</h2>
      {data.own.length === 0 && <p className="second">没有，用系统自带的。</p>}
      {data.own.length > 0 && (
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">本县的模板</caption>
            <thead>
              <tr>
                <th scope="col">状态</th>
                <th scope="col">启用日期</th>
                <th scope="col">文件</th>
                <th scope="col">办理</th>
              </tr>
            </thead>
            <tbody>
              {data.own.map(({ id, state, fromDay, fileName }) => (
                <tr key={id}>
                  <td>
                    <Mark look={state.code === 'used' ? 'fine' : 'paused'}>{state.title}</Mark>
                  </td>
                  <td data-title="启用日期">{fromDay}</td>
                  <td data-title="文件">
                    <a href={address(`/templates/own/${id}`)}>{fileName}</a>
                  </td>
                  <td data-title="办理">
                    <Link to={`/files/document-template/${id}`}>打开登记</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Fields({ fields }: { fields: TemplateAnswer['fields'] }) {
  return (
    <section className="block" aria-label="字段">
      <h2>字段</h2>
      <p className="second">
        在 Word 里照写，连同半角大括号。只换版式不换文字的，正文处写一行 {'{$body}'} 就可以。以 {'{$when1}'}{' '}
        之类开头的一段，只在需要时印出。
      </p>
      <FieldTable fields={fields.filter(({ used }) => used)} caption="系统自带的模板用到的字段" />
      <details>
        <summary>还可以用的 {fields.filter(({ used }) => !used).length} 个字段</summary>
        <FieldTable fields={fields.filter(({ used }) => !used)} caption="还可以用的字段" />
      </details>
    </section>
  )
}

function FieldTable({ fields, caption }: { fields: TemplateAnswer['fields']; caption: string }) {
  return (
    <div className="scroll">
      <table className="plain">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: '40%' }}>
              写法
            </th>
            <th scope="col">印出</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ tag, title }) => (
            <tr key={tag}>
              <td>
                <code>{`{${tag}}`}</code>
              </td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
