import { useState } from 'react'
import { Screen } from '../parts/Screen.tsx'
import type { DeskFound } from './useDesk.ts'

/** Once: for which committee one records, and as which mediator. Kept on this phone. */
export function DeskPicker({ found: { committees, mediators, asked, choose } }: { found: DeskFound }) {
  const [committee, setCommittee] = useState('')
  const [mediator, setMediator] = useState('')
  const there = mediators.filter(({ columns }) => columns.committee === committee)
  if (!asked)
    return (
      <Screen title="记一件" back="/phone/">
        <p className="strip soon">第一次使用要连上网，查出您在哪个调解委员会。查到以后，没有网也能记。</p>
      </Screen>
    )
  return (
    <Screen
      title="您在哪个调解委员会"
      back="/phone/"
      foot={
        <button
          type="button"
          className="button main"
          disabled={committee === '' || mediator === ''}
          onClick={() => choose(committee, mediator)}
        >
          就是这个
        </button>
      }
    >
      <p>名录里没有查到唯一的登记，请选一次，以后不再问。</p>
      <label className="field">
        调解委员会
        <select value={committee} onChange={(event) => setCommittee(event.target.value)}>
          <option value="">请选择</option>
          {committees.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        调解员
        <select value={mediator} onChange={(event) => setMediator(event.target.value)}>
          <option value="">请选择</option>
          {there.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {committees.length === 0 && <p className="strip bad">名录里没有您单位的调解委员会，请联系司法所登记。</p>}
    </Screen>
  )
}
