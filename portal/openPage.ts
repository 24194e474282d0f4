import { framed } from './frame.ts'
import { html } from './html.ts'
import type { Look } from './look.ts'
import { choices } from './parts.ts'
import { type Group, groups, type PublicKind } from './record.ts'

/** 公示: every kind of public record, by what it belongs to. */
export function openPage(look: Look, kinds: readonly PublicKind[], counts: ReadonlyMap<string, number>, group?: string): string {
  const told = (Object.keys(groups) as Group[]).map((key) => ({ key, kinds: kinds.filter((kind) => kind.group === key) }))
  const some = told.filter((one) => one.kinds.length > 0)
  const one = some.find(({ key }) => key === group)
  const counted = (key: string) => (counts.has(key) ? `${counts.get(key)}条` : '')
  if (look.elder)
    return framed(look, {
      title: '公示',
      section: 'open',
      back: one ? { href: '/public', says: '公示' } : { href: '/', says: '首页' },
      body: html`<h1>${one ? groups[one.key] : '公示'}</h1>
${choices(
  look,
  one
    ? one.kinds.map(({ key, title }) => ({ href: `/public/${key}`, says: title, hint: counted(key) }))
    : some.map(({ key }) => ({ href: `/public?group=${key}`, says: groups[key] })),
  Number(new URLSearchParams(look.query).get('part') ?? 1),
)}`,
    })
  return framed(look, {
    title: '公示',
    section: 'open',
    body: html`<h1>公示</h1>
<p>依法公开的内容都在这里。<a href="/search">在全部公开内容里查找</a>，也可以按类别看。</p>
<div class="blocks">${some.map(
      ({ key, kinds: all }) =>
        html`<section><h2>${groups[key]}</h2><ul>${all.map(
          (kind) => html`<li><a href="/public/${kind.key}">${kind.title}</a> <span class="small">${counted(kind.key)}</span></li>`,
        )}</ul></section>`,
    )}</div>
<p class="small">截至${look.today}。每日录入的记录当日封存，见<a href="/seals">每日封存</a>。</p>`,
  })
}
