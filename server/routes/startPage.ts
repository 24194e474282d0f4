import { answer } from '../../kernel/figure/answer.ts'
import { period } from '../../kernel/figure/period.ts'
import { html } from '../html.ts'
import type { Routes, Serving } from '../serving.ts'

/** The page a browser meets first: plain words, no script, readable on a phone and in print. */
export const startPageRoutes: Routes = (app, serving) => {
  app.get('/', { config: { public: true }, schema: { hide: true } }, async (_request, reply) => {
    const page = await startPage(serving)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}

async function startPage({ store, definitions, settings }: Serving): Promise<string> {
  const county = await store.county(settings.county)
  const today = county.today()
  const eyes = { county: county.code, unit: county.root, person: '' }
  const year = String(Number(today.slice(0, 4)) - 1)
  const figures = await Promise.all(
    figuresShown(definitions).map((id) => answer(id, { period: period(year, today), today }, definitions.catalogue, store.records(eyes))),
  )
  const [seal] = await store.seals(county.code, 1)
  const samples = county.demo ? (settings.sampleAccounts ?? []) : []

  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${county.name}法治政府建设平台（准绳）</title>
<style>
body{max-width:44rem;margin:0 auto;padding:1rem;font:1rem/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem;margin:.5rem 0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #999}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #ddd}
td.n{white-space:nowrap}.mark{border:2px solid #b00020;color:#b00020;padding:.15rem .6rem;display:inline-block;font-weight:700}
small{color:#555}code{overflow-wrap:anywhere}a{color:#0b4f8a}
</style>
</head>
<body>
<h1>${county.name}法治政府建设平台</h1>
${county.demo && html`<p><span class="mark">演示数据</span> 本页及全部卷宗、人员均为虚构，不涉及任何真实的地方、单位和个人。</p>`}
<p>本县今日：<strong>${today}</strong>。全县依法办理的事项都在这里立卷：每一卷按法定期限运行，每一个数字都能查到它背后的卷。</p>
${
  figures.length > 0 &&
  html`<h2>${year}年主要数据</h2>
<table>
<thead><tr><th scope="col">指标</th><th scope="col">数值</th></tr></thead>
<tbody>${figures.map(
    (figure) =>
      html`<tr><td><a href="/api/figures/${encodeURIComponent(figure.id)}?period=${year}">${figure.title}</a><br><small>${figure.definition}</small></td><td class="n">${figure.shown}</td></tr>`,
  )}</tbody>
</table>
<p><small>点击指标可查其口径和明细，需要登录。</small></p>`
}
<h2>数据真实性</h2>
${
  seal
    ? html`<p>最近一次每日封存：${seal.day}，当日录入${seal.acts}个行为，封存值<br><code>${seal.hash}</code></p><p>历次封存值公开于<a href="/api/seals">/api/seals</a>，事后改动任何一个行为，封存值即不相符。</p>`
    : html`<p>尚无封存记录。每日结束后，当日录入的全部行为将封存并公布封存值。</p>`
}
<h2>接口</h2>
<p>接口说明（OpenAPI 3.1）：<a href="/api/openapi.json">/api/openapi.json</a>。登录：<code>POST /api/session</code>。运行状况：<a href="/health">/health</a>。</p>
${
  samples.length > 0 &&
  html`<h2>演示账号</h2>
<table>
<thead><tr><th scope="col">岗位</th><th scope="col">账号</th><th scope="col">密码</th></tr></thead>
<tbody>${samples.map(({ login, title, password }) => html`<tr><td>${title}</td><td><code>${login}</code></td><td><code>${password}</code></td></tr>`)}</tbody>
</table>`
}
</body>
</html>
`.text
}

const figuresShown = ({ keyFigures = [], catalogue }: Serving['definitions']) => keyFigures.filter((id) => catalogue.has(id))
