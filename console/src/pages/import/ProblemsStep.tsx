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
      <Flags flags={flags} several={shown.sheets.filter(({ chosen }) => chosen).length > 1} />
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

function bySaying(flags: readonly Remark[]): Map<string, Remark[]> {
  const lines = new Map<string, Remark[]>()
  for (const flag of flags) {
    const key = `${flag.column} ${flag.says}`
    const known = lines.get(key)
    if (known) known.push(flag)
    else lines.set(key, [flag])
  }
  return lines
}

/** Cells named of one remark. */
const mostCells = 12

/** What should be looked at: the same remark on many rows is one line. */
function Flags({ flags, several }: { flags: readonly Remark[]; several: boolean }) {
  if (flags.length === 0) return null
  const lines = bySaying(flags)
  return (
    <section className="block" aria-label="提醒">
      <h2>提醒 {flags.length} 处</h2>
      <p className="second">照原样导入，请看一眼。</p>
      <details open={lines.size <= 20}>
        <summary>逐项查看</summary>
        <div className="scroll">
          <table className="plain cards">
            <caption className="sr-only">提醒</caption>
            <thead>
              <tr>
                <th scope="col">提醒</th>
                <th scope="col">列</th>
                <th scope="col">原文</th>
                <th scope="col">位置</th>
              </tr>
            </thead>
            <tbody>
              {[...lines].map(([key, [first, ...more]]) => {
                const all = first ? [first, ...more] : []
                const texts = [...new Set(all.map(({ raw }) => raw.slice(0, 120)).filter((raw) => raw !== ''))]
                return (
                  <tr key={key}>
                    <td data-title="提醒">{first?.says}</td>
                    <td data-title="列">{first?.column || '整行'}</td>
                    <td data-title="原文">
                      {texts.slice(0, 3).join('｜') || '—'}
                      {texts.length > 3 && ' 等'}
                    </td>
                    <td data-title="位置">
                      <span>
                        {all
                          .slice(0, mostCells)
                          .map(({ sheet, cell }) => (several ? `${sheet} ${cell}` : cell))
                          .join('、')}
                        {all.length > mostCells && ' 等'}
                      </span>
                      {all.length > 1 && <span className="second after">共 {all.length} 处</span>}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
