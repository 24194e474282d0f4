import { type AnchorHTMLAttributes, type MouseEvent, useEffect, useState } from 'react'

const wentEvent = 'zhunsheng:went'

/** Goes to another page of the phone; the browser's own way back leads here again. */
export function go(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  window.dispatchEvent(new Event(wentEvent))
  window.scrollTo(0, 0)
}

/** Where the phone is: the parts of the path below `/phone/`, and the query. */
export function useRoute(): { readonly parts: readonly string[]; readonly query: URLSearchParams } {
  const [at, set] = useState(location.href)
  useEffect(() => {
    const hear = () => set(location.href)
    window.addEventListener('popstate', hear)
    window.addEventListener(wentEvent, hear)
    return () => {
      window.removeEventListener('popstate', hear)
      window.removeEventListener(wentEvent, hear)
    }
  }, [])
  const { pathname, searchParams } = new URL(at)
  return { parts: pathname.split('/').slice(2).filter(Boolean).map(decodeURIComponent), query: searchParams }
}

/** A link to another page of the phone, without loading it anew. */
export function To({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
