import { expect, test } from 'vitest'
import { html } from './html.ts'

test('every value is escaped, lists and HTML of our own are printed, absent ones leave nothing', () => {
  const name = `<script>"'&`
  expect(html`<p title="${name}">${[html`<b>${name}</b>`, '甲']}${undefined}${false}</p>`.text).toBe(
    '<p title="&#60;script&#62;&#34;&#39;&#38;"><b>&#60;script&#62;&#34;&#39;&#38;</b>甲</p>',
  )
})
