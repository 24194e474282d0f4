import { asOf } from '../../kernel/file/file.ts'
import { asking, countOfQuery, dayOfQuery, filtersOf, oneOf } from '../ask.ts'
import { showFacts, stateTitle } from '../filePage.ts'
import { showRow } from '../listRow.ts'
import type { Routes } from '../serving.ts'

/** Registers (名录) as they stood on a day: which entries there were, in which state, with which facts. */
export const registerRoutes: Routes = (app, { store, definitions }) => {
  for (const procedure of definitions.procedures.values()) {
    if (procedure.kind !== 'register') continue
    app.get(
      `/api/registers/${procedure.type}`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}在某日的状况`,
          querystring: {
            type: 'object',
            properties: {
              on: { type: 'string', format: 'date', description: '日期，默认今日' },
              limit: { type: 'string' },
              after: { type: 'string' },
            },
          },
        },
      },
      async (request) => {
        const { permission, county } = asking(request)
        const { query } = request
        const on = dayOfQuery(query, 'on') ?? county.today()
        const after = oneOf(query, 'after')
        const found = await store.list(permission.eyes(), {
          type: procedure.type,
          where: { ...filtersOf(procedure, query, ['on', 'limit', 'after']), ...permission.within(procedure), opened: { to: on } },
          limit: countOfQuery(query, 'limit', 50, 200),
          ...(after && { after }),
        })
        const rows = found.rows.flatMap((row) => {
          const then = asOf(row.file, on)
          if (!then) return []
          return [
            {
              ...showRow(procedure, row, county, permission),
              state: { code: then.state, title: stateTitle(procedure, then.state) },
              since: then.from,
              facts: showFacts(procedure, then.facts, county.unitName),
            },
          ]
        })
        return { on, rows, ...(found.next && { next: found.next }) }
      },
    )
  }
}
