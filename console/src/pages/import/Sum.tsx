import type { Balance } from '../../../../systems/organisation/importTold.ts'

const parts = [
  ['imported', '入库'],
  ['setAside', '搁置'],
  ['merged', '合并'],
  ['skipped', '跳过'],
  ['stopped', '停下'],
] as const

/** Every line of the ledger accounted for, as the sum it is. */
export function Sum({ balance, said = '导入' }: { balance: Balance; said?: string }) {
  const n = (value: number) => value.toLocaleString('zh-CN')
  return (
    <p className="sum" role="status" aria-label="行数平衡">
      <span>
        读取 <strong>{n(balance.read)}</strong> 行
      </span>
      {parts.map(([name, title], at) => (
        <span key={name}>
          <span className="sign" aria-hidden="true">
            {at === 0 ? '=' : '+'}
          </span>
          {name === 'imported' ? said : title} <strong>{n(balance[name])}</strong>
        </span>
      ))}
    </p>
  )
}

/** What the words of the sum mean. */
export function SumWords() {
  return (
    <dl className="facts small second">
      <dt>搁置</dt>
      <dd>标题、表头、小计、合计、小标题、页脚等不是记录的行</dd>
      <dt>合并</dt>
      <dd>与别的行是同一件，或者以前已经导入</dd>
      <dt>跳过</dt>
      <dd>与另一行完全相同、隐藏，或者按选择不导入的行</dd>
      <dt>停下</dt>
      <dd>有错误或者问题没有回答，这次不入库的行</dd>
    </dl>
  )
}
