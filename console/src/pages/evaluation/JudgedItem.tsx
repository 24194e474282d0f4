import { Input } from 'antd'
import { Mark } from '../../patterns/ClockMark.tsx'
import { isFaulty, type Judged, judgedBy, needsWhy } from './judging.ts'
import { type Fault, type Item, points } from './types.ts'

/** One item of the standard: met or so many points, with the reason and the page where anything is taken off. */
export function JudgedItem({
  item,
  first,
  judged,
  found,
  current,
  onFocus,
  onJudge,
}: {
  item: Item
  first: boolean
  judged: Judged | undefined
  /** The machine found something here. */
  found: boolean
  current: boolean
  onFocus: () => void
  onJudge: (judged: Judged) => void
}) {
  const faulty = isFaulty(judged)
  const full = item.points
  const add = ({ says, minus }: Fault) => {
    const why = judged?.why?.includes(says) ? judged.why : [judged?.why, says].filter(Boolean).join('；')
    if (full === undefined) onJudge({ ...judged, minus: 0, fails: true, why })
    else onJudge({ ...judged, minus: Math.min(full, (judged?.minus ?? 0) + minus), why })
  }
  const choices = full === undefined ? [1, 5] : [1, 2, 3, 4, 5]
  return (
    <li aria-current={current ? 'step' : undefined} onFocus={onFocus}>
      {first && <h3 className="second">{item.group}</h3>}
      <div className="scoring-head">
        <strong>
          {item.item} {item.title}
        </strong>
        <span>
          {judged ? (
            <Mark look={faulty ? (full === undefined ? 'late' : 'soon') : 'done'}>
              {full === undefined ? (faulty ? '不符合' : '符合') : `${points(full - judged.minus)} 分`}
            </Mark>
          ) : (
            <span className="second">未评</span>
          )}
          <span className="second">　{full === undefined ? '基础标准' : `满分 ${points(full)}`}</span>
          {found && <span className="small">　机器已指出</span>}
        </span>
      </div>
      {item.article && <p className="second small">{item.article}</p>}
      <fieldset className="fifths">
        <legend className="sr-only">
          {item.item} {item.title}
        </legend>
        {choices.map((fifths) => {
          const made = judgedBy(item, fifths, judged, found)
          return (
            <label key={fifths}>
              <input
                type="radio"
                name={item.item}
                checked={
                  judged !== undefined && made !== undefined && judged.minus === made.minus && Boolean(judged.fails) === Boolean(made.fails)
                }
                onChange={() => made && onJudge(made)}
              />
              {fifths}（{full === undefined ? (fifths === 5 ? '符合' : '不符合') : points(full - (made?.minus ?? 0))}）
            </label>
          )
        })}
        {full !== undefined && (
          <label>
            扣分{' '}
            <input
              type="number"
              min={0}
              max={full / 10}
              step={0.1}
              value={judged ? judged.minus / 10 : ''}
              onChange={({ target }) => {
                const minus = Math.round(Number(target.value) * 10)
                if (target.value !== '' && minus >= 0 && minus <= full) onJudge(minus === 0 ? { minus } : { ...judged, minus })
              }}
            />
          </label>
        )}
      </fieldset>
      {item.faults.some(({ manual }) => manual) && (current || faulty) && (
        <div className="faults">
          {item.faults
            .filter(({ manual }) => manual)
            .map((fault) => (
              <button key={fault.says} type="button" onClick={() => add(fault)}>
                {fault.says}
                {full !== undefined && `，扣 ${points(fault.minus)}`}
              </button>
            ))}
        </div>
      )}
      {judged && needsWhy(judged, found) && (
        <>
          <label className="why" htmlFor={`why-${item.item}`}>
            理由（{!faulty ? '不采纳机器认定' : full === undefined ? '不符合' : '未给满分'}应写明）
            <Input.TextArea
              id={`why-${item.item}`}
              autoSize={{ minRows: 1 }}
              maxLength={200}
              status={judged.why ? '' : 'error'}
              value={judged.why ?? ''}
              onChange={({ target }) => onJudge({ ...judged, why: target.value })}
            />
          </label>
          <label className="why" htmlFor={`page-${item.item}`}>
            页码（选填）
            <Input
              id={`page-${item.item}`}
              style={{ width: 160, display: 'block' }}
              maxLength={40}
              value={judged.page ?? ''}
              onChange={({ target }) => onJudge({ ...judged, page: target.value })}
            />
          </label>
        </>
      )}
    </li>
  )
}
