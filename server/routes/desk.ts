import { asking, countOfQuery, oneOf } from '../ask.ts'
import { deskLines } from '../deskLines.ts'
import { showRow } from '../listRow.ts'
import { badRequest } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** What has to be done (待办): late, due and waiting, each with its reason and the next lawful step; and the search over all files. */
export const deskRoutes: Routes = (app, { store, definitions }) => {
  app.get(
    '/api/desk',
    {
      schema: {
        tags: ['desk'],
        summary: '工作台：已超期、将到期、等待中的事项',
        querystring: {
          type: 'object',
          properties: {
            within: { type: 'string', description: '今后多少日内到期，默认15' },
            mine: { type: 'string', enum: ['1'], description: '只看本人承办的' },
          },
        },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const today = county.today()
      const within = countOfQuery(request.query, 'within', 15, 366)
      const mine = oneOf(request.query, 'mine') === '1'
      const found = await store.desk(eyes, { today, within, ...(mine && { holder: eyes.person }) })
      const lines = deskLines(definitions, permission, county, found)
      const urged = await store.urgings(eyes).last([...new Set(lines.map(({ file }) => file))])
      const of = (group: string) =>
        lines
          .filter((line) => line.group === group)
          .map(({ group: _, ...line }) => {
            const last = urged.get(line.file)
            return { ...line, ...(last && { urged: { on: last.day, name: last.name, mine: last.person === eyes.person } }) }
          })
      return { today, late: of('late'), due: of('due'), waiting: of('waiting') }
    },
  )

  app.get(
    '/api/search',
    {
      schema: {
        tags: ['desk'],
        summary: '按名称、编号、当事人检索全部卷',
        querystring: { type: 'object', required: ['q'], properties: { q: { type: 'string' }, limit: { type: 'string' } } },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const text = oneOf(request.query, 'q')?.trim() ?? ''
      if (text.length < 2) throw badRequest('检索文字过短', '请至少输入两个字')
      const hits = await store.search(eyes, text, countOfQuery(request.query, 'limit', 30, 50))
      const rows = await Promise.all(
        hits.map(async (hit) => {
          const procedure = definitions.procedures.get(hit.type)
          if (!procedure || !permission.isWithin(procedure, hit.holder)) return []
          const { row } = await store.read(eyes, { type: hit.type, id: hit.id })
          return row && !permission.blindTo(procedure, row.file) ? [showRow(procedure, row, county, permission)] : []
        }),
      )
      return { rows: rows.flat() }
    },
  )
}
