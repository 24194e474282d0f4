import { Link, useSearchParams } from 'react-router'
import type { Remark } from '../../../../systems/organisation/importTold.ts'
import { address } from '../../api/client.ts'
import type { DryRun } from './answers.ts'
import { rowErrors } from './awaiting.ts'
import { Questions } from './Questions.tsx'
import { MendedRows, RowErrors } from './RowErrors.tsx'
import { type StepProps, Ways } from './Ways.tsx'

/** ④ 处理问题: one question for each distinct value, the cells that no answer can mend, and what should be looked at. */
export function ProblemsStep(props: StepProps) {
  const { shown } = props
  const [search] = useSearchParams()
  const column = search.get('column') ?? undefined
  const here = (one: { readonly column?: string }) => column === undefined || one.column === column
  const needed = shown.questions.filter((one) => one.needed && here(one))
  const optional = shown.questions.filter((one) => !one.needed && here(one))
  const errors = rowErrors(shown).filter(here)
  const flags = shown.flags.shown.filter(here)
  const answered = needed.filter(({ answer }) => answer !== undefined).length
  return (
    <>
      <p className="counts" role="status">
        要选的 {needed.length} 个，已答 {answered} 个；行错误 {errors.length} 处；提醒 {flags.length} 处。
        {column !== undefined && (
          <span className="after">
            只看“{column}”一列，<Link to={`/import/${shown.id}/problems`}>看全部</Link>
          </span>
        )}
      </p>
      {needed.length > 0 && <Questions {...props} questions={needed} title="要选的" />}
      <RowErrors {...props} errors={errors} />
      <MendedRows {...props} />
      {optional.length > 0 && <Questions {...props} questions={optional} title="可以不答的" optional />}
      <Flags flags={flags} />
      <section className="block" aria-label="带批注的原表">
        <h2>也可以在原表里改</h2>
        <p>
          <a className="act" href={address(`/imports/${shown.id}/annotated`)}>
            下载带批注的原表
          </a>
        </p>
        <p className="second">与上传的一样，只多一列“导入问题”，有问题的格标了颜色。改好后重新上传，已经入库的行不会重复。</p>
      </section>
      <Ways back={`/import/${shown.id}/check`} on={`/import/${shown.id}/enter`} words={onwards(shown)} />
    </>
  )
}

function onwards({ balance: { imported, stopped } }: DryRun): string {
  if (imported === 0) return '下一步：入库'
  return stopped > 0 ? `只导入没问题的 ${imported} 件` : `下一步：入库 ${imported} 件`
}

function Flags({ flags }: { flags: readonly Remark[] }) {
  if (flags.length === 0) return null
  return (
    <section className="block" aria-label="提醒">
      <h2>提醒 {flags.length} 处</h2>
      <p className="second">照原样导入，请看一眼。</p>
      <details open={flags.length <= 10}>
        <summary>逐处查看</summary>
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">提醒</caption>
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">列</th>
                <th scope="col">原文</th>
                <th scope="col">提醒</th>
              </tr>
            </thead>
            <tbody>
              {flags.map(({ sheet, row, cell, column, raw, says }) => (
                <tr key={`${sheet}!${row} ${cell} ${says}`}>
                  <td data-title="位置">{cell}</td>
                  <td data-title="列">{column || '—'}</td>
                  <td data-title="原文">{raw.slice(0, 120) || '—'}</td>
                  <td data-title="提醒">{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
