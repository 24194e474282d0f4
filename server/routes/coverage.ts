import { monthsOf, period } from '../../kernel/figure/period.ts'
import type { AnyWhere } from '../../kernel/figure/where.ts'
import type { File } from '../../kernel/file/file.ts'
import type { Procedure } from '../../kernel/file/procedure.ts'
import { guidanceWeeks } from '../../systems/guidance/rota.ts'
import { asking, oneOf } from '../ask.ts'
import type { Eyes } from '../permission.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Asking, Routes, Serving } from '../serving.ts'

interface Column {
  readonly title: string
  readonly from: string
  readonly to: string
}

/** A grid of townships by spans of time (覆盖表): what is counted, on which day, and for which townships. */
interface Grid {
  readonly title: string
  readonly type: string
  readonly day: string
  /** The fact a link into the form fills with the township. */
  readonly place: string
  readonly where?: AnyWhere
  readonly columns: (year: string, today: Parameters<typeof period>[1]) => readonly Column[]
  /** Years there is something to ask about; the first is shown. */
  readonly years: (year: number) => readonly number[]
}

const months = (year: string, today: Parameters<typeof period>[1]): Column[] =>
  monthsOf(period(year, today)).map(({ from, to }) => ({ title: `${Number(from.slice(5, 7))}月`, from, to }))
const recent = (year: number) => [year, year - 1, year - 2]

/** Grids by name. An empty cell is something not done there and then, and a link to registering it. */
const grids: Readonly<Record<string, Grid>> = {
  guidance: {
    title: '驻点指导覆盖表',
    type: 'guidance-visit',
    day: 'visitedOn',
    place: 'township',
    columns: () => guidanceWeeks.map(({ title, from, to }) => ({ title: title.replace(/^.*W/, '第').concat('周'), from, to })),
    years: () => [Number(guidanceWeeks[0]?.from.slice(0, 4))],
  },
  lectures: {
    title: '微宣讲覆盖表',
    type: 'lecture',
    day: 'heldOn',
    place: 'township',
    columns: months,
    years: recent,
  },
  training: {
    title: '乡镇执法培训覆盖表',
    type: 'training',
    day: 'heldOn',
    place: 'units',
    columns: months,
    years: recent,
  },
}

export const coverageRoutes: Routes = (app, serving) => {
  app.get<{ Params: { which: string } }>(
    '/api/coverage/:which',
    {
      schema: {
        tags: ['figures'],
        summary: '覆盖表：各乡镇逐周或逐月办了哪些，空着的是没有办的',
        params: { type: 'object', required: ['which'], properties: { which: { type: 'string', enum: Object.keys(grids) } } },
        querystring: { type: 'object', properties: { year: { type: 'string' } } },
      },
    },
    async (request) => {
      const asked = asking(request)
      const grid = Object.hasOwn(grids, request.params.which) ? grids[request.params.which] : undefined
      const procedure = grid && serving.definitions.procedures.get(grid.type)
      if (!grid || !procedure)
        throw new Problem(
          404,
          'no-grid',
          '没有这张覆盖表',
          `可用：${Object.values(grids)
            .map(({ title }) => title)
            .join('、')}`,
        )
      const years = grid.years(Number(asked.county.today().slice(0, 4)))
      const year = oneOf(request.query, 'year') ?? String(years.length > 1 ? years[1] : years[0])
      if (!years.map(String).includes(year)) throw badRequest(`没有${year}年的覆盖表`, `可用：${years.join('、')}`)
      return { year, years, ...(await filled(serving, asked, grid, procedure, year)) }
    },
  )
}

async function filled({ store }: Serving, { permission, county }: Asking, grid: Grid, procedure: Procedure, year: string) {
  const eyes = permission.eyes()
  const columns = grid.columns(year, county.today())
  const span = { from: columns[0]?.from ?? '', to: columns.at(-1)?.to ?? '' }
  const where = { [grid.day]: span, ...grid.where, ...permission.within(procedure) }
  const [files, units] = await Promise.all([
    every(store, eyes, grid.type, where),
    every(store, eyes, 'unit', { state: 'active', kind: 'township' }),
  ])
  const rows = units
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((unit) => {
      const own = files.filter((file) => [file.facts[grid.place]].flat().includes(unit.id))
      const cells = columns.map(({ from, to }) =>
        own
          .filter(({ facts }) => String(facts[grid.day]) >= from && String(facts[grid.day]) <= to)
          .map(({ id, title, facts }) => ({ id, title, on: String(facts[grid.day]) })),
      )
      return {
        unit: { id: unit.id, name: String(unit.facts.shortName ?? unit.title) },
        cells,
        files: new Set(cells.flat().map(({ id }) => id)).size,
      }
    })
  const cells = rows.flatMap((row) => row.cells)
  return {
    title: grid.title,
    of: { type: grid.type, title: procedure.title, act: 'hold', place: grid.place, day: grid.day },
    columns,
    rows,
    // One event for several townships is one file; the cells count it in each.
    files: new Set(cells.flat().map(({ id }) => id)).size,
    cells: cells.length,
    empty: cells.filter((cell) => cell.length === 0).length,
  }
}

async function every(store: Serving['store'], eyes: Eyes, type: string, where: AnyWhere): Promise<File[]> {
  const files: File[] = []
  let after: string | undefined
  do {
    const page = await store.list(eyes, { type, where, sort: 'id', limit: 200, ...(after && { after }) })
    files.push(...page.rows.map(({ file }) => file))
    after = page.next
  } while (after)
  return files
}
