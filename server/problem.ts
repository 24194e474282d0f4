/** Something the person asking can put right: an HTTP status, a sentence in Chinese, and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly way: string
  /** Further lines for the answer, e.g. all refusals. */
  readonly more: Readonly<Record<string, unknown>>
  constructor(status: number, code: string, says: string, way: string, more: Readonly<Record<string, unknown>> = {}) {
    super(says)
    this.status = status
    this.code = code
    this.way = way
    this.more = more
  }
}

/** The answer to a problem; the shape is the same for every error of the API. */
export interface ProblemAnswer {
  readonly code: string
  readonly message: string
  readonly way: string
  readonly requestId: string
}

export const notSignedIn = () => new Problem(401, 'not-signed-in', '您尚未登录，或者登录已经失效', '请重新登录')
export const noSuchFile = () =>
  new Problem(404, 'no-such-file', '没有找到这一卷，或者它不在您的查阅范围内', '请核对编号，或者向保管单位申请')
export const noSuchPath = () => new Problem(404, 'no-such-path', '没有这个地址', '全部地址见 /api/openapi.json')
export const forbidden = (says: string, way: string) => new Problem(403, 'forbidden', says, way)
export const badRequest = (says: string, way: string) => new Problem(400, 'bad-request', says, way)
