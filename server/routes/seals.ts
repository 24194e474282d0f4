import { countOfQuery } from '../ask.ts'
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
}
