import { framed } from './frame.ts'
import { html } from './html.ts'
import type { Look } from './look.ts'
import { type Choice, choices } from './parts.ts'
import type { PublicKind } from './record.ts'

/** 普法: what one may order, look up and read. */
export function lawPage(look: Look, kinds: readonly PublicKind[], counts: ReadonlyMap<string, number>, part: number): string {
  const own: Choice[] = [
    { href: '/apply/talk', says: '请人来讲法', hint: '村（社区）、学校、企业从菜单里点，普法小分队上门讲' },
    { href: '/first-offence', says: '初次违法罚不罚，查一查', hint: '看自己的情况符不符合轻微不罚清单' },
    { href: '/help', says: '遇到法律问题怎么办', hint: '去哪里、带什么、到哪一天为止' },
    { href: '/apply/consult', says: '咨询律师', hint: '写下来，律师答复，不收费' },
  ]
  const read = kinds
    .filter(({ group }) => group === 'law')
    .map(({ key, title }) => ({ href: `/public/${key}`, says: title, hint: counts.has(key) ? `${counts.get(key)}条` : '', counts: true }))
  return framed(look, {
    title: '普法',
    section: 'law',
    back: look.elder ? { href: '/', says: '首页' } : undefined,
    body: look.elder
      ? html`<h1>普法</h1>${choices(look, [...own, ...read], part)}`
      : html`<h1>普法</h1><div class="blocks"><section><h2>可以办的</h2>${choices(look, own)}</section><section><h2>可以看的</h2>${choices(look, read)}</section></div>`,
  })
}
