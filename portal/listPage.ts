import { framed, type Section } from './frame.ts'
import { type Html, html } from './html.ts'
import { address, type Look } from './look.ts'
import type { Cell, PublicColumn, PublicKind, PublicRecord, Sought } from './record.ts'

export interface ListAsked extends Sought {
  readonly page: number
  /** 长者模式: the form stands on a page of its own. */
  readonly find: boolean
}

export interface Listed {
  readonly records: readonly PublicRecord[]
  readonly years: readonly string[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Absent on the list of one kind. */
  readonly kinds?: readonly PublicKind[]
  readonly kind?: PublicKind
}

/** Rows of a page; as many as leave room for two more things to choose. */
export const perPage = (look: Look): number => (look.elder ? 3 : 20)

/** Records as a list: what was asked, how many there are, the page of them, the data to take away. The address holds it all. */
export function listPage(look: Look, asked: ListAsked, listed: Listed, section: Section = 'open'): string {
  const { kind, records } = listed
  const title = kind?.title ?? '查找公开内容'
  const size = perPage(look)
  const pages = Math.max(1, Math.ceil(records.length / size))
  const page = Math.min(asked.page, pages)
  const shown = records.slice((page - 1) * size, page * size)
  const nothingAsked = !kind && !isNarrowed(asked)
  const back =
    look.elder && page > 1
      ? { href: address(look, { page: String(page - 1) }), says: '上一页' }
      : kind
        ? { href: '/public', says: '全部公示' }
        : { href: '/', says: '首页' }
  const body =
    look.elder && (asked.find || nothingAsked)
      ? html`<h1>${title}</h1>${findForm(look, asked, listed)}`
      : html`<h1>${title}</h1>
${kind && html`<p>${kind.says}</p>`}
${!look.elder && findForm(look, asked, listed)}
<p role="status">${countOf(asked, listed, page, pages)}</p>
${shown.length > 0 && table(look, shown, listed)}
${shown.length === 0 && (!isNarrowed(asked) ? html`<p>现在没有公开的内容；有了会列在这里。</p>` : html`<p>没有找到符合条件的内容。可以少写几个字，或者<a href="${look.path}">清空条件</a>。</p>`)}
${look.elder ? elderPager(look, page, pages) : pager(look, page, pages)}
${!look.elder && downloads(look, listed, asked)}`
  return framed(look, { title, section, back, body })
}

const isNarrowed = ({ text, year, unit, kind }: ListAsked): boolean => Boolean(text || year || unit || kind)

function countOf(asked: ListAsked, { records, kind }: Listed, page: number, pages: number): string {
  const found = isNarrowed(asked) ? '找到' : '共'
  const gone = records.filter((one) => one.gone).length
  return `${found}${records.length}条${gone > 0 && kind ? `，其中已撤回${gone}条` : ''}${pages > 1 ? `，第${page}页，共${pages}页` : ''}`
}

function findForm(look: Look, asked: ListAsked, { years, units, kinds }: Listed): Html {
  const select = (name: string, says: string, all: readonly (readonly [string, string])[], chosen: string | undefined) =>
    html`<div><label for="${name}">${says}</label><select id="${name}" name="${name}"><option value="">全部</option>${all.map(
      ([value, word]) => html`<option value="${value}"${value === chosen && html` selected`}>${word}</option>`,
    )}</select></div>`
  return html`<form class="find" method="get" action="${look.path}" role="search">
<div class="grow"><label for="text">要找什么</label><input type="search" id="text" name="text" value="${asked.text ?? ''}" maxlength="60"></div>
${select(
  'year',
  '年份',
  years.map((year) => [year, `${year}年`] as const),
  asked.year,
)}
${select(
  'unit',
  '单位',
  units.map(({ id, name }) => [id, name] as const),
  asked.unit,
)}
${
  kinds &&
  select(
    'kind',
    '类别',
    kinds.map(({ key, title }) => [key, title] as const),
    asked.kind,
  )
}
<div><button class="main" type="submit">查找</button></div>
</form>`
}

function table(look: Look, rows: readonly PublicRecord[], { kind, kinds }: Listed): Html {
  const columns = kind?.columns.flatMap((column, at) => (column.listed && !look.elder ? [{ column, at }] : [])) ?? []
  const titles = new Map(kinds?.map(({ key, title }) => [key, title]))
  const numbered = rows.some((row) => row.number !== undefined)
  // The register of units lists the units themselves.
  const ofUnits = kind !== undefined && rows.every(({ title, unit }) => title === unit.name)
  const on = kind?.heads.on ?? '日期'
  const name = kind?.heads.title ?? '名称'
  return html`<div class="table"><table class="cards">
<caption>${kind?.title ?? '查找结果'}</caption>
<thead><tr>${numbered && html`<th scope="col">文号</th>`}<th scope="col">${name}</th>${!ofUnits && html`<th scope="col">单位</th>`}<th scope="col">${on}</th>${
    kinds && html`<th scope="col">类别</th>`
  }${columns.map(({ column }) => html`<th scope="col"${column.holds === 'money' && html` class="n"`}>${column.title}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr${row.gone && html` class="gone"`}>${numbered && html`<td data-title="文号" class="num${row.number === undefined && ' none'}">${row.number ?? '—'}</td>`}${
        row.gone
          ? html`<td colspan="${2 + columns.length + (kinds ? 1 : 0) + 0}">${goneWords(row)}</td><td data-title="撤回日期" class="day">${row.gone.on ?? '—'}</td>`
          : html`<td data-title="${name}"><a href="${row.href}">${row.title}</a></td>${!ofUnits && html`<td data-title="单位">${row.unit.name}</td>`}<td data-title="${on}" class="day">${row.on ?? '—'}</td>${
              kinds && html`<td data-title="类别">${titles.get(row.kind)}</td>`
            }${columns.map(({ column, at }) => html`<td data-title="${column.title}"${column.holds === 'money' && html` class="n"`}>${shortened(shownCell(row.cells[at], column))}</td>`)}`
      }</tr>`,
  )}</tbody>
</table></div>`
}

/** A long text stands whole on the record's own page. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const goneWords = ({ gone }: PublicRecord): Html => html`本条已撤回，不再公示。理由：${gone?.why}`

/** A cell as a screen prints it. */
export function shownCell(cell: Cell | undefined, { holds }: Pick<PublicColumn, 'holds'>): string {
  if (cell === null || cell === undefined || cell === '') return '—'
  return holds === 'money' ? `${(Number(cell) / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}元` : String(cell)
}

function pager(look: Look, page: number, pages: number): Html | false {
  if (pages === 1) return false
  const link = (to: number, says: string) => html`<a href="${address(look, { page: String(to) })}">${says}</a>`
  return html`<nav class="pager" aria-label="翻页">${page > 1 && link(1, '第一页')}${page > 1 && link(page - 1, '上一页')}<span>第${page}页，共${pages}页</span>${
    page < pages && link(page + 1, '下一页')
  }${page < pages && link(pages, '最后一页')}</nav>`
}

const elderPager = (look: Look, page: number, pages: number): Html => html`<ul class="choices">
${page < pages && html`<li><a class="choice" href="${address(look, { page: String(page + 1) })}">下一页</a></li>`}
<li><a class="choice" href="${address(look, { find: '1', page: undefined })}">查找</a></li></ul>`

/** The data of what is listed, over all pages. */
function downloads(look: Look, { kind, records }: Listed, asked: ListAsked): Html | false {
  if (records.length === 0) return false
  const name = kind?.key ?? 'all'
  const query = new URLSearchParams(
    Object.entries({ text: asked.text, year: asked.year, unit: asked.unit, kind: asked.kind }).flatMap(([key, value]) =>
      value ? ([[key, value]] as [string, string][]) : [],
    ),
  ).toString()
  const link = (file: string) => `/data/${name}.${file}${query ? `?${query}` : ''}`
  return html`<p class="noprint">下载以上${records.length}条：<a href="${link('xlsx')}">Excel表格（含说明页）</a>　<a href="${link('csv')}">CSV</a>　<a href="${link('about.csv')}">CSV的说明</a></p>
<p class="small">截至${look.today}。</p>`
}
