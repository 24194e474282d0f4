import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { chineseDay } from '../../kernel/report/chineseDay.ts'
import type { County } from '../../store/county.ts'
import { type Html, html } from '../../portal/html.ts'
import type { Serving } from '../serving.ts'
import { framed } from './frame.ts'
import { lastYear, publicEyes, publicFigures, sentence } from './publicFigures.ts'

/** The page a browser meets first. */
export async function startPage(serving: Serving): Promise<string> {
  const county = await serving.store.county(serving.settings.county)
  const body = html`
<h1>今日：${chineseDay(county.today())}</h1>
<p>全县依法办理的事项都在这里立卷：每一卷按法定期限运行，每一个数字都能查到它背后的卷。</p>
${await keyFigures(serving, county)}
${await deadlines(serving, county)}
${await lastSeal(serving, county)}
<h2 id="api">接口</h2>
<p>全部功能经接口提供，见<a href="/api-docs">接口说明</a>；同一份说明的机器可读文本（OpenAPI 3.1）为 <a href="/api/openapi.json">/api/openapi.json</a>，可导入常用的接口工具试用。</p>
<p>登录：<code>POST /api/session</code>，内容为 <code>{"name": "账号", "password": "密码"}</code>。运行状况：<a href="/health">/health</a>。</p>
${accounts(serving, county)}
`
  return framed(county, undefined, body)
}

async function keyFigures({ store, definitions }: Serving, county: County): Promise<Html | false> {
  const today = county.today()
  const year = lastYear(today)
  const records = store.records(publicEyes(county))
  const figures = await Promise.all(
    publicFigures(definitions).map((id) => answer(id, { period: period(year, today), today }, definitions.catalogue, records)),
  )
  if (figures.length === 0) return false
  return html`<h2>${year}年主要数据</h2>
<ul class="tiles">${figures.map(
    ({ id, title, shown, definition }) =>
      html`<li><a href="/figures/${encodeURIComponent(id)}">${title}</a><strong>${shown}</strong><p>${sentence(definition)}</p></li>`,
  )}</ul>
<p class="small">点开指标可看口径和分月数值；明细到卷，登录后可查。</p>`
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
<li>到期未办<strong>${shown(late)}</strong><p>法定或者规定的期限已满、该办的事还没有办的卷，截至今日。一卷有几项到期的，计一卷。${kinds.length > 0 && `其中${kinds.join('、')}。`}</p></li>
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
  return html`<h2>演示账号</h2>
<table class="accounts">
<thead><tr><th scope="col">岗位</th><th scope="col">账号</th><th scope="col">密码</th></tr></thead>
<tbody>${samples.map(
    ({ login, title, password }) =>
      html`<tr><td>${title}</td><td data-of="账号"><code>${login}</code></td><td data-of="密码"><code>${password}</code></td></tr>`,
  )}</tbody>
</table>`
}
