import type { FilePageAnswer, ShownClock } from '../../api/types.ts'
import { dueWords } from '../../patterns/dueWords.ts'
import type { Masking } from './masking.ts'

interface Shown {
  readonly file: FilePageAnswer
  readonly masking: Masking
}

/** 案件概要: on one page what it is about, where it stands, what runs, what was done and what is found wanting. */
export function Summary({ file, masking }: Shown) {
  const facts = file.facts
    .filter(({ kind, shown }) => kind !== 'file' && kind !== 'list' && shown !== '' && shown.length <= 160)
    .slice(0, 16)
  // A reference is printed as what it leads to.
  const words = (fact: FilePageAnswer['facts'][number]) => {
    const titles = file.links.filter(({ field, title }) => field === fact.name && title).map(({ title }) => masking.text(title ?? ''))
    return titles.length > 0 ? titles.join('、') : masking.fact(fact)
  }
  const steps = file.timeline.filter(({ kind }) => !kind.startsWith('$')).slice(-12)
  return (
    <section className="print-part">
      <h2>案件概要</h2>
      <table className="form-table">
        <caption className="sr-only">案件概要</caption>
        <tbody>
          <Line title="名称" words={masking.text(file.title)} />
          {file.number && <Line title="案号" words={file.number} />}
          <Line
            title="状态"
            words={`${file.state.title}；${file.unit.name}；${file.opened} 建卷${file.closed ? `，${file.closed} 办结` : ''}`}
          />
          {pairs(facts).map(([left, right]) => (
            <tr key={left.name}>
              <th scope="row">{left.title}</th>
              <td {...(!right && { colSpan: 3 })}>{words(left)}</td>
              {right && (
                <>
                  <th scope="row">{right.title}</th>
                  <td>{words(right)}</td>
                </>
              )}
            </tr>
          ))}
          <Line title="期限" words={file.clocks.length === 0 ? '没有期限' : file.clocks.slice(-6).map(clockWords).join('\n')} />
          <Line
            title="经过"
            words={steps.map(({ on, title, actor }) => [on, title, masking.actor(actor.name)].filter(Boolean).join('　')).join('\n')}
          />
          <Line
            title="合规检查"
            words={
              file.findings.length === 0
                ? '未发现问题'
                : file.findings
                    .slice(0, 6)
                    .map(({ text, on }) => `${on}　${masking.text(text)}`)
                    .join('\n')
            }
          />
        </tbody>
      </table>
    </section>
  )
}

/** 办理经过 in full, oldest first. */
export function Acts({ file, masking }: Shown) {
  return (
    <section className="print-part new-page">
      <h2>办理经过</h2>
      <table className="plain">
        <caption className="sr-only">办理经过</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">日期</th>
            <th scope="col">行为</th>
            <th scope="col">办理人</th>
            <th scope="col">单位和身份</th>
          </tr>
        </thead>
        <tbody>
          {file.timeline.map((act) => (
            <tr key={act.seq}>
              <td>{act.seq}</td>
              <td className="nowrap">{act.on}</td>
              <td>
                {act.title}
                {act.changed?.map(({ seq, title }) => `（后经第 ${seq} 号行为${title}）`).join('')}
              </td>
              <td>{masking.actor(act.actor.name) || '—'}</td>
              <td>
                {act.actor.unit.name}，{act.actor.capacity.title}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ title, words }: { title: string; words: string }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td colSpan={3}>{words}</td>
    </tr>
  )
}

export const clockWords = (clock: ShownClock): string =>
  `${clock.title}：${dueWords(clock)}，${clock.stopped ? `${clock.stopped} 起不再计算，` : ''}${clock.standingTitle}（${clock.rule.source}）`

/** Two short facts to a line, a long one alone. */
function pairs(facts: FilePageAnswer['facts']): (readonly [FilePageAnswer['facts'][number], FilePageAnswer['facts'][number]?])[] {
  const lines: (readonly [FilePageAnswer['facts'][number], FilePageAnswer['facts'][number]?])[] = []
  let waiting: FilePageAnswer['facts'][number] | undefined
  for (const fact of facts) {
    if (fact.shown.length > 24) lines.push([fact])
    else if (waiting) {
      lines.push([waiting, fact])
      waiting = undefined
    } else waiting = fact
  }
  if (waiting) lines.push([waiting])
  return lines
}
