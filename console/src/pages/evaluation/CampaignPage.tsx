import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Redraw } from './Redraw.tsx'
import { type OpenCampaign, points } from './types.ts'
import './evaluation.css'

/** A campaign: its seed and draw, how far it is, and what every dossier came to. */
export function CampaignPage() {
  const { id = '' } = useParams()
  const client = useQueryClient()
  const { data, error } = useQuery({ queryKey: ['campaign', id], queryFn: () => ask<OpenCampaign>(`/file-reviews/campaigns/${id}`) })
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState('')
  if (error) return <PageProblem problem={error} />
  if (!data) return <Skeleton rows={12} />
  const run = async (key: string, path: string) => {
    setBusy(key)
    setProblem(undefined)
    try {
      await ask(path, { method: 'POST' })
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught
      setProblem(caught)
    } finally {
      setBusy('')
      await client.invalidateQueries({ queryKey: ['campaign', id] })
    }
  }
  return (
    <Page
      title={data.name}
      crumbs={[{ title: '执法监督' }, { title: '案卷评查', to: '/evaluation' }, { title: data.name }]}
      aside={
        <span>
          状态：<strong>{data.state.title}</strong>
        </span>
      }
      acts={
        data.rows && (
          <>
            {data.state.code === 'planned' && (
              <Button type="primary" loading={busy === 'draw'} onClick={() => void run('draw', `/file-reviews/campaigns/${id}/draw`)}>
                抽取案卷
              </Button>
            )}
            {data.state.code === 'drawn' && (
              <Link className="act first" to={`/evaluation/campaigns/${id}/reviewers`}>
                指定评查人
              </Link>
            )}
            <Link className="act" to={`/files/evaluation-campaign/${id}`}>
              活动案卷
            </Link>
            <Button onClick={() => window.print()}>打印</Button>
          </>
        )
      }
    >
      {problem && <ProblemStrip problem={problem} />}
      <section className="block" aria-labelledby="seed">
        <h2 id="seed">抽取</h2>
        <dl className="facts">
          <dt>评查标准</dt>
          <dd>{data.standard}</dd>
          <dt>案卷办结期间</dt>
          <dd>
            {data.closedFrom} 至 {data.closedTo}
          </dd>
          <dt>抽卷种子</dt>
          <dd>
            <code>{data.seed}</code>
          </dd>
          {data.digest && (
            <>
              <dt>候选名单摘要</dt>
              <dd>
                <code>{data.digest}</code>
              </dd>
            </>
          )}
          <dt>抽取</dt>
          <dd>
            {data.drawnOn ? `${data.drawnOn}，候选 ${data.candidates} 件，抽取 ${data.drawn} 件` : `计划 ${data.wanted} 件，尚未抽取`}
          </dd>
        </dl>
        {data.drawnOn && <Redraw id={id} />}
      </section>
      <p className="counts" role="status">
        已评 {data.done}/{data.of}
        {data.grades.map(({ title, count }) => `，${title} ${count} 件`).join('')}
      </p>
      {data.rows && (
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">抽取的案卷</caption>
            <thead>
              <tr>
                <th scope="col">案卷</th>
                <th scope="col">单位</th>
                <th scope="col">抽取</th>
                <th scope="col" className="number">
                  机器先评
                </th>
                <th scope="col" className="number">
                  评分表
                </th>
                <th scope="col">结果</th>
                <th scope="col">办理</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={`/files/evaluation/${row.id}`}>{row.dossier}</Link>
                  </td>
                  <td data-title="单位">{row.unit.name}</td>
                  <td data-title="抽取">{row.method}</td>
                  <td className="number" data-title="机器先评">
                    {row.machine === undefined ? '—' : points(row.machine)}
                  </td>
                  <td className="number" data-title="评分表">
                    {row.sheets} 份
                  </td>
                  <td data-title="结果">
                    {row.score === undefined ? row.state.title : `${points(row.score)} 分，${row.grade}（${row.state.title}）`}
                  </td>
                  <td data-title="办理">
                    {row.concludes ? (
                      <Button
                        size="small"
                        loading={busy === row.id}
                        onClick={() => void run(row.id, `/file-reviews/evaluations/${row.id}/conclude`)}
                      >
                        汇总评分
                      </Button>
                    ) : row.state.code === 'third' && row.sheets < 3 ? (
                      <Link to={`/evaluation/campaigns/${id}/reviewers`}>指定第三评查人</Link>
                    ) : row.state.code === 'drawn' && row.sheets < 2 ? (
                      <Link to={`/evaluation/campaigns/${id}/reviewers`}>{row.reviewers === 2 ? '等评分表' : '指定评查人'}</Link>
                    ) : (
                      '—'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}
