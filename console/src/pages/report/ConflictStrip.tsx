import { Button, Radio } from 'antd'
import { useState } from 'react'
import { readable } from './source.ts'
import type { Conflict } from './useWriting.ts'

type Chosen = 'mine' | 'theirs' | 'both'

/** Two people wrote on the same paragraphs: both stand here, and one is chosen, or both. Neither is lost. */
export function ConflictStrip({
  conflict,
  name,
  valueFor,
  onSettle,
}: {
  conflict: Conflict
  name: string
  valueFor: (token: string) => string
  onSettle: (text: string) => void
}) {
  const open = conflict.merged.map((one, at) => ({ one, at })).filter(({ one }) => !one.settled)
  const [chosen, choose] = useState<Readonly<Record<number, Chosen>>>({})
  const read = (lines: readonly string[]) => lines.map((line) => readable(line, valueFor)).join('\n') || '（删去了这些段）'
  const text = () =>
    conflict.merged
      .flatMap((one, at) => {
        if (one.settled) return one.lines
        const how = chosen[at] ?? 'both'
        return [...(how === 'theirs' ? [] : one.mine), ...(how === 'mine' ? [] : one.theirs)]
      })
      .join('\n')
  return (
    <section className="strip conflict" role="alert" aria-label="两人改了同一段">
      <h2>
        “{name}”有 {open.length} 处两人都改了
      </h2>
      <p>{conflict.by}已保存了另一种写法。各处选定后再保存，两种文字都不会丢失，历次文稿里也都查得到。</p>
      {open.map(({ one, at }) =>
        one.settled ? null : (
          <fieldset key={`conflict-${at}`} className="item">
            <legend>第 {open.findIndex((other) => other.at === at) + 1} 处</legend>
            <div className="sides">
              <div>
                <h3>我写的</h3>
                <p>{read(one.mine)}</p>
              </div>
              <div>
                <h3>对方写的</h3>
                <p>{read(one.theirs)}</p>
              </div>
            </div>
            <Radio.Group
              aria-label={`第 ${open.findIndex((other) => other.at === at) + 1} 处用哪一种`}
              value={chosen[at]}
              onChange={(event) => choose((before) => ({ ...before, [at]: event.target.value as Chosen }))}
              options={[
                { value: 'mine', label: '用我的' },
                { value: 'theirs', label: '用对方的' },
                { value: 'both', label: '两段都留' },
              ]}
            />
          </fieldset>
        ),
      )}
      <Button type="primary" disabled={open.some(({ at }) => chosen[at] === undefined)} onClick={() => onSettle(text())}>
        按选定的合并
      </Button>
    </section>
  )
}
