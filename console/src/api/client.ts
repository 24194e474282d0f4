/** What the server says cannot be done: in Chinese, with a way out. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly way: string
  readonly requestId: string | undefined
  /** Every reason at once, each with the field it is about. */
  readonly refusals: readonly Refusal[]
  /** What others did meanwhile, where the file has moved on. */
  readonly acts: readonly {
    readonly seq: number
    readonly kind: string
    readonly title: string
    readonly on: string
    readonly recordedAt: string
    readonly name: string
  }[]
  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.message ?? '服务器没有给出说明')
    this.status = status
    this.code = body.code ?? 'unknown'
    this.way = body.way ?? '请稍后重试'
    this.requestId = body.requestId
    this.refusals = body.refusals ?? []
    this.acts = body.acts ?? []
  }
}

export interface Refusal {
  readonly code: string
  readonly title: string
  readonly about?: string
  readonly says: string
  readonly way: string
  readonly source?: string
  readonly message: string
}

interface ProblemBody {
  readonly code: string
  readonly message: string
  readonly way: string
  readonly requestId: string
  readonly refusals: readonly Refusal[]
  readonly acts: ApiProblem['acts']
}

/** Heard by the shell: whether the last request reached the server. */
export const reachedEvent = 'zhunsheng:reached'
const tell = (reached: boolean) => window.dispatchEvent(new CustomEvent(reachedEvent, { detail: reached }))

/** Heard by the shell: the session has ended, sign in again over the page. */
export const signedOutEvent = 'zhunsheng:signed-out'

let csrf: string | undefined
/** The token every write carries; it comes with the session. */
export const keepToken = (token: string | undefined): void => {
  csrf = token
}

let unit: string | undefined
/** The unit looked through, where the account holds roles for several (以何单位的身份). */
export const keepUnit = (chosen: string | undefined): void => {
  unit = chosen
}

let behalf: string | undefined
/** For whom one acts under a delegation (代办); undefined: for oneself. */
export const keepBehalf = (person: string | undefined): void => {
  behalf = person
}

/** Through which unit and for whom one asks, by the names that the server reads, as headers or, of a plain link, in its query. */
export const whoAsks = (): Readonly<Record<string, string>> => ({
  ...(unit !== undefined && { 'x-unit': unit }),
  ...(behalf !== undefined && { 'x-behalf': behalf }),
})

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly signal?: AbortSignal
}

/**
 * Asks the server.
 * @throws ApiProblem for whatever it refuses, and with status 0 where it cannot be reached
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const answer = await send(path, asking)
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T)
}

/** Address of an API path with its query; values left undefined are left out. */
export function address(path: string, query: Asking['query'] = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

async function send(path: string, { method = 'GET', body, query, signal }: Asking): Promise<Response> {
  const form = body instanceof FormData
  const answer = await fetch(address(path, query), {
    method,
    credentials: 'same-origin',
    ...(signal && { signal }),
    headers: {
      ...(body !== undefined && !form && { 'content-type': 'application/json' }),
      ...whoAsks(),
      ...(method !== 'GET' && csrf !== undefined && { 'x-csrf-token': csrf }),
    },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    tell(false)
    throw new ApiProblem(0, { code: 'offline', message: '没有连上服务器', way: '填写的内容已保存在本机，恢复连接后再试' })
  })
  tell(true)
  if (answer.ok) return answer
  const problem = new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as Partial<ProblemBody>)
  if (problem.code === 'not-signed-in') window.dispatchEvent(new Event(signedOutEvent))
  throw problem
}
