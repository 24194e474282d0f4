import { chineseDay } from '../../kernel/report/chineseDay.ts'
import { framed } from '../../portal/frame.ts'
import { html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import type { Serving } from '../serving.ts'

/** The last month's seals, for whoever keeps a copy of them. */
export async function sealsPage({ store, settings }: Serving, look: Look): Promise<string> {
  const county = await store.county(settings.county)
  const seals = await store.seals(county.code, 31)
  const body = html`
<h1>每日封存</h1>
<p>每日结束后，当日录入的全部行为按默克尔树合成一个根，连同前一次封存的值一起，用国密SM3算出当日的封存值。留存一份抄件，日后就能看出哪一天的记录被动过。日期为实际录入的日期。</p>
${
  seals.length > 0
    ? html`<div class="table"><table class="cards">
<caption>近${seals.length}次封存</caption>
<thead><tr><th scope="col">日期</th><th scope="col" class="n">行为数</th><th scope="col">封存值</th></tr></thead>
<tbody>${seals.map(({ day, acts, hash }) => html`<tr><td class="day" data-title="日期">${chineseDay(day)}</td><td class="n" data-title="行为数">${acts}</td><td data-title="封存值"><code>${hash}</code></td></tr>`)}</tbody>
</table></div>
<p class="small">更多以及每日的根，见 <a href="/api/seals?limit=366">/api/seals?limit=366</a>。</p>`
    : html`<p>尚无封存记录。</p>`
}
`
  return framed(look, { title: '每日封存', back: { href: '/about', says: '关于本站' }, body })
}
