import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { ask } from '../../api/client.ts'
import { Page } from '../../patterns/Page.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { PageProblem } from '../exceptions.tsx'
import { Dossier } from './Dossier.tsx'
import { Findings } from './Findings.tsx'
import { Judging } from './Judging.tsx'
import { Submitted } from './Submitted.tsx'
import type { Sheet } from './types.ts'
import './evaluation.css'

const openness: Readonly<Record<string, string>> = {
  assigned: '评查人各自评分，收齐汇总前互不可见；相差超过 5 分或者对基础标准意见不一的，由第三人评查。',
  submitted: '本表已经封存：收齐汇总、启封以前，除本人外谁也不能查看，也不能更改。',
  opened: '各评查人的评分表已经收齐汇总，一并启封。',
}

/** A reviewer's sheet of one dossier: what the machine found, what is to be judged, and the dossier beside it. */
export function ReviewPage() {
  const { id = '' } = useParams()
  const client = useQueryClient()
  const { data: sheet, error } = useQuery({
    queryKey: ['file-review', id],
    queryFn: () => ask<Sheet>(`/file-reviews/sheets/${id}`),
    refetchOnWindowFocus: false,
  })
  if (error) return <PageProblem problem={error} />
  if (!sheet) return <Skeleton rows={12} />
  const open = sheet.state.code === 'assigned'
  const done = () => {
    void client.invalidateQueries({ queryKey: ['file-review', id] })
    void client.invalidateQueries({ queryKey: ['file-reviews'] })
    void client.invalidateQueries({ queryKey: ['desk'] })
  }
  return (
    <Page
      title={`评查：${sheet.dossier.title}`}
      crumbs={[{ title: '执法监督' }, { title: '案卷评查', to: '/evaluation' }, { title: sheet.slot }]}
      aside={
        <span>
          状态：<strong>{sheet.state.title}</strong>
          <span className="second">
            {'　'}被评查单位：{sheet.evaluated}　{sheet.slot}
          </span>
        </span>
      }
      acts={
        open ? (
          <Link className="act" to={`/files/score-sheet/${id}/acts/recuse`}>
            申请回避
          </Link>
        ) : (
          <Button onClick={() => window.print()}>打印评分表</Button>
        )
      }
    >
      <p className="second">
        {sheet.standard}。{openness[sheet.state.code]}
      </p>
      <div className="review">
        <div>
          <Findings sheet={sheet} />
          {open ? <Judging sheet={sheet} onDone={done} /> : <Submitted sheet={sheet} />}
        </div>
        <Dossier dossier={sheet.dossier} />
      </div>
    </Page>
  )
}
