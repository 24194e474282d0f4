import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { Remark } from '../../../../systems/organisation/importTold.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import type { Target } from './answers.ts'
import { useRows } from './CompareRows.tsx'
import { together } from './useChange.ts'
import type { StepProps } from './Ways.tsx'

const atOnce = 100

/** The cells that keep rows out: where, what stands there, why, and what would be accepted; mended here or in the original. */
export function RowErrors({ errors, shown, change, pending, ...rest }: StepProps & { readonly errors: readonly Remark[] }) {
  const [most, setMost] = useState(atOnce)
  const list = useRef<HTMLTableElement>(null)
  const fixOf = (key: string) =>
    together({ fixes: shown.fixes }, { ...(pending.fixes && { fixes: pending.fixes }) }).fixes?.[key] ?? undefined
  const several = new Set(errors.map(({ sheet }) => sheet)).size > 1
  const next = (from: HTMLElement) => {
    const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('input.mend') ?? [])]
    inputs[inputs.indexOf(from as HTMLInputElement) + 1]?.focus()
  }
  if (errors.length === 0)
    return (
      <section className="block" aria-label="行错误">
        <h2>行错误 0 处</h2>
        <p className="second">没有读不通的格。</p>
      </section>
    )
  return (
    <section className="block" aria-label="行错误">
      <h2>行错误 {errors.length} 处</h2>
      <p className="second">直接改，按回车保存并到下一处；原文件不动。不改的行这次不入库，其他行照常。</p>
      <div className="scroll">
        <table className="plain cards errors" ref={list}>
          <caption className="sr-only">行错误</caption>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">列</th>
              <th scope="col">原文</th>
              <th scope="col">问题</th>
              <th scope="col">改为</th>
              <th scope="col">
                <span className="sr-only">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, most).map((error) => {
              const key = `${error.sheet}!${error.row}`
              const letters = /^([A-Z]+)\d+$/.exec(error.cell)?.[1]
              const fix = fixOf(key)
              return (
                <tr key={`${key} ${error.cell} ${error.says}`}>
                  <td data-title="位置">
                    <strong>{error.cell}</strong>
                    {several && <div className="small second">{error.sheet}</div>}
                  </td>
                  <td data-title="列">{error.column || '整行'}</td>
                  <td data-title="原文" className="raw">
                    {error.raw === '' ? <span className="second">（空）</span> : error.raw.slice(0, 200)}
                  </td>
                  <td data-title="问题">
                    <span>{error.says}</span>
                    <Accepted target={targetOf(error, shown.map, shown.targets)} unit={unitOf(error, shown.columns)} says={error.says} />
                  </td>
                  <td data-title="改为">
                    {letters ? (
                      <Mend
                        label={`${error.cell}改为`}
                        given={fix?.cells?.[letters] ?? error.raw}
                        onSave={(text, input) => {
                          next(input)
                          change({ fixes: { [key]: { ...fix, cells: { ...fix?.cells, [letters]: text } } } })
                        }}
                      />
                    ) : (
                      <WholeRow error={error} shown={shown} pending={pending} change={change} {...rest} />
                    )}
                  </td>
                  <td>
                    <Button size="small" onClick={() => change({ fixes: { [key]: { ...fix, skip: true } } })}>
                      跳过第 {error.row} 行
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {errors.length > most && <Button onClick={() => setMost(most + atOnce)}>再显示 {Math.min(atOnce, errors.length - most)} 处</Button>}
      {shown.problems.count > shown.problems.shown.length && (
        <p className="second">
          问题共 {shown.problems.count} 处，这里只列前 {shown.problems.shown.length} 处；全部见带批注的原表。
        </p>
      )}
    </section>
  )
}

const targetOf = (error: Remark, map: StepProps['shown']['map'], targets: readonly Target[]): Target | undefined =>
  targets.find(({ id }) => id === map[error.column]) ?? targets.find(({ title }) => title === error.column)

const unitOf = ({ sheet, column }: Remark, columns: StepProps['shown']['columns']): string | undefined =>
  columns.find((one) => one.sheet === sheet && one.column === column)?.unit

/** What would be accepted, where the reason does not say it already. */
function Accepted({ target, unit, says }: { target: Target | undefined; unit: string | undefined; says: string }) {
  const words = target && acceptedOf(target, unit)
  if (!words || /可选：|请填写“|如“/.test(says)) return null
  return <div className="small second">可以填：{words}</div>
}

function acceptedOf({ kind, options }: Target, unit: string | undefined): string | undefined {
  if (options) return Object.values(options).slice(0, 12).join('、')
  switch (kind) {
    case 'day':
      return '2023-03-05、2023.3.5、2023年3月5日'
    case 'money':
      return unit === undefined ? '20000元、2万元' : unit === '万元' ? '2、2万元' : '20000、20000元'
    case 'count':
      return '整数，如 12'
    case 'yes-no':
      return '是、否'
    case 'unit':
      return '单位名册里的名称'
    case 'person':
      return '人员名册里的姓名'
    default:
      return undefined
  }
}

function Mend({ label, given, onSave }: { label: string; given: string; onSave: (text: string, input: HTMLElement) => void }) {
  const [text, setText] = useState(given)
  return (
    <Input
      className="mend"
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) onSave(text, event.currentTarget)
      }}
    />
  )
}

/** A fault of the whole row: all its cells, each to be mended. */
function WholeRow({ error, shown, pending, change }: StepProps & { readonly error: Remark }) {
  const [open, setOpen] = useState(false)
  const { data, error: problem } = useRows(shown.id, [error.row], error.sheet, open)
  const key = `${error.sheet}!${error.row}`
  const fix = pending.fixes?.[key] ?? shown.fixes[key]
  const [row] = data?.rows ?? []
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        看第 {error.row} 行各格
      </Button>
      {open && problem && <ProblemStrip problem={problem} />}
      {open && row && (
        <div className="whole-row">
          {data?.columns.map(({ letters, name }, at) => (
            <div key={letters}>
              <span className="small second">
                {letters} {name}
              </span>
              <Mend
                label={`${letters}${error.row}改为`}
                given={fix?.cells?.[letters] ?? row.cells[at]?.mended ?? row.cells[at]?.text ?? ''}
                onSave={(text) => change({ fixes: { [key]: { ...fix, cells: { ...fix?.cells, [letters]: text } } } })}
              />
            </div>
          ))}
        </div>
      )}
    </>
  )
}

/** What was mended or left out by hand, so that it can be taken back. */
export function MendedRows({ shown, change }: StepProps) {
  const rows = Object.entries(shown.fixes)
  if (rows.length === 0) return null
  return (
    <section className="block" aria-label="已改的行">
      <h2>已改 {rows.length} 行</h2>
      <ul className="bare">
        {rows.map(([key, { skip, cells }]) => {
          const [sheet = '', row = ''] = [key.slice(0, key.lastIndexOf('!')), key.slice(key.lastIndexOf('!') + 1)]
          return (
            <li key={key}>
              {sheet} 第 {row} 行：
              {[
                ...(skip ? ['不导入'] : []),
                ...Object.entries(cells ?? {}).map(([letters, text]) => `${letters}${row} 改为“${text.slice(0, 60)}”`),
              ].join('；')}
              <Button type="link" size="small" onClick={() => change({ fixes: { [key]: null } })}>
                恢复第 {row} 行
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
