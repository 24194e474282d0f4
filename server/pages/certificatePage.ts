import { chineseDay } from '../../kernel/report/chineseDay.ts'
import type { Day } from '../../kernel/time/day.ts'
import { isDay } from '../../kernel/time/day.ts'
import { framed } from '../../portal/frame.ts'
import { html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import { enforcementFields } from '../../systems/certificates/certificate.ts'
import { checkCertificate } from '../../systems/certificates/certificateCheck.ts'
import { checkedType, fileOfCode } from '../certificateCheck.ts'
import type { Serving } from '../serving.ts'
import { publicEyes } from './publicFigures.ts'

/**
 * What the code on a certificate tells anybody: whether its holder may enforce today, or on the day asked for.
 * @param asked the day as it was typed, unchecked
 * @returns the page, and whether the code is one of ours
 */
export async function certificatePage(
  serving: Serving,
  look: Look,
  code: string,
  asked: string | undefined,
): Promise<{ page: string; known: boolean }> {
  const { store, settings } = serving
  const county = await store.county(settings.county)
  const today = county.today()
  const wrongDay = asked !== undefined && asked !== '' && (!isDay(asked) || asked > today)
  const on: Day = asked && isDay(asked) && !wrongDay ? asked : today
  const id = fileOfCode(serving, code)
  const { row } = id === undefined ? {} : await store.system.read(publicEyes(county), { type: checkedType, id })
  const check = checkCertificate(row?.file, on, county.unitName)
  const field = (one: string) => (enforcementFields as Readonly<Record<string, string>>)[one] ?? one
  const body = html`
<h1>行政执法资格核验</h1>
<p class="verdict ${check.state === 'good' ? 'good' : 'bad'}"><strong>${check.says}</strong></p>
${wrongDay && html`<p class="note">日期应为${chineseDay(today)}或者以前的一天，按2024-03-11的样式填写；以下为今日的情况。</p>`}
${
  check.state !== 'unknown' &&
  html`<dl>
<dt>核验日期</dt><dd>${chineseDay(on)}</dd>
${check.name && html`<dt>姓名</dt><dd>${check.name}</dd>`}
${check.certNumber && html`<dt>证件编号</dt><dd>${check.certNumber}</dd>`}
${check.agency && html`<dt>所属单位</dt><dd>${check.agency}</dd>`}
${check.fields && html`<dt>执法类别</dt><dd>${check.fields.map(field).join('、')}</dd>`}
${check.validFrom && html`<dt>有效期</dt><dd>${check.validFrom}至${check.validTo}</dd>`}
</dl>
<form class="find" method="get"><div><label for="on">查另一天的情况</label><input type="date" id="on" name="on" max="${today}" value="${on}"></div><div><button class="main" type="submit">核验</button></div></form>`
}
<p class="small">核验结果取自${county.name}行政执法证名录，按所查之日的登记。姓名只显示一部分，请与证件核对。</p>
`
  return { page: framed(look, { title: '行政执法资格核验', section: 'open', body }), known: row !== undefined }
}
