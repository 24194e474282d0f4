import type { MineWhich } from '../../store/mine.ts'
import { asking, countOfQuery, oneOf } from '../ask.ts'
import { showRow } from '../listRow.ts'
import type { Routes } from '../serving.ts'

const lists: Readonly<Record<MineWhich, string>> = {
  started: '我发起的：本人建卷的',
  handled: '我经办的：本人办理过行为的',
  copied: '抄送我的',
}

/** The three lists of one's own over all types of file. */
export const mineRoutes: Routes = (app, { store, definitions }) => {
  for (const [which, summary] of Object.entries(lists))
    app.get(
      `/api/mine/${which}`,
      {
        schema: {
          tags: ['desk'],
          summary,
          querystring: {
            type: 'object',
            properties: {
              type: { type: 'string', description: '只看一类卷' },
              open: { type: 'string', enum: ['1', '0'], description: '1未办结，0已办结' },
              limit: { type: 'string' },
              page: { type: 'string', description: '第几页，从1起' },
            },
          },
        },
      },
      async (request) => {
        const { permission, county } = asking(request)
        const { query } = request
        const eyes = permission.eyes()
        const limit = countOfQuery(query, 'limit', 50, 200)
        const [type, open] = [oneOf(query, 'type'), oneOf(query, 'open')]
        const found = await store.mine(eyes, {
          which: which as MineWhich,
          limit,
          skip: (countOfQuery(query, 'page', 1, 10_000) - 1) * limit,
          ...(type !== undefined && { type }),
          ...(open !== undefined && { open: open === '1' }),
        })
        const from =
          which === 'copied'
            ? (await store.remarks(eyes).of(found.rows.map(({ file }) => file.id))).filter(({ receiver }) => receiver === eyes.person)
            : []
        return {
          total: found.total,
          rows: found.rows.flatMap((row) => {
            const procedure = definitions.procedures.get(row.file.type)
            if (!procedure || permission.blindTo(procedure, row.file)) return []
            const copy = from.findLast(({ file }) => file === row.file.id)
            return [{ ...showRow(procedure, row, county, permission), at: row.at, ...(copy && { from: copy.name }) }]
          }),
        }
      },
    )
}
