import { createHmac, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingFor } from './actingFor.ts'
import { Permission } from './permission.ts'
import { notSignedIn, Problem } from './problem.ts'
import type { Serving } from './serving.ts'
import { signedIn } from './signedIn.ts'

export const cookieName = 'zhunsheng'

/** Headers, cookies, rate limits; then, before any body is read: who asks, and whether a write really comes from our own pages. */
export async function guardAll(app: FastifyInstance, serving: Serving): Promise<void> {
  const { settings } = serving
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: settings.insecureCookie ? false : { maxAge: 15_552_000 },
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie, { secret: settings.cookieSecret })
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new Problem(429, 'too-many', '尝试次数过多', `请在${Math.ceil(ttl / 1000)}秒后重试`),
  })
  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (request.is404) return
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (writes) sameOrigin(request)
    if (config.public) return
    const token = tokenOf(request)
    const found = token === undefined ? undefined : await signedIn(serving, token)
    if (token === undefined || !found) throw notSignedIn()
    if (writes && !matches(request.headers['x-csrf-token'], csrfToken(settings.cookieSecret, token)))
      throw new Problem(
        403,
        'csrf',
        '请求缺少防跨站令牌，或者令牌已失效',
        '请从 GET /api/session 取得令牌，放入x-csrf-token请求头后重新提交',
      )
    if (found.mustChangePassword && !config.beforePasswordChange)
      throw new Problem(403, 'must-change-password', '首次登录须先修改密码', '请先通过 PUT /api/password 修改密码')
    // Those who hold roles for several units say through which they look; otherwise the widest role decides.
    const unit = said(request, 'x-unit')
    const behalf = said(request, 'x-behalf')
    const own = new Permission(found.account, serving.definitions, found.county.root, unit)
    // Under a delegation the whole request is asked as the grantor might, and each act says for whom.
    const permission = behalf === undefined ? own : await actingFor(serving, { permission: own, county: found.county }, behalf, unit)
    request.asking = { permission, county: found.county, session: token, mustChangePassword: found.mustChangePassword }
  })
}

/** The token a write must carry in its header: made from the session's, so it needs no keeping and ends with it. */
export const csrfToken = (secret: string, session: string): string =>
  createHmac('sha256', secret).update(`csrf ${session}`).digest('base64url')

export function setSessionCookie(reply: FastifyReply, token: string, insecure = false): void {
  reply.setCookie(cookieName, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: !insecure, signed: true })
}

/** The session token of a request whose cookie bears our signature. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const raw = request.cookies[cookieName]
  if (raw === undefined) return undefined
  const { valid, value } = request.unsignCookie(raw)
  return valid ? (value ?? undefined) : undefined
}

/** What a request says of itself in a header; a plain link to a download, which bears no headers, says it in its query. */
function said(request: FastifyRequest, name: 'x-unit' | 'x-behalf'): string | undefined {
  const query = request.query as Record<string, unknown>
  const word = request.headers[name] ?? query[name]
  // Else a list would take it for one of its conditions.
  delete query[name]
  return typeof word === 'string' && word !== '' ? word : undefined
}

/** A browser says where a write comes from; another site's is refused before it is read. */
function sameOrigin({ headers }: FastifyRequest): void {
  const { origin, host } = headers
  if (origin === undefined) return
  if (URL.canParse(origin) && new URL(origin).host === host) return
  throw new Problem(403, 'foreign-origin', '请求来自其他网站', '请从本平台的页面提交')
}

function matches(given: string | string[] | undefined, wanted: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
