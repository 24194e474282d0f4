import { points, type Sheet } from './types.ts'

/** What the machine found, each with the act, its day and the article. */
export function Findings({ sheet }: { sheet: Sheet }) {
  const titles = new Map(sheet.items.map(({ item, title }) => [item, title]))
  return (
    <section className="block" aria-labelledby="machine">
      <h2 id="machine">
        机器先评{sheet.machineScore !== undefined && `：${points(sheet.machineScore)} 分`}，发现 {sheet.machine.length} 处
      </h2>
      {sheet.machine.length === 0 ? (
        <p>按记录没有发现不符合的条目。机器看不到的，由评查人判断。</p>
      ) : (
        <ul className="review-machine">
          {sheet.machine.map((one) => (
            <li key={`${one.item} ${one.says} ${one.act ?? ''}`}>
              <strong>
                {one.item} {titles.get(one.item)}
              </strong>
              ：{one.says}
              <span className="second small">
                {one.minus > 0 && `　扣 ${points(one.minus)} 分`}
                {one.act !== undefined && `　第 ${one.act} 号行为${one.actTitle ? `“${one.actTitle}”` : ''}`}
                {one.on && `　${one.on}`}
                {one.article && `　${one.article}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
