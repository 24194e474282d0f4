import { Link } from 'react-router'
import type { EffectsAnswer } from './types.ts'

/** Which figures an event will move and by how much, and which not and why: before it is saved. */
export function Effects({
  effects,
  estimated,
  uncounted,
}: {
  effects: EffectsAnswer | undefined
  estimated: boolean
  /** How many came is not yet told. */
  uncounted: boolean
}) {
  if (!effects) return <p className="second">填写日期后在这里列出会变动的指标。</p>
  const still = [...effects.stays, ...effects.others]
  return (
    <>
      <h3>计入指标（{effects.period}）</h3>
      {uncounted && <p className="second">人数还没有填，以下按现在填的内容计算。</p>}
      {effects.moves.length === 0 && <p className="second">按现在填的内容，没有指标变动。</p>}
      <ul className="moves">
        {effects.moves.map(({ figure, title, unit, before, after, by }) => (
          <li key={figure}>
            <Link to={`/figures/${figure}`}>{title}</Link>
            <strong>{by === undefined ? '' : ` ${by >= 0 ? '+' : ''}${by.toLocaleString('zh-CN')} ${unit}`}</strong>
            <div className="small second">
              现为 {before}，登记后 {after}
            </div>
          </li>
        ))}
      </ul>
      {estimated && <p>人数是估计的：估计数不进入统计，只写约数。</p>}
      {effects.tasks.map(({ title, unit, period, done, required }) => (
        <p key={`${title} ${unit}`} className="small">
          {title}（{unit}，{period}）：已有 {done} 次，要求 {required} 次
          {done >= required ? '，早已完成' : done + 1 >= required ? '，登记后即完成' : ''}
        </p>
      ))}
      {still.length > 0 && (
        <details>
          <summary>不计入的 {still.length} 项指标，为什么</summary>
          <ul className="moves">
            {still.map(({ figure, title, why }) => (
              <li key={figure}>
                {title}
                <div className="small second">{why}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
