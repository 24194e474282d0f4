import { scriptAddress, styleAddress } from './assets.ts'
import { type Html, html } from './html.ts'
import { address, type Look, sizes } from './look.ts'

/** The four entries of the portal. */
export const sections = {
  open: { title: '公示', href: '/public' },
  apply: { title: '办事与求助', href: '/apply' },
  law: { title: '普法', href: '/law' },
  progress: { title: '查进度', href: '/progress' },
} as const
export type Section = keyof typeof sections

export interface Page {
  /** Title of the tab and, unless the body brings its own, of the page; absent on the first page. */
  readonly title?: string
  readonly section?: Section
  /** Where the page was come from (‹ 返回). */
  readonly back?: { readonly href: string; readonly says: string }
  readonly body: Html
}

/**
 * What every public page is drawn in: plain words, readable on a phone, in print, and with the script that reads aloud left out. One frame
 * serves both modes; 长者模式 leaves away nothing but the width.
 */
export function framed(look: Look, { title, section, back, body }: Page): string {
  const name = `${look.county}法治政府公开`
  return html`<!doctype html>
<html lang="zh-CN" class="${look.elder ? 'elder' : 'plain'} s${look.size}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${title} - ` : ''}${name}</title>
<link rel="stylesheet" href="${styleAddress}">
<link rel="icon" href="/phone/icon.svg">
<script src="${scriptAddress}" defer></script>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
${tools(look)}
<div class="wide head">
<p class="name"><a href="/">${name}</a>${look.demo && html` <span class="mark">演示数据</span>`}</p>
<nav aria-label="主导航"><ul>${Object.entries(sections).map(
    ([key, { title: says, href }]) =>
      html`<li><a href="${href}"${key === section && html` aria-current="${look.path === href ? 'page' : 'true'}"`}>${says}</a></li>`,
  )}</ul></nav>
</div>
</header>
<main id="main" class="wide" tabindex="-1">
${back && html`<p class="back"><a href="${back.href}">‹ ${back.says}</a></p>`}
${body}
</main>
<footer>
<div class="wide">
${look.elder && html`<p><a class="call" href="tel:${look.phone.number}">打电话 ${look.phone.number}<small>${look.phone.says}</small></a></p>`}
<ul>
<li><a href="/feedback?page=${encodeURIComponent(address(look, { mode: undefined, size: undefined, s: undefined }))}">找错：这一页有错</a></li>
<li><a href="/feedback?kind=suggestion">意见建议</a></li>
<li><a href="/accessibility">无障碍声明</a></li>
<li>${modeLink(look)}</li>
<li><a href="/about">关于本站</a></li>
<li><a href="/console">工作人员登录</a></li>
</ul>
${!look.elder && html`<p>电话：<a href="tel:${look.phone.number}">${look.phone.number}</a>（${look.phone.says}）。也可以到窗口办理。</p>`}
${look.demo && html`<p>本站为演示：全部卷宗、单位、人员均为虚构，不涉及任何真实的地方、单位和个人。<a href="/about#accounts">演示账号</a></p>`}
</div>
</footer>
</body>
</html>
`.text
}

const modeLink = (look: Look): Html =>
  look.elder
    ? html`<a class="tool" href="${address(look, { mode: 'plain', size: undefined })}">退出长者模式</a>`
    : html`<a class="tool" href="${address(look, { mode: 'elder', size: undefined })}">长者模式</a>`

/** 长者模式 is the first thing on the page, and leaving it is as large as entering it. */
function tools(look: Look): Html {
  const all: readonly number[] = look.elder ? sizes.elder : sizes.plain
  const at = all.indexOf(look.size)
  const size = (step: number, says: string, spoken: string) => {
    const to = all[at + step]
    return to === undefined
      ? html`<span class="tool off" aria-hidden="true">${says}</span>`
      : html`<a class="tool" href="${address(look, { size: String(to), mode: undefined })}" aria-label="${says} ${spoken}">${says}</a>`
  }
  return html`<div class="tools"><div class="wide" role="group" aria-label="显示和朗读">
${modeLink(look)}
${size(-1, 'Ａ－', '字小一些')}${size(1, 'Ａ＋', '字大一些')}
<button type="button" class="tool" id="read" hidden>朗读</button>
</div></div>`
}
