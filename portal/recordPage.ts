import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import { shownCell } from './listPage.ts'
import type { Look } from './look.ts'
import { lines } from './parts.ts'
import type { PublicKind, PublicRecord } from './record.ts'

/** One public record whose columns are all there is to it. A withdrawn one keeps its number and says why. */
export function recordPage(look: Look, kind: PublicKind, record: PublicRecord): string {
  const { title, number, unit, on, gone, cells } = record
  const head = gone ? `${number ?? kind.title}（已撤回）` : title
  const body: Html = gone
    ? html`<h1>${head}</h1><div class="note warn"><p><strong>本条已经撤回，不再公示。</strong></p><p>理由：${gone.why}</p></div>
${lines([
  ['文号', number],
  ['机关', unit.name],
  ['撤回日期', gone.on],
])}`
    : html`<h1>${head}</h1>
${lines([
  ['文号', number],
  ...kind.columns.flatMap((column, at): [string, string][] => {
    const cell = cells[at]
    return cell === null || cell === undefined || cell === '' ? [] : [[column.title, shownCell(cell, column)]]
  }),
  ['机关', unit.name],
  [kind.heads.on, on],
])}`
  return framed(look, { title: head, section: 'open', back: { href: `/public/${kind.key}`, says: kind.title }, body })
}
