import type { Tree } from './answers.ts'
import './templates.css'

/** A document as it will look on paper: GB/T 9704, one sheet of A4, 仿宋 three, title in 小标宋. */
export function Sheet({ tree }: { tree: Tree }) {
  const lines = tree.blocks.map(({ text, runs }) => text ?? runs?.map((run) => run.text).join('') ?? '')
  return (
    <article className="sheet" aria-label="文书样张">
      {tree.mark && <p className="sheet-mark">{tree.mark}</p>}
      <p className="sheet-title">
        {tree.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      {tree.number && <p className="sheet-number">{tree.number}</p>}
      {tree.to && <p className="sheet-to">{tree.to}：</p>}
      {lines
        .map((line, at) => ({ line, at: `${at}` }))
        .map(({ line, at }) => (
          <p key={at} className="sheet-text">
            {line}
          </p>
        ))}
      <div className="sheet-sign">
        {tree.signedBy && <p>{tree.signedBy}</p>}
        {tree.date && <p>{tree.date}</p>}
      </div>
    </article>
  )
}
