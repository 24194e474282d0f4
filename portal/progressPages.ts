import { type Awaited, awaitedWords } from './applyPages.ts'
import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import type { Look } from './look.ts'
import { dayWithWeekday, tel, token, wrongs } from './parts.ts'
import type { Question } from './windows/window.ts'

interface Wrong {
  readonly id: string
  readonly says: string
}

/** 查进度: two things from the receipt. */
export function progressPage(look: Look, form: string, typed: { receipt: string; code: string }, wrong: readonly Wrong[] = []): string {
  const field = (id: 'receipt' | 'code', label: string, hint: string) => {
    const bad = wrong.find((one) => one.id === id)
    return html`<div class="field${bad && ' bad'}"><label for="${id}">${label}</label><p class="hint" id="${id}-hint">${hint}</p>${bad && html`<p class="bad-word" id="${id}-wrong">有误：${bad.says}</p>`}<input type="text" id="${id}" name="${id}" value="${typed[id]}" class="long" autocomplete="off" maxlength="60" aria-describedby="${id}-hint${bad && ` ${id}-wrong`}"${bad && html` aria-invalid="true"`}></div>`
  }
  return framed(look, {
    title: `${wrong.length > 0 ? '有误：' : ''}查进度`,
    section: 'progress',
    back: look.elder ? { href: '/', says: '首页' } : undefined,
    body: html`${wrongs(wrong)}
<h1>查进度</h1>
<p>两样都在回执上。没有回执的，请打电话${tel(look.phone.number)}，或者到办理的窗口问。</p>
<form method="post" action="/progress">${token(form)}
${field('receipt', '受理号', '例如 240311-123456')}
${field('code', '保存码', '12个字母和数字，大小写都行')}
<div class="buttons"><button class="main" type="submit">查进度</button></div></form>`,
  })
}

export interface Step {
  readonly on: string
  readonly title: string
  readonly unitName: string
  /** Another unit than the step before: it was handed over. */
  readonly handed: boolean
}

export interface Matter {
  readonly title: string
  readonly state: string
  readonly unitName: string
  /** The unit's own, where it has one. */
  readonly phone?: Look['phone']
  readonly since: string
  readonly number?: string
  readonly awaited: readonly Awaited[]
  readonly steps: readonly Step[]
  readonly told: readonly { readonly title: string; readonly says: string }[]
}

export interface Progress {
  readonly look: Look
  readonly receipt: string
  /** The matter as it was sent, and what came of it elsewhere under the same number. */
  readonly matters: readonly Matter[]
  readonly next: string
  readonly remedy: string
  readonly closed: boolean
  readonly acts: readonly { readonly href: string; readonly says: string }[]
  readonly lines: readonly { readonly title: string; readonly says: string }[]
}

/** Who holds it since when, what comes next by when and why, every step so far, and what was answered. */
export function matterPage({ look: given, receipt, matters, next, remedy, closed, acts, lines }: Progress): string {
  const first = matters[0]
  const phone = matters.at(-1)?.phone
  const look = phone ? { ...given, phone } : given
  const body = html`<h1>${first?.title}：${matters.at(-1)?.state}</h1>
<p>受理号 <strong>${receipt}</strong>。截至${dayWithWeekday(look.today)}。</p>
${matters.map((matter) => told(look, matter, matters.length > 1))}
${!closed && html`<p>${next}</p>`}
<h2>${closed ? '不服或者不满意' : '等不到怎么办'}</h2>
<p>${remedy}</p>
${acts.length > 0 && html`<div class="buttons">${acts.map(({ href, says }) => html`<a class="button second" href="${href}">${says}</a>`)}</div>`}
${lines.length > 0 && html`<details><summary>我当时填的内容</summary><dl>${lines.map(({ title, says }) => html`<dt>${title}</dt><dd>${says}</dd>`)}</dl></details>`}
<p class="noprint"><button type="button" class="second" data-print hidden>打印这一页</button></p>`
  return framed(look, { title: `查进度 - ${first?.title}`, section: 'progress', back: { href: '/progress', says: '查别的' }, body })
}

function told(look: Look, { title, state, unitName, phone, since, number, awaited, steps, told: answers }: Matter, several: boolean): Html {
  const way = html`<ol class="way">${steps.map(
    (step) =>
      html`<li><strong>${dayWithWeekday(step.on)}</strong>${step.handed && html`转到${step.unitName}：`}${step.title}${!step.handed && html`（${step.unitName}）`}</li>`,
  )}</ol>`
  const heading = (says: string): Html => (several ? html`<h3>${says}</h3>` : html`<h2>${says}</h2>`)
  return html`<section>${several && html`<h2>${title}</h2>`}
<dl><dt>现在</dt><dd>${state}</dd>${number && html`<dt>编号</dt><dd>${number}</dd>`}<dt>谁在办</dt><dd>${unitName}，从${dayWithWeekday(since)}起</dd>${phone && html`<dt>电话</dt><dd>${tel(phone.number)}</dd>`}
${awaited.map((one) => html`<dt>下一步：${one.title}</dt><dd>${awaitedWords(one)}</dd>`)}
${awaited.length === 0 && html`<dt>下一步</dt><dd>没有正在走的期限</dd>`}</dl>
${answers.length > 0 && html`${heading('给您的答复')}<dl>${answers.map((one) => html`<dt>${one.title}</dt><dd>${one.says}</dd>`)}</dl>`}
${look.elder ? html`<details><summary>办过的每一步</summary>${way}</details>` : html`${heading('办过的每一步')}${way}`}
</section>`
}

/** A later act of the sender: all its questions on one page, for they are few. */
export function followPage(
  look: Look,
  {
    title,
    action,
    back,
    form,
    questions,
    options,
    typed,
    wrong,
  }: {
    readonly title: string
    readonly action: string
    readonly back: string
    readonly form: string
    readonly questions: readonly Question[]
    readonly options: (question: Question) => readonly { readonly code: string; readonly word: string }[]
    readonly typed: Readonly<Record<string, string>>
    readonly wrong: readonly Wrong[]
  },
): string {
  const field = (question: Question) => {
    const { id, ask, kind, optional, hint, most } = question
    const bad = wrong.find((one) => one.id === id)
    const label = `${ask}${optional ? '（选填）' : ''}`
    const words = html`${hint && html`<p class="hint">${hint}</p>`}${bad && html`<p class="bad-word">有误：${bad.says}</p>`}`
    if (kind === 'choice')
      return html`<fieldset class="field${bad && ' bad'}"><legend>${label}</legend>${words}<div class="options">${options(question).map(
        ({ code, word }, at) =>
          html`<label><input type="radio" name="${id}" value="${code}"${at === 0 && html` id="${id}"`}${typed[id] === code && html` checked`}><span>${word}</span></label>`,
      )}</div></fieldset>`
    return html`<div class="field${bad && ' bad'}"><label for="${id}">${label}</label>${words}<textarea id="${id}" name="${id}" rows="3" maxlength="${most ?? 500}">${typed[id] ?? ''}</textarea></div>`
  }
  return framed(look, {
    title: `${wrong.length > 0 ? '有误：' : ''}${title}`,
    section: 'progress',
    back: { href: back, says: '不办了，返回' },
    body: html`${wrongs(wrong)}<h1>${title}</h1>
<form method="post" action="${action}">${token(form)}${questions.map(field)}<div class="buttons"><button class="main" type="submit">${title}</button></div></form>`,
  })
}
