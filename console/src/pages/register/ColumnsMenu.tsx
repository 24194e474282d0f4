import { Button, Popover } from 'antd'
import type { Column } from './columns.tsx'

/** Which columns are shown and in which order; back to the usual ones at a touch. */
export function ColumnsMenu({
  all,
  chosen,
  onChange,
  onReset,
}: {
  all: readonly Column[]
  chosen: readonly string[]
  onChange: (names: readonly string[]) => void
  onReset: () => void
}) {
  const titleOf = (name: string) => all.find((column) => column.name === name)?.title ?? name
  const move = (at: number, by: number) => {
    const next = [...chosen]
    const [one] = next.splice(at, 1)
    if (one !== undefined) next.splice(at + by, 0, one)
    onChange(next)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="columns-menu">
          <ol>
            {chosen.map((name, at) => (
              <li key={name}>
                <label>
                  <input
                    type="checkbox"
                    checked
                    onChange={() => onChange(chosen.filter((one) => one !== name))}
                    disabled={chosen.length === 1}
                  />{' '}
                  {titleOf(name)}
                </label>
                <span>
                  <button type="button" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`${titleOf(name)}前移`}>
                    ↑
                  </button>
                  <button type="button" disabled={at === chosen.length - 1} onClick={() => move(at, 1)} aria-label={`${titleOf(name)}后移`}>
                    ↓
                  </button>
                </span>
              </li>
            ))}
          </ol>
          <ul>
            {all
              .filter(({ name }) => !chosen.includes(name))
              .map(({ name, title }) => (
                <li key={name}>
                  <label>
                    <input type="checkbox" checked={false} onChange={() => onChange([...chosen, name])} /> {title}
                  </label>
                </li>
              ))}
          </ul>
          <Button size="small" onClick={onReset}>
            恢复默认
          </Button>
        </div>
      }
    >
      <Button>列</Button>
    </Popover>
  )
}
