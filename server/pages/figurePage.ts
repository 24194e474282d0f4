import { type Answer, answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { framed } from '../../portal/frame.ts'
import { type Html, html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import { smallCells } from '../../portal/smallCells.ts'
import type { Serving } from '../serving.ts'
import { tellsOfPeople } from '../tellsOfPeople.ts'
import { lastYear, publicEyes, sentence } from './publicFigures.ts'

/** A key figure: what it counts, the last year's value, and how the months and the units made it. Whether it is public, the route has asked. */
export async function figurePage({ store, definitions, settings }: Serving, look: Look, id: string): Promise<string> {
  const county = await store.county(settings.county)
  const today = county.today()
  const year = lastYear(today)
  const records = store.records(publicEyes(county))
  const tell = (span: string, by?: string) =>
    answer(id, { period: period(span, today), today, ...(by && { by }) }, definitions.catalogue, records)
  const [whole, byUnit, before, sofar] = await Promise.all([
    tell(year, 'month'),
    tell(year, 'unit'),
    tell(String(Number(year) - 1)),
    tell(`${today.slice(0, 4)}-to-date`),
  ])
  const figure = definitions.catalogue.get(id)
  const digits = figure && 'digits' in figure ? figure.digits : 0
  const people = tellsOfPeople(id, definitions)
  const body = html`
<h1>${whole.title}</h1>
<p>${sentence(whole.definition)}</p>
<ul class="tiles">
${(
  [
    [whole, whole.period.title],
    [before, before.period.title],
    [sofar, `${today.slice(0, 4)}年至今日`],
  ] as const
).map(([told, span]) => html`<li>${span}<strong>${told.shown}</strong>${parts(told)}</li>`)}
</ul>
${breakdown(look, `${year}年分月`, '月份', monthRows(whole, year), whole, digits, people)}
${breakdown(look, `${year}年分单位`, '单位', unitRows(byUnit, county.unitName), byUnit, digits, people)}
<p class="small">指标编号 <code>${id}</code>。截至${today}。${people && '涉及人的，少于10的分项不显示；只有一项不足10的，连同另一项一并不显示。'}</p>
`
  return framed(look, { title: whole.title, section: 'open', back: { href: '/', says: '首页' }, body })
}

/** The two counts of a rate. */
const parts = ({ numerator, denominator }: Answer): Html | false =>
  numerator !== undefined && denominator !== undefined && html`<p>${numerator} ÷ ${denominator}</p>`

interface GroupRow {
  readonly name: string
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}

/** The twelve months of a year. */
export const monthRows = ({ groups, unit }: Answer, year: string): GroupRow[] =>
  groups
    ? Array.from({ length: 12 }, (_, at) => {
        const key = `${year}-${String(at + 1).padStart(2, '0')}`
        return { ...(groups.find((group) => group.key === key) ?? { value: unit === '%' ? null : 0 }), name: `${at + 1}月` }
      })
    : []

/** Units by how much of the figure is theirs. */
export const unitRows = ({ groups = [] }: Answer, unitName: (unit: string) => string): GroupRow[] =>
  groups
    .map(({ key, ...group }) => ({ ...group, name: unitName(key) }))
    .sort((a, b) => (b.denominator ?? b.value ?? 0) - (a.denominator ?? a.value ?? 0))

/** How the months or the units made a figure; small numbers that tell of people are hidden. */
export function breakdown(
  look: Look,
  title: string,
  head: string,
  rows: readonly GroupRow[],
  { shown, unit, overlaps }: Answer,
  digits: number,
  people: boolean,
): Html | false {
  if (rows.length < 2) return false
  const rate = rows.some(({ denominator }) => denominator !== undefined)
  const small = people ? smallCells(rows.map(({ value, denominator }) => (rate ? (denominator ?? 0) : (value ?? 0)))) : undefined
  const hidden = (at: number) => {
    const cell = small?.[at]
    return cell !== undefined && 'hidden' in cell
  }
  const highest = Math.max(...rows.map(({ value }, at) => (hidden(at) ? 0 : (value ?? 0))))
  const wide = (value: number | null) => (highest > 0 ? Math.round(((value ?? 0) / highest) * 100) : 0)
  const lines = rows.map(({ name, value, numerator = 0, denominator = 0 }, at) => {
    if (hidden(at))
      return html`<tr><th scope="row">${name}</th><td class="n" colspan="${rate ? 2 : 1}">不显示</td><td class="bar"></td></tr>`
    const few = people && rate && denominator > 0 && numerator > 0 && numerator < 10
    return html`<tr><th scope="row">${name}</th><td class="n">${value === null || few ? '—' : `${value.toFixed(digits)}${unit}`}</td>${
      rate && html`<td class="n">${few ? `不显示 ÷ ${denominator}` : `${numerator} ÷ ${denominator}`}</td>`
    }<td class="bar"><span style="width:${few ? 0 : wide(value)}%"></span></td></tr>`
  })
  const table = html`<div class="table"><table>
<caption>${title}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="n">数值</th>${rate && html`<th scope="col" class="n">分子 ÷ 分母</th>`}<td class="bar"></td></tr></thead>
<tbody>${lines}</tbody>
<tfoot><tr><td>全年</td><td class="n">${shown}</td></tr></tfoot>
</table></div>${overlaps && html`<p class="small">一件由几个单位共同办理的，各单位都计，合计只计一次。</p>`}`
  return look.elder || rows.length > 14 ? html`<details><summary>${title}</summary>${table}</details>` : table
}
