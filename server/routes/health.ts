import { timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** `/health` says whether the database answers; `/metrics` is for the machine itself, or for whoever holds the token. */
export const healthRoutes: Routes = (app, { store, settings }) => {
  app.get('/health', { config: { public: true }, schema: { tags: ['operation'], summary: '运行状况' } }, async (_request, reply) => {
    try {
      const county = await store.county(settings.county)
      return { ok: true, database: 'ok', county: county.code, today: county.today() }
    } catch (error) {
      app.log.error({ err: error }, 'health')
      return reply.code(503).send({ ok: false, database: 'unreachable' })
    }
  })

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'zhunsheng_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'zhunsheng_request_seconds',
    help: 'Time to answer, by kind of route.',
    labelNames: ['method'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    requests.inc({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) })
    seconds.observe({ method: request.method }, reply.elapsedTime / 1000)
  })
  app.get(
    '/metrics',
    { config: { public: true }, schema: { tags: ['operation'], summary: '运行指标（本机，或者凭令牌）' } },
    async (request, reply) => {
      // What a proxy passes on comes from elsewhere, whatever address the proxy itself has.
      const local = isLoopback(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined
      if (!local && !bears(request.headers.authorization, settings.metricsToken))
        throw new Problem(403, 'forbidden', '运行指标只向本机提供', '请在服务器本机查询，或者携带令牌')
      return reply.type(registry.contentType).send(await registry.metrics())
    },
  )
  app.addHook('onClose', async () => registry.clear())
}

const isLoopback = (address: string | undefined): boolean => address === undefined || address === '::1' || /^(::ffff:)?127\./.test(address)

function bears(header: string | undefined, token: string | undefined): boolean {
  if (!header || !token) return false
  const [given, wanted] = [Buffer.from(header), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
