import { Mark } from '../../patterns/ClockMark.tsx'
import { points, type Sheet } from './types.ts'

/** The sheet as it was handed in, for reading and for paper. */
export function Submitted({ sheet }: { sheet: Sheet }) {
  const { submitted, result } = sheet
  if (!submitted) return <p>本表已回避，没有评分。</p>
  const titles = new Map(sheet.items.map((item) => [item.item, item]))
  return (
    <section className="block" aria-labelledby="sheet">
      <h2 id="sheet">案卷评查评分表</h2>
      <dl className="facts">
        <dt>案卷</dt>
        <dd>{sheet.dossier.title}</dd>
        <dt>被评查单位</dt>
        <dd>{sheet.evaluated}</dd>
        <dt>{sheet.slot}评分</dt>
        <dd>
          <strong>{points(submitted.score)} 分</strong>（{submitted.on}）{submitted.failed && <Mark look="late">基础标准否决</Mark>}
        </dd>
        {result && (
          <>
            <dt>汇总结果</dt>
            <dd>
              {points(result.score)} 分，{result.grade}；分差 {points(result.difference)} 分
            </dd>
          </>
        )}
      </dl>
      <p style={{ margin: '12px 0 8px' }}>扣分或者说明 {submitted.remarks.length} 项，其余各项为满分或者符合</p>
      <table className="plain cards">
        <caption className="sr-only">扣分和说明</caption>
        <thead>
          <tr>
            <th scope="col">条目</th>
            <th scope="col" className="number">
              分值
            </th>
            <th scope="col" className="number">
              扣分
            </th>
            <th scope="col">页码</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {submitted.remarks.map((one) => {
            const item = titles.get(one.item)
            return (
              <tr key={`${one.item} ${one.why}`}>
                <td>
                  {one.item} {item?.title}
                </td>
                <td className="number" data-title="分值">
                  {item?.points === undefined ? '基础' : points(item.points)}
                </td>
                <td className="number" data-title="扣分">
                  {item?.points === undefined ? '否决' : points(one.minus)}
                </td>
                <td data-title="页码">{one.page ?? '—'}</td>
                <td data-title="理由">{one.why}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {submitted.problems && <p style={{ marginTop: 12 }}>主要问题：{submitted.problems}</p>}
      {submitted.highlights && <p>亮点：{submitted.highlights}</p>}
      <p className="only-print" style={{ marginTop: 32 }}>
        评查人（签名）：＿＿＿＿＿＿＿＿　　　　年　　月　　日
      </p>
    </section>
  )
}
