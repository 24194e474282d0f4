import { messageKinds } from '../systems/feedback/message.ts'
import { framed } from './frame.ts'
import { html } from './html.ts'
import type { Look } from './look.ts'
import { token, wrongs } from './parts.ts'

export interface FeedbackTyped {
  readonly kind: string
  readonly page: string
  readonly says: string
  readonly phone: string
}

const asks: Readonly<Record<string, { readonly title: string; readonly says: string; readonly hint: string }>> = {
  'page-error': { title: '这一页有错', says: '哪里错了', hint: '例如：电话打不通，日期写错了，链接打不开。3个工作日内答复' },
  suggestion: { title: '意见建议', says: '您的意见建议', hint: '5个工作日内答复' },
  accessibility: { title: '哪里用不了', says: '哪里用不了', hint: '写明用的是什么手机、电脑或者读屏软件。5个工作日内答复' },
}

/** 找错、意见建议: one short page that asks for no name. */
export function feedbackPage(
  look: Look,
  { form, session }: { readonly form: string; readonly session: string },
  typed: FeedbackTyped,
  wrong: readonly { readonly id: string; readonly says: string }[] = [],
): string {
  const { title, says, hint } = asks[typed.kind] ?? asks.suggestion!
  const bad = (id: string) => wrong.find((one) => one.id === id)
  const word = (id: string) => {
    const one = bad(id)
    return one && html`<p class="bad-word" id="${id}-wrong">有误：${one.says}</p>`
  }
  return framed(look, {
    title: `${wrong.length > 0 ? '有误：' : ''}${title}`,
    back: { href: typed.page.startsWith('/') && !typed.page.startsWith('//') ? typed.page : '/', says: '返回' },
    body: html`${wrongs(wrong)}
<h1>${title}</h1>
<p>不用登录，不用写姓名。</p>
<form method="post" action="/feedback">${token(form)}
<input type="hidden" name="kind" value="${Object.hasOwn(messageKinds, typed.kind) ? typed.kind : 'suggestion'}">
<input type="hidden" name="page" value="${typed.page}">
<input type="hidden" name="s" value="${session}">
${typed.page && html`<p>网页：<code>${decoded(typed.page)}</code></p>`}
<div class="field${bad('says') && ' bad'}"><label for="says">${says}</label><p class="hint" id="says-hint">${hint}</p>${word('says')}<textarea id="says" name="says" rows="6" maxlength="2000" aria-describedby="says-hint${bad('says') && ' says-wrong'}">${typed.says}</textarea></div>
<div class="field${bad('phone') && ' bad'}"><label for="phone">联系电话（选填）</label><p class="hint">要打电话答复的才写；不写的用受理号看答复</p>${word('phone')}<input type="tel" id="phone" name="phone" value="${typed.phone}" class="long" autocomplete="tel"></div>
<div class="buttons"><button class="main" type="submit">提交</button></div></form>`,
  })
}

function decoded(page: string): string {
  try {
    return decodeURI(page)
  } catch {
    return page
  }
}
