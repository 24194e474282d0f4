import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'
import { choices } from './parts.ts'

export interface KeyFigure {
  readonly id: string
  readonly title: string
  readonly shown: string
  readonly definition: string
}

export interface Home {
  readonly year: string
  readonly figures: readonly KeyFigure[]
  /** How many public records there are, by key of their kind. */
  readonly counts: ReadonlyMap<string, number>
}

const hot = [
  ['/public/penalty', '处罚决定'],
  ['/apply/mediation', '调解申请'],
  ['/apply/aid', '法律援助'],
  ['/apply/reconsideration', '行政复议'],
] as const

/** The first page: one box to look for things, and the four entries with what is most asked for. */
export function homePage(look: Look, { year, figures, counts }: Home): string {
  if (look.elder)
    return framed(look, {
      body: html`<h1>您要办什么</h1>
${choices(look, [
  { href: '/apply', says: '办事与求助', hint: '调解、法律援助、复议、咨询、投诉' },
  { href: '/progress', says: '查进度', hint: '我交的事办到哪里了' },
  { href: '/law', says: '普法', hint: '请人来讲法，看法律知识' },
  { href: '/public', says: '公示', hint: '处罚决定、执法人员、清单、年报' },
  { href: '/search', says: '找一找' },
])}`,
    })
  const body = html`<h1>找政府的依据和决定，办要办的事</h1>
${look.demo && html`<p class="note">本站为演示，全部数据均为虚构。工作人员一侧请用<a href="/about#accounts">演示账号</a>登录<a href="/console">工作台</a>。</p>`}
<form class="find" method="get" action="/search" role="search">
<div class="grow"><label for="text">要找什么</label><input type="search" id="text" name="text" maxlength="60"></div>
<div><button class="main" type="submit">查找</button></div>
<p class="small">常用：${hot.map(([href, says]) => html`<a href="${href}">${says}</a>　`)}</p>
</form>
<div class="blocks">
${block('公示', [
  ['/public/unit', '执法主体', counts.get('unit')],
  ['/public/certificate', '执法人员', counts.get('certificate')],
  ['/public/penalty', '处罚决定', counts.get('penalty')],
  ['/public/list-item', '四张清单', counts.get('list-item')],
  ['/public/normative-document', '规范性文件', counts.get('normative-document')],
  ['/public/annual-report', '年度报告', counts.get('annual-report')],
  ['/public', '全部公示'],
])}
${block('办事与求助', [
  ['/apply/mediation', '申请调解（约3分钟）'],
  ['/apply/reconsideration', '申请行政复议'],
  ['/apply/aid', '申请法律援助'],
  ['/apply/consult', '咨询律师'],
  ['/apply/complaint', '投诉执法行为'],
  ['/help', '不知道该去哪里'],
  ['/apply', '全部事项'],
])}
${block('普法', [
  ['/first-offence', '初次违法罚不罚，查一查'],
  ['/apply/talk', '请人到村里讲法'],
  ['/public/menu-topic', '普法菜单'],
  ['/public/village-adviser', '本村的法律顾问'],
  ['/law', '全部普法内容'],
])}
<section><h2>查进度</h2><form method="get" action="/progress"><div class="field"><label for="receipt">受理号</label><input type="text" id="receipt" name="receipt" inputmode="numeric" autocomplete="off" class="long"></div><button class="main" type="submit">查进度</button></form><p class="small">受理号和保存码在回执上。也可以打电话${look.phone.number}问，或者到窗口问。</p></section>
</div>
${figures.length > 0 && keyFigures(year, figures)}`
  return framed(look, { body })
}

const block = (title: string, all: readonly (readonly [string, string, number?])[]): Html =>
  html`<section><h2>${title}</h2><ul>${all.map(
    ([href, says, count]) =>
      html`<li><a href="${href}">${says}</a>${count !== undefined && html` <span class="small">${count}条</span>`}</li>`,
  )}</ul></section>`

const keyFigures = (year: string, figures: readonly KeyFigure[]): Html => html`<h2>${year}年主要数据</h2>
<ul class="tiles">${figures.map(
  ({ id, title, shown, definition }) =>
    html`<li><a href="/figures/${encodeURIComponent(id)}">${title}</a><strong>${shown}</strong><p>${definition}</p></li>`,
)}</ul>
<p class="small">点开指标可看口径、分月和分单位的数值。涉及人的，少于10的分项不显示。</p>`
