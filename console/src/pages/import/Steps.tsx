import { Link } from 'react-router'

export const steps = [
  { step: 'file', title: '选文件' },
  { step: 'head', title: '认表头' },
  { step: 'check', title: '核对' },
  { step: 'problems', title: '处理问题' },
  { step: 'enter', title: '入库' },
] as const
export type Step = (typeof steps)[number]['step']

const signs = '①②③④⑤'

/** Where one is among the five steps; those of a ledger that has been read can be gone to in any order. */
export function Steps({ at, id, run = false }: { at: Step; id?: string; run?: boolean }) {
  const now = steps.findIndex(({ step }) => step === at)
  return (
    <nav aria-label="导入步骤" className="steps no-print">
      <ol>
        {steps.map(({ step, title }, n) => {
          const words = `${signs[n]} ${title}`
          const reachable = id !== undefined && !run && n > 0 && n !== now
          return (
            <li key={step} className={n < now ? 'past' : n === now ? 'now' : undefined} aria-current={n === now ? 'step' : undefined}>
              {reachable ? <Link to={`/import/${id}/${step}`}>{words}</Link> : <span>{words}</span>}
              {n < now && <span> ✓</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
