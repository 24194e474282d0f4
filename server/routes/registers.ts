import { fieldMeta } from '../../kernel/file/fields.ts'
import { asOf, type File, type Moment, VOIDED } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { daysBetween } from '../../kernel/time/day.ts'
import type { Row } from '../../store/read.ts'
import { asking, countOfQuery, dayOfQuery, filterNames, filtersOf, oneOf } from '../ask.ts'
import { masked, showFacts, stateTitle } from '../filePage.ts'
import { showRow } from '../listRow.ts'
import { ownFile } from '../ownFile.ts'
import type { Eyes } from '../permission.ts'
import type { Routes, Serving } from '../serving.ts'

const own = ['on', 'limit', 'skip', 'text', 'then', 'expiring']
/** A last day nearer than this is told; three months are what a renewal takes. */
const soon = 90

type Listed = Omit<Row, 'number'> & { readonly number?: string }

/** Registers (名录) as they stood on a day: which entries there were, in which state, with which facts; and what rests on one. */
export const registerRoutes: Routes = (app, { store, definitions }) => {
  for (const procedure of definitions.procedures.values()) {
    if (procedure.kind !== 'register') continue
    const until = procedure.keeping?.until
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
              then: { type: 'string', description: '只看当日为该状态的；$active为在册，默认全部' },
              text: { type: 'string', description: '名称、编号和各项内容中的文字' },
              expiring: { type: 'string', enum: ['1'], description: '只看已过有效期和九十日内到期的' },
              limit: { type: 'string' },
              skip: { type: 'string' },
              ...Object.fromEntries(filterNames(procedure).map((name) => [name, { type: 'string' }])),
            },
          },
        },
      },
      async (request) => {
        const { permission, county } = asking(request)
        const { query } = request
        const on = dayOfQuery(query, 'on') ?? county.today()
        const skip = Number(oneOf(query, 'skip') ?? 0) || 0
        const limit = countOfQuery(query, 'limit', 50, 200)
        const where = { ...filtersOf(procedure, query, own), ...permission.within(procedure), opened: { to: on } }
        const there = (await all(store, permission.eyes(), procedure.type, where)).flatMap((row) => {
          const moment = row.file.state === VOIDED ? undefined : asOf(row.file, on)
          return moment ? [{ row, moment }] : []
        })
        const active = (state: string) => !procedure.closed.includes(state)
        const wanted = oneOf(query, 'then')
        const text = oneOf(query, 'text')?.trim()
        const left = (moment: Moment) => {
          const last = until && active(moment.state) ? moment.facts[until] : undefined
          return typeof last === 'string' ? daysBetween(on, last as typeof on) : undefined
        }
        const wordsOf = (row: Listed, moment: Moment) => [
          row.number ?? '',
          row.file.title,
          ...showFacts(procedure, moment.facts, county.unitName).map((fact) => fact.shown),
        ]
        const shown = there
          .filter(({ moment }) => !wanted || (wanted === '$active' ? active(moment.state) : moment.state === wanted))
          .filter(({ moment }) => oneOf(query, 'expiring') !== '1' || (left(moment) ?? soon + 1) <= soon)
          .filter(({ row, moment }) => !text || wordsOf(row, moment).some((word) => word.includes(text)))
          .toSorted((a, b) => collator.compare(order(a.row), order(b.row)))
        const states = new Map<string, number>()
        for (const { moment } of there) states.set(moment.state, (states.get(moment.state) ?? 0) + 1)
        return {
          on,
          active: there.filter(({ moment }) => active(moment.state)).length,
          total: shown.length,
          states: Object.entries(procedure.states).flatMap(([code, title]) => {
            const n = states.get(code)
            return n ? [{ code, title, n, closed: !active(code) }] : []
          }),
          ...(until && { expiring: there.filter(({ moment }) => (left(moment) ?? soon + 1) <= soon).length }),
          rows: shown.slice(skip, skip + limit).map(({ row, moment }) => ({
            ...showRow(procedure, row, county, permission),
            state: { code: moment.state, title: stateTitle(procedure, moment.state) },
            since: moment.from,
            facts: showFacts(procedure, moment.facts, county.unitName),
            ...(left(moment) !== undefined && { daysLeft: left(moment) }),
          })),
        }
      },
    )

    app.get<{ Params: { id: string } }>(
      `/api/registers/${procedure.type}/:id`,
      {
        schema: {
          tags: [procedure.type],
          summary: `${procedure.title}：历次状况和用过它的卷`,
          params: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '卷的标识' } } },
        },
      },
      async (request) => {
        const { permission, county } = asking(request)
        const eyes = permission.eyes()
        const { row } = await ownFile(store, permission, eyes, procedure, request.params.id)
        const used = await store.referring(eyes, row.file.id, 50)
        return {
          past: pastOf(procedure, row.file, county.unitName),
          used: {
            total: used.total,
            files: used.files.map((file) => ({ ...file, typeTitle: definitions.procedures.get(file.type)?.title ?? file.type })),
          },
        }
      },
    )
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true })
const order = ({ number, file }: Listed) => number ?? file.title

/** Each moment of an entry with what was otherwise before; newest first. */
function pastOf(procedure: Procedure, file: File, unitName: (unit: string) => string) {
  const moments = file.past ?? []
  return moments
    .map((moment, at) => {
      const before = moments[at - 1]
      const names = Object.keys(procedure.facts.shape).filter((name) => !same(moment.facts[name], before?.facts[name]))
      const words = (from: Moment | undefined) =>
        new Map(showFacts(procedure, from?.facts ?? {}, unitName).map((fact) => [fact.name, fact.shown]))
      const [now, then] = [words(moment), words(before)]
      return {
        from: moment.from,
        state: { code: moment.state, title: stateTitle(procedure, moment.state) },
        changes: names.map((name) => ({
          name,
          title: fieldMeta(procedure.facts.shape[name] as never)?.title ?? name,
          now: now.get(name) ?? '',
          ...(before && { before: then.get(name) ?? '' }),
        })),
      }
    })
    .toReversed()
}

const same = (a: unknown, b: unknown) => JSON.stringify(masked(a)) === JSON.stringify(masked(b))

async function all(store: Serving['store'], eyes: Eyes, type: string, where: Readonly<Record<string, unknown>>): Promise<Listed[]> {
  const rows: Listed[] = []
  let after: string | undefined
  do {
    const page = await store.list(eyes, { type, where, sort: 'id', limit: 200, ...(after && { after }) })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}
