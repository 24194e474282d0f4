import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import { address, fewest, type Look } from './look.ts'
import { paperList } from './papersPage.ts'
import { choices, daysLeft, dayWithWeekday, split, tel, token, wrongs } from './parts.ts'
import { papersIn } from './windows/papers.ts'
import { type Answers, asked, type Option, type Question, type Window, wouldRather } from './windows/window.ts'

/** What every page of an application needs to go on. */
export interface Under {
  readonly look: Look
  readonly window: Window
  /** The sealed code in the address; ends after some hours. */
  readonly session: string
  readonly form: string
  /** The save code, to be written down. */
  readonly code: string
  readonly answers: Answers
}

const back = (href: string, says = '上一步') => ({ href, says })

/** 办事与求助: what one may do here. */
export function applyPage(look: Look, windows: readonly Window[], part: number): string {
  const all = [
    { href: '/help', says: '遇到事不知道该去哪里', hint: '选一件事，告诉您去哪里、到哪一天为止' },
    ...windows
      .filter(({ key }) => key !== 'message')
      .map(({ key, title, minutes, what }) => ({
        href: `/apply/${key}`,
        says: `${title}（约${minutes}分钟）`,
        hint: look.elder ? '' : what,
      })),
    { href: '/first-offence', says: '初次违法罚不罚，查一查', hint: look.elder ? '' : '看看自己的情况符不符合轻微不罚清单' },
    { href: '/public/service-item', says: '办事指南', hint: look.elder ? '' : '政务服务事项的条件、材料和时限' },
    { href: '/apply/resume', says: '接着填没有填完的', hint: look.elder ? '' : '用保存码找回' },
  ]
  return framed(look, {
    title: '办事与求助',
    section: 'apply',
    back: look.elder ? back('/', '首页') : undefined,
    body: html`<h1>办事与求助</h1>
${!look.elder && html`<p>不用登录，不用注册。填到一半可以停下来，用保存码接着填。不方便写的，可以<a href="/apply/call">请工作人员打电话来</a>，也可以到窗口口头办。</p>`}
${choices(look, all, part)}`,
  })
}

/** What one comes to before the first question. */
export function introPage(look: Look, window: Window, form: string, chosen: Answers): string {
  return framed(look, {
    title: window.title,
    section: 'apply',
    back: back('/apply', '办事与求助'),
    body: html`<h1>${window.title}</h1>
<p>${window.what}</p>
${window.bring && html`<p>先准备好：</p><ul class="plain">${window.bring.map((one) => html`<li>${one}</li>`)}</ul>`}
<p>约${window.minutes}分钟，一页问一件事，最后核对一遍再交。交了以后：${window.next}</p>
<form method="post" action="/apply/${window.key}">${token(form)}${Object.entries(chosen).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="buttons"><button class="main" type="submit">开始填写</button></div></form>
${window.key !== 'call' && rather(look, window)}`,
  })
}

const rather = (look: Look, { title }: Window): Html =>
  html`<p><a class="${look.elder ? 'choice' : ''}" href="/apply/call?matter=${encodeURIComponent(title)}">${wouldRather}</a></p>`

export interface Asking extends Under {
  readonly question: Question
  readonly options: readonly Option[]
  /** The page of a longer choice in 长者模式. */
  readonly part: number
  readonly wrong?: string
  /** What was typed and not accepted. */
  readonly typed?: string
  readonly fromCheck: boolean
}

/** One question. */
export function questionPage(on: Asking): string {
  const { look, window, question, session, form, wrong, answers, fromCheck, code } = on
  const all = asked(window.questions, answers)
  const at = all.findIndex(({ id }) => id === question.id)
  const before = all[at - 1]
  const grouped = question.kind === 'several' || (question.kind === 'choice' && on.options.length <= most)
  const heading = html`<h1>${grouped ? '' : ''}${question.ask}${question.optional && '（选填）'}</h1>`
  const label = `${question.ask}${question.optional ? '（选填）' : ''}`
  const body = html`
${wrongs(wrong ? [{ id: 'answer', says: wrong }] : [])}
<p class="step">${window.title}：第${at + 1}步，共${all.length + 1}步</p>
<form method="post" action="/apply/${window.key}/${question.id}?s=${session}" novalidate>${token(form)}${fromCheck && html`<input type="hidden" name="from" value="check">`}
${
  grouped
    ? html`<fieldset${question.hint && html` aria-describedby="hint"`}><legend>${heading}</legend>${field(on, grouped)}</fieldset>`
    : html`<label for="answer">${html`<h1>${label}</h1>`}</label>${field(on, grouped)}`
}
<div class="buttons"><button class="main" type="submit">继续</button></div>
</form>
${window.key !== 'call' && at === 0 && rather(look, window)}
<p class="small">已经保存。可以停下来，下次用保存码<strong>${code}</strong>接着填（请记在纸上）。</p>`
  return framed(look, {
    title: `${wrong ? '有误：' : ''}${label} - ${window.title}`,
    section: 'apply',
    back: fromCheck
      ? back(`/apply/${window.key}/check?s=${session}`, '核对页')
      : before
        ? back(`/apply/${window.key}/${before.id}?s=${session}`)
        : back(`/apply/${window.key}`),
    body,
  })
}

/** Longer lists of choices are one box to open. */
const most = 12

function field(on: Asking, grouped: boolean): Html {
  const { look, question, options, wrong, answers, part } = on
  const value = on.typed ?? answers[question.id] ?? ''
  const described = [question.hint && 'hint', wrong && 'wrong-word'].filter(Boolean).join(' ')
  const aria = html`${described && html` aria-describedby="${described}"`}${wrong && html` aria-invalid="true"`}`
  const hints = html`${question.hint && html`<p class="hint" id="hint">${question.hint}</p>`}${wrong && html`<p class="bad-word" id="wrong-word">有误：${wrong}</p>`}`
  const inner = (): Html => {
    if (grouped) return optionList(on, value, part)
    switch (question.kind) {
      case 'choice':
        return html`<select id="answer" name="answer" class="long"${aria}><option value="">请选择</option>${options.map(
          ({ code, word }) => html`<option value="${code}"${code === value && html` selected`}>${word}</option>`,
        )}</select>`
      case 'long':
        return html`<textarea id="answer" name="answer" rows="7" maxlength="${question.most ?? 5000}"${aria}>${value}</textarea>${spoken}`
      case 'day':
        return html`<p class="hint">例如 2024年3月5日，或者 20240305</p><input type="text" id="answer" name="answer" value="${value}" inputmode="numeric" autocomplete="off" class="long"${aria}>`
      case 'count':
        return html`<input type="text" id="answer" name="answer" value="${value}" inputmode="numeric" autocomplete="off"${aria}>`
      case 'phone':
        return html`<input type="tel" id="answer" name="answer" value="${value}" autocomplete="tel" class="long"${aria}>`
      default:
        return html`<input type="text" id="answer" name="answer" value="${value}" maxlength="${question.most ?? 200}" autocomplete="${question.id === 'name' ? 'name' : 'off'}" class="long"${aria}>${question.kind === 'text' && spoken}`
    }
  }
  return html`<div class="field${wrong && ' bad'}">${hints}${inner()}</div>${look.elder && options.length > 0 && grouped && ''}`
}

/** Read back what was typed, or say it instead of writing; each appears only where the browser can. */
const spoken = html`<p class="spoken buttons" data-spoken="answer" hidden><button type="button" class="second" data-speak hidden>说话输入</button><button type="button" class="second" data-again hidden>把写的读一遍</button></p>`

function optionList({ look, question, options, session, window, fromCheck }: Asking, value: string, part: number): Html {
  const several = question.kind === 'several'
  // The first page offers a telephone call as well.
  const first = question.id === window.questions[0]?.id && window.key !== 'call'
  const { shown, next } = split(look, options, part, first ? fewest - 1 : fewest)
  const chosen = new Set(value.split(','))
  const parts = next === undefined ? 1 : Math.ceil(options.length / 4)
  const here = Math.min(Math.max(part, 1), parts)
  const more = `/apply/${window.key}/${question.id}?s=${session}&part=${next ?? 1}${fromCheck ? '&from=check' : ''}`
  return html`<div class="options">${shown.map(
    ({ code, word, hint }, at) =>
      html`<label><input type="${several ? 'checkbox' : 'radio'}" name="answer" value="${code}"${at === 0 && html` id="answer"`}${chosen.has(code) && html` checked`}><span>${word}${hint && html`<small>${hint}</small>`}</span></label>`,
  )}</div>
${several && shown.length < options.length && html`<input type="hidden" name="shown" value="${shown.map(({ code }) => code).join(',')}"><input type="hidden" name="part" value="${here < parts ? here : 0}">`}
${!several && next !== undefined && html`<p><a class="choice" href="${more}">都不是，看其他的</a></p>`}`
}

export interface Checked extends Under {
  readonly shown: (question: Question) => string
  readonly unitName: string
  readonly wrong: readonly { readonly id: string; readonly says: string }[]
}

/** Everything once more before it is sent, with a way to change each line. */
export function checkPage(on: Checked): string {
  const { look, window, session, form, answers, wrong, code } = on
  const all = asked(window.questions, answers)
  const change = ({ id, short }: Question) =>
    html`<a class="change noprint" id="q-${id}" href="/apply/${window.key}/${id}?s=${session}&amp;from=check" aria-label="更改${short}">更改</a>`
  const rows = (some: readonly Question[]) =>
    html`<dl>${some.map((question) => html`<dt>${question.short}</dt><dd>${change(question)}${answerOf(question)}</dd>`)}</dl>`
  const papers = papersIn(answers)
  const answerOf = (question: Question) =>
    question.kind === 'papers' && papers.length > 0
      ? html`<form method="post" action="/apply/${window.key}/papers?s=${session}" enctype="multipart/form-data">${token(form)}<input type="hidden" name="from" value="check">${paperList(papers)}</form>`
      : on.shown(question) || (question.kind === 'papers' ? '没有' : '未填写')
  const page = Number(new URLSearchParams(look.query).get('part') ?? 1)
  const parts = Math.ceil(all.length / 4)
  const at = Math.min(Math.max(page, 1), parts)
  const whole = !look.elder || parts <= 1
  const body = html`
${wrongs(wrong.map(({ id, says }) => ({ id: `q-${id}`, says })))}
<p class="step">${window.title}：最后一步，共${all.length + 1}步</p>
<h1>核对</h1>
<div class="note"><p><strong>还没有交。</strong>核对无误后按页末的“${window.send}”。</p></div>
${whole ? rows(all) : rows(all.slice((at - 1) * 4, at * 4))}
${whole || at === parts ? html`<p>交给：${on.unitName}</p>` : ''}
${
  whole || at === parts
    ? html`<form method="post" action="/apply/${window.key}/send?s=${session}">${token(form)}<div class="buttons"><button class="main" type="submit">${window.send}</button></div></form>`
    : html`<div class="buttons"><a class="button" href="${address(look, { part: String(at + 1) })}">看下面的（第${at}页，共${parts}页）</a></div>`
}
<p class="small noprint">要停下来的，下次用保存码<strong>${code}</strong>接着办。</p>`
  return framed(look, {
    title: `${wrong.length > 0 ? '有误：' : ''}核对 - ${window.title}`,
    section: 'apply',
    back: back(`/apply/${window.key}/${all.at(-1)?.id}?s=${session}`),
    body,
  })
}

/** A limit as it is told to whoever waits. */
export interface Awaited {
  readonly title: string
  readonly due: string
  readonly left: number
  readonly source: string
  readonly caution?: string
  readonly provisional: boolean
}

export interface Receipt {
  readonly look: Look
  readonly window: Window
  readonly receipt: string
  readonly code: string
  readonly number?: string
  readonly unitName: string
  /** The unit's own telephone, where it has one. */
  readonly phone?: Look['phone']
  readonly on: string
  readonly awaited: readonly Awaited[]
  readonly lines: readonly { readonly title: string; readonly says: string }[]
}

/** The receipt: number, what happens next and by when; made to be printed. */
export function receiptPage({ look: given, window, receipt, code, number, unitName, phone, on, awaited, lines }: Receipt): string {
  const look = phone ? { ...given, phone } : given
  const body = html`<h1>${window.title}：已经收到</h1>
<section class="receipt" aria-label="回执">
<p>受理号</p><p class="big" id="receipt">${receipt}</p>
<p>保存码</p><p class="big" id="code">${code}</p>
<p>查进度要用这两样，请记在纸上或者打印本页。不要告诉别人。</p>
</section>
<h2>接下来</h2>
<p>${window.next}</p>
<dl><dt>收到日期</dt><dd>${dayWithWeekday(on)}</dd><dt>谁在办</dt><dd>${unitName}</dd>${phone && html`<dt>电话</dt><dd>${tel(phone.number)}</dd>`}${number && html`<dt>编号</dt><dd>${number}</dd>`}
${awaited.map((one) => html`<dt>${one.title}</dt><dd>${awaitedWords(one)}</dd>`)}</dl>
<p>${window.remedy}</p>
<div class="buttons"><button type="button" class="main" data-print hidden>打印回执</button><a class="button second" href="/progress">查进度</a></div>
${look.elder ? html`<details><summary>看我填的内容</summary>${copy(lines)}</details>` : html`<h2>您填的内容</h2>${copy(lines)}`}`
  return framed(look, { title: `已经收到 - ${window.title}`, section: 'apply', body })
}

const copy = (lines: Receipt['lines']): Html => html`<dl>${lines.map(({ title, says }) => html`<dt>${title}</dt><dd>${says}</dd>`)}</dl>`

/** By when, with the reason why then. */
export const awaitedWords = ({ due, left, source, caution, provisional }: Awaited): Html =>
  html`${dayWithWeekday(due)}以前，${daysLeft(left)}<small>（${source}${caution && `；${caution}`}${provisional && '；放假安排公布后可能顺延'}）</small>`

/** 接着填: the save code is all that is asked. */
export const resumePage = (look: Look, form: string, wrong?: string): string =>
  framed(look, {
    title: `${wrong ? '有误：' : ''}接着填`,
    section: 'apply',
    back: back('/apply', '办事与求助'),
    body: html`${wrongs(wrong ? [{ id: 'code', says: wrong }] : [])}
<h1>接着填</h1>
<form method="post" action="/apply/resume">${token(form)}
<div class="field${wrong && ' bad'}"><label for="code">保存码</label><p class="hint" id="hint">12个字母和数字，大小写都行</p>${wrong && html`<p class="bad-word" id="wrong-word">有误：${wrong}</p>`}<input type="text" id="code" name="code" class="long" autocomplete="off" maxlength="40" aria-describedby="hint${wrong && ' wrong-word'}"></div>
<div class="buttons"><button class="main" type="submit">接着填</button></div></form>
<p class="small">保存码找不回来的，只能重新填：本站不知道填写的人是谁。</p>`,
  })

/** The address is too old, or was made elsewhere. */
export const endedPage = (look: Look): string =>
  framed(look, {
    title: '这个网址已经失效',
    section: 'apply',
    body: html`<h1>这个网址已经失效</h1><p>为了别人用同一台电脑时看不到您填的内容，网址几小时后失效。填过的都还在，用保存码可以接着填。</p>
<div class="buttons"><a class="button" href="/apply/resume">用保存码接着填</a></div>`,
  })
