import { type Answer, answer, type Catalogue } from '../../kernel/figure/answer.ts'
import { type Period, period } from '../../kernel/figure/period.ts'
import { catalogueFor, overlapping, type Versions, versionFor } from '../../kernel/figure/versions.ts'
import { fieldMeta } from '../../kernel/file/fields.ts'
import { nameTitle } from '../../kernel/file/nameTitle.ts'
import { asking, oneOf } from '../ask.ts'
import { notYet } from '../figureDetail.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Routes } from '../serving.ts'

/** Figures (指标): the catalogue, and each figure's answer with its definition and, on demand, the files behind it. */
export const figureRoutes: Routes = (app, { store, definitions }) => {
  const systemOf = new Map(definitions.systems.flatMap((system) => system.figures.map(({ id }) => [id, system.title] as const)))
  app.get('/api/figures', { schema: { tags: ['figures'], summary: '指标目录' } }, async (request) => {
    const { permission, county } = asking(request)
    permission.eyes()
    const { versions, faults } = await store.figures(county.code)
    return {
      figures: [...versions.values()].flatMap((all) => {
        const last = all.at(-1)
        if (!last) return []
        const { id, title, unit, definition, kind } = last.figure
        return [
          { id, title, unit, definition, kind, system: systemOf.get(id) ?? '综合', version: last.n, ...(last.from && { from: last.from }) },
        ]
      }),
      // Definitions of the county's own that cannot be counted, and why.
      faults,
    }
  })

  app.get<{ Params: { id: string } }>(
    '/api/figures/:id',
    {
      schema: {
        tags: ['figures'],
        summary: '指标数值及其明细',
        params: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: '指标编号' } } },
        querystring: {
          type: 'object',
          properties: {
            period: { type: 'string', description: '2023、2023-H1、2023-Q3、2023-07、2024-to-date、起..止；默认为本年至今' },
            unit: { type: 'string', description: '只计该单位及其下属单位' },
            by: { type: 'string', description: '分组：unit、month或者分类' },
            asOf: { type: 'string', description: '以该时刻已录入的为准（ISO 8601）' },
            list: { type: 'string', enum: ['1'], description: '附明细' },
          },
        },
      },
    },
    async (request) => {
      const { permission, county } = asking(request)
      const eyes = permission.eyes()
      const today = county.today()
      const unit = oneOf(request.query, 'unit')
      const by = oneOf(request.query, 'by')
      const { versions } = await store.figures(county.code)
      const span = period(oneOf(request.query, 'period') ?? `${today.slice(0, 4)}-to-date`, today)
      const catalogue = catalogueFor(versions, span)
      const known = groupings(definitions, catalogue, request.params.id)
      if (by !== undefined && !known.has(by)) throw badRequest(`这一指标不能按“${by}”分组`, `可用：${[...known.keys()].join('、')}`)
      const ask = {
        period: span,
        today,
        ...(unit && { units: county.unitsBelow(unit) }),
        ...(by && { by }),
        ...instant(oneOf(request.query, 'asOf')),
        ...(oneOf(request.query, 'list') === '1' && { list: true }),
      }
      const records = store.records(eyes)
      const found = await answer(request.params.id, ask, catalogue, records)
      const words = known.get(by ?? '')
      const names = found.groups?.map((group) => ({
        ...group,
        title: by === 'unit' ? county.unitName(group.key) : (words?.options?.[group.key] ?? group.key),
      }))
      const stated = ask.list && isComputed(catalogue, found.id) ? await records.stated?.(found.id, span, ask.asOf) : undefined
      const why = notYet(span, county)
      return {
        ...found,
        ...made(catalogue, found.id),
        // What has not begun is not nought.
        ...(why && { value: null, shown: why, uncomputable: why }),
        groupings: [...known].map(([code, { title }]) => ({ code, title })),
        ...(names && { groups: names }),
        ...(await versionsShown(versions, found.id, span, (before) => answer(found.id, ask, before, records))),
        // What a unit not yet on board has reported and stamped stands apart and is never added (填报).
        ...(stated && { reported: stated }),
      }
    },
  )
}

/** What kind of figure it is, and of a rate which figures it is made of. */
function made(catalogue: Catalogue, id: string) {
  const figure = catalogue.get(id)
  return { kind: figure?.kind, ...(figure?.kind === 'ratio' && { base: figure.base, hits: figure.hit }) }
}

const isComputed = (catalogue: Catalogue, id: string) => !['reported', 'outside'].includes(catalogue.get(id)?.kind ?? '')

/** Which version of the definition was counted; in the year of a change also the value under the one before. */
async function versionsShown(versions: Versions, id: string, span: Period, under: (catalogue: Catalogue) => Promise<Answer>) {
  const all = versions.get(id) ?? []
  const holds = versionFor(all, span)
  if (!holds || (holds.n === 1 && all.length === 1)) return {}
  const before = overlapping(all, span)
  const told = before && (await under(new Map([...catalogueFor(versions, span), [id, before.figure]])))
  return {
    version: { n: holds.n, ...(holds.from && { from: holds.from }), ...(holds.reason && { reason: holds.reason }) },
    ...(before && told && { earlier: { version: before.n, value: told.value, shown: told.shown, definition: before.figure.definition } }),
  }
}

interface Grouping {
  readonly title: string
  readonly options?: Readonly<Record<string, string>>
}

/** `unit`, `month`, and the kind columns and terms of whatever the figure counts; each with its title and the words of its codes. */
function groupings(definitions: Parameters<Routes>[1]['definitions'], catalogue: Catalogue, id: string): ReadonlyMap<string, Grouping> {
  const figure = catalogue.get(id)
  if (!figure) throw new Problem(404, 'no-such-figure', `没有编号为“${id}”的指标`, '全部指标见 /api/figures')
  const measured = figure.kind === 'ratio' ? catalogue.get(figure.base) : figure
  const always: [string, Grouping][] = [
    ['unit', { title: '单位' }],
    ['month', { title: '月份' }],
  ]
  // Two types of file share no other words.
  if (measured?.kind === 'total') return new Map(always)
  if (measured?.kind !== 'count' && measured?.kind !== 'sum') return new Map()
  const procedure = definitions.procedures.get(measured.of)
  const names = [...(procedure?.columns.kinds ?? []), ...(procedure?.terms ?? [])]
  // Days worked out from acts and limits part nothing into groups worth reading.
  const own = names
    .filter((name) => !name.includes('.'))
    .map((name): [string, Grouping] => {
      const schema = procedure?.facts.shape[name]
      const meta = schema && fieldMeta(schema as never)
      return [name, { title: procedure ? nameTitle(procedure, name) : name, ...(meta?.options && { options: meta.options }) }]
    })
  return new Map([...always, ...own])
}

function instant(text: string | undefined): { asOf?: string } {
  if (text === undefined) return {}
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw badRequest(`“${text}”不是有效的时刻`, '请写作2024-03-11T08:00:00+08:00')
  return { asOf: at.toISOString() }
}
