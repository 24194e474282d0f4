import type { County } from '../../store/county.ts'
import { type Html, html } from '../../portal/html.ts'

/** What every public page is drawn in: plain words, no script, readable on a phone and in print. */
export function framed(county: County, title: string | undefined, body: Html): string {
  const platform = `${county.name}法治政府建设平台`
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${title} - ` : ''}${platform}（准绳）</title>
<style>${style}</style>
</head>
<body>
<header>
<div class="wide">
<p class="name"><a href="/">${platform}</a>${county.demo && html` <span class="mark">演示数据</span>`}</p>
<nav><a href="/">首页</a><a href="/help">法律求助</a><a href="/public">公开</a><a href="/seals">每日封存</a><a href="/#api">接口</a></nav>
</div>
</header>
<main class="wide">
${county.demo && html`<p class="note">本站为演示：全部卷宗、单位、人员均为虚构，不涉及任何真实的地方、单位和个人。</p>`}
${body}
</main>
<footer><p class="wide">准绳：依法办事，全程留痕。每一个数字都由卷宗算出，可以逐卷核对。</p></footer>
</body>
</html>
`.text
}

const style = html`
*{box-sizing:border-box}
body{margin:0;font:1rem/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;color:#22262b;background:#fff}
.wide{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{border-top:4px solid #9c1f1f;border-bottom:1px solid #d9dde2;background:#fafbfc}
header .wide{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 1.5rem;padding-top:.9rem;padding-bottom:.8rem}
header p{margin:0}
.name{font-size:1.3rem;font-weight:700}
.name a{color:inherit;text-decoration:none}
nav a{margin-right:1.2rem}
nav a:last-child{margin-right:0}
.mark{border:1.5px solid #9c1f1f;color:#9c1f1f;font-size:.85rem;font-weight:700;padding:.05rem .5rem;margin-left:.4rem;white-space:nowrap;vertical-align:.12em}
.note{margin:1rem 0 0;color:#59636e;font-size:.92rem}
h1{font-size:1.45rem;line-height:1.4;margin:1.6rem 0 .6rem}
h2{font-size:1.15rem;line-height:1.4;margin:2.2rem 0 .7rem;padding-bottom:.3rem;border-bottom:2px solid #22262b}
p{margin:.6rem 0}
a{color:#1b4f8c;text-underline-offset:.2em}
small,.small{font-size:.9rem;color:#59636e}
code{font:.92em/1.6 ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
.tiles{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.9rem}
.tiles li{border:1px solid #d9dde2;padding:.8rem 1rem}
.tiles strong{display:block;font-size:1.7rem;line-height:1.4}
.tiles p{margin:.1rem 0 0;font-size:.9rem;line-height:1.6;color:#59636e}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #e3e6ea}
th{font-weight:600;border-bottom-color:#8b949e}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.day{white-space:nowrap}
tfoot td{font-weight:600;border-bottom:0}
.bar{width:45%}
.bar span{display:block;height:.7rem;margin-top:.5rem;background:#8fa9c7}
.accounts code{overflow-wrap:normal}
dl{margin:.6rem 0;display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem}
dt{color:#59636e}
dd{margin:0}
footer{margin-top:3rem;border-top:1px solid #d9dde2;color:#59636e;font-size:.9rem}
footer p{padding-top:.8rem;padding-bottom:1.2rem;margin-top:0;margin-bottom:0}
@media (max-width:34rem){.accounts thead{position:absolute;clip-path:inset(50%)}.accounts tr,.accounts td{display:block}.accounts td{padding:0 .2rem;border:0}.accounts tr{padding:.5rem 0;border-bottom:1px solid #e3e6ea}.accounts td[data-of]::before{content:attr(data-of) "：";color:#59636e}.bar{width:30%}th,td{padding:.4rem .3rem}}
@media print{nav,.accounts{display:none}a{color:inherit}}
`
