import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, address, ask } from '../../api/client.ts'
import { useSigned } from '../../api/queries.ts'
import { useUnits } from '../../api/units.ts'
import { Mark } from '../../patterns/ClockMark.tsx'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'
import { type Progress, type Result, useTotals } from './answers.ts'
import { stateLook } from './ImportListPage.tsx'
import { Steps } from './Steps.tsx'
import { Sum, SumWords } from './Sum.tsx'
import { Totals } from './Totals.tsx'
import './import.css'

const isMoving = (state: Progress['state'] | undefined) => state === 'entering' || state === 'withdrawing'

/** What became of an import: how far it has come while it runs, a receipt when it is done, and its withdrawal. */
export function ResultPage() {
  const { id = '' } = useParams()
  const client = useQueryClient()
  const progress = useQuery({
    queryKey: ['import-progress', id],
    queryFn: () => ask<Progress>(`/imports/${id}/progress`),
    staleTime: 0,
    // The job goes on while the server is away and after it has come back, so the asking goes on too.
    refetchInterval: ({ state: { data, error } }) =>
      (error === null && data && !isMoving(data.state)) || (error instanceof ApiProblem && error.status === 404) ? false : 1000,
    refetchIntervalInBackground: true,
    retry: false,
  })
  const state = progress.data?.state
  const done = state !== undefined && !isMoving(state)
  const result = useQuery({ queryKey: ['import-result', id, state], queryFn: () => ask<Result>(`/imports/${id}/result`), enabled: done })
  useEffect(() => {
    if (done) for (const key of ['imports', 'desk', 'list', 'file', 'figure']) void client.invalidateQueries({ queryKey: [key] })
  }, [done, client])
  const lost = progress.error instanceof ApiProblem && progress.error.status === 0
  const withdrawing = state === 'withdrawing'
  return (
    <Page
      title={withdrawing ? '撤回导入' : done ? '导入结果' : '入库'}
      crumbs={[{ title: '台账导入', to: '/import' }, { title: done ? '导入结果' : '⑤ 入库' }]}
      aside={progress.data && <Mark look={stateLook[progress.data.state]}>{progress.data.stateTitle}</Mark>}
      acts={
        result.data && (
          <>
            <Button onClick={() => window.print()}>打印回执</Button>
            <Withdraw result={result.data} onDone={() => void progress.refetch()} />
          </>
        )
      }
    >
      {!done && !withdrawing && <Steps at="enter" run />}
      {progress.error && !lost && <ProblemStrip problem={progress.error} />}
      {lost && <p className="strip">服务器暂时没有应答，恢复后接着办理；不必重新导入。</p>}
      {progress.isPending && <Skeleton rows={4} />}
      {progress.data && !done && <Moving progress={progress.data} />}
      {result.error && <ProblemStrip problem={result.error} onRetry={() => void result.refetch()} />}
      {done && result.isPending && <Skeleton rows={8} />}
      {result.data && <Receipt result={result.data} />}
    </Page>
  )
}

function Moving({ progress: { state, files, total, perSecond, failed, seconds } }: { progress: Progress }) {
  const verb = state === 'withdrawing' ? '撤回' : '入库'
  return (
    <section className="block" aria-label="进度">
      <p role="status">
        正在{verb}：{files.toLocaleString('zh-CN')} / {total.toLocaleString('zh-CN')} 件
        {perSecond > 0 && `，每秒 ${perSecond} 件，已用 ${Math.round(seconds)} 秒`}
      </p>
      <progress max={Math.max(1, total)} value={files} aria-label={`${verb}进度`} style={{ width: '100%' }} />
      <p className="second">可以离开本页；程序停下重新启动后也会接着办完。</p>
      {failed !== undefined && <p className="strip bad">这一次没有办成，系统会自动再试。仍不成功的，请把这段话告诉系统管理员：{failed}</p>}
    </section>
  )
}

function Receipt({ result }: { result: Result }) {
  const units = useUnits()
  const session = useSigned()
  const { data } = useTotals(result.batch, result.state)
  const balance = result.balance
  return (
    <>
      <section className="block" aria-label="回执">
        <h2>台账导入回执</h2>
        <Sum balance={balance} said="入库" />
        <dl className="facts">
          <dt>文件</dt>
          <dd>{result.file.name}</dd>
          <dt>导入为</dt>
          <dd>{result.title}</dd>
          <dt>单位</dt>
          <dd>{units.get(result.unit) ?? result.unit}</dd>
          <dt>办理</dt>
          <dd>
            {result.by ?? '—'}　{result.on}
          </dd>
          <dt>状态</dt>
          <dd>{result.stateTitle}</dd>
          <dt>回执编号</dt>
          <dd>{result.batch}</dd>
        </dl>
      </section>
      {data && data.totals.length > 0 && (
        <section className="block" aria-label="合计核对">
          <h2>台账自称的合计</h2>
          <Totals totals={data.totals} />
        </section>
      )}
      {result.refusals !== undefined && (
        <section className="block" aria-label="停下的行">
          <h2>停下的行和原因</h2>
          <p style={{ whiteSpace: 'pre-wrap' }}>{result.refusals}</p>
          {/* The original is its uploader's. */}
          {result.by === session.name && (
            <p className="no-print">
              <a className="act" href={address(`/imports/${result.batch}/annotated`)}>
                下载带批注的原表
              </a>
              <span className="after second">改好后重新上传，已经入库的行不会重复</span>
            </p>
          )}
        </section>
      )}
      <Used result={result} />
      <section className="block" aria-label="入库的案卷">
        <h2>入库的 {result.files.count} 件</h2>
        <ul className="bare">
          {result.files.shown.map(({ id, type, title, number, state }) => (
            <li key={id}>
              <Link to={`/files/${type}/${id}`}>{[number, title].filter(Boolean).join('　')}</Link>
              {state === '$void' && <span className="second">（已撤回）</span>}
            </li>
          ))}
        </ul>
        {result.files.count > result.files.shown.length && <p className="second">这里列前 {result.files.shown.length} 件。</p>}
      </section>
      <section className="block" aria-label="各列的对应关系">
        <h2>各列的对应关系</h2>
        <p>{result.map}</p>
        <SumWords />
      </section>
    </>
  )
}

/** Why an import can no longer be withdrawn: what was done since, file by file. */
function Used({ result: { state, used } }: { result: Result }) {
  if (state !== 'held' || used.length === 0) return null
  return (
    <section className="block no-print" aria-label="不能撤回的原因" id="used">
      <h2>不能整批撤回</h2>
      <p>下列 {used.length} 件入库后又有办理，或者被其他案卷引用。需要改动的，请打开各件办理更正或者作废。</p>
      <ul className="bare">
        {used.map(({ id, type, title, number, since, referred }) => (
          <li key={id}>
            <Link to={`/files/${type}/${id}`}>{[number, title].filter(Boolean).join('　')}</Link>
            <span className="second">
              （{[since > 0 && `入库后办理 ${since} 次`, referred > 0 && `被引用 ${referred} 处`].filter(Boolean).join('，')}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Withdraw({ result, onDone }: { result: Result; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const client = useQueryClient()
  if (result.state !== 'held') return null
  const closed = !result.mayWithdraw
  const withdraw = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await ask(`/imports/${result.batch}/withdraw`, { method: 'POST', body: { reason: reason.trim() } })
      setOpen(false)
    } catch (error) {
      setProblem(error)
      void client.invalidateQueries({ queryKey: ['import-result', result.batch] })
    } finally {
      setBusy(false)
      onDone()
    }
  }
  return (
    <>
      <Button
        aria-disabled={closed}
        title={closed ? `${result.used.length} 件入库后又有办理，不能整批撤回` : undefined}
        onClick={() => (closed ? document.getElementById('used')?.scrollIntoView() : setOpen(true))}
      >
        撤回本次导入
      </Button>
      <Modal
        title="撤回本次导入"
        open={open}
        onCancel={() => setOpen(false)}
        cancelText="返回"
        okText={`撤回 ${result.files.count} 件`}
        okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: busy }}
        onOk={() => void withdraw()}
      >
        <p>入库的 {result.files.count} 件全部作废，各件留有记录；同一份台账以后可以重新导入。</p>
        {problem !== undefined && <ProblemStrip problem={problem} />}
        <label htmlFor="withdraw-reason">撤回理由</label>
        <Input.TextArea
          id="withdraw-reason"
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </>
  )
}
