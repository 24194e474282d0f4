import { day } from '../../kernel/time/day.ts'
import { asking, countOfQuery } from '../ask.ts'
import { Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** The daily seals (每日封存), open to everybody: whoever keeps a copy can tell later whether a day was altered. */
export const sealRoutes: Routes = (app, { store, settings }) => {
  app.get(
    '/api/seals',
    {
      config: { public: true },
      schema: {
        tags: ['seals'],
        summary: '每日封存值（公开）',
        querystring: { type: 'object', properties: { limit: { type: 'string' } } },
      },
    },
    async (request) => ({
      county: settings.county,
      seals: await store.seals(settings.county, countOfQuery(request.query, 'limit', 31, 366)),
    }),
  )

  app.get<{ Params: { day: string } }>(
    '/api/seals/:day/check',
    {
      schema: {
        tags: ['seals'],
        summary: '核对一日的封存值：由当日的行为重新计算',
        params: { type: 'object', required: ['day'], properties: { day: { type: 'string', format: 'date' } } },
      },
    },
    async (request) => {
      asking(request)
      const found = await store.checkSeal(settings.county, day(request.params.day))
      if (!found) throw new Problem(404, 'no-seal', '这一日没有封存', '请从封存清单中选择')
      return found
    },
  )
}
