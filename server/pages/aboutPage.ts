import { chineseDay } from '../../kernel/report/chineseDay.ts'
import { framed } from '../../portal/frame.ts'
import { type Html, html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'
import type { County } from '../../store/county.ts'
import type { Serving } from '../serving.ts'
import { publicEyes } from './publicFigures.ts'

/** 关于本站: how the limits stand, how the records are sealed, how programs ask; for a demonstration, its accounts. */
export async function aboutPage(serving: Serving, look: Look): Promise<string> {
  const county = await serving.store.county(serving.settings.county)
  const body = html`
<h1>关于本站</h1>
<p>全县依法办理的事项都在这里立卷：每一卷按法定期限运行，公开的每一个数字都由卷宗算出，能查到它背后的记录和口径。</p>
<p>本站不要求登录，不收集浏览记录。只有按了“长者模式”或者字号按钮，才在本机存一个小文件记住这个选择。</p>
${accounts(serving, county)}
${await deadlines(serving, county)}
${await lastSeal(serving, county)}
<h2 id="api">接口</h2>
<p>全部功能经接口提供，接口说明（OpenAPI 3.1）见 <a href="/api/openapi.json">/api/openapi.json</a>，可导入常用的接口工具查看和试用。</p>
<p>登录：<code>POST /api/session</code>，内容为 <code>{"name": "账号", "password": "密码"}</code>。运行状况：<a href="/health">/health</a>。</p>
`
  return framed(look, { title: '关于本站', back: { href: '/', says: '首页' }, body })
}

/** Days ahead that the page looks. */
const ahead = 15
/** As many clocks as a desk may give; more are told as “or more”. */
const most = 2000

/** Files by the state of their limits. A file with two late limits is one late file. */
async function deadlines({ store, definitions }: Serving, county: County): Promise<Html> {
  const lines = await store.desk(publicEyes(county), { today: county.today(), within: ahead, limit: most })
  const filesOf = (standing: string) => new Set(lines.filter((line) => line.standing === standing && !line.lapses).map(({ file }) => file))
  const [late, due] = [filesOf('late'), filesOf('due')]
  const byType = new Map<string, Set<string>>()
  for (const line of lines) if (line.standing === 'late') byType.set(line.type, (byType.get(line.type) ?? new Set<string>()).add(line.file))
  const shown = (files: ReadonlySet<string>) => `${lines.length === most ? '不少于' : ''}${files.size}卷`
  const kinds = [...byType]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .map(([type, files]) => `${definitions.procedures.get(type)?.title ?? type}${files.size}卷`)
  return html`<h2>期限</h2>
<ul class="tiles">
<li>到期未办<strong>${shown(late)}</strong><p>法定或者规定的期限已满、该办的事还没有办的卷，截至今日（${chineseDay(county.today())}）。一卷有几项到期的，计一卷。${kinds.length > 0 && `其中${kinds.join('、')}。`}</p></li>
<li>将要到期<strong>${shown(due)}</strong><p>已进入提醒期，或者今后${ahead}日内到期、尚未办的卷。</p></li>
</ul>`
}

async function lastSeal({ store }: Serving, county: County): Promise<Html> {
  const seals = await store.seals(county.code, 366)
  const seal = seals.find(({ acts }) => acts > 0) ?? seals[0]
  return html`<h2>数据真实性</h2>
${
  seal
    ? html`<p>每日结束后，当日录入的全部行为封存为一个值并公布；事后改动其中任何一个，封存值即不相符。</p>
<dl><dt>最近录入日</dt><dd>${chineseDay(seal.day)}，录入${seal.acts}个行为</dd><dt>封存值</dt><dd><code>${seal.hash}</code></dd><dt>已封存至</dt><dd>${seals[0] && chineseDay(seals[0].day)}（按实际录入时间）</dd></dl>
<p><a href="/seals">历次封存值</a></p>`
    : html`<p>尚无封存记录。每日结束后，当日录入的全部行为将封存为一个值并公布。</p>`
}`
}

/** Only ever for a demonstration. */
function accounts({ settings }: Serving, { demo }: County): Html | false {
  const samples = demo ? (settings.sampleAccounts ?? []) : []
  if (samples.length === 0) return false
  return html`<h2 id="accounts">演示账号</h2>
<p>在<a href="/console">工作台</a>登录。</p>
<table class="cards">
<caption>演示账号</caption>
<thead><tr><th scope="col">岗位</th><th scope="col">账号</th><th scope="col">密码</th></tr></thead>
<tbody>${samples.map(
    ({ login, title, password }) =>
      html`<tr><td data-title="岗位">${title}</td><td data-title="账号"><code>${login}</code></td><td data-title="密码"><code>${password}</code></td></tr>`,
  )}</tbody>
</table>`
}
