import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useUnits } from '../../api/units.ts'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { type DryRun, useTotals } from './answers.ts'
import { leftToDo, wrongIn } from './awaiting.ts'
import { Choice } from './Choice.tsx'
import { type JoinedColumn, joinColumns } from './joinColumns.ts'
import { Totals } from './Totals.tsx'
import { type StepProps, Ways } from './Ways.tsx'

/** ③ 核对: what each column means, in what unit its money stands, how many cells can be used, and whether the ledger's own totals agree. */
export function MapStep({ shown, change, pending }: StepProps) {
  const { data } = useTotals(shown.id, shown)
  const totals = data?.totals ?? shown.totals
  const differing = totals.filter(({ difference }) => difference !== 0).length
  const units = useUnits()
  const sheets = shown.sheets.filter(({ chosen }) => chosen).length
  return (
    <>
      {shown.saved && (
        <p className="strip good">
          {shown.saved.alike === 1
            ? `已存为方案“${shown.saved.name}”，下次导入同样的台账时自动套用。`
            : `表头与方案“${shown.saved.name}”有 ${Math.round(shown.saved.alike * 100)}% 相同，已套用其中的对应关系和答复；不对的可以改。`}
        </p>
      )}
      <section className="block" aria-label="各列的对应关系">
        <h2>各列记的是什么</h2>
        <div className="scroll">
          <table className="plain cards map">
            <caption className="sr-only">台账的列与系统字段的对应关系</caption>
            <thead>
              <tr>
                <th scope="col">台账的列</th>
                <th scope="col">系统字段</th>
                <th scope="col">样例</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {joinColumns(shown.columns).map((column) => (
                <tr key={column.column}>
                  <td data-title="台账的列">
                    <span className="second">{column.letters}</span> <strong>{column.column}</strong>
                    {sheets > 1 && (
                      <div className="small second">
                        {column.sheets.length === sheets ? `${sheets} 个工作表都有` : column.sheets.join('、')}
                      </div>
                    )}
                  </td>
                  <td data-title="系统字段">
                    <TargetSelect shown={shown} column={column} change={change} pending={pending} />
                    <MoneyUnit shown={shown} column={column} change={change} pending={pending} />
                  </td>
                  <td data-title="样例">
                    {column.samples.map((text) => (
                      <div key={text} className="sample">
                        {text}
                      </div>
                    ))}
                    {column.samples.length === 0 && '—'}
                  </td>
                  <td data-title="结果">
                    <ColumnWords shown={shown} column={column} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {shown.unplaced.length > 0 && (
          <p className="second">台账里没有办理日期、因此只留作原文的：{shown.unplaced.join('、')}。要入库的，请补上对应的日期列。</p>
        )}
        <SaveMap shown={shown} />
      </section>
      <section className="block" aria-label="合计核对">
        <h2>台账自称的合计</h2>
        {differing > 0 && (
          <p className="strip bad" role="alert">
            有 {differing} 处合计与按行相加之数不符。合计行不入库；请先核对下列各行，再决定是否入库。
          </p>
        )}
        <Totals totals={totals} />
      </section>
      <section className="block" aria-label="入库以后的样子">
        <h2>入库以后的样子</h2>
        {shown.preview.length === 0 && <p className="second">还没有可以入库的行，请先处理问题。</p>}
        {shown.preview.length > 0 && (
          <ul className="bare">
            {shown.preview.map(({ sheet, rows, number, title, acts }) => (
              <li key={`${sheet}!${rows[0]}`}>
                第 {rows.join('、')} 行：{number} {title}
                <span className="second">（{acts.map((act) => `${act.on} ${act.title}`).join('，')}）</span>
              </li>
            ))}
          </ul>
        )}
        <p className="second">没有写单位的行归 {units.get(shown.unit) ?? shown.unit}。</p>
        {shown.changed.length > 0 && (
          <p className="strip">
            有 {shown.changed.length} 件以前导入过，这次的内容不同，不会改动已入库的：
            {shown.changed.slice(0, 20).map(({ id, rows }) => (
              <Link key={id} to={`/files/${shown.type.id}/${id}`} style={{ marginRight: 12 }}>
                第 {rows.join('、')} 行
              </Link>
            ))}
            请打开逐件更正。
          </p>
        )}
        {shown.findings.length > 0 && (
          <details>
            <summary>入库后会列为办理问题的 {shown.findings.length} 种（不影响入库）</summary>
            <ul>
              {shown.findings.map(({ says, count, rows }) => (
                <li key={says}>
                  {says}：{count} 次，如第 {rows.join('、')} 行
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <Ways
        back={`/import/${shown.id}/head`}
        on={`/import/${shown.id}/problems`}
        words={leftToDo(shown) > 0 ? `下一步：处理 ${leftToDo(shown)} 个问题` : '下一步：看提醒和问题'}
      />
    </>
  )
}

type ColumnProps = Pick<StepProps, 'shown' | 'change' | 'pending'> & { readonly column: JoinedColumn }

function TargetSelect({ shown, column, change, pending }: ColumnProps) {
  const said = pending.map?.[column.column]
  const value = said === undefined ? (shown.map[column.column] ?? '-') : (said ?? '-')
  const taken = new Set(Object.entries(shown.map).flatMap(([name, id]) => (id !== null && name !== column.column ? [id] : [])))
  const options = [
    { value: '-', label: '不取' },
    ...shown.targets.map(({ id, title, required }) => ({
      value: id,
      label: `${title}${required ? '（必填）' : ''}${taken.has(id) && id !== '$remark' ? '（已有别的列）' : ''}`,
    })),
  ]
  return (
    <Select
      aria-label={`“${column.column}”对应的系统字段`}
      style={{ width: '100%', minWidth: 180 }}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(next: string) => change({ map: { [column.column]: next === '-' ? null : next } })}
      options={options}
    />
  )
}

/** The unit that a column's money stands in: as its heading says, or as it is answered here. */
function MoneyUnit({ shown, column, change, pending }: ColumnProps) {
  const target = shown.targets.find(({ id }) => id === shown.map[column.column])
  if (target?.kind !== 'money') return null
  if (column.unit) return <div className="small second">单位：{column.unit}（表头所写）</div>
  const question = shown.questions.find(({ kind, column: of }) => kind === 'money-unit' && of === column.column)
  if (!question) return <div className="small second">单位：各格自己写明</div>
  return <Choice question={question} change={change} pending={pending} label="单位" />
}

function ColumnWords({ shown, column }: { shown: DryRun; column: JoinedColumn }) {
  const asked = shown.questions.filter((one) => one.column === column.column && one.needed && one.answer === undefined)
  const toAsk = asked.reduce((sum, { count }) => sum + count, 0)
  const wrong = wrongIn(shown, column)
  const parts = [
    shown.map[column.column] === null ? '不取' : column.target === null ? '只留作原文' : `${column.usable} 可用`,
    column.empty > 0 && shown.map[column.column] !== null && `${column.empty} 空`,
    toAsk > 0 && `${toAsk} 要问`,
    wrong > 0 && `${wrong} 有错`,
    column.flags > 0 && `${column.flags} 提醒`,
  ].filter(Boolean)
  const link = wrong + column.flags + toAsk > 0 && shown.map[column.column] !== null
  return (
    <>
      {parts.join(' · ')} {link && <Link to={`/import/${shown.id}/problems?column=${encodeURIComponent(column.column)}`}>看</Link>}
    </>
  )
}

/** Keeps the map, and the answers, for the next ledger of the same source. */
function SaveMap({ shown }: { shown: DryRun }) {
  const [name, setName] = useState(shown.saved?.name ?? '')
  const [saved, setSaved] = useState<string>()
  const [problem, setProblem] = useState<unknown>()
  const save = async () => {
    setProblem(undefined)
    try {
      await ask(`/imports/${shown.id}/map`, { method: 'PUT', body: { name: name.trim() } })
      setSaved(name.trim())
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <div className="filters no-print" style={{ marginTop: 12, marginBottom: 0 }}>
      <label htmlFor="map-name">方案名称</label>
      <Input
        id="map-name"
        style={{ width: 240 }}
        maxLength={100}
        placeholder="例如 城管局处罚台账"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button disabled={name.trim() === ''} onClick={() => void save()}>
        保存方案
      </Button>
      <span role="status">{saved && `已存为“${saved}”，下次表头相近的台账自动套用`}</span>
      {problem !== undefined && <ProblemStrip problem={problem} />}
    </div>
  )
}
