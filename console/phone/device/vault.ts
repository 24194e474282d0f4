/**
 * What is kept on this phone: drafts, records that wait to be sent, the last answers. Each value is sealed with a key that the browser made
 * and does not give out. Browsers give that means only over https or on the machine itself; over plain http values lie open, and the page
 * says so (`sealed`).
 */

const database = 'zhunsheng-phone'
type Kept = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer } | { readonly plain: string }

/** Whether what is kept here is encrypted. */
export const sealed = (): boolean => globalThis.crypto?.subtle !== undefined

let opening: Promise<IDBDatabase> | undefined
function open(): Promise<IDBDatabase> {
  opening ??= new Promise((done, fail) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('key')
      request.result.createObjectStore('kept')
    }
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  return opening
}

/** One request in a transaction of its own; done when the transaction is, so that what was written survives the page. */
async function run<T>(store: 'key' | 'kept', mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode)
  const request = ask(transaction.objectStore(store))
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request.result)
    transaction.onabort = () => fail(transaction.error)
  })
}

let key: Promise<CryptoKey> | undefined
/** The phone's key: made once, never to be taken out of the browser. */
function deviceKey(): Promise<CryptoKey> {
  key ??= (async () => {
    const known = await run<CryptoKey | undefined>('key', 'readonly', (store) => store.get('device'))
    if (known) return known
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await run('key', 'readwrite', (store) => store.put(made, 'device'))
    return made
  })()
  return key
}

/** Shut at signing out, so that an answer still under way does not lie here afterwards; open again for whoever signs in. */
let shut = false
export const openVault = (): void => {
  shut = false
}

export async function keep(name: string, value: unknown): Promise<void> {
  if (shut) return
  const text = JSON.stringify(value)
  if (!sealed()) return void (await run('kept', 'readwrite', (store) => store.put({ plain: text } satisfies Kept, name)))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), new TextEncoder().encode(text))
  await run('kept', 'readwrite', (store) => store.put({ iv, data } satisfies Kept, name))
}

/** A kept value; undefined where there is none, or where it was sealed with a key that is gone. */
export async function kept<T>(name: string): Promise<T | undefined> {
  return opened<T>(await run<Kept | undefined>('kept', 'readonly', (store) => store.get(name)))
}

export async function keptAll<T>(prefix: string): Promise<T[]> {
  const within = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const found = await run<Kept[]>('kept', 'readonly', (store) => store.getAll(within))
  const values = await Promise.all(found.map((one) => opened<T>(one)))
  return values.flatMap((value) => (value === undefined ? [] : [value]))
}

async function opened<T>(found: Kept | undefined): Promise<T | undefined> {
  if (!found) return undefined
  if ('plain' in found) return JSON.parse(found.plain) as T
  if (!sealed()) return undefined
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await deviceKey(), found.data)
    return JSON.parse(new TextDecoder().decode(text)) as T
  } catch {
    return undefined
  }
}

export const forget = (name: string): Promise<unknown> => run('kept', 'readwrite', (store) => store.delete(name))

/** Signing out: nothing stays, and the key that could have opened it goes too. */
export async function forgetAll(): Promise<void> {
  shut = true
  await run('kept', 'readwrite', (store) => store.clear())
  await run('key', 'readwrite', (store) => store.clear())
  key = undefined
}
