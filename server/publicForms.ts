import multipart, { type FastifyMultipartOptions } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { framed } from '../portal/frame.ts'
import { html } from '../portal/html.ts'
import { noSuchPath, Problem } from './problem.ts'
import { lookOf, sendPage } from './publicLook.ts'
import { formToken, isFormToken } from './publicSession.ts'
import type { Serving } from './serving.ts'

/** Most that a form may send, in bytes: a long text in Chinese, twice over. */
const most = 64 * 1024

/** What a form sent; a name given several times holds its values parted by commas. */
export type Sent = Readonly<Record<string, string>>

/**
 * Routes that take forms as a browser without script sends them. Only here is such a body read at all, so that no route of the API can be
 * reached by one; what goes wrong is answered with a page.
 * @param papers the limits of forms that bring papers; absent where none does
 */
export async function withForms(
  app: FastifyInstance,
  serving: Serving,
  routes: (forms: FastifyInstance) => void,
  papers?: FastifyMultipartOptions,
): Promise<void> {
  await app.register(async (forms) => {
    if (papers) await forms.register(multipart, papers)
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: most }, (_request, body, done) => {
      const sent: Record<string, string> = {}
      for (const [name, value] of new URLSearchParams(String(body)))
        sent[name] = Object.hasOwn(sent, name) ? `${sent[name]},${value}` : value
      done(null, sent)
    })
    forms.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
      const problem = problemOf(error)
      if (problem.status >= 500)
        request.log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, 'unexpected error')
      const { look } = await lookOf(serving, request, reply)
      const body = html`<h1>${problem.message}</h1><p>${problem.way}。</p><p>还是不行的，可以打电话<a href="tel:${look.phone.number}">${look.phone.number}</a>，告诉对方请求编号<code>${request.id}</code>。</p>`
      return sendPage(reply, framed(look, { title: problem.message, body }), problem.status)
    })
    routes(forms)
  })
}

function problemOf(error: Error & { statusCode?: number; code?: string }): Problem {
  if (error instanceof Problem) return error.code === noSuchPath().code ? notHere() : error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(413, 'too-large', '写得太长了', '请缩短后重新提交，材料可以带到窗口')
  if (error.code === 'FST_FILES_LIMIT' || error.code === 'FST_PARTS_LIMIT')
    return new Problem(413, 'too-many', '一次放的材料太多了', '请分几次放')
  if (error.statusCode && error.statusCode < 500) return new Problem(error.statusCode, 'bad-request', '请求无法处理', '请从本站的页面提交')
  return new Problem(500, 'internal', '系统没有完成这一步', '您填的内容按保存码存着，请稍后再试')
}

const notHere = () => new Problem(404, 'not-found', '没有找到这个页面', '请从首页重新进入')

/** What the form sent. @throws Problem 400 for a form that is not ours or was open too long */
export function sentBy(request: FastifyRequest, serving: Serving): Sent {
  const sent = (request.body ?? {}) as Sent
  proveOurs(sent, serving)
  return sent
}

/** @throws Problem 400 */
export function proveOurs({ token }: Sent, { settings }: Serving): void {
  if (!isFormToken(settings.cookieSecret, token, Date.now()))
    throw new Problem(400, 'stale-form', '这一页打开得太久，或者不是从本站打开的', '请返回上一页，刷新以后再按一次；填过的内容都还在')
}

export const newToken = ({ settings }: Serving): string => formToken(settings.cookieSecret, Date.now())

/** A page that holds what somebody typed: kept nowhere. */
export const sendPrivate = (reply: FastifyReply, page: string, code = 200): FastifyReply =>
  sendPage(reply, page, code).header('cache-control', 'no-store')
