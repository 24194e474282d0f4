import type { Under } from './applyPages.ts'
import { framed } from './frame.ts'
import { type Html, html } from './html.ts'
import { token, wrongs } from './parts.ts'
import { type Paper, paperLimits, paperRules, papersIn, sentKinds, sizeWords } from './windows/papers.ts'
import { asked, type Question } from './windows/window.ts'

export interface PapersAsked extends Under {
  readonly question: Question
  /** What is wrong with papers that were not taken; the others were. */
  readonly wrong: readonly string[]
  readonly fromCheck: boolean
}

/** 材料: a plain form, so that it works in any browser; the rules stand before the choice. */
export function papersPage({ look, window, session, form, answers, question, wrong, fromCheck, code }: PapersAsked): string {
  const all = asked(window.questions, answers)
  const at = all.findIndex(({ id }) => id === question.id)
  const before = all[at - 1]
  const papers = papersIn(answers)
  const full = papers.length >= paperLimits.count
  const body = html`
${wrongs(wrong.map((says) => ({ id: 'files', says })))}
<p class="step">${window.title}：第${at + 1}步，共${all.length + 1}步</p>
<form method="post" action="/apply/${window.key}/papers?s=${session}" enctype="multipart/form-data">${token(form)}${fromCheck && html`<input type="hidden" name="from" value="check">`}
<h1>${question.ask}（选填）</h1>
<p class="hint">${question.hint}</p>
<p id="rules">${paperRules}没有的，直接按“继续”，以后也可以带到窗口。</p>
${papers.length > 0 && html`<h2>已经放了${papers.length}份</h2>${paperList(papers)}`}
${
  full
    ? html`<p>已经有${papers.length}份，不能再放。</p>`
    : html`<fieldset><legend><h2>${papers.length > 0 ? '再放' : '放材料'}：是哪一种</h2></legend><div class="options">${Object.entries(
        sentKinds,
      ).map(
        ([kind, says], nth) =>
          html`<label><input type="radio" name="kind" value="${kind}"${nth === 0 && html` checked`}><span>${says}</span></label>`,
      )}</div></fieldset>
<div class="field${wrong.length > 0 && ' bad'}"><label for="files">选文件或者拍照（一次可以选几份）</label>${wrong.map((says) => html`<p class="bad-word">有误：${says}</p>`)}<input type="file" id="files" name="files" class="long" multiple accept=".jpg,.jpeg,.png,.pdf,.docx" aria-describedby="rules"${wrong.length > 0 && html` aria-invalid="true"`}></div>`
}
<div class="buttons"><button class="main" type="submit">继续</button>${!full && html`<button class="second" type="submit" name="more" value="yes">放好这些，再放</button>`}</div>
</form>
<p class="small">只有办这件事的工作人员看得到。已经保存的，下次用保存码<strong>${code}</strong>接着填（请记在纸上）。</p>`
  return framed(look, {
    title: `${wrong.length > 0 ? '有误：' : ''}${question.ask} - ${window.title}`,
    section: 'apply',
    back: fromCheck
      ? { href: `/apply/${window.key}/check?s=${session}`, says: '核对页' }
      : { href: `/apply/${window.key}/${before?.id}?s=${session}`, says: '上一步' },
    body,
  })
}

/** Each paper with a button that takes it out; inside a form that takes papers. */
export const paperList = (papers: readonly Paper[]): Html =>
  html`<ul class="papers">${papers.map(
    ({ name, kind, size, sealed }) =>
      html`<li><span>${name} <small>（${(sentKinds as Readonly<Record<string, string>>)[kind]?.split('（')[0]}，${sizeWords(size)}）</small></span><button class="second" type="submit" name="remove" value="${sealed}" aria-label="删除${name}">删除</button></li>`,
  )}</ul>`
