import type { Outcome } from '../api/types.ts'

/** What became of several files: 8 件已转交，2 件不能：…, each that could not with its reason. */
export function Outcomes({ done, outcomes }: { done: string; outcomes: readonly Outcome[] }) {
  const failed = outcomes.filter(({ ok }) => !ok)
  return (
    <div role="status">
      <p>
        {outcomes.length - failed.length} 件{done}
        {failed.length > 0 && `，${failed.length} 件不能：`}
      </p>
      {failed.length > 0 && (
        <ul style={{ paddingLeft: 20, margin: 0 }}>
          {failed.map(({ file, name, says }) => (
            <li key={file}>
              {name !== '' && `${name}：`}
              {says}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
