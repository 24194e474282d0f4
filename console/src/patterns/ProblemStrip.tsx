import { ApiProblem } from '../api/client.ts'

/** What went wrong, and what to do about it; it stays until cured. */
export function ProblemStrip({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const known = problem instanceof ApiProblem
  return (
    <div className="strip bad" role="alert">
      {known ? (
        <>
          {problem.message}。{problem.way}。
          {problem.refusals.length > 0 && (
            <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
              {problem.refusals.map((refusal) => (
                <li key={refusal.message}>{refusal.message}</li>
              ))}
            </ul>
          )}
          {problem.status >= 500 && problem.requestId && <div className="small">请求编号：{problem.requestId}</div>}
        </>
      ) : (
        '本页没有显示出来。请刷新页面；仍不成功的，请联系系统管理员。'
      )}
      {onRetry && (
        <button type="button" onClick={onRetry} style={{ marginLeft: 12 }}>
          重试
        </button>
      )}
    </div>
  )
}
