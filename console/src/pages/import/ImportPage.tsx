import { Button, Popconfirm } from 'antd'
import { Navigate, useNavigate, useParams } from 'react-router'
import { ApiProblem, ask } from '../../api/client.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { useDryRun } from './answers.ts'
import { EnterStep } from './EnterStep.tsx'
import { HeadStep } from './HeadStep.tsx'
import { MapStep } from './MapStep.tsx'
import { ProblemsStep } from './ProblemsStep.tsx'
import { type Step, Steps, steps } from './Steps.tsx'
import { Sum } from './Sum.tsx'
import { useChange } from './useChange.ts'
import './import.css'

/** Steps ② to ⑤ of an import that was uploaded; each has an address of its own, and leaving loses nothing. */
export function ImportPage() {
  const { id = '', step = '' } = useParams()
  return <Wizard key={id} id={id} step={step as Step} />
}

function Wizard({ id, step }: { id: string; step: Step }) {
  const { data: shown, error, refetch } = useDryRun(id)
  const changing = useChange(id)
  const navigate = useNavigate()
  const at = steps.findIndex((one) => one.step === step)
  const title = steps[at]?.title ?? '台账导入'
  const crumbs = [{ title: '台账导入', to: '/import' }, { title: `${'①②③④⑤'[at] ?? ''} ${title}` }]
  // A batch that somebody else entered has no draft here; what became of it can still be read.
  if (error instanceof ApiProblem && error.status === 404) return <Navigate to={`/import/${id}/result`} replace />
  if (shown?.run) return <Navigate to={`/import/${id}/result`} replace />
  if (at < 1) return <Navigate to={`/import/${id}/check`} replace />
  const giveUp = async () => {
    await ask(`/imports/${id}`, { method: 'DELETE' })
    void navigate('/import')
  }
  return (
    <Page
      title={title}
      crumbs={crumbs}
      acts={
        shown && (
          <Popconfirm
            title="放弃这次导入"
            description="上传的台账和已经回答的问题都不再保留。"
            okText="放弃导入"
            cancelText="返回"
            onConfirm={giveUp}
          >
            <Button>放弃导入</Button>
          </Popconfirm>
        )
      }
    >
      <Steps at={step} id={id} />
      {error && <ProblemStrip problem={error} onRetry={() => void refetch()} />}
      {changing.problem !== undefined && <ProblemStrip problem={changing.problem} />}
      {!shown && !error && <Skeleton rows={10} />}
      {shown && (
        <>
          <div className="block file-line">
            <span>
              文件 <strong>{shown.file.name}</strong>
              {shown.file.said.length > 0 && <span className="second">（{shown.file.said.join('；')}）</span>}
            </span>
            <span>
              导入为 <strong>{shown.type.title}</strong>
              {shown.opening.title !== shown.type.title && <span className="second">（{shown.opening.title}）</span>}
            </span>
            <span className="second" role="status">
              {changing.busy ? '正在重新检查' : '已保存，可以离开，以后从台账导入接着办'}
            </span>
          </div>
          <div className={changing.busy ? 'dimmed' : undefined}>
            <Sum balance={shown.balance} said="可入库" />
          </div>
          {shown.sheets.every(({ rows = 0 }) => rows === 0) && (
            <p className="strip">这份台账没有记录：只有标题、表头之类的行。请核对选的工作表和表头行，或者在表头下面填写后重新上传。</p>
          )}
          {step === 'head' && <HeadStep shown={shown} {...changing} />}
          {step === 'check' && <MapStep shown={shown} {...changing} />}
          {step === 'problems' && <ProblemsStep shown={shown} {...changing} />}
          {step === 'enter' && <EnterStep shown={shown} {...changing} />}
        </>
      )}
    </Page>
  )
}
