import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'
import { choices, lines } from './parts.ts'

export interface ReportRun {
  readonly text: string
  readonly bold?: boolean
  /** Which of the report's figures it prints. */
  readonly figure?: number
}

export interface ReportShown {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly reporter: string
  readonly published: string
  readonly asOf?: string
  readonly digest?: string
  readonly parts: readonly {
    readonly name: string
    readonly emptyReason?: string
    readonly blocks: readonly { readonly heading: boolean; readonly runs: readonly ReportRun[] }[]
  }[]
  readonly figures: readonly { readonly name: string; readonly span: string; readonly shown: string }[]
  readonly errata: readonly { readonly was: string; readonly now: string; readonly why: string }[]
}

const at = (id: string) => `/public/annual-report/${encodeURIComponent(id)}`
const back = { href: '/public/annual-report', says: '年度报告' }

/** A published report: its sealed text, every public number a link to what it counts, and its corrections. In 长者模式 part by part. */
export function reportPage(look: Look, report: ReportShown, part: number | undefined): string {
  const { id, title, number, reporter, published, asOf, digest, parts, figures, errata } = report
  const one = part === undefined ? undefined : parts[part]
  const head = html`<h1>${title}</h1>
${lines([
  ['文号', number],
  ['报告单位', reporter],
  ['公开日期', published],
  ['数字截至', asOf],
  ['全文摘要', digest && html`<code>${digest}</code>`],
])}`
  if (look.elder)
    return framed(look, {
      title,
      section: 'open',
      back: one ? { href: at(id), says: '报告目录' } : back,
      body: one
        ? html`<h1>${one.name}</h1>${partText(id, one, false)}`
        : html`${head}${choices(look, [
            ...parts.map(({ name }, index) => ({ href: `${at(id)}?part=${index + 1}`, says: name })),
            ...(figures.length > 0 ? [{ href: `${at(id)}?part=${parts.length + 1}`, says: `报告里的数字（${figures.length}个）` }] : []),
          ])}${corrections(errata)}`,
    })
  return framed(look, {
    title,
    section: 'open',
    back,
    body: html`${head}
${corrections(errata)}
${parts.map((each) => html`<section><h2>${each.name}</h2>${partText(id, each, true)}</section>`)}
<h2>报告里的数字</h2>
${figureTable(id, figures)}
<p class="noprint"><a href="/api/public-reports/${encodeURIComponent(id)}?format=docx">下载全文（Word）</a>　<a href="/public/errata">全部勘误</a></p>`,
  })
}

/** 长者模式: the figures of a report as a list of their own. */
export const reportFiguresPage = (look: Look, { id, title, figures }: ReportShown, part: number): string =>
  framed(look, {
    title: `报告里的数字 - ${title}`,
    section: 'open',
    back: { href: at(id), says: '报告目录' },
    body: html`<h1>报告里的数字</h1>${choices(
      look,
      figures.map(({ name, shown }, index) => ({ href: `${at(id)}/${index + 1}`, says: `${name}：${shown}` })),
      part,
    )}`,
  })

function partText(id: string, { blocks, emptyReason }: ReportShown['parts'][number], linked: boolean): Html {
  if (blocks.length === 0) return html`<p>本部分没有内容${emptyReason && `：${emptyReason}`}。</p>`
  const run = ({ text, bold, figure }: ReportRun) => {
    const shown = figure !== undefined && linked ? html`<a href="${at(id)}/${figure + 1}">${text}</a>` : html`${text}`
    return bold ? html`<strong>${shown}</strong>` : shown
  }
  return html`${blocks.map(({ heading, runs }) => (heading ? html`<h3>${runs.map(run)}</h3>` : html`<p>${runs.map(run)}</p>`))}`
}

const figureTable = (id: string, figures: ReportShown['figures']): Html => html`<div class="table"><table class="cards">
<caption>报告里的数字</caption><thead><tr><th scope="col">指标</th><th scope="col">期间</th><th scope="col" class="n">数值</th></tr></thead>
<tbody>${figures.map(
  ({ name, span, shown }, index) =>
    html`<tr><td data-title="指标"><a href="${at(id)}/${index + 1}">${name}</a></td><td data-title="期间">${span}</td><td data-title="数值" class="n">${shown}</td></tr>`,
)}</tbody></table></div>`

const corrections = (errata: ReportShown['errata']): Html =>
  html`<section id="errata">${
    errata.length > 0
      ? html`<h2>勘误</h2><ol>${errata.map(({ was, now, why }) => html`<li>原文“${was}”更正为“${now}”。${why}</li>`)}</ol>`
      : html`<p>勘误：没有。</p>`
  }</section>`

export interface ReportFigureShown {
  readonly report: Pick<ReportShown, 'id' | 'title' | 'published'>
  readonly name: string
  readonly span: string
  readonly shown: string
  readonly definition: string
  readonly version: number
  readonly digest: string
  readonly asOf?: string
  readonly says?: string
  /** What the records say today, where that differs from what was printed. */
  readonly now?: string
  readonly list?: { readonly href: string; readonly title: string }
  readonly breakdowns: readonly Html[]
  readonly people: boolean
}

/** A number of a report: what it counts, as of when, where its list is, and how the months and units made it. */
export function reportFigurePage(look: Look, figure: ReportFigureShown): string {
  const { report, name, span, shown, definition, version, digest, asOf, says, now, list, breakdowns, people } = figure
  return framed(look, {
    title: `${name} - ${report.title}`,
    section: 'open',
    back: { href: at(report.id), says: report.title },
    body: html`<h1>${name}：${shown}</h1>
${lines([
  ['期间', span],
  ['口径', `${definition}（第${version}版）`],
  ['数字截至', asOf],
  ['报告公开', report.published],
  ['来源所载', says],
  ['公开清单', list && html`<a href="${list.href}">${list.title}</a>`],
  ['名单摘要', html`<code>${digest}</code>`],
])}
${now && html`<div class="note warn"><p>报告公开以后，记录又有变动：按今天的记录是${now}。报告的原文不改，属于差错的见<a href="/public/errata">勘误</a>。</p></div>`}
${!list && html`<p class="small">这个数字背后的案卷没有公开的清单，公开的是口径和分项；名单的摘要封存在报告里，可以核对有没有被改过。</p>`}
${breakdowns}
${people && breakdowns.length > 0 && html`<p class="small">涉及人的，少于10的分项不显示；只有一项不足10的，连同另一项一并不显示。</p>`}`,
  })
}
