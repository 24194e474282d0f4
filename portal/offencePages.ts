import { framed } from './frame.ts'
import { html } from './html.ts'
import { address, type Look } from './look.ts'
import { choices, lines } from './parts.ts'

export interface OffenceItem {
  readonly id: string
  readonly violation: string
  readonly itemCode: string
  readonly keeper: string
  readonly article: string
  readonly conditionText: string
  readonly docNumber: string
}

const back = { href: '/first-offence', says: '换一件事查' }
const caution = '这是按清单推算的信息，不是承诺。罚不罚，由执法机关查明事实以后决定；同样的事，两次的结果不一样的，可以要求说明理由。'

/** Which offence it is: found by its words, or in the list of what bears them. */
export function offencePage(look: Look, text: string, found: readonly OffenceItem[], part: number): string {
  return framed(look, {
    title: '初次违法罚不罚',
    section: 'law',
    back: { href: '/law', says: '普法' },
    body: html`<h1>初次违法罚不罚，查一查</h1>
<p>轻微不罚清单里写明了哪些小的违法行为，在什么条件下不予处罚。先找到是哪一件事。</p>
<form class="find" method="get" action="/first-offence"><div class="grow"><label for="text">做了什么，或者哪里没做到</label><input type="search" id="text" name="text" value="${text}" maxlength="40"></div><div><button class="main" type="submit">查找</button></div></form>
${text && html`<p role="status">${found.length > 0 ? `找到${found.length}件，请选一件` : '没有找到。换个说法再试，例如“占道”“食品”“消防”；也可以打电话问。'}</p>`}
${
  found.length > 0 &&
  choices(
    look,
    found.map(({ id, violation, conditionText }) => ({
      href: `/first-offence?item=${encodeURIComponent(id)}`,
      says: violation,
      hint: `条件：${conditionText}`,
    })),
    part,
  )
}
${!text && html`<p><a href="/public/list-item">看全部清单</a></p>`}`,
  })
}

/** One condition: one page, three answers as links. */
export function conditionPage(
  look: Look,
  item: OffenceItem,
  {
    name,
    says,
    kind,
    at,
    of,
  }: { readonly name: string; readonly says: string; readonly kind: 'yes-no' | 'number'; readonly at: number; readonly of: number },
): string {
  const asked = new URLSearchParams(look.query)
  const rest = [...asked].filter(([key]) => key !== name && key !== 'value')
  const body =
    kind === 'yes-no'
      ? choices(look, [
          { href: address(look, { [name]: '1' }), says: '是' },
          { href: address(look, { [name]: '0' }), says: '不是' },
          { href: address(look, { [name]: 'x' }), says: '说不准' },
        ])
      : html`<form method="get" action="/first-offence">${rest.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}
<div class="field"><label for="value">数目</label><input type="text" inputmode="decimal" id="value" name="${name}" autocomplete="off"></div><div class="buttons"><button class="main" type="submit">继续</button></div></form>
<p><a href="${address(look, { [name]: 'x' })}">说不准</a></p>`
  return framed(look, {
    title: `${says} - 初次违法罚不罚`,
    section: 'law',
    back,
    body: html`<p class="step">${item.violation}：第${at}问，共${of}问</p><h1>${says}</h1>${body}`,
  })
}

export interface OffenceResult {
  readonly matches: boolean
  readonly lines: readonly { readonly says: string; readonly met: boolean; readonly found: string }[]
}

/** What the list says of it: each condition with what was answered; information, and no promise. */
export function offenceResultPage(look: Look, item: OffenceItem, result: OffenceResult): string {
  const unmet = result.lines.filter(({ met }) => !met)
  return framed(look, {
    title: '结果 - 初次违法罚不罚',
    section: 'law',
    back,
    body: html`<h1>${result.matches ? '按您说的，符合清单上不予处罚的条件' : '按您说的，有的条件还不符合'}</h1>
<div class="note warn"><p><strong>${caution}</strong></p></div>
<p>${result.matches ? '执法人员来查时，可以说明这些情况，并指出清单的编码。' : `还不符合或者说不准的：${unmet.map(({ says }) => says).join('；')}。能改的，及时改正，并留下照片、单据。`}</p>
<div class="table"><table><caption>逐项核对</caption><thead><tr><th scope="col">条件</th><th scope="col">您的回答</th><th scope="col">是否符合</th></tr></thead>
<tbody>${result.lines.map(({ says, met, found }) => html`<tr><td>${says}</td><td>${found}</td><td>${met ? '✓ 符合' : found === '未填写' ? '? 说不准' : '✗ 不符合'}</td></tr>`)}</tbody></table></div>
${lines([
  ['违法行为', item.violation],
  ['清单编码', item.itemCode],
  ['条件原文', item.conditionText],
  ['依据', item.article],
  ['公布文号', item.docNumber],
  ['制定机关', item.keeper],
])}
<p>对处罚不服的，可以<a href="/apply/reconsideration">申请行政复议</a>；拿不准的，<a href="/apply/consult">先问律师</a>。</p>`,
  })
}
