import { addDays, daysBetween } from '../../kernel/time/day.ts'
import { asking, countOfQuery, oneOf } from '../ask.ts'
import { showRow, stepsToMeet } from '../listRow.ts'
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
      const worn = new Set(permission.capacities().map(({ capacity }) => capacity))
      const lines = found.flatMap((line) => {
        const procedure = definitions.procedures.get(line.type)
        if (!procedure || !permission.isWithin(procedure, line.holder)) return []
        const title = procedure.clocks[line.clock]?.title ?? line.clock
        const steps = stepsToMeet(procedure, line.clock)
        return [
          {
            file: line.file,
            type: line.type,
            typeTitle: procedure.title,
            title: line.title,
            ...(line.number && { number: line.number }),
            unit: { id: line.unit, name: county.unitName(line.unit) },
            ...(line.holder && { holder: line.holder }),
            clock: line.clock,
            started: line.started,
            due: line.due,
            // A right that lapses, or an act that has to wait for its day: neither is ever late.
            ...((line.lapses || line.opens !== undefined) && { right: true }),
            ...(line.paused && { paused: line.paused }),
            why: whyOf(title, line, today),
            steps,
            mine: steps.some(({ capacities }) => capacities.some((capacity) => worn.has(capacity))),
            group: line.standing === 'lapsed' ? 'due' : line.standing,
          },
        ]
      })
      const of = (group: string) => lines.filter((line) => line.group === group).map(({ group: _, ...line }) => line)
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

interface Line {
  readonly due: string
  readonly opens?: string
  readonly paused?: string
  readonly standing: string
}

function whyOf(title: string, line: Line, today: Parameters<typeof daysBetween>[0]): string {
  const due = line.due as typeof today
  if (line.paused) return `“${title}”自${line.paused}起中止`
  if (line.opens !== undefined) return today < line.opens ? `“${title}”须等到${line.opens}` : `“${title}”已满，自${line.opens}起可以办理`
  const days = daysBetween(today, due)
  if (days < 0 && line.standing === 'lapsed') return `“${title}”已于${due}届满，权利未行使`
  if (days < 0) return `“${title}”已于${due}届满，超期${-days}日`
  if (days === 0) return `“${title}”今日届满`
  return `“${title}”还有${days}日，${due === addDays(today, 1) ? '明日' : due}届满`
}
