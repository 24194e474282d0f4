import { Checkbox, InputNumber } from 'antd'
import type { DryRun } from './answers.ts'
import { type StepProps, Ways } from './Ways.tsx'

const kinds: Readonly<Record<string, string>> = {
  title: '标题',
  head: '表头',
  'head-again': '重复的表头',
  total: '合计、小计',
  group: '小标题',
  footer: '页脚',
  'numbered-only': '只有序号的行',
}

/** ② 认表头: which sheets are ledgers, in which row their headings stand, and which lines were set aside as no records. */
export function HeadStep({ shown, change }: StepProps) {
  const chosen = shown.sheets.filter((sheet) => sheet.chosen)
  const heads = new Set(shown.aside.shown.flatMap(({ sheet, row, kind }) => (kind === 'head' && sheet === chosen[0]?.name ? [row] : [])))
  return (
    <>
      <section className="block" aria-label="工作表">
        <h2>工作表</h2>
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">工作簿里的工作表</caption>
            <thead>
              <tr>
                <th scope="col">导入</th>
                <th scope="col">工作表</th>
                <th scope="col" className="number">
                  行数
                </th>
                <th scope="col">表头在第几行</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>
              {shown.sheets.map((sheet) => (
                <tr key={sheet.name}>
                  <td>
                    <Checkbox
                      aria-label={`导入工作表${sheet.name}`}
                      checked={sheet.chosen}
                      disabled={sheet.lines === 0 || (sheet.chosen && chosen.length === 1)}
                      onChange={({ target }) =>
                        change({
                          sheets: shown.sheets
                            .filter((one) => (one.name === sheet.name ? target.checked : one.chosen))
                            .map(({ name }) => name),
                        })
                      }
                    />
                  </td>
                  <td data-title="工作表">
                    <span>{sheet.name}</span>
                    {sheet.hidden && <span className="second">（隐藏）</span>}
                  </td>
                  <td className="number" data-title="行数">
                    {sheet.lines}
                  </td>
                  <td data-title="表头在第几行">
                    {sheet.chosen ? (
                      <InputNumber
                        key={sheet.headRow}
                        aria-label={`工作表${sheet.name}的表头行`}
                        min={1}
                        max={sheet.lines + 100}
                        precision={0}
                        defaultValue={sheet.headRow ?? 1}
                        onBlur={({ target }) => setHead(sheet, Number(target.value), change)}
                        onPressEnter={(event) => setHead(sheet, Number(event.currentTarget.value), change)}
                      />
                    ) : (
                      '—'
                    )}
                  </td>
                  <td data-title="说明">{aboutWords(sheet) || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="block" aria-label="开头几行">
        <h2>开头几行</h2>
        <p className="second">深色的行认作表头；认得不对的，改上面的行号，按回车重新检查。表头有几行的，写最下面一行。</p>
        <div className="scroll" tabIndex={0} role="region" aria-label="原表开头几行">
          <table className="plain first-lines">
            <caption className="sr-only">{chosen[0]?.name}的开头几行</caption>
            <tbody>
              {shown.firstLines.map(({ row, cells }) => (
                <tr key={row} className={heads.has(row) ? 'is-head' : undefined}>
                  <th scope="row">{row}</th>
                  {cells
                    .map((text, at) => ({ text, letters: String.fromCharCode(65 + at) }))
                    .map(({ text, letters }) => (
                      <td key={letters}>{text}</td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Aside shown={shown} />
      <Ways on={`/import/${shown.id}/check`} words="下一步：核对各列" />
    </>
  )
}

function setHead(sheet: DryRun['sheets'][number], row: number, change: StepProps['change']): void {
  if (Number.isInteger(row) && row >= 1 && row !== sheet.headRow) change({ headRows: { [sheet.name]: row } })
}

function aboutWords({ about, says, rows }: DryRun['sheets'][number]): string {
  return [
    says,
    rows !== undefined && `记录 ${rows} 行`,
    about?.unit && `填报单位：${about.unit}`,
    about?.day && `填报时间：${about.day}`,
    about?.year && `表头年份：${about.year}年`,
    about?.legend && `表中注明：${about.legend}`,
  ]
    .filter(Boolean)
    .join('；')
}

function Aside({ shown: { aside } }: { shown: DryRun }) {
  const counts = new Map<string, number>()
  for (const { kind } of aside.shown) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <section className="block" aria-label="已搁置的行">
      <h2>已搁置 {aside.count} 行</h2>
      <p className="second">
        这些行不是记录，不导入：{[...counts].map(([kind, n]) => `${kinds[kind] ?? kind} ${n} 行`).join('、') || '没有'}。
      </p>
      {aside.count > 0 && (
        <details open={aside.count <= 12}>
          <summary>逐行查看</summary>
          <div className="scroll">
            <table className="plain cards">
              <caption className="sr-only">已搁置的行</caption>
              <thead>
                <tr>
                  <th scope="col">位置</th>
                  <th scope="col">认作</th>
                  <th scope="col">原文</th>
                </tr>
              </thead>
              <tbody>
                {aside.shown.map(({ sheet, row, kind, text }) => (
                  <tr key={`${sheet}!${row}`}>
                    <td className="nowrap" data-title="位置">{`${sheet} 第 ${row} 行`}</td>
                    <td className="nowrap" data-title="认作">
                      {kinds[kind] ?? kind}
                    </td>
                    <td data-title="原文">{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  )
}
