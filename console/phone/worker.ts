/**
 * Keeps the phone's page, so that it opens without a network. The newest page is asked for first and shown if it comes in time; the scripts
 * and styles it names bear a digest in their names and are kept as long as the page names them. Answers of the API are not kept here: they
 * are the signed-in person's, and lie encrypted in the page's own store.
 */

/** What of a service worker is used here; the library of the DOM knows only the page's side of it. */
interface Worker {
  readonly location: Location
  readonly caches: CacheStorage
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', hear: (event: Lasting) => void): void
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const worker = globalThis as unknown as Worker
const kept = 'zhunsheng-phone'
const page = '/phone/'
const extras = ['/phone/manifest.webmanifest', '/phone/icon.svg']
/** How long a slow network may keep somebody waiting before the kept page is shown, in milliseconds. */
const patience = 3000

worker.addEventListener('install', (event) => event.waitUntil(renew().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith(page)) event.respondWith(newestPage(event))
  else if (pathname.startsWith('/console/assets/') || extras.includes(pathname)) event.respondWith(fromKept(request))
})

async function newestPage(event: Fetching): Promise<Response> {
  const fresh = fetch(page).then((answer) => {
    if (answer.ok) event.waitUntil(keep(answer.clone()))
    return answer
  })
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience))
  const answer = await Promise.race([fresh, late]).catch(() => undefined)
  return answer?.ok ? answer : ((await worker.caches.match(page)) ?? fresh)
}

async function fromKept(request: Request): Promise<Response> {
  return (await worker.caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

const renew = async (): Promise<void> => keep(await fetch(page, { cache: 'no-cache' }))

/** Keeps a page with all it names, before the page itself, so that no page is kept that could not be shown; and lets go of what is named no more. */
async function keep(answer: Response): Promise<void> {
  const text = await answer.clone().text()
  const named = [...text.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? [])
  const cache = await worker.caches.open(kept)
  const before = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll([...named.filter((path) => !before.has(path)), ...extras])
  await cache.put(page, answer)
  const wanted = new Set([page, ...named, ...extras])
  for (const path of before) if (!wanted.has(path)) await cache.delete(path)
}
