import type { Calendar } from '../../kernel/time/calendar.ts'
import type { Day } from '../../kernel/time/day.ts'
import { framed } from '../../portal/frame.ts'
import { type Html, html } from '../../portal/html.ts'
import { address, type Look } from '../../portal/look.ts'
import { choices, dayWithWeekday } from '../../portal/parts.ts'
import { type Need, type NeedKind, needKinds } from '../../systems/legalService/need.ts'
import type { PathId } from '../../systems/legalService/paths.ts'
import { type Advice, type ByWhen, route } from '../../systems/legalService/route.ts'
import type { AskedNeed } from '../help.ts'

const title = '遇到法律问题怎么办'

/** 遇到法律问题怎么办: one question first, then every way to go, where it is, and by when. Nothing that is typed here is kept. */
export function helpPage(look: Look, calendar: Calendar, { need, faults }: AskedNeed): string {
  if (!need) return framed(look, { title, section: 'apply', back: { href: '/apply', says: '办事与求助' }, body: chooseKind(look, faults) })
  const { advice, asks } = route(need, look.today, calendar)
  const [first, ...others] = advice
  const body = html`
<h1>${needKinds[need.kind]}</h1>
${faults.map((fault) => html`<p class="note"><strong>${fault}。</strong>以下没有按这一项推算。</p>`)}
${asks.length > 0 && html`<p class="note">还不能说到哪一天为止。请在页尾填写：${asks.join('；')}。</p>`}
<h2>建议先走这条路</h2>
${first && told(first)}
${others.length > 0 && (look.elder ? html`<details><summary>还可以（${others.length}条路）</summary>${others.map(told)}</details>` : html`<h2>还可以</h2>${others.map(told)}`)}
<h2 id="days">填写日期，算准期限</h2>
${dayForm(need, look.today)}
<p class="small">按今日（${dayWithWeekday(look.today)}）推算，供参考；期限有争议的，以办理机关的认定为准。填写的内容不留存。紧急危险请拨打110。</p>
<p class="noprint"><button type="button" class="second" data-print hidden>打印这张纸</button></p>
`
  return framed(look, { title: `${needKinds[need.kind]} - ${title}`, section: 'apply', back: { href: '/help', says: '重新选择' }, body })
}

const chooseKind = (look: Look, faults: readonly string[]): Html => html`
<h1>${title}</h1>
${faults.map((fault) => html`<p class="note"><strong>${fault}。</strong></p>`)}
<p>选一件您遇到的事，告诉您可以去哪里、带什么、到哪一天为止。</p>
${choices(
  look,
  Object.entries(needKinds).map(([kind, says]) => ({ href: address({ path: '/help', query: '' }, { kind }), says })),
  Number(new URLSearchParams(look.query).get('part') ?? 1),
)}
<p class="small">不需要登录，也不需要写姓名。12348热线可以电话询问。</p>
`

/** Ways that can be gone from here, without leaving the site. */
const onLine: Partial<Record<PathId, string>> = {
  mediate: '/apply/mediation',
  reconsider: '/apply/reconsideration',
  aid: '/apply/aid',
  consult: '/apply/consult',
  complain: '/apply/complaint',
  window: '/apply/unable',
}

const told = ({ path, title: name, why, where, how, cost, source, until, then }: Advice): Html => html`
<section>
<h3>${name}</h3>
<p>${why}。</p>
<dl>
<dt>期限</dt><dd>${until ? limit(until) : '没有统一的期限，越早越好'}</dd>
<dt>去哪里</dt><dd>${where}</dd>
<dt>怎么办</dt><dd>${how}</dd>
<dt>费用</dt><dd>${cost}</dd>
${then.map((one) => html`<dt>去了以后</dt><dd>今日去的，${dayWithWeekday(one.due)}以前${one.says}${basis(one)}</dd>`)}
<dt>依据</dt><dd>${source}</dd>
</dl>
${onLine[path] && html`<p><a class="button" href="${onLine[path]}">在网上办</a></p>`}
</section>`

const limit = (until: NonNullable<Advice['until']>): Html =>
  until.passed
    ? html`<strong>${dayWithWeekday(until.due)}已经届满</strong>${basis(until)}。有不可抗力等正当理由耽误的，仍可以说明情况，请先咨询律师。`
    : html`<strong>${dayWithWeekday(until.due)}以前</strong>，还有${until.left}日${basis(until)}`

const basis = ({ source, provisional, caution }: ByWhen): Html =>
  html`<small>（${source}${provisional && '；放假安排公布后可能顺延'}${caution && `；${caution}`}）</small>`

const against: readonly NeedKind[] = ['act', 'spot', 'inaction', 'disclosure']

/** Only what changes the answer of this kind of need is asked. */
function dayForm(need: Need, today: Day): Html {
  const official = against.includes(need.kind)
  const date = (name: 'knewOn' | 'madeOn' | 'reconsideredOn', label: string) =>
    html`<div class="field"><label for="${name}">${label}</label><input type="date" id="${name}" name="${name}" max="${today}" value="${need[name] ?? ''}"></div>`
  const yes = (name: 'told' | 'immovable' | 'hardship', label: string, no: string, on: string) =>
    html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">不清楚</option>${[
      ['1', on, true],
      ['0', no, false],
    ].map(([value, says, is]) => html`<option value="${value}"${need[name] === is && html` selected`}>${says}</option>`)}</select></div>`
  return html`<form method="get" action="/help">
<input type="hidden" name="kind" value="${need.kind}">
${need.kind !== 'inaction' && date('knewOn', official ? '哪一天收到决定书，或者知道这件事' : '哪一天发生，或者知道权利受到损害')}
${official && date('madeOn', need.kind === 'inaction' ? '哪一天提出的申请' : '决定是哪一天作出的（选填）')}
${official && need.kind !== 'inaction' && yes('told', '决定书上有没有写明可以复议、起诉和期限', '没有', '写明了')}
${official && yes('immovable', '是不是土地、房屋的事', '不是', '是')}
${official && date('reconsideredOn', '已经复议的，哪一天收到复议决定书（选填）')}
${yes('hardship', '请不请得起律师', '请得起', '请不起')}
<p><button class="main" type="submit">推算期限</button></p>
</form>`
}
