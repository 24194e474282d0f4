import { lookup } from '../../kernel/file/file.ts'
import type { Publication } from '../../kernel/file/publication.ts'
import { html } from '../../portal/html.ts'
import { publicationsOf } from '../publicFiles.ts'
import { withPublicNames } from '../publicName.ts'
import type { Serving } from '../serving.ts'
import { framed } from './frame.ts'
import { publicEyes } from './publicFigures.ts'

/** As many lines as a page shows. */
const most = 50

/** What is published, kind by kind. */
export async function publicIndexPage({ store, definitions, settings }: Serving): Promise<string> {
  const county = await store.county(settings.county)
  const all = publicationsOf(definitions)
  const body = html`
<h1>公开</h1>
${
  all.length > 0
    ? html`<ul>${all.map(({ of, title }) => html`<li><a href="/public/${of}">${title}</a></li>`)}</ul>`
    : html`<p>尚无公开的内容。</p>`
}
<p><a href="/help">遇到法律问题怎么办</a></p>
`
  return framed(county, '公开', body)
}

/**
 * The public list of one type of file, latest first, or those whose title or number holds the words asked for.
 * @param after where the page before ended
 */
export async function publicListPage(
  { store, settings }: Serving,
  { of, title, where, by }: Publication,
  { text, after }: { readonly text?: string; readonly after?: string },
): Promise<string> {
  const county = await store.county(settings.county)
  const { rows, next } = await store.list(publicEyes(county), {
    type: of,
    where,
    sort: `-${by}`,
    limit: most,
    ...(text && { text }),
    ...(after && { after }),
  })
  const link = (key: string) => `/public/${of}?${new URLSearchParams({ ...(text && { text }), after: key }).toString()}`
  const body = html`
<h1>${title}</h1>
<form method="get"><label>查找 <input type="search" name="text" value="${text ?? ''}" minlength="2" maxlength="60"></label> <button type="submit">查找</button></form>
${
  rows.length > 0
    ? html`<table>
<thead><tr><th scope="col">名称</th><th scope="col">单位</th><th scope="col">日期</th></tr></thead>
<tbody>${rows.map(
        ({ file }) =>
          html`<tr><td><a href="/public/${of}/${file.id}">${withPublicNames(file.title, file.facts)}</a></td><td>${county.unitName(file.unit)}</td><td class="day">${String(lookup(file)(by) ?? '')}</td></tr>`,
      )}</tbody>
</table>`
    : html`<p>没有找到${text && `含“${text}”的`}内容。</p>`
}
${next && html`<p><a href="${link(next)}">下一页</a></p>`}
<p><a href="/public">全部公开内容</a></p>
`
  return framed(county, title, body)
}
