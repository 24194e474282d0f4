import { type Answer, answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { type Html, html } from '../../portal/html.ts'
import type { Serving } from '../serving.ts'
import { framed } from './frame.ts'
import { lastYear, publicEyes, sentence } from './publicFigures.ts'

/** A key figure: what it counts, the last year's value, and how the months made it. Whether it is public, the route has asked. */
export async function figurePage({ store, definitions, settings }: Serving, id: string): Promise<string> {
  const county = await store.county(settings.county)
  const today = county.today()
  const year = lastYear(today)
  const records = store.records(publicEyes(county))
  const tell = (span: string, by?: string) =>
    answer(id, { period: period(span, today), today, ...(by && { by }) }, definitions.catalogue, records)
  const [whole, before, sofar] = await Promise.all([
    tell(year, 'month'),
    tell(String(Number(year) - 1)),
    tell(`${today.slice(0, 4)}-to-date`),
  ])
  const figure = definitions.catalogue.get(id)
  const digits = figure && 'digits' in figure ? figure.digits : 0
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
${months(whole, year, digits)}
<p class="small">指标编号 <code>${id}</code>。登录后可查数字背后的每一卷：<a href="/api/figures/${encodeURIComponent(id)}?period=${year}&amp;list=1">明细</a>。</p>
<p><a href="/">返回首页</a></p>
`
  return framed(county, whole.title, body)
}

/** The two counts of a rate. */
const parts = ({ numerator, denominator }: Answer): Html | false =>
  numerator !== undefined && denominator !== undefined && html`<p>${numerator} ÷ ${denominator}</p>`

function months({ groups, shown, unit }: Answer, year: string, digits: number): Html | false {
  if (!groups) return false
  const rows = Array.from({ length: 12 }, (_, at) => {
    const key = `${year}-${String(at + 1).padStart(2, '0')}`
    return { month: at + 1, ...(groups.find((group) => group.key === key) ?? { key, value: unit === '%' ? null : 0 }) }
  })
  const highest = Math.max(...rows.map(({ value }) => value ?? 0))
  const rate = groups.some(({ denominator }) => denominator !== undefined)
  const wide = (value: number | null) => (highest > 0 ? Math.round(((value ?? 0) / highest) * 100) : 0)
  return html`<h2>${year}年分月</h2>
<table>
<thead><tr><th scope="col">月份</th><th scope="col" class="n">数值</th>${rate && html`<th scope="col" class="n">分子 ÷ 分母</th>`}<td class="bar"></td></tr></thead>
<tbody>${rows.map(
    ({ month, value, ...more }) =>
      html`<tr><td class="day">${month}月</td><td class="n">${value === null ? '—' : `${value.toFixed(digits)}${unit}`}</td>${
        rate && html`<td class="n">${'denominator' in more ? `${more.numerator ?? 0} ÷ ${more.denominator ?? 0}` : '0 ÷ 0'}</td>`
      }<td class="bar"><span style="width:${wide(value)}%"></span></td></tr>`,
  )}</tbody>
<tfoot><tr><td>全年</td><td class="n">${shown}</td></tr></tfoot>
</table>`
}
