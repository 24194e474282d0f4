import { useEffect } from 'react'
import { Link, useRouteError } from 'react-router'
import { ApiProblem } from '../api/client.ts'
import { Page } from '../patterns/Page.tsx'

export function NotFoundPage() {
  return (
    <Page title="没有找到这个页面或案件">
      <p>地址可能有误，或者所指的卷不在查阅范围内。可在上方检索案号、当事人、单位，或者回到我的待办。</p>
      <Link to="/desk">我的待办</Link>
    </Page>
  )
}

/** The page of a file or list that is not for this account: it tells nothing of what is in it. */
export function ForbiddenPage({ problem }: { problem: ApiProblem }) {
  return (
    <Page title="没有查看权限">
      <p>
        {problem.message}。{problem.way}。
      </p>
      <Link to="/desk">我的待办</Link>
    </Page>
  )
}

/** What a page shows when its question was refused. */
export function PageProblem({ problem }: { problem: unknown }) {
  if (problem instanceof ApiProblem && problem.status === 404) return <NotFoundPage />
  if (problem instanceof ApiProblem && problem.status === 403) return <ForbiddenPage problem={problem} />
  if (problem instanceof ApiProblem && problem.status === 503) return <AwayPage problem={problem} />
  const told = problem instanceof ApiProblem ? `${problem.message}。${problem.way}。` : '系统没有完成这一步。'
  return (
    <Page title="这一页没有显示出来">
      <p>{told}填写过的内容已保存在本机。</p>
      {problem instanceof ApiProblem && problem.requestId && <p>请求编号：{problem.requestId}</p>}
      <Again />
    </Page>
  )
}

/** Under maintenance, or open for reading only: since when, and that nothing typed is lost. */
function AwayPage({ problem }: { problem: ApiProblem }) {
  return (
    <Page title={problem.code === 'read-only' ? '现在只能查看，不能办理' : '系统正在维护'}>
      <p>
        {problem.message}。{problem.way}。填写过的内容已保存在本机。
      </p>
      <Again />
    </Page>
  )
}

function Again() {
  return (
    <button type="button" onClick={() => window.location.reload()}>
      重试
    </button>
  )
}

export function ErrorPage() {
  const error = useRouteError()
  useEffect(() => console.error(error), [error])
  return (
    <main style={{ maxWidth: 720, margin: '10vh auto' }}>
      <PageProblem problem={error} />
    </main>
  )
}
