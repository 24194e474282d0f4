import { whoAsks } from './client.ts'

/**
 * Downloads are plain links, whoever drew them: each is followed through the unit, and on behalf of whom, the page itself is asked, so that
 * what comes down is what was shown.
 */
export function followPlainLinks(): void {
  const say = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/api/"]') : null
    if (!link) return
    const address = new URL(link.href)
    for (const name of ['x-unit', 'x-behalf']) address.searchParams.delete(name)
    for (const [name, word] of Object.entries(whoAsks())) address.searchParams.set(name, word)
    link.setAttribute('href', `${address.pathname}${address.search}`)
  }
  document.addEventListener('click', say, true)
  document.addEventListener('auxclick', say, true)
}
