import { z } from 'zod'
import { readDefinition } from '../../kernel/figure/definition.ts'
import { period } from '../../kernel/figure/period.ts'
import { catalogueFor } from '../../kernel/figure/versions.ts'
import { whyMoved } from '../../store/whyMoved.ts'
import { readBody } from '../actBody.ts'
import { asking, oneOf } from '../ask.ts'
import { badRequest, forbidden, Problem } from '../problem.ts'
import { actsBehind } from '../reportMoved.ts'
import type { Routes } from '../serving.ts'

const one = { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '指标编号' } } }
const trying = z.strictObject({ definition: z.string().min(2).max(20_000).meta({ title: '定义（JSON）' }) })
const closing = z.strictObject({
  period: z.string().min(4).max(40).meta({ title: '期间', description: '2023、2023-H1、2023-Q3、2023-07' }),
  reason: z.string().min(1).max(400).meta({ title: '事由' }),
})
const json = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema)
  return shape
}

/** How figures come to be what they are: their versions, why one moved, and the closing of periods (结账). */
export const figureChangeRoutes: Routes = (app, { store, definitions }) => {
  app.get<{ Params: { id: string } }>(
    '/api/figures/:id/versions',
    { schema: { tags: ['figures'], summary: '指标的各版口径', params: one } },
    async (request) => {
      const { permission, county } = asking(request)
      permission.eyes()
      const all = (await store.figures(county.code)).versions.get(request.params.id)
      if (!all) throw new Problem(404, 'no-such-figure', `没有编号为“${request.params.id}”的指标`, '全部指标见 /api/figures')
      return { id: request.params.id, versions: all.map(({ n, from, reason, figure }) => ({ n, from, reason, ...figure })) }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/figures/:id/difference',
    {
      schema: {
        tags: ['figures'],
        summary: '两个时刻之间，一个指标为什么变了',
        description: 'from、to为时刻（ISO 8601）或者日期，to缺省为现在；answers列出使数值变动的案卷，及其间录入的行为。',
        params: one,
        querystring: {
          type: 'object',
          required: ['from'],
          properties: {
            period: { type: 'string' },
            from: { type: 'string' },
            to: { type: 'string' },
            unit: { type: 'string' },
          },
        },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const today = county.today()
      const [from, to, unit] = ['from', 'to', 'unit'].map((name) => oneOf(request.query, name))
      if (!from) throw badRequest('没有写明起始时刻', '请写明from，例如2024-03-11T08:00:00+08:00')
      const span = period(oneOf(request.query, 'period') ?? `${today.slice(0, 4)}-to-date`, today)
      const { versions } = await store.figures(county.code)
      const [begins, ends] = [instantOf(from), to === undefined ? undefined : instantOf(to)]
      if (ends !== undefined && ends < begins) throw badRequest('截止时刻早于起始时刻', '请把较早的写在前面')
      const moved = await whyMoved(store.records(eyes), catalogueFor(versions, span), {
        id: request.params.id,
        period: span,
        from: begins,
        ...(ends && { to: ends }),
        ...(unit && { units: county.unitsBelow(unit) }),
      })
      return {
        id: request.params.id,
        period: span,
        from: begins,
        ...(ends && { to: ends }),
        measures: await Promise.all(
          moved.map(async ({ files, ...measure }) => ({
            ...measure,
            files: await actsBehind(store, eyes, definitions, files, { from: begins, ...(ends && { to: ends }) }),
          })),
        ),
      }
    },
  )

  app.post('/api/figures/try', { schema: { tags: ['figures'], summary: '检查自定义指标的定义', body: json(trying) } }, async (request) => {
    const { permission, county } = asking(request)
    permission.eyes()
    const { definition } = readBody(trying, request.body)
    const { versions } = await store.figures(county.code)
    const read = readDefinition(definition, definitions.procedures, catalogueFor(versions, { to: county.today() }))
    return 'faults' in read ? { ok: false, faults: read.faults } : { ok: true, figure: read.figure }
  })

  app.get('/api/closings', { schema: { tags: ['figures'], summary: '已结账的期间' } }, async (request) => {
    const { permission, county } = asking(request)
    permission.eyes()
    if (!permission.countyWide()) throw forbidden('结账按全县办理，本账号看不到全县的数据', '请由依法治县办、县司法局等全县岗位的账号查阅')
    return { periods: await store.closedPeriods(county.code) }
  })
  app.get<{ Params: { period: string } }>(
    '/api/closings/:period',
    {
      schema: {
        tags: ['figures'],
        summary: '一个期间的结账，更正在后',
        params: { type: 'object', required: ['period'], properties: { period: { type: 'string' } } },
        querystring: { type: 'object', properties: { unit: { type: 'string', description: '缺省为全县' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      if (!permission.countyWide()) throw forbidden('本账号看不到全县的数据', '请由依法治县办、县司法局等全县岗位的账号查阅')
      // A period is also known by the name it was closed under: 截至2023-12的近5个月.
      const closed = (await store.closedPeriods(county.code)).find((one) => one.period === request.params.period)
      const title = closed?.period ?? period(request.params.period, county.today()).title
      const unit = oneOf(request.query, 'unit') ?? ''
      const { versions } = await store.figures(county.code)
      const rows = (await store.closings(county.code, title)).filter((row) => row.unit === unit)
      return { period: title, rows: rows.map((row) => ({ ...row, title: versions.get(row.metric)?.at(-1)?.figure.title ?? row.metric })) }
    },
  )
  app.post(
    '/api/closings',
    {
      schema: {
        tags: ['figures'],
        summary: '结账：一个期间的全部计数和求和指标，签名成链；再结的，只增加变动的（勘误）',
        body: json(closing),
      },
    },
    async (request, reply) => {
      const { permission, county } = asking(request)
      permission.demand('结账由依法治县办办理', 'ASO')
      const { period: text, reason } = readBody(closing, request.body)
      const span = period(text, county.today())
      if (span.to > county.today()) throw new Problem(409, 'not-over', `“${span.title}”还没有结束`, '期间结束后结账')
      const rows = await store.closePeriod(county.code, span, reason)
      return reply
        .code(rows.length > 0 ? 201 : 200)
        .send({ period: span.title, added: rows.length, corrections: rows.filter(({ n }) => n > 1).length })
    },
  )
}

/** A day means its end in Shanghai. */
function instantOf(text: string): string {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999+08:00` : text)
  if (Number.isNaN(at.getTime())) throw badRequest(`“${text}”不是有效的时刻`, '请写作2024-03-11或者2024-03-11T08:00:00+08:00')
  return at.toISOString()
}
