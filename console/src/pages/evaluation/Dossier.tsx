import type { Sheet } from './types.ts'

/** The dossier beside the sheet: its documents, what was done on which day, and what it records. */
export function Dossier({ dossier }: { dossier: Sheet['dossier'] }) {
  return (
    <aside className="review-dossier no-print" aria-label="被评查的案卷">
      <section className="block" aria-labelledby="documents">
        <h2 id="documents">文书 {dossier.documents.length} 份</h2>
        {dossier.documents.length === 0 ? (
          <p className="second">没有文书。</p>
        ) : (
          <ol className="review-list">
            {dossier.documents.map(({ seq, on, name, href }) => (
              <li key={`${seq} ${name}`}>
                {href ? <a href={href}>{name}</a> : name}
                <span className="second small">　{on}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="block" aria-labelledby="steps">
        <h2 id="steps">经过</h2>
        <ol className="review-list">
          {dossier.timeline.map(({ seq, title, on, by }) => (
            <li key={seq} value={seq}>
              {on}　{title}
              <span className="second small">　{by}</span>
            </li>
          ))}
        </ol>
      </section>
      <details className="block">
        <summary>记载事项（{dossier.state}）</summary>
        <dl className="facts">
          {dossier.facts.map(({ name, title, shown }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{title}</dt>
              <dd>{shown || '—'}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  )
}
